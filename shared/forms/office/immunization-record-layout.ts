/** A patient's immunization record: every dose by family of vaccines, refused ones apart, and the line for the identity check. */
import type { Result } from '../../result';
import type { FormError } from '../form-error';
import { dayInWords } from '../form-page';
import { letterhead } from '../letterhead';
import { mm, type PagePlan } from '../page-plan';
import { letterPage } from '../page-size';
import { planPages } from '../plan-pages';
import type { Typesetter } from '../set-text';
import { gap, keepingWithNext, together, type Block } from '../stack-blocks';
import { table, type Cell, type TableColumn } from '../table-block';
import { boxed, boxedColumn, heading, paragraph, title, type Words } from '../text-blocks';
import { fillTemplate } from '../wording-parts';
import type { DoseFamily, PrintedDose } from './dose-history';
import type { ImmunizationRecordInput } from './office-input';
import { joined, notIssued, officeFrame, officeJob, officeRow, patientHead, patientRows, small, withPractice, type OfficeJob } from './office-page';
import type { OfficeWording } from './office-wording';

type Job = OfficeJob<ImmunizationRecordInput>;

/** Plans the record over as many pages as its doses take. Nothing is said about validity or what is due. */
export function layOutImmunizationRecord(input: ImmunizationRecordInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const job = officeJob(input, wording, setter, letterPage);
  const { record: words } = wording;
  return planPages(
    [
      letterhead(job, input.practice, wording.practice),
      gap(10),
      title(job, words.title),
      paragraph(job, withPractice(job, words.lead), { size: 9 }),
      gap(6),
      ...patientRows(job, input.patient),
      gap(10),
      ...(input.history.families.length === 0 ? [paragraph(job, words.nothing, { weight: 'bold' })] : doseTable(job)),
      ...refusals(job),
      gap(8),
      paragraph(job, words.remark, small),
      gap(12, 1),
      identityCheck(job),
      gap(6),
      notIssued(job),
    ],
    { ...officeFrame(job, letterPage, words.version, input.id), head: patientHead(job, input.patient) },
    setter,
  );
}

function doseTable(job: Job): readonly Block[] {
  const { columns: names } = job.wording.record;
  const columns: readonly TableColumn[] = [
    { heading: names.date, share: 1.5 },
    { heading: names.vaccine, share: 3.4 },
    { heading: names.lot, share: 2.4 },
    { heading: names.givenBy, share: 2.2 },
    { heading: names.source, share: 1.7 },
  ];
  const [head, ...none] = table(job, columns, []);
  if (head === undefined || none.length > 0) return [];
  const families = inPaperOrder(job.input.history.families, job.wording).flatMap((family): readonly Block[] => {
    const name = nameOf(family, job.wording);
    const again = joined([head, familyHead(job, fillTemplate(job.wording.record.continued, { family: name }))]);
    const [, ...rows] = table(job, columns, family.doses.map((dose) => cellsOf(dose, job)));
    const first = { ...familyHead(job, name), flow: { keepsWithNext: true, repeats: head } };
    return [first, ...rows.map((row) => ({ ...row, flow: { repeats: again } }))];
  });
  return [head, ...families];
}

/** The family's name over its doses, a little apart from the family before. */
const familyHead = (job: Job, name: string): Block => joined([gap(5), paragraph(job, name, { size: 9.5, weight: 'bold' })]);

function cellsOf(dose: PrintedDose, { wording }: Job): readonly Cell[] {
  const { record: words } = wording;
  const ofDose = (parts: readonly (string | undefined)[], separator: string): Words => {
    const text = parts.filter((part) => part !== undefined).join(separator);
    return text === '' ? words.unknown : { field: 'dose', text };
  };
  return [
    dayInWords(dose.date, wording),
    ofDose([dose.vaccine, dose.product === undefined ? undefined : `· ${dose.product}`, dose.isPartial ? words.partial : undefined], ' '),
    ofDose([dose.lot, dose.maker], ', '),
    ofDose([dose.givenBy?.name, dose.givenBy?.title], ', '),
    dose.source === undefined ? words.givenHere : words.sources[dose.source],
  ];
}

const placeIn = ({ families }: OfficeWording, group: string | undefined): number => {
  const index = families.findIndex((one) => one.group === group);
  return index < 0 ? families.length : index;
};

/** The families that the wording names in its order, then the others by CDC's name, then what belongs to none. */
export function inPaperOrder<F extends { readonly group?: string }>(families: readonly F[], wording: OfficeWording): readonly F[] {
  const last = '\uFFFF';
  return [...families].sort((a, b) => placeIn(wording, a.group) - placeIn(wording, b.group) || ((a.group ?? last) < (b.group ?? last) ? -1 : 1));
}

/** The plain name of a family; CDC's own where the wording has none. */
export function nameOf({ group }: Pick<DoseFamily, 'group'>, { families, record }: OfficeWording): string {
  return families.find((one) => one.group === group)?.name ?? group ?? record.otherFamily;
}

function refusals(job: Job): readonly Block[] {
  const { refused: words } = job.wording.record;
  const { refused } = job.input.history;
  if (refused.length === 0) return [];
  const columns = [
    { heading: words.date, share: 1.5 },
    { heading: words.vaccine, share: 4 },
    { heading: words.reason, share: 5.7 },
  ];
  const rows = refused.map(({ date, vaccine, reason, reasonText }): readonly Cell[] => [
    dayInWords(date, job.wording),
    { field: 'dose', text: vaccine },
    reasonText === undefined ? words.reasons[reason] : { field: 'dose', text: `${words.reasons[reason]}: ${reasonText}` },
  ]);
  return [gap(12), heading(job, words.heading), ...table(job, columns, rows)];
}

/** 105 CMR 222.300(C): whoever gets a copy is identified first; the check is written down on it. */
function identityCheck(job: Job): Block {
  const { identity: words } = job.wording.record;
  const inner = { setter: job.setter, column: boxedColumn(job.column) };
  return boxed(
    job,
    together([
      keepingWithNext(paragraph(inner, words.heading, { size: 9, weight: 'bold' })),
      officeRow(inner, [{ label: words.givenTo, share: 6 }, { label: words.relationship, share: 4 }], { hand: mm(8) }),
      officeRow(inner, [{ label: words.seen, share: 5 }, { label: words.by, share: 3 }, { label: words.on, share: 2 }], { hand: mm(8) }),
    ]),
  );
}
