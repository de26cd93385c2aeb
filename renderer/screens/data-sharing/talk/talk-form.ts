/** The talk about the MIIS as it is typed, and its reading (product rule 3: when, by whom, which language, which material). */
import * as z from 'zod';
import { fail, ok, type Result } from '../../../../shared/result';
import { calendarDate, type CalendarDate } from '../../../../shared/domain/calendar-date';
import { isSameValue } from '../../../../shared/domain/chart/correct-fields';
import { informingFields, material, type InformingFields, type Material } from '../../../../shared/domain/data-sharing';
import type { PatientFields } from '../../../../shared/domain/patient';
import { signerValues, type SignerValues } from '../form/signer-choices';

const talkValues = z.strictObject({
  on: calendarDate.optional(),
  by: z.string().max(80),
  /** ISO 639-2; undefined until it is chosen. */
  language: z.string().max(40).optional(),
  materials: z.array(material).readonly(),
  /** Never filled in by the program: an answer that nobody gave would be invented. */
  answer: informingFields.shape.answer.optional(),
});
export type TalkValues = Readonly<z.infer<typeof talkValues>>;

/** A half-typed talk as it is kept: the talk, and who would sign an objection. */
export const talkDraft = z.strictObject({ talk: talkValues, signer: signerValues });
export type TalkDraft = Readonly<z.infer<typeof talkDraft>>;

/** What is worth keeping; undefined when nothing differs from the fields as they opened. */
export function talkToKeep(fresh: TalkDraft, talk: TalkValues, signer: SignerValues): TalkDraft | undefined {
  const typed = { talk, signer };
  return isSameValue(typed, fresh) ? undefined : typed;
}

export type TalkField = 'answer' | 'on' | 'by' | 'language' | 'materials';
export type TalkErrorCode = 'no-answer' | 'no-day' | 'not-a-date' | 'in-the-future' | 'before-birth' | 'nobody' | 'no-language' | 'nothing-given';

export interface TalkError {
  readonly field: TalkField;
  readonly code: TalkErrorCode;
}

/**
 * A talk as it stands when its fields open: today, by who is signed in, in the language that the patient prefers. What was given is left
 * open, for the record says what really was.
 * @param language what the record says; undefined where nothing of the record may show yet: then the language is chosen
 */
export function freshTalk(today: CalendarDate, by: string, language: PatientFields['language']): TalkValues {
  const preferred = language === 'declined' || language === 'not-asked' ? undefined : language;
  return { on: today, by, language: preferred, materials: [], answer: undefined };
}

/** Puts a material in or out, in the order in which they are offered. */
export function toggleMaterial(chosen: readonly Material[], one: Material, order: readonly Material[]): readonly Material[] {
  return order.filter((material) => (material === one ? !chosen.includes(one) : chosen.includes(material)));
}

/**
 * Reads the fields of a talk.
 * @param isDayUnreadable the day field holds a text that is no date
 * @returns the informing, or what is missing in reading order
 */
export function readTalk(
  values: TalkValues,
  context: { readonly today: CalendarDate; readonly birthDate: CalendarDate; readonly isDayUnreadable: boolean },
): Result<InformingFields, readonly TalkError[]> {
  const { on, answer, language } = values;
  const by = values.by.trim();
  const dayError = dayProblem(on, context);
  const errors: readonly TalkError[] = [
    ...(answer === undefined ? [{ field: 'answer', code: 'no-answer' } as const] : []),
    ...(dayError === undefined ? [] : [{ field: 'on', code: dayError } as const]),
    ...(by === '' ? [{ field: 'by', code: 'nobody' } as const] : []),
    ...(language === undefined ? [{ field: 'language', code: 'no-language' } as const] : []),
    ...(values.materials.length === 0 ? [{ field: 'materials', code: 'nothing-given' } as const] : []),
  ];
  if (errors.length > 0 || on === undefined || answer === undefined || language === undefined) return fail(errors);
  return ok({ on, by, language, materials: [...values.materials], answer });
}

function dayProblem(
  on: CalendarDate | undefined,
  { today, birthDate, isDayUnreadable }: { readonly today: CalendarDate; readonly birthDate: CalendarDate; readonly isDayUnreadable: boolean },
): TalkErrorCode | undefined {
  if (isDayUnreadable) return 'not-a-date';
  if (on === undefined) return 'no-day';
  if (on > today) return 'in-the-future';
  return on < birthDate ? 'before-birth' : undefined;
}
