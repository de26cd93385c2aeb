/** Reads what is typed into the cells that hold more than plain text: days, millilitres, a giver's name and title. */
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { Giver } from '../../../shared/domain/immunization';
import { parseTypedDate } from '../../../shared/domain/typed-date';
import type { CellName } from './entry-line';

/** Expiry dates lie ahead: a two-digit year may mean up to ten years from now. */
const expiryAheadYears = 10;

/** Cells whose text is read as a day. */
export type DayCell = 'date' | 'expires' | 'visGivenOn';
export const isDayCell = (name: CellName): name is DayCell => name === 'date' || name === 'expires' || name === 'visGivenOn';

/** Cells in which any text is an answer. */
export const freeCells = ['lot', 'givenBy', 'reasonText'] as const;
type FreeCell = (typeof freeCells)[number];
export const isFreeCell = (name: CellName): name is FreeCell => freeCells.some((one) => one === name);

/** The day that a typed text means; undefined when it reads as none. */
export function readDay(name: DayCell, text: string, today: CalendarDate): CalendarDate | undefined {
  const read = parseTypedDate(text, today, { aheadYears: name === 'expires' ? expiryAheadYears : 0 });
  return read.ok ? read.value : undefined;
}

/** Millilitres as typed: "0.5", ".5", "0,5 ml". More than 0, at most 20. */
export function readAmount(text: string): number | undefined {
  const match = /^(\d{0,2})(?:[.,](\d{1,3}))?\s*(?:ml)?$/i.exec(text.trim());
  if (!match) return undefined;
  const amount = Number(`${match[1] === '' ? '0' : (match[1] ?? '0')}.${match[2] ?? '0'}`);
  return amount > 0 && amount <= 20 ? amount : undefined;
}

/** "Mary Jones, RN". */
export const giverText = (giver: Giver): string => (giver.title === undefined ? giver.name : `${giver.name}, ${giver.title}`);

/**
 * Name and title of who gave the dose. A giver of this practice is known by the very words; otherwise what stands after the last
 * comma is the title. Undefined for an empty text.
 */
export function readGiver(text: string, known: readonly Giver[]): Giver | undefined {
  const typed = text.trim();
  const same = known.find((one) => giverText(one).toLowerCase() === typed.toLowerCase() || one.name.toLowerCase() === typed.toLowerCase());
  if (same !== undefined) return same;
  const comma = typed.lastIndexOf(',');
  const name = (comma < 0 ? typed : typed.slice(0, comma)).trim();
  const title = comma < 0 ? '' : typed.slice(comma + 1).trim();
  if (name === '') return undefined;
  return title === '' ? { name } : { name, title };
}
