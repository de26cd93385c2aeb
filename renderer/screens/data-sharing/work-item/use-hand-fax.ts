import { useState } from 'react';
import { practiceEntityId } from '../../../../shared/domain/chart/change';
import type { Chart, FormWork } from '../../../../shared/domain/chart/chart';
import type { FaxNumber } from '../../../../shared/domain/fax/fax-number';
import type { PrintoutFields } from '../../../../shared/domain/kept-document';
import { fail, ok, type Result } from '../../../../shared/result';
import { joinPages } from '../../../data/join-pages';
import { miis } from '../../../state/bridge';
import { useRecords } from '../../../state/desk-context';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { newChangeId } from '../../../state/new-id';
import { useQueueFax } from '../../faxes/use-queue-fax';
import { useRecordPrintout } from '../../form-preview/use-record-printout';
import { words } from '../words';
import { faxablePaper } from './faxable-paper';

interface PagesToMake {
  readonly number: FaxNumber;
  readonly isCoverOnly: boolean;
  /** The number was typed once more just now. */
  readonly isNumberConfirmed: boolean;
}

export interface HandFax {
  /** Only the form as it was made is here, without a signature. */
  readonly isUnsigned: boolean;
  /** Cover and form as one PDF, while they are looked at and printed. */
  readonly pages: Uint8Array<ArrayBuffer> | undefined;
  readonly failure: ErrorWords | undefined;
  readonly isBusy: boolean;
  readonly make: (order: PagesToMake) => Promise<void>;
  /** Writes into the record that they were printed. */
  readonly printed: (printout: PrintoutFields, isCoverOnly: boolean) => Promise<void>;
  readonly close: () => void;
}

/** The pages that are laid into the office machine. */
export function useHandFax(chart: Chart, item: FormWork): HandFax {
  const records = useRecords();
  const record = useRecordPrintout(chart.id);
  const { cover } = useQueueFax();
  const [pages, setPages] = useState<Uint8Array<ArrayBuffer>>();
  const [failure, setFailure] = useState<ErrorWords>();
  const [isBusy, setBusy] = useState(false);
  const paper = faxablePaper(chart, item);
  const form = chart.forms.find(({ id }) => id === item.form);

  const made = async ({ number, isCoverOnly, isNumberConfirmed }: PagesToMake): Promise<Result<Uint8Array<ArrayBuffer>, ErrorWords>> => {
    if (isNumberConfirmed) {
      const saved = await records.commit([{ id: newChangeId(), verb: 'fax-number-confirmed', entity: 'practice', entityId: practiceEntityId, set: { number } }]);
      if (!saved.ok) return fail(errorWords(saved.error));
    }
    const first = await cover({ item, number, pages: 1 + (paper?.pages ?? 0) });
    if (!first.ok || isCoverOnly || paper === undefined) return first;
    const rest = await miis.documents.asPdf({ id: paper.document });
    if (!rest.ok) return fail(errorWords(rest.error));
    const joined = await joinPages([first.value, rest.value]);
    return joined.ok ? ok(joined.value) : fail(words.fax.hand.notJoined);
  };
  return {
    isUnsigned: paper !== undefined && !paper.isSigned,
    pages,
    failure,
    isBusy,
    make: async (order) => {
      setBusy(true);
      const answer = await made(order);
      setBusy(false);
      setFailure(answer.ok ? undefined : answer.error);
      if (answer.ok) setPages(answer.value);
    },
    printed: async (printout, isCoverOnly) => {
      if (form === undefined) return;
      const document = paper === undefined || isCoverOnly ? form.fields.document : paper.document;
      const isForm = !isCoverOnly && document === form.fields.document;
      const set = { ...printout, ...(isForm ? { form: form.id } : {}) };
      await record(document, set);
    },
    close: () => setPages(undefined),
  };
}
