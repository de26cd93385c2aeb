/** The page with the wording for the new-patient registration form, a long and a short one, to cut out or copy. */
import type { Result } from '../../result';
import type { FormError } from '../form-error';
import { frame, mm, type PagePlan } from '../page-plan';
import { letterPage } from '../page-size';
import { planPages } from '../plan-pages';
import type { Typesetter } from '../set-text';
import { gap, keepingWithNext, together, type Block } from '../stack-blocks';
import { boxed, boxedColumn, fitWords, heading, paragraph, title, type ColumnJob } from '../text-blocks';
import type { RegistrationPageInput } from './office-input';
import { commonId, notIssued, officeFrame, officeJob, officeRow, withPractice, type OfficeJob } from './office-page';
import type { OfficeWording } from './office-wording';

type Box = OfficeWording['registration']['long'];

/** Plans the page. */
export function layOutRegistrationPage(input: RegistrationPageInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const job = officeJob(input, wording, setter, letterPage);
  const { registration: words } = wording;
  return planPages(
    [
      title(job, words.title),
      gap(4),
      paragraph(job, words.lead),
      ...[words.long, words.short].flatMap((box) => [gap(16, 1, 30), ...together([heading(job, box.name), gap(8), wordingBox(job, box)])]),
      gap(10, 1),
      notIssued(job),
    ],
    officeFrame(job, letterPage, words.version, commonId('registration', words.version)),
    setter,
  );
}

function wordingBox(job: OfficeJob<RegistrationPageInput>, { heading: head, paragraphs, ticks }: Box): Block {
  const inner: OfficeJob<RegistrationPageInput> = { ...job, column: boxedColumn(job.column) };
  const { signature, date } = job.wording.registration;
  return boxed(job, [
    gap(3),
    keepingWithNext(paragraph(inner, head, { size: 11.5, weight: 'bold' })),
    ...paragraphs.flatMap((text) => [gap(4), paragraph(inner, withPractice(job, text), { size: 10 })]),
    gap(6),
    ...ticks.map((text) => tick(inner, text)),
    officeRow(inner, [
      { label: signature, share: 7 },
      { label: date, share: 3 },
    ], { hand: mm(9), base: 0.75 }),
    gap(2),
  ]);
}

const square = 9;

/** A square to tick, with its words. */
function tick({ setter, column }: ColumnJob, text: string): Block {
  const x = column.x + square + 7;
  const ready = fitWords(setter, text, column.width - square - 7);
  return {
    height: ready.height + 4,
    draw: (y) => [
      ...frame({ x: column.x, y: y + (ready.fitted.leading - square) / 2, width: square, height: square }, 0.75),
      setter.place(ready, { x, y, width: column.width - square - 7, height: ready.height }),
    ],
  };
}
