/**
 * The arithmetic behind the recovery code's two check symbols: a Hamming code over GF(32). Each of the 32 symbols counts once
 * by itself and once weighted by its place, and both sums must be zero. One wrong symbol gives away its place; two symbols
 * that changed places are always seen.
 */
const length = 32;
const firstCheck = 30;
const secondCheck = 31;

/** Multiplies in GF(32) modulo x^5 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 8; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}

function sums(symbols: readonly number[]): { readonly plain: number; readonly weighted: number } {
  let plain = 0;
  let weighted = 0;
  symbols.forEach((symbol, place) => {
    plain ^= symbol;
    weighted ^= multiply(place, symbol);
  });
  return { plain, weighted };
}

/** The 30 symbols (0 to 31 each) followed by their two check symbols. */
export function withChecks(symbols: readonly number[]): readonly number[] {
  const { plain, weighted } = sums(symbols);
  // Solves both sums for zero; the weights of the two last places differ by one, which makes the division fall away.
  const last = weighted ^ multiply(firstCheck, plain);
  return [...symbols, plain ^ last, last];
}

/** Whether 32 symbols fit together. `place` is where the slip lies if it is a single one. */
export function checkSymbols(symbols: readonly number[]): { readonly fits: true } | { readonly fits: false; readonly place?: number } {
  const { plain, weighted } = sums(symbols);
  if (plain === 0 && weighted === 0) return { fits: true };
  const place = Array.from({ length }, (_, index) => index).find((index) => plain !== 0 && multiply(index, plain) === weighted);
  return place === undefined ? { fits: false } : { fits: false, place };
}

/** How many symbols a code has with its checks, and where the two checks stand. */
export const codeLength = length;
export const randomSymbols = secondCheck - 1;
