/** The server's own record of a finished job (`doneq/qN`), and what of it is proof. */
import { createHash } from 'node:crypto';
import type { FaxProof } from '../../../shared/domain/fax/fax-report';
import type { FaxToSend } from '../fax-transport';
import { shortWords } from '../short-words';
import type { JobFields } from './job-fields';

/** Reads `name:value` lines; what is no such line is passed over. */
export function readRecord(text: string): ReadonlyMap<string, string> {
  const record = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([a-z]{2,30}):(.*)$/.exec(line) ?? [];
    if (name !== '' && !record.has(name)) record.set(name, value.trim());
  }
  return record;
}

/** What one call for proof brought. */
export interface ProofParts {
  readonly job: string;
  readonly fields: JobFields;
  /** When the server closed its record. */
  readonly endedAt: string;
  /** The record as it came; undefined when the server did not hand it out. */
  readonly evidence: string | undefined;
}

const longestEvidence = 20_000;

/** The proof of a job that is done. The record holds no patient's name: the documents are named in it, not shown. */
export function proofOf({ job, fields, endedAt, evidence }: ProofParts, fax: FaxToSend): FaxProof {
  const record = readRecord(evidence ?? '');
  const number = (name: string): number => (/^\d{1,6}$/.test(fields.get(name) ?? '') ? Number(fields.get(name)) : 0);
  const told = <K extends string>(name: K, value: string | undefined, longest: number) =>
    value === undefined || value === '' ? {} : { [name]: value.slice(0, longest) };
  return {
    way: 'hylafax',
    dialed: shortWords(fields.get('DIALSTRING') ?? '').slice(0, 40),
    ...told('remoteId', shortWords(record.get('csi') ?? ''), 400),
    endedAt,
    pages: { sent: number('NPAGES'), total: number('TOTPAGES') },
    result: { code: shortWords(fields.get('STATUSCODE') ?? '').slice(0, 40), said: shortWords(`${fields.get('STATE') ?? ''} ${fields.get('STATUS') ?? ''}`) },
    tries: [],
    job: job.slice(0, 80),
    ...told('communication', shortWords(fields.get('COMMID') ?? ''), 80),
    ...told('signalRate', shortWords(record.get('signalrate') ?? ''), 40),
    sha256: fax.documents.map((bytes) => createHash('sha256').update(bytes).digest('hex')),
    ...told('evidence', evidence, longestEvidence),
  };
}
