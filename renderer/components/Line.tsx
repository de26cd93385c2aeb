import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { KeyHint } from './KeyHint';
import classes from './Line.module.css';

interface LineProps {
  readonly to: string;
  readonly Icon: LucideIcon;
  readonly title: string;
  readonly detail: ReactNode;
  /** How long it waits, or how much time is left. */
  readonly wait: ReactNode;
  /** What opening the line is for: "Record the signature". */
  readonly action: string;
  /** The line's own key on this page. */
  readonly k?: string | undefined;
}

/** One line of a list of things to do: the whole line is one link, its action in words at the end. For use under `useLines`. */
export function Line({ to, Icon, title, detail, wait, action, k }: LineProps) {
  return (
    <Link to={to} className={classes.line} data-line={title} tabIndex={-1}>
      <Icon size={16} aria-hidden="true" className={classes.icon} />
      <span className={classes.title}>{title}</span>
      <span className={classes.detail}>{detail}</span>
      <span className={classes.wait}>{wait}</span>
      <span className={classes.action}>
        {action}
        {k !== undefined && <KeyHint k={k} />}
      </span>
    </Link>
  );
}
