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

/** Holds every patient of the list against those that are here. Whom this import brought in before it broke off is known, and is like nobody. */
export function planImport(records: Pick<Records, 'likelyDuplicates' | 'card'>, id: ImportId, people: readonly ListPatient[]): ImportPlan {
  const plan = { fresh: new Array<ListPatient>(), known: new Array<ImportPlan['known'][number]>(), review: new Array<ImportPlan['review'][number]>() };
  for (const person of people) {
    const own = patientOf(id, person);
    if (records.card(own) !== undefined) {
      plan.known.push({ person, as: own });
      continue;
    }
    const { name, birthDate, sex, phones, address, recordNumber } = person.patient;
    const found = records.likelyDuplicates({
      first: name.first,
      last: name.last,
      birthDate,
      phones: phones.map(({ number }) => number),
      ...(sex === undefined ? {} : { sex }),
      ...(address === undefined ? {} : { addressLine: address.line1, ...(address.postalCode === undefined ? {} : { postalCode: address.postalCode }) }),
      ...(recordNumber === undefined ? {} : { recordNumber }),
    });
    const like = found.filter(({ card }) => !isOf(id, card.id));
    const same = like.find(({ card }) => card.birthDate === birthDate && plain(card.last) === plain(name.last) && plain(card.first) === plain(name.first) && recordNumber !== undefined && plain(card.recordNumber) === plain(recordNumber));
    if (same) plan.known.push({ person, as: same.card.id });
    else if (like.some(({ mayBeTwin }) => !mayBeTwin)) plan.review.push({ person, like });
    else plan.fresh.push(person);
  }
  return plan;
}

/** The import of this file: the one that was done or broken off, or after its undoing a new one. @param sha256 hex */
export function importIdOf(sha256: string, imports: readonly ListImport[]): ImportId {
  const stem = `im-${sha256.slice(0, 24)}-`;
  return importId.parse(`${stem}${imports.filter(({ id, undone }) => undone !== undefined && id.startsWith(stem)).length}`);
}

/** Patients and doses that an import made, by their ids. */
const isOf = (id: ImportId, text: string): boolean => text.startsWith(`${id}-`);
const patientOf = (id: ImportId, { line }: ListPatient): PatientId => patientId.parse(`${id}-p${line}`);

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
  readonly newChangeId: () => ChangeId;
}

/** An append holds 200 changes at most. */
const changesAtOnce = 180;
const patientsAtOnce = 60;

/** Runs it; answers what was written. @param tell hears how many patients are done */
export async function runImport({ records, tables, newChangeId }: ImportParts, { id, name, plan, choices, columns }: ImportOrder, tell: (done: number, total: number) => void): Promise<Result<{ readonly patients: number; readonly doses: number }, AppError>> {
  const fresh = [...plan.fresh];
  const known = [...plan.known];
  for (const { person } of plan.review) {
    const choice = choices.get(person.line);
    if (choice?.is === 'another') fresh.push(person);
    if (choice?.is === 'same') known.push({ person, as: choice.as });
  }
  const people = [...fresh.map((person) => ({ person, as: patientOf(id, person), isNew: true })), ...known.map((one) => ({ ...one, isNew: false }))];
  const before = records.practice()?.imports?.find((one) => one.id === id);
  const gotDoses = new Set(before?.known);
  let looked = 0;
  let here = 0;
  let doses = 0;
  for (const some of portions(people)) {
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
      const there = person.doses.filter((_, index) => chart.doses.some((dose) => dose.id === mine(index))).length;
      const wanted = person.doses.map((fields, index) => ({ fields, index })).filter(({ fields, index }) => chart.doses.every((dose) => dose.id !== mine(index)) && newDoses(chart, [fields], (cvx) => tables.vaccine(cvx)?.groups ?? []).length > 0);
      here += there;
      if (there + wanted.length > 0 && !isOf(id, as)) gotDoses.add(as);
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
    looked += some.length;
    tell(looked, people.length);
  }
  // What an import that broke off had brought in counts with it.
  const patients = records.cards().filter((card) => isOf(id, card.id)).length;
  const sum = { import: id, name: name.slice(0, 200), patients, doses: (before?.doses ?? here) + doses, known: [...gotDoses], columns: [...columns] };
  const isNews = before === undefined || sum.patients !== before.patients || sum.doses !== before.doses || sum.known.length !== before.known.length;
  const done = isNews ? await records.commit([{ id: newChangeId(), verb: 'list-imported', entity: 'practice', entityId: practiceEntityId, set: sum }]) : ok([]);
  return done.ok ? ok({ patients: fresh.length, doses }) : done;
}

interface Coming {
  readonly person: ListPatient;
  readonly as: PatientId;
  readonly isNew: boolean;
}

/** So many at a time, and nobody twice in one portion: the second is held against the record as the first left it. */
function portions(people: readonly Coming[]): readonly (readonly Coming[])[] {
  const all: Coming[][] = [];
  for (const one of people) {
    const last = all.at(-1);
    if (last && last.length < patientsAtOnce && !last.some(({ as }) => as === one.as)) last.push(one);
    else all.push([one]);
  }
  return all;
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
  const mine = (text: string): boolean => isOf(made.id, text);
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
