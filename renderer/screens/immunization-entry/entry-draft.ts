/** What is kept of a half-typed entry, and how it comes back after a crash. Pure. */
import * as z from 'zod';
import type { DoseId } from '../../../shared/domain/ids';
import { entryLine, isStarted, type EntryLine } from './entry-line';
import { noAnswers, patientAnswers, type PatientAnswers } from './patient-answers';

/** The draft of one entry screen. */
export const entryDraft = z.strictObject({ lines: z.array(entryLine), patient: patientAnswers });
export type EntryDraft = Readonly<z.infer<typeof entryDraft>>;

/** The draft of what is typed; undefined when nothing is, so that an untouched screen keeps no draft. */
export function draftOf(lines: readonly EntryLine[], patient: PatientAnswers): EntryDraft | undefined {
  const started = lines.filter(isStarted);
  return started.length === 0 && Object.keys(patient).length === 0 ? undefined : { lines: started, patient };
}

/**
 * The lines of a draft that are still to be saved. A line whose dose is in the chart already was saved just before the program
 * stopped: it must not be saved twice, and the person is told.
 */
export function openDraft(
  draft: EntryDraft | undefined,
  saved: readonly { readonly id: DoseId }[],
): { readonly lines: readonly EntryLine[]; readonly patient: PatientAnswers; readonly savedAlready: number } {
  if (draft === undefined) return { lines: [], patient: noAnswers, savedAlready: 0 };
  const known = new Set(saved.map((dose) => dose.id));
  const lines = draft.lines.filter((line) => !known.has(line.id));
  const savedAlready = draft.lines.length - lines.length;
  // The answers about the patient went with the same commit.
  return { lines, patient: savedAlready > 0 ? noAnswers : draft.patient, savedAlready };
}
