import { useRef } from 'react';
import { listName } from '../../components/list-name';
import { ReportingClockText } from '../../components/ReportingClockText';
import { RegistryDetails } from './RegistryDetails';
import type { RegistryLine } from './registry-lines';
import classes from './registry.module.css';
import { words } from './words';

interface RegistryRowProps {
  readonly line: RegistryLine;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One patient of the queue; opens in place. */
export function RegistryRow({ line, isOpen, onToggle }: RegistryRowProps) {
  const { card, waits } = line;
  const button = useRef<HTMLButtonElement>(null);
  const leave = (): void => {
    onToggle();
    button.current?.focus();
  };
  const { toReport, historyToReport, queue } = card;
  const parts = [
    ...(toReport.length > 0 ? [words.line.given(toReport.length)] : []),
    ...(historyToReport > 0 ? [words.line.history(historyToReport)] : []),
    ...(queue && queue.changed > 0 ? [words.line.changed(queue.changed)] : []),
    ...(queue && queue.deleted > 0 ? [words.line.deleted(queue.deleted)] : []),
    ...(queue?.patient ? [words.line.patient[queue.patient]] : []),
    ...(queue && queue.sent > 0 ? [words.line.sent] : []),
  ];
  const raised = [...(queue && queue.rejected > 0 ? [words.line.refused(queue.rejected)] : []), ...(queue && queue.unknown > 0 ? [words.line.unknown] : [])];
  return (
    <div className={classes.row}>
      <button ref={button} type="button" className={classes.line} data-line={listName(card)} tabIndex={-1} aria-expanded={isOpen} onClick={onToggle}>
        <span className={classes.name}>{listName(card)}</span>
        <span>
          {raised.length > 0 && <span className={classes.raised}>{raised.join(', ')} · </span>}
          {parts.join(', ')}
        </span>
        <span className={classes.wait}>{waits.by === 'clock' ? <ReportingClockText clock={waits.clock} /> : words.age(waits.hours)}</span>
      </button>
      {isOpen && <RegistryDetails patient={card.id} onLeave={leave} />}
    </div>
  );
}
