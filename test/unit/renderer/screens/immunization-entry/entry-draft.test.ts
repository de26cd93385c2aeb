import { describe, expect, it } from 'vitest';
import { draftOf, entryDraft, openDraft } from '../../../../../renderer/screens/immunization-entry/entry-draft';
import { noAnswers } from '../../../../../renderer/screens/immunization-entry/patient-answers';
import { setText } from '../../../../../renderer/screens/immunization-entry/edit-lines';
import { day } from '../made-up-chart';
import { idOf, typedLine } from './entry-lines';

const mmr = { cvx: '03', product: 'M-M-R II', mvx: 'MSD' };
const first = typedLine(1, 'current', { vaccine: mmr, date: day('2026-11-20') });
const second = typedLine(2, 'refusal', { vaccine: mmr, reason: '02', reasonText: 'Later' });

describe('the draft of an entry', () => {
  it('is nothing while nothing is typed', () => {
    expect(draftOf([], noAnswers)).toBeUndefined();
    expect(draftOf([typedLine(1, 'current'), typedLine(2, 'historical', { lot: '' })], noAnswers)).toBeUndefined();
  });

  it('holds started lines and answers about the patient, also without a line', () => {
    expect(draftOf([first, typedLine(3, 'current')], noAnswers)).toEqual({ lines: [first], patient: {} });
    expect(draftOf([], { sex: 'F' })).toEqual({ lines: [], patient: { sex: 'F' } });
  });

  it('comes back from JSON as it was, half-typed text included', () => {
    const typed = setText([{ ...first, answered: { 'too-close': 'Checked' } }, second], idOf(2), 'date', '3/4');
    const draft = draftOf(typed, { race: ['2028-9'], address: { line1: '12 Elm', city: '', state: 'MA', postalCode: '' } });
    expect(openDraft(entryDraft.parse(JSON.parse(JSON.stringify(draft))), [])).toEqual({ ...draft, savedAlready: 0 });
  });

  it('leaves out lines that were saved just before the program stopped', () => {
    const opened = openDraft({ lines: [first, second], patient: { sex: 'F' } }, [{ id: idOf(1) }, { id: idOf(7) }]);
    expect(opened).toEqual({ lines: [second], patient: {}, savedAlready: 1 });
  });
});
