import type { Fax } from '../../../shared/domain/fax/fax';
import { faxWords } from '../../components/fax-words';
import { dayOf, instantWords, timeOf } from '../../components/timeWords';
import { localMinute } from '../../state/local-time';
import { useFaxWatch } from '../../state/outbox-context';
import { useLocalNow } from '../../state/today';
import classes from './faxes.module.css';

/** Where a fax is, in words that are read out when they change: the state, what the server said, what to do. */
export function FaxStateWords({ fax }: { readonly fax: Fax }) {
  const { trouble } = useFaxWatch(fax.id);
  const now = useLocalNow();
  const { state, tries, allowed, nextCallAt, pages, noted, proof, givenUp, result, job } = fax;
  const nextCall = nextCallAt === undefined ? undefined : whenToCome(nextCallAt, now);
  const facts = {
    state,
    tries,
    ...(allowed === undefined ? {} : { allowed }),
    ...(nextCall === undefined ? {} : { nextCall }),
    pages: proof?.pages.sent ?? pages,
    notedAt: noted.at,
    hasProof: proof !== undefined,
    isGivenUp: givenUp !== undefined,
    isByResult: result !== undefined,
    wasHandedOver: job !== undefined,
    ...(proof?.remoteId === undefined ? {} : { remoteId: proof.remoteId }),
  };
  return (
    <div role="status">
      <p>{faxWords.state(facts)}</p>
      {state.state === 'failed' && !givenUp && <p className={classes.todo}>{faxWords.todo(state.cause)}</p>}
      {'said' in state && state.said !== '' && <p className={classes.quiet}>{faxWords.said(state.said)}</p>}
      {trouble && <p className={classes.todo}>{faxWords.trouble(trouble)}</p>}
    </div>
  );
}

/** The time of an instant that is not over, with the day when it is another one; undefined when it is over. @param now local `YYYY-MM-DDTHH:MM` */
function whenToCome(instant: string, now: string): string | undefined {
  if (localMinute(new Date(instant)) < now) return undefined;
  return dayOf(instant) === now.slice(0, 10) ? timeOf(instant) : instantWords(instant);
}
