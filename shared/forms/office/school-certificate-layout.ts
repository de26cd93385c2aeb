/** The certificate for school or camp: the dates of all doses, what the level's table asks for, and what the dates show. No more. */
import type { Result } from '../../result';
import { dateParts, type CalendarDate } from '../../domain/calendar-date';
import { checkSchoolRow, type CheckedRow, type RowFinding, type SchoolDose, type Uncounted } from '../../domain/school/check-school-row';
import type { SchoolRow, Span } from '../../domain/school/school-table';
import type { FormError } from '../form-error';
import { dayInWords } from '../form-page';
import { letterhead } from '../letterhead';
import { mm, type PagePlan } from '../page-plan';
import { letterPage } from '../page-size';
import { planPages } from '../plan-pages';
import type { Typesetter } from '../set-text';
import { gap, together, type Block } from '../stack-blocks';
import { table, type Cell } from '../table-block';
import { heading, paragraph, title, type Words } from '../text-blocks';
import { fillTemplate } from '../wording-parts';
import { inPaperOrder, nameOf } from './immunization-record-layout';
import type { SchoolCertificateInput } from './office-input';
import { line, notIssued, officeFrame, officeJob, officeRow, patientHead, patientRows, type OfficeJob } from './office-page';
import type { OfficeWording } from './office-wording';

type Job = OfficeJob<SchoolCertificateInput>;

interface Checked {
  readonly row: SchoolRow;
  readonly result: CheckedRow;
}

/** Plans the certificate. Without a level the doses are listed and held against nothing. */
export function layOutSchoolCertificate(input: SchoolCertificateInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const job = officeJob(input, wording, setter, letterPage);
  const { certificate: words } = wording;
  const checked = (input.asked?.level.rows ?? []).map((row): Checked => ({ row, result: checkSchoolRow(row, input.doses, input.patient.birthDate, input.madeOn) }));
  return planPages(
    [
      letterhead(job, input.practice, wording.practice),
      gap(6),
      title(job, words.titles[input.purpose]),
      gap(3),
      ...patientRows(job, input.patient),
      gap(7),
      ...doseTable(job, checked),
      ...uncountedLegend(job, checked),
      ...levelTable(job, checked),
      gap(8, 1),
      ...signing(job),
      gap(6),
      notIssued(job),
    ],
    { ...officeFrame(job, letterPage, words.version, input.id), head: patientHead(job, input.patient) },
    setter,
  );
}

/** A certificate is on one page whenever it can be. */
const cells = { size: 8.5 };
const small = { size: 7.5 };

const datesInRow = 5;
const marks = 'abcdefgh';
const reasons: readonly Uncounted[] = ['other-vaccine', 'partial', 'before-birth', 'too-young', 'too-soon'];
const markOf = (why: Uncounted): string => marks.charAt(reasons.indexOf(why));

/** The rows in which doses are counted; in the others a dose that "does not count" says nothing. */
const counting = (checked: readonly Checked[]): readonly Checked[] => checked.filter(({ row }) => row.judged.kind === 'by-dates');

/** `09/03/2022`, as school nurses write it. */
export function monthDayYear(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year}`;
}

function doseTable(job: Job, checked: readonly Checked[]): readonly Block[] {
  const { input, wording } = job;
  const { doses: words } = wording.certificate;
  const columns = [{ heading: words.vaccine, share: 2.4 }, ...Array.from({ length: datesInRow }, (_, index) => ({ heading: String(index + 1), share: 1.3 }))];
  const asked = checked.flatMap(({ row }) => row.families);
  const given = input.doses.flatMap(({ families }): readonly (string | undefined)[] => (families.length === 0 ? [undefined] : families));
  const families = inPaperOrder([...new Set([...asked, ...given])].map((group) => ({ group })), wording);
  const rows = families.flatMap(({ group }) => {
    const dates = [...input.doses]
      .filter((dose) => (group === undefined ? dose.families.length === 0 : dose.families.includes(group)))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map((dose) => dateOnPaper(dose, group, checked));
    return chunked(dates, datesInRow).map((some, index): readonly Cell[] => [
      index === 0 ? nameOf({ group }, wording) : undefined,
      ...(dates.length === 0 ? [words.none] : some),
    ]);
  });
  return [heading(job, words.heading), ...table(job, columns, rows, cells)];
}

/** Why a dose does not count in the row of its family; part of a dose never does. */
function whyUncounted(dose: SchoolDose, group: string | undefined, checked: readonly Checked[]): Uncounted | undefined {
  const row = counting(checked).find((one) => group !== undefined && one.row.families.includes(group));
  return row?.result.listed.find((listed) => listed.dose === dose)?.uncounted ?? (dose.isPartial ? 'partial' : undefined);
}

function dateOnPaper(dose: SchoolDose, group: string | undefined, checked: readonly Checked[]): Words {
  const why = whyUncounted(dose, group, checked);
  return { field: 'dose', text: why === undefined ? monthDayYear(dose.date) : `${monthDayYear(dose.date)} (${markOf(why)})` };
}

/** At least one part, so that what has no dose has a row. */
function chunked<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

function uncountedLegend(job: Job, checked: readonly Checked[]): readonly Block[] {
  const { uncounted: words } = job.wording.certificate;
  const used = new Set(job.input.doses.flatMap((dose) => dose.families.flatMap((group) => whyUncounted(dose, group, checked) ?? [])));
  if (used.size === 0) return [];
  const list = reasons.filter((why) => used.has(why)).map((why) => `(${markOf(why)}) ${words[why]}`);
  return [gap(3), paragraph(job, `${words.heading} ${list.join('; ')}.`, small)];
}

function levelTable(job: Job, checked: readonly Checked[]): readonly Block[] {
  const { certificate: words } = job.wording;
  const { asked } = job.input;
  if (asked === undefined) return [];
  const { table: source, level } = asked;
  const columns = [
    { heading: words.table.vaccine, share: 2.6 },
    { heading: words.table.asks, share: 4.4 },
    { heading: words.table.counted, share: 0.9 },
    { heading: words.table.finding, share: 2.5 },
  ];
  const ofTable = (text: string): Words => ({ field: 'school-table', text });
  const rows = checked.map(({ row, result }): readonly Cell[] => [ofTable(row.vaccine), ofTable(askedBy(row, words.table.or)), countedIn(row, result), findingInWords(result.finding, job.wording)]);
  const origin = fillTemplate(words.origin, { authority: source.authority, regulation: source.regulation, date: dayInWords(source.date, job.wording), source: source.source });
  return [
    gap(8),
    heading(job, fillTemplate(words.table.heading, { level: level.name, year: source.schoolYear })),
    ...table(job, columns, rows, cells),
    gap(3),
    paragraph(job, words.limits, small),
    paragraph(job, ofTable(source.isConfirmed ? origin : `${origin} ${words.unconfirmed}`), small),
  ];
}

const askedBy = ({ judged, orProof }: SchoolRow, or: string): string => {
  const text = judged.kind === 'by-dates' ? judged.paths.map((path) => path.text).join(` ${or} `) : judged.text;
  return orProof === undefined ? text : `${text}; ${orProof}`;
};

const countedIn = ({ judged }: SchoolRow, { listed }: CheckedRow): string | undefined =>
  judged.kind === 'by-dates' ? String(listed.filter(({ uncounted }) => uncounted === undefined).length) : undefined;

/** What the dates say about a row, in the words of the paper. */
export function findingInWords(finding: RowFinding, { certificate: { table: words, spans } }: Pick<OfficeWording, 'certificate'>): string {
  switch (finding.state) {
    case 'shown':
      return words.shown;
    case 'not-asked':
      return words.notAsked;
    case 'not-judged':
      return words.notJudged;
    case 'not-shown': {
      const { nearest } = finding;
      if (nearest.kind === 'doses') return fillTemplate(words.lacksDoses, { has: String(nearest.has), asks: String(nearest.asks) });
      const dose = String(nearest.dose);
      if (nearest.kind === 'age') return fillTemplate(words.lacksAge, { dose, span: spanInWords(nearest.from, spans) });
      return fillTemplate(words.lacksInterval, { dose, span: spanInWords(nearest.atLeast, spans), since: String(nearest.since) });
    }
  }
}

function spanInWords(span: Span, spans: OfficeWording['certificate']['spans']): string {
  if ('years' in span) return fillTemplate(spans.years, { n: String(span.years) });
  if ('months' in span) return fillTemplate(spans.months, { n: String(span.months) });
  if ('weeks' in span) return fillTemplate(spans.weeks, { n: String(span.weeks) });
  return fillTemplate(spans.days, { n: String(span.days) });
}

function signing(job: Job): readonly Block[] {
  const { signing: words } = job.wording.certificate;
  return together([
    paragraph(job, words.declaration),
    gap(3),
    line(job),
    officeRow(job, [{ label: words.signature, share: 5 }, { label: words.name, share: 3.4 }, { label: words.date, share: 1.6 }], { hand: mm(9.5), base: 1 }),
  ]);
}
