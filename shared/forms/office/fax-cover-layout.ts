/** The first page of a fax to the MIIS Help Desk. It names no patient: whoever stands at the machine reads it. */
import type { Result } from '../../result';
import type { FormError } from '../form-error';
import { dayInWords } from '../form-page';
import { letterhead } from '../letterhead';
import type { PagePlan } from '../page-plan';
import { letterPage } from '../page-size';
import { planPages, type PageFrame } from '../plan-pages';
import type { Typesetter } from '../set-text';
import { gap } from '../stack-blocks';
import { boxed, boxedColumn, heading, paragraph, title, type Words } from '../text-blocks';
import { fillTemplate } from '../wording-parts';
import type { FaxCoverInput } from './office-input';
import { filled, notIssued, officeFrame, officeJob, officeRow, unbroken } from './office-page';
import type { OfficeWording } from './office-wording';

/** Plans the cover. */
export function layOutFaxCover(input: FaxCoverInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const job = officeJob(input, wording, setter, letterPage);
  const { faxCover: words } = wording;
  const { phone } = input.practice;
  const inner = { setter, column: boxedColumn(job.column) };
  const notice: Words = phone === undefined ? words.confidential.textWithoutPhone : { field: 'practice-phone', text: fillTemplate(words.confidential.text, { phone: unbroken(phone) }) };
  const page = officeFrame(job, letterPage, words.version, input.workItem);
  // The cover is the first page of the whole fax, whatever the pages after it say about themselves.
  const frame: PageFrame = { ...page, foot: { ...page.foot, draw: (y) => page.foot.draw(y, { page: 1, pages: input.pages }) } };
  return planPages(
    [
      letterhead(job, input.practice, wording.practice),
      gap(14, 1, 30),
      title(job, words.title, 40),
      gap(8, 1, 20),
      heading(job, words.to, 12),
      officeRow(job, [
        filled(words.organization, 6, 'recipient', input.to.organization, true),
        filled(words.toFax, 4, 'fax-number', input.to.fax, true),
      ]),
      gap(14, 1, 24),
      heading(job, words.from, 12),
      officeRow(job, [
        filled(words.person, 5, 'sender', input.from.person),
        filled(words.phone, 2.5, 'practice-phone', phone),
        filled(words.fax, 2.5, 'fax-number', input.from.fax),
      ]),
      officeRow(job, [
        filled(words.date, 3, 'wording', dayInWords(input.on, wording)),
        filled(words.time, 3, 'wording', input.time),
        filled(words.pages, 4, 'wording', String(input.pages), true),
      ]),
      officeRow(job, [filled(words.about, 1, 'work-item', fillTemplate(words.subjects[input.kind], { id: input.workItem }))]),
      gap(16, 1, 30),
      paragraph(job, words.message, { size: 12 }),
      gap(18, 2, 60),
      boxed(job, [paragraph(inner, words.confidential.heading, { size: 13, weight: 'bold' }), gap(3), paragraph(inner, notice, { size: 12 })], 1.5),
      gap(8, 6),
      notIssued(job),
    ],
    frame,
    setter,
  );
}
