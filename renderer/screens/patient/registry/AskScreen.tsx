import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { ReadPatient } from '../../../../shared/hl7/read/message-parts';
import { EmptyState } from '../../../components/EmptyState';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { PageTitle } from '../../../components/PageTitle';
import { usePageKeys, type PageKey } from '../../../state/page-keys';
import { routes } from '../../../state/routes';
import { useSavedNotice } from '../../../state/saved-notice';
import { useOpenRecord } from '../open-chart';
import { AnswerDoses } from './AnswerDoses';
import classes from './ask.module.css';
import { useAsk } from './use-ask';
import { useNoteAnswer } from './use-note-answer';
import { registryWords as words } from './words';

/** Asks the registry what it has of the open patient, and shows it beside what is here. */
export function AskScreen() {
  const { chart } = useOpenRecord();
  const navigate = useNavigate();
  const notice = useSavedNotice();
  const ask = useAsk(chart);
  const note = useNoteAnswer(chart);
  const back = (): void => void navigate(routes.patient(chart.id));
  const question = async (): Promise<void> => {
    const name = await ask.saveQuestion();
    if (name !== undefined) notice(words.questionSaved(name));
  };
  const keys: readonly PageKey[] = [
    { key: 'n', label: words.service, run: () => void ask.byService(), isOff: !ask.hasService || ask.isBusy },
    { key: 'f', label: words.file, run: () => void ask.byFile(), isOff: ask.isBusy },
    { key: 'q', label: words.question, run: () => void question(), isOff: ask.isBusy },
    { key: 'escape', label: words.back, run: back },
  ];
  usePageKeys(keys);
  const { came } = ask;
  return (
    <>
      <PageTitle title={words.title} />
      <p className={classes.lead}>{words.lead}</p>
      {!ask.hasService && <p className={classes.lead}>{words.off}</p>}
      <div className={classes.buttons}>
        {keys
          .filter(({ isOff }) => isOff !== true)
          .map(({ key, label, run }) => (
            <Button key={key} size="compact-md" variant="default" rightSection={<KeyHint k={key} />} onClick={run}>
              {label}
            </Button>
          ))}
      </div>
      <div role="status">{ask.isBusy && <p>{words.busy}</p>}</div>
      {ask.failure && <ErrorNote {...ask.failure} />}
      {note.failure && <ErrorNote {...note.failure} />}
      {came?.answer.is === 'history' && <AnswerDoses chart={chart} came={came} answer={came.answer} onDone={(doses) => void note.save(came, doses).then((isSaved) => isSaved && back())} />}
      {came?.answer.is === 'candidates' && <Candidates patients={came.answer.patients} onChoose={came.how === 'service' ? (patient) => void ask.byService(registryIdOf(patient)) : undefined} />}
      {came && (came.answer.is === 'not-found' || came.answer.is === 'too-many' || came.answer.is === 'error') && (
        <EmptyState
          title={words.answers[came.answer.is].title}
          text={came.answer.is === 'error' ? [words.answers.error.text, ...came.answer.texts].join(' ') : words.answers[came.answer.is].text}
          action={
            <Button variant="default" onClick={() => void note.save(came, []).then((isSaved) => isSaved && back())}>
              {words.done}
            </Button>
          }
        />
      )}
    </>
  );
}

/** The registry's own id, by which it is asked again. */
function registryIdOf({ ids }: ReadPatient): { readonly id: string; readonly authority?: string } | undefined {
  const found = ids.find(({ type }) => type === 'SR') ?? ids[0];
  return found && { id: found.id, ...(found.authority === undefined ? {} : { authority: found.authority }) };
}

function Candidates({ patients, onChoose }: { readonly patients: readonly ReadPatient[]; readonly onChoose: ((patient: ReadPatient) => void) | undefined }) {
  return (
    <section className={classes.group} aria-label={words.candidates.title}>
      <h2 className={classes.title}>{words.candidates.title}</h2>
      {!onChoose && <p className={classes.lead}>{words.candidates.onlyLook}</p>}
      <ul className={classes.list}>
        {patients.map((patient, index) => {
          const [name] = patient.names;
          const [address] = patient.addresses;
          const facts = [`${name?.last ?? ''}, ${[name?.first, name?.middle].filter((part) => part !== undefined).join(' ')}`, patient.birthDate === undefined ? undefined : words.candidates.born(formatDate(patient.birthDate)), address?.line1, address?.city];
          return (
            <li key={`${index} ${patient.ids[0]?.id ?? ''}`} className={classes.line}>
              <span>{facts.filter((part) => part !== undefined && part !== '').join(', ')}</span>
              {onChoose && (
                <Button size="compact-sm" variant="default" onClick={() => onChoose(patient)}>
                  {words.candidates.choose}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
