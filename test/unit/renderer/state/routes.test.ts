import { describe, expect, it } from 'vitest';
import { newPatientId } from '../../../../renderer/state/new-id';
import { readNewPatientStart, readPatientId, routes } from '../../../../renderer/state/routes';

describe('addresses of screens', () => {
  it('carry the id of a patient that is read back from them', () => {
    const id = newPatientId();
    expect(readPatientId(routes.patient(id).split('/')[2])).toBe(id);
  });

  it.each([undefined, '', 'new', '../desk', '1234567'])('are of no patient with %s for an id', (param) => {
    expect(readPatientId(param)).toBeUndefined();
  });

  it('bring the typed text to the page that adds a patient', () => {
    expect(readNewPatientStart({ typed: 'smith jo' })).toEqual({ typed: 'smith jo' });
  });

  it.each([undefined, null, 'smith', {}, { typed: 3 }])('bring nothing when the page was opened in another way: %s', (state) => {
    expect(readNewPatientStart(state)).toBeUndefined();
  });
});
