/** Which notices stand at the foot of the window. Pure: the clock and React are in `saved-notice.tsx`. */

export interface NoticeOptions {
  /** A button and Ctrl Z take the save back for a minute. */
  readonly undo?: () => Promise<void>;
  /** What is undone was not saved and belongs to what is on the screen: any later notice ends it. */
  readonly isPassing?: boolean;
  /** `problem` for what did not work; the words have to say so, too. */
  readonly tone?: 'good' | 'problem';
}

export interface Notice extends NoticeOptions {
  readonly number: number;
  readonly text: string;
}

export interface ShownNotices {
  /** Every save that can be taken back now, the latest last; that one is shown. Taking it back uncovers the one before. */
  readonly undoable: readonly Notice[];
  /** A word that takes nothing back; the latest alone. */
  readonly plain: Notice | undefined;
}

export const noNotices: ShownNotices = { undoable: [], plain: undefined };

/** How long a notice stands, in milliseconds: a save can be taken back for a minute. */
export const lifetimeOf = (notice: Notice): number => (notice.undo ? 60_000 : 8_000);

/** A new notice: a plain one stands beside what can be taken back, and never in its place. */
export function withNotice({ undoable }: ShownNotices, notice: Notice): ShownNotices {
  const kept = undoable.filter((one) => !one.isPassing);
  return notice.undo ? { undoable: [...kept, notice], plain: undefined } : { undoable: kept, plain: notice };
}

/** After a notice was closed, taken back, or its time was over. */
export function withoutNotice({ undoable, plain }: ShownNotices, number: number): ShownNotices {
  return { undoable: undoable.filter((one) => one.number !== number), plain: plain?.number === number ? undefined : plain };
}

/** The save that Undo takes back now. */
export const latestUndoable = ({ undoable }: ShownNotices): Notice | undefined => undoable[undoable.length - 1];
