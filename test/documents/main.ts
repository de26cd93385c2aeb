/** `npm run documents -- DIR`: one of every kind of document in every language for a made-up family, as PDF files in DIR. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emailText } from '../../shared/forms/office/email-text';
import { makeOfficeDocument } from '../../shared/forms/office/make-office-document';
import type { OfficeInput } from '../../shared/forms/office/office-input';
import { formFonts } from '../support/form-material';
import { madeUpOfficeInputs, officeWording } from '../support/office-material';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the documents go: npm run documents -- DIR');
await mkdir(folder, { recursive: true });

async function write(name: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(join(folder ?? '.', name), bytes);
  process.stdout.write(`${name}\n`);
}

const inputs: Readonly<Record<string, OfficeInput>> = madeUpOfficeInputs;
for (const [name, input] of Object.entries(inputs)) {
  const made = await makeOfficeDocument(input, formFonts, officeWording);
  if (!made.ok) throw new Error(`${name} was refused: ${made.error.code} ${made.error.field}`);
  await write(`${name}.en.pdf`, made.value);
}
const email = emailText(madeUpOfficeInputs['poster-letter'], officeWording);
await write('email.en.txt', `${email.subject}\n\n${email.body}`);
