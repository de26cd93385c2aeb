/** The confirmation page of a fax: every try, what the other machine said, what was sent, and what "sent" means. */
import type { Result } from '../../result';
import type { FormError } from '../form-error';
import { mm, rule, type PagePlan } from '../page-plan';
import { letterPage } from '../page-size';
import { planPages } from '../plan-pages';
import type { Typesetter } from '../set-text';
import { gap, keepingWithNext, type Block } from '../stack-blocks';
import { table } from '../table-block';
import { boxed, boxedColumn, fitWords, heading, paragraph, type ColumnJob, type Words } from '../text-blocks';
import { dayInWords } from '../form-page';
import { fillTemplate } from '../wording-parts';
import { faxOpening } from './fax-opening';
import { hashInGroups, hasOddWords, instantOnPaper, readable, verdictOf } from './fax-proof-words';
import type { FaxByHandInput, FaxConfirmationInput } from './office-input';
import { filled, notIssued, officeFrame, officeJob, officeRow, patientHead, small, type OfficeJob } from './office-page';
import type { OfficeWording } from './office-wording';

type Job = OfficeJob<FaxConfirmationInput | FaxByHandInput>;

/** Plans the confirmation page from the proof that is kept; many tries take more pages. */
export function layOutFaxConfirmation(input: FaxConfirmationInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const job = officeJob(input, wording, setter, letterPage);
  const { faxProof: words } = wording;
  const { proof } = input;
  const isSeen = proof.way === 'hylafax';
  return planPages(
    [
      ...faxOpening(job, words.title),
      gap(10),
      paragraph(job, verdictOf(proof, words), { size: 14, weight: 'bold' }),
      gap(8),
      meaning(job, isSeen ? words.meaning.sent : words.meaning.byPerson),
      gap(12),
      heading(job, words.facts.heading),
      ...factRows(job, input),
      gap(12),
      ...tries(job, input),
      gap(12),
      heading(job, words.sha256.heading),
      gap(3),
      ...proof.sha256.flatMap((hash, index) => [
        labelled(job, fillTemplate(words.sha256.number, { number: String(index + 1) }), { field: 'fax-proof', text: hashInGroups(hash) }, 8),
      ]),
      ...(proof.evidence === undefined ? [] : [gap(6), paragraph(job, words.evidence, small)]),
      ...(hasOddWords(proof) ? [gap(2), paragraph(job, words.questionMarks, small)] : []),
      gap(8, 1),
      notIssued(job),
    ],
    { ...officeFrame(job, letterPage, words.version, input.workItem), ...(input.patient === undefined ? {} : { head: patientHead(job, input.patient) }) },
    setter,
  );
}

/** Plans the sheet for a fax that went over the office machine: known values stand, the rest is written in, the report is attached. */
export function layOutFaxByHand(input: FaxByHandInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const job = officeJob(input, wording, setter, letterPage);
  const { faxProof: words } = wording;
  const hand = words.byHand;
  return planPages(
    [
      ...faxOpening(job, words.titleByHand),
      gap(12),
      heading(job, hand.heading),
      officeRow(job, [
        filled(hand.number, 4, 'fax-number', input.number),
        filled(hand.on, 2, 'wording', input.on === undefined ? undefined : dayInWords(input.on, wording)),
        filled(hand.time, 2, 'wording', input.time),
        filled(hand.pages, 2, 'wording', input.pages === undefined ? undefined : String(input.pages)),
      ], { hand: mm(9) }),
      officeRow(job, [filled(hand.confirmation, 1, 'fax-proof', input.confirmation)], { hand: mm(14) }),
      officeRow(job, [filled(hand.by, 5, 'sender', input.by), { label: hand.signature, share: 5 }], { hand: mm(9.5), base: 0.75 }),
      gap(10),
      meaning(job, words.meaning.blank),
      gap(14),
      attachHere(job, hand.attach),
      gap(6),
      notIssued(job),
    ],
    officeFrame(job, letterPage, words.version, input.workItem),
    setter,
  );
}

const meaning = (job: Job, text: string): Block => {
  const inner: ColumnJob = { setter: job.setter, column: boxedColumn(job.column) };
  return boxed(job, [paragraph(inner, job.wording.faxProof.meaning.heading, { weight: 'bold' }), gap(2), paragraph(inner, text)]);
};

function factRows(job: Job, { proof }: FaxConfirmationInput): readonly Block[] {
  const { facts, ways } = job.wording.faxProof;
  const said = (text: string): Words => ({ field: 'fax-proof', text: readable(text) });
  const when = (instant: string): Words => ({ field: 'fax-proof', text: instantOnPaper(instant, job.wording) });
  const counts = { sent: String(proof.pages.sent), total: String(proof.pages.total) };
  const rows: readonly (readonly [string, Words] | undefined)[] = [
    [facts.way, ways[proof.way]],
    [facts.dialed, said(proof.dialed)],
    [facts.remoteId, proof.remoteId === undefined ? facts.noRemoteId : said(proof.remoteId)],
    proof.startedAt === undefined ? undefined : [facts.startedAt, when(proof.startedAt)],
    [facts.endedAt, when(proof.endedAt)],
    proof.seconds === undefined ? undefined : [facts.seconds, fillTemplate(facts.secondsValue, { seconds: String(Math.round(proof.seconds)) })],
    [facts.pages, fillTemplate(facts.pagesValue, counts)],
    [facts.result, said(proof.result.said === '' ? proof.result.code : `${proof.result.code}: ${proof.result.said}`)],
    [facts.job, said(proof.job)],
    proof.communication === undefined ? undefined : [facts.communication, said(proof.communication)],
    proof.signalRate === undefined ? undefined : [facts.signalRate, said(proof.signalRate)],
  ];
  return rows.flatMap((row) => (row === undefined ? [] : [labelled(job, row[0], row[1])]));
}

const labelShare = 0.28;

/** A label and its value beside it, ruled below. */
function labelled({ setter, column }: ColumnJob, label: string, value: Words, size = 10): Block {
  const left = { x: column.x, width: column.width * labelShare - 8 };
  const right = { x: column.x + column.width * labelShare, width: column.width * (1 - labelShare) };
  const [name, text] = [fitWords(setter, label, left.width, { size: 9 }), fitWords(setter, value, right.width, { size })];
  const height = Math.max(name.height, text.height);
  return {
    height: height + 4.5,
    draw: (y) => [
      setter.place(name, { ...left, y: y + 2, height: name.height }),
      setter.place(text, { ...right, y: y + 2, height: text.height }),
      rule(column.x, y + height + 4, column.width),
    ],
  };
}

function tries(job: Job, { proof }: FaxConfirmationInput): readonly Block[] {
  const { tries: words, causes } = job.wording.faxProof;
  if (proof.tries.length === 0) return [heading(job, words.heading), gap(3), paragraph(job, words.none)];
  const columns = [
    { heading: words.number, share: 0.6 },
    { heading: words.at, share: 3.4 },
    { heading: words.cause, share: 2.6 },
    { heading: words.said, share: 3.4 },
  ];
  const rows = proof.tries.map(({ at, cause, said }, index) => [
    String(index + 1),
    { field: 'fax-proof' as const, text: instantOnPaper(at, job.wording) },
    causes[cause],
    { field: 'fax-proof' as const, text: readable(said) },
  ]);
  return [heading(job, words.heading), ...table(job, columns, rows)];
}

/** An empty place that takes what the page has left. */
function attachHere(job: Job, text: string): Block {
  const inner: ColumnJob = { setter: job.setter, column: boxedColumn(job.column) };
  const box = boxed(job, [keepingWithNext(paragraph(inner, text, small)), gap(mm(40), 1)]);
  return { ...box, grows: 1 };
}
