import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hylafax, type HylafaxSettings } from '../../../../../electron/fax/hylafax/hylafax';
import { withSession } from '../../../../../electron/fax/hylafax/session';
import { submitJob } from '../../../../../electron/fax/hylafax/submit-job';
import type { FaxToSend, FaxTransport } from '../../../../../electron/fax/fax-transport';
import { assertDefined } from '../../../../../shared/assert';
import { faxProof, faxState, type FaxState } from '../../../../../shared/domain/fax/fax-report';
import { makeSharingForm } from '../../../../../shared/forms/make-sharing-form';
import { startFaxLab, whyNoFaxLab, type FaxLab } from '../../../../servers/fax-lab';
import { receivedPages, whyNoReceivedPages } from '../../../../servers/received-pages';
import { childWithdrawal, englishWording, formFonts } from '../../../../support/form-material';
import { bandOf, likeness, pictureOf, resized, shrunk, whyNoPoppler, type GreyPicture } from '../../../../support/page-pictures';
import { processTree } from '../../../../support/process-tree';

const reason = whyNoFaxLab();
if (reason !== undefined) console.warn(`Faxing is not tried on a real fax server: ${reason}`);
const noPictures = whyNoPoppler() ?? whyNoReceivedPages();
if (noPictures !== undefined) console.warn(`Received pages are not compared as pictures: ${noPictures}`);

async function form(name = childWithdrawal.patient.name): Promise<Uint8Array> {
  const made = await makeSharingForm({ ...childWithdrawal, patient: { ...childWithdrawal.patient, name } }, formFonts, englishWording);
  if (!made.ok) throw new Error('refused');
  return made.value;
}

const dpi = 200;

/** From one height of a page to another, in points. */
type Band = readonly [top: number, bottom: number];

/** The sender's machine writes a line of its own over the top of each page. */
const belowTagLine: Band = [40, 740];

/** The band in which two pages of one size are not the same. */
function differingRows(a: GreyPicture, b: GreyPicture): Band {
  const rows = Array.from({ length: a.height }, (_, row) => row).filter((row) => {
    const at = row * a.width;
    return Buffer.compare(a.pixels.subarray(at, at + a.width), b.pixels.subarray(at, at + a.width)) !== 0;
  });
  return [assertDefined(rows[0], 'the pages differ') / a.scale, assertDefined(rows.at(-1), 'the pages differ') / a.scale];
}

/** How alike a drawn page and a received one are, from one height to another: the received one is a little narrower, and has no grey. */
const alike = (drawn: GreyPicture, received: GreyPicture, [top, bottom]: Band): number => {
  const [one, other] = [resized(drawn, received.width, received.height), received].map((page) => shrunk(bandOf(page, top, bottom), 4));
  return likeness(assertDefined(one, 'one of two'), assertDefined(other, 'one of two'));
};

/** The command line of a process; nothing when it has ended. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}

/** One fax from its submission to its end: every state that was seen, each once. */
interface Course {
  readonly job: string;
  readonly states: readonly FaxState[];
  readonly tries: number;
}

const isEnd = ({ state }: FaxState): boolean => state === 'sent' || state === 'failed' || state === 'unknown';
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function follow(transport: FaxTransport, fax: FaxToSend): Promise<Course> {
  const submitted = await transport.submit(fax);
  if (!submitted.ok) throw new Error(`${fax.tag}: ${submitted.error.said}`);
  const states: FaxState[] = [];
  for (;;) {
    const polled = await transport.poll(submitted.value);
    if (!polled.ok) throw new Error(`${fax.tag}: ${polled.error.said}`);
    const { state, tries } = polled.value;
    if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(faxState.parse(state));
    if (isEnd(state)) return { job: submitted.value, states, tries };
    await pause(300);
  }
}

describe.skipIf(reason !== undefined)('faxing through a real HylaFAX server', () => {
  let lab: FaxLab;
  let pdf = new Uint8Array();
  let calls: Readonly<Record<'real' | 'busyOnce' | 'noAnswer' | 'noCarrier' | 'noDialTone' | 'person' | 'dropped' | 'corrupt', Promise<Course>>>;

  const settings = (modem: string, more: Partial<HylafaxSettings> = {}): HylafaxSettings => ({
    host: lab.host,
    port: lab.port,
    user: lab.user,
    password: lab.password,
    dialTemplate: '{digits}',
    modem,
    maxDials: 1,
    maxTries: 1,
    giveUpAfter: 10,
    ...more,
  });
  const fax = (number: string, documents: readonly Uint8Array[] = [pdf]): FaxToSend => ({ tag: `MIIS-${number.slice(-4)}`, number, documents });
  const realFax = (): FaxToSend => fax('+16179834301');

  beforeAll(async () => {
    pdf = new Uint8Array(await form());
    lab = await startFaxLab();
    const [first = '', second = '', third = '', fourth = ''] = lab.modems.simulated;
    const call = (modem: string, number: string, documents?: readonly Uint8Array[], more?: Partial<HylafaxSettings>) => follow(hylafax(settings(modem, more)), fax(number, documents));
    const corrupt = Buffer.from('%PDF-1.4\nthis is not the inside of a PDF\n%%EOF\n');
    calls = {
      real: call(lab.modems.real, realFax().number, undefined, { maxDials: 4, maxTries: 3 }),
      busyOnce: call(first, '+16175550107', undefined, { maxDials: 3 }),
      noAnswer: call(second, '+16175550102'),
      noCarrier: call(second, '+16175550103'),
      person: call(third, '+16175550105'),
      noDialTone: call(third, '+16175550104'),
      dropped: call(fourth, '+16175550106'),
      corrupt: call(fourth, '+16175550110', [corrupt]),
    };
    // Each is awaited by its own test; until then a failure is not unheard.
    for (const one of Object.values(calls)) one.catch(() => undefined);
  }, 60_000);
  afterAll(() => lab?.stop());

  it('lets in who knows the password, and nobody else', async () => {
    expect(await hylafax(settings('any')).check()).toEqual({ ok: true, value: null });
    expect(await hylafax(settings('any', { password: 'wrong' })).check()).toMatchObject({ ok: false, error: { cause: 'login-refused', mayHaveBeenTaken: false } });
    expect(await hylafax(settings('any', { user: 'stranger' })).check()).toMatchObject({ ok: false, error: { cause: 'login-refused' } });
  });

  it('finds a waiting fax by its tag, cancels it, and says so', async () => {
    const transport = hylafax(settings(lab.modems.real));
    const waiting = fax('+16175550120');
    const job = await transport.submit(waiting);
    if (!job.ok) throw new Error(job.error.said);
    expect(await transport.find(waiting.tag)).toEqual(job);
    expect(await transport.find('MIIS-none')).toEqual({ ok: true, value: undefined });
    expect(await transport.cancel(job.value)).toEqual({ ok: true, value: null });
    expect(await transport.poll(job.value)).toMatchObject({ ok: true, value: { state: { state: 'failed', cause: 'cancelled', mayRetry: false } } });
    expect(await transport.find(waiting.tag)).toEqual(job);
    expect(await transport.cancel(job.value)).toMatchObject({ ok: false });
    expect(await transport.proof(job.value, waiting)).toMatchObject({ ok: false });
  }, 60_000);

  it('a job that the server does not have is unknown', async () => {
    expect(await hylafax(settings('any')).poll('99999')).toMatchObject({ ok: true, value: { state: { state: 'unknown' } } });
  });

  it('a job that the scheduler does not want is refused when it is submitted (460), with its reason, and is in no queue', async () => {
    const empty = fax('+16175550121', []);
    const order = { fax: empty, dialString: '6175550121', modem: lab.modems.real, maxDials: 1, maxTries: 1, giveUpAfter: 10 };
    const answer = await withSession(settings('any'), Date.now() + 20_000, (control) => submitJob(control, order));
    expect(answer).toMatchObject({ ok: false, error: { cause: 'refused', said: expect.stringMatching(/^460 .*(No work found in job file|scheduler NAK'd request\)\.)$/), mayHaveBeenTaken: false } });
    expect(await hylafax(settings('any')).find(empty.tag)).toEqual({ ok: true, value: undefined });
  });

  it.each<[string, () => Uint8Array]>([
    ['is no PDF', () => Buffer.from('PK\x03\x04 and so on')],
    ['was cut off, which the server would send as an empty page', () => pdf.slice(0, 900)],
  ])('a document that %s is not handed over', async (_what, document) => {
    const transport = hylafax(settings(lab.modems.real));
    const flawed = fax('+16175550124', [document()]);
    expect(await transport.submit(flawed)).toMatchObject({ ok: false, error: { cause: 'bad-document', mayHaveBeenTaken: false } });
    expect(await transport.find(flawed.tag)).toEqual({ ok: true, value: undefined });
  });

  it.each<[string, keyof typeof calls, FaxState]>([
    ['nobody answers', 'noAnswer', { state: 'failed', cause: 'no-answer', said: 'No answer from remote; too many attempts to dial', mayRetry: true, code: '333' }],
    ['there is no carrier', 'noCarrier', { state: 'failed', cause: 'no-carrier', said: 'No carrier detected; too many attempts to dial', mayRetry: true, code: '333' }],
    ['there is no dial tone', 'noDialTone', { state: 'failed', cause: 'no-dial-tone', said: 'No local dialtone; too many attempts to dial', mayRetry: true, code: '333' }],
    ['a person answers', 'person', { state: 'failed', cause: 'not-a-fax', said: 'No answer (T.30 T1 timeout); too many attempts to dial', mayRetry: true, code: '333' }],
  ])('%s', async (_what, name, end) => expect((await calls[name]).states.at(-1)).toEqual(end), 90_000);

  it('the line is lost behind the page: failed, and not a page counted', async () => {
    expect((await calls.dropped).states.at(-1)).toMatchObject({ state: 'failed', cause: 'line-lost', mayRetry: true });
  }, 90_000);

  it('a corrupt PDF fails for good, without a call', async () => {
    const { states, tries } = await calls.corrupt;
    expect(states.at(-1)).toMatchObject({ state: 'failed', cause: 'bad-document', mayRetry: false, code: '322' });
    expect(tries).toBe(0);
  }, 90_000);

  it('busy at first: put off with the cause, then sent', async () => {
    const { states, tries } = await calls.busyOnce;
    expect(states).toContainEqual({ state: 'retrying', cause: 'busy', said: 'Busy signal detected', code: '001' });
    expect(states.at(-1)).toEqual({ state: 'sent' });
    expect(tries).toBe(2);
  }, 90_000);

  it('sends: the proof names the machine that took the page, and the page is the one that was sent', async () => {
    const { job, states } = await calls.real;
    expect(states.at(-1)).toEqual({ state: 'sent' });
    const transport = hylafax(settings('any'));
    const proof = await transport.proof(job, realFax());
    if (!proof.ok) throw new Error(proof.error.said);
    expect(faxProof.parse(proof.value)).toMatchObject({
      way: 'hylafax',
      dialed: '6179834301',
      remoteId: 'State Help Desk',
      pages: { sent: 1, total: 1 },
      result: { code: '000', said: 'DONE' },
      job,
      signalRate: expect.stringMatching(/^\d+ bit\/s$/),
      communication: expect.stringMatching(/^\d{9}$/),
    });
    expect(Math.abs(Date.parse(proof.value.endedAt) - Date.now())).toBeLessThan(180_000);
    expect(proof.value.evidence).toContain(`jobtag:${realFax().tag}`);
    expect(await transport.find(realFax().tag)).toEqual({ ok: true, value: job });
    if (noPictures !== undefined) return;
    const [paper] = receivedPages(assertDefined(lab.received()[0], 'the far machine has the page'), dpi);
    const [sent, other] = [pdf, await form('Somebody Else Entirely')].map((one) => pictureOf(one, dpi));
    const pages = { paper: assertDefined(paper, 'the file has a page'), sent: assertDefined(sent, 'drawn above'), other: assertDefined(other, 'drawn above') };
    expect(alike(pages.sent, pages.paper, belowTagLine)).toBeGreaterThan(0.7);
    const name = differingRows(pages.sent, pages.other);
    expect(alike(pages.sent, pages.paper, name)).toBeGreaterThan(0.75);
    expect(alike(pages.other, pages.paper, name)).toBeLessThan(0.6);
  }, 120_000);

  it('a scheduler that is down takes nothing, and sends nothing when it comes back', async () => {
    await Promise.allSettled(Object.values(calls));
    const transport = hylafax(settings(lab.modems.simulated[0] ?? ''));
    const held = fax('+16175550122');
    await lab.stopScheduler();
    expect(await transport.submit(held)).toMatchObject({ ok: false, error: { cause: 'server-down', mayHaveBeenTaken: false } });
    await lab.startScheduler();
    expect(await transport.find(held.tag)).toEqual({ ok: true, value: undefined });
  }, 120_000);

  it('a server that is down is a trouble; when it is back, it still knows what it sent', async () => {
    const transport = hylafax(settings('any'));
    const { job } = await calls.real;
    await lab.stopServer();
    for (const call of [transport.check(), transport.poll(job), transport.submit(fax('+16175550123')), transport.find('MIIS-4301')]) {
      expect(await call).toMatchObject({ ok: false, error: { cause: 'server-down', mayHaveBeenTaken: false } });
    }
    await lab.startServer();
    expect(await transport.poll(job)).toMatchObject({ ok: true, value: { state: { state: 'sent' }, pages: { sent: 1, total: 1 } } });
  }, 120_000);

  it('a second laboratory runs beside the first and leaves nothing behind', async () => {
    const second = await startFaxLab();
    const answers = await Promise.all([lab, second].map((one) => hylafax({ ...settings('any'), port: one.port }).check()));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    const devices = [second.modems.real, ...second.modems.simulated].map((name) => `/dev/${name}`);
    expect(devices.filter((path) => !existsSync(path))).toEqual([]);
    const before = processTree(process.pid).length;
    await second.stop();
    expect(devices.filter((path) => existsSync(path))).toEqual([]);
    expect(processTree(process.pid).length).toBeLessThan(before);
    expect(processTree(process.pid).filter((pid) => commandOf(pid).includes(second.modems.real))).toEqual([]);
    expect((await hylafax(settings('any')).check()).ok).toBe(true);
  }, 60_000);
});
