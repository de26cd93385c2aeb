import { OctagonAlert } from 'lucide-react';
import type { JournalStatus } from '../../../shared/contract/ipc';
import classes from './Bars.module.css';
import { words } from './words';

/** Stays as long as the journal is damaged: where, and what to do. */
export function DamageBar({ damage }: { readonly damage: NonNullable<JournalStatus['damage']> }) {
  return (
    <div className={classes.damage} role="alert">
      <OctagonAlert size={18} aria-hidden="true" />
      <div>
        <strong>{words.damage.title}</strong> {words.damage.where(damage.segment, damage.offset, damage.afterSeq)} {words.damage.whatToDo}
      </div>
    </div>
  );
}
