import { useState } from 'react';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { PatientId } from '../../../shared/domain/ids';
import { documentLanguage } from '../../../shared/forms/form-languages';
import type { FormError } from '../../../shared/forms/form-error';
import type { NamedLabelSheet } from '../../../shared/forms/office/label-sheets';
import { packetPlan, type PacketPart } from '../../../shared/forms/packets/packet-plan';
import { fullName, practiceOnPaper } from '../../../shared/forms/sharing-form-input';
import { listName } from '../../components/list-name';
import { joinPages } from '../../data/join-pages';
import { makeFamilyDocument, makeOfficeDocument, makePackets } from '../../data/make-form';
import { wordingFacts } from '../../data/wording-facts';
import { usePractice, useRecords } from '../../state/desk-context';
import type { ErrorWords } from '../../state/error-words';
import { newDocumentId, newWorkItemId } from '../../state/new-id';
import { useSavedNotice } from '../../state/saved-notice';
import { useToday } from '../../state/today';
import { formErrorWords } from '../data-sharing/form/form-error-words';
import { englishName } from '../form-preview/PapersLanguage';
import { words as previewWords } from '../form-preview/words';
import type { Shown } from './shown';
import { useBatch } from './use-batch';
import { words } from './words';

/** A patient whose paper was not made, and why. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/** Makes papers for many patients as one print job. Who cannot be made is left out and named; a cancel makes nothing. */
export function useBatches(onShow: (shown: Shown) => void) {
  const records = useRecords();
  const practice = usePractice()?.fields;
  const today = useToday();
  const notice = useSavedNotice();
  const { progress, run, cancel } = useBatch();
  const [left, setLeft] = useState<readonly LeftOut[]>([]);
  const [failure, setFailure] = useState<ErrorWords>();

  const chartsOf = async (ids: readonly PatientId[]): Promise<readonly Chart[]> => {
    const charts: Chart[] = [];
    for (const id of ids) {
      const chart = await records.chart(id);
      if (chart) charts.push(chart);
    }
    return charts;
  };
  const begin = (): void => {
    setLeft([]);
    setFailure(undefined);
  };
  const leftOut = (chart: Chart, error: FormError): LeftOut => ({ name: listName(chart.patient.name), why: formErrorWords(error).title });
  const noticeFor = async (languages: readonly string[]): Promise<{ readonly notice?: string }> => {
    const unchecked: string[] = [];
    for (const language of new Set(languages)) if (!(await wordingFacts(language)).isReviewed) unchecked.push(language);
    return unchecked.length === 0 ? {} : { notice: unchecked.map((language) => previewWords.notReviewed(englishName(language))).join(' ') };
  };
  const packets = (ids: readonly PatientId[], parts: readonly PacketPart[], isDuplex: boolean) =>
    run(ids.length, async (tell, isCancelled, onCancel) => {
      begin();
      const charts = await chartsOf(ids);
      const plan = packetPlan(
        charts.map(({ patient }) => ({ patient, workItem: newWorkItemId() })),
        today,
      ).map((packet) => ({ ...packet, parts }));
      if (isCancelled()) return notice(words.cancelled);
      const making = makePackets({ plan, practice, madeOn: today, isDuplex }, tell);
      onCancel(making.cancel);
      const made = await making.finished;
      if (!made.ok && made.error.code === 'cancelled') return notice(words.cancelled);
      const refused = made.ok ? made.value.refused : made.error.code === 'nothing' ? made.error.refused : [];
      setLeft(refused.flatMap(({ index, error }) => charts.slice(index, index + 1).map((chart) => leftOut(chart, error))));
      if (!made.ok) return undefined;
      const isRefused = new Set(refused.map(({ index }) => index));
      return onShow({
        kind: 'forms',
        title: words.packets.name,
        bytes: made.value.bytes,
        patients: charts.filter((_chart, index) => !isRefused.has(index)).map(({ id }) => id),
        ...(await noticeFor(plan.map(({ language }) => language))),
      });
    });

  const letters = (ids: readonly PatientId[]) =>
    run(ids.length, async (tell, isCancelled) => {
      begin();
      const charts = await chartsOf(ids);
      const made: { readonly chart: Chart; readonly bytes: Uint8Array }[] = [];
      const missed: LeftOut[] = [];
      const languages: string[] = [];
      for (const [index, chart] of charts.entries()) {
        const { language } = documentLanguage(chart.patient.language);
        const letter = await makeFamilyDocument({ document: 'letter', language, madeOn: today, practice, id: newDocumentId(), patient: chart.patient });
        if (isCancelled()) return notice(words.cancelled);
        if (letter.ok) made.push({ chart, bytes: letter.value.bytes });
        else missed.push(leftOut(chart, letter.error));
        languages.push(language);
        tell(index + 1);
      }
      setLeft(missed);
      if (made.length === 0) return undefined;
      const joined = await joinPages(made.map(({ bytes }) => bytes));
      if (!joined.ok) throw new Error('letters that were made just now cannot be read');
      return onShow({ kind: 'letters', title: words.letters.name, bytes: joined.value, patients: made.map(({ chart }) => chart.id), ...(await noticeFor(languages)) });
    });

  const labels = (ids: readonly PatientId[], sheet: NamedLabelSheet, startAt: number) =>
    run(ids.length, async () => {
      begin();
      const charts = await chartsOf(ids);
      const made = await makeOfficeDocument({
        document: 'labels',
        madeOn: today,
        practice: practiceOnPaper(practice, 'en-US'),
        sheet: sheet.sheet,
        startAt,
        labels: charts.map(({ patient: { name, birthDate, recordNumber } }) => ({ name: fullName(name), birthDate, ...(recordNumber === undefined ? {} : { recordNumber }) })),
      });
      if (made.ok) onShow({ kind: 'labels', title: words.labels.name, bytes: made.value.bytes, patients: charts.map(({ id }) => id) });
      else setFailure(formErrorWords(made.error));
    });

  return { progress, cancel, left, failure, packets, letters, labels };
}
