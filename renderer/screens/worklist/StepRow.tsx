import { ArrowRight, Check } from 'lucide-react';
import type { WorkItem } from '../../../shared/domain/chart/chart';
import { nextStep, stepsOf } from '../../../shared/domain/work-items';
import { whenWords } from '../../components/timeWords';
import { workWords } from '../../components/work-words';
import { initials, useSession } from '../../state/desk-context';
import { useToday } from '../../state/today';
import classes from './StepRow.module.css';
import { words } from './words';

/** The steps of a work item in their order: done ones with who and when, the next one marked, the rest quiet. */
export function StepRow({ item }: { readonly item: WorkItem }) {
  const session = useSession();
  const today = useToday();
  const next = nextStep(item);
  return (
    <span className={classes.steps}>
      {item.kind === 'status' && (
        <span className={classes.step} data-state="done">
          <Check size={13} strokeWidth={3} aria-hidden="true" />
          {workWords.statusSet(item.to)}
          <span className={classes.who}>{words.done(initials(session, item.opened.by), whenWords(item.opened.at, today))}</span>
        </span>
      )}
      {stepsOf(item).map((step, index) => {
        const done = item.steps[step];
        return (
          <span key={step} className={classes.step} data-state={done ? 'done' : step === next ? 'next' : 'later'}>
            {(index > 0 || item.kind === 'status') && <ArrowRight size={12} aria-hidden="true" className={classes.arrow} />}
            {done && <Check size={13} strokeWidth={3} aria-hidden="true" />}
            {workWords.step(step)}
            {done && <span className={classes.who}>{words.done(initials(session, done.by), whenWords(done.at, today))}</span>}
          </span>
        );
      })}
    </span>
  );
}
