/**
 * The audit trail in sentences: every view and every change of a chart, with what stood there before. The journal is folded once
 * more, change by change, so that each correction can be held against the record that it found.
 */
import { assertNever } from '../../../../shared/assert';
import type { CodeTables } from '../../../../shared/codes/code-tables';
import { formatDate } from '../../../../shared/domain/calendar-date';
import { isByOutbox } from '../../../../shared/domain/fax/by-outbox';
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import type { ChartChange } from '../../../../shared/domain/chart/change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { isSameValue } from '../../../../shared/domain/chart/correct-fields';
import { workSubject } from '../../../../shared/domain/work-items';
import type { UserId } from '../../../../shared/domain/ids';
import { languageName } from '../../../components/languages';
import { sourceWords } from '../../../components/dose-code-words';
import { relationshipWords } from '../../../components/patient-code-words';
import { doseFieldTexts, patientFieldTexts, type FieldText } from '../field-text';
import { vaccineWords } from '../shots/shots-table';
import { historyWords as words } from './words';

type Tables = Pick<CodeTables, 'vaccine' | 'manufacturer' | 'visEditions'>;

export interface FieldChange {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly by: UserId;
  readonly isView: boolean;
  /** The outbox did it, not the person who was signed in. */
  readonly isByProgram: boolean;
  /** What was done, to be read after who: "opened the record". */
  readonly sentence: string;
  /** What a correction replaced. */
  readonly fields: readonly FieldChange[];
  readonly reason?: string;
}

/** The entries of a chart's journal, the latest first. */
export function historyEntries(changes: readonly ChartChange[], tables: Tables): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let chart: Chart | undefined;
  for (const change of changes) {
    const before = chart;
    chart = applyChange(chart, change);
    const isRefused = change.verb === 'sharing-changed' && before?.sharing === chart?.sharing;
    entries.push({
      seq: change.seq,
      at: change.at,
      by: change.by,
      isView: change.verb === 'record-viewed',
      isByProgram: isByOutbox(change, before),
      sentence: isRefused ? words.sharingRefused(words.statuses[change.set.to]) : sentenceOf(change, before, tables),
      fields: fieldsOf(change, before, tables),
      ...(change.reason === undefined ? {} : { reason: change.reason }),
    });
  }
  return entries.reverse();
}

function fieldsOf(change: ChartChange, before: Chart | undefined, tables: Tables): readonly FieldChange[] {
  if (change.verb === 'patient-corrected') return differences(before?.patient, change.set.patient, patientFieldTexts, tables);
  if (change.verb !== 'dose-corrected') return [];
  const dose = before?.doses.find((one) => one.id === change.entityId);
  return differences(dose?.fields, change.set.dose, doseFieldTexts, tables);
}

function differences(
  before: object | undefined,
  after: object,
  texts: Readonly<Record<string, FieldText>>,
  tables: Tables,
): readonly FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  const next = new Map<string, unknown>(Object.entries(after));
  return Object.entries(texts)
    .filter(([field]) => !isSameValue(old.get(field), next.get(field)))
    .map(([field, text]) => ({ label: text.label, before: text.say(old.get(field), tables), after: text.say(next.get(field), tables) }));
}

function sentenceOf(change: ChartChange, before: Chart | undefined, tables: Tables): string {
  const doseName = (): string => {
    const dose = before?.doses.find((one) => one.id === change.entityId);
    return dose === undefined ? words.aDose : words.doseOf(vaccineWords(dose.fields, tables), formatDate(dose.fields.date));
  };
  switch (change.verb) {
    case 'registered':
      return words.registered;
    case 'patient-corrected':
      return words.patientCorrected;
    case 'registration-undone':
      return words.registrationUndone;
    case 'record-viewed':
      return words.viewed;
    case 'record-exported':
      return words.exported(words.exportFormats[change.set.format]);
    case 'dose-recorded': {
      const { dose } = change.set;
      const vaccine = vaccineWords(dose, tables);
      const date = formatDate(dose.date);
      if (dose.kind === 'current') return words.recordedCurrent(vaccine, date, dose.lot);
      return dose.kind === 'historical'
        ? words.recordedHistorical(vaccine, date, sourceWords[dose.source].whole.toLocaleLowerCase())
        : words.recordedRefusal(vaccine, date);
    }
    case 'dose-corrected':
      return words.doseCorrected(doseName());
    case 'entered-in-error':
      return words.enteredInError(doseName());
    case 'save-undone':
      return words.saveUndone(doseName());
    case 'dose-restored':
      return words.doseRestored(doseName());
    case 'dose-reported':
      return change.set.how === 'from-registry' ? words.doseFromRegistry(doseName()) : words.doseReported(doseName());
    case 'registry-asked':
      return words.registryAsked(words.registryOutcomes[change.set.outcome], change.set.taken);
    case 'patient-reported':
      return words.patientReported;
    case 'patient-report-taken-back':
      return words.patientReportTakenBack;
    case 'report-sent':
      return words.reportSent[change.set.way](change.set.doses.length, change.set.controlId);
    case 'report-answered':
      return change.set.isByPerson ? words.reportNoted[change.set.outcome] : words.reportAnswered[change.set.outcome];
    case 'report-taken-back':
      return words.reportTakenBack(doseName());
    case 'observation-recorded':
      return words.observationRecorded(change.set.observation.code, change.set.observation.date && formatDate(change.set.observation.date));
    case 'observation-ended':
      return words.observationEnded[change.set.why];
    case 'informed': {
      const { on, by, language, materials, answer } = change.set.informing;
      const given = materials.map((one) => words.materials[one]).join(', ');
      return words.informed(formatDate(on), by, languageName(language), given, words.answers[answer]);
    }
    case 'sharing-changed':
      return words.sharingChanged(words.statuses[change.set.to], words.causes[change.set.cause]);
    case 'form-made': {
      const { kind, signer } = change.set.form;
      return words.formMade(words.forms[kind], signer.name, relationshipWords[signer.relationship].toLocaleLowerCase());
    }
    case 'form-printed': {
      const form = before?.forms.find((one) => one.id === change.entityId);
      return words.formPrinted(form === undefined ? words.aForm : words.forms[form.fields.kind], change.set.printer);
    }
    case 'form-cancelled': {
      const form = before?.forms.find((one) => one.id === change.entityId);
      return words.formCancelled(form === undefined ? words.aForm : words.forms[form.fields.kind]);
    }
    case 'document-printed': {
      const { title, copies, printer } = change.set;
      return words.documentPrinted(title, copies, printer);
    }
    case 'document-kept': {
      const { kind, date, copy } = change.set.document;
      const what = words.keptKinds[kind];
      if (copy.as === 'paper') return words.keptOnPaper(what, formatDate(date), copy.where);
      return (copy.from === 'program' ? words.keptByProgram : words.keptAsScan)(what, formatDate(date), copy.pages, copy.sha256.slice(0, 12));
    }
    case 'work-item-opened':
      return change.set.kind === 'status' ? words.statusOpened(words.statuses[change.set.to]) : words.workItemOpened(words.forms[change.set.kind]);
    case 'step-done': {
      const item = before?.workItems.find((one) => one.id === change.entityId);
      return words.stepDone(stepText(change.set), item === undefined ? words.aForm : words.work[workSubject(item)]);
    }
    case 'step-taken-back': {
      const item = before?.workItems.find((one) => one.id === change.entityId);
      return words.stepTakenBack(words.stepNames[change.set.step], item === undefined ? words.aForm : words.work[workSubject(item)]);
    }
    case 'fax-queued':
      return change.set.again === undefined ? words.faxQueued(change.set.number, change.set.pages) : words.faxQueuedAgain(change.set.number, change.set.pages);
    case 'fax-handing-over':
      return words.faxHandingOver;
    case 'fax-noted':
      return words.faxNoted(words.faxStates[change.set.state.state]);
    case 'fax-sent':
      return words.faxSent(change.set.pages.sent, change.set.pages.total);
    case 'fax-result-typed':
      return words.faxResults[change.set.outcome](change.set.said);
    case 'fax-given-up':
      return words.faxGivenUp;
    default:
      return assertNever(change);
  }
}

function stepText(detail: Extract<ChartChange, { verb: 'step-done' }>['set']): string {
  switch (detail.step) {
    case 'made':
      return words.steps.made;
    case 'signed':
      return words.steps.signed(formatDate(detail.signedOn), detail.where, detail.copy === 'scan');
    case 'changed-in-miis':
      return words.steps.changed(formatDate(detail.on));
    case 'faxed':
      return words.steps.faxed(detail.number, formatDate(detail.on), detail.time, detail.pages, detail.confirmation);
    case 'filed':
      return words.steps.filed(detail.where);
  }
}
