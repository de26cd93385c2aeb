import * as fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { layOutFactSheet, makeFactSheet, type FactSheetInput } from '../../../../shared/forms/fact-sheet';
import { planFamilyDocument, type FamilyInput, type LayOut } from '../../../../shared/forms/family-document';
import type { FamilyWording } from '../../../../shared/forms/family-wording';
import type { FormError } from '../../../../shared/forms/form-error';
import { makeSharingForm } from '../../../../shared/forms/make-sharing-form';
import { layOutPacketInstructions, makePacketInstructions } from '../../../../shared/forms/packet-instructions';
import { mirrored, type PagePlan } from '../../../../shared/forms/page-plan';
import { layOutPatientLetter, makePatientLetter } from '../../../../shared/forms/patient-letter';
import { layOutSharingForm } from '../../../../shared/forms/sharing-form-layout';
import { typesetter } from '../../../../shared/forms/set-text';
import { fillTemplate } from '../../../../shared/forms/wording-parts';
import type { Result } from '../../../../shared/result';
import { adultObjection, allFonts, childWithdrawal, formFonts, furtherFonts, wordings } from '../../../support/form-material';
import { faultsOf } from '../../../support/plan-faults';

const sheet: FactSheetInput = { madeOn: adultObjection.madeOn, id: 'fact-sheet-2026-11', practice: adultObjection.practice };
const letter = { ...sheet, id: adultObjection.workItem, patient: childWithdrawal.patient };
const packet = { ...sheet, id: adultObjection.workItem, patientName: childWithdrawal.patient.name };

function planOf<Input extends FamilyInput>(input: Input, wording: FamilyWording, layOut: LayOut<Input>): Result<readonly PagePlan[], FormError> {
  return planFamilyDocument(input, wording, typesetter(allFonts, wording.direction), layOut);
}

function formPlan(input: typeof adultObjection, wording: FamilyWording): Result<readonly PagePlan[], FormError> {
  const plan = layOutSharingForm(input, wording, typesetter(allFonts, wording.direction));
  return plan.ok && wording.direction === 'rtl' ? { ok: true, value: plan.value.map(mirrored) } : plan;
}

/** Every document of a language, for a patient and a practice of these names. */
const documentsOf = (wording: FamilyWording, name: string, practice = sheet.practice) => ({
  'fact sheet': planOf({ ...sheet, practice }, wording, layOutFactSheet),
  letter: planOf({ ...letter, practice, patient: { ...letter.patient, name } }, wording, layOutPatientLetter),
  instructions: planOf({ ...packet, practice, patientName: name }, wording, layOutPacketInstructions),
  objection: formPlan({ ...adultObjection, practice, patient: { ...childWithdrawal.patient, name } }, wording),
  withdrawal: formPlan({ ...childWithdrawal, practice, patient: { ...childWithdrawal.patient, name } }, wording),
});

const lettersOf = (plan: PagePlan): readonly string[] => plan.items.flatMap((item) => (item.kind === 'text' ? [item.text.lines.map(({ words }) => words.join(' ')).join(' ')] : []));

describe('the documents for families', () => {
  it.each(wordings)('fit their pages in $language.english, for a practice known and unknown', ({ wording }) => {
    for (const practice of [sheet.practice, {}]) {
      for (const [document, plans] of Object.entries(documentsOf(wording, 'Linh Thị Nguyễn', practice))) {
        if (!plans.ok) throw new Error(`${document}: ${plans.error.code} ${plans.error.field}`);
        expect(plans.value, document).toHaveLength(document === 'fact sheet' ? 2 : 1);
        expect(plans.value.flatMap(faultsOf), document).toEqual([]);
      }
    }
  });

  it.each(wordings)('say on every page in $language.english which page it is, which wording and which id', ({ wording }) => {
    for (const [document, plans] of Object.entries(documentsOf(wording, 'Ann Lee'))) {
      if (!plans.ok) throw new Error(`${document}: ${plans.error.code}`);
      plans.value.forEach((plan, index) => {
        const texts = lettersOf(plan);
        expect(texts).toContain(fillTemplate(wording.foot.page, { page: String(index + 1), pages: String(plans.value.length) }));
        expect(texts).toContain(fillTemplate(wording.foot.version, { version: wording.version }));
        expect(texts).toContain(document === 'fact sheet' ? sheet.id : adultObjection.workItem);
        expect(plan.items.filter((item) => item.kind === 'ink' && item.box.height === 20 && item.box.width < 4).length).toBeGreaterThan(20);
      });
    }
  });

  it('never let a long name collide or run off, in any language', () => {
    const part = fc.oneof(
      fc.stringMatching(/^[A-ZÀ-Ỹ][a-zà-ỹ'’-]{1,20}$/u).map((text) => text.normalize('NFC')),
      fc.constantFrom('عبدالرحمن', 'محمد', 'الشافعي', '王小明', '欧阳', 'សុខ', 'ស្រីមុំ', 'Шевченко', 'W'.repeat(40)),
    );
    const names = fc.array(part, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.constantFrom(...wordings), names, names, ({ wording }, name, practiceName) => {
        for (const plans of Object.values(documentsOf(wording, name, { ...sheet.practice, name: practiceName.slice(0, 120).trim() }))) {
          if (plans.ok) expect(plans.value.flatMap(faultsOf)).toEqual([]);
          else expect(plans.error).toMatchObject({ code: expect.stringMatching(/too-long|cannot-draw/), field: expect.stringMatching(/^(patient|practice)-name$/) });
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('stand from right to left in Arabic, the staff’s box and the bars as they are', () => {
    const [arabic] = wordings.filter(({ language }) => language.direction === 'rtl');
    if (!arabic) throw new Error('no language from right to left');
    const plans = formPlan(childWithdrawal, arabic.wording);
    const plan = plans.ok ? plans.value[0] : undefined;
    if (!plan) throw new Error('refused');
    const find = (text: string) => plan.items.find((item) => item.kind === 'text' && item.text.lines.some(({ words }) => words.join(' ') === text));
    expect(find(arabic.wording.patient.heading)).toMatchObject({ align: 'right' });
    expect(find(arabic.wording.staff.heading)).toMatchObject({ align: 'left' });
    expect(find(arabic.wording.patient.name)?.box.x).toBeGreaterThan(find(arabic.wording.patient.sex)?.box.x ?? Number.POSITIVE_INFINITY);
  });

  it('load the fonts of a further script when a text needs them, and then only those', async () => {
    const asked: string[] = [];
    const fonts = { ...formFonts, load: (script: keyof typeof furtherFonts) => (asked.push(script), Promise.resolve(furtherFonts[script])) };
    const [english] = wordings;
    if (!english) throw new Error('no English');
    await makeSharingForm(adultObjection, fonts, english.wording);
    await makeFactSheet(sheet, fonts, english.wording);
    expect(asked).toEqual([]);
    const made = await makeSharingForm({ ...adultObjection, signer: { name: 'Wang 小明', relationship: 'SEL' } }, fonts, english.wording);
    expect([made.ok, asked]).toEqual([true, ['han']]);
  });

  it.each(wordings)('are PDFs in $language.english that name their language and cost little once the fonts were read', async ({ wording }) => {
    const make = () => [makeFactSheet(sheet, fonts, wording), makePatientLetter(letter, fonts, wording), makePacketInstructions(packet, fonts, wording)];
    const fonts = { ...formFonts, load: (script: keyof typeof furtherFonts) => Promise.resolve(furtherFonts[script]) };
    await Promise.all(make());
    const before = process.cpuUsage();
    const made = await Promise.all(make());
    const spent = process.cpuUsage(before).user / 1000 / made.length;
    for (const one of made) {
      if (!one.ok) throw new Error(one.error.code);
      const pdf = await PDFDocument.load(one.value, { updateMetadata: false });
      expect(pdf.getLanguage()).toBe(wording.locale);
      expect(one.value.length).toBeLessThan(120_000);
    }
    expect(spent).toBeLessThan(200);
  });
});
