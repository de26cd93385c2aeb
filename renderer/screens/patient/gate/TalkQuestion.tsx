import { useNavigate } from 'react-router';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { Chart, MadeForm } from '../../../../shared/domain/chart/chart';
import { listName } from '../../../components/list-name';
import { PageTitle } from '../../../components/PageTitle';
import { useSession } from '../../../state/desk-context';
import { routes } from '../../../state/routes';
import { useToday } from '../../../state/today';
import { isAdult, signerChoices } from '../../data-sharing/form/signer-choices';
import { TalkPanel } from '../../data-sharing/talk/TalkPanel';
import { useSharingActions } from '../../data-sharing/use-sharing-actions';
import { words } from '../words';
import classes from './gate.module.css';

interface TalkQuestionProps {
  readonly chart: Chart;
  /** The answer is in the journal; with an objection comes the form that was made. */
  readonly onAnswered: (form: MadeForm | undefined) => void;
  /** Given where the question stands inside a page, under that page's own title. */
  readonly onLeave?: (() => void) | undefined;
}

/**
 * The question before a record with status Unknown opens (product rule 3). It shows nothing of the record but the name and birth
 * date by which it was found; leaving it opens nothing and changes nothing.
 */
export function TalkQuestion({ chart, onAnswered, onLeave }: TalkQuestionProps) {
  const today = useToday();
  const session = useSession();
  const navigate = useNavigate();
  const actions = useSharingActions(chart.id);
  const { name, birthDate } = chart.patient;
  // Only the patient's own name: guardians on record are part of what is not shown yet.
  const signers = signerChoices({ ...chart.patient, guardians: [] }, today);
  const goBack = (): void => void (window.history.length > 1 ? navigate(-1) : navigate(routes.desk));

  return (
    <div className={classes.page}>
      {onLeave ? <h2 className={classes.title}>{words.gate.question}</h2> : <PageTitle title={words.gate.question} />}
      <div className={classes.box}>
        <p className={classes.who}>
          <strong>{listName(name)}</strong> <span className={classes.quiet}>{words.gate.born(formatDate(birthDate))}</span>
        </p>
        <p className={classes.why}>{words.gate.why}</p>
        <ul className={classes.say}>
          {words.gate.say.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <TalkPanel
          patient={chart.id}
          isNo={false}
          today={today}
          birthDate={birthDate}
          by={session.user.displayName}
          isChild={!isAdult(birthDate, today)}
          answers={['does-not-object', 'objects']}
          signers={signers}
          onSave={async (informing, signer) => {
            const saved = await actions.recordTalk(informing, signer);
            if (!saved.ok) return saved;
            onAnswered(saved.value);
            return { ok: true, value: null };
          }}
          onCancel={onLeave ?? goBack}
          cancelLabel={words.gate.notNow}
        />
      </div>
    </div>
  );
}
