/** Which column of a list is which field of ours: guessed from the words of the headings, and chosen by a person. */

export const importFields = [
  'last', 'first', 'middle', 'suffix', 'birthDate', 'sex', 'motherMaidenName', 'recordNumber', 'street', 'city', 'state', 'zip', 'phone', 'email',
  'guardianFirst', 'guardianLast', 'doseDate', 'vaccine', 'lot',
] as const;
export type ImportField = (typeof importFields)[number];

/** For each column its field; undefined where it is left out. No field is taken twice. */
export type ColumnMap = readonly (ImportField | undefined)[];

/** Without these there is no patient. */
export const neededFields: readonly ImportField[] = ['last', 'first', 'birthDate'];

/** What headings say, letters and digits alone; the first that fits wins. */
const patterns: readonly (readonly [ImportField, RegExp])[] = [
  ['motherMaidenName', /maiden/],
  ['guardianFirst', /^(?:guardian|parent|mother|responsible)\w*first/],
  ['guardianLast', /^(?:guardian|parent|mother|responsible)\w*(?:last|name)/],
  ['doseDate', /^(?:dose|vacc|immuni[sz]ation|shot|admin|given|service)\w*(?:date|day|on)$|^dateof(?:service|vaccination)|^administeredon/],
  ['birthDate', /birth|^dob$|^bday$/],
  ['vaccine', /^(?:vaccine|cvx|immuni[sz]ation|shot|product)/],
  ['lot', /^lot/],
  ['last', /^(?:patient)?(?:last|family|sur)name|^last$|^surname/],
  ['first', /^(?:patient)?(?:first|given|fore)name|^first$/],
  ['middle', /^middle|^mi$/],
  ['suffix', /suffix/],
  ['sex', /^(?:sex|gender)/],
  ['recordNumber', /^(?:record|chart|mrn|medicalrecord|patient(?:id|number|no))/],
  ['street', /^(?:street|address(?:line)?1?$|addr)/],
  ['city', /^(?:city|town)/],
  ['state', /^(?:state|province)/],
  ['zip', /^(?:zip|postal)/],
  ['phone', /phone|^tel|mobile|^cell/],
  ['email', /mail/],
];

/** The guess; a person may change it. */
export function guessColumns(headings: readonly string[]): ColumnMap {
  const taken = new Set<ImportField>();
  return headings.map((heading) => {
    const plain = heading.toLowerCase().replace(/[^a-z0-9]/g, '');
    const found = patterns.find(([field, pattern]) => !taken.has(field) && pattern.test(plain))?.[0];
    if (found !== undefined) taken.add(found);
    return found;
  });
}

/** Another field for one column; it is taken from the column that had it. */
export const withColumn = (map: ColumnMap, column: number, field: ImportField | undefined): ColumnMap => map.map((one, index) => (index === column ? field : one === field ? undefined : one));

/** The needed fields that no column has. */
export const missingColumns = (map: ColumnMap): readonly ImportField[] => neededFields.filter((field) => !map.includes(field));
