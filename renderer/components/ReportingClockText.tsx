import { Clock, ClockAlert, TriangleAlert } from 'lucide-react';
import { assertNever } from '../../shared/assert';
import type { ReportingClock } from '../../shared/domain/reporting-clock';
import classes from './ReportingClockText.module.css';

const words = {
  left: (hours: number) => `${hours} h left`,
  late: (hours: number) => (hours === 0 ? 'due now' : `late by ${hours} h`),
};

/** The reporting clock of a dose (105 CMR 222.100(A)) in words, with an icon for each state: no colour alone. */
export function ReportingClockText({ clock }: { readonly clock: ReportingClock }) {
  return (
    <span className={classes.clock} data-state={clock.state}>
      <ClockIcon state={clock.state} />
      {clock.state === 'late' ? words.late(-clock.hoursLeft) : words.left(clock.hoursLeft)}
    </span>
  );
}

function ClockIcon({ state }: { readonly state: ReportingClock['state'] }) {
  const look = { size: 14, 'aria-hidden': true } as const;
  switch (state) {
    case 'plenty':
      return <Clock {...look} />;
    case 'today':
      return <ClockAlert {...look} />;
    case 'late':
      return <TriangleAlert {...look} />;
    default:
      return assertNever(state);
  }
}
