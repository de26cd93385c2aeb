/** What is to be typed into the registry's web site, on paper: patient by patient, a line a shot with a place for the tick. */
import type { Result } from '../../result';
import type { FormError } from '../form-error';
import { mm, type PagePlan } from '../page-plan';
import { letterPage } from '../page-size';
import { planPages } from '../plan-pages';
import type { Typesetter } from '../set-text';
import { gap, keepingWithNext, type Block } from '../stack-blocks';
import { table, type TableColumn } from '../table-block';
import { paragraph, title } from '../text-blocks';
import type { RegistryWorksheetInput, WorksheetValue } from './office-input';
import { commonId, notIssued, officeFrame, officeJob, small, type OfficeJob } from './office-page';
import type { OfficeWording } from './office-wording';

/** "Last name Sample, First name Ada": each value after the name of its field. */
const line = (fields: readonly WorksheetValue[]): string => fields.map(({ label, value }) => `${label}: ${value}`).join(' · ');

/** Plans as many pages as there is to type. */
export function layOutRegistryWorksheet(input: RegistryWorksheetInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const job = officeJob(input, wording, setter, letterPage);
  const { worksheet } = wording;
  const { practice } = input;
  const head: readonly Block[] = [
    ...(practice.name === undefined ? [] : [paragraph(job, { field: 'practice-name', text: practice.name }, { size: 9, weight: 'bold' })]),
    title(job, worksheet.title, 17),
    paragraph(job, worksheet.lead, small),
    notIssued(job),
  ];
  const frame = officeFrame(job, letterPage, worksheet.version, commonId('registry-worksheet', worksheet.version));
  return planPages([...head, ...input.patients.flatMap((patient) => patientBlocks(job, patient))], frame, setter);
}

function patientBlocks(job: OfficeJob<RegistryWorksheetInput>, { name, news, fields, shots }: RegistryWorksheetInput['patients'][number]): readonly Block[] {
  const { columns } = job.wording.worksheet;
  const shape: readonly TableColumn[] = [
    { heading: columns.typed, share: 0.7 },
    { heading: columns.shot, share: 2.6, weight: 'bold' },
    { heading: columns.fields, share: 6 },
  ];
  const rows = shots.map((shot) => [undefined, shot.news === undefined ? shot.title : `${shot.title} (${shot.news})`, line(shot.fields)].map((text) => (text === undefined ? undefined : { field: 'dose' as const, text })));
  return [
    gap(14),
    keepingWithNext(paragraph(job, { field: 'patient-name', text: name }, { size: 12, weight: 'bold' })),
    ...(news === undefined ? [] : [keepingWithNext(paragraph(job, news, { size: 9, weight: 'bold' }))]),
    keepingWithNext(paragraph(job, { field: 'patient-name', text: line(fields) }, { size: 9 })),
    ...(shots.length === 0 ? [] : [gap(4), ...table(job, shape, rows, { rowHeight: mm(9) })]),
  ];
}
