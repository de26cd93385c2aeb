/** Finds the CDC's coded observations by the words that people use. */
import type { Schedule } from './schedule/schedule';

export interface FoundObservation {
  readonly code: string;
  readonly name: string;
  /** The schedule asks for it: for a series, a contraindication, an immunity or an interval. */
  readonly isUsed: boolean;
}

/** What people say -> the beginnings of the words that the CDC uses for it. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  chickenpox: ['diagnosis varicella', 'varicella'],
  'chicken pox': ['diagnosis varicella', 'varicella'],
  shingles: ['diagnosis zoster', 'zoster'],
  flu: ['influenza'],
  spleen: ['asplenia', 'splenectomy'],
  splenic: ['asplenia'],
  aids: ['hiv'],
  kidney: ['kidney', 'renal', 'dialysis', 'nephrotic'],
  renal: ['renal', 'kidney', 'dialysis'],
  liver: ['liver'],
  heart: ['heart', 'cardiovascular', 'cardiac'],
  lung: ['lung', 'pulmonary', 'asthma', 'emphysema'],
  copd: ['obstructive'],
  pregnancy: ['pregnan'],
  expecting: ['pregnan'],
  smoker: ['smoke'],
  smoking: ['smoke'],
  nurse: ['health care personnel', 'healthcare personnel'],
  doctor: ['health care personnel'],
  'health worker': ['health care personnel'],
  cancer: ['neoplasm', 'tumor', 'leukemia', 'lymphoma', 'chemotherapy', 'malignanc'],
  chemo: ['chemotherapy'],
  transplant: ['transplant'],
  'bone marrow': ['hematopoietic'],
  'stem cell': ['hematopoietic'],
  measles: ['measles'],
  pox: ['mpox', 'orthopox'],
  monkeypox: ['mpox', 'orthopox'],
  msm: ['men who have sex', 'man who has sex'],
  gay: ['men who have sex', 'man who has sex'],
  prison: ['correctional'],
  jail: ['correctional'],
  homeless: ['homeless'],
  alcohol: ['alcohol'],
  drugs: ['drug'],
  army: ['military'],
  college: ['college', 'post secondary'],
  student: ['college', 'student'],
  abroad: ['travel'],
  trip: ['travel'],
  tb: ['tuberculosis'],
  'weak immune': ['immunocompromis', 'immunosuppress'],
  immunosuppressed: ['immunocompromis', 'immunosuppress'],
  sickle: ['sickle'],
  allergy: ['allerg', 'hypersensitiv'],
  anaphylaxis: ['severe allergic'],
  native: ['indian'],
  transfusion: ['transfusion'],
  immunoglobulin: ['ig ', 'igiv', 'immunoglobulin'],
  antibody: ['laboratory evidence'],
  titer: ['laboratory evidence'],
  titre: ['laboratory evidence'],
  immune: ['evidence of immunity', 'verified history'],
  'had disease': ['verified history'],
  diabetic: ['diabet'],
  eczema: ['atopic'],
  bat: ['bats'],
  tick: ['tick', 'tbe'],
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
/** Words that say nothing about which one is meant. */
const filling = new Set(['a', 'an', 'the', 'of', 'in', 'is', 'was', 'has', 'had', 'have', 'with', 'on']);
const wordsOf = (text: string): readonly string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !filling.has(word));

/** A schedule never changes. */
const usedIn = new WeakMap<Schedule, ReadonlySet<string>>();

/** The observations that a schedule asks for anywhere. */
export function usedObservations(schedule: Schedule): ReadonlySet<string> {
  const known = usedIn.get(schedule);
  if (known) return known;
  const used = new Set<string>();
  usedIn.set(schedule, used);
  const { groups } = schedule;
  for (const { antigens } of groups) {
    for (const antigen of antigens) {
      for (const code of antigen.immunityHistory) used.add(code);
      for (const { exclusions } of antigen.immunityBirths) for (const code of exclusions) used.add(code);
      for (const { code } of antigen.contraindications) used.add(code);
      for (const { code } of antigen.vaccineContraindications) used.add(code);
      for (const { indications, doses } of antigen.series) {
        for (const { code } of indications) used.add(code);
        for (const { intervals } of doses) for (const { from } of intervals) if (from.is === 'observation') used.add(from.observation);
      }
    }
  }
  return used;
}

/** How well a typed word fits a word of a name: 3 equal, 2 beginning, 1 a letter wrong; 0 not at all. */
function fit(typed: string, word: string): number {
  if (typed === word) return 3;
  if (word.startsWith(typed)) return 2;
  return typed.length >= 5 && word.length >= typed.length - 1 && isOneLetterOff(typed, word.slice(0, typed.length + 1)) ? 1 : 0;
}

/** One letter more, less, other, or two changed over; the end of the longer text is free. */
function isOneLetterOff(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  const begins = (long: string, short: string): boolean => long.startsWith(short) || short.startsWith(long);
  if (restA === '') return true;
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && begins(restB.slice(2), restA.slice(2));
  return begins(restB.slice(1), restA.slice(1)) || begins(restB, restA.slice(1)) || begins(restB.slice(1), restA) || isSwapped;
}

/** Every way to say the typed words: themselves, and the CDC's words for those that have a synonym. */
function readings(typed: string): readonly (readonly string[])[] {
  const text = wordsOf(typed).join(' ');
  const own: (readonly string[])[] = text === '' ? [] : [text.split(' ')];
  for (const [said, meant] of Object.entries(synonyms)) {
    const at = ` ${text} `.indexOf(` ${said} `);
    const isBegun = at < 0 && said.length >= 4 && text.length >= 4 && said.startsWith(text);
    if (at < 0 && !isBegun) continue;
    const rest = isBegun ? '' : ` ${text} `.replace(` ${said} `, ' ').trim();
    for (const one of meant) own.push([...wordsOf(one), ...(rest === '' ? [] : rest.split(' '))]);
  }
  return own;
}

function score(reading: readonly string[], name: readonly string[], isOwn: boolean): number {
  let total = 0;
  for (const typed of reading) {
    const best = Math.max(0, ...name.map((word) => fit(typed, word)));
    if (best === 0) return 0;
    total += best;
  }
  // More words that fit say more; a name that begins with the word, and a short one, come first.
  const bonus = (isOwn ? 0.5 : 0) + Math.min(0.6, 0.3 * (reading.length - 1)) + (fit(reading[0] ?? '', name[0] ?? '') > 0 ? 0.2 : 0);
  return total / reading.length + bonus - name.length / 200;
}

/**
 * The observations that typed words may mean, best first; those that the schedule asks for before the others.
 * All of them that are asked for, by name, for an empty text.
 */
export function searchObservations(schedule: Schedule, typed: string): readonly FoundObservation[] {
  const used = usedObservations(schedule);
  const ways = readings(typed);
  const all = [...schedule.observations].map(([code, name]) => ({ code, name, isUsed: used.has(code) }));
  if (ways.length === 0) return all.filter(({ isUsed }) => isUsed).sort((a, b) => (a.name < b.name ? -1 : 1));
  return all
    .map((one) => ({ one, points: Math.max(...ways.map((way, index) => score(way, wordsOf(one.name), index === 0)), one.code === typed.trim() ? 9 : 0) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => Number(b.one.isUsed) - Number(a.one.isUsed) || b.points - a.points || (a.one.code < b.one.code ? -1 : 1))
    .map(({ one }) => one);
}
