/**
 * The recovery code: 8 groups of 4 Crockford base32 symbols, for example `7K3M-...`. 30 symbols are random (150 bits), two
 * are checks, so that a slip while typing is told from a code that belongs to another vault.
 */
import { randomBytes } from 'node:crypto';
import { checkSymbols, codeLength, randomSymbols, withChecks } from './recovery-check';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;

/** A new code as it is printed: `XXXX-XXXX-...`, eight groups. */
export function newRecoveryCode(): string {
  const random = Array.from(randomBytes(randomSymbols), (byte) => byte & 31);
  return inGroups(withChecks(random).map((symbol) => alphabet.charAt(symbol)).join(''));
}

/** What typed text is: the code in the form in which it was printed, or a slip, with the zero-based group if that is known. */
export type ReadRecoveryCode = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'slip'; readonly group?: number };

/** Reads a typed code. Case, spaces and dashes do not matter; O is read as 0, I and L as 1, U as V. */
export function readRecoveryCode(typed: string): ReadRecoveryCode {
  const text = readSymbols(typed);
  const symbols = [...text].map((letter) => alphabet.indexOf(letter));
  const stranger = symbols.indexOf(-1);
  if (stranger >= 0 && text.length === codeLength) return { kind: 'slip', group: groupOf(stranger) };
  if (stranger >= 0 || text.length !== codeLength) return { kind: 'slip' };
  const check = checkSymbols(symbols);
  if (check.fits) return { kind: 'code', code: inGroups(text) };
  return check.place === undefined ? { kind: 'slip' } : { kind: 'slip', group: groupOf(check.place) };
}

/** True when the typed text is the group at this zero-based position of a printed code. */
export function isGroup(code: string, position: number, typed: string): boolean {
  const group = code.split('-')[position];
  return group !== undefined && group === readSymbols(typed);
}

const readSymbols = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll('U', 'V');

const groupOf = (place: number): number => Math.floor(place / groupLength);

const inGroups = (text: string): string => (text.match(/.{4}/g) ?? []).join('-');
