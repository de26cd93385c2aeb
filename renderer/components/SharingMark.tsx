import { CircleCheck, CircleHelp, CircleMinus } from 'lucide-react';
import type { SharingStatus } from '../../shared/domain/data-sharing';
import classes from './SharingMark.module.css';

const words: Readonly<Record<SharingStatus, string>> = { yes: 'Yes', no: 'No', unknown: 'Unknown' };
const icons = { yes: CircleCheck, no: CircleMinus, unknown: CircleHelp } as const;

/** The data-sharing status in a list: icon and word. Nothing for a patient who is not in the registry yet. */
export function SharingMark({ status }: { readonly status: SharingStatus | undefined }) {
  if (status === undefined) return null;
  const Icon = icons[status];
  return (
    <span className={classes.mark} data-status={status}>
      <Icon size={14} aria-hidden="true" />
      {words[status]}
    </span>
  );
}
