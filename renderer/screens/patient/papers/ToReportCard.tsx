import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { Dose } from '../../../../shared/domain/chart/chart';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { ReportingClockText } from '../../../components/ReportingClockText';
import { useCodeTables } from '../../../state/desk-context';
import { errorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { useLocalNow } from '../../../state/today';
import { historyWords } from '../history/words';
import { useOpenRecord } from '../open-chart';
import { shotsOf, shotsToReport } from '../shots/shots-table';
import { useDoseActions } from '../shots/use-dose-actions';
import { words } from '../words';
import classes from './papers.module.css';

/** The doses that the MIIS does not have yet (product rule 7), each with its clock, and the way to say that they were typed in. */
export function ToReportCard() {
  const { chart } = useOpenRecord();
  const titleId = useId();
  const tables = useCodeTables();
  const now = useLocalNow();
  const actions = useDoseActions(chart);
  const [failure, setFailure] = useState<AppError>();
  const due = shotsToReport(shotsOf(chart, tables, now, false));
  const counting = due.filter((shot) => shot.reporting.state !== 'waiting');
  const fromRecords = due.filter((shot) => shot.reporting.state === 'waiting').map((shot) => shot.dose);
  const report = async (doses: readonly Dose[]): Promise<void> => {
    const answer = await actions.report(doses);
    setFailure(answer.ok ? undefined : answer.error);
  };
  const reportAll = (): void => void report(due.map((shot) => shot.dose));
  usePageKeys([{ key: 'm', label: words.reporting.allKey, run: reportAll, isOff: due.length === 0 }]);
  if (due.length === 0) return null;
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h2 className={classes.title} id={titleId}>
        {words.reporting.title} <span className={classes.count}>{due.length}</span>
      </h2>
      {counting.length > 0 && <p className={classes.quiet}>{words.reporting.lead}</p>}
      <ul className={classes.list}>
        {counting.map(({ dose, vaccine, reporting }) => {
          const date = formatDate(dose.fields.date);
          return (
            <li key={dose.id} className={classes.paper}>
              <div className={classes.paperWords}>
                <span className={classes.name}>{vaccine}</span>
                <span className={classes.quiet}>
                  {date} {reporting.state === 'counting' && <ReportingClockText clock={reporting.clock} />}
                  {(reporting.state === 'rejected' || reporting.state === 'unknown') && <strong>{words.shots.states[reporting.state]}</strong>}
                </span>
              </div>
              {due.length > 1 && (
                <One label={words.reporting.oneLabel(historyWords.doseOf(vaccine, date))} onReport={() => void report([dose])} />
              )}
            </li>
          );
        })}
        {fromRecords.length > 0 && (
          <li className={classes.paper}>
            <div className={classes.paperWords}>
              <span className={classes.name}>{words.reporting.fromRecords(fromRecords.length)}</span>
              <span className={classes.quiet}>{words.reporting.noClock}</span>
            </div>
            {counting.length > 0 && <One label={words.reporting.fromRecordsLabel(fromRecords.length)} onReport={() => void report(fromRecords)} />}
          </li>
        )}
      </ul>
      {failure && <ErrorNote {...errorWords(failure)} />}
      <Button size="compact-md" variant="light" fullWidth rightSection={<KeyHint k="m" />} onClick={reportAll}>
        {words.reporting.all(due.length)}
      </Button>
    </section>
  );
}

function One({ label, onReport }: { readonly label: string; readonly onReport: () => void }) {
  return (
    <Button size="compact-sm" variant="default" aria-label={label} onClick={onReport}>
      {words.reporting.one}
    </Button>
  );
}
