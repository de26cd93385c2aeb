/** CDC vaccine groups as a clinic says them, in the order of a childhood record. */

export interface FamilyWords {
  /** Short, as on a shot record. */
  readonly label: string;
  /** Against what; absent where the label says it. */
  readonly plain?: string;
}

/** The family of a vaccine that the tables put into no group, or do not know. */
export const otherFamily = 'other';

const families: readonly (readonly [group: string, words: FamilyWords])[] = [
  ['HepB', { label: 'Hep B', plain: 'hepatitis B' }],
  ['ROTAVIRUS', { label: 'Rotavirus' }],
  ['DTAP', { label: 'DTaP', plain: 'diphtheria, tetanus, pertussis' }],
  ['HIB', { label: 'Hib', plain: 'Haemophilus b' }],
  ['PneumoPCV', { label: 'PCV', plain: 'pneumococcal conjugate' }],
  ['POLIO', { label: 'Polio' }],
  ['FLU', { label: 'Flu' }],
  ['COVID-19', { label: 'COVID-19' }],
  ['MMR', { label: 'MMR', plain: 'measles, mumps, rubella' }],
  ['VARICELLA', { label: 'Varicella', plain: 'chickenpox' }],
  ['HepA', { label: 'Hep A', plain: 'hepatitis A' }],
  ['TDAP', { label: 'Tdap', plain: 'tetanus, diphtheria, pertussis' }],
  ['Td', { label: 'Td', plain: 'tetanus, diphtheria' }],
  ['MENING', { label: 'MenACWY', plain: 'meningococcal ACWY' }],
  ['MeningB', { label: 'MenB', plain: 'meningococcal B' }],
  ['HPV', { label: 'HPV', plain: 'human papillomavirus' }],
  ['RSV', { label: 'RSV' }],
  ['PneumoPPV', { label: 'PPSV', plain: 'pneumococcal polysaccharide' }],
  ['ZOSTER', { label: 'Shingles', plain: 'zoster' }],
  ['Orthopoxvirus', { label: 'Mpox', plain: 'mpox, smallpox' }],
  ['RABIES', { label: 'Rabies' }],
  ['TYPHOID', { label: 'Typhoid' }],
  ['YELLOWFEVER', { label: 'Yellow fever' }],
  ['Japanese encephalitis', { label: 'JE', plain: 'Japanese encephalitis' }],
  ['Tick-borne encephalitis', { label: 'TBE', plain: 'tick-borne encephalitis' }],
  ['DENGUE', { label: 'Dengue' }],
  ['Chikungunya', { label: 'Chikungunya' }],
  ['cholera', { label: 'Cholera' }],
  ['ANTHRAX', { label: 'Anthrax' }],
  ['ADENO', { label: 'Adenovirus' }],
  ['BCG', { label: 'BCG', plain: 'tuberculosis' }],
  ['Ebola', { label: 'Ebola' }],
  ['Plague', { label: 'Plague' }],
  ['Lyme disease', { label: 'Lyme' }],
  ['H1N1 flu', { label: 'Flu H1N1', plain: '2009 pandemic flu' }],
  ['H5N1 flu', { label: 'Flu H5N1', plain: 'bird flu' }],
  ['FLU-Avian-H5', { label: 'Flu H5', plain: 'bird flu' }],
  ['VEE', { label: 'VEE', plain: 'Venezuelan equine encephalitis' }],
];

const byGroup: ReadonlyMap<string, FamilyWords> = new Map(families);
const places: ReadonlyMap<string, number> = new Map(families.map(([group], index) => [group, index]));

/** The words of a group; a group that a later table brings is shown by its own name. */
export function familyWords(group: string): FamilyWords {
  return group === otherFamily ? { label: 'Other' } : (byGroup.get(group) ?? { label: group });
}

/** Sorts groups as on a childhood record; unknown ones after the known, by name, and what belongs to none at the end. */
export function compareFamilies(a: string, b: string): number {
  const place = (group: string): number => (group === otherFamily ? families.length + 1 : (places.get(group) ?? families.length));
  return place(a) - place(b) || a.localeCompare(b, 'en');
}
