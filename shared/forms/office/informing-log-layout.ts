/** The sheet on which the front desk writes down who was told, to be typed in later. Letter on its side, ruled for the hand. */
import type { Result } from '../../result';
import type { FormError } from '../form-error';
import { mm, type PagePlan } from '../page-plan';
import type { PageSize } from '../page-size';
import { planPages, roomOf, type PageFrame } from '../plan-pages';
import type { Typesetter } from '../set-text';
import { gap, stackHeight } from '../stack-blocks';
import { table, type TableColumn } from '../table-block';
import { paragraph, title } from '../text-blocks';
import type { InformingLogInput } from './office-input';
import { commonId, joined, officeFrame, officeJob, small } from './office-page';
import type { OfficeWording } from './office-wording';

const logPage: PageSize = { width: 792, height: 612, margin: { left: 36, right: 36, top: 30, bottom: 27 } };
/** Ample for handwriting. */
const rowHeight = mm(8);

/** Plans as many full pages of lines as asked for. */
export function layOutInformingLog(input: InformingLogInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const job = officeJob(input, wording, setter, logPage);
  const { log } = wording;
  const { practice } = input;
  const head = joined([
    ...(practice.name === undefined ? [] : [paragraph(job, { field: 'practice-name', text: practice.name }, { size: 9, weight: 'bold' })]),
    title(job, log.title, 17),
    paragraph(job, log.lead, small),
    paragraph(job, log.legend, small),
    gap(6),
  ]);
  const frame: PageFrame = { ...officeFrame(job, logPage, log.version, commonId('informing-log', log.version)), head: { height: head.height, draw: (y) => head.draw(y, head.height) } };
  const columns: readonly TableColumn[] = [
    { heading: log.columns.date, share: 1.1 },
    { heading: log.columns.patient, share: 4.2 },
    { heading: log.columns.toldBy, share: 1.7 },
    { heading: log.columns.language, share: 1.3 },
    { heading: log.columns.material, share: 1.2 },
    { heading: log.columns.answer, share: 1 },
    { heading: log.columns.initials, share: 0.9 },
    { heading: log.columns.typed, share: 0.8 },
  ];
  const ruled = (count: number) => table(job, columns, Array.from({ length: count }, () => []), { rowHeight });
  const [tableHead, one] = ruled(1);
  const lines = tableHead && one ? Math.max(1, Math.floor((roomOf(frame) - stackHeight([tableHead])) / one.height)) : 1;
  return planPages(ruled(lines * input.pages), frame, setter);
}
