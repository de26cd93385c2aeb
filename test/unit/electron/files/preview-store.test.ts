import { describe, expect, it } from 'vitest';
import { previewStore } from '../../../../electron/files/preview-store';

const pdf = (fill: number): Uint8Array => new Uint8Array(8).fill(fill);

describe('the previews', () => {
  it('are found under an address that nobody guesses', () => {
    const previews = previewStore();
    const path = previews.add(pdf(1));
    expect(path).toMatch(/^\/preview\/[0-9a-f]{32}\.pdf$/);
    expect(previews.get(path)).toEqual(pdf(1));
    expect(previews.add(pdf(1))).not.toBe(path);
  });

  it('are gone and overwritten when they are closed, or when the desk is locked', () => {
    const previews = previewStore();
    const [first, second] = [previews.add(pdf(1)), previews.add(pdf(2))];
    const bytes = previews.get(first);
    previews.drop(first);
    expect(previews.get(first)).toBeUndefined();
    expect(bytes).toEqual(pdf(0));
    previews.dropAll();
    expect(previews.get(second)).toBeUndefined();
  });

  it('are their own copies, and at most four', () => {
    const previews = previewStore();
    const given = pdf(7);
    const paths = [previews.add(given), ...[1, 2, 3].map((fill) => previews.add(pdf(fill)))];
    given.fill(0);
    expect(previews.get(paths[0] ?? '')).toEqual(pdf(7));
    previews.add(pdf(9));
    expect(paths.map((path) => previews.get(path) !== undefined)).toEqual([false, true, true, true]);
  });
});
