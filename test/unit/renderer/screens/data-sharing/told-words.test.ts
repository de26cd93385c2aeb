import { describe, expect, it } from 'vitest';
import type { ChangeDraft } from '../../../../../shared/domain/chart/change';
import type { InformingFields } from '../../../../../shared/domain/data-sharing';
import type { SharingFace } from '../../../../../renderer/screens/data-sharing/sharing-view';
import { talkDrafts } from '../../../../../renderer/screens/data-sharing/sharing-drafts';
import { toldWords } from '../../../../../renderer/screens/data-sharing/told-words';
import { words } from '../../../../../renderer/screens/data-sharing/words';
import { chartAfter, countingIds, currentDose, day, informing, recorded, registered } from '../made-up-chart';

/** A chart with these talks, the first on 20 November, each a day later than the one before. */
function chartWith(answers: readonly InformingFields['answer'][]) {
  const ids = countingIds();
  const drafts = answers.reduce<readonly ChangeDraft[]>(
    (so, answer, index) => [...so, ...talkDrafts(chartAfter(...so), informing({ answer, on: day(`2026-11-2${index}`) }), ids)],
    [registered(), recorded(1, currentDose())],
  );
  return chartAfter(...drafts);
}
const nobody = 'nobody recorded telling the patient about the MIIS';

describe('what the sharing card says about telling the patient', () => {
  it.each<[SharingFace, readonly InformingFields['answer'][], string, string | undefined]>([
    ['yes-not-told', [], 'shared; the talk is not recorded', nobody],
    ['unknown', [], 'not yet told about the MIIS', nobody],
    ['unset', [], 'set with the first shot', undefined],
    ['no', [], 'other providers cannot see it', undefined],
    ['yes-not-told', ['no-answer-yet'], 'shared; no answer yet', 'told on 20 Nov 2026 by Jo Marsh, in English, no answer yet'],
    ['yes-not-told', ['no-answer-yet', 'no-answer-yet'], 'shared; no answer yet', 'told on 21 Nov 2026 by Jo Marsh, in English, no answer yet'],
    ['yes', ['does-not-object'], 'other providers may see it', 'told on 20 Nov 2026 by Jo Marsh, in English'],
    ['yes', ['does-not-object', 'no-answer-yet'], 'other providers may see it', 'told on 20 Nov 2026 by Jo Marsh, in English'],
    ['yes', ['no-answer-yet', 'does-not-object'], 'other providers may see it', 'told on 21 Nov 2026 by Jo Marsh, in English'],
    ['no', ['no-answer-yet'], 'other providers cannot see it', 'told on 20 Nov 2026 by Jo Marsh, in English, no answer yet'],
  ])('under %s after the talks %j', (face, answers, meaning, told) => {
    expect(toldWords(chartWith(answers), face)).toEqual({ meaning, told });
  });
});

describe('the answers of a talk under No', () => {
  it.each(Object.entries(words.talk.meaningsUnderNo))('%s does not say that others may see the record', (_answer, meaning) => {
    expect(meaning).toMatch(/Sharing (stays|is) No/);
  });
});
