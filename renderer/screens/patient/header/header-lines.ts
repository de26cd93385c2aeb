/** What stands at the head of a patient's page, as plain text. Pure. */
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import { age, formatDate } from '../../../../shared/domain/calendar-date';
import type { Address, Guardian, PatientFields, PersonName } from '../../../../shared/domain/patient';
import { ageWords } from '../../../components/ageWords';
import { countryName } from '../../../components/countries';
import { languageName } from '../../../components/languages';
import { relationshipWords } from '../../../components/patient-code-words';
import { headerWords as words } from './words';

/** "Linh Thị Nguyen": the name as it is said. */
export function spokenName(name: PersonName): string {
  return [name.first, name.middle, name.last, name.suffix].filter((part) => part !== undefined).join(' ');
}

/** The other name, or undefined: "also known as Lily Tran". */
export function aliasWords({ alias }: PatientFields): string | undefined {
  const name = [alias?.first, alias?.middle, alias?.last].filter((part) => part !== undefined).join(' ');
  return name === '' ? undefined : words.alsoKnownAs(name);
}

/** The day on which the age stops. */
const ageDay = ({ providerStatus }: PatientFields, today: CalendarDate): CalendarDate =>
  providerStatus.state === 'deceased' ? providerStatus.on : today;

/** True under 18 on that day: a guardian signs. */
export function isMinor(patient: PatientFields, today: CalendarDate): boolean {
  const whole = age(patient.birthDate, today);
  return whole !== undefined && whole.years < 18;
}

/** "4 y 2 m", or "died aged 61 y". */
export function ageLine(patient: PatientFields, today: CalendarDate): string {
  const inWords = ageWords(patient.birthDate, ageDay(patient, today));
  return patient.providerStatus.state === 'deceased' ? words.diedAged(inWords) : inWords;
}

/**
 * The person in one or two words: the gender by age (girl, woman, boy, man), and the sex beside it where it is another answer.
 * Neither is ever guessed from the other.
 */
export function sexGenderWords(patient: PatientFields, today: CalendarDate): string | undefined {
  const { gender, sex, genderText } = patient;
  const isChild = isMinor(patient, ageDay(patient, today));
  const said =
    gender === undefined || gender === 'declined' || gender === 'not-asked'
      ? undefined
      : gender === 'other'
        ? (genderText ?? words.gender.other)
        : words.gender[gender][isChild ? 'child' : 'adult'];
  const isSame = (gender === 'woman' && sex === 'F') || (gender === 'man' && sex === 'M');
  const sexSaid = sex === undefined || isSame ? undefined : said === undefined ? words.sexAlone[sex] : words.sexBeside[sex];
  return [said, sexSaid].filter((part) => part !== undefined).join(' · ') || undefined;
}

/** "mother Mai Tran" with the phone apart, so that the screen can keep a number in one piece. */
export function guardianWords(guardian: Guardian): string {
  const relation = relationshipWords[guardian.relationship].toLocaleLowerCase();
  return `${relation} ${guardian.first} ${guardian.last}`;
}

/** The preferred language, or that it was declined or put off; undefined when never filled in. */
export function languageLine({ language }: PatientFields): string | undefined {
  if (language === undefined) return undefined;
  return language === 'declined' || language === 'not-asked' ? words.language[language] : languageName(language);
}

/** "12 Elm St, Apt 2, Dorchester MA 02125", with the country when it is not the USA. */
export function addressLine(address: Address): string {
  const region = [address.city, address.state, address.postalCode].filter((part) => part !== undefined).join(' ');
  const country = address.country === 'US' ? undefined : countryName(address.country);
  return [address.line1, address.line2, region, country].filter((part) => part !== undefined).join(', ');
}

/** What stands out when the patient does not come here any more; undefined while active. */
export function statusLine({ providerStatus }: PatientFields): string | undefined {
  switch (providerStatus.state) {
    case 'active':
      return undefined;
    case 'deceased':
      return words.deceasedOn(formatDate(providerStatus.on));
    case 'moved':
    case 'lost':
      return words.notActive[providerStatus.state](providerStatus.since && formatDate(providerStatus.since));
  }
}
