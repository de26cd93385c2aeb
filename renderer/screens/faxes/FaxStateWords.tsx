import type { Fax } from '../../../shared/domain/fax/fax';
import { faxWords } from '../../components/fax-words';
import { useFaxWatch } from '../../state/outbox-context';
import classes from './faxes.module.css';

/** Where a fax is, in words that are read out when they change: the state, what the server said, what to do. */
export function FaxStateWords({ fax }: { readonly fax: Fax }) {
  const { trouble } = useFaxWatch(fax.id);
  const { state, tries, pages, noted, proof, givenUp, result, job } = fax;
  const facts = {
    state,
    tries,
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
