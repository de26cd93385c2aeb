import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './ErrorNote.module.css';

interface ErrorNoteProps {
  readonly title: string;
  readonly whatToDo: string;
  readonly action?: ReactNode;
}

/** A failure in words where it happened: `<ErrorNote {...errorWords(error)} />`. Read out at once. */
export function ErrorNote({ title, whatToDo, action }: ErrorNoteProps) {
  return (
    <div className={classes.note} role="alert">
      <TriangleAlert size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>{whatToDo}</p>
        {action}
      </div>
    </div>
  );
}
