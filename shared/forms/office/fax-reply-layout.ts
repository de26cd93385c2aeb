/** The reply of a fax service as a page of the patient's file: what a person pasted, and what it is about. */
import type { Result } from '../../result';
import type { FormError } from '../form-error';
import { dayInWords } from '../form-page';
import { letterPage } from '../page-size';
import type { PagePlan } from '../page-plan';
import { planPages } from '../plan-pages';
import type { Typesetter } from '../set-text';
import { gap, type Block } from '../stack-blocks';
import { heading, paragraph } from '../text-blocks';
import { faxOpening } from './fax-opening';
import { readable } from './fax-proof-words';
import type { FaxReplyInput } from './office-input';
import { filled, notIssued, officeFrame, officeJob, officeRow, patientHead, small, type OfficeJob } from './office-page';
import type { OfficeWording } from './office-wording';

/** Letters of a word that no line can hold, such as a web address: it goes on in the next line. */
const longestWord = 70;

/** Plans the page; a long reply takes more. Letters that cannot be printed stand as `?`: a reply must not be lost for one of them. */
export function layOutFaxReply(input: FaxReplyInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const job = officeJob(input, wording, setter, letterPage);
  const { faxProof: words } = wording;
  const { byHand } = words;
  const lines = linesOf(input.text);
  return planPages(
    [
      ...faxOpening(job, words.reply.title),
      officeRow(
        job,
        [
          filled(byHand.number, 4, 'fax-number', input.number),
          filled(byHand.on, 2, 'wording', dayInWords(input.on, wording)),
          filled(byHand.time, 2, 'wording', input.time),
          filled(words.reply.by, 4, 'sender', input.by),
        ],
        { size: 'small' },
      ),
      gap(10),
      paragraph(job, words.reply.lead),
      gap(12),
      heading(job, words.reply.heading),
      gap(6),
      ...lines.flatMap((line) => said(job, line)),
      ...(lines.some((line, index) => line.includes('?') && !(sourceLines(input.text)[index] ?? '').includes('?')) ? [gap(8), paragraph(job, words.reply.questionMarks, small)] : []),
      gap(8, 1),
      notIssued(job),
    ],
    { ...officeFrame(job, letterPage, words.version, input.workItem), ...(input.patient === undefined ? {} : { head: patientHead(job, input.patient) }) },
    setter,
  );
}

const sourceLines = (text: string): readonly string[] => text.trim().split(/\r?\n/);

/** The lines as they can be printed; an empty one stays empty. */
const linesOf = (text: string): readonly string[] =>
  sourceLines(text).map((line) => (line.trim() === '' ? '' : readable(line).replace(new RegExp(`\\S{${longestWord}}(?=\\S)`, 'g'), '$& ')));

const said = (job: OfficeJob<FaxReplyInput>, line: string): readonly Block[] => (line === '' ? [gap(7)] : [paragraph(job, { field: 'fax-proof', text: line }, { size: 9.5 })]);
