/** The practice as it appears on forms and in reports. Numbers and addresses of the state are settings, not constants. */
import * as z from 'zod';
import { calendarDate } from './calendar-date';
import { address, phone } from './patient';
import { giver } from './immunization';

const text = (max: number) => z.string().trim().min(1).max(max);

export const practiceFields = z.strictObject({
  name: text(120),
  /** MIIS site PIN; text, because leading zeros count. */
  sitePin: text(24).optional(),
  address: address.optional(),
  phone: phone.shape.number.optional(),
  fax: phone.shape.number.optional(),
  /** The day from which doses given here are current. */
  goLive: calendarDate.optional(),
  /** People who give shots here, offered while typing. */
  givers: z.array(giver).max(60),
  helpDeskPhone: text(32),
  helpDeskFax: text(32),
  helpDeskEmail: text(120),
  registryWeb: text(200),
  /** Minutes without a key or click until the session locks. */
  lockAfterMinutes: z.int().min(1).max(120),
});
export type PracticeFields = z.infer<typeof practiceFields>;
