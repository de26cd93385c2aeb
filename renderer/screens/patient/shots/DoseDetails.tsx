import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { Dose } from '../../../../shared/domain/chart/chart';
import { ErrorNote } from '../../../components/ErrorNote';
import { instantWords } from '../../../components/timeWords';
import { personName, useCodeTables, useSession } from '../../../state/desk-context';
import { errorWords } from '../../../state/error-words';
import { historyWords } from '../history/words';
import { useOpenRecord } from '../open-chart';
import { words } from '../words';
import { CorrectDose } from '../correct/CorrectDose';
import { VoidDose } from './VoidDose';
import { doseLines, type DoseLine } from './dose-lines';
import classes from './shots.module.css';
import type { Shot } from './shots-table';
import { useDoseActions } from './use-dose-actions';

type Mode = 'read' | 'correct' | 'void';

/** A dose in full, in place under its row; correcting it and marking it as entered in error open in the same place. */
export function DoseDetails({ shot, onClose }: { readonly shot: Shot; readonly onClose: () => void }) {
  const { chart } = useOpenRecord();
  const tables = useCodeTables();
  const actions = useDoseActions(chart);
  const [mode, setMode] = useState<Mode>('read');
  const [failure, setFailure] = useState<AppError>();
  const { dose, vaccine } = shot;
  const name = historyWords.doseOf(vaccine, formatDate(dose.fields.date));
  const run = async (act: () => ReturnType<typeof actions.restore>): Promise<void> => {
    const answer = await act();
    setFailure(answer.ok ? undefined : answer.error);
  };

  if (mode === 'correct') return <CorrectDose chart={chart} dose={dose} name={name} onDone={() => setMode('read')} />;
  if (mode === 'void') return <VoidDose chart={chart} dose={dose} name={name} onDone={() => setMode('read')} />;
  const isVoided = dose.voided !== undefined;
  return (
    <div className={classes.details} role="group" aria-label={name}>
      <dl className={classes.lines}>
        {doseLines(dose, tables).map((line) => (
          <Line key={line.field} line={line} />
        ))}
      </dl>
      <Marks dose={dose} />
      {failure && <ErrorNote {...errorWords(failure)} />}
      <div className={classes.buttons}>
        {!isVoided && (
          <>
            {(shot.reporting.state === 'counting' || shot.reporting.state === 'waiting') && (
              <Button size="compact-sm" variant="light" onClick={() => void run(() => actions.report([dose]))}>
                {words.dose.markReported}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => setMode('correct')}>
              {words.dose.correct}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setMode('void')}>
              {words.dose.enteredInError}
            </Button>
            {dose.reported !== undefined && (
              <Button size="compact-sm" variant="subtle" onClick={() => void run(() => actions.takeBackReport(dose))}>
                {words.dose.takeBackReport}
              </Button>
            )}
          </>
        )}
        {dose.voided?.how === 'entered-in-error' && (
          <Button size="compact-sm" variant="default" onClick={() => void run(() => actions.restore(dose, name))}>
            {words.dose.restore}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {words.dose.close}
        </Button>
      </div>
    </div>
  );
}

function Line({ line }: { readonly line: DoseLine }) {
  const session = useSession();
  return (
    <div className={classes.line}>
      <dt>{line.label}</dt>
      <dd>
        {line.text ?? words.dose.empty}
        {line.earlier.map(({ text, mark }) => (
          <span key={mark.clock} className={classes.earlier}>
            {words.dose.was} <s>{text ?? words.dose.empty}</s> ({words.dose.replaced(personName(session, mark.by), instantWords(mark.at))}
            {mark.reason === undefined ? '' : `, ${words.dose.because(mark.reason)}`})
          </span>
        ))}
      </dd>
    </div>
  );
}

function Marks({ dose }: { readonly dose: Dose }) {
  const session = useSession();
  const { recorded, reported, voided } = dose;
  return (
    <p className={classes.marks}>
      <span>{words.dose.recorded(personName(session, recorded.by), instantWords(recorded.at))}</span>
      {reported && <span>{words.dose.reported(personName(session, reported.by), instantWords(reported.at))}</span>}
      {voided && (
        <span className={classes.voidedMark}>
          {words.dose.voided(words.shots.voided[voided.how], personName(session, voided.by), instantWords(voided.at))}
          {voided.reason === undefined ? '' : `, ${words.dose.because(voided.reason)}`}
        </span>
      )}
    </p>
  );
}
