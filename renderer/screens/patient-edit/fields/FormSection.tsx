import { useId, type ReactNode } from 'react';
import classes from '../patient-edit.module.css';

/** A part of the form: its name at the left, its fields in twelve columns. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 className={classes.sectionTitle} id={id}>
        {title}
      </h2>
      <div className={classes.grid}>{children}</div>
    </section>
  );
}
