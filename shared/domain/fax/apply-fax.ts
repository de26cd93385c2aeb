/** The part of the fold that makes the record of a fax. */
import type { ChartChange } from '../chart/change';
import type { Chart, Mark } from '../chart/chart';
import { isProven, mayQueue, type Fax, type FaxNoted } from './fax';
import type { FaxTry } from './fax-report';

export type FaxChange = Extract<ChartChange, { entity: 'fax' }>;

/** The faxes of a chart after `change`; the same array when the change tells nothing new or may not follow. */
export function applyFax(faxes: readonly Fax[], change: FaxChange): readonly Fax[] {
  const mark: Mark = { by: change.by, at: change.at, clock: change.clock };
  if (change.verb === 'fax-queued') {
    if (faxes.some(({ id }) => id === change.entityId) || !mayQueue(faxes, change.set)) return faxes;
    const fax: Fax = { ...change.set, id: change.entityId, queued: mark, state: { state: 'queued' }, noted: mark, attempts: 0, tries: 0, calls: [] };
    return [...faxes, fax];
  }
  return faxes.map((fax) => (fax.id === change.entityId ? edited(fax, change, mark) : fax));
}

function edited(fax: Fax, change: Exclude<FaxChange, { verb: 'fax-queued' }>, mark: Mark): Fax {
  switch (change.verb) {
    case 'fax-handing-over':
      return change.set.attempt <= fax.attempts ? fax : { ...fax, attempts: change.set.attempt, handing: mark };
    case 'fax-noted': {
      const { state, job = fax.job, tries, allowed = fax.allowed, nextCallAt, pages: progress = fax.progress } = change.set;
      const { handing: _handing, nextCallAt: _passed, ...rest } = fax;
      const known = {
        ...(job === undefined ? {} : { job }),
        ...(progress === undefined ? {} : { progress }),
        ...(allowed === undefined ? {} : { allowed }),
        ...(nextCallAt === undefined ? {} : { nextCallAt }),
      };
      return { ...rest, ...known, state, tries, noted: mark, calls: [...fax.calls, ...newCall(fax, change.set, mark)] };
    }
    case 'fax-sent':
      return fax.proof ? fax : { ...fax, state: { state: 'sent' }, noted: mark, proof: { ...change.set, ...mark } };
    case 'fax-result-typed':
      return fax.proof || fax.result ? fax : { ...fax, state: stateByPerson(change.set), noted: mark, result: { ...change.set, ...mark } };
    case 'fax-given-up':
      return fax.givenUp ? fax : { ...fax, givenUp: { ...mark, reason: change.reason } };
  }
}

/** A call that failed, when the note tells one more than is known. */
function newCall(fax: Fax, { state, tries }: FaxNoted, { at }: Mark): readonly FaxTry[] {
  if (state.state !== 'retrying' && state.state !== 'failed') return [];
  const isSame = fax.state.state === state.state && fax.tries === tries;
  return tries === 0 || isSame || tries <= fax.calls.length ? [] : [{ at, cause: state.cause, said: state.said }];
}

const stateByPerson = ({ outcome, said }: Extract<FaxChange, { verb: 'fax-result-typed' }>['set']): Fax['state'] =>
  outcome === 'sent' ? { state: 'sent' } : { state: 'failed', cause: 'other', said, mayRetry: true };

/** Whether a step "faxed" that names a fax may be laid over this chart: only a proof, or a typed result, lets the program tick it. */
export function mayTickByFax(chart: Chart, item: string, fax: string): boolean {
  const found = (chart.faxes ?? []).find(({ id }) => id === fax);
  return found?.workItem === item && isProven(found);
}
