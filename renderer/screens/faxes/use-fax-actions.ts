import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { Fax, FaxResult } from '../../../shared/domain/fax/fax';
import { fail, ok, type Result } from '../../../shared/result';
import { formatPhone } from '../../components/phone';
import { stepByFax } from '../../data/outbox/file-proof';
import { useRecords } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import { useSavedNotice } from '../../state/saved-notice';
import { useQueueFax } from './use-queue-fax';
import { words } from './words';

type Done = Promise<Result<null, ErrorWords>>;

/** What a person can do about one fax; each is one entry in the journal. */
export function useFaxActions(chart: Chart, fax: Fax): { readonly again: () => Done; readonly cancel: () => Done; readonly note: (result: FaxResult) => Done } {
  const records = useRecords();
  const say = useSavedNotice();
  const { queue } = useQueueFax();
  const commit = async (drafts: readonly ChangeDraft[], said: string): Done => {
    const saved = await records.commit(drafts);
    if (!saved.ok) return fail(errorWords(saved.error));
    say(said);
    return ok(null);
  };
  const item = chart.workItems.find(({ id }) => id === fax.workItem);
  return {
    again: async () => {
      if (item === undefined || item.kind === 'status') return fail(words.notPossible);
      const queued = await queue({ chart, item, way: fax.way, number: fax.number, documents: fax.documents.slice(1), pages: fax.pages, again: fax.id });
      if (!queued.ok) return queued;
      say(words.queued);
      return ok(null);
    },
    cancel: () =>
      commit([{ id: newChangeId(), verb: 'fax-given-up', entity: 'fax', entityId: fax.id, chart: chart.id, set: {}, reason: words.takenBackBecause }], words.cancelled),
    note: (result) => {
      const typed: ChangeDraft = { id: newChangeId(), verb: 'fax-result-typed', entity: 'fax', entityId: fax.id, chart: chart.id, set: result };
      const { on, time, said } = result;
      const detail = { step: 'faxed' as const, number: formatPhone(fax.number), on, time, pages: fax.pages, confirmation: said, fax: fax.id };
      const step = result.outcome === 'sent' && item !== undefined && item.kind !== 'status' ? stepByFax(chart, item, detail, newChangeId) : [];
      return commit([typed, ...step], words.noted);
    },
  };
}
