import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { makeSharingForm } from '../../../../shared/forms/make-sharing-form';
import type { SharingFormInput } from '../../../../shared/forms/sharing-form-input';
import { assertDefined } from '../../../../shared/assert';
import { adultObjection, childWithdrawal, englishWording, formFonts, hardNames } from '../../../support/form-material';

const fontsAnew = () => ({ regular: new Uint8Array(formFonts.regular), bold: new Uint8Array(formFonts.bold) });

async function make(input: SharingFormInput, fonts = formFonts): Promise<Uint8Array> {
  const made = await makeSharingForm(input, fonts, englishWording);
  if (!made.ok) throw new Error(`refused: ${made.error.code} ${made.error.field}`);
  return made.value;
}

describe('the finished form', () => {
  it('is one US Letter page that names maker, title, language and day, and no person', async () => {
    const pdf = await PDFDocument.load(await make(adultObjection), { updateMetadata: false });
    expect(pdf.getPages().map((page) => page.getSize())).toEqual([{ width: 612, height: 792 }]);
    expect([pdf.getTitle(), pdf.getProducer(), pdf.getAuthor()]).toEqual(['Objection to sharing an immunization record', 'MIIS Desk', undefined]);
    expect(pdf.getCreationDate()?.toISOString().slice(0, 10)).toBe('2026-11-22');
    expect(pdf.getModificationDate()).toEqual(pdf.getCreationDate());
  });

  it('is the same to the byte for the same input, whatever was made before it', async () => {
    const first = await make(adultObjection, fontsAnew());
    for (const { name } of hardNames.slice(0, 8)) await make({ ...childWithdrawal, patient: { ...childWithdrawal.patient, name } });
    expect(await make(adultObjection)).toEqual(first);
    expect(await make(adultObjection, fontsAnew())).toEqual(first);
  });

  it('differs when anything of the input differs', async () => {
    const first = await make(childWithdrawal);
    expect(await make({ ...childWithdrawal, signer: { name: 'Mai Tran', relationship: 'MTH' } })).not.toEqual(first);
    expect(await make({ ...childWithdrawal, kind: 'objection' })).not.toEqual(first);
  });

  it('does not depend on the time zone of the machine', async () => {
    const zone = process.env.TZ;
    const first = await make(adultObjection);
    process.env.TZ = 'Pacific/Kiritimati';
    const second = await make(adultObjection);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(second).toEqual(first);
  });

  it('refuses a name that the font cannot draw, and says which characters', async () => {
    const made = await makeSharingForm({ ...adultObjection, signer: { name: 'Wang 小明', relationship: 'SEL' } }, formFonts, englishWording);
    expect(made).toEqual({ ok: false, error: { code: 'cannot-draw', field: 'signer-name', characters: ['小', '明'] } });
  });

  it('stays small enough to fax and to keep', async () => {
    expect((await make(childWithdrawal)).length).toBeLessThan(40_000);
  });

  it('costs little once the fonts were read', async () => {
    const times: number[] = [];
    for (let run = 0; run < 40; run += 1) {
      const name = `${assertDefined(hardNames[run % hardNames.length], 'the index is below the length').name} ${run}`;
      const before = process.cpuUsage();
      await make({ ...childWithdrawal, patient: { ...childWithdrawal.patient, name } });
      times.push(process.cpuUsage(before).user / 1000);
    }
    const median = assertDefined(times.sort((a, b) => a - b)[20], '40 were measured');
    console.info(`a form takes ${median.toFixed(1)} ms of the processor (median of 40)`);
    expect(median).toBeLessThan(150);
  });
});
