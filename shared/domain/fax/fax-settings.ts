/** How this workstation faxes. Passwords go into the main process and never come back to the window. */
import * as z from 'zod';
import { faxNumber, fillAddressTemplate, fillDialTemplate } from './fax-number';
import { faxWay } from './fax-report';

const host = z.string().trim().min(1).max(253).regex(/^[A-Za-z0-9.:[\]_-]+$/);
const port = z.int().min(1).max(65_535);
const line = (max: number) => z.string().trim().min(1).max(max).regex(/^[^\p{Cc}]+$/u);
const password = z.string().min(1).max(256).regex(/^[^\p{Cc}]+$/u);

/** Any number of the country: what a template makes of it tells whether it makes something of all of them. */
const example = faxNumber.parse('+16175550100');

export const hylafaxAccount = z.strictObject({
  host,
  port,
  user: line(80),
  /** `{digits}`, `9,{digits11}` ... (`fillDialTemplate`). */
  dialTemplate: line(80).refine((template) => fillDialTemplate(template, example).ok),
  /** A modem's name at the server, or `any`. */
  modem: z.string().trim().regex(/^[A-Za-z0-9_-]{1,40}$/),
  maxDials: z.int().min(1).max(12),
});
export type HylafaxAccount = z.infer<typeof hylafaxAccount>;

export const emailFaxAccount = z.strictObject({
  host,
  port,
  tls: z.enum(['implicit', 'starttls']),
  /** Absent where the server knows its senders by their address. */
  user: line(120).optional(),
  from: z.string().trim().max(254).regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/),
  /** `{digits11}@gateway.example` (`fillAddressTemplate`). */
  addressTemplate: line(254).refine((template) => fillAddressTemplate(template, example).ok),
  /** The practice's own certificate authority, PEM. */
  authority: z.string().max(20_000).regex(/-----BEGIN CERTIFICATE-----/).optional(),
});
export type EmailFaxAccount = z.infer<typeof emailFaxAccount>;

/** What the window sends: an absent account or password leaves the one that is kept. */
export const faxSettingsInput = z.strictObject({
  way: faxWay,
  hylafax: hylafaxAccount.extend({ password: password.optional() }).optional(),
  email: emailFaxAccount.extend({ password: password.optional() }).optional(),
});
export type FaxSettingsInput = z.infer<typeof faxSettingsInput>;

/** What the window is told. */
export interface FaxSettingsView {
  readonly way: z.infer<typeof faxWay>;
  readonly hylafax?: HylafaxAccount & { readonly hasPassword: boolean; readonly isThisMachine: boolean };
  readonly email?: EmailFaxAccount & { readonly hasPassword: boolean };
}
