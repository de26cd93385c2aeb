import { Check } from 'lucide-react';
import classes from './set-up.module.css';
import { words } from './words';

interface StepsProps {
  readonly names: readonly string[];
  /** From 0. */
  readonly at: number;
}

/** How far the path is: every step in words, the present one marked. */
export function Steps({ names, at }: StepsProps) {
  return (
    <ol className={classes.steps} aria-label={words.stepOf(at + 1, names.length, names[at] ?? '')}>
      {names.map((name, index) => (
        <li key={name} data-state={index < at ? 'done' : index === at ? 'now' : 'later'} aria-current={index === at ? 'step' : undefined}>
          <span className={classes.dot} aria-hidden="true">
            {index < at ? <Check size={12} strokeWidth={3} /> : index + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
