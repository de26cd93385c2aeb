import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { cancellableForm } from '../../../shared/domain/cancel-form';
import type { Chart, MadeForm, WorkItem } from '../../../shared/domain/chart/chart';
import type { FormKind } from '../../../shared/domain/data-sharing';
import { documentLanguage } from '../../../shared/forms/form-languages';
import { KeyHint } from '../../components/KeyHint';
import { useSession } from '../../state/desk-context';
import { draftKeys } from '../../state/draft-keys';
import { removeDraft } from '../../state/drafts';
import { usePageKeys } from '../../state/page-keys';
import { useToday } from '../../state/today';
import classes from './data-sharing.module.css';
import { MakeFormPanel } from './form/MakeFormPanel';
import { isAdult, signerChoices } from './form/signer-choices';
import { hasSharingDuty, recordableSteps, sharingCardView, type NextAction } from './sharing-view';
import { StatusWords } from './StatusWords';
import { TalkPanel } from './talk/TalkPanel';
import { useSharingActions } from './use-sharing-actions';
import { CancelForm } from './work-item/CancelForm';
import { WorkItemSteps } from './work-item/WorkItemSteps';
import type { RecordedStep } from './work-item/step-form';
import { words } from './words';

/** What is open under the card: one thing at a time. */
type Open = { readonly kind: 'talk' | 'cancel' } | { readonly kind: FormKind; readonly isPacket?: boolean } | { readonly kind: 'step'; readonly item: string; readonly step: RecordedStep };

interface SharingCardProps {
  readonly chart: Chart;
  /** Shows a made form as it is printed. */
  readonly onShowForm: (form: MadeForm, isPacket?: boolean) => void;
  /** The objection packet was asked for elsewhere on the page: the card begins with its panel open. */
  readonly beginsWithPacket?: boolean;
}

/** The data-sharing status with what is pending and the one next step; everything that is done about it opens in place below. */
export function SharingCard({ chart, onShowForm, beginsWithPacket = false }: SharingCardProps) {
  const titleId = useId();
  const session = useSession();
  const today = useToday();
  const [open, setOpen] = useState<Open | undefined>(beginsWithPacket ? { kind: 'objection', isPacket: true } : undefined);
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

  const isHers = hasSharingDuty(session.user.duties);
  const toCancel = isHers ? cancellableForm(chart) : undefined;
  const isToCancel = (item: WorkItem): boolean => toCancel !== undefined && item.kind !== 'status' && item.form === toCancel.id;
  const openCancel = (): void => setOpen({ kind: 'cancel' });
  // Each step that may be recorded now has a digit, counted through all items.
  const openSteps = isHers ? view.open.flatMap((item) => recordableSteps(chart, item).map((step) => ({ item: item.id, step }))) : [];
  const goOn = (): void => {
    const { next } = view;
    if (!next) return;
    if (next.kind === 'talk') setOpen({ kind: 'talk' });
    else if (next.kind === 'print') onShowForm(next.form);
    else if (next.step !== 'made') setOpen({ kind: 'step', item: next.item.id, step: next.step });
  };
  usePageKeys([
    { key: 'n', label: nextWords(view.next), run: goOn, isOff: view.next === undefined || view.next.kind === 'talk' },
    ...openSteps.slice(0, 9).map(({ item, step }, index) => ({ key: String(index + 1), label: words.card.step(step), run: () => setOpen({ kind: 'step', item, step }) })),
    { key: 'k', label: toCancel === undefined ? words.cancelling.open : words.cancelling.save[toCancel.fields.kind], run: openCancel, isOff: toCancel === undefined },
    { key: 't', label: words.card.talk, run: () => setOpen({ kind: 'talk' }) },
    { key: 'o', label: words.form.titles.objection, run: () => setOpen({ kind: 'objection' }), isOff: !view.mayObject },
    { key: 'w', label: words.form.titles.withdrawal, run: () => setOpen({ kind: 'withdrawal' }), isOff: !view.mayWithdraw },
  ]);

  return (
    <section ref={box} tabIndex={-1} className={classes.card} data-face={view.face} aria-labelledby={titleId}>
      <div className={classes.cardHead}>
        <StatusWords chart={chart} face={view.face} titleId={titleId} />
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
          patient={chart.id}
          isNo={chart.sharing?.status === 'no'}
          today={today}
          birthDate={chart.patient.birthDate}
          by={session.user.displayName}
          language={chart.patient.language}
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
          draftKey={draftKeys.form(chart.id, open.kind)}
          kind={open.kind}
          signers={signers}
          language={documentLanguage(chart.patient.language)}
          isPacketFirst={open.isPacket === true}
          onMake={async ({ signer, language, isPacket }) => {
            const made = await actions.makeForm(open.kind, signer, language);
            if (!made.ok) return made;
            close();
            onShowForm(made.value, isPacket);
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
          keyOf={(step) => {
            const place = openSteps.findIndex((one) => one.item === item.id && one.step === step);
            return place < 0 || place > 8 ? undefined : String(place + 1);
          }}
          onOpen={(step) => (step === undefined ? close() : setOpen({ kind: 'step', item: item.id, step }))}
          onSave={async (detail, report) => {
            const saved = await actions.recordStep(item.id, detail, report);
            if (saved.ok) close();
            return saved;
          }}
          onPrint={onShowForm}
          onCancelForm={isToCancel(item) ? openCancel : undefined}
        >
          {open?.kind === 'cancel' && item.kind !== 'status' && isToCancel(item) && (
            <CancelForm
              draftKey={draftKeys.cancelForm(chart.id, item.id)}
              kind={item.kind}
              onCancelForm={async (reason) => {
                const cancelled = await actions.cancelForm(item.form, reason);
                if (!cancelled.ok) return cancelled;
                close();
                await removeDraft(draftKeys.step(chart.id, item.id, 'signed'));
                return cancelled;
              }}
              onClose={close}
            />
          )}
        </WorkItemSteps>
      ))}
    </section>
  );
}

function nextWords(next: NextAction | undefined): string {
  if (next === undefined || next.kind === 'talk') return words.card.talk;
  return next.kind === 'print' ? words.card.printForm(next.form.fields.kind) : words.card.step(next.step);
}
