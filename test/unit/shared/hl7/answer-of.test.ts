import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { answerOf, type RegistryAnswer } from '../../../../shared/hl7/answer/answer-of';
import { readMessage } from '../../../../shared/hl7/read/read-message';

const samples = new URL('../../../../../shared/hl7/samples/rsp/', import.meta.url);
const reason = existsSync(samples) ? undefined : 'the sample answers are not beside the project';
if (reason !== undefined) console.warn(`Answers of real registries are not routed: ${reason}`);

const routed = (text: string): RegistryAnswer['is'] | 'unreadable' => {
  const read = readMessage(text);
  return read.ok ? answerOf(read.value).is : 'unreadable';
};

describe('an answer to a question', () => {
  const head = 'MSH|^~\\&|IIS|IIS|||20260304||RSP^K11^RSP_K11|1|P|2.5.1\r';
  const patient = (n: number): string => `PID|${n}||${n}^^^IIS^SR||Sample^Ada^^^^^L||20200229|F\r`;
  const dose = 'ORC|RE||1^IIS\rRXA|0|1|20210301||03^MMR^CVX|999|||01^^NIP001||||||||||||CP\r';
  it.each([
    ['one patient with doses', `${head}MSA|AA|1\rQAK|1|OK\r${patient(1)}${dose}`, 'history'],
    ['one patient without doses', `${head}MSA|AA|1\rQAK|1|OK\r${patient(1)}`, 'history'],
    ['a history that calls itself an error', `${head}MSA|AE|1\rERR||PID^1|102|W\rQAK|1|AE\r${patient(1)}${dose}`, 'history'],
    ['several patients', `${head}MSA|AA|1\rQAK|1|OK\r${patient(1)}${patient(2)}`, 'candidates'],
    ['nobody', `${head}MSA|AA|1\rQAK|1|NF\r`, 'not-found'],
    ['too many', `${head}MSA|AA|1\rQAK|1|TM\r`, 'too-many'],
    ['an error', `${head}MSA|AE|1\rERR||QPD^1|101|E||||The birth date is missing\rQAK|1|AE\r`, 'error'],
    ['a plain refusal', 'MSH|^~\\&|IIS|IIS|||20260304||ACK^Q11^ACK|1|P|2.5.1\rMSA|AR|1|no such query\r', 'error'],
    ['a record that comes unasked', `MSH|^~\\&|IIS|IIS|||20260304||VXU^V04^VXU_V04|1|P|2.5.1\r${patient(1)}${dose}`, 'history'],
  ] as const)('with %s is routed by what is in it', (_what, text, is) => {
    expect(routed(text)).toBe(is);
  });

  it('keeps the words of an error', () => {
    const read = readMessage(`${head}MSA|AE|1\rERR||QPD^1|101|E||||The birth date is missing\rQAK|1|AE\r`);
    expect(read.ok && answerOf(read.value)).toMatchObject({ is: 'error', texts: ['The birth date is missing'] });
  });
});

describe.skipIf(reason !== undefined)('an answer of a real registry', () => {
  const files = reason === undefined ? readdirSync(samples).filter((file) => file.endsWith('.hl7')) : [];
  const isWanted: Readonly<Record<string, readonly string[]>> = { Z42: ['history'], Z32: ['history'], Z31: ['candidates'], Z33: ['not-found', 'too-many', 'error'] };
  it.each(files)('%s is what its profile says, or has what it holds', (file) => {
    const profile = file.split('-')[1] ?? '';
    const wanted = isWanted[profile] ?? ['history', 'candidates', 'not-found', 'too-many', 'error'];
    expect(wanted).toContain(routed(readFileSync(new URL(file, samples), 'utf8')));
  });
});
