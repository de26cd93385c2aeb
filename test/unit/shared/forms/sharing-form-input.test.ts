import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import { patientFields, type PatientFields } from '../../../../shared/domain/patient';
import { practiceFields } from '../../../../shared/domain/practice';
import { addressLine, fullName, phoneOnPaper, sharingFormInput, type SharingFormRecords } from '../../../../shared/forms/sharing-form-input';
import { madeUpWorkItem } from '../../../support/form-material';

const child: PatientFields = patientFields.parse({
  name: { first: 'Linh', middle: 'Thị', last: 'Nguyễn' },
  birthDate: '2008-11-23',
  motherMaidenName: 'Trần',
  guardians: [{ first: 'Mai', last: 'Trần', relationship: 'MTH', phone: { number: '+16175550142', kind: 'mobile' } }],
  phones: [],
  providerStatus: { state: 'active' },
});
const practice = practiceFields.parse({
  name: 'Dorchester Family Medicine',
  givers: [],
  helpDeskPhone: '617-983-4335',
  helpDeskFax: '617-983-4301',
  helpDeskEmail: 'desk@example.org',
  registryWeb: 'www.example.org',
  lockAfterMinutes: 10,
});
const inputOn = (day: string, changes: Partial<SharingFormRecords> = {}) =>
  sharingFormInput({
    kind: 'objection',
    madeOn: calendarDate.parse(day),
    workItem: madeUpWorkItem,
    patient: child,
    signer: { name: 'Mai Trần', relationship: 'MTH' },
    practice,
    locale: 'en-US',
    ...changes,
  });

describe('what a sharing form is filled with', () => {
  it.each([
    ['2026-11-22', true, 'the day before the 18th birthday'],
    ['2026-11-23', false, 'on the 18th birthday'],
  ])('on %s a minor is %s: %s', (day, isMinor) => {
    expect(inputOn(day).patient.isMinor).toBe(isMinor);
  });

  it('takes a guardian’s phone where the patient has none, and the patient’s own first', () => {
    expect(inputOn('2026-11-22').patient.phone).toBe('(617) 555-0142');
    expect(inputOn('2026-11-22', { patient: { ...child, phones: [{ number: '+16175550199', kind: 'home' }] } }).patient.phone).toBe('(617) 555-0199');
  });

  it('leaves out what the record does not say', () => {
    const { patient } = inputOn('2026-11-22', { patient: { ...child, guardians: [] } });
    expect(Object.keys(patient)).toEqual(['name', 'birthDate', 'isMinor', 'motherMaidenName']);
    expect(inputOn('2026-11-22', { practice: undefined }).practice).toEqual({});
  });

  it('writes the help desk’s fax as a phone number', () => {
    expect(inputOn('2026-11-22').practice.helpDeskFax).toBe('(617) 983-4301');
  });
});

describe('how values are written on paper', () => {
  it.each([
    [{ first: 'Robert', middle: 'James', last: 'Jones', suffix: 'Jr.' }, 'Robert James Jones Jr.'],
    [{ first: 'Ann', last: 'Lee' }, 'Ann Lee'],
  ])('names %o as %s', (name, written) => {
    expect(fullName(name)).toBe(written);
  });

  it.each([
    [{ line1: '12 Elm St', line2: 'Apt 3', city: 'Dorchester', state: 'MA', postalCode: '02125', country: 'US' }, '12 Elm St, Apt 3, Dorchester, MA 02125'],
    [{ line1: '24 Phố Huế', city: 'Hà Nội', country: 'VN' }, '24 Phố Huế, Hà Nội, Vietnam'],
    [{ line1: '1 Rue A', city: 'Québec', state: 'QC', postalCode: 'G1A 1A1', country: 'CA' }, '1 Rue A, Québec, QC G1A 1A1, Canada'],
    [{ line1: '1 Main St', city: 'Boston', postalCode: '02101', country: 'US' }, '1 Main St, Boston, 02101'],
  ])('addresses %o as %s', (address, written) => {
    expect(addressLine(address, 'en-US')).toBe(written);
  });

  it.each([
    ['+16175550142', '(617) 555-0142'],
    ['617-983-4301', '(617) 983-4301'],
    ['+842438255678', '+84 24 3825 5678'],
    ['ask the aunt', 'ask the aunt'],
  ])('phones %s as %s', (number, written) => {
    expect(phoneOnPaper(number)).toBe(written);
  });
});
