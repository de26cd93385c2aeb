import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { Fax, FaxResult } from '../../../shared/domain/fax/fax';
import { fullName, practiceOnPaper } from '../../../shared/forms/sharing-form-input';
import { fail, ok, type Result } from '../../../shared/result';
import { formatPhone } from '../../components/phone';
import { stepByFax } from '../../data/outbox/file-proof';
import { usePractice, useRecords, useSession } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import { useToday } from '../../state/today';
import { useSavedNotice } from '../../state/saved-notice';
import { keepReply, type ReplyToKeep } from './reply-to-keep';
import { useQueueFax } from './use-queue-fax';
import { words } from './words';

type Done = Promise<Result<null, ErrorWords>>;

/** What a person can do about one fax; each is one entry in the journal. */
export function useFaxActions(chart: Chart, fax: Fax): { readonly again: () => Done; readonly cancel: () => Done; readonly note: (result: FaxResult, reply: ReplyToKeep | undefined) => Done } {
  const records = useRecords();
  const say = useSavedNotice();
  const { queue } = useQueueFax();
  const practice = usePractice()?.fields;
  const { user } = useSession();
  const today = useToday();
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
    note: async (result, reply) => {
      if (item === undefined || item.kind === 'status') return fail(words.notPossible);
      const { on, time, said } = result;
      const number = formatPhone(fax.number);
      const patient = { name: fullName(chart.patient.name), birthDate: chart.patient.birthDate };
      const about = { madeOn: today, practice: practiceOnPaper(practice, 'en-US'), workItem: item.id, kind: item.kind, patient, number, on, time, by: user.displayName };
      const kept = reply === undefined ? undefined : await keepReply(reply, about);
      if (kept?.ok === false) return kept;
      const document: readonly ChangeDraft[] =
        kept === undefined
          ? []
          : [
              {
                id: newChangeId(),
                verb: 'document-kept',
                entity: 'document',
                entityId: kept.value.id,
                chart: chart.id,
                set: { document: { kind: 'fax-confirmation', date: on, form: item.form, note: words.result.noteOfReply, copy: kept.value.copy } },
              },
            ];
      const set = { ...result, ...(kept === undefined ? {} : { reply: kept.value.id }) };
      const typed: ChangeDraft = { id: newChangeId(), verb: 'fax-result-typed', entity: 'fax', entityId: fax.id, chart: chart.id, set };
      const detail = { step: 'faxed' as const, number, on, time, pages: fax.pages, confirmation: said, fax: fax.id };
      return commit([...document, typed, ...(result.outcome === 'sent' ? stepByFax(chart, item, detail, newChangeId) : [])], words.noted);
    },
  };
}
