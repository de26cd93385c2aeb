import { useEffect, type ReactNode } from 'react';
import classes from './PageTitle.module.css';

interface PageTitleProps {
  readonly title: string;
  /** Quiet words beside the title: a count, a date. */
  readonly aside?: ReactNode;
  /** Buttons of the page, on the right. */
  readonly actions?: ReactNode;
}

/** The heading of a page, which is also the name of the window while the page is shown. */
export function PageTitle({ title, aside, actions }: PageTitleProps) {
  useEffect(() => {
    document.title = `${title} · MIIS Desk`;
  }, [title]);
  return (
    <header className={classes.row}>
      <h1 className={classes.title}>{title}</h1>
      {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
