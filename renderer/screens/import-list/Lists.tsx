import { Button } from '@mantine/core';
import type { ListImport } from '../../../shared/domain/list-import';
import { instantWords } from '../../components/timeWords';
import { usePractice } from '../../state/desk-context';
import classes from './import-list.module.css';
import { words } from './words';

/** The lists that were brought in, the latest first; each can be taken back. */
export function Lists({ isBusy, onUndo }: { readonly isBusy: boolean; readonly onUndo: (made: ListImport) => void }) {
  const imports = usePractice()?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <section className={classes.part} aria-label={words.lists.title}>
      <h2 className={classes.title}>{words.lists.title}</h2>
      <ul className={classes.list}>
        {[...imports].reverse().map((made) => (
          <li key={made.id} className={classes.pair}>
            <span>{words.lists.one(made.name, instantWords(made.made.at), made.patients, made.doses)}</span>
            {made.undone ? (
              <span className={classes.quiet}>{words.lists.undone}</span>
            ) : (
              <Button size="compact-sm" variant="default" disabled={isBusy} aria-label={words.lists.undoLabel(made.name)} onClick={() => onUndo(made)}>
                {words.lists.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
