import { describe, expect, it } from 'vitest';
import { signInNameFor } from '../../../../../renderer/screens/set-up/sign-in-name';

describe('the offered sign-in name', () => {
  it.each([
    ['', ''],
    ['Jo', 'jo'],
    ['Jo Marlow', 'jmarlow'],
    ['Ana María de Souza', 'asouza'],
    ["Sean O'Neill", 'soneill'],
    ['  Jo   Marlow ', 'jmarlow'],
  ])('for "%s" is "%s"', (name, signIn) => {
    expect(signInNameFor(name)).toBe(signIn);
  });

  it('fits what the vault takes', () => {
    expect(signInNameFor(`Jo ${'x'.repeat(80)}`).length).toBeLessThanOrEqual(40);
  });
});
