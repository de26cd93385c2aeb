/** Makes the papers of one patient that are not signed. */
import type { CodeTables } from '../../../../shared/codes/code-tables';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import type { Chart } from '../../../../shared/domain/chart/chart';
import type { DocumentId } from '../../../../shared/domain/ids';
import type { DocumentClass } from '../../../../shared/domain/kept-document';
import type { PracticeFields } from '../../../../shared/domain/practice';
import type { SchoolLevel, SchoolTable } from '../../../../shared/domain/school/school-table';
import { factSheetId } from '../../../../shared/forms/document-ids';
import { doseHistory, schoolDoses } from '../../../../shared/forms/office/dose-history';
import type { NamedLabelSheet } from '../../../../shared/forms/office/label-sheets';
import type { RecordPatient } from '../../../../shared/forms/office/office-input';
import { addressLine, fullName, practiceOnPaper } from '../../../../shared/forms/sharing-form-input';
import type { FormAnswer } from '../../../data/form-making/form-messages';
import { makeFamilyDocument, makeOfficeDocument } from '../../../data/make-form';
import { printWords } from './words';

/** What is to be made. */
export type Paper =
  | { readonly paper: 'fact-sheet' | 'letter'; readonly language: string }
  | { readonly paper: 'record' }
  | { readonly paper: 'certificate'; readonly purpose: 'school' | 'camp'; readonly asked?: { readonly table: SchoolTable; readonly level: SchoolLevel } }
  | { readonly paper: 'labels'; readonly sheet: NamedLabelSheet; readonly count: number; readonly startAt: number };

/** The records behind it. */
export interface PaperRecords {
  readonly chart: Chart;
  readonly practice: PracticeFields | undefined;
  readonly tables: CodeTables;
  readonly today: CalendarDate;
  /** What the paper is found again by. */
  readonly document: DocumentId;
}

export const classOf: Readonly<Record<Paper['paper'], DocumentClass>> = { 'fact-sheet': 'letters', letter: 'letters', record: 'letters', certificate: 'forms', labels: 'labels' };

/** The print system shows the title to everybody: it names the kind of paper alone. */
export const titleOf = ({ paper }: Paper): string => printWords.jobs[paper];

const officeLocale = 'en-US';

/** The paper as a PDF, or what of the record it cannot show. Nothing is stored. */
export function makePaper(paper: Paper, { chart, practice, tables, today, document }: PaperRecords): Promise<FormAnswer> {
  const { name, birthDate, recordNumber, address } = chart.patient;
  const office = { madeOn: today, practice: practiceOnPaper(practice, officeLocale) };
  const known = { name: fullName(name), birthDate, ...(recordNumber === undefined ? {} : { recordNumber }) };
  const patient: RecordPatient = { ...known, ...(address === undefined ? {} : { address: addressLine(address, officeLocale) }) };
  switch (paper.paper) {
    case 'fact-sheet':
    case 'letter': {
      const { language } = paper;
      const id = paper.paper === 'letter' ? document : factSheetId(language);
      return makeFamilyDocument({ document: paper.paper, language, madeOn: today, practice, id, patient: chart.patient });
    }
    case 'record':
      return makeOfficeDocument({ ...office, document: 'immunization-record', id: document, patient, history: doseHistory(chart.doses, tables) });
    case 'certificate': {
      const { purpose, asked } = paper;
      return makeOfficeDocument({ ...office, document: 'school-certificate', id: document, purpose, patient, doses: schoolDoses(chart.doses, tables), ...(asked === undefined ? {} : { asked }) });
    }
    case 'labels':
      return makeOfficeDocument({ ...office, document: 'labels', sheet: paper.sheet.sheet, startAt: paper.startAt, labels: Array.from({ length: paper.count }, () => known) });
  }
}
