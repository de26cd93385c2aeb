/** The words of everything that is handed to families: data in `assets/forms/`, one file a language. */
import * as z from 'zod';
import { sharingFormWording } from './sharing-form-wording';
import { template, words } from './wording-parts';

/** A question and its answer: paragraphs, then points. */
const section = z.strictObject({
  heading: words(90),
  paragraphs: z.array(words(600)).min(1).max(3),
  points: z.array(words(240)).max(8).optional(),
});
export type FactSection = z.infer<typeof section>;

/** What a practice's name stands for where the practice gave none. */
const practicePlaces = z.strictObject({ heading: words(80), name: words(60), address: words(60), phone: words(60) });

export const familyWording = sharingFormWording.extend({
  factSheet: z.strictObject({
    title: words(120),
    lead: words(320),
    /** What stands on the first page, and what on the second. */
    pages: z.tuple([z.array(section).min(1), z.array(section).min(1)]),
    practice: practicePlaces,
    helpDesk: template(['phone'], 160),
    notIssued: words(320),
  }),
  letter: z.strictObject({
    title: words(120),
    toPatient: template(['patient'], 120),
    toGuardian: template(['patient'], 160),
    paragraphs: z.array(words(600)).min(1).max(8),
    closing: words(80),
  }),
  instructions: z.strictObject({
    title: words(120),
    lead: words(320),
    steps: z.array(z.strictObject({ heading: words(90), text: words(400) })).min(3).max(8),
    practice: practicePlaces,
  }),
});

/** The checked words of one language. */
export type FamilyWording = z.infer<typeof familyWording>;
