import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { calendarDate } from '../../../../../shared/domain/calendar-date';
import { workItemId } from '../../../../../shared/domain/ids';
import { patientFields } from '../../../../../shared/domain/patient';
import { makePackets, type PacketMaterials, type PacketProgress } from '../../../../../shared/forms/packets/make-packets';
import { languagesOf, packetPlan, type PacketPatient } from '../../../../../shared/forms/packets/packet-plan';
import { printJob } from '../../../../../shared/forms/packets/print-job';
import { makeSharingForm } from '../../../../../shared/forms/make-sharing-form';
import { adultObjection, childWithdrawal, englishWording, formFonts, wordings } from '../../../../support/form-material';
import { likeness, pictureOf, picturesOf, whyNoPoppler } from '../../../../support/page-pictures';

const madeOn = calendarDate.parse('2026-11-22');
const patientOf = (number: number, changes: object = {}): PacketPatient => ({
  workItem: workItemId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  patient: patientFields.parse({ name: { first: 'Ann', last: `Lee ${number}` }, birthDate: '2019-05-10', guardians: [{ first: 'Mai', last: 'Lee', relationship: 'MTH' }], phones: [], providerStatus: { state: 'active' }, ...changes }),
});
const materials: PacketMaterials = {
  fonts: formFonts,
  wordings: new Map(wordings.map(({ language, wording }) => [language.code, wording])),
  practice: undefined,
  madeOn,
  isDuplex: true,
};
const quiet: PacketProgress = { tell: () => undefined, isCancelled: () => Promise.resolve(false) };
const pageCount = async (bytes: Uint8Array): Promise<number> => (await PDFDocument.load(bytes)).getPageCount();

describe('the plan of a day’s packets', () => {
  it.each([
    ['spa', 'spa', undefined],
    ['eng', 'eng', undefined],
    ['fre', 'eng', 'fre'],
    ['declined', 'eng', undefined],
    ['not-asked', 'eng', undefined],
    [undefined, 'eng', undefined],
  ])('for a family of language %s is in %s and names the missing language as %s', (language, used, wanted) => {
    const [packet] = packetPlan([patientOf(1, { language })], madeOn);
    expect([packet?.language, packet?.wanted]).toEqual([used, wanted]);
  });

  it.each([
    ['2008-11-22', 'SEL'],
    ['2008-11-23', 'MTH'],
  ])('has whoever was born on %s signed for by %s', (birthDate, relationship) => {
    expect(packetPlan([patientOf(1, { birthDate })], madeOn)[0]?.signer?.relationship).toBe(relationship);
  });

  it('leaves the signer of a child without a guardian on record to be written in', () => {
    expect(packetPlan([patientOf(1, { guardians: [] })], madeOn)[0]?.signer).toBeUndefined();
  });

  it('keeps the order of the day and asks for each language once', () => {
    const plan = packetPlan([patientOf(2, { language: 'spa' }), patientOf(1), patientOf(3, { language: 'spa' })], madeOn);
    expect(plan.map(({ patient }) => patient.name.last)).toEqual(['Lee 2', 'Lee 1', 'Lee 3']);
    expect(languagesOf(plan)).toEqual(['spa', 'eng']);
    expect(packetPlan([], madeOn)).toEqual([]);
  });
});

describe('packets as one print job', () => {
  it('holds every packet, tells of each, and begins each document on a sheet of its own when printed on both sides', async () => {
    const told: string[] = [];
    const plan = packetPlan([patientOf(1), patientOf(2)], madeOn);
    const progress: PacketProgress = { ...quiet, tell: (done, total) => told.push(`${done}/${total}`) };
    const duplex = await makePackets(plan, materials, progress);
    const simplex = await makePackets(plan, { ...materials, isDuplex: false }, quiet);
    if (!duplex.ok || !simplex.ok) throw new Error('refused');
    // Instructions 1, fact sheet 2, form 1.
    expect([simplex.value.pages, await pageCount(simplex.value.bytes)]).toEqual([8, 8]);
    // Each page alone on its sheet but the fact sheet, and nothing behind the last.
    expect([duplex.value.pages, await pageCount(duplex.value.bytes)]).toEqual([11, 11]);
    expect(told).toEqual(['1/2', '2/2']);
    expect(duplex.value).toMatchObject({ packets: 2, refused: [] });
  });

  it('leaves a packet out whole of which a part cannot be made, and names it', async () => {
    const made = await makePackets(packetPlan([patientOf(1), patientOf(2, { name: { first: '王', last: 'Lee' } }), patientOf(3)], madeOn), { ...materials, isDuplex: false }, quiet);
    expect(made).toMatchObject({ ok: true, value: { packets: 2, pages: 8, refused: [{ index: 1, error: { code: 'cannot-draw', field: 'patient-name', characters: ['王'] } }] } });
  });

  it('makes nothing of nothing', async () => {
    expect(await makePackets([], materials, quiet)).toEqual({ ok: false, error: { code: 'nothing', refused: [] } });
  });

  it('ends after the packet in which it was cancelled', async () => {
    let done = 0;
    const made = await makePackets(packetPlan([1, 2, 3, 4].map((number) => patientOf(number)), madeOn), materials, { tell: (count) => (done = count), isCancelled: () => Promise.resolve(done === 2) });
    expect(made).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(done).toBe(2);
  });

  it('is the same to the byte for the same day', async () => {
    const plan = packetPlan([patientOf(1), patientOf(2)], madeOn);
    expect(await makePackets(plan, materials, quiet)).toEqual(await makePackets(plan, materials, quiet));
  });

  it('holds a fact sheet once, however many packets have it', async () => {
    const sizeOf = async (count: number): Promise<number> => {
      const made = await makePackets(packetPlan(Array.from({ length: count }, (_, index) => patientOf(index)), madeOn), materials, quiet);
      return made.ok ? made.value.bytes.length : 0;
    };
    const [one, two, three] = [await sizeOf(1), await sizeOf(2), await sizeOf(3)];
    expect(three - two).toBeLessThan(one * 0.75);
  });
});

describe.skipIf(whyNoPoppler() !== undefined)('a print job as a printer sees it', () => {
  let forms: readonly Uint8Array[] = [];
  beforeAll(async () => {
    const made = await Promise.all([adultObjection, childWithdrawal].map((input) => makeSharingForm(input, formFonts, englishWording)));
    forms = made.flatMap((one) => (one.ok ? [one.value] : []));
  });

  it('shows the pages of the documents as they are, also when one comes again', async () => {
    const [first, second] = [assertDefined(forms[0], 'two forms were made'), assertDefined(forms[1], 'two forms were made')];
    const job = await printJob();
    await job.add(first, { key: 'again' });
    await job.add(second);
    await job.add(first, { key: 'again' });
    const pages = picturesOf(await job.save(), 60);
    const expected = [first, second, first].map((form) => pictureOf(form, 60));
    expect(pages.map((page, index) => likeness(page, assertDefined(expected[index], 'three were added')))).toEqual([1, 1, 1]);
    expect(likeness(assertDefined(pages[0], 'three pages'), assertDefined(pages[1], 'three pages'))).toBeLessThan(0.9);
  });
});
