/**
 * Brings the patients of a list in, and takes them out again. Every id is made of the import's own, which is made of the file: what was broken
 * off goes on where it was when the same file is chosen again, and nothing is there twice.
 */
import type { CodeTables } from '../../../shared/codes/code-tables';
import type { AppError } from '../../../shared/contract/errors';
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import { practiceEntityId } from '../../../shared/domain/chart/change';
import { changeId, doseId, importId, patientId, type ChangeId, type ImportId, type PatientId } from '../../../shared/domain/ids';
import type { HistoricalDoseFields } from '../../../shared/domain/immunization';
import type { ListImport, ListImported } from '../../../shared/domain/list-import';
import { sharingAfterDoses, sharingAfterUndo } from '../../../shared/domain/sharing-rules';
import { statusDrafts } from '../../../shared/domain/status-drafts';
import { newDoses, type DuplicateChoice, type ListPatient } from '../../../shared/import/import-plan';
import { ok, type Result } from '../../../shared/result';
import type { LikelyDuplicate, Records } from '../records';

export interface ImportPlan {
  /** Nobody here is like them. */
  readonly fresh: readonly ListPatient[];
  /** Surely here: the same record number, name and birth date. */
  readonly known: readonly { readonly person: ListPatient; readonly as: PatientId }[];
  /** Somebody here may be the same: a person decides. */
  readonly review: readonly { readonly person: ListPatient; readonly like: readonly LikelyDuplicate[] }[];
}

const plain = (text: string | undefined): string => (text ?? '').toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');

/** Holds every patient of the list against those that are here. */
export function planImport(records: Pick<Records, 'likelyDuplicates'>, people: readonly ListPatient[]): ImportPlan {
  const plan = { fresh: new Array<ListPatient>(), known: new Array<ImportPlan['known'][number]>(), review: new Array<ImportPlan['review'][number]>() };
  for (const person of people) {
    const { name, birthDate, sex, phones, address, recordNumber } = person.patient;
    const like = records.likelyDuplicates({
      first: name.first,
      last: name.last,
      birthDate,
      phones: phones.map(({ number }) => number),
      ...(sex === undefined ? {} : { sex }),
      ...(address === undefined ? {} : { addressLine: address.line1, ...(address.postalCode === undefined ? {} : { postalCode: address.postalCode }) }),
      ...(recordNumber === undefined ? {} : { recordNumber }),
    });
    const same = like.find(({ card }) => card.birthDate === birthDate && plain(card.last) === plain(name.last) && plain(card.first) === plain(name.first) && recordNumber !== undefined && plain(card.recordNumber) === plain(recordNumber));
    if (same) plan.known.push({ person, as: same.card.id });
    else if (like.some(({ mayBeTwin }) => !mayBeTwin)) plan.review.push({ person, like });
    else plan.fresh.push(person);
  }
  return plan;
}

/** The import of this file. @param sha256 hex; @param before imports of the same file that were undone */
export const importIdOf = (sha256: string, before: number): ImportId => importId.parse(`im-${sha256.slice(0, 24)}-${before}`);

export interface ImportOrder {
  readonly id: ImportId;
  readonly name: string;
  readonly plan: ImportPlan;
  /** By the line of the patient; who is not decided is left out. */
  readonly choices: ReadonlyMap<number, DuplicateChoice>;
  readonly columns: ListImported['columns'];
}

export interface ImportParts {
  readonly records: Records;
  readonly tables: Pick<CodeTables, 'vaccine'>;
}

/** An append holds 200 changes at most. */
const changesAtOnce = 180;
const patientsAtOnce = 60;

/** Runs it; answers what was written. @param tell hears how many patients are done */
export async function runImport({ records, tables }: ImportParts, { id, name, plan, choices, columns }: ImportOrder, tell: (done: number, total: number) => void): Promise<Result<{ readonly patients: number; readonly doses: number }, AppError>> {
  const fresh = [...plan.fresh];
  const known = [...plan.known];
  for (const { person } of plan.review) {
    const choice = choices.get(person.line);
    if (choice?.is === 'another') fresh.push(person);
    if (choice?.is === 'same') known.push({ person, as: choice.as });
  }
  const people = [...fresh.map((person) => ({ person, as: patientId.parse(`${id}-p${person.line}`), isNew: true })), ...known.map((one) => ({ ...one, isNew: false }))];
  let doses = 0;
  for (let from = 0; from < people.length; from += patientsAtOnce) {
    const some = people.slice(from, from + patientsAtOnce);
    const registering = some.filter(({ isNew }) => isNew).map(({ person, as }): ChangeDraft => ({ id: changeOf(id, `r${person.line}`), verb: 'registered', entity: 'patient', entityId: as, chart: as, set: { patient: person.patient } }));
    if (registering.length > 0) {
      const written = await records.commit(registering);
      if (!written.ok) return written;
    }
    const groups: ChangeDraft[][] = [];
    for (const { person, as } of some) {
      const chart = await records.chart(as);
      if (chart === undefined) continue;
      const mine = (index: number): string => `${id}-d${person.line}-${index}`;
      const wanted = person.doses.map((fields, index) => ({ fields, index })).filter(({ fields, index }) => chart.doses.every((dose) => dose.id !== mine(index)) && newDoses(chart, [fields], (cvx) => tables.vaccine(cvx)?.groups ?? []).length > 0);
      if (wanted.length === 0) continue;
      doses += wanted.length;
      let made = 0;
      const nextId = (): ChangeId => changeOf(id, `s${person.line}-${(made += 1)}`);
      const fields: readonly HistoricalDoseFields[] = wanted.map((one) => one.fields);
      groups.push([
        ...wanted.map(({ fields: dose, index }): ChangeDraft => ({ id: changeOf(id, `d${person.line}-${index}`), verb: 'dose-recorded', entity: 'dose', entityId: doseId.parse(mine(index)), chart: as, set: { dose } })),
        ...statusDrafts(chart, sharingAfterDoses(chart, fields), nextId),
      ]);
    }
    for (const drafts of packed(groups)) {
      const written = await records.commit(drafts);
      if (!written.ok) return written;
    }
    tell(Math.min(people.length, from + patientsAtOnce), people.length);
  }
  const done = await records.commit([
    { id: changeOf(id, 'done'), verb: 'list-imported', entity: 'practice', entityId: practiceEntityId, set: { import: id, name: name.slice(0, 200), patients: fresh.length, doses, known: known.map(({ as }) => as), columns: [...columns] } },
  ]);
  return done.ok ? ok({ patients: fresh.length, doses }) : done;
}

const changeOf = (id: ImportId, what: string): ChangeId => changeId.parse(`${id}-${what}`);

/** What belongs together stays in one append, in the order given. */
function packed(groups: readonly (readonly ChangeDraft[])[]): readonly (readonly ChangeDraft[])[] {
  const appends: ChangeDraft[][] = [];
  for (const group of groups) {
    const last = appends.at(-1);
    if (last && last.length + group.length <= changesAtOnce) last.push(...group);
    else appends.push([...group]);
  }
  return appends;
}

/** Takes every dose of the import back, and every patient of it for whom nothing else was done; answers whom it had to leave. */
export async function undoImport(records: Records, made: ListImport, newId: () => ChangeId, tell: (done: number, total: number) => void): Promise<Result<{ readonly left: readonly PatientId[] }, AppError>> {
  const mine = (text: string): boolean => text.startsWith(`${made.id}-`);
  const charts = [...new Set([...records.cards().flatMap(({ id }) => (mine(id) ? [id] : [])), ...made.known])];
  const left: PatientId[] = [];
  for (const [index, id] of charts.entries()) {
    const chart = await records.chart(id);
    if (chart === undefined) continue;
    const doses = chart.doses.filter((dose) => mine(dose.id) && dose.voided === undefined).map((dose) => dose.id);
    const drafts: ChangeDraft[] = [
      ...doses.map((dose): ChangeDraft => ({ id: newId(), verb: 'save-undone', entity: 'dose', entityId: dose, chart: id, set: {} })),
      ...statusDrafts(chart, sharingAfterUndo(chart, doses), newId),
      ...(mine(id) ? [{ id: newId(), verb: 'registration-undone' as const, entity: 'patient' as const, entityId: id, chart: id, set: {} }] : []),
    ];
    const written = drafts.length === 0 ? ok([]) : await records.commit(drafts);
    if (!written.ok) return written;
    if (mine(id) && records.card(id)?.isTakenBack !== true) left.push(id);
    if (index % 20 === 19) tell(index + 1, charts.length);
  }
  const done = await records.commit([{ id: newId(), verb: 'import-undone', entity: 'practice', entityId: practiceEntityId, set: { import: made.id } }]);
  return done.ok ? ok({ left }) : done;
}
