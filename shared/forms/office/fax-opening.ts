/** The head of the papers about a fax. */
import { letterhead } from '../letterhead';
import { gap, type Block } from '../stack-blocks';
import { title } from '../text-blocks';
import type { FaxByHandInput, FaxConfirmationInput, FaxReplyInput } from './office-input';
import { filled, officeRow, patientRows, type OfficeJob } from './office-page';

/** What every paper about a fax begins with: the practice, the title, whom and which form it is about. */
export function faxOpening(job: OfficeJob<FaxConfirmationInput | FaxByHandInput | FaxReplyInput>, head: string): readonly Block[] {
  const { input, wording } = job;
  const { faxProof: words } = wording;
  return [
    letterhead(job, input.practice, wording.practice),
    gap(12),
    title(job, head),
    gap(6),
    ...(input.patient === undefined ? [] : patientRows(job, { name: input.patient.name, birthDate: input.patient.birthDate })),
    officeRow(job, [filled(words.about, 4, 'wording', words.forms[input.kind]), filled(words.workItem, 6, 'work-item', input.workItem)], { size: 'small' }),
  ];
}
