/** The practice's record as it is typed. Used by the set-up and by the practice page alike. */
import * as z from 'zod';
import { calendarDate } from '../../../shared/domain/calendar-date';
import type { PracticeFields } from '../../../shared/domain/practice';
import { registryContacts } from './registry-contacts';

const typedGiver = z.strictObject({ name: z.string(), title: z.string() });
export type TypedGiver = z.infer<typeof typedGiver>;

/** All as typed; empty texts are fields not filled in. A schema, because the set-up keeps it as a draft. */
export const practiceForm = z.strictObject({
  name: z.string(),
  sitePin: z.string(),
  line1: z.string(),
  line2: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  phone: z.string(),
  fax: z.string(),
  goLive: calendarDate.optional(),
  givers: z.array(typedGiver),
  helpDeskPhone: z.string(),
  helpDeskFax: z.string(),
  helpDeskEmail: z.string(),
  registryWeb: z.string(),
  lockAfterMinutes: z.string(),
});
export type PracticeForm = z.infer<typeof practiceForm>;

/** A half-typed change of a practice on record: what is typed, over which state of it. */
export const practiceDraft = z.strictObject({ over: z.int(), form: practiceForm });
export type PracticeDraft = z.infer<typeof practiceDraft>;

/** What the set-up starts with. */
export const emptyPracticeForm: PracticeForm = {
  name: '',
  sitePin: '',
  line1: '',
  line2: '',
  city: '',
  state: 'MA',
  postalCode: '',
  phone: '',
  fax: '',
  givers: [],
  ...registryContacts,
  lockAfterMinutes: '10',
};

/** The form of a practice that is on record. */
export function practiceFormOf(fields: PracticeFields, showPhone: (number: string) => string): PracticeForm {
  return {
    name: fields.name,
    sitePin: fields.sitePin ?? '',
    line1: fields.address?.line1 ?? '',
    line2: fields.address?.line2 ?? '',
    city: fields.address?.city ?? '',
    state: fields.address?.state ?? '',
    postalCode: fields.address?.postalCode ?? '',
    phone: fields.phone === undefined ? '' : showPhone(fields.phone),
    fax: fields.fax === undefined ? '' : showPhone(fields.fax),
    ...(fields.goLive === undefined ? {} : { goLive: fields.goLive }),
    givers: fields.givers.map(({ name, title }) => ({ name, title: title ?? '' })),
    helpDeskPhone: fields.helpDeskPhone,
    helpDeskFax: fields.helpDeskFax,
    helpDeskEmail: fields.helpDeskEmail,
    registryWeb: fields.registryWeb,
    lockAfterMinutes: String(fields.lockAfterMinutes),
  };
}
