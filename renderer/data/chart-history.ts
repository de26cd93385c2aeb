import type { AppError } from '../../shared/contract/errors';
import type { MiisBridge } from '../../shared/contract/ipc';
import { isPracticeChange, type ChartChange } from '../../shared/domain/chart/change';
import type { PatientId } from '../../shared/domain/ids';
import { ok, type Result } from '../../shared/result';

/** Everything that was ever done to one chart and who looked at it, oldest first: its audit trail, straight from the journal. */
export async function chartHistory(bridge: MiisBridge, id: PatientId): Promise<Result<readonly ChartChange[], AppError>> {
  const answer = await bridge.journal.history({ chart: id });
  if (!answer.ok) return answer;
  return ok(answer.value.filter((change): change is ChartChange => !isPracticeChange(change) && change.chart === id));
}
