import type { ReactNode } from 'react';
import { BrandMark } from './Brand';
import classes from './CentredPage.module.css';

interface CentredPageProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  /** Above the title: the steps of a path. */
  readonly above?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** Under the sheet, quiet. */
  readonly foot?: ReactNode;
  readonly children?: ReactNode;
}

/** One sheet in the middle of the window: everything before the desk is open. */
export function CentredPage({ title, lead, above, width = 'narrow', foot, children }: CentredPageProps) {
  return (
    <div className={classes.page} data-width={width}>
      <main className={classes.sheet} data-width={width}>
        <div className={classes.brand}>
          <BrandMark />
          <span>MIIS Desk</span>
        </div>
        {above}
        <h1 className={classes.title}>{title}</h1>
        {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
      {foot !== undefined && <footer className={classes.foot}>{foot}</footer>}
    </div>
  );
}
