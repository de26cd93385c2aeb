/** How this workstation reaches the registry's web service. Passwords go into the main process and never come back to the window. */
import * as z from 'zod';
import type { DestinationId } from './report';
import type { ServiceCause } from './service-trouble';

const line = (max: number) => z.string().trim().min(1).max(max).regex(/^[^\p{Cc}]+$/u);
const password = z.string().min(1).max(256).regex(/^[^\p{Cc}]+$/u);

export const profileId = z.enum(['miis', 'cdc']);
export type ProfileId = z.infer<typeof profileId>;

/** https, or http on this very machine: nothing is sent in plain text over a network. */
const endpoint = z.url().max(400).refine((text) => /^https:\/\//i.test(text) || /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)/i.test(text));

/** What a registry wants, as data. */
export const registryConnection = z.strictObject({
  profile: profileId,
  endpoint,
  /** The year of CDC's WSDL, which is part of its namespace. */
  wsdl: z.enum(['2011', '2014']),
  /** Where the login stands: a WS-Security header, or the body of the request. */
  credentials: z.enum(['header', 'body']),
  user: line(120),
  facilityId: line(120),
  /** MSH-4, MSH-5, MSH-6. */
  sendingFacility: line(20),
  receivingApplication: line(20),
  receivingFacility: line(20),
  /** MSH-11: production or training. */
  processing: z.enum(['P', 'T']),
  isAsciiOnly: z.boolean(),
  /** The practice's own certificate authority, PEM, beside those of the system. */
  authority: z.string().max(20_000).regex(/-----BEGIN CERTIFICATE-----/).optional(),
  proxy: z.strictObject({ host: z.string().trim().min(1).max(253).regex(/^[A-Za-z0-9.:[\]_-]+$/), port: z.int().min(1).max(65_535), user: line(120).optional() }).optional(),
});
export type RegistryConnection = z.infer<typeof registryConnection>;

/** What the window sends: an absent password leaves the one that is kept for the same server and user. */
export const registrySettingsInput = registryConnection.extend({ password: password.optional(), proxyPassword: password.optional() });
export type RegistrySettingsInput = z.infer<typeof registrySettingsInput>;

/** As kept, sealed. */
export const registrySettings = z.strictObject({
  connection: registrySettingsInput.optional(),
  /** Sending was switched on by an administrator after a test that passed. */
  isOn: z.boolean(),
  /** ISO 8601: when the test of this very connection passed. */
  testedAt: z.string().max(40).optional(),
  /** Sending stopped by itself: a login or the set-up was refused, and trying again could lock the account. */
  halted: z.string().max(40).optional(),
});
export type RegistrySettings = z.infer<typeof registrySettings>;

/** What the window is told. */
export interface RegistryView {
  readonly connection?: RegistryConnection & { readonly hasPassword: boolean; readonly hasProxyPassword: boolean };
  readonly isOn: boolean;
  readonly testedAt?: string;
  readonly halted?: ServiceCause | 'set-up';
}

/** A profile: what is known of a registry before a practice types its own values. */
export interface Profile {
  readonly id: ProfileId;
  readonly destination: DestinationId;
  readonly usual: Pick<RegistryConnection, 'wsdl' | 'credentials' | 'receivingApplication' | 'receivingFacility' | 'processing' | 'isAsciiOnly'>;
  /** The facility is what the practice is called by in the registry: its PIN. */
  readonly isFacilityPin: boolean;
}

/** Every value is a setting; those of the MIIS are the ones of a public test connector, to be confirmed by its help desk. */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
  miis: {
    id: 'miis',
    destination: 'miis',
    usual: { wsdl: '2011', credentials: 'header', receivingApplication: 'MIIS', receivingFacility: '99990', processing: 'P', isAsciiOnly: true },
    isFacilityPin: true,
  },
  cdc: {
    id: 'cdc',
    destination: 'miis',
    usual: { wsdl: '2011', credentials: 'body', receivingApplication: 'IIS', receivingFacility: 'IIS', processing: 'P', isAsciiOnly: false },
    isFacilityPin: false,
  },
};
