/**
 * Every field of a person and of a dose in words: its label, and any value it has or had. Values of the past come untyped from
 * the journal, so each is read with the field's own schema before it is shown.
 */
import type { z } from 'zod';
import type { CodeTables } from '../../../shared/codes/code-tables';
import { calendarDate, formatDate } from '../../../shared/domain/calendar-date';
import { currentDose, historicalDose, refusal, type DoseFields } from '../../../shared/domain/immunization';
import { patientFields, type PatientFields } from '../../../shared/domain/patient';
import { eligibilityWords, refusalWords, routeWords, siteWords, sourceWords } from '../../components/dose-code-words';
import { languageName } from '../../components/languages';
import { listName } from '../../components/list-name';
import {
  ethnicityWords,
  genderWords,
  phoneKindWords,
  providerStatusWords,
  raceWords,
  relationshipWords,
  sexWords,
  unansweredWords,
} from '../../components/patient-code-words';
import { formatPhone } from '../../components/phone';
import { addressLine } from './header/header-lines';
import { fieldWords as words } from './words';

/** Reads a value of any age and says it; undefined when there was none. */
type Say = (value: unknown, tables: Tables) => string | undefined;
type Tables = Pick<CodeTables, 'vaccine' | 'manufacturer' | 'visEditions'>;

export interface FieldText {
  readonly label: string;
  readonly say: Say;
}

function say<S extends z.ZodType>(schema: S, show: (value: z.infer<S>, tables: Tables) => string): Say {
  return (value, tables) => {
    if (value === undefined) return undefined;
    const read = schema.safeParse(value);
    return read.success ? show(read.data, tables) : words.unreadable;
  };
}

const plain = (value: string): string => value;
const date = say(calendarDate, formatDate);
const isUnanswered = (value: unknown): value is 'declined' | 'not-asked' => value === 'declined' || value === 'not-asked';
/** A coded answer that may also be declined or put off. */
const coded =
  <C extends string>(codes: Readonly<Record<C, string>>) =>
  (value: C | 'declined' | 'not-asked'): string =>
    isUnanswered(value) ? unansweredWords[value] : codes[value];

const person = patientFields.shape;
const phoneText = ({ number, kind }: PatientFields['phones'][number]): string => `${formatPhone(number)} (${phoneKindWords[kind].toLocaleLowerCase()})`;

/** Fields of a person in the order in which they are shown. */
export const patientFieldTexts: Readonly<Record<keyof PatientFields, FieldText>> = {
  name: { label: words.name, say: say(person.name, listName) },
  alias: { label: words.alias, say: say(person.alias.unwrap(), (alias) => [alias.first, alias.middle, alias.last].filter(Boolean).join(' ')) },
  birthDate: { label: words.birthDate, say: date },
  sex: { label: words.sex, say: say(person.sex.unwrap(), coded(sexWords)) },
  gender: { label: words.gender, say: say(person.gender.unwrap(), coded(genderWords)) },
  genderText: { label: words.genderText, say: say(person.genderText.unwrap(), plain) },
  multipleBirth: {
    label: words.multipleBirth,
    say: say(person.multipleBirth.unwrap(), ({ isMultiple, order }) => (isMultiple ? words.isMultiple(order) : words.no)),
  },
  recordNumber: { label: words.recordNumber, say: say(person.recordNumber.unwrap(), plain) },
  phones: { label: words.phones, say: say(person.phones, (phones) => phones.map(phoneText).join(', ') || words.none) },
  email: { label: words.email, say: say(person.email.unwrap(), plain) },
  address: { label: words.address, say: say(person.address.unwrap(), addressLine) },
  motherMaidenName: { label: words.motherMaidenName, say: say(person.motherMaidenName.unwrap(), plain) },
  guardians: {
    label: words.guardians,
    say: say(person.guardians, (guardians) =>
      guardians
        .map(({ first, last, relationship, phone }) => `${first} ${last} (${relationshipWords[relationship].toLocaleLowerCase()}${phone ? `, ${formatPhone(phone.number)}` : ''})`)
        .join('; ') || words.none,
    ),
  },
  race: {
    label: words.race,
    say: say(person.race.unwrap(), (race) => (isUnanswered(race) ? unansweredWords[race] : race.map((code) => raceWords[code]).join(', '))),
  },
  ethnicity: { label: words.ethnicity, say: say(person.ethnicity.unwrap(), coded(ethnicityWords)) },
  language: { label: words.language, say: say(person.language.unwrap(), (code) => (isUnanswered(code) ? unansweredWords[code] : languageName(code))) },
  providerStatus: {
    label: words.providerStatus,
    say: say(person.providerStatus, (status) => {
      const day = status.state === 'deceased' ? status.on : status.state === 'active' ? undefined : status.since;
      return `${providerStatusWords[status.state]}${day === undefined ? '' : `, ${formatDate(day)}`}`;
    }),
  },
};

const given = currentDose.shape;
type AnyDoseField = DoseFields extends infer D ? (D extends DoseFields ? keyof D : never) : never;

/** Fields of a dose or a refusal in the order in which they are shown. */
export const doseFieldTexts: Readonly<Record<AnyDoseField, FieldText>> = {
  kind: { label: words.kind, say: say(given.kind.or(historicalDose.shape.kind).or(refusal.shape.kind), (kind) => words.kinds[kind]) },
  date: { label: words.date, say: date },
  cvx: { label: words.cvx, say: say(given.cvx, (cvx, tables) => `${tables.vaccine(cvx)?.shortName ?? words.unknownVaccine} (CVX ${cvx})`) },
  product: { label: words.product, say: say(given.product.unwrap(), plain) },
  mvx: { label: words.mvx, say: say(given.mvx, (mvx, tables) => tables.manufacturer(mvx)?.name ?? mvx) },
  lot: { label: words.lot, say: say(given.lot, plain) },
  lotExpires: { label: words.lotExpires, say: date },
  site: { label: words.site, say: say(given.site.unwrap(), (code) => siteWords[code].whole) },
  route: { label: words.route, say: say(given.route.unwrap(), (code) => routeWords[code].whole) },
  amountMl: { label: words.amountMl, say: say(given.amountMl.unwrap(), (amount) => `${amount} mL`) },
  isPartial: { label: words.isPartial, say: say(given.isPartial.unwrap(), (isPartial) => (isPartial ? words.yes : words.no)) },
  eligibility: { label: words.eligibility, say: say(given.eligibility, (code) => eligibilityWords[code].whole) },
  vis: {
    label: words.vis,
    say: say(given.vis, (sheets, tables) =>
      sheets
        .map(({ document, edition, givenOn }) => {
          const name = tables.visEditions.find((one) => one.document === document)?.name ?? document;
          return words.visGiven(name, formatDate(edition), formatDate(givenOn));
        })
        .join('; ') || words.none,
    ),
  },
  givenBy: { label: words.givenBy, say: say(given.givenBy, ({ name, title }) => (title === undefined ? name : `${name}, ${title}`)) },
  source: { label: words.source, say: say(historicalDose.shape.source, (code) => sourceWords[code].whole) },
  reason: { label: words.refusalReason, say: say(refusal.shape.reason, (code) => refusalWords[code].whole) },
  reasonText: { label: words.refusalText, say: say(refusal.shape.reasonText.unwrap(), plain) },
  note: { label: words.note, say: say(given.note.unwrap(), plain) },
  answered: {
    label: words.answered,
    say: say(given.answered, (answers) => answers.map(({ code, reason }) => `${words.warnings[code]}: ${reason}`).join('; ') || words.none),
  },
};
