import { Button } from '@mantine/core';
import { ArrowRight, Check, Circle } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { assertDefined } from '../../../../shared/assert';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { Chart, DoneStep, WorkItem } from '../../../../shared/domain/chart/chart';
import { stepOrder, type StepName } from '../../../../shared/domain/data-sharing';
import type { Result } from '../../../../shared/result';
import { formatPhone } from '../../../components/phone';
import { dayOf, instantWords, whenWords } from '../../../components/timeWords';
import { initials, personName, usePractice, useSession } from '../../../state/desk-context';
import type { ErrorWords } from '../../../state/error-words';
import { useToday } from '../../../state/today';
import classes from '../data-sharing.module.css';
import { isOvertaken, mayDoSteps, recordableSteps } from '../sharing-view';
import { words } from '../words';
import { signedScanOf, type RecordedDetail, type RecordedStep } from './step-form';
import { StepForm } from './StepForm';

interface WorkItemStepsProps {
  readonly chart: Chart;
  readonly item: WorkItem;
  /** The step whose small form is open. */
  readonly open: RecordedStep | undefined;
  readonly onOpen: (step: RecordedStep | undefined) => void;
  readonly onSave: (detail: RecordedDetail) => Promise<Result<null, ErrorWords>>;
  readonly onPrint: () => void;
}

/** A work item as a row of steps: the done ones with who and when, the next as a button, its small form in place below. */
export function WorkItemSteps({ chart, item, open, onOpen, onSave, onPrint }: WorkItemStepsProps) {
  const session = useSession();
  const { helpDeskFax } = assertDefined(usePractice(), 'the desk opens only when the practice is set up').fields;
  const text = words.item;
  const form = words.form.names[item.kind];
  const madeOn = dayOf(item.opened.at);
  const mayRecord = mayDoSteps(session.user.duties);
  const recordable = recordableSteps(chart, item);

  return (
    <div className={classes.item}>
      <div className={classes.itemHead}>
        <span className={classes.itemName}>{text.label(form, formatDate(madeOn))}</span>
        <Button variant="subtle" size="compact-sm" aria-label={text.printLabel(form)} onClick={onPrint}>
          {text.print}
        </Button>
      </div>
      {isOvertaken(chart, item) ? (
        <p className={classes.quiet}>{text.overtaken}</p>
      ) : (
        <>
          <ol className={classes.steps}>
            {stepOrder.map((step, index) => (
              <Fragment key={step}>
                {index > 0 && (
                  <li aria-hidden="true" className={classes.arrow}>
                    <ArrowRight size={14} />
                  </li>
                )}
                <Step
                  step={step}
                  done={item.steps[step]}
                  isOpen={open === step}
                  isNext={mayRecord && recordable[0] === step}
                  onOpen={mayRecord && step !== 'made' && recordable.includes(step) ? () => onOpen(open === step ? undefined : step) : undefined}
                />
              </Fragment>
            ))}
          </ol>
          {!mayRecord && recordable.length > 0 && <p className={classes.quiet}>{text.notYours}</p>}
        </>
      )}
      {open !== undefined && recordable.includes(open) && (
        <StepForm
          key={open}
          step={open}
          kind={item.kind}
          madeOn={madeOn}
          signedScan={signedScanOf(chart, item)}
          faxNumber={formatPhone(helpDeskFax)}
          onSave={onSave}
          onCancel={() => onOpen(undefined)}
        />
      )}
    </div>
  );
}

interface StepProps {
  readonly step: StepName;
  readonly done: DoneStep | undefined;
  readonly isNext: boolean;
  readonly isOpen: boolean;
  /** Absent when this person, or the rules, cannot record the step now. */
  readonly onOpen: (() => void) | undefined;
}

function Step({ step, done, isNext, isOpen, onOpen }: StepProps): ReactNode {
  const session = useSession();
  const today = useToday();
  const name = words.item.steps[step];
  if (done !== undefined) {
    const said = words.item.doneLabel(name, personName(session, done.by), instantWords(done.at));
    return (
      <li className={classes.done} title={said}>
        <Check size={14} aria-hidden="true" />
        <span>{name}</span> <span className={classes.quiet}>{words.item.done(initials(session, done.by), whenWords(done.at, today))}</span>
      </li>
    );
  }
  if (onOpen === undefined) {
    return (
      <li className={classes.later}>
        <Circle size={10} aria-hidden="true" />
        {name}
      </li>
    );
  }
  return (
    <li>
      <Button size="compact-sm" variant={isNext ? 'outline' : 'default'} aria-expanded={isOpen} onClick={onOpen}>
        {name}…
      </Button>
    </li>
  );
}
