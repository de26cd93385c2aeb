/** Rules about one dose that look at several fields or segments at once (guide R1.5: IZ-23 to IZ-49). */
import type { CodeTables } from '../../codes/code-tables';
import { dayOf } from '../read/coded';
import type { Delimiters } from '../er7/delimiters';
import { fieldOf } from './check-segment';
import type { CheckCode, CheckFinding } from './finding';
import { placeOf, type DoseGroup, type PlacedSegment } from './message-shape';
import type { Neighbours } from './part';
import { isNewDose, loinc, noVaccine, unknownAmount } from './segment-rules';

/** ORC-3 of what is no dose given. */
const noOrder = '9999';

/**
 * On the guide's list of vaccines that need a statement (PHVS_VISVaccines), and no longer in CDC's links to current statements: they are
 * withdrawn. The other vaccines of that list, and those that came later, are known from the tables.
 */
const withdrawnWithStatement: ReadonlySet<string> = new Set(['50', '62', '100', '118', '121']);

/** What the rules say against one dose. */
export function checkDose(group: DoseGroup, delimiters: Delimiters, tables: CodeTables): readonly CheckFinding[] {
  const { orc, rxa, obx } = group;
  if (rxa === undefined) return [];
  const of = fieldOf(rxa, delimiters);
  const found: CheckFinding[] = [...checkAmount(rxa, of), ...checkObservations(obx, delimiters)];
  const find = (segment: PlacedSegment, field: number | undefined, rule: string, code: CheckCode): unknown => found.push({ place: placeOf(segment, field), rule, code });
  if (of(4) !== undefined && of(4) !== of(3)) find(rxa, 4, 'IZ-30', 'dates-differ');
  if (of(5) === noVaccine && of(20) !== 'NA') find(rxa, 20, 'no-vaccine', 'wrong-value');
  if (orc !== undefined) {
    const filler = fieldOf(orc, delimiters)(3);
    const isNone = of(20) === 'NA' || of(20) === 'RE';
    if (filler !== undefined && isNone !== (filler === noOrder)) find(orc, 3, 'IZ-45', 'wrong-value');
  }
  const questions = obx.map((observation) => fieldOf(observation, delimiters)(3));
  const eligibilities = obx.filter((_, index) => questions[index] === loinc.eligibility);
  if (isNewDose(of) && eligibilities.length === 0) find(rxa, undefined, 'IZ-23', 'no-eligibility');
  for (const second of eligibilities.slice(1)) find(second, 3, 'IZ-23', 'too-many');
  if (isNewDose(of) && needsStatement(of, tables) && !questions.includes(loinc.presented)) find(rxa, undefined, 'IZ-24', 'no-vis');
  return found;
}

/** The day of the dose counts, and today's list as well: a registry may know the one or the other. */
function needsStatement(of: Neighbours, tables: CodeTables): boolean {
  const cvx = of(5) ?? '';
  const on = dayOf(of(3));
  return withdrawnWithStatement.has(cvx) || tables.visFor(cvx).length > 0 || (on !== undefined && tables.visFor(cvx, on).length > 0);
}

function checkAmount(rxa: PlacedSegment, of: Neighbours): readonly CheckFinding[] {
  const amount = of(6);
  if (amount === undefined) return [];
  const place = placeOf(rxa, 6);
  if (of(5) === noVaccine && amount !== unknownAmount) return [{ place, rule: 'IZ-49', code: 'wrong-value' }];
  if (of(20) === 'RE' && amount !== unknownAmount) return [{ place, rule: 'IZ-48', code: 'wrong-value' }];
  return Number(amount) > 0 || Number.isNaN(Number(amount)) ? [] : [{ place, rule: 'amount', code: 'wrong-value' }];
}

/** What is said of one statement stands under one number (OBX-4): its code, or its vaccine and edition, and the day it was handed out. */
function checkObservations(obx: readonly PlacedSegment[], delimiters: Delimiters): readonly CheckFinding[] {
  const topics = new Map<string, Map<string, PlacedSegment>>();
  const found: CheckFinding[] = [];
  for (const observation of obx) {
    const of = fieldOf(observation, delimiters);
    const topic = topics.get(of(4) ?? '') ?? new Map<string, PlacedSegment>();
    topics.set(of(4) ?? '', topic);
    const question = of(3) ?? '';
    if (topic.has(question)) found.push({ place: placeOf(observation, 4), rule: 'topic', code: 'too-many' });
    else topic.set(question, observation);
  }
  for (const topic of topics.values()) {
    const [first] = [loinc.statement, loinc.edition, loinc.presented].map((question) => topic.get(question)).filter((one) => one !== undefined);
    const isNamed = topic.has(loinc.statement) || (topic.has(loinc.vaccine) && topic.has(loinc.edition));
    if (first !== undefined && !(isNamed && topic.has(loinc.presented))) found.push({ place: placeOf(first, 4), rule: 'IZ-24', code: 'vis-incomplete' });
  }
  return found;
}

/** Rules about all doses together: observations are numbered, and no dose is said twice. */
export function checkDoses(groups: readonly DoseGroup[], delimiters: Delimiters): readonly CheckFinding[] {
  return [...checkNumbers(groups, delimiters), ...checkFillers(groups, delimiters)];
}

/** OBX-1 counts from 1, over the message or in each group (NIST-01). */
function checkNumbers(groups: readonly DoseGroup[], delimiters: Delimiters): readonly CheckFinding[] {
  const inGroups = groups.map(({ obx }) => obx.map((segment) => ({ segment, number: fieldOf(segment, delimiters)(1) })));
  const restarts = (inGroups.filter((group) => group.length > 0)[1]?.[0]?.number ?? '') === '1';
  const runs = restarts ? inGroups : [inGroups.flat()];
  return runs.flatMap((run) => {
    const wrong = run.find(({ number }, index) => number !== String(index + 1));
    return wrong === undefined ? [] : [{ place: placeOf(wrong.segment, 1), rule: 'NIST-01', code: 'out-of-sequence' } as const];
  });
}

/** The same dose twice with the same action is two doses, or one too many. */
function checkFillers(groups: readonly DoseGroup[], delimiters: Delimiters): readonly CheckFinding[] {
  const seen = new Set<string>();
  return groups.flatMap(({ orc, rxa }) => {
    const filler = orc && fieldOf(orc, delimiters)(3);
    if (orc === undefined || rxa === undefined || filler === undefined || filler === noOrder) return [];
    const key = `${fieldOf(rxa, delimiters)(21) ?? ''} ${filler}`;
    const isSecond = seen.has(key);
    seen.add(key);
    return isSecond ? [{ place: placeOf(orc, 3), rule: 'filler', code: 'duplicate-id' } as const] : [];
  });
}
