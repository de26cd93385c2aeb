/** The data types of profile Z22 as they are made of parts (guide R1.5, chapter 3, with NIST's profile of it). */
import { never, needed, optional, required, text, type Part, type Usage } from './part';

const ifThere = (number: number, then: Usage, otherwise: Usage): Part['usage'] => (of) => (of(number) === undefined ? otherwise : then);
const isEmail: (then: Usage, otherwise: Usage) => Part['usage'] = (then, otherwise) => (of) => (of(2) === 'NET' ? then : otherwise);

/** A code, its words and its table; then the same of another table. */
export const ce: readonly Part[] = [
  needed(50),
  text(999),
  needed(20, { table: 'HL70396' }),
  text(50),
  { usage: ifThere(4, 'optional', 'never'), type: 'text', most: 999 },
  { usage: ifThere(4, 'required', 'never'), type: 'text', most: 20, table: 'HL70396' },
];

/** As CE, with room for versions and the text as it was typed. */
export const cwe: readonly Part[] = [needed(999), ...ce.slice(1, 3), text(999), ...ce.slice(4), text(10), text(10), text(199)];

/** Who: a name, or an object id with its type. */
export const hd: readonly Part[] = [
  { usage: ifThere(2, 'optional', 'required'), type: 'text', most: 20 },
  { usage: 'optional', type: 'object-id', most: 199, rule: 'IZ-5' },
  { usage: ifThere(2, 'required', 'never'), type: 'text', most: 6, only: 'ISO', rule: 'IZ-6' },
];

/** An id and who gave it. */
export const ei: readonly Part[] = [
  needed(199),
  { usage: ifThere(3, 'optional', 'required'), type: 'text', most: 20 },
  { usage: 'optional', type: 'object-id', most: 199, rule: 'IZ-3' },
  { usage: ifThere(3, 'required', 'never'), type: 'text', most: 6, only: 'ISO', rule: 'IZ-4' },
];

/** A person's id. */
export const cx: readonly Part[] = [
  needed(15),
  text(1),
  { usage: ifThere(2, 'optional', 'never'), type: 'text', most: 3 },
  required(hd),
  needed(5, { table: 'HL70203' }),
  ...Array.from({ length: 5 }, () => text(705)),
];

const familyName: readonly Part[] = [needed(50), text(20), text(50), text(20), text(50)];
const restOfName: readonly Part[] = Array.from({ length: 7 }, () => text(483));

/** A person's name. */
export const xpn: readonly Part[] = [required(familyName), needed(30), text(30), text(20), text(20), never, needed(1, { table: 'HL70200' }), ...restOfName];

/** A mother's maiden name. */
export const xpnMaiden: readonly Part[] = [required(familyName), text(30), text(30), text(20), text(20), never, needed(1, { only: 'M', rule: 'IZ-66' }), ...restOfName];

/** A provider: an id, a name, or both. */
export const xcn: readonly Part[] = [
  { usage: (of) => (of(2) === undefined && of(3) === undefined ? 'required' : 'optional'), type: 'text', most: 15 },
  optional(familyName),
  text(30),
  text(30),
  text(20),
  text(20),
  never,
  text(4),
  { usage: ifThere(1, 'required', 'never'), type: hd },
  text(1, { table: 'HL70200' }),
  text(1),
  { usage: ifThere(11, 'optional', 'never'), type: 'text', most: 3 },
  { usage: ifThere(1, 'required', 'never'), type: 'text', most: 5, table: 'HL70203' },
  ...Array.from({ length: 10 }, () => text(705)),
];

/** An address. */
export const xad: readonly Part[] = [
  optional([needed(120), text(50), text(12)]),
  text(120),
  text(50),
  text(50),
  text(12),
  text(3),
  needed(3, { table: 'HL70190' }),
  ...Array.from({ length: 7 }, () => text(50)),
];

/** A phone number, or an e-mail address. */
export const xtn: readonly Part[] = [
  never,
  needed(3, { table: 'HL70201' }),
  text(8, { table: 'HL70202' }),
  { usage: isEmail('required', 'never'), type: 'text', most: 199 },
  optional('number', { most: 3 }),
  { usage: isEmail('never', 'optional'), type: 'number', most: 3 },
  { usage: isEmail('never', 'required'), type: 'number', most: 9 },
  optional('number', { most: 5 }),
  text(199),
  text(4),
  text(6),
  text(199),
];

/** An organization: a name, or an id with who gave it. */
export const xon: readonly Part[] = [
  text(50),
  text(20),
  never,
  text(1),
  text(3),
  { usage: ifThere(10, 'required', 'optional'), type: hd },
  { usage: ifThere(10, 'required', 'never'), type: 'text', most: 5, table: 'HL70203' },
  optional(hd),
  text(1),
  { usage: ifThere(1, 'optional', 'required'), type: 'text', most: 20 },
];

/** A place: of it the facility alone must be named. */
export const la2: readonly Part[] = [text(20), text(20), text(20), required(hd), ...Array.from({ length: 12 }, () => text(120))];

export const dayOrTime: readonly Part[] = [required('day-or-time', { most: 24 }), never];
export const anyTime: readonly Part[] = [required('any-time', { most: 24 }), never];
