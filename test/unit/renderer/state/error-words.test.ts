import { describe, expect, it } from 'vitest';
import { appError, appErrorCodes } from '../../../../shared/contract/errors';
import { errorWords } from '../../../../renderer/state/error-words';

describe('the words for an error', () => {
  it.each(appErrorCodes)('%s says what happened and what to do, in whole sentences', (code) => {
    const { title, whatToDo } = errorWords(appError(code, 'for the log'));
    expect(title).toMatch(/^[A-Z].*\.$/);
    expect(whatToDo).toMatch(/^[A-Z].*\.$/);
  });

  it('never tells a wrong name from a wrong passphrase', () => {
    expect(errorWords(appError('wrong-passphrase', '')).title).toBe(errorWords(appError('too-many-tries', '')).title);
  });
});
