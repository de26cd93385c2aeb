import { describe, expect, it } from 'vitest';
import { faxFormOf, readFaxForm, type FaxForm } from '../../../../../renderer/screens/practice/panels/fax-form';

const empty = faxFormOf({ way: 'by-hand' });
const hylafax: FaxForm = { ...empty, way: 'hylafax', user: 'desk' };
const email: FaxForm = { ...empty, way: 'email', mailHost: 'mail.example.com', from: 'desk@example.com', addressTemplate: '{digits11}@fax.example.com' };

describe('the fax settings as they are typed', () => {
  it('begin with the usual of each server', () => {
    expect([empty.host, empty.port, empty.dialTemplate, empty.modem, empty.maxDials, empty.mailPort, empty.mailTls]).toEqual(['127.0.0.1', '4559', '{digits}', 'any', '3', '465', 'implicit']);
  });

  it('come back as they are kept, but for the password', () => {
    const kept = { host: 'fax.local', port: 4600, user: 'desk', dialTemplate: '9,{digits11}', modem: 'ttyS0', maxDials: 5, hasPassword: true, isThisMachine: false };
    const read = readFaxForm(faxFormOf({ way: 'hylafax', hylafax: kept }));
    expect(read).toEqual({ ok: true, value: { way: 'hylafax', hylafax: { host: 'fax.local', port: 4600, user: 'desk', dialTemplate: '9,{digits11}', modem: 'ttyS0', maxDials: 5 } } });
  });

  it('hold the chosen way alone, and no password that was not typed', () => {
    expect(readFaxForm({ ...email, password: 'of another way', host: '' })).toMatchObject({ ok: true, value: { way: 'email' } });
    expect(JSON.stringify(readFaxForm({ ...email, password: 'of another way' }))).not.toContain('of another way');
    expect(readFaxForm(empty)).toEqual({ ok: true, value: { way: 'by-hand' } });
  });

  it.each<[string, FaxForm, readonly string[]]>([
    ['no server', { ...hylafax, host: ' ' }, ['host']],
    ['a port that is none', { ...hylafax, port: '70000' }, ['port']],
    ['a port with letters', { ...hylafax, port: '45x9' }, ['port']],
    ['no user', { ...hylafax, user: '' }, ['user']],
    ['a dial template without the number', { ...hylafax, dialTemplate: '9,' }, ['dialTemplate']],
    ['too many calls', { ...hylafax, maxDials: '13' }, ['maxDials']],
    ['an address without the number', { ...email, addressTemplate: 'fax@example.com' }, ['addressTemplate']],
    ['a sender that is no address', { ...email, from: 'desk' }, ['from']],
    ['two at once', { ...email, mailHost: '', mailPort: '0' }, ['mailHost', 'mailPort']],
  ])('say which field does not fit: %s', (_what, form, fields) => {
    const read = readFaxForm(form);
    expect(read.ok ? [] : [...new Set(read.error)]).toEqual(fields);
  });
});
