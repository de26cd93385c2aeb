import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../../renderer/state/report-problem';

describe('what a report tells of a bug', () => {
  it('is the places in the program, not the message, which may hold what a person typed', () => {
    const stack = ['Error: cannot read Linh Example', 'born 2022-09-03', '    at save (app.js:1:20)', '    at async open (app.js:3:4)'].join('\n');
    expect(placesOf(stack)).toBe('    at save (app.js:1:20)\n    at async open (app.js:3:4)');
  });

  it('is nothing when there is no stack', () => {
    expect(placesOf(undefined)).toBe('');
  });

  it('fits what the main process takes', () => {
    expect(placesOf('    at somewhere (app.js:1:1)\n'.repeat(2000)).length).toBeLessThanOrEqual(8000);
  });
});
