import { Button } from '@mantine/core';
import { CircleCheck, CircleDashed, CircleHelp, CircleMinus, FilePen, type LucideIcon } from 'lucide-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { Chart, MadeForm } from '../../../shared/domain/chart/chart';
import type { FormKind } from '../../../shared/domain/data-sharing';
import { KeyHint } from '../../components/KeyHint';
import { languageName } from '../../components/languages';
import { dayOf } from '../../components/timeWords';
import { useSession } from '../../state/desk-context';
import { usePageKeys } from '../../state/page-keys';
import { useToday } from '../../state/today';
import classes from './data-sharing.module.css';
import { MakeFormPanel } from './form/MakeFormPanel';
import { isAdult, signerChoices } from './form/signer-choices';
import { sharingCardView, type NextAction, type SharingCardView, type SharingFace } from './sharing-view';
import { TalkPanel } from './talk/TalkPanel';
import { useSharingActions } from './use-sharing-actions';
import { WorkItemSteps } from './work-item/WorkItemSteps';
import type { RecordedStep } from './work-item/step-form';
import { words } from './words';

const icons: Readonly<Record<SharingFace, LucideIcon>> = {
  yes: CircleCheck,
  'yes-not-told': CircleCheck,
  no: CircleMinus,
  'no-form-pending': FilePen,
  'no-withdrawal-pending': FilePen,
  unknown: CircleHelp,
  unset: CircleDashed,
};

/** What is open under the card: one thing at a time. */
type Open = { readonly kind: 'talk' } | { readonly kind: FormKind } | { readonly kind: 'step'; readonly item: string; readonly step: RecordedStep };

interface SharingCardProps {
  readonly chart: Chart;
  /** Shows a made form as it is printed. */
  readonly onShowForm: (form: MadeForm) => void;
}

/** The data-sharing status with what is pending and the one next step; everything that is done about it opens in place below. */
export function SharingCard({ chart, onShowForm }: SharingCardProps) {
  const titleId = useId();
  const session = useSession();
  const today = useToday();
  const [open, setOpen] = useState<Open>();
  const actions = useSharingActions(chart.id);
  const view = sharingCardView(chart, session.user.duties);
  const box = useRef<HTMLElement>(null);
  /** The focus stays with the card when what was open in it goes. */
  const close = (): void => {
    setOpen(undefined);
    box.current?.focus({ preventScroll: true });
  };
  const toggle = (kind: 'talk' | FormKind) => (): void => setOpen(open?.kind === kind ? undefined : { kind });
  const signers = signerChoices(chart.patient, today);

  const goOn = (): void => {
    const { next } = view;
    if (!next) return;
    if (next.kind === 'talk') setOpen({ kind: 'talk' });
    else if (next.kind === 'print') onShowForm(next.form);
    else if (next.step !== 'made') setOpen({ kind: 'step', item: next.item.id, step: next.step });
  };
  usePageKeys([
    { key: 'n', label: nextWords(view.next), run: goOn, isOff: view.next === undefined || view.next.kind === 'talk' },
    { key: 't', label: words.card.talk, run: () => setOpen({ kind: 'talk' }) },
    { key: 'o', label: words.form.titles.objection, run: () => setOpen({ kind: 'objection' }), isOff: !view.mayObject },
    { key: 'w', label: words.form.titles.withdrawal, run: () => setOpen({ kind: 'withdrawal' }), isOff: !view.mayWithdraw },
  ]);

  return (
    <section ref={box} tabIndex={-1} className={classes.card} data-face={view.face} aria-labelledby={titleId}>
      <div className={classes.cardHead}>
        <StatusWords chart={chart} view={view} titleId={titleId} />
        <div className={classes.cardButtons}>
          {view.next && view.next.kind !== 'talk' && (
            <Button size="sm" variant={open === undefined ? 'filled' : 'default'} rightSection={<KeyHint k="n" />} onClick={goOn}>
              {nextWords(view.next)}
            </Button>
          )}
          <Button size="sm" variant={view.next?.kind === 'talk' && open === undefined ? 'filled' : 'default'} rightSection={<KeyHint k="t" />} onClick={toggle('talk')} aria-expanded={open?.kind === 'talk'}>
            {words.card.talk}
          </Button>
          {view.mayObject && (
            <Button size="sm" variant="default" rightSection={<KeyHint k="o" />} onClick={toggle('objection')} aria-expanded={open?.kind === 'objection'}>
              {words.card.objection}
            </Button>
          )}
          {view.mayWithdraw && (
            <Button size="sm" variant="default" rightSection={<KeyHint k="w" />} onClick={toggle('withdrawal')} aria-expanded={open?.kind === 'withdrawal'}>
              {words.card.withdrawal}
            </Button>
          )}
        </div>
      </div>
      {view.isFormOfOthers && <p className={classes.quiet}>{view.mayAnswerObjects ? words.card.objectionOfOthers : words.card.withdrawalOfOthers}</p>}
      {open?.kind === 'talk' && (
        <TalkPanel
          today={today}
          birthDate={chart.patient.birthDate}
          by={session.user.displayName}
          isChild={!isAdult(chart.patient.birthDate, today)}
          answers={view.mayAnswerObjects ? ['does-not-object', 'objects', 'no-answer-yet'] : ['does-not-object', 'no-answer-yet']}
          signers={signers}
          onSave={async (informing, signer) => {
            const saved = await actions.recordTalk(informing, signer);
            if (!saved.ok) return saved;
            close();
            if (saved.value) onShowForm(saved.value);
            return { ok: true, value: null };
          }}
          onCancel={close}
          cancelLabel={words.cancel}
        />
      )}
      {(open?.kind === 'objection' || open?.kind === 'withdrawal') && (
        <MakeFormPanel
          key={open.kind}
          kind={open.kind}
          signers={signers}
          onMake={async (signer) => {
            const made = await actions.makeForm(open.kind, signer);
            if (!made.ok) return made;
            close();
            onShowForm(made.value);
            return { ok: true, value: null };
          }}
          onCancel={close}
        />
      )}
      {view.open.map((item) => (
        <WorkItemSteps
          key={item.id}
          chart={chart}
          item={item}
          open={open?.kind === 'step' && open.item === item.id ? open.step : undefined}
          onOpen={(step) => (step === undefined ? close() : setOpen({ kind: 'step', item: item.id, step }))}
          onSave={async (detail) => {
            const saved = await actions.recordStep(item.id, detail);
            if (saved.ok) close();
            return saved;
          }}
          onPrint={onShowForm}
        />
      ))}
    </section>
  );
}

function nextWords(next: NextAction | undefined): string {
  if (next === undefined || next.kind === 'talk') return words.card.talk;
  return next.kind === 'print' ? words.card.printForm(next.form.fields.kind) : words.card.step(next.step);
}

function StatusWords({ chart, view, titleId }: { readonly chart: Chart; readonly view: SharingCardView; readonly titleId: string }): ReactNode {
  const Icon = icons[view.face];
  const { word, meaning } = words.card.faces[view.face];
  const told = chart.informings[chart.informings.length - 1];
  const since = chart.sharing && words.card.since(formatDate(dayOf(chart.sharing.since.at)));
  return (
    <div className={classes.status}>
      <Icon size={20} aria-hidden="true" className={classes.statusIcon} />
      <div>
        <h2 className={classes.statusTitle} id={titleId}>
          {words.card.title}: <span className={classes.statusWord}>{word}</span>
          <span className={classes.meaning}>{meaning}</span>
        </h2>
        <p className={classes.quiet}>
          {[
            since,
            told && words.card.told(formatDate(told.fields.on), told.fields.by, languageName(told.fields.language)),
            view.face === 'unknown' || view.face === 'yes-not-told' ? words.card.notTold : undefined,
            view.face.startsWith('no') ? words.card.reportingGoesOn : undefined,
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      </div>
    </div>
  );
}
