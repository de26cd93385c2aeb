/** Plain words for what a registry would refuse, for its troubles, and for the fields of a record. */
import type { ServiceCause } from '../../shared/domain/registry/service-trouble';
import type { CheckCode } from '../../shared/hl7/check/finding';

const fields: Readonly<Record<string, string>> = {
  name: 'the name',
  motherMaidenName: "the mother's maiden name",
  birthDate: 'the birth date',
  sex: 'the sex',
  race: 'the race',
  address: 'the address',
  phones: 'the phone or e-mail',
  ethnicity: 'the ethnicity',
  multipleBirth: 'the multiple birth',
  providerStatus: 'the status of the patient',
  guardians: 'a guardian',
  date: 'the date',
  cvx: 'the vaccine',
  amountMl: 'the amount',
  source: 'the source',
  givenBy: 'who gave it',
  lot: 'the lot',
  lotExpires: 'the expiry date',
  mvx: 'the maker',
  reason: 'the reason',
  route: 'the route',
  site: 'the site',
  eligibility: 'the eligibility',
  vis: 'the VIS',
};

/** "the lot"; undefined where no field of a record is meant. */
export const fieldWords = (field: string | undefined): string | undefined => (field === undefined ? undefined : fields[field]);

const missing: readonly CheckCode[] = ['missing', 'no-eligibility', 'no-vis', 'vis-incomplete'];
const unknown: readonly CheckCode[] = ['unknown-code', 'wrong-table', 'wrong-value', 'no-date', 'no-number', 'dates-differ'];
const long: readonly CheckCode[] = ['too-long', 'too-many', 'extra-part'];
const letters: readonly CheckCode[] = ['not-ascii', 'control-character', 'broken-escape', 'delete-mark'];

/** What is wrong, as a sentence: "The lot is missing." */
export function findingWords(code: CheckCode, field: string | undefined): string {
  const what = fieldWords(field) ?? 'a part of the message';
  const subject = what.charAt(0).toUpperCase() + what.slice(1);
  if (missing.includes(code)) return `${subject} is missing.`;
  if (unknown.includes(code)) return `${subject} is none that the registry knows.`;
  if (long.includes(code)) return `${subject} is longer than the registry takes.`;
  if (letters.includes(code)) return `${subject} holds signs that the registry does not take.`;
  return `${subject} is not as the registry wants it.`;
}

/** What went wrong on the way to the registry. */
export const causeWords: Readonly<Record<ServiceCause | 'set-up' | 'busy', string>> = {
  login: 'the registry refused the user name or the password',
  'too-large': 'the message was too long',
  'wrong-service': 'something else answers at this address',
  certificate: 'the certificate of the server cannot be trusted',
  unreachable: 'the server could not be reached',
  'timed-out': 'no answer came in time',
  proxy: 'the proxy did not let it through',
  'not-an-answer': 'what came back was no answer',
  'server-fault': 'the server said that it failed',
  'bad-settings': 'the settings do not fit',
  'set-up': 'the registry does not take messages of this set-up',
  busy: 'the registry was busy',
};

export const isKnownCause = (cause: string): cause is keyof typeof causeWords => cause in causeWords;
