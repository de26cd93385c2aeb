/** The fax settings as they are typed. */
import type { FaxWay } from '../../../../shared/domain/fax/fax-report';
import { faxSettingsInput, type FaxSettingsInput, type FaxSettingsView } from '../../../../shared/domain/fax/fax-settings';
import { fail, ok, type Result } from '../../../../shared/result';

export interface FaxForm {
  readonly way: FaxWay;
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly password: string;
  readonly dialTemplate: string;
  readonly modem: string;
  readonly maxDials: string;
  readonly mailHost: string;
  readonly mailPort: string;
  readonly mailTls: 'implicit' | 'starttls';
  readonly mailUser: string;
  readonly mailPassword: string;
  readonly from: string;
  readonly addressTemplate: string;
  readonly authority: string;
}

export type FaxField = keyof FaxForm;

/** What stands in the fields: what is kept, else the usual of each server. Passwords are never shown again. */
export function faxFormOf({ way, hylafax, email }: FaxSettingsView): FaxForm {
  return {
    way,
    host: hylafax?.host ?? '127.0.0.1',
    port: String(hylafax?.port ?? 4559),
    user: hylafax?.user ?? '',
    password: '',
    dialTemplate: hylafax?.dialTemplate ?? '{digits}',
    modem: hylafax?.modem ?? 'any',
    maxDials: String(hylafax?.maxDials ?? 3),
    mailHost: email?.host ?? '',
    mailPort: String(email?.port ?? 465),
    mailTls: email?.tls ?? 'implicit',
    mailUser: email?.user ?? '',
    mailPassword: '',
    from: email?.from ?? '',
    addressTemplate: email?.addressTemplate ?? '',
    authority: email?.authority ?? '',
  };
}

/** The fields that each way needs. */
export const fieldsOfWay: Readonly<Record<FaxWay, readonly FaxField[]>> = {
  hylafax: ['host', 'port', 'user', 'password', 'dialTemplate', 'modem', 'maxDials'],
  email: ['mailHost', 'mailPort', 'mailTls', 'mailUser', 'mailPassword', 'from', 'addressTemplate', 'authority'],
  'by-hand': [],
};

const formFields: Readonly<Record<'hylafax' | 'email', Readonly<Record<string, FaxField>>>> = {
  hylafax: { host: 'host', port: 'port', user: 'user', password: 'password', dialTemplate: 'dialTemplate', modem: 'modem', maxDials: 'maxDials' },
  email: {
    host: 'mailHost',
    port: 'mailPort',
    tls: 'mailTls',
    user: 'mailUser',
    password: 'mailPassword',
    from: 'from',
    addressTemplate: 'addressTemplate',
    authority: 'authority',
  },
};

const some = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
const count = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN);
const present = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Reads the fields of the chosen way, or says which do not fit. What is kept of the other ways stays. */
export function readFaxForm(form: FaxForm): Result<FaxSettingsInput, readonly FaxField[]> {
  const read = faxSettingsInput.safeParse({ way: form.way, ...accountOf(form) });
  if (read.success) return ok(read.data);
  return fail(
    read.error.issues.flatMap(({ path: [way, field] }) => {
      const found = way === 'hylafax' || way === 'email' ? formFields[way][String(field)] : undefined;
      return found === undefined ? [] : [found];
    }),
  );
}

function accountOf(form: FaxForm): object {
  switch (form.way) {
    case 'by-hand':
      return {};
    case 'hylafax': {
      const { host, user, dialTemplate, modem } = form;
      return { hylafax: present({ host, port: count(form.port), user, password: form.password === '' ? undefined : form.password, dialTemplate, modem, maxDials: count(form.maxDials) }) };
    }
    case 'email': {
      const { mailHost: host, mailTls: tls, from, addressTemplate } = form;
      const password = form.mailPassword === '' ? undefined : form.mailPassword;
      return { email: present({ host, port: count(form.mailPort), tls, user: some(form.mailUser), password, from, addressTemplate, authority: some(form.authority) }) };
    }
  }
}
