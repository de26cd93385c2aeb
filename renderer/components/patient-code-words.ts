/** Plain words for the coded answers about a person, in the order in which they are offered. */
import type {
  EthnicityCode,
  GenderCode,
  Phone,
  ProviderStatus,
  RaceCode,
  RelationshipCode,
  SexCode,
  Unanswered,
} from '../../shared/domain/patient';

export const unansweredWords: Readonly<Record<Unanswered, string>> = { declined: 'Declined', 'not-asked': 'Not asked' };

export const sexWords: Readonly<Record<SexCode, string>> = { F: 'Female', M: 'Male', X: 'X (as on the ID)', U: 'Unknown' };

export const genderWords: Readonly<Record<GenderCode, string>> = {
  woman: 'Girl or woman',
  man: 'Boy or man',
  'non-binary': 'Non-binary',
  other: 'Another word',
};

export const raceWords: Readonly<Record<RaceCode, string>> = {
  '1002-5': 'American Indian or Alaska Native',
  '2028-9': 'Asian',
  '2054-5': 'Black or African American',
  '2118-8': 'Middle Eastern or North African',
  '2076-8': 'Native Hawaiian or other Pacific Islander',
  '2106-3': 'White',
  '2131-1': 'Other race',
};

export const ethnicityWords: Readonly<Record<EthnicityCode, string>> = {
  '2135-2': 'Hispanic or Latino',
  '2186-5': 'Not Hispanic or Latino',
};

export const relationshipWords: Readonly<Record<RelationshipCode, string>> = {
  MTH: 'Mother',
  FTH: 'Father',
  PAR: 'Parent',
  GRD: 'Legal guardian',
  CGV: 'Caregiver',
  GRP: 'Grandparent',
  FCH: 'Foster child',
  SPO: 'Spouse',
  SIB: 'Brother or sister',
  SEL: 'The patient',
  OTH: 'Other',
  UNK: 'Not known',
};

export const phoneKindWords: Readonly<Record<Phone['kind'], string>> = { mobile: 'Mobile', home: 'Home', work: 'Work' };

export const providerStatusWords: Readonly<Record<ProviderStatus['state'], string>> = {
  active: 'Active here',
  moved: 'Moved or gone elsewhere',
  lost: 'Lost to follow-up',
  deceased: 'Deceased',
};
