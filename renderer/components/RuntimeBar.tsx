import { TriangleAlert } from 'lucide-react';
import classes from './RuntimeBar.module.css';

const words = { label: 'Runtime', text: 'Development runtime: not for real patients' };

/** Stays at the top of every screen while the program runs on a runtime that gets no security updates any more. */
export function RuntimeBar() {
  return (
    <aside className={classes.bar} aria-label={words.label}>
      <TriangleAlert size={14} aria-hidden="true" />
      {words.text}
    </aside>
  );
}
