import { VisuallyHidden } from '@mantine/core';
import { Ban, BookOpen, Check, Minus, X, type LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { DoseFields } from '../../../../shared/domain/immunization';
import { ReportingClockText } from '../../../components/ReportingClockText';
import { words } from '../words';
import classes from './shots.module.css';
import type { Shot } from './shots-table';
import type { DoseWorth } from './use-dose-worth';

const kindIcons: Readonly<Record<DoseFields['kind'], LucideIcon>> = { current: Check, historical: BookOpen, refusal: X };

/** The mark of a dose: given here, from a record, refused, or entered in error. Its word stands beside it, or in the name of the button. */
export function KindMark({ shot, size = 14 }: { readonly shot: Shot; readonly size?: number }) {
  const Icon = shot.dose.voided === undefined ? kindIcons[shot.dose.fields.kind] : Ban;
  return <Icon size={size} aria-hidden="true" className={classes.mark} data-kind={shot.dose.fields.kind} />;
}

/** What a dose is in a word: "given here", "entered in error". */
export const kindOfShot = ({ dose }: Shot): string => (dose.voided === undefined ? words.shots.kinds[dose.fields.kind] : words.shots.voided[dose.voided.how]);

/** Why a dose does not count, or was not needed, in a few words beside a sign. */
export function WorthMark({ worth }: { readonly worth: DoseWorth }) {
  return (
    <span className={classes.worth} data-valid={!worth.isNotValid} title={worth.sentences.join(' ')}>
      {worth.isNotValid ? <X size={13} aria-hidden="true" /> : <Minus size={13} aria-hidden="true" />} {worth.short}
    </span>
  );
}

interface ShotCellProps {
  readonly shot: Shot;
  /** Undefined for a dose that counts. */
  readonly worth: DoseWorth | undefined;
  readonly isOpen: boolean;
  readonly onToggle: (event: MouseEvent<HTMLElement>) => void;
}

/** One dose in the row of its family: date and mark, with the hours left while it is to be reported. */
export function ShotCell({ shot, worth, isOpen, onToggle }: ShotCellProps) {
  const { dose, vaccine, reporting } = shot;
  const date = formatDate(dose.fields.date);
  return (
    <button
      type="button"
      className={classes.cell}
      data-line={vaccine}
      data-voided={dose.voided !== undefined || undefined}
      data-kind={dose.fields.kind}
      aria-expanded={isOpen}
      title={words.shots.cellLabel(vaccine, date, kindOfShot(shot))}
      onClick={onToggle}
    >
      <KindMark shot={shot} />
      <VisuallyHidden>{vaccine}, </VisuallyHidden>
      <span className={classes.date}>{date}</span>
      {dose.fields.kind === 'refusal' && dose.voided === undefined ? <span>{words.shots.kinds.refusal}</span> : <VisuallyHidden>, {kindOfShot(shot)} </VisuallyHidden>}
      {worth && <WorthMark worth={worth} />}
      {reporting.state === 'counting' && <ReportingClockText clock={reporting.clock} />}
    </button>
  );
}
