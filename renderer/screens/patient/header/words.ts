/** The words at the head of a patient's page. */
export const headerWords = {
  alsoKnownAs: (name: string) => `also known as ${name}`,
  born: (date: string) => `born ${date}`,
  record: (number: string) => `record ${number}`,
  diedAged: (age: string) => `died aged ${age}`,
  deceasedOn: (date: string) => `Deceased on ${date}`,
  notActive: {
    moved: (since: string | undefined) => (since === undefined ? 'Moved or gone elsewhere' : `Moved or gone elsewhere since ${since}`),
    lost: (since: string | undefined) => (since === undefined ? 'Lost to follow-up' : `Lost to follow-up since ${since}`),
  },
  gender: {
    woman: { child: 'girl', adult: 'woman' },
    man: { child: 'boy', adult: 'man' },
    'non-binary': { child: 'non-binary', adult: 'non-binary' },
    other: 'another gender',
  },
  sexAlone: { F: 'female', M: 'male', X: 'sex X', U: 'sex not known', declined: 'sex declined', 'not-asked': 'sex not asked' },
  sexBeside: { F: 'sex F', M: 'sex M', X: 'sex X', U: 'sex not known', declined: 'sex declined', 'not-asked': 'sex not asked' },
  language: { declined: 'language declined', 'not-asked': 'language not asked' },
  noPhone: 'no phone on record',
  noAddress: 'no address on record',
  twin: 'twin or multiple birth',
  twinOrder: (order: number) => `multiple birth, born ${order === 1 ? 'first' : `no. ${order}`}`,
} as const;
