import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../../shared/hl7/read/read-message';
import type { ReadMessage } from '../../../../shared/hl7/read/message-parts';

const samples = new URL('../../../../../shared/hl7/samples/', import.meta.url);
const reason = existsSync(samples) ? undefined : 'the sample messages are not beside the project';
if (reason !== undefined) console.warn(`Messages of real registries are not read: ${reason}`);

/** Patients, doses, recommended dates and errors in each sample, counted with the parser of Debian's python3-hl7. */
const counted: readonly (readonly [file: string, patients: number, doses: number, recommended: number, errors: number])[] = [
  ['ack/05-none-icare-v04struct.hl7', 0, 0, 0, 1],
  ['ack/07-none-nmsiis-6err.hl7', 0, 0, 0, 6],
  ['ack/09-none-webiz-231.hl7', 0, 0, 0, 0],
  ['ack/10-none-alert-3err.hl7', 0, 0, 0, 3],
  ['ack/11-none-mcir-5err-sft.hl7', 0, 0, 0, 5],
  ['ack/12-Z23-icare-z23.hl7', 0, 0, 0, 1],
  ['ack/13-Z23-wir-z23-3err.hl7', 0, 0, 0, 3],
  ['ack/21-none-ig-ar.hl7', 0, 0, 0, 1],
  ['ack/22-none-ig-ae-msgreject.hl7', 0, 0, 0, 2],
  ['ack/23-none-ig-ae-groupreject.hl7', 0, 0, 0, 3],
  ['ack/25-none-ig-aa-warning.hl7', 0, 0, 0, 1],
  ['ack/26-none-ig-ae-businessrule.hl7', 0, 0, 0, 2],
  ['ack/29-Z23-izgw-q21.hl7', 0, 0, 0, 1],
  ['ack/31-none-izgw-ackq11.hl7', 0, 0, 0, 0],
  ['ack/32-Z23-nist-err.hl7', 0, 0, 0, 1],
  ['ack/34-Z23-nist-rxa5-reject.hl7', 0, 0, 0, 1],
  ['ack/35-Z23-nist-rxr-warning-oid.hl7', 0, 0, 0, 1],
  ['ack/36-Z23-nist-2warn.hl7', 0, 0, 0, 2],
  ['qbp/01-Z44-smm-z44.hl7', 0, 0, 0, 0],
  ['qbp/03-Z34-ig-z34.hl7', 0, 0, 0, 0],
  ['qbp/04-Z34-ig-z34-noRCP.hl7', 0, 0, 0, 0],
  ['qbp/06-Z34-izgw-z34.hl7', 0, 0, 0, 0],
  ['qbp/09-Z34-nist-z34.hl7', 0, 0, 0, 0],
  ['qbp/11-Z44-nist-z44-child.hl7', 0, 0, 0, 0],
  ['qbp/14-Z44-nist-z44-oid.hl7', 0, 0, 0, 0],
  ['rsp/01-Z42-vendor-anon.hl7', 1, 2, 9, 0],
  ['rsp/03-Z42-vendor-webiz18120180629ar0000.hl7', 1, 2, 15, 0],
  ['rsp/05-Z32-vendor-cairiiscairiis.hl7', 1, 2, 7, 0],
  ['rsp/06-Z42-vendor-envisionalpha.hl7', 1, 2, 13, 0],
  ['rsp/11-Z42-vendor-iris24iris.hl7', 1, 2, 11, 1],
  ['rsp/12-Z42-vendor-icare.hl7', 1, 2, 8, 0],
  ['rsp/17-Z42-vendor-mcirmdch.hl7', 1, 2, 6, 0],
  ['rsp/20-Z42-vendor-anon.hl7', 1, 0, 35, 0],
  ['rsp/22-Z42-vendor-nd000ndiis.hl7', 1, 2, 13, 0],
  ['rsp/24-Z32-vendor-cirhl7webservice215pos.hl7', 1, 2, 9, 2],
  ['rsp/26-Z42-vendor-rikidsnet.hl7', 1, 2, 9, 0],
  ['rsp/27-Z32-vendor-immtrac2texiis.hl7', 1, 0, 9, 0],
  ['rsp/29-Z42-vendor-wir.hl7', 1, 2, 7, 1],
  ['rsp/30-Z32-iis-sandbox-z32.hl7', 1, 1, 0, 0],
  ['rsp/33-Z42-al-forecast.hl7', 1, 5, 12, 0],
  ['rsp/35-Z32-stc-z32-forecast.hl7', 1, 1, 9, 0],
  ['rsp/40-Z42-ig-z42-complete.hl7', 1, 3, 1, 0],
  ['rsp/41-Z31-ig-z31-candidates.hl7', 2, 0, 0, 0],
  ['rsp/42-Z32-ig-z32-history.hl7', 1, 1, 0, 0],
  ['rsp/43-Z33-ig-z33-notfound.hl7', 0, 0, 0, 0],
  ['rsp/44-Z33-ig-z33-toomany.hl7', 0, 0, 0, 0],
  ['rsp/45-Z33-ig-z33-error.hl7', 0, 0, 0, 1],
  ['rsp/46-Z32-izgw-z32-large-err.hl7', 1, 19, 0, 1],
  ['rsp/48-Z32-izgw-z32.hl7', 1, 2, 0, 0],
  ['rsp/50-Z42-nist-z42-31doses.hl7', 1, 25, 6, 0],
  ['rsp/53-Z31-nist-z31-candidates.hl7', 2, 0, 0, 0],
  ['rsp/57-Z42-nist-z42-child.hl7', 1, 5, 3, 0],
  ['rsp/58-Z42-nist-z42-adult.hl7', 1, 1, 8, 0],
  ['rsp/59-Z33-nist-z33-tm-or-nf.hl7', 0, 0, 0, 0],
  ['rsp/60-Z33-nist-z33-oid.hl7', 0, 0, 0, 0],
  ['vxu/01-Z22-sandbox-z22.hl7', 1, 1, 0, 0],
  ['vxu/04-Z22-minimal.hl7', 1, 1, 0, 0],
  ['vxu/05-Z22-ky.hl7', 1, 3, 0, 0],
  ['vxu/07-Z22-5doses.hl7', 1, 5, 0, 0],
  ['vxu/09-none-smm-imm-evidence.hl7', 1, 0, 0, 0],
  ['vxu/11-Z22-aira-clean.hl7', 1, 1, 0, 0],
  ['vxu/12-Z22-aira-escape.hl7', 1, 1, 0, 0],
  ['vxu/19-Z22-nist-wong.hl7', 1, 1, 0, 0],
  ['vxu/21-none-subcomponents-in-name.hl7', 1, 3, 0, 0],
  ['vxu/22-none-leading-empty-repeat.hl7', 1, 3, 0, 0],
  ['vxu/26-none-butte.hl7', 1, 3, 0, 0],
  ['vxu/29-Z22-ig-basic.hl7', 1, 3, 0, 0],
  ['vxu/30-Z22-mqe-4doses.hl7', 1, 4, 0, 0],
  ['vxu/32-none-mqe-dtap-txt.hl7', 1, 1, 0, 0],
  ['vxu/35-none-izgw-baby.hl7', 1, 2, 0, 0],
  ['vxu/36-Z22-nist-onc-5doses.hl7', 1, 5, 0, 0],
  ['vxu/37-none-nist-soap-min.hl7', 1, 1, 0, 0],
  ['vxu/39-Z22-nist-27rxa.hl7', 1, 27, 0, 0],
  ['vxu/40-Z22-nist-wells.hl7', 1, 2, 0, 0],
  ['vxu/42-Z22-nist-vasquez-5seg.hl7', 1, 1, 0, 0],
  ['vxu/43-Z22-nist-oid-broadway.hl7', 1, 1, 0, 0],
  ['vxu/45-Z22-nist-banks-4.hl7', 1, 4, 0, 0],
  ['vxu/48-none-lfh-hasbro-251.hl7', 1, 1, 0, 0],
  ['vxu/49-none-lfh-3rxa.hl7', 1, 3, 0, 0],
  ['vxu/50-none-phdi-24-wir.hl7', 1, 1, 0, 0],
];

const read = (file: string): ReadMessage => {
  const message = readMessage(readFileSync(new URL(file, samples), 'utf8'));
  if (!message.ok) throw new Error(message.error);
  return message.value;
};
const countsOf = ({ patients, acknowledgement }: ReadMessage) => [
  patients.length,
  patients.flatMap(({ doses }) => doses).length,
  patients.flatMap(({ forecasts }) => forecasts).filter(({ recommended }) => recommended !== undefined).length,
  acknowledgement?.errors.length ?? 0,
];

describe.skipIf(reason !== undefined)('a message of a real registry', () => {
  it.each(counted)('%s holds %i patients, %i doses, %i recommended dates, %i errors', (file, ...expected) => {
    expect(countsOf(read(file))).toEqual(expected);
  });

  it('is in the table, whichever it is', () => {
    const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hl7')).sort();
    expect(counted.map(([file]) => file)).toEqual(files);
  });

  it.each(['\r', '\n', '\r\n'])('is read the same with the line end %j', (end) => {
    for (const [file] of counted) {
      const text = readFileSync(new URL(file, samples), 'utf8');
      const other = readMessage(text.replace(/\r\n?|\n/g, end));
      expect(other).toEqual({ ok: true, value: read(file) });
    }
  });

  it('loses nothing of a dose: each has a day or the text of one, and a vaccine', () => {
    // One sample has an RXA without any field: a dose that says nothing.
    for (const [file] of counted.filter(([name]) => name !== 'vxu/04-Z22-minimal.hl7')) {
      for (const dose of read(file).patients.flatMap(({ doses }) => doses)) {
        expect(dose.date ?? dose.dateText, file).toBeDefined();
        expect(dose.vaccine.length, file).toBeGreaterThan(0);
      }
    }
  });

  it('cut off anywhere, or with bytes changed, is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), fc.nat(20_000), fc.array(fc.tuple(fc.nat(20_000), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }), ([file], length, edits) => {
        const bytes = Buffer.from(readFileSync(new URL(file, samples))).subarray(0, length);
        for (const [at, value] of edits) if (bytes.length > 0) bytes[at % bytes.length] = value;
        expect(typeof readMessage(bytes.toString('latin1')).ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });
});

describe('any text', () => {
  it('is read or refused with a reason, never thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 300 }).map((text) => `MSH|^~\\&|${text}`)), (text) => {
        const message = readMessage(text);
        expect(message.ok || ['empty', 'no-header', 'too-large'].includes(message.error)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['', 'empty'],
    ['\r\n \r', 'empty'],
    ['PID|1', 'no-header'],
    ['<soap:Envelope/>', 'no-header'],
  ] as const)('%j is refused as %s', (text, flaw) => {
    expect(readMessage(text)).toEqual({ ok: false, error: flaw });
  });
});
