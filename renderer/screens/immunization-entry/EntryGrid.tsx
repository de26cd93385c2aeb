/** The lines under the headings of their kind, and the keys that lead from field to field. */
import { Fragment, useCallback, type FocusEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { doseId, type DoseId } from '../../../shared/domain/ids';
import { keyName } from '../../state/key-names';
import type { CellTools } from './cell-field';
import type { Entry } from './entry';
import { fieldsOf, focusSave, focusSpot, isCell, spotOf } from './entry-focus';
import classes from './entry.module.css';
import { EntryLineRow } from './EntryLineRow';
import { cellNames, isStarted, type CellName, type LineKind } from './entry-line';
import { sameFieldIn, shownCells, spotsOf, stepFrom, type Spot } from './move-focus';
import { firstObstacle } from './plan-save';
import { useEntryValue } from './use-entry-value';
import { entryWords as words } from './words';

interface EntryGridProps {
  readonly tools: CellTools;
  readonly onRemove: (line: DoseId) => void;
}

/** The grid of an entry. */
export function EntryGrid({ tools, onRemove }: EntryGridProps) {
  const { entry } = tools;
  const state = useEntryValue(entry, (whole) => whole);
  const hasReasonText = state.lines.some(({ resolved }) => shownCells(resolved).includes('reasonText'));
  const onBlur = useCallback(
    (event: FocusEvent) => {
      const spot = spotOf(event.target);
      if (spot !== undefined && isCell(spot.place)) entry.settle(spot.line, spot.place);
    },
    [entry],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.isPropagationStopped()) return;
    const name = keyName(event.nativeEvent);
    const spot = spotOf(event.target);
    if (spot === undefined) {
      if (name === 'enter' && event.target instanceof HTMLSelectElement) leaveKind(event, event.target);
      return;
    }
    if (name === 'tab') leaveCell(entry, spot, true);
    else if (name === 'enter') move(event, () => goOn(entry, spot));
    else if (name === 'shift+enter') move(event, () => goBack(entry, spot));
    else if (name === 'arrowdown') move(event, () => goUpDown(entry, spot, 1));
    else if (name === 'arrowup') move(event, () => goUpDown(entry, spot, -1));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the fields inside, each a control of its own
    <div role="group" aria-label={words.grid} className={classes.grid} onKeyDown={onKeyDown} onBlur={onBlur}>
      {state.lines.map((checked, index) => {
        const { line } = checked.resolved;
        const isFirstOfKind = state.lines[index - 1]?.resolved.line.kind !== line.kind;
        // The words of a refusal have a heading only where a line asks for them.
        const headings = cellNames(line.kind).filter((name) => name !== 'reasonText' || hasReasonText);
        return (
          <Fragment key={line.id}>
            {isFirstOfKind && <KindHeadings kind={line.kind} names={headings} />}
            <EntryLineRow checked={checked} number={index + 1} isTried={state.tried.has(line.id)} tools={tools} onRemove={onRemove} />
          </Fragment>
        );
      })}
    </div>
  );
}

/** The headings are for the eye: each field carries its own name. */
function KindHeadings({ kind, names }: { readonly kind: LineKind; readonly names: readonly CellName[] }) {
  return (
    <div className={classes.headings} data-kind={kind} aria-hidden="true">
      <span className={classes.kindHeading}>{words.kinds[kind]}</span>
      {names.map((name) => (
        <span key={name}>{words.columns[name]}</span>
      ))}
    </div>
  );
}

function move(event: KeyboardEvent, go: () => void): void {
  event.preventDefault();
  go();
}

/** The person leaves a cell; `isOn` when the suggestion in it is accepted by going on. */
function leaveCell(entry: Entry, { line, place }: Spot, isOn: boolean): void {
  if (!isCell(place)) return;
  // What the next field is may depend on it: it must be on the screen before the focus moves.
  flushSync(() => {
    entry.settle(line, place);
    if (isOn) entry.accept(line, place);
  });
}

/** Enter on the last field, and on the vaccine of an empty line, leads to Save: nothing more is to be typed. */
function goOn(entry: Entry, spot: Spot): void {
  leaveCell(entry, spot, true);
  const state = entry.state();
  const checked = state.lines.find(({ resolved }) => resolved.line.id === spot.line);
  const isNothingMore = spot.place === 'vaccine' && checked !== undefined && !isStarted(checked.resolved.line) && state.lines.length > 1;
  // After a refused save, a given reason leads to the next thing to mend, and the last one to Save.
  const isMending = !isCell(spot.place) && state.tried.has(spot.line);
  const next = isNothingMore ? undefined : isMending ? firstObstacle(state.lines) : stepFrom(spotsOf(fieldsOf(state)), spot, 1);
  if (next === undefined) focusSave();
  else focusSpot(next);
}

function goBack(entry: Entry, spot: Spot): void {
  leaveCell(entry, spot, false);
  const next = stepFrom(spotsOf(fieldsOf(entry.state())), spot, -1);
  if (next !== undefined) focusSpot(next);
}

function goUpDown(entry: Entry, spot: Spot, by: 1 | -1): void {
  leaveCell(entry, spot, false);
  const next = sameFieldIn(fieldsOf(entry.state()), spot, by);
  if (next !== undefined) focusSpot(next);
}

/** Enter on the kind goes on to the line's first cell. */
function leaveKind(event: KeyboardEvent, select: HTMLSelectElement): void {
  const line = doseId.safeParse(select.dataset.line);
  if (!line.success) return;
  event.preventDefault();
  focusSpot({ line: line.data, place: 'date' });
}
