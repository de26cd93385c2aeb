import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptCell,
  answerWarning,
  maxLines,
  removeLine,
  repeatAbove,
  restoreLine,
  setKind,
  setText,
  setValue,
  settleAll,
  settleCell,
  settleFreeTexts,
  withEmptyLast,
  type Lines,
} from '../../../../../renderer/screens/immunization-entry/edit-lines';
import { cellNames, emptyLine, isStarted, lineKinds, type CellName } from '../../../../../renderer/screens/immunization-entry/entry-line';
import { resolveLines } from '../../../../../renderer/screens/immunization-entry/resolve-lines';
import { formatDate } from '../../../../../shared/domain/calendar-date';
import { day } from '../made-up-chart';
import { contextOf, countingLineIds, idOf, resolvedAt, today, typedLine } from './entry-lines';

const mmr = { cvx: '03', product: 'M-M-R II', mvx: 'MSD' };
const priorix = { cvx: '03', product: 'Priorix', mvx: 'SKB' };
const cellOf = (lines: Lines, index: number, name: CellName) => lines[index]?.cells[name];

describe('leaving a date cell', () => {
  const cases: readonly (readonly [CellName, string, string | undefined])[] = [
    ['date', 't', '2026-11-23'],
    ['date', '3/4/15', '2015-03-04'],
    ['date', '03042015', '2015-03-04'],
    ['date', '12/24', '2025-12-24'],
    ['date', '2/30/2020', undefined],
    ['date', 'soon', undefined],
    ['expires', '6/30/28', '2028-06-30'],
    ['expires', '6/30/36', '2036-06-30'],
    ['expires', '6/30/37', '1937-06-30'],
    ['visGivenOn', '11/20', '2026-11-20'],
  ];
  it.each(cases)('in %s reads "%s" as %s', (name, text, expected) => {
    const typed = setText([typedLine(1, 'current')], idOf(1), name, text);
    expect(cellOf(settleCell(typed, idOf(1), name, today), 0, name)).toEqual(
      expected === undefined ? { by: 'typed', text, isUnreadable: true } : { by: 'typed', value: expected },
    );
  });

  it('keeps a text that was not left yet without calling it unreadable', () => {
    expect(cellOf(setText([typedLine(1, 'current')], idOf(1), 'date', '3/4'), 0, 'date')).toEqual({ by: 'typed', text: '3/4' });
  });

  it('reads again what is typed after an unreadable text', () => {
    const left = settleCell(setText([typedLine(1, 'current')], idOf(1), 'date', 'x'), idOf(1), 'date', today);
    expect(settleCell(setText(left, idOf(1), 'date', 't'), idOf(1), 'date', today)[0]?.cells.date?.value).toBe(today);
  });

  it('changes nothing when the shown date is typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20000 }), (days) => {
        const date = day(new Date(Date.UTC(1970, 0, 1 + days)).toISOString().slice(0, 10));
        const once = settleCell(setText([typedLine(1, 'historical')], idOf(1), 'date', formatDate(date)), idOf(1), 'date', today);
        expect(once[0]?.cells.date?.value).toBe(date);
      }),
    );
  });
});

describe('leaving a cell of free text', () => {
  const cases: readonly (readonly [CellName, string, string])[] = [
    ['lot', ' x12a ', 'X12A'],
    ['givenBy', ' Mary Jones, RN', 'Mary Jones, RN'],
    ['reasonText', 'After the summer ', 'After the summer'],
  ];
  it.each(cases)('in %s takes "%s" as %s', (name, text, value) => {
    const left = settleCell(setText([typedLine(1, 'current')], idOf(1), name, text), idOf(1), name, today);
    expect(cellOf(left, 0, name)).toEqual({ by: 'typed', value });
  });

  it('is what a draft does with it, while a half-typed date stays as it was typed', () => {
    const typed = setText(setText([typedLine(1, 'current')], idOf(1), 'lot', 'a1'), idOf(1), 'date', '3/4');
    const opened = settleFreeTexts(typed, today);
    expect(opened[0]?.cells).toEqual({ lot: { by: 'typed', value: 'A1' }, date: { by: 'typed', text: '3/4' } });
  });
});

describe('leaving the amount', () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ['0.5', 0.5],
    ['.5', 0.5],
    ['0,25 ml', 0.25],
    ['1', 1],
    ['20', 20],
    ['20.1', undefined],
    ['0', undefined],
    ['half', undefined],
    ['.', undefined],
  ];
  it.each(cases)('reads "%s" as %s', (text, amount) => {
    expect(settleAll(setText([typedLine(1, 'current')], idOf(1), 'amount', text), today)[0]?.cells.amount?.value).toBe(amount);
  });
});

describe('picking another vaccine', () => {
  const lines = [typedLine(1, 'current', { vaccine: mmr, lot: 'X1' })];
  const accepted = acceptCell(lines, resolvedAt(0, lines), 'maker');

  it('fills the cells anew that were only accepted for the vaccine before', () => {
    const other = setValue(accepted, idOf(1), 'vaccine', priorix);
    expect(other[0]?.cells.maker).toBeUndefined();
    expect(resolvedAt(0, other).values.maker).toBe('SKB');
  });

  it('keeps what was typed', () => {
    const other = setValue(setValue(accepted, idOf(1), 'maker', 'MSD'), idOf(1), 'vaccine', priorix);
    expect(other[0]?.cells).toMatchObject({ maker: { by: 'typed', value: 'MSD' }, lot: { by: 'typed', value: 'X1' } });
  });

  it('keeps everything when the same one is picked again', () => {
    expect(setValue(accepted, idOf(1), 'vaccine', { ...mmr })[0]?.cells.maker).toEqual({ by: 'accepted', value: 'MSD' });
  });
});

describe('going on from a cell', () => {
  it('makes a suggestion the line\'s own', () => {
    const lines = [typedLine(1, 'current')];
    expect(acceptCell(lines, resolvedAt(0, lines), 'date')[0]?.cells.date).toEqual({ by: 'accepted', value: today });
  });

  it('changes nothing where there is no suggestion', () => {
    const lines = [typedLine(1, 'current', { date: day('2026-11-20') })];
    expect(acceptCell(lines, resolvedAt(0, lines), 'date')).toBe(lines);
    expect(acceptCell(lines, resolvedAt(0, lines), 'lot')).toBe(lines);
  });

  it('does not start a line: only typing does', () => {
    const lines = [typedLine(1, 'current')];
    const accepted = acceptCell(lines, resolvedAt(0, lines), 'date');
    expect(accepted.some(isStarted)).toBe(false);
    expect(isStarted(typedLine(1, 'current', { lot: '' }))).toBe(false);
    expect(isStarted(typedLine(1, 'current', { lot: 'A' }))).toBe(true);
    expect(setText([typedLine(1, 'current')], idOf(1), 'vaccine', 'mm').some(isStarted)).toBe(true);
    expect(setText([typedLine(1, 'current')], idOf(1), 'vaccine', ' ').some(isStarted)).toBe(false);
  });
});

describe('ditto', () => {
  const lines = [
    typedLine(1, 'historical', { date: day('2023-01-05'), vaccine: mmr, source: '02', lot: 'Z1' }),
    typedLine(2, 'refusal', { date: day('2023-05-01'), vaccine: mmr }),
    typedLine(3, 'historical', {}),
  ];
  const ditto = (name: CellName) => repeatAbove(lines, resolveLines(lines, contextOf(), []), idOf(3), name);

  it('repeats the field of the nearest line above that has it', () => {
    expect(ditto('lot')[2]?.cells.lot).toEqual({ by: 'typed', value: 'Z1' });
    expect(ditto('date')[2]?.cells.date?.value).toBe('2023-05-01');
    expect(ditto('vaccine')[2]?.cells.vaccine?.value).toEqual(mmr);
  });

  it('does nothing in the first line and where nothing stands above', () => {
    expect(repeatAbove(lines, resolveLines(lines, contextOf(), []), idOf(1), 'date')).toBe(lines);
    expect(ditto('givenBy')).toBe(lines);
  });
});

describe('switching the kind of a line', () => {
  const kind = fc.constantFrom(...lineKinds);
  it('never loses what was typed, whatever kinds come between', () => {
    fc.assert(
      fc.property(kind, fc.array(kind, { maxLength: 6 }), fc.string({ minLength: 1, maxLength: 8 }), (first, between, lot) => {
        const line = typedLine(1, first, { date: day('2023-01-05'), vaccine: mmr, lot, reason: '02', source: '03', site: 'LA' });
        const there = between.reduce<Lines>((lines, next) => setKind(lines, idOf(1), next), [line]);
        expect(setKind(there, idOf(1), first)).toEqual([line]);
      }),
    );
  });

  it('hides from the check what the new kind does not ask for', () => {
    const { values } = resolvedAt(0, setKind([typedLine(1, 'current', { vaccine: mmr, lot: 'X1' })], idOf(1), 'refusal'));
    expect(Object.keys(values).sort()).toEqual([...cellNames('refusal')].sort());
  });
});

describe('the lines of the grid', () => {
  const started = typedLine(1, 'historical', { lot: 'A' });

  it('end with one empty line of the last kind', () => {
    const lines = withEmptyLast([started], 'current', countingLineIds());
    expect(lines).toEqual([started, emptyLine(idOf(100), 'historical')]);
    expect(withEmptyLast(lines, 'current', countingLineIds())).toBe(lines);
  });

  it('begin with one empty line of the kind that was asked for', () => {
    expect(withEmptyLast([], 'refusal', countingLineIds())).toEqual([emptyLine(idOf(100), 'refusal')]);
  });

  it('are never more than one save takes', () => {
    const makeId = countingLineIds();
    const full = Array.from({ length: maxLines }, () => ({ ...started, id: makeId() }));
    expect(withEmptyLast(full, 'current', makeId)).toBe(full);
    expect(withEmptyLast(full.slice(1), 'current', makeId)).toHaveLength(maxLines);
  });

  it('come back where they were after a removal is taken back, once', () => {
    const lines = [started, typedLine(2, 'current', { lot: 'B' }), typedLine(3, 'refusal', { reasonText: 'C' })];
    const second = lines[1] ?? started;
    const without = removeLine(lines, idOf(2));
    expect(without.map((line) => line.id)).toEqual([idOf(1), idOf(3)]);
    expect(restoreLine(without, second, 1)).toEqual(lines);
    expect(restoreLine(lines, second, 1)).toBe(lines);
  });

  it('keep a reason for each warning', () => {
    expect(answerWarning([started], idOf(1), 'too-close', 'Checked')[0]?.answered).toEqual({ 'too-close': 'Checked' });
  });
});
