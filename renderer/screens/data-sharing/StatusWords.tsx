import { CircleCheck, CircleDashed, CircleHelp, CircleMinus, FilePen, type LucideIcon } from 'lucide-react';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { Chart } from '../../../shared/domain/chart/chart';
import { dayOf } from '../../components/timeWords';
import classes from './data-sharing.module.css';
import type { SharingFace } from './sharing-view';
import { toldWords } from './told-words';
import { words } from './words';

const icons: Readonly<Record<SharingFace, LucideIcon>> = {
  yes: CircleCheck,
  'yes-not-told': CircleCheck,
  no: CircleMinus,
  'no-form-pending': FilePen,
  'no-withdrawal-pending': FilePen,
  unknown: CircleHelp,
  unset: CircleDashed,
};

interface StatusWordsProps {
  readonly chart: Chart;
  readonly face: SharingFace;
  readonly titleId: string;
}

/** The status in a word, what it means, since when, and who told the patient. */
export function StatusWords({ chart, face, titleId }: StatusWordsProps) {
  const Icon = icons[face];
  const { meaning, told } = toldWords(chart, face);
  const since = chart.sharing && words.card.since(formatDate(dayOf(chart.sharing.since.at)));
  return (
    <div className={classes.status}>
      <Icon size={20} aria-hidden="true" className={classes.statusIcon} />
      <div>
        <h2 className={classes.statusTitle} id={titleId}>
          {words.card.title}: <span className={classes.statusWord}>{words.card.faces[face].word}</span>
          <span className={classes.meaning}>{meaning}</span>
        </h2>
        <p className={classes.quiet}>
          {[since, told, face.startsWith('no') ? words.card.reportingGoesOn : undefined].filter((part) => part !== undefined).join(' · ')}
        </p>
      </div>
    </div>
  );
}
