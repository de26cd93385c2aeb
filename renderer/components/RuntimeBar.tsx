import { TriangleAlert } from 'lucide-react';
import classes from './RuntimeBar.module.css';

const words = { text: 'Development runtime: not for real patients' };

/** Stays at the top of every screen while the program runs on a runtime that gets no security updates any more. */
export function RuntimeBar() {
  return (
    <div className={classes.bar} role="note">
      <TriangleAlert size={14} aria-hidden="true" />
      {words.text}
    </div>
  );
}
