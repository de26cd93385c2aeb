/** Tries changed texts before they are saved: every paper that holds them is made once for nobody. */
import type { CalendarDate } from '../../shared/domain/calendar-date';
import { documentId, workItemId } from '../../shared/domain/ids';
import type { OwnWording, WordingId } from '../../shared/domain/own-texts';
import { patientFields, type PatientFields } from '../../shared/domain/patient';
import type { PracticeFields } from '../../shared/domain/practice';
import type { FormError } from '../../shared/forms/form-error';
import { familyWording } from '../../shared/forms/family-wording';
import type { OfficeInput } from '../../shared/forms/office/office-input';
import { officeWording } from '../../shared/forms/office/office-wording';
import { withOwnTexts } from '../../shared/forms/own-texts';
import { practiceOnPaper } from '../../shared/forms/sharing-form-input';
import { fail, ok, type Result } from '../../shared/result';
import type { FormAnswer, FormMaterials } from './form-making/form-messages';
import { formMaker, type FormMaker, type StartFormWorker } from './form-making/form-maker';
import { ourWording, wordingFile } from './wording-file';

/** What keeps a text from being printed: its length in the file, or what the page says. `path` where it is known. */
export type WordingProblem = { readonly code: 'too-long-text'; readonly path: string } | { readonly code: 'page'; readonly error: FormError };

const bytesOf = (wording: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(wording));

/** Makes every paper of the wording with these texts. Nothing is stored. */
export async function tryWording(start: StartFormWorker, fonts: () => Promise<Pick<FormMaterials, 'regular' | 'bold'>>, id: WordingId, own: OwnWording, practice: PracticeFields | undefined, today: CalendarDate): Promise<Result<null, WordingProblem>> {
  const laid = withOwnTexts(await ourWording(id), own);
  const read = (id === 'office' ? officeWording : familyWording).safeParse(laid);
  if (!read.success) {
    const [issue] = read.error.issues;
    return fail({ code: 'too-long-text', path: pathOf(issue?.path ?? []) });
  }
  const materials = async (): Promise<FormMaterials> => ({ ...(await fonts()), wording: id === 'eng' ? bytesOf(laid) : await wordingFile('eng'), office: id === 'office' ? bytesOf(laid) : await wordingFile('office') });
  const maker = formMaker(start, materials, (language) => (language === id ? Promise.resolve(bytesOf(laid)) : wordingFile(language)));
  try {
    for (const make of id === 'office' ? officePapers(maker, practice, today) : familyPapers(maker, id, practice, today)) {
      const made = await make();
      if (!made.ok) return fail({ code: 'page', error: made.error });
    }
    return ok(null);
  } finally {
    maker.forget();
  }
}

type Make = () => Promise<FormAnswer>;

const nobody: PatientFields = patientFields.parse({
  name: { first: 'Firstname', last: 'Lastname' },
  birthDate: '2015-03-04',
  guardians: [],
  phones: [],
  providerStatus: { state: 'active' },
});
const item = workItemId.parse('00000000');

function familyPapers(maker: FormMaker, language: string, practice: PracticeFields | undefined, madeOn: CalendarDate): readonly Make[] {
  const order = { language, madeOn, practice, patient: nobody, id: item };
  return [
    ...(['fact-sheet', 'letter', 'instructions'] as const).map((document): Make => () => maker.makeFamily({ ...order, document })),
    ...(['objection', 'withdrawal'] as const).map((kind): Make => () => maker.make({ kind, language, madeOn, workItem: item, patient: nobody, signer: { name: 'Firstname Lastname', relationship: 'GRD' }, practice })),
  ];
}

function officePapers(maker: FormMaker, practice: PracticeFields | undefined, madeOn: CalendarDate): readonly Make[] {
  const facts = { madeOn, practice: practiceOnPaper(practice, 'en-US') };
  const patient = { name: 'Firstname Lastname', birthDate: nobody.birthDate };
  const inputs: readonly OfficeInput[] = [
    { ...facts, document: 'poster', paper: 'letter' },
    { ...facts, document: 'poster', paper: 'tabloid' },
    { ...facts, document: 'registration-page' },
    { ...facts, document: 'informing-log', pages: 1 },
    { ...facts, document: 'immunization-record', id: documentId.parse('00000000'), patient, history: { families: [], refused: [] } },
    { ...facts, document: 'school-certificate', id: documentId.parse('00000000'), purpose: 'school', patient, doses: [] },
    { ...facts, document: 'fax-cover', kind: 'objection', workItem: item, to: { organization: 'MIIS Help Desk', fax: '(617) 555-0100' }, from: { person: 'Firstname Lastname' }, on: madeOn, time: '14:02', pages: 1 },
  ];
  return inputs.map((input): Make => () => maker.makeOffice(input));
}

/** `["factSheet", "pages", 0, "heading"]` as `factSheet.pages[0].heading`. */
const pathOf = (path: readonly PropertyKey[]): string => path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');
