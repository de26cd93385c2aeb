import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { Dose } from '../../../../shared/domain/chart/chart';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { instantWords } from '../../../components/timeWords';
import { personName, useCodeTables, useSession } from '../../../state/desk-context';
import { errorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { historyWords } from '../history/words';
import { useOpenRecord } from '../open-chart';
import { words } from '../words';
import { CorrectDose } from '../correct/CorrectDose';
import { VoidDose } from './VoidDose';
import { doseLines, type DoseLine } from './dose-lines';
import classes from './shots.module.css';
import type { Shot } from './shots-table';
import { useDoseWorth } from './use-dose-worth';
import { useDoseActions } from './use-dose-actions';

type Mode = 'read' | 'correct' | 'void';

interface DoseDetailsProps {
  readonly shot: Shot;
  /** Opens with the correction. */
  readonly isToMend?: boolean;
  readonly onClose: () => void;
}

/** A dose in full, in place under its row; correcting it and marking it as entered in error open in the same place. */
export function DoseDetails({ shot, isToMend = false, onClose }: DoseDetailsProps) {
  const { chart } = useOpenRecord();
  const tables = useCodeTables();
  const actions = useDoseActions(chart);
  const [mode, setMode] = useState<Mode>(isToMend ? 'correct' : 'read');
  const [failure, setFailure] = useState<AppError>();
  const box = useRef<HTMLDivElement>(null);
  const { dose, vaccine } = shot;
  const worth = useDoseWorth()(dose.id);
  const name = historyWords.doseOf(vaccine, formatDate(dose.fields.date));
  const run = async (act: () => ReturnType<typeof actions.restore>): Promise<void> => {
    const answer = await act();
    setFailure(answer.ok ? undefined : answer.error);
  };

  const isVoided = dose.voided !== undefined;
  const canReport = !isVoided && shot.reporting.state !== 'not-asked' && shot.reporting.state !== 'reported';
  const report = (): void => void run(() => actions.report([dose]));
  const isReading = mode === 'read';
  const canTakeBack = !isVoided && dose.reported !== undefined;
  const takeBack = (): void => void run(() => actions.takeBackReport(dose));
  const canRestore = dose.voided?.how === 'entered-in-error';
  const restore = (): void => void run(() => actions.restore(dose, name));
  usePageKeys([
    { key: 'c', label: words.dose.correct, run: () => setMode('correct'), isOff: !isReading || isVoided },
    { key: 'x', label: words.dose.enteredInError, run: () => setMode('void'), isOff: !isReading || isVoided },
    { key: 'd', label: words.dose.markReported, run: report, isOff: !isReading || !canReport },
    { key: 'u', label: words.dose.takeBackReport, run: takeBack, isOff: !isReading || !canTakeBack },
    { key: 'b', label: words.dose.restore, run: restore, isOff: !isReading || !canRestore },
    { key: 'escape', label: words.dose.close, run: onClose, isOff: !isReading },
  ]);
  const done = (): void => {
    setMode('read');
    box.current?.focus();
  };

  return (
    <div ref={box} tabIndex={-1} className={classes.opened} role="group" aria-label={name}>
      {mode === 'correct' && <CorrectDose chart={chart} dose={dose} name={name} onDone={done} />}
      {mode === 'void' && <VoidDose chart={chart} dose={dose} name={name} onDone={done} />}
      {isReading && (
        <div className={classes.details}>
          <dl className={classes.lines}>
            {doseLines(dose, tables).map((line) => (
              <Line key={line.field} line={line} />
            ))}
          </dl>
          <Worth sentences={worth?.sentences ?? []} />
          <Marks dose={dose} />
          {failure && <ErrorNote {...errorWords(failure)} />}
          <div className={classes.buttons}>
            {canReport && (
              <Button size="compact-sm" variant="light" rightSection={<KeyHint k="d" />} onClick={report}>
                {words.dose.markReported}
              </Button>
            )}
            {!isVoided && (
              <>
                <Button size="compact-sm" variant="default" rightSection={<KeyHint k="c" />} onClick={() => setMode('correct')}>
                  {words.dose.correct}
                </Button>
                <Button size="compact-sm" variant="default" rightSection={<KeyHint k="x" />} onClick={() => setMode('void')}>
                  {words.dose.enteredInError}
                </Button>
              </>
            )}
            {canTakeBack && (
              <Button size="compact-sm" variant="subtle" rightSection={<KeyHint k="u" />} onClick={takeBack}>
                {words.dose.takeBackReport}
              </Button>
            )}
            {canRestore && (
              <Button size="compact-sm" variant="default" rightSection={<KeyHint k="b" />} onClick={restore}>
                {words.dose.restore}
              </Button>
            )}
            <Button size="compact-sm" variant="subtle" color="gray" rightSection={<KeyHint k="escape" />} onClick={onClose}>
              {words.dose.close}
            </Button>
          </div>
        </div>
      )}
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

/** Why the dose does not count, with the rule. */
function Worth({ sentences }: { readonly sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <p key={sentence} className={classes.worthText}>
      {sentence}
    </p>
  ));
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
