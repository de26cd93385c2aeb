/** The data files that documents of the office are made from. */
import { assertDefined } from '../../shared/assert';
import { emailText, type EmailText } from '../../shared/forms/office/email-text';
import { readLabelSheets, type NamedLabelSheet } from '../../shared/forms/office/label-sheets';
import { registrationText } from '../../shared/forms/office/registration-text';
import { officeWording, type OfficeWording } from '../../shared/forms/office/office-wording';
import type { Practice } from '../../shared/forms/letterhead';
import { readSchoolTable, type SchoolTable } from '../../shared/domain/school/school-table';
import { loadAsset } from './assets';
import { wordingOf } from './wording-file';

const textOf = async (file: string): Promise<string> => new TextDecoder().decode(await loadAsset(file));

/** What schools ask for this school year. Throws when the file of the installation is none. */
export async function schoolTable(): Promise<SchoolTable> {
  const read = readSchoolTable(await textOf('school/requirements.2025-26.json'));
  return assertDefined(read.ok ? read.value : undefined, 'the school table of the program is one');
}

/** The sheets of labels that can be printed. Throws when the file of the installation is none. */
export async function labelSheets(): Promise<readonly NamedLabelSheet[]> {
  const read = readLabelSheets(await textOf('forms/label-sheets.json'));
  return assertDefined(read.ok ? read.value : undefined, 'the label sheets of the program are some');
}

const wording = async (): Promise<OfficeWording> => officeWording.parse(await wordingOf('office'));

/** The wording for the registration form, as text. */
export const textForRegistration = async (practice: Practice): Promise<string> => registrationText({ practice }, await wording());

/** The e-mail to patients, with the practice's name and phone. */
export async function emailToPatients(practice: Practice): Promise<EmailText> {
  return emailText({ practice }, await wording());
}
