import { Button } from '@mantine/core';
import { ArrowRight, Check, Circle } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { assertDefined } from '../../../../shared/assert';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { ChosenScan } from '../../../../shared/contract/ipc';
import type { Chart, Mark, MadeForm, WorkItem } from '../../../../shared/domain/chart/chart';
import type { StepName } from '../../../../shared/domain/data-sharing';
import { isTickedByOutbox } from '../../../../shared/domain/fax/by-outbox';
import { stepsOf, workSubject } from '../../../../shared/domain/work-items';
import type { Result } from '../../../../shared/result';
import { byProgram } from '../../../components/by-program';
import { KeyHint } from '../../../components/KeyHint';
import { formatPhone } from '../../../components/phone';
import { dayOf, instantWords, whenWords } from '../../../components/timeWords';
import { workWords } from '../../../components/work-words';
import { initials, personName, usePractice, useSession } from '../../../state/desk-context';
import { draftKeys } from '../../../state/draft-keys';
import type { ErrorWords } from '../../../state/error-words';
import { useToday } from '../../../state/today';
import classes from '../data-sharing.module.css';
import { hasSharingDuty, recordableSteps } from '../sharing-view';
import { words } from '../words';
import { FaxStep } from './FaxStep';
import { signedScanOf, type RecordedDetail, type RecordedStep } from './step-form';
import { StepForm } from './StepForm';

interface WorkItemStepsProps {
  readonly chart: Chart;
  readonly item: WorkItem;
  /** The step whose small form is open. */
  readonly open: RecordedStep | undefined;
  readonly onOpen: (step: RecordedStep | undefined) => void;
  readonly onSave: (detail: RecordedDetail, report: ChosenScan | undefined) => Promise<Result<null, ErrorWords>>;
  readonly onPrint: (form: MadeForm) => void;
  /** The key that opens a step; undefined when it has none. */
  readonly keyOf: (step: RecordedStep) => string | undefined;
  /** Absent when the form cannot be cancelled, or not by this person. */
  readonly onCancelForm: (() => void) | undefined;
  /** What is open under the steps besides a step's form. */
  readonly children: ReactNode;
}

/** An open work item as a row of steps: the done ones with who and when, the next as a button, its small form in place below. */
export function WorkItemSteps({ chart, item, open, onOpen, onSave, onPrint, keyOf, onCancelForm, children }: WorkItemStepsProps) {
  const session = useSession();
  const { helpDeskFax } = assertDefined(usePractice(), 'the desk opens only when the practice is set up').fields;
  const text = words.item;
  const openedOn = dayOf(item.opened.at);
  const mayRecord = hasSharingDuty(session.user.duties);
  const recordable = recordableSteps(chart, item);

  const form = (step: RecordedStep): ReactNode => (
    <StepForm
      key={step}
      draftKey={draftKeys.step(chart.id, item.id, step)}
      step={step}
      subject={workSubject(item)}
      madeOn={item.kind === 'status' ? undefined : openedOn}
      signedScan={signedScanOf(chart, item)}
      faxNumber={formatPhone(helpDeskFax)}
      onSave={onSave}
      onCancel={() => onOpen(undefined)}
    />
  );

  return (
    <div className={classes.item}>
      <ItemHead chart={chart} item={item} openedOn={formatDate(openedOn)} onPrint={onPrint} onCancelForm={onCancelForm} />
      <ol className={classes.steps}>
        {item.kind === 'status' && (
          <>
            <Done name={workWords.statusSet(item.to)} done={item.opened} isByProgram={false} />
            <Arrow />
          </>
        )}
        {stepsOf(item).map((step, index) => (
          <Fragment key={step}>
            {index > 0 && <Arrow />}
            <Step
              step={step}
              done={item.steps[step]}
              isByProgram={isTickedByOutbox(chart, item.steps[step]?.detail)}
              isOpen={open === step}
              k={step === 'made' ? undefined : keyOf(step)}
              isNext={mayRecord && recordable[0] === step}
              onOpen={mayRecord && step !== 'made' && recordable.includes(step) ? () => onOpen(open === step ? undefined : step) : undefined}
            />
          </Fragment>
        ))}
      </ol>
      {!mayRecord && recordable.length > 0 && <p className={classes.quiet}>{text.notYours}</p>}
      {open !== undefined && recordable.includes(open) && (open === 'faxed' && item.kind !== 'status' ? <FaxStep chart={chart} item={item} onDone={() => onOpen(undefined)} byHand={form(open)} /> : form(open))}
      {children}
    </div>
  );
}

interface ItemHeadProps {
  readonly chart: Chart;
  readonly item: WorkItem;
  readonly openedOn: string;
  readonly onPrint: (form: MadeForm) => void;
  readonly onCancelForm: (() => void) | undefined;
}

/** What the item is about; a form can be printed again. */
function ItemHead({ chart, item, openedOn, onPrint, onCancelForm }: ItemHeadProps): ReactNode {
  const text = words.item;
  const form = item.kind === 'status' ? undefined : chart.forms.find((one) => one.id === item.form);
  const name = item.kind === 'status' ? undefined : words.form.names[item.kind];
  return (
    <div className={classes.itemHead}>
      <span className={classes.itemName}>{name === undefined ? text.statusLabel(openedOn) : text.label(name, openedOn)}</span>
      {form !== undefined && name !== undefined && (
        <Button variant="subtle" size="compact-sm" aria-label={text.printLabel(name)} onClick={() => onPrint(form)}>
          {text.print}
        </Button>
      )}
      {onCancelForm && (
        <Button variant="subtle" size="compact-sm" color="gray" rightSection={<KeyHint k="k" />} onClick={onCancelForm}>
          {words.cancelling.open}
        </Button>
      )}
    </div>
  );
}

const Arrow = (): ReactNode => (
  <li aria-hidden="true" className={classes.arrow}>
    <ArrowRight size={14} />
  </li>
);

function Done({ name, done, isByProgram }: { readonly name: string; readonly done: Mark; readonly isByProgram: boolean }): ReactNode {
  const session = useSession();
  const today = useToday();
  const person = personName(session, done.by);
  const said = words.item.doneLabel(name, isByProgram ? byProgram(person) : person, instantWords(done.at));
  return (
    <li className={classes.done} title={said}>
      <Check size={14} aria-hidden="true" />
      <span>{name}</span> <span className={classes.quiet}>{words.item.done(isByProgram ? words.item.program : initials(session, done.by), whenWords(done.at, today))}</span>
    </li>
  );
}

interface StepProps {
  readonly step: StepName;
  readonly done: Mark | undefined;
  /** The outbox ticked it. */
  readonly isByProgram: boolean;
  readonly isNext: boolean;
  readonly isOpen: boolean;
  readonly k: string | undefined;
  /** Absent when this person, or the rules, cannot record the step now. */
  readonly onOpen: (() => void) | undefined;
}

function Step({ step, done, isByProgram, isNext, isOpen, k, onOpen }: StepProps): ReactNode {
  const name = words.item.steps[step];
  if (done !== undefined) return <Done name={name} done={done} isByProgram={isByProgram} />;
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
      <Button size="compact-sm" variant={isNext ? 'outline' : 'default'} aria-expanded={isOpen} rightSection={k === undefined ? undefined : <KeyHint k={k} />} onClick={onOpen}>
        {name}…
      </Button>
    </li>
  );
}
