import { Button, Loader } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { Outlet, useParams } from 'react-router';
import type { Chart, MadeForm } from '../../../shared/domain/chart/chart';
import type { PatientId } from '../../../shared/domain/ids';
import { asksBeforeOpening } from '../../../shared/domain/sharing-rules';
import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import { useChart } from '../../state/desk-context';
import { errorWords } from '../../state/error-words';
import { readPatientId } from '../../state/routes';
import { useDelayed } from '../../state/use-delayed';
import { isRefused, useJournaledView } from '../../state/use-journaled-view';
import { ChartForm } from './papers/ChartForm';
import { TalkQuestion } from './gate/TalkQuestion';
import classes from './gate/gate.module.css';
import { OpenRecordContext } from './open-chart';
import { words } from './words';

/**
 * Stands before every page of a record (`/patients/:id` and below). It asks the question of product rule 3 where the status is
 * Unknown, writes the view into the journal once for each opening, and only then shows the page.
 */
export function PatientGate({ children = <Outlet /> }: { readonly children?: ReactNode }) {
  const id = readPatientId(useParams()['id']);
  if (id === undefined) return <EmptyState title={words.missing.title} text={words.missing.text} />;
  return (
    <Gate key={id} id={id}>
      {children}
    </Gate>
  );
}

function Gate({ id, children }: { readonly id: PatientId; readonly children: ReactNode }) {
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
            onAnswered={(made) => {
              setForm(made && { form: made, isPacket: false });
              setOpen(true);
            }}
          />
        );
      }
      return (
        <JournaledView chart={chart} form={form} onForm={setForm}>
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
  readonly form: ShownForm | undefined;
  readonly onForm: (form: ShownForm | undefined) => void;
  readonly children: ReactNode;
}

/**
 * Writes the view, then shows the record. A person without the duty sees nothing. When the journal cannot write (a full disk),
 * the record is shown all the same, because a patient may be waiting, and the page says that this view is not in the history.
 */
function JournaledView({ chart, form, onForm, children }: JournaledViewProps) {
  const { journaling, write } = useJournaledView(chart.id);
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
