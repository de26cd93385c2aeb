/** Reading what was typed into the search box: names, dates, phone and record numbers, in any order and half finished. */
import { dateParts, type CalendarDate } from '../domain/calendar-date';
import { foldLetters, phoneDigits, squeezed } from './fold-text';
import { datesOfDigits, takeDates } from './read-dates';
import { dayAsNumber, type DatePattern, type Reading, type SearchQuery, type Term } from './search-query';

/** More is no search any more but a pasted letter. */
const longestQuery = 120;
const mostTerms = 8;
/** What a reading with run-together words costs more than the words as typed. */
const runTogetherCost = 3;

/** Reads a search. Any text can be read; one without letters and digits has no readings. */
export function readQuery(typed: string, today: CalendarDate): SearchQuery {
  const text = foldLetters(typed.slice(0, longestQuery));
  const thisYear = dateParts(today).year;
  const withNames = readingsOf(text, thisYear, true);
  const withoutNames = readingsOf(text, thisYear, false);
  const plain = isSame(withNames, withoutNames) ? withNames : [...withNames, ...withoutNames];
  return { plain, generous: plain.flatMap(generousReadings) };
}

const isSame = (a: readonly Reading[], b: readonly Reading[]): boolean => JSON.stringify(a) === JSON.stringify(b);

function readingsOf(text: string, thisYear: number, withNames: boolean): readonly Reading[] {
  const { dates, rest } = takeDates(text, thisYear, withNames);
  const dateTerms = dates.map((patterns): Term => ({ dates: patterns }));
  const { names, groups } = splitWords(rest);
  // "(617) 555 0142" is one number, "2015 10422" two: a group of numbers is read both ways.
  const together = groups.map((group) => [numberTerm(group.join(''), thisYear, group.length > 1)]);
  const apart = groups.map((group) => group.map((word) => numberTerm(word, thisYear, false)));
  const numberings = groups.some((group) => group.length > 1) ? [together, apart] : [together];
  return numberings.flatMap((numbers) => {
    const terms = distinct([...names, ...dateTerms, ...numbers.flat()]).slice(0, mostTerms);
    return terms.length === 0 ? [] : [{ terms, extraCost: 0 }];
  });
}

interface Words {
  readonly names: readonly Term[];
  /** Numbers that stand side by side. */
  readonly groups: readonly (readonly string[])[];
}

function splitWords(text: string): Words {
  const names: Term[] = [];
  const groups: string[][] = [];
  let group: string[] | undefined;
  const parts = text.split(',');
  const hasSides = parts.length > 1 && /\p{L}/u.test(parts[0] ?? '') && parts.slice(1).some((part) => /\p{L}/u.test(part));
  for (const [index, part] of parts.entries()) {
    const side = hasSides ? { side: index === 0 ? ('last' as const) : ('first' as const) } : {};
    group = undefined;
    for (const word of part.split(/\s+/)) {
      if (/\p{L}/u.test(word)) {
        group = undefined;
        names.push(...nameTerms(word).map((term) => ({ ...term, ...side })));
      } else if (/\p{N}/u.test(word)) {
        if (!group) groups.push((group = []));
        group.push(word);
      }
    }
  }
  return { names, groups };
}

/** A word with letters: hyphens part it, apostrophes and dots do not ("o'brien" is obrien). With a digit it may be a record number. */
function nameTerms(word: string): readonly Term[] {
  const whole = squeezed(word);
  if (/\p{N}/u.test(whole)) return [{ name: whole, record: whole }];
  return word.split(/[-\u2010-\u2015]/).flatMap((part) => (squeezed(part) === '' ? [] : [{ name: squeezed(part) }]));
}

/** A run of digits: the start of a record number, part of a phone number, a date or a year. */
function numberTerm(word: string, thisYear: number, isGroup: boolean): Term {
  const digits = word.replace(/\D+/g, '');
  const squeezedWord = squeezed(word);
  const dates = isGroup ? [] : datesOfDigits(digits, thisYear);
  const phone = digits.length < 3 ? [] : [...new Set([digits, phoneDigits(digits), digits.replace(/^1(?=\d{3})/, '')])];
  return {
    ...(squeezedWord === '' ? {} : { record: squeezedWord }),
    ...(phone.length === 0 ? {} : { phone }),
    ...(dates.length === 0 ? {} : { dates }),
  };
}

/** The same term twice asks for nothing more. */
function distinct(terms: readonly Term[]): readonly Term[] {
  const seen = new Map(terms.map((term) => [JSON.stringify(term), term]));
  return [...seen.values()];
}

/** Words that stand side by side run together ("mary ann" for Maryann), and dates that were turned round or have one wrong digit. */
function generousReadings(reading: Reading): readonly Reading[] {
  const terms = reading.terms.map((term) => generousDates(term, reading.terms.length > 1));
  const names = terms.filter((term) => term.name !== undefined);
  const others = terms.filter((term) => term.name === undefined);
  const joined: Reading[] = [];
  for (let from = 0; from < names.length; from += 1) {
    for (let to = from + 2; to <= Math.min(names.length, from + 4); to += 1) {
      const run = names.slice(from, to);
      const side = run[0]?.side;
      if (run.some((term) => term.side !== side)) continue;
      const one: Term = { name: run.map((term) => term.name ?? '').join(''), isRunTogether: true, ...(side === undefined ? {} : { side }) };
      joined.push({ terms: [...names.slice(0, from), one, ...names.slice(to), ...others], extraCost: reading.extraCost + runTogetherCost });
    }
  }
  return [{ terms, extraCost: reading.extraCost }, ...joined];
}

function generousDates(term: Term, isNarrowed: boolean): Term {
  const whole = (term.dates ?? []).filter((date) => date.kind === 'whole');
  if (whole.length === 0) return term;
  const swapped = whole.flatMap(({ from }): readonly DatePattern[] => {
    const month = Math.floor(from / 100) % 100;
    const day = from % 100;
    const turned = dayAsNumber(Math.floor(from / 10_000), day, month);
    return day <= 12 && day !== month ? [{ from: turned, to: turned, kind: 'swapped' }] : [];
  });
  const first = whole[0];
  const near = first && isNarrowed ? { nearDate: first.from } : {};
  return { ...term, dates: [...(term.dates ?? []), ...swapped], ...near };
}
