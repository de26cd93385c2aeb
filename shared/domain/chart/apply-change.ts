/**
 * The fold: chart + change -> chart. The one place where changes become state, used by the working copy, the snapshot and the
 * tests alike. It never throws on a change that the schema allows: a change for a chart, dose or item that is not there is
 * answered as it is (with several workstations it may arrive before its cause). So is a status change that the rules do not let
 * follow the present status: it stays in the journal and changes nothing.
 */
import { assertNever } from '../../assert';
import type { ChartChange, PracticeChange } from './change';
import type { Chart, Dose, Mark, Practice, WorkItem } from './chart';
import { correctFields } from './correct-fields';
import { isUntouched } from './untouched';
import { applyFax, mayTickByFax } from '../fax/apply-fax';
import { mayChangeStatus } from '../sharing-order';
import { mayTakeStepBack } from '../take-step-back';
import { withOwnForm } from '../own-form';
import { noteReview, replaceText } from '../own-texts';
import { digestMark } from '../scanner-folder';
import { applyReport } from '../registry/apply-report';

/** The chart after `change`; undefined only when there was none and the change does not register one. */
export function applyChange(chart: Chart | undefined, change: ChartChange): Chart | undefined {
  const mark: Mark = { by: change.by, at: change.at, clock: change.clock };
  if (change.verb === 'registered') {
    if (chart !== undefined) return chart;
    return {
      id: change.chart,
      patient: change.set.patient,
      registered: mark,
      earlier: [],
      doses: [],
      informings: [],
      forms: [],
      workItems: [],
      seq: change.seq,
    };
  }
  if (chart === undefined) return undefined;
  const now: Chart = { ...chart, seq: change.seq };
  switch (change.verb) {
    case 'patient-corrected': {
      const { patient: next, changed } = change.set;
      const { fields: patient, ...writes } = correctFields({ ...chart, fields: chart.patient }, chart.registered, { next, changed, mark, reason: change.reason });
      return { ...now, patient, patientChanged: mark, earlier: writes.earlier, ...(writes.fieldClocks ? { fieldClocks: writes.fieldClocks } : {}) };
    }
    case 'registration-undone':
      return isUntouched(chart) ? { ...now, takenBack: mark } : now;
    case 'record-viewed':
      return { ...now, viewed: mark };
    case 'record-exported':
      return now;
    case 'dose-recorded':
      if (chart.doses.some((dose) => dose.id === change.entityId)) return chart;
      return { ...now, doses: [...chart.doses, { id: change.entityId, fields: change.set.dose, recorded: mark, earlier: [] }] };
    case 'dose-corrected':
      return withDose(now, change.entityId, (dose) => {
        const { dose: next, changed } = change.set;
        // A corrected dose is news to the registry again.
        const { reported, typedBefore = reported, ...rest } = dose;
        return { ...rest, ...(typedBefore ? { typedBefore } : {}), changed: mark, ...correctFields(dose, dose.recorded, { next, changed, mark, reason: change.reason }) };
      });
    case 'entered-in-error':
    case 'save-undone': {
      const how = change.verb;
      const why = change.reason === undefined ? {} : { reason: change.reason };
      return withDose(now, change.entityId, (dose) => (dose.voided ? dose : { ...dose, changed: mark, voided: { ...mark, how, ...why } }));
    }
    case 'dose-restored':
      return withDose(now, change.entityId, (dose) => {
        if (dose.voided?.how !== 'entered-in-error') return dose;
        const { voided: _voided, ...rest } = dose;
        return { ...rest, changed: mark };
      });
    case 'report-taken-back':
      return withDose(now, change.entityId, (dose) => {
        const { reported: _reported, ...rest } = dose;
        return rest;
      });
    case 'dose-reported':
      return withDose(now, change.entityId, (dose) => ({ ...dose, reported: { ...mark, how: change.set.how } }));
    case 'patient-reported':
      return { ...now, patientReported: mark, ...(chart.patientReported ? { patientReportedBefore: chart.patientReported } : {}) };
    case 'patient-report-taken-back': {
      const { patientReported: _last, patientReportedBefore: before, ...rest } = now;
      return before ? { ...rest, patientReported: before } : rest;
    }
    case 'registry-asked':
      return { ...now, registryChecks: [...(chart.registryChecks ?? []).filter(({ clock }) => clock !== change.clock), { ...change.set, ...mark }].slice(-checksKept) };
    case 'report-sent':
    case 'report-answered':
      return { ...now, reports: applyReport(chart.reports ?? [], change) };
    case 'observation-recorded':
      if (chart.observations?.some(({ id }) => id === change.entityId)) return chart;
      return { ...now, observations: [...(chart.observations ?? []), { id: change.entityId, fields: change.set.observation, recorded: mark }] };
    case 'observation-ended':
      return { ...now, observations: (chart.observations ?? []).map((one) => (one.id === change.entityId && one.ended === undefined ? { ...one, ended: { ...mark, why: change.set.why } } : one)) };
    case 'informed':
      if (chart.informings.some((informing) => informing.id === change.entityId)) return chart;
      return { ...now, informings: [...chart.informings, { id: change.entityId, fields: change.set.informing, recorded: mark }] };
    case 'sharing-changed': {
      if (!mayChangeStatus(chart, change.set)) return now;
      if (change.set.to === 'unset') {
        const { sharing: _sharing, ...rest } = now;
        return rest;
      }
      return { ...now, sharing: { status: change.set.to, change: change.set, since: mark } };
    }
    case 'form-made':
      if (chart.forms.some((form) => form.id === change.entityId)) return chart;
      return { ...now, forms: [...chart.forms, { id: change.entityId, fields: change.set.form, made: mark, printed: [] }] };
    case 'form-printed':
      return {
        ...now,
        forms: chart.forms.map((form) =>
          form.id === change.entityId ? { ...form, printed: [...form.printed, { ...mark, ...change.set }] } : form,
        ),
      };
    case 'form-cancelled':
      return {
        ...now,
        workItems: chart.workItems.map((item) =>
          item.kind === 'status' || item.form !== change.entityId || item.cancelled || item.steps.signed ? item : { ...item, cancelled: { ...mark, reason: change.reason } },
        ),
      };
    case 'document-printed': {
      if (chart.printouts?.some(({ clock, document }) => clock === change.clock && document === change.entityId)) return chart;
      const { form: printedForm, printer, job } = change.set;
      const where = { ...(printer === undefined ? {} : { printer }), ...(job === undefined ? {} : { job }) };
      const forms = chart.forms.map((form) => (form.id === printedForm ? { ...form, printed: [...form.printed, { ...mark, ...where }] } : form));
      return { ...now, forms, printouts: [...(chart.printouts ?? []), { ...mark, document: change.entityId, fields: change.set }] };
    }
    case 'document-kept':
      if (chart.documents?.some((document) => document.id === change.entityId)) return chart;
      return { ...now, documents: [...(chart.documents ?? []), { id: change.entityId, fields: change.set.document, kept: mark }] };
    case 'work-item-opened':
      if (chart.workItems.some((item) => item.id === change.entityId)) return chart;
      return {
        ...now,
        workItems: [...chart.workItems, { id: change.entityId, ...change.set, opened: mark, steps: {} }],
      };
    case 'step-done':
      if (change.set.step === 'faxed' && change.set.fax !== undefined && !mayTickByFax(chart, change.entityId, change.set.fax)) return now;
      return withWorkItem(now, change.entityId, (item) =>
        item.steps[change.set.step] ? item : { ...item, steps: { ...item.steps, [change.set.step]: { ...mark, detail: change.set } } },
      );
    case 'step-taken-back':
      if (!mayTakeStepBack(chart, change.entityId, change.set.step).ok) return now;
      return withWorkItem(now, change.entityId, (item) => {
        const { [change.set.step]: _taken, ...steps } = item.steps;
        return { ...item, steps };
      });
    case 'fax-queued':
    case 'fax-handing-over':
    case 'fax-noted':
    case 'fax-sent':
    case 'fax-result-typed':
    case 'fax-given-up': {
      const faxes = applyFax(chart.faxes ?? [], change);
      return faxes.length === 0 ? now : { ...now, faxes };
    }
    default:
      return assertNever(change);
  }
}

const printoutsKept = 20;
const checksKept = 10;
const importsKept = 50;

const batchesKept = 100;
const schedulesKept = 5;

/** The practice's record after `change`; undefined only when there was none and the change sets none up. */
export function applyPracticeChange(practice: Practice | undefined, change: PracticeChange): Practice | undefined {
  const mark: Mark = { by: change.by, at: change.at, clock: change.clock };
  if (change.verb === 'own-form-set' || change.verb === 'own-form-dropped') {
    const next = change.verb === 'own-form-set' ? change.set.form : undefined;
    const { kind, language } = change.verb === 'own-form-set' ? change.set.form : change.set;
    return practice && { ...practice, ownForms: withOwnForm(practice.ownForms ?? [], kind, language, next), seq: change.seq };
  }
  if (change.verb === 'text-replaced') return practice && { ...practice, ownTexts: replaceText(practice.ownTexts ?? {}, change.set), seq: change.seq };
  if (change.verb === 'wording-reviewed') return practice && { ...practice, ownTexts: noteReview(practice.ownTexts ?? {}, change.set), seq: change.seq };
  if (change.verb === 'scan-set-aside') {
    const mine = digestMark(change.set.sha256);
    const others = (practice?.scansSetAside ?? []).filter((one) => one !== mine);
    return practice && { ...practice, scansSetAside: change.set.isTakenBack === true ? others : [...others, mine], seq: change.seq };
  }
  if (change.verb === 'materials-printed') {
    return practice && { ...practice, printouts: [...(practice.printouts ?? []), { ...mark, fields: change.set }].slice(-printoutsKept), seq: change.seq };
  }
  if (change.verb === 'list-imported') {
    const { import: id, ...made } = change.set;
    const others = (practice?.imports ?? []).filter((one) => one.id !== id);
    return practice && { ...practice, imports: [...others, { ...made, id, made: mark }].slice(-importsKept), seq: change.seq };
  }
  if (change.verb === 'import-undone') {
    const undone = (practice?.imports ?? []).map((one) => (one.id === change.set.import ? { ...one, undone: mark } : one));
    return practice && { ...practice, imports: undone, seq: change.seq };
  }
  if (change.verb === 'batch-made') {
    const { batch: id, ...made } = change.set;
    const others = (practice?.batches ?? []).filter((one) => one.id !== id);
    return practice && { ...practice, batches: [...others, { ...made, id, made: mark }].slice(-batchesKept), seq: change.seq };
  }
  if (change.verb === 'schedule-chosen') {
    return practice && { ...practice, schedules: [...(practice.schedules ?? []), { ...mark, choice: change.set.choice }].slice(-schedulesKept), seq: change.seq };
  }
  if (change.verb === 'fax-number-confirmed') return practice && { ...practice, faxConfirmed: { ...mark, number: change.set.number }, seq: change.seq };
  return { ...practice, fields: change.set.practice, changed: mark, seq: change.seq };
}

function withDose(chart: Chart, id: string, edit: (dose: Dose) => Dose): Chart {
  return { ...chart, doses: chart.doses.map((dose) => (dose.id === id ? edit(dose) : dose)) };
}

function withWorkItem(chart: Chart, id: string, edit: (item: WorkItem) => WorkItem): Chart {
  return { ...chart, workItems: chart.workItems.map((item) => (item.id === id ? edit(item) : item)) };
}
