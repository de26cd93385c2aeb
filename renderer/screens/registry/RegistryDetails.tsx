import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { PatientId } from '../../../shared/domain/ids';
import { isOpen, queueOf, type DoseItem, type ItemState, type PatientItem } from '../../../shared/domain/registry/queue';
import { miis, type Report, type ReportRemark } from '../../../shared/domain/registry/report';
import type { RecordFinding } from '../../../shared/hl7/check/check-record';
import { blockedIn } from '../../data/registry/blocked-in';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { fieldWords, findingWords } from '../../components/registry-words';
import { useCodeTables, usePractice } from '../../state/desk-context';
import type { ErrorWords } from '../../state/error-words';
import { usePageKeys, type PageKey } from '../../state/page-keys';
import { routes } from '../../state/routes';
import { RecordGate } from '../patient/gate/RecordGate';
import { useOpenRecord } from '../patient/open-chart';
import { vaccineWords } from '../patient/shots/shots-table';
import { Attempts } from './Attempts';
import classes from './registry.module.css';
import { useRegistryActions } from './use-registry-actions';
import { words } from './words';

interface RegistryDetailsProps {
  readonly patient: PatientId;
  /** The question before the record is left without an answer. */
  readonly onLeave: () => void;
}

/** What is open of one patient: each item, why it waits, what was sent, and what can be done. */
export function RegistryDetails({ patient, onLeave }: RegistryDetailsProps) {
  return (
    <RecordGate id={patient} onLeave={onLeave}>
      <OpenDetails />
    </RecordGate>
  );
}

function OpenDetails() {
  const { chart } = useOpenRecord();
  const navigate = useNavigate();
  const tables = useCodeTables();
  const practice = usePractice()?.fields;
  const actions = useRegistryActions(chart);
  const [failure, setFailure] = useState<ErrorWords>();
  const queue = useMemo(() => queueOf(chart, miis), [chart]);
  const blocked = useMemo(() => blockedIn(chart, practice, tables), [chart, practice, tables]);
  const doses = queue.doses.filter(({ isOwed, state }) => isOwed && isOpen(state));
  const patient = queue.patient !== undefined && isOpen(queue.patient.state) ? queue.patient : undefined;
  const open = openReports(doses, patient);
  const say = async (work: Promise<ErrorWords | undefined>): Promise<void> => setFailure(await work);
  const keys: readonly PageKey[] = [
    { key: 't', label: words.can.typed, run: () => void say(actions.typed(doses.map(({ dose }) => dose.id))) },
    { key: 'i', label: words.can.arrived, run: () => void say(actions.note(open, 'accepted')), isOff: open.length === 0 },
    { key: 'g', label: words.can.again, run: () => void say(actions.note(open, 'send-again')), isOff: open.length === 0 },
    { key: 'o', label: words.can.open, run: () => void navigate(routes.patient(chart.id)) },
  ];
  usePageKeys(keys);
  return (
    <div className={classes.details}>
      <ul className={classes.items}>
        {patient && (
          <Item what={words.details.patientOf[patient.isNew ? 'true' : 'false']} kind="" state={patient.state} blocked={blocked.filter(({ dose }) => dose === undefined)} to={routes.editPatient(chart.id)} />
        )}
        {doses.map(({ dose, action, state }) => (
          <Item
            key={dose.id}
            what={`${vaccineWords(dose.fields, tables)}, ${formatDate(dose.fields.date)}`}
            kind={words.details.action[action]}
            state={state}
            blocked={blocked.filter((finding) => finding.dose === dose.id)}
            to={routes.patient(chart.id)}
            mend={dose.id}
          />
        ))}
      </ul>
      {failure && <ErrorNote {...failure} />}
      <div className={classes.attempt}>
        {keys
          .filter(({ isOff }) => isOff !== true)
          .map(({ key, label, run }) => (
            <Button key={key} size="compact-sm" variant="default" rightSection={<KeyHint k={key} />} onClick={run}>
              {label}
            </Button>
          ))}
      </div>
      <Attempts chart={chart} />
    </div>
  );
}

/** The reports whose outcome a person may note, each once. */
function openReports(doses: readonly DoseItem[], patient: PatientItem | undefined): readonly Report[] {
  const states: readonly ItemState[] = [...doses.map(({ state }) => state), ...(patient ? [patient.state] : [])];
  return [...new Set(states.flatMap((state) => (state.is === 'sent' || state.is === 'unknown' || state.is === 'rejected' ? [state.report] : [])))];
}

interface ItemProps {
  readonly what: string;
  readonly kind: string;
  readonly state: ItemState;
  readonly blocked: readonly RecordFinding[];
  /** Where it is mended. */
  readonly to: string;
  readonly mend?: string;
}

function Item({ what, kind, state, blocked, to, mend }: ItemProps) {
  const remarks = state.is === 'rejected' ? state.remarks.filter(({ severity }) => severity !== 'I') : [];
  const isToMend = remarks.length > 0 || (blocked.length > 0 && state.is === 'to-do');
  return (
    <li>
      <div className={classes.item}>
        <span>{what}</span>
        <span className={classes.quiet}>{kind}</span>
        <span className={state.is === 'rejected' || state.is === 'unknown' ? classes.raised : classes.quiet}>
          {words.details.states[state.is]}{' '}
          {isToMend && (
            <Link to={to} state={mend === undefined ? undefined : { mend }}>
              {words.details.mend}
            </Link>
          )}
        </span>
      </div>
      {(remarks.length > 0 || blocked.length > 0) && (
        <ul className={classes.reasons}>
          {remarks.map((remark) => (
            <li key={remarkText(remark)}>{remarkText(remark)}</li>
          ))}
          {state.is === 'to-do' && blocked.map(({ code, field }) => <li key={`${code} ${field ?? ''}`}>{findingWords(code, field)}</li>)}
        </ul>
      )}
    </li>
  );
}

/** "the lot: The lot number is not known." */
function remarkText({ text, field }: ReportRemark): string {
  const what = fieldWords(field);
  return what === undefined ? text : `${what}: ${text}`;
}

