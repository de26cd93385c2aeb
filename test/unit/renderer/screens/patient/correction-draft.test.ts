import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { correctionDraft, correctionToKeep, openCorrection, type CorrectionDraft } from '../../../../../renderer/screens/patient/correct/correction-draft';
import type { DoseForm } from '../../../../../renderer/screens/patient/correct/dose-form';
import { currentDose, day, historicalDose, refusedDose } from '../made-up-chart';

const given = currentDose({ amountMl: 0.5, site: 'LT', answered: [{ code: 'too-close', reason: 'outbreak' }] });

/** A draft as it comes back from the disk. */
function kept(fields: ReturnType<typeof currentDose>, change: (form: DoseForm) => DoseForm, reason = ''): CorrectionDraft {
  const opened = openCorrection(undefined, fields);
  const draft = assertDefined(correctionToKeep({ ...opened, form: change(opened.form), reason }), 'something was changed');
  return correctionDraft.parse(JSON.parse(JSON.stringify(draft)));
}
const withLine = (line: Partial<DoseForm['line']>) => (form: DoseForm): DoseForm => ({ ...form, line: { ...form.line, ...line } });

describe('a correction', () => {
  it.each([
    ['given here', given],
    ['from a record', historicalDose({ lot: 'A1', givenBy: { name: 'Dr. Far' } })],
    ['refused', refusedDose({ reason: '02', reasonText: 'later' })],
  ])('in which nothing is changed keeps no draft: %s', (_name, fields) => {
    expect(correctionToKeep(openCorrection(undefined, fields))).toBeUndefined();
  });

  it('whose field was emptied and typed again as it was keeps no draft', () => {
    const opened = openCorrection(undefined, given);
    expect(correctionToKeep({ ...opened, form: withLine({ lot: 'X1234', note: undefined })(opened.form) })).toBeUndefined();
  });

  it('keeps a reason alone', () => {
    expect(correctionToKeep({ ...openCorrection(undefined, given), reason: 'misread' })).toMatchObject({ reason: 'misread' });
  });

  it('comes back as it was typed, half a dose too', () => {
    const draft = kept(given, (form) => ({ ...withLine({ lot: undefined, date: day('2026-11-19') })(form), amount: '0.' }), 'misread');
    expect(openCorrection(draft, given)).toMatchObject({ form: { line: { date: '2026-11-19', site: 'LT' }, amount: '0.' }, reason: 'misread' });
    expect(openCorrection(draft, given).form.line.lot).toBeUndefined();
  });

  it('comes back over a dose that was corrected since, with the fields of that correction', () => {
    const draft = kept(given, withLine({ lot: 'Y9', site: 'RT' }));
    const corrected = currentDose({ ...given, date: '2026-11-18', site: 'LA', amountMl: 0.25 });
    expect(openCorrection(draft, corrected).form).toMatchObject({ line: { lot: 'Y9', date: '2026-11-18', site: 'LA' }, amount: '0.25' });
  });

  it('is over when the record says the same by now', () => {
    const draft = kept(given, withLine({ lot: 'Y9' }));
    expect(correctionToKeep(openCorrection(draft, currentDose({ ...given, lot: 'Y9' })))).toBeUndefined();
  });
});
