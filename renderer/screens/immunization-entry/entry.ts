/**
 * One entry while it is typed: the lines, what they stand for and what is to be said about them. It knows nothing of the window:
 * the screen asks for the state, listens, and calls it for each key.
 */
import type { DoseId } from '../../../shared/domain/ids';
import type { DoseWarningCode } from '../../../shared/domain/immunization';
import { checkLines, type CheckContext, type CheckedLine } from './check-lines';
import {
  acceptCell,
  answerWarning,
  removeLine,
  repeatAbove,
  restoreLine,
  setKind,
  setText,
  setValue,
  settleAll,
  settleCell,
  withEmptyLast,
  type Lines,
} from './edit-lines';
import { isStarted, type CellName, type CellValue, type EntryLine, type LineKind } from './entry-line';
import type { PatientAnswers } from './patient-answers';
import { resolveLines, type ResolvedLine } from './resolve-lines';

export interface EntryState {
  readonly lines: readonly CheckedLine[];
  readonly answers: PatientAnswers;
  /** Lines that were there when the person last tried to save: only these say what is missing. */
  readonly tried: ReadonlySet<DoseId>;
}

/** What the keys and fields of the screen do. Every call takes effect at once: `state()` after it is the new state. */
export interface Entry {
  readonly state: () => EntryState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setContext: (context: CheckContext) => void;
  readonly setValue: <N extends CellName>(line: DoseId, name: N, value: CellValue<N> | undefined) => void;
  readonly setText: (line: DoseId, name: CellName, text: string) => void;
  /** The person left the cell. */
  readonly settle: (line: DoseId, name: CellName) => void;
  readonly settleAll: () => void;
  readonly accept: (line: DoseId, name: CellName) => void;
  readonly repeatAbove: (line: DoseId, name: CellName) => void;
  readonly setKind: (line: DoseId, kind: LineKind) => void;
  readonly answerWarning: (line: DoseId, code: DoseWarningCode, reason: string) => void;
  readonly answerPatient: (answers: PatientAnswers) => void;
  /** Takes the line out and answers what puts it back; undefined when there was nothing in it. */
  readonly remove: (line: DoseId) => (() => void) | undefined;
  /** Empties everything and answers what puts it back. */
  readonly clear: () => () => void;
  /** From now on the lines say what is missing. */
  readonly markTried: () => void;
}

export interface EntryStart {
  readonly kind: LineKind;
  readonly lines: readonly EntryLine[];
  readonly answers: PatientAnswers;
}

/** Begins an entry with the lines of a draft, or with one empty line of the kind that was asked for. */
export function createEntry(start: EntryStart, firstContext: CheckContext, makeId: () => DoseId): Entry {
  const listeners = new Set<() => void>();
  let context = firstContext;
  let lines: Lines = withEmptyLast(start.lines, start.kind, makeId);
  let resolved: readonly ResolvedLine[] = resolveLines(lines, context, []);
  let state: EntryState = { lines: checkLines(resolved, context, []), answers: start.answers, tried: new Set() };

  const tell = (next: EntryState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const put = (next: Lines): void => {
    if (next === lines) return;
    lines = withEmptyLast(next, start.kind, makeId);
    resolved = resolveLines(lines, context, resolved);
    tell({ ...state, lines: checkLines(resolved, context, state.lines) });
  };
  const lineOf = (id: DoseId): ResolvedLine | undefined => resolved.find((one) => one.line.id === id);

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setContext: (next) => {
      if (next === context) return;
      context = next;
      resolved = resolveLines(lines, context, resolved);
      tell({ ...state, lines: checkLines(resolved, context, []) });
    },
    setValue: (line, name, value) => put(setValue(lines, line, name, value)),
    setText: (line, name, text) => put(setText(lines, line, name, text)),
    settle: (line, name) => put(settleCell(lines, line, name, context.today)),
    settleAll: () => put(settleAll(lines, context.today)),
    accept: (line, name) => {
      const one = lineOf(line);
      if (one !== undefined) put(acceptCell(lines, one, name));
    },
    repeatAbove: (line, name) => put(repeatAbove(lines, resolved, line, name)),
    setKind: (line, kind) => put(setKind(lines, line, kind)),
    answerWarning: (line, code, reason) => put(answerWarning(lines, line, code, reason)),
    answerPatient: (answers) => tell({ ...state, answers: withoutEmpty(answers) }),
    remove: (id) => {
      const index = lines.findIndex((line) => line.id === id);
      const line = lines[index];
      if (line === undefined) return undefined;
      put(removeLine(lines, id));
      return isStarted(line) ? () => put(restoreLine(lines, line, index)) : undefined;
    },
    clear: () => {
      const before = { lines, answers: state.answers };
      put([]);
      tell({ ...state, answers: {}, tried: new Set() });
      return () => {
        put([...before.lines, ...lines.filter((line) => isStarted(line))]);
        tell({ ...state, answers: { ...before.answers, ...state.answers } });
      };
    },
    markTried: () => tell({ ...state, tried: new Set(lines.filter(isStarted).map((line) => line.id)) }),
  };
}

/** A question whose answer was taken out again is not answered. */
function withoutEmpty(answers: PatientAnswers): PatientAnswers {
  // Leaving out what is undefined keeps the type: every answer is optional.
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as PatientAnswers;
}

/** The kinds of the lines in which something is typed. */
export const startedKinds = (state: EntryState): readonly LineKind[] =>
  state.lines.flatMap(({ resolved }) => (isStarted(resolved.line) ? [resolved.line.kind] : []));
