import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What would be here, and how to get it. */
  readonly text: string;
  readonly action?: ReactNode;
}

/** What stands where a list would be. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.box}>
      <p className={classes.title}>{title}</p>
      <p className={classes.text}>{text}</p>
      {action}
    </div>
  );
}
