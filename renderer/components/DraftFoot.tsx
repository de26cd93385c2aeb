import { Button } from '@mantine/core';
import classes from './DraftFoot.module.css';
import { KeyHint } from './KeyHint';
import { timeOf } from './timeWords';

/** The key that throws half-typed work away, on every form that keeps a draft. It works inside a field, and no field uses it. */
export const throwAwayKey = 'alt+t';

export const draftWords = {
  throwAway: 'Throw away',
  kept: (time: string) => `draft kept ${time}`,
  failed: 'The draft could not be kept. What is typed is only on this screen.',
} as const;

interface DraftFootProps {
  /** Instant of the latest write of the draft. */
  readonly keptAt: string | undefined;
  readonly isFailed: boolean;
  readonly onThrowAway: () => void;
}

/** Beside the buttons of a form in which something is typed: the way to throw it away, and when its draft was kept. */
export function DraftFoot({ keptAt, isFailed, onThrowAway }: DraftFootProps) {
  return (
    <>
      <Button variant="subtle" color="gray" rightSection={<KeyHint k={throwAwayKey} />} onClick={onThrowAway}>
        {draftWords.throwAway}
      </Button>
      <span className={classes.kept} role="status">
        {isFailed ? draftWords.failed : keptAt === undefined ? '' : draftWords.kept(timeOf(keptAt))}
      </span>
    </>
  );
}
