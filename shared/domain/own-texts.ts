/** Texts of the printed papers that a practice put in the place of ours. */
import * as z from 'zod';
import { calendarDate } from './calendar-date';

/** Which wording: `office`, or the ISO 639-2 code of a family wording. */
export const wordingId = z.union([z.literal('office'), z.string().regex(/^[a-z]{3}$/)]);
export type WordingId = z.infer<typeof wordingId>;

/** Where in a wording's file a text stands: `factSheet.pages[0][1].heading`. */
export const textPath = z.string().regex(/^[a-zA-Z]+(?:\.[a-zA-Z]+|\[\d{1,2}\]){0,8}$/).max(120);

/** Without a text the practice takes ours again. */
export const textReplaced = z.strictObject({ wording: wordingId, path: textPath, text: z.string().trim().min(1).max(800).optional() });
export type TextReplaced = z.infer<typeof textReplaced>;

/** A speaker read the text; without a name that is taken back. */
export const wordingReviewed = z.strictObject({ wording: wordingId, by: z.string().trim().min(1).max(80).optional(), on: calendarDate });

export interface OwnWording {
  /** Counts every change: it is part of the version that stands on the paper. */
  readonly edition: number;
  /** By path. */
  readonly texts: Readonly<Record<string, string>>;
  readonly reviewed?: { readonly by: string; readonly on: string };
}

/** By wording; one without a change of the practice is absent. */
export type OwnTexts = Readonly<Record<string, OwnWording>>;

const untouched: OwnWording = { edition: 0, texts: {} };

/** The practice's texts after one was replaced or taken back. A text that changes takes a review back: what was read is no longer what is printed. */
export function replaceText(own: OwnTexts, { wording, path, text }: TextReplaced): OwnTexts {
  const { [path]: _before, ...others } = own[wording]?.texts ?? {};
  const edition = (own[wording] ?? untouched).edition + 1;
  return { ...own, [wording]: { edition, texts: text === undefined ? others : { ...others, [path]: text } } };
}

/** The practice's texts after a speaker's review was noted or taken back. */
export function noteReview(own: OwnTexts, { wording, by, on }: z.infer<typeof wordingReviewed>): OwnTexts {
  const { reviewed: _before, ...rest } = own[wording] ?? untouched;
  return { ...own, [wording]: by === undefined ? rest : { ...rest, reviewed: { by, on } } };
}
