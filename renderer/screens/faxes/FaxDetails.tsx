import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Chart } from '../../../shared/domain/chart/chart';
import { faxTurn, mayHaveArrived, type Fax } from '../../../shared/domain/fax/fax';
import type { FaxId } from '../../../shared/domain/ids';
import { ErrorNote } from '../../components/ErrorNote';
import { faxWords } from '../../components/fax-words';
import { KeyHint } from '../../components/KeyHint';
import { formatPhone } from '../../components/phone';
import { instantWords } from '../../components/timeWords';
import type { ErrorWords } from '../../state/error-words';
import { useFaxWatch, useHurry } from '../../state/outbox-context';
import { usePageKeys, type PageKey } from '../../state/page-keys';
import { routes } from '../../state/routes';
import { RecordGate } from '../patient/gate/RecordGate';
import { useOpenRecord } from '../patient/open-chart';
import { AskAgain } from './AskAgain';
import type { FaxLine } from './fax-lines';
import classes from './faxes.module.css';
import { FaxPaper, type PaperOfFax } from './FaxPaper';
import { FaxStateWords } from './FaxStateWords';
import { ResultForm } from './ResultForm';
import { useFaxActions } from './use-fax-actions';
import { words } from './words';

interface FaxDetailsProps {
  readonly line: FaxLine;
  /** The question before the record is left without an answer. */
  readonly onLeave: () => void;
}

/** One fax opened: where it is, its calls, and what can be done. */
export function FaxDetails({ line, onLeave }: FaxDetailsProps) {
  return (
    <RecordGate id={line.card.id} onLeave={onLeave}>
      <FaxOfRecord id={line.fax.fax} />
    </RecordGate>
  );
}

function FaxOfRecord({ id }: { readonly id: FaxId }) {
  const { chart } = useOpenRecord();
  const fax = chart.faxes?.find((one) => one.id === id);
  return fax === undefined ? <p className={classes.details}>{words.notOpened}</p> : <OpenFax chart={chart} fax={fax} />;
}

function OpenFax({ chart, fax }: { readonly chart: Chart; readonly fax: Fax }) {
  const navigate = useNavigate();
  const hurry = useHurry();
  const watch = useFaxWatch(fax.id);
  const actions = useFaxActions(chart, fax);
  const [isNoting, setNoting] = useState(false);
  const [failure, setFailure] = useState<ErrorWords>();
  const [isAsking, setAsking] = useState(false);
  const [paper, setPaper] = useState<PaperOfFax>();
  const turn = faxTurn(chart.faxes ?? [], fax);
  const say = async (work: ReturnType<typeof actions.again>): Promise<void> => {
    const done = await work;
    setFailure(done.ok ? undefined : done.error);
  };
  const again = (): void => {
    setAsking(false);
    void say(actions.again());
  };
  const page = fax.proof?.page;
  const reply = fax.result?.reply;
  const mayNote = turn === 'result' || (turn === 'person' && fax.state.state === 'unknown');
  const keys: readonly PageKey[] = [
    { key: 'g', label: words.actions.again, run: () => (mayHaveArrived(fax) ? setAsking(true) : again()), isOff: isAsking || (turn !== 'person' && turn !== 'result') },
    { key: 'n', label: words.actions.note, run: () => setNoting(true), isOff: !mayNote || isNoting },
    { key: 'p', label: words.actions.proof, run: () => page && setPaper({ document: page, title: words.proofTitle }), isOff: page === undefined },
    { key: 'r', label: words.actions.reply, run: () => reply && setPaper({ document: reply, title: words.replyTitle }), isOff: reply === undefined },
    { key: 't', label: words.actions.now, run: () => hurry(fax.id), isOff: turn !== 'program' || watch.trouble === undefined },
    { key: 'c', label: words.actions.cancel, run: () => void say(actions.cancel()), isOff: turn === 'nobody' || fax.givenUp !== undefined },
    { key: 'o', label: words.actions.open, run: () => void navigate(routes.patient(chart.id)) },
  ];
  usePageKeys(keys);
  return (
    <div className={classes.details}>
      <p className={classes.quiet}>{words.to(formatPhone(fax.number), fax.pages)}</p>
      <FaxStateWords fax={fax} />
      {fax.calls.length > 0 && (
        <div>
          <p className={classes.quiet}>{words.calls}</p>
          <ul>
            {fax.calls.map(({ at, cause }) => (
              <li key={at}>{words.call(instantWords(at), faxWords.what(cause))}</li>
            ))}
          </ul>
        </div>
      )}
      {failure && <ErrorNote {...failure} />}
      {isAsking && <AskAgain number={formatPhone(fax.number)} onYes={again} onNo={() => setAsking(false)} />}
      <div className={classes.buttons}>
        {keys
          .filter(({ isOff }) => !isOff)
          .map(({ key, label, run }) => (
            <Button key={key} size="compact-sm" variant="default" rightSection={<KeyHint k={key} />} onClick={run}>
              {label}
            </Button>
          ))}
      </div>
      {isNoting && mayNote && <ResultForm onSave={actions.note} onCancel={() => setNoting(false)} />}
      {paper && <FaxPaper chart={chart} paper={paper} onClose={() => setPaper(undefined)} />}
    </div>
  );
}
