import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import type { ChangeDraft } from '../../shared/domain/chart/change';
import { dutiesFor } from '../../shared/domain/chart/duties-for';
import type { Duty } from '../../shared/domain/duties';

/** Whether somebody with these duties may make all of these changes in one append (product rule 6); error `not-allowed` names the first verb that not. */
export function checkDuties(drafts: readonly ChangeDraft[], duties: readonly Duty[]): Result<null, AppError> {
  const refused = drafts.find((draft) => !dutiesFor(draft, drafts).some((duty) => duties.includes(duty)));
  return refused ? fail(appError('not-allowed', 'the duty for this is missing', { verb: refused.verb })) : ok(null);
}
