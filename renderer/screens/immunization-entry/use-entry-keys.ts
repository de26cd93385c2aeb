import { flushSync } from 'react-dom';
import type { DoseId } from '../../../shared/domain/ids';
import { throwAwayKey } from '../../components/DraftFoot';
import { usePageKeys, type PageKey } from '../../state/page-keys';
import { startedKinds, type Entry } from './entry';
import type { LineKind } from './entry-line';
import { fieldsOf, focusSpot, isCell, spotOf } from './entry-focus';
import { firstFieldIn, type Spot } from './move-focus';
import { entryWords } from './words';

const words = entryWords.keys;

interface EntryActions {
  readonly save: () => void;
  readonly leave: () => void;
  readonly discard: () => void;
  readonly remove: (line: DoseId) => void;
}

/** Does something with the field that has the focus. */
function atFocus(run: (spot: Spot) => void): void {
  const spot = spotOf(document.activeElement);
  if (spot !== undefined) run(spot);
}

/** Enter and Shift Enter belong to the fields (`EntryGrid`); here they are only listed. */
const inFields = { run: () => undefined, isHeard: () => false };

/** The keys of the entry, for `?` too. */
export function useEntryKeys(entry: Entry, { save, leave, discard, remove }: EntryActions): void {
  const toLine = (by: 1 | -1) => (): void =>
    atFocus((spot) => {
      const first = firstFieldIn(fieldsOf(entry.state()), spot, by);
      if (first !== undefined) focusSpot(first);
    });
  const repeatAbove = (): void =>
    atFocus(({ line, place }) => {
      if (isCell(place)) entry.repeatAbove(line, place);
    });
  const toKind = (kind: LineKind) => (): void =>
    atFocus((spot) => {
      flushSync(() => entry.setKind(spot.line, kind));
      const fields = fieldsOf(entry.state());
      const isThere = fields.some(({ id, cells }) => id === spot.line && cells.some((cell) => cell === spot.place));
      focusSpot(isThere ? spot : { line: spot.line, place: 'date' });
    });
  const keys: readonly PageKey[] = [
    { key: 'ctrl+enter', label: words.save, run: save },
    { key: 'enter', label: words.next, ...inFields },
    { key: 'shift+enter', label: words.back, ...inFields },
    { key: "ctrl+'", label: words.ditto, run: repeatAbove },
    { key: 'ctrl+arrowdown', label: words.nextLine, run: toLine(1) },
    { key: 'ctrl+arrowup', label: words.lineAbove, run: toLine(-1) },
    // Not a key that writes in a field: Ctrl Backspace deletes a word there.
    { key: 'alt+d', label: words.remove, run: () => atFocus(({ line }) => remove(line)) },
    { key: 'alt+c', label: words.current, run: toKind('current') },
    { key: 'alt+h', label: words.historical, run: toKind('historical') },
    { key: 'alt+r', label: words.refusal, run: toKind('refusal') },
    { key: throwAwayKey, label: words.discard, run: discard, isHeard: () => startedKinds(entry.state()).length > 0 },
    { key: 'escape', label: words.leave, run: leave },
  ];
  usePageKeys(keys);
}
