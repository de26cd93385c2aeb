import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formMaker, type LoadWording, type StartFormWorker } from '../../../../../renderer/data/form-making/form-maker';
import type { FormMaterials, FormRecords, FromFormWorker, ToFormWorker } from '../../../../../renderer/data/form-making/form-messages';
import { formWorkshop } from '../../../../../renderer/data/form-making/form-workshop';
import { assertDefined } from '../../../../../shared/assert';
import { calendarDate } from '../../../../../shared/domain/calendar-date';
import { patientFields } from '../../../../../shared/domain/patient';
import { formLanguages } from '../../../../../shared/forms/form-languages';
import { packetPlan } from '../../../../../shared/forms/packets/packet-plan';
import { englishWording, formFonts, furtherFonts, madeUpWorkItem } from '../../../../support/form-material';
import { madeUpOfficeInputs, officeWording } from '../../../../support/office-material';

const assetAt = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../../../assets/${path}`, import.meta.url)));
const materials: FormMaterials = { ...formFonts, wording: assetAt('forms/family-documents.en.json'), office: assetAt('forms/office-documents.en.json') };
const loadWording: LoadWording = (language) => Promise.resolve(assetAt(assertDefined(formLanguages.find(({ code }) => code === language), 'planned languages are there').file));

const recordsOf = (last: string): FormRecords => ({
  kind: 'objection',
  madeOn: calendarDate.parse('2026-11-22'),
  workItem: madeUpWorkItem,
  patient: patientFields.parse({ name: { first: 'Ann', last }, birthDate: '1970-01-01', guardians: [], phones: [], providerStatus: { state: 'active' } }),
  signer: { name: `Ann ${last}`, relationship: 'SEL' },
  practice: undefined,
});

describe('the form workshop', () => {
  it('makes a PDF and says which wording it carries', async () => {
    const made = await formWorkshop(materials).make(recordsOf('Lee'));
    expect(made).toMatchObject({ ok: true, value: { wordingVersion: englishWording.version } });
    expect(made.ok && new TextDecoder().decode(made.value.bytes.subarray(0, 5))).toBe('%PDF-');
  });

  it('answers what the page cannot show', async () => {
    expect(await formWorkshop(materials).make(recordsOf('王'))).toEqual({ ok: false, error: { code: 'cannot-draw', field: 'patient-name', characters: ['王'] } });
  });

  it('warms up without leaving a trace in the forms that follow', async () => {
    const cold = await formWorkshop({ ...materials, regular: new Uint8Array(materials.regular), bold: new Uint8Array(materials.bold) }).make(recordsOf('Lee'));
    const workshop = formWorkshop(materials);
    await workshop.warmUp();
    expect(await workshop.make(recordsOf('Lee'))).toEqual(cold);
  });

  it('makes each document of the office and says which wording it carries', async () => {
    const workshop = formWorkshop(materials);
    expect(await workshop.makeOffice(madeUpOfficeInputs['fax-cover'])).toMatchObject({ ok: true, value: { wordingVersion: officeWording.faxCover.version } });
  });

  it('draws a further script when its font is there', async () => {
    const workshop = formWorkshop(materials, (script) => Promise.resolve(furtherFonts[script]));
    expect((await workshop.make(recordsOf('王'))).ok).toBe(true);
  });

  it('takes no wording that is not one', () => {
    expect(() => formWorkshop({ ...materials, wording: new TextEncoder().encode('{"version":"x"}') })).toThrow();
  });
});

/** Workers that answer when they are told to. */
function handWorkers() {
  const started: { readonly heard: ToFormWorker[]; readonly say: (message: FromFormWorker) => void; readonly breakDown: () => void; isEnded: boolean }[] = [];
  const start: StartFormWorker = (hear, fail) => {
    const worker = { heard: [] as ToFormWorker[], say: hear, breakDown: fail, isEnded: false };
    started.push(worker);
    return { post: (message) => void worker.heard.push(message), end: () => void (worker.isEnded = true) };
  };
  return { start, worker: (index: number) => assertDefined(started[index], 'this worker was started'), count: () => started.length };
}

const answerOf = (number: number, version: string): FromFormWorker => ({
  kind: 'made',
  number,
  answer: { ok: true, value: { bytes: new Uint8Array([number]), wordingVersion: version, pages: 1, isReviewed: true } },
});
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('asking the form worker', () => {
  it('starts one worker for many forms, and sends the materials first and once', async () => {
    const hand = handWorkers();
    let loads = 0;
    const maker = formMaker(hand.start, () => Promise.resolve((loads += 1)).then(() => materials), loadWording);
    const both = Promise.all([maker.make(recordsOf('A')), maker.make(recordsOf('B'))]);
    await settled();
    expect([hand.count(), loads]).toEqual([1, 1]);
    expect(hand.worker(0).heard.map(({ kind }) => kind)).toEqual(['materials', 'make', 'make']);
    hand.worker(0).say(answerOf(2, 'second'));
    hand.worker(0).say(answerOf(1, 'first'));
    expect((await both).map((answer) => answer.ok && answer.value.wordingVersion)).toEqual(['first', 'second']);
  });

  it('can be made ready before the first form', async () => {
    const hand = handWorkers();
    const maker = formMaker(hand.start, () => Promise.resolve(materials), loadWording);
    await Promise.all([maker.prepare(), maker.prepare()]);
    expect(hand.worker(0).heard.map(({ kind }) => kind)).toEqual(['materials', 'warm-up']);
    expect(hand.count()).toBe(1);
  });

  it('throws for a bug in the worker, without the record’s words', async () => {
    const hand = handWorkers();
    const making = formMaker(hand.start, () => Promise.resolve(materials), loadWording).make(recordsOf('Lee'));
    const thrown = expect(making).rejects.toThrow(/^The form was not made: TypeError$/);
    await settled();
    hand.worker(0).say({ kind: 'broken', number: 1, cause: 'TypeError' });
    await thrown;
  });

  it('lets no one wait for a worker that broke, and starts another for the next form', async () => {
    const hand = handWorkers();
    const maker = formMaker(hand.start, () => Promise.resolve(materials), loadWording);
    const thrown = expect(maker.make(recordsOf('A'))).rejects.toThrow(/ended/);
    await settled();
    hand.worker(0).breakDown();
    await thrown;
    expect(hand.worker(0).isEnded).toBe(true);
    const second = maker.make(recordsOf('B'));
    await settled();
    hand.worker(1).say(answerOf(2, 'again'));
    expect(await second).toMatchObject({ ok: true, value: { wordingVersion: 'again' } });
  });

  it('tries the materials again after they could not be loaded', async () => {
    const hand = handWorkers();
    let loads = 0;
    const maker = formMaker(hand.start, () => ((loads += 1) === 1 ? Promise.reject(new Error('not there')) : Promise.resolve(materials)), loadWording);
    await expect(maker.make(recordsOf('A'))).rejects.toThrow('not there');
    await maker.prepare();
    expect([hand.count(), loads]).toEqual([1, 2]);
  });

  const orderOf = (language: string) => ({
    plan: packetPlan([{ patient: { ...recordsOf('Lee').patient, language }, workItem: madeUpWorkItem }], recordsOf('Lee').madeOn),
    practice: undefined,
    madeOn: recordsOf('Lee').madeOn,
    isDuplex: true,
  });

  it('supplies a language before the first packets that need it, and once', async () => {
    const hand = handWorkers();
    const maker = formMaker(hand.start, () => Promise.resolve(materials), loadWording);
    for (const language of ['rus', 'rus', 'ara']) {
      maker.makePackets(orderOf(language), () => undefined);
      await settled();
    }
    expect(hand.worker(0).heard.map((message) => (message.kind === 'supply' ? message.supply.language : message.kind))).toEqual(['materials', 'rus', 'make-packets', 'make-packets', 'ara', 'make-packets']);
  });

  it('tells how many packets are done, and cancels before the next', async () => {
    const hand = handWorkers();
    const maker = formMaker(hand.start, () => Promise.resolve(materials), loadWording);
    const told: number[] = [];
    const making = maker.makePackets(orderOf('eng'), (done) => told.push(done));
    await settled();
    hand.worker(0).say({ kind: 'packets-progress', number: 1, done: 1, total: 3 });
    hand.worker(0).say({ kind: 'packets-progress', number: 1, done: 2, total: 3 });
    making.cancel();
    expect(hand.worker(0).heard.at(-1)).toEqual({ kind: 'cancel', number: 1 });
    hand.worker(0).say({ kind: 'packets-made', number: 1, answer: { ok: false, error: { code: 'cancelled' } } });
    expect(await making.finished).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(told).toEqual([1, 2]);
  });

  it('cancels packets that have not reached the worker yet', async () => {
    const hand = handWorkers();
    const making = formMaker(hand.start, () => Promise.resolve(materials), loadWording).makePackets(orderOf('eng'), () => undefined);
    making.cancel();
    expect(await making.finished).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(hand.worker(0).heard.map(({ kind }) => kind)).not.toContain('make-packets');
  });
});
