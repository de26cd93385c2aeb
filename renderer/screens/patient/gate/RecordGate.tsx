import { Button, Loader } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { Chart, MadeForm } from '../../../../shared/domain/chart/chart';
import type { PatientId } from '../../../../shared/domain/ids';
import { asksBeforeOpening } from '../../../../shared/domain/sharing-rules';
import { EmptyState } from '../../../components/EmptyState';
import { ErrorNote } from '../../../components/ErrorNote';
import { useChart } from '../../../state/desk-context';
import { errorWords } from '../../../state/error-words';
import { useDelayed } from '../../../state/use-delayed';
import { isRefused, useJournaledView, type Visit } from '../../../state/use-journaled-view';
import { OpenRecordContext } from '../open-chart';
import { ChartForm } from '../papers/ChartForm';
import { words } from '../words';
import classes from './gate.module.css';
import { TalkQuestion } from './TalkQuestion';

interface RecordGateProps {
  readonly id: PatientId;
  /** What shows the record; it finds the chart with `useOpenRecord`. */
  readonly children: ReactNode;
  /** Where the record is a part of a page: what leaving the question does. Without it the question is a page, and leaving goes back. */
  readonly onLeave?: () => void;
  /** Views that belong together: each record is written once. */
  readonly visit?: Visit;
}

/**
 * The one way to a record, whichever page shows it. It asks the question of product rule 3 where the status is Unknown, writes the
 * view into the journal once for each opening, and only then shows what is inside.
 */
export function RecordGate(props: RecordGateProps) {
  return <Gate key={props.id} {...props} />;
}

function Gate({ id, children, onLeave, visit }: RecordGateProps) {
  const read = useChart(id);
  // Once open it stays open: saving history for a new patient sets Unknown, and must not shut the page that is being worked on.
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState<ShownForm>();
  const isSlow = useDelayed(read.state === 'loading');
  const isReady = read.state === 'ready';
  const opensByItself = isReady && !asksBeforeOpening(read.chart);
  if (opensByItself && !isOpen) setOpen(true);

  switch (read.state) {
    case 'loading':
      return isSlow ? <Opening /> : null;
    case 'missing':
      return <EmptyState title={words.missing.title} text={words.missing.text} />;
    case 'failed':
      return <ErrorNote {...words.failed} />;
    case 'ready': {
      const { chart } = read;
      if (!isOpen && !opensByItself) {
        return (
          <TalkQuestion
            chart={chart}
            onLeave={onLeave}
            onAnswered={(made) => {
              setForm(made && { form: made, isPacket: false });
              setOpen(true);
            }}
          />
        );
      }
      return (
        <JournaledView chart={chart} visit={visit} form={form} onForm={setForm}>
          {children}
        </JournaledView>
      );
    }
  }
}

interface ShownForm {
  readonly form: MadeForm;
  readonly isPacket: boolean;
}

interface JournaledViewProps {
  readonly chart: Chart;
  readonly visit: Visit | undefined;
  readonly form: ShownForm | undefined;
  readonly onForm: (form: ShownForm | undefined) => void;
  readonly children: ReactNode;
}

/**
 * Writes the view, then shows the record. A person without the duty sees nothing. When the journal cannot write (a full disk),
 * the record is shown all the same, because a patient may be waiting, and the page says that this view is not in the history.
 */
function JournaledView({ chart, visit, form, onForm, children }: JournaledViewProps) {
  const { journaling, write } = useJournaledView(chart.id, visit);
  const isSlow = useDelayed(journaling.state === 'writing');
  const record = useMemo(() => ({ chart, showForm: (shown: MadeForm, isPacket = false) => onForm({ form: shown, isPacket }) }), [chart, onForm]);

  if (journaling.state === 'writing') return isSlow ? <Opening /> : null;
  if (journaling.state === 'failed' && isRefused(journaling)) {
    return <ErrorNote {...errorWords(journaling.error)} />;
  }
  return (
    <OpenRecordContext value={record}>
      {journaling.state === 'failed' && (
        <div className={classes.note}>
          <ErrorNote
            title={words.notJournaled.title}
            whatToDo={errorWords(journaling.error).title}
            action={
              <Button size="compact-sm" variant="default" onClick={() => void write()}>
                {words.notJournaled.again}
              </Button>
            }
          />
        </div>
      )}
      {form && <ChartForm key={form.form.id} chart={chart} {...form} onClose={() => onForm(undefined)} />}
      {children}
    </OpenRecordContext>
  );
}

function Opening() {
  return (
    <p className={classes.loading} role="status">
      <Loader size="sm" aria-hidden="true" /> {words.loading}
    </p>
  );
}
