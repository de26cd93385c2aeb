/** Whether two street addresses are one. */
import { editDistance, slipsAllowed } from './edit-distance';
import { wordsOf } from './fold-text';

/** Common short forms of the US Postal Service (Publication 28) and how they are compared. */
const longForms: Readonly<Record<string, string>> = {
  st: 'street', str: 'street', ave: 'avenue', av: 'avenue', rd: 'road', dr: 'drive', ln: 'lane', blvd: 'boulevard', ct: 'court', pl: 'place',
  ter: 'terrace', terr: 'terrace', hwy: 'highway', pkwy: 'parkway', sq: 'square', cir: 'circle', n: 'north', s: 'south', e: 'east', w: 'west', mt: 'mount',
};
const unitWords = new Set(['apt', 'apartment', 'unit', 'suite', 'ste', 'fl', 'floor', 'rm', 'room']);

export interface StreetAddress {
  readonly addressLine?: string;
  readonly postalCode?: string;
}

interface Parts {
  readonly house: string;
  readonly street: string;
  /** Apartment or floor; absent when none is written. */
  readonly unit?: string;
}

function partsOf(line: string): Parts | undefined {
  const words = wordsOf(line.replace('#', ' unit '));
  const [house, ...rest] = words;
  if (house === undefined || rest.length === 0 || !/\d/.test(house)) return undefined;
  const unitAt = rest.findIndex((word) => unitWords.has(word));
  const street = (unitAt < 0 ? rest : rest.slice(0, unitAt)).map((word) => longForms[word] ?? word).join(' ');
  const unit = unitAt < 0 ? '' : rest.slice(unitAt).filter((word) => !unitWords.has(word)).join('');
  return street === '' ? undefined : { house, street, ...(unit === '' ? {} : { unit }) };
}

const fiveDigits = (postalCode: string): string => postalCode.replace(/\s/g, '').slice(0, 5).toLowerCase();

/**
 * True when both have a house number and a street that agree ("12 Elm St" and "12 Elm Street Apt 3"). Postal codes and apartment
 * numbers must agree where both have them. An address without a house number never agrees.
 */
export function isSameAddress(one: StreetAddress, other: StreetAddress): boolean {
  const left = partsOf(one.addressLine ?? '');
  const right = partsOf(other.addressLine ?? '');
  if (!left || !right || left.house !== right.house) return false;
  if (left.unit !== undefined && right.unit !== undefined && left.unit !== right.unit) return false;
  if (one.postalCode && other.postalCode && fiveDigits(one.postalCode) !== fiveDigits(other.postalCode)) return false;
  const slips = slipsAllowed(Math.min(left.street.length, right.street.length));
  return editDistance(left.street, right.street, slips) <= slips;
}
