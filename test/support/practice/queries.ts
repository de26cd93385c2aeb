/** What people type into the search box: the start of two names, a date, a phone, a record number, and some of it wrong. */
import { assertDefined } from '../../../shared/assert';
import { dateParts } from '../../../shared/domain/calendar-date';
import type { PatientFields } from '../../../shared/domain/patient';

type Random = () => number;

/** `count` queries for these patients, the same ones for the same random source; about every third has a slip of the hand. */
export function typedQueries(random: Random, patients: readonly PatientFields[], count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const patient = assertDefined(patients[Math.floor(random() * patients.length)], 'there are patients');
    const way = assertDefined(ways[Math.floor(random() * ways.length)], 'there are ways');
    const text = way(patient);
    return random() < 0.35 ? withSlip(random, text) : text;
  });
}

const low = (text: string): string => text.toLowerCase();

const ways: readonly ((patient: PatientFields) => string)[] = [
  ({ name }) => `${low(name.last).slice(0, 3)} ${low(name.first).slice(0, 2)}`,
  ({ name }) => `${low(name.first).slice(0, 4)} ${low(name.last).slice(0, 4)}`,
  ({ name }) => low(name.last),
  ({ name }) => `${name.last}, ${name.first}`,
  ({ name }) => low(`${name.first} ${name.last}`),
  ({ birthDate, name }) => `${slashed(birthDate)} ${low(name.last).slice(0, 2)}`,
  ({ birthDate }) => slashed(birthDate),
  ({ phones }) => (phones[0]?.number ?? '').replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3'),
  ({ recordNumber, name }) => recordNumber ?? low(name.last).slice(0, 5),
];

function slashed(birthDate: PatientFields['birthDate']): string {
  const { year, month, day } = dateParts(birthDate);
  return `${month}/${day}/${year}`;
}

/** One letter left out, typed twice, wrong, or two letters in the wrong order; never the first one. */
function withSlip(random: Random, text: string): string {
  if (text.length < 4) return text;
  const at = 1 + Math.floor(random() * (text.length - 2));
  const before = text.slice(0, at);
  const letter = text.charAt(at);
  const after = text.slice(at + 1);
  const slips = [`${before}${after}`, `${before}${letter}${letter}${after}`, `${before}e${after}`, `${before}${after.charAt(0)}${letter}${after.slice(1)}`];
  return assertDefined(slips[Math.floor(random() * slips.length)], 'there are slips');
}
