/** `npm run documents -- DIR`: one of every kind of document in every language for a made-up family, as PDF files in DIR. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emailText } from '../../shared/forms/office/email-text';
import type { FormFonts } from '../../shared/forms/form-fonts';
import { makePatientLetter } from '../../shared/forms/patient-letter';
import { makeOfficeDocument } from '../../shared/forms/office/make-office-document';
import type { OfficeInput } from '../../shared/forms/office/office-input';
import { makeFactSheet } from '../../shared/forms/fact-sheet';
import { makePacketInstructions } from '../../shared/forms/packet-instructions';
import { makeSharingForm } from '../../shared/forms/make-sharing-form';
import type { FormError } from '../../shared/forms/form-error';
import type { Result } from '../../shared/result';
import { adultObjection, childWithdrawal, formFonts, furtherFonts, wordings } from '../support/form-material';
import { madeUpOfficeInputs, officeWording } from '../support/office-material';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the documents go: npm run documents -- DIR');
await mkdir(folder, { recursive: true });

async function write(name: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(join(folder ?? '.', name), bytes);
  process.stdout.write(`${name}\n`);
}

const writeMade = async (name: string, made: Result<Uint8Array, FormError>): Promise<void> => {
  if (!made.ok) throw new Error(`${name} was refused: ${made.error.code} ${made.error.field}`);
  await write(name, made.value);
};

const fonts: FormFonts = { ...formFonts, load: (script) => Promise.resolve(furtherFonts[script]) };
for (const { language, wording } of wordings) {
  const ending = `${wording.locale}.pdf`;
  const common = { madeOn: childWithdrawal.madeOn, practice: childWithdrawal.practice };
  await writeMade(`fact-sheet.${ending}`, await makeFactSheet({ ...common, id: `FACT-SHEET-${language.code.toUpperCase()}` }, fonts, wording));
  await writeMade(`instructions.${ending}`, await makePacketInstructions({ ...common, id: childWithdrawal.workItem, patientName: childWithdrawal.patient.name }, fonts, wording));
  await writeMade(`objection.${ending}`, await makeSharingForm(adultObjection, fonts, wording));
  await writeMade(`withdrawal.${ending}`, await makeSharingForm(childWithdrawal, fonts, wording));
  await writeMade(`letter.${ending}`, await makePatientLetter({ ...common, id: 'LETTER', patient: childWithdrawal.patient }, fonts, wording));
}

const inputs: Readonly<Record<string, OfficeInput>> = madeUpOfficeInputs;
for (const [name, input] of Object.entries(inputs)) {
  await writeMade(`${name}.en.pdf`, await makeOfficeDocument(input, formFonts, officeWording));
}
const email = emailText(madeUpOfficeInputs['poster-letter'], officeWording);
await write('email.en.txt', `${email.subject}\n\n${email.body}`);
