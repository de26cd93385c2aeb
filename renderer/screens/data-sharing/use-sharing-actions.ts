import { useMemo } from 'react';
import type { ChosenScan } from '../../../shared/contract/ipc';
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart, MadeForm, WorkItem } from '../../../shared/domain/chart/chart';
import type { FormKind, InformingFields, Signer } from '../../../shared/domain/data-sharing';
import type { FormId, PatientId } from '../../../shared/domain/ids';
import { mayMakeObjection, mayMakeWithdrawal, recordStep, type SharingRefusal } from '../../../shared/domain/sharing-rules';
import { mayTakeStepBack } from '../../../shared/domain/take-step-back';
import { documentLanguage } from '../../../shared/forms/form-languages';
import { assertDefined } from '../../../shared/assert';
import { fail, ok, type Result } from '../../../shared/result';
import { makeForm } from '../../data/make-form';
import { miis } from '../../state/bridge';
import { sealScan } from '../../state/chosen-scan';
import { usePractice, useRecords } from '../../state/desk-context';
import { draftKeys } from '../../state/draft-keys';
import { removeDraft } from '../../state/drafts';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId, newDocumentId, newFormId, newInformingId, newWorkItemId } from '../../state/new-id';
import { useSavedNotice } from '../../state/saved-notice';
import type { NoticeOptions } from '../../state/shown-notices';
import { useToday } from '../../state/today';
import { formErrorWords } from './form/form-error-words';
import { ownFormFor } from './form/own-form-for';
import { cancelDrafts, faxedWithReport, objectionDrafts, stepBackDraft, stepDrafts, talkDrafts, withdrawalDrafts, type FreshForm, type NewIds } from './sharing-drafts';
import type { RecordedDetail } from './work-item/step-form';
import { words } from './words';

const ids: NewIds = { change: newChangeId, informing: newInformingId };

const refusalWords = (refusal: SharingRefusal): ErrorWords => ({ title: words.refused.title, whatToDo: words.refused.whatToDo[refusal] });

export interface SharingActions {
  /** Records a talk; with the answer "objects" the objection form is made in the same entry and answered, in the language of the talk. */
  readonly recordTalk: (informing: InformingFields, signer: Signer | undefined) => Promise<Result<MadeForm | undefined, ErrorWords>>;
  /** @param language ISO 639-2 of the form's text */
  readonly makeForm: (kind: FormKind, signer: Signer, language: string) => Promise<Result<MadeForm, ErrorWords>>;
  /** Cancels an unsigned form. @param reason why it was made by mistake */
  readonly cancelForm: (form: FormId, reason: string) => Promise<Result<null, ErrorWords>>;
  /** @param report the scan of the office machine's report, kept in the same entry as the step "faxed" */
  readonly recordStep: (item: WorkItem['id'], detail: RecordedDetail, report: ChosenScan | undefined) => Promise<Result<null, ErrorWords>>;
}

/** What can be done about the data sharing of one patient. Every action reads the chart anew, asks the rules, and is one entry in the journal. */
export function useSharingActions(id: PatientId): SharingActions {
  const records = useRecords();
  const practice = usePractice();
  const notice = useSavedNotice();
  const today = useToday();
  return useMemo(() => {
    const chartNow = async (): Promise<Chart> => assertDefined(await records.chart(id), 'the chart is open on the screen, and no chart is ever removed');

    const commit = async (drafts: readonly ChangeDraft[]): Promise<Result<null, ErrorWords>> => {
      const answer = await records.commit(drafts);
      return answer.ok ? ok(null) : fail(errorWords(answer.error));
    };

    /** Makes the form and keeps its bytes, before anything of it is in the journal: a form in the journal always has its paper. */
    const freshForm = async (chart: Chart, kind: FormKind, signer: Signer, language: string): Promise<Result<FreshForm, ErrorWords>> => {
      const item = newWorkItemId();
      const own = await ownFormFor(practice?.ownForms ?? [], kind, language);
      if (!own.ok) return fail(errorWords(own.error));
      const made = await makeForm({ kind, language, ...(own.value === undefined ? {} : { own: own.value }), madeOn: today, workItem: item, patient: chart.patient, signer, practice: practice?.fields });
      if (!made.ok) return fail(formErrorWords(made.error));
      const document = newDocumentId();
      const kept = await miis.documents.put({ id: document, bytes: made.value.bytes });
      if (!kept.ok) return fail(errorWords(kept.error));
      return ok({ form: newFormId(), item, fields: { kind, signer, document, wordingVersion: made.value.wordingVersion, language } });
    };

    const madeForm = async (fresh: FreshForm): Promise<MadeForm> =>
      assertDefined(
        (await chartNow()).forms.find((form) => form.id === fresh.form),
        'the form was committed just now',
      );

    const object = async (signer: Signer, language: string, informing: InformingFields | undefined): Promise<Result<MadeForm, ErrorWords>> => {
      const chart = await chartNow();
      const may = mayMakeObjection(chart);
      if (!may.ok) return fail(refusalWords(may.error));
      const fresh = await freshForm(chart, 'objection', signer, language);
      if (!fresh.ok) return fresh;
      const drafts = objectionDrafts(chart, fresh.value, informing, ids);
      if (!drafts.ok) return fail(refusalWords(drafts.error));
      const saved = await commit(drafts.value);
      return saved.ok ? ok(await madeForm(fresh.value)) : saved;
    };

    const withdraw = async (signer: Signer, language: string): Promise<Result<MadeForm, ErrorWords>> => {
      const chart = await chartNow();
      const may = mayMakeWithdrawal(chart);
      if (!may.ok) return fail(refusalWords(may.error));
      const fresh = await freshForm(chart, 'withdrawal', signer, language);
      if (!fresh.ok) return fresh;
      const drafts = withdrawalDrafts(chart, fresh.value, ids);
      if (!drafts.ok) return fail(refusalWords(drafts.error));
      const saved = await commit(drafts.value);
      return saved.ok ? ok(await madeForm(fresh.value)) : saved;
    };

    return {
      recordTalk: async (informing, signer) => {
        const isNo = (await chartNow()).sharing?.status === 'no';
        const saved: Result<MadeForm | undefined, ErrorWords> =
          signer === undefined ? await commitTalk(informing) : await object(signer, documentLanguage(informing.language).language, informing);
        // The form is made: a signer that was half typed for it has nothing to go to any more.
        if (saved.ok && signer !== undefined) await removeDraft(draftKeys.form(id, 'objection'));
        if (saved.ok) notice(isNo ? words.talk.savedUnderNo : words.talk.saved[informing.answer]);
        return saved;
      },
      makeForm: async (kind, signer, language) => {
        const made = kind === 'objection' ? await object(signer, language, undefined) : await withdraw(signer, language);
        if (made.ok) notice(words.form.made[kind]);
        return made;
      },
      cancelForm: async (form, reason) => {
        const chart = await chartNow();
        const drafts = cancelDrafts(chart, form, reason, ids);
        if (!drafts.ok) return fail(refusalWords(drafts.error));
        const saved = await commit(drafts.value);
        const kind = chart.forms.find((one) => one.id === form)?.fields.kind;
        if (saved.ok && kind !== undefined) notice(words.cancelling.saved[kind]);
        return saved;
      },
      recordStep: async (item, detail, report) => {
        const chart = await chartNow();
        const asked = recordStep(chart, item, detail);
        if (!asked.ok) return fail(refusalWords(asked.error));
        const sealed = report === undefined ? undefined : await sealScan(report);
        if (sealed?.ok === false) return fail(errorWords(sealed.error));
        const drafts = sealed === undefined || detail.step !== 'faxed' ? stepDrafts(chart, item, detail, ids) : faxedWithReport(chart, item, detail, { ...sealed.value, note: words.item.noteOfReport }, ids);
        if (!drafts.ok) return fail(refusalWords(drafts.error));
        const saved = await commit(drafts.value);
        // A signed form is not cancelled.
        if (saved.ok && detail.step === 'signed') await removeDraft(draftKeys.cancelForm(id, item));
        if (saved.ok) notice(words.item.saved[detail.step], await undoOfStep(item, detail.step));
        return saved;
      },
    };

    /** Undo for the notice of a step, where the rules let it be taken back. */
    async function undoOfStep(item: WorkItem['id'], step: RecordedDetail['step']): Promise<NoticeOptions> {
      if (!mayTakeStepBack(await chartNow(), item, step).ok) return {};
      const undo = async (): Promise<void> => {
        const chart = await chartNow();
        const may = mayTakeStepBack(chart, item, step);
        if (!may.ok) throw new Error(`The step is not taken back: ${may.error}`);
        const undone = await records.commit([stepBackDraft(chart, item, step, ids)]);
        if (!undone.ok) throw new Error(`Undo was not written: ${undone.error.code}`);
        notice(words.item.takenBack[step]);
      };
      return { undo };
    }

    async function commitTalk(informing: InformingFields): Promise<Result<undefined, ErrorWords>> {
      const saved = await commit(talkDrafts(await chartNow(), informing, ids));
      return saved.ok ? ok(undefined) : saved;
    }
  }, [records, practice, notice, today, id]);
}
