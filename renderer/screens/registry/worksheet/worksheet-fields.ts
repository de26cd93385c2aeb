/** What is typed into the MIIS web site, in the order of its forms: the patient's, then one for each shot. Pure. */
import { assertNever } from '../../../../shared/assert';
import type { CodeTables } from '../../../../shared/codes/code-tables';
import { dateParts, type CalendarDate } from '../../../../shared/domain/calendar-date';
import type { Chart } from '../../../../shared/domain/chart/chart';
import type { PatientFields } from '../../../../shared/domain/patient';
import { isUnsent, queueOf, type DoseItem } from '../../../../shared/domain/registry/queue';
import { miis } from '../../../../shared/domain/registry/report';
import { eligibilityWords, routeWords, siteWords, sourceWords } from '../../../components/dose-code-words';
import { ethnicityWords, providerStatusWords, raceWords, relationshipWords, sexWords, unansweredWords } from '../../../components/patient-code-words';
import { formatPhone } from '../../../components/phone';
import { vaccineWords } from '../../patient/shots/shots-table';
import { fieldNames, type WorksheetFieldName } from './words';

export interface WorksheetField {
  readonly name: WorksheetFieldName;
  readonly label: string;
  readonly value: string;
}

export interface WorksheetDose {
  readonly item: DoseItem;
  readonly title: string;
  readonly fields: readonly WorksheetField[];
}

export interface Worksheet {
  readonly isNew: boolean;
  /** The patient's own data are to be typed, too. */
  readonly isPatientDue: boolean;
  readonly patient: readonly WorksheetField[];
  readonly doses: readonly WorksheetDose[];
}

/** As the web site takes a day: `03/04/2026`. */
export function webDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(month)}/${two(day)}/${year}`;
}

const written = (fields: readonly (readonly [WorksheetFieldName, string | undefined])[]): readonly WorksheetField[] =>
  fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, label: fieldNames[name], value }]));

/** The worksheet of a chart: what the MIIS does not have of it, shots given here first, oldest first. */
export function worksheetOf(chart: Chart, tables: CodeTables): Worksheet {
  const { doses, patient } = queueOf(chart, miis);
  const due = doses.filter(({ isOwed, state }) => isOwed && isUnsent(state));
  const sorted = [...due].sort((a, b) => Number(a.dose.fields.kind !== 'current') - Number(b.dose.fields.kind !== 'current') || a.dose.fields.date.localeCompare(b.dose.fields.date));
  return {
    isNew: patient?.isNew ?? false,
    isPatientDue: patient !== undefined && isUnsent(patient.state),
    patient: patientFields(chart.patient),
    doses: sorted.map((item) => ({ item, title: `${vaccineWords(item.dose.fields, tables)}, ${webDate(item.dose.fields.date)}`, fields: doseFields(item, tables) })),
  };
}

/** The first three are those by which the web site looks for a patient. */
function patientFields({ name, birthDate, sex, motherMaidenName, guardians, address, phones, email, race, ethnicity, multipleBirth, providerStatus }: PatientFields): readonly WorksheetField[] {
  const [guardian] = guardians;
  const street = address && [address.line1, address.line2].filter((line) => line !== undefined).join(', ');
  return written([
    ['last', [name.last, name.suffix].filter((part) => part !== undefined).join(' ')],
    ['first', name.first],
    ['birthDate', webDate(birthDate)],
    ['middle', name.middle],
    ['sex', sex === undefined ? undefined : sex === 'declined' || sex === 'not-asked' ? unansweredWords[sex] : sexWords[sex]],
    ['motherMaidenName', motherMaidenName],
    ['guardian', guardian && `${guardian.first} ${guardian.last}, ${relationshipWords[guardian.relationship]}`],
    ['street', street],
    ['city', address?.city],
    ['state', address?.state],
    ['zip', address?.postalCode],
    ['phone', phones[0] && formatPhone(phones[0].number)],
    ['email', email],
    ['race', race === undefined ? undefined : race === 'declined' || race === 'not-asked' ? unansweredWords[race] : race.map((one) => raceWords[one]).join(', ')],
    ['ethnicity', ethnicity === undefined ? undefined : ethnicity === 'declined' || ethnicity === 'not-asked' ? unansweredWords[ethnicity] : ethnicityWords[ethnicity]],
    ['multipleBirth', multipleBirth?.isMultiple === true ? String(multipleBirth.order ?? '') || 'yes' : undefined],
    ['status', providerStatus.state === 'active' ? undefined : providerStatusWords[providerStatus.state]],
  ]);
}

function doseFields({ dose: { fields } }: DoseItem, tables: CodeTables): readonly WorksheetField[] {
  const vaccine = vaccineWords(fields, tables);
  const code = `${fields.cvx}`;
  switch (fields.kind) {
    case 'current':
      return written([
        ['date', webDate(fields.date)],
        ['vaccine', vaccine],
        ['cvx', code],
        ['lot', fields.lot],
        ['expires', fields.lotExpires && webDate(fields.lotExpires)],
        ['maker', tables.manufacturer(fields.mvx)?.name ?? fields.mvx],
        ['eligibility', eligibilityWords[fields.eligibility].whole],
        ['amount', fields.amountMl === undefined ? undefined : `${fields.amountMl} mL`],
        ['route', fields.route && routeWords[fields.route].short],
        ['site', fields.site && siteWords[fields.site].whole],
        ['givenBy', [fields.givenBy.name, fields.givenBy.title].filter((part) => part !== undefined).join(', ')],
        ['vis', fields.vis.map(({ edition }) => webDate(edition)).join(', ')],
        ['visGiven', fields.vis[0] && webDate(fields.vis[0].givenOn)],
      ]);
    case 'historical':
      return written([
        ['date', webDate(fields.date)],
        ['vaccine', vaccine],
        ['cvx', code],
        ['source', sourceWords[fields.source].whole],
        ['lot', fields.lot],
        ['maker', fields.mvx === undefined ? undefined : (tables.manufacturer(fields.mvx)?.name ?? fields.mvx)],
      ]);
    case 'refusal':
      return written([
        ['date', webDate(fields.date)],
        ['vaccine', vaccine],
      ]);
    default:
      return assertNever(fields);
  }
}
