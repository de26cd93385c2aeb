import classes from './LockSoonBar.module.css';
import { useActivity } from './use-activity';
import { words } from './words';

/** Counts down before the session locks by itself; listens for somebody at the desk all the time. */
export function LockSoonBar() {
  const secondsLeft = useActivity();
  if (secondsLeft === undefined) return null;
  return (
    <div className={classes.soon} role="alert">
      {words.lockSoon(secondsLeft)}
    </div>
  );
}
