/** The words of the objection and withdrawal forms: data in `assets/forms/`, one file a language. */
import * as z from 'zod';
import { calendarDate } from '../domain/calendar-date';
import { languageCode, relationshipCode } from '../domain/patient';
import { footWording } from './running-foot';
import { template, words } from './wording-parts';

/** A short heading over one or more paragraphs. */
const column = z.strictObject({ heading: words(60), paragraphs: z.array(words(320)).min(1).max(4) });

const kindWording = z.strictObject({
  title: words(90),
  lead: words(240),
  /** What signing does, what it does not change, what to think of before. */
  columns: z.tuple([column, column, column]),
  declaration: words(320),
  /** Label of the staff's line for the change in the MIIS. */
  changedBy: words(60),
});

export const sharingFormWording = z.strictObject({
  /** Shown on each form and kept with it. */
  version: words(40),
  date: calendarDate,
  language: languageCode,
  /** BCP 47, for the PDF's language and the names of countries. */
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  direction: z.enum(['ltr', 'rtl']),
  /** A speaker of the language has read it. Said on the screen, never on the paper. */
  reviewed: z.boolean(),
  registry: words(120),
  /** Used while the practice has none of its own (the seed is the guide of the state to integrating the MIIS, undated). */
  contacts: z.strictObject({ helpDeskFax: words(32), helpDeskPhone: words(32) }),
  months: z.array(words(20)).length(12),
  /** How a day is written. */
  datePattern: template(['day', 'month', 'year'], 60),
  sex: z.record(z.enum(['F', 'M', 'X', 'U', 'declined', 'not-asked']), words(30)),
  relationship: z.record(relationshipCode, words(40)),
  practice: z.strictObject({ unnamed: words(80), phone: template(['phone'], 40), sitePin: words(40) }),
  patient: z.strictObject({
    heading: words(60),
    name: words(60),
    birthDate: words(40),
    sex: words(40),
    address: words(60),
    phone: words(40),
    motherMaidenName: words(80),
  }),
  signing: z.strictObject({ heading: words(60), signature: words(60), date: words(40), name: words(60), relationship: words(60) }),
  staff: z.strictObject({
    heading: words(80),
    receivedBy: words(60),
    on: words(30),
    faxedBy: template(['fax'], 80),
    faxedAt: words(30),
    faxedPages: words(30),
    filedBy: words(60),
  }),
  notIssued: words(320),
  foot: footWording,
  objection: kindWording,
  withdrawal: kindWording,
});

/** The checked words of one language. */
export type SharingFormWording = z.infer<typeof sharingFormWording>;
