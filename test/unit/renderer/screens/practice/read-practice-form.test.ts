import { describe, expect, it } from 'vitest';
import { practiceFields } from '../../../../../shared/domain/practice';
import { formatPhone } from '../../../../../renderer/components/phone';
import { emptyPracticeForm, practiceForm, practiceFormOf, type PracticeForm } from '../../../../../renderer/screens/practice/practice-form';
import { practiceErrors, readPracticeForm } from '../../../../../renderer/screens/practice/read-practice-form';
import { day } from '../../state/made-up-card';

const contacts = { helpDeskPhone: '617-983-4335', helpDeskFax: '617-983-4301', helpDeskEmail: 'miishelpdesk@state.ma.us', registryWeb: 'www.contactmiis.info' };
const named: PracticeForm = { ...emptyPracticeForm, name: 'Harbor Hill Family Medicine' };
const whole: PracticeForm = {
  ...named,
  sitePin: '04711',
  line1: '85 Cordage Street',
  line2: 'Suite 2',
  city: 'Quincy',
  state: 'ma',
  postalCode: '02169',
  phone: '617 555 0100',
  fax: '(617) 555-0101',
  goLive: day(2026, 1, 5),
  givers: [
    { name: 'Ana Reyes', title: 'RN' },
    { name: '', title: '' },
    { name: ' Sam Okoye ', title: '' },
  ],
};

describe('reading the practice form', () => {
  it('needs a name and nothing else', () => {
    const read = readPracticeForm(named);
    expect(read).toMatchObject({ ok: true, value: { name: 'Harbor Hill Family Medicine', givers: [], lockAfterMinutes: 10 } });
    expect(read.ok && Object.keys(read.value)).not.toContain('address');
  });

  it('keeps the PIN as text, because leading zeros count', () => {
    expect(readPracticeForm(whole)).toMatchObject({ ok: true, value: { sitePin: '04711' } });
  });

  it('reads the whole form into a record that the journal takes', () => {
    const read = readPracticeForm(whole);
    expect(read).toEqual({
      ok: true,
      value: {
        name: 'Harbor Hill Family Medicine',
        sitePin: '04711',
        address: { line1: '85 Cordage Street', line2: 'Suite 2', city: 'Quincy', state: 'MA', postalCode: '02169', country: 'US' },
        phone: '+16175550100',
        fax: '+16175550101',
        goLive: '2026-01-05',
        givers: [{ name: 'Ana Reyes', title: 'RN' }, { name: 'Sam Okoye' }],
        ...contacts,
        lockAfterMinutes: 10,
      },
    });
    expect(read.ok && practiceFields.safeParse(read.value).success).toBe(true);
  });

  it('is the same record again after it was shown and read once more', () => {
    const read = readPracticeForm(whole);
    if (!read.ok) throw new Error('the form is whole');
    expect(readPracticeForm(practiceFormOf(read.value, formatPhone))).toEqual(read);
  });

  it('fits into a draft before it is whole', () => {
    const half = { ...emptyPracticeForm, name: 'Har', phone: '617' };
    expect(practiceForm.safeParse(JSON.parse(JSON.stringify(half)))).toEqual({ success: true, data: half });
  });
});

describe('what is wrong with the practice form is said beside the field', () => {
  it.each([
    ['no name', { name: '  ' }, 'name'],
    ['a city without a street', { city: 'Quincy' }, 'line1'],
    ['a street without a city', { line1: '85 Cordage Street' }, 'city'],
    ['a state in full', { state: 'Massachusetts' }, 'state'],
    ['a ZIP code of four digits', { postalCode: '2169' }, 'postalCode'],
    ['a phone with a digit missing', { phone: '617 555 010' }, 'phone'],
    ['a fax that is no number', { fax: 'none' }, 'fax'],
    ['no Help Desk fax', { helpDeskFax: '' }, 'helpDeskFax'],
    ['a title without a name', { givers: [{ name: '', title: 'RN' }] }, 'givers'],
    ['no minutes until the lock', { lockAfterMinutes: '0' }, 'lockAfterMinutes'],
    ['half a minute', { lockAfterMinutes: '0.5' }, 'lockAfterMinutes'],
    ['more than two hours', { lockAfterMinutes: '121' }, 'lockAfterMinutes'],
  ] as const)('%s', (_title, typed, field) => {
    expect(Object.keys(practiceErrors({ ...named, ...typed, givers: [...('givers' in typed ? typed.givers : [])] }))).toContain(field);
  });

  it.each(['02169', '02169-1234', ' 02169 '])('takes the ZIP code "%s"', (postalCode) => {
    expect(practiceErrors({ ...whole, postalCode })).toEqual({});
  });

  it('names the field whose text is longer than the record can hold', () => {
    const read = readPracticeForm({ ...whole, name: 'x'.repeat(121), city: 'y'.repeat(81) });
    expect(read.ok).toBe(false);
    expect(!read.ok && Object.keys(read.error).sort()).toEqual(['city', 'name']);
  });
});
