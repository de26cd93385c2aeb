import { useId, type ReactNode } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly count?: number;
  /** On the right of the title. */
  readonly aside?: ReactNode;
  /** Lines lie edge to edge; anything else is padded. */
  readonly isList?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, count, aside, isList = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {count !== undefined && <span className={classes.count}>{count}</span>}
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </header>
      <div className={isList ? classes.list : classes.body}>{children}</div>
    </section>
  );
}
