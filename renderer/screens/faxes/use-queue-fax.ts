import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart, FormWork } from '../../../shared/domain/chart/chart';
import { mayQueue, type AutomaticFaxWay } from '../../../shared/domain/fax/fax';
import type { FaxNumber } from '../../../shared/domain/fax/fax-number';
import { practiceEntityId } from '../../../shared/domain/chart/change';
import type { DocumentId, FaxId } from '../../../shared/domain/ids';
import type { FaxCoverInput } from '../../../shared/forms/office/office-input';
import { practiceOnPaper } from '../../../shared/forms/sharing-form-input';
import { fail, ok, type Result } from '../../../shared/result';
import { formatPhone } from '../../components/phone';
import { makeOfficeDocument } from '../../data/make-form';
import { miis } from '../../state/bridge';
import { usePractice, useRecords, useSession } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId, newDocumentId, newFaxId } from '../../state/new-id';
import { useLocalNow, useToday } from '../../state/today';
import { words } from './words';

/** A fax as it is put into the outbox. */
export interface FaxToQueue {
  readonly chart: Chart;
  readonly item: FormWork;
  readonly way: AutomaticFaxWay;
  readonly number: FaxNumber;
  /** What follows the cover. */
  readonly documents: readonly DocumentId[];
  /** With the cover. */
  readonly pages: number;
  readonly again?: FaxId;
  /** The number was typed once more just now. */
  readonly isNumberConfirmed?: boolean;
}

export interface QueueFax {
  /** The cover page as it would go now. */
  readonly cover: (fax: Pick<FaxToQueue, 'item' | 'number' | 'pages'>) => Promise<Result<Uint8Array<ArrayBuffer>, ErrorWords>>;
  readonly queue: (fax: FaxToQueue) => Promise<Result<FaxId, ErrorWords>>;
}

/** Puts a fax into the outbox: the cover is made and kept, then one entry says that a person wants it sent. */
export function useQueueFax(): QueueFax {
  const records = useRecords();
  const practice = usePractice()?.fields;
  const { user } = useSession();
  const today = useToday();
  const now = useLocalNow();

  const cover: QueueFax['cover'] = async ({ item, number, pages }) => {
    const input: FaxCoverInput = {
      document: 'fax-cover',
      madeOn: today,
      practice: practiceOnPaper(practice, 'en-US'),
      kind: item.kind,
      workItem: item.id,
      to: { organization: words.recipient, fax: formatPhone(number) },
      from: { person: user.displayName, ...(practice?.fax === undefined ? {} : { fax: formatPhone(practice.fax) }) },
      on: today,
      time: now.slice(11, 16),
      pages,
    };
    const made = await makeOfficeDocument(input);
    return made.ok ? ok(made.value.bytes) : fail(words.coverNotMade);
  };

  const queue: QueueFax['queue'] = async (fax) => {
    const chart = await records.chart(fax.chart.id);
    const item = chart?.workItems.find(({ id }) => id === fax.item.id);
    const order = { workItem: fax.item.id, ...(fax.again === undefined ? {} : { again: fax.again }) };
    if (!chart || !item?.steps.signed || item.steps.faxed || !mayQueue(chart.faxes ?? [], order)) return fail(words.notPossible);
    const made = await cover(fax);
    if (!made.ok) return made;
    const coverId = newDocumentId();
    const kept = await miis.documents.put({ id: coverId, bytes: made.value });
    if (!kept.ok) return fail(errorWords(kept.error));
    const { way, number, pages } = fax;
    const id = newFaxId();
    const set = { ...order, way, number, pages, documents: [coverId, ...fax.documents] };
    const confirmed: readonly ChangeDraft[] = fax.isNumberConfirmed
      ? [{ id: newChangeId(), verb: 'fax-number-confirmed', entity: 'practice', entityId: practiceEntityId, set: { number } }]
      : [];
    const saved = await records.commit([...confirmed, { id: newChangeId(), verb: 'fax-queued', entity: 'fax', entityId: id, chart: chart.id, set }]);
    return saved.ok ? ok(id) : fail(errorWords(saved.error));
  };
  return { cover, queue };
}
