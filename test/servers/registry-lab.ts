/** A registry's web service on loopback, on an independent SOAP stack (Debian's spyne), told by each test how to behave. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { z } from 'zod';
import { freshFolder } from '../support/fresh-folder';
import { freePort } from './free-ports';
import { startProgram, until } from './running-program';
import type { Certificate } from './self-made-certificate';

const python = '/usr/bin/python3';
const here = join(process.cwd(), 'test', 'servers');
/** CDC's and NIST's own files, where this checkout has them beside it. */
const soapFiles = join(process.cwd(), '..', 'shared', 'hl7', 'soap');

/** How the server answers from now on (`registry-server.py`). */
export type Behaviour =
  | { readonly as: 'ack' | 'no-test'; readonly answer?: string; readonly refuse?: readonly string[]; readonly end?: string; readonly login?: readonly [string, string] }
  | { readonly as: 'fault'; readonly code: string; readonly words: string }
  | { readonly as: 'status'; readonly status: string; readonly page?: string; readonly headers?: readonly (readonly [string, string])[] }
  | { readonly as: 'slow'; readonly seconds: number }
  | { readonly as: 'raw'; readonly page: string; readonly status?: string }
  | { readonly as: 'huge' | 'broken' };

const received = z.array(z.object({ body: z.string(), type: z.string(), message: z.string().nullable() }));
export type Received = z.infer<typeof received>[number];

export interface RegistryLab {
  readonly endpoint: string;
  readonly behave: (behaviour: Behaviour) => Promise<void>;
  /** What came since the last question. */
  readonly taken: () => Promise<readonly Received[]>;
  readonly stop: () => Promise<void>;
}

/** Why the server cannot run here; undefined when it can. */
export function whyNoRegistryLab(): string | undefined {
  if (!existsSync(python)) return `${python} not found`;
  return spawnSync(python, ['-c', 'import spyne, lxml']).status === 0 ? undefined : 'spyne or lxml not found (Debian packages python3-spyne, python3-lxml)';
}

/** Starts the server, on https where there is a certificate. */
export async function startRegistryLab(certificate?: Certificate, port?: number): Promise<RegistryLab> {
  const folder = freshFolder('registry-');
  const listening = port ?? (await freePort());
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  if (certificate) {
    writeFileSync(cert, certificate.cert);
    writeFileSync(key, certificate.key);
  }
  const server = startProgram(python, [join(here, 'registry-server.py'), String(listening), ...(certificate ? [cert, key] : [])], join(folder, 'words'));
  await until(() => listens(listening), 'the registry server listens');
  const ask = (path: string, body?: string): Promise<string> => talk(`${certificate ? 'https' : 'http'}://127.0.0.1:${listening}${path}`, body);
  await ask('/behave', JSON.stringify({ as: 'ack' }));
  return {
    endpoint: `${certificate ? 'https' : 'http'}://127.0.0.1:${listening}/service`,
    behave: async (behaviour) => void (await ask('/behave', JSON.stringify(behaviour))),
    taken: async () => received.parse(JSON.parse(await ask('/requests'))),
    stop: server.stop,
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    const end = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

function talk(url: string, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { method: body === undefined ? 'GET' : 'POST', agent: false, headers: { 'Content-Length': String(Buffer.byteLength(body ?? '')) } };
    const asked = url.startsWith('https:') ? secureRequest(url, { ...options, rejectUnauthorized: false }) : request(url, options);
    asked.on('error', reject);
    asked.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    });
    asked.end(body);
  });
}

/** Why requests cannot be checked here; undefined when they can. */
export const whyNoEnvelopeCheck = (): string | undefined => whyNoRegistryLab() ?? (existsSync(soapFiles) ? undefined : 'the rules for SOAP envelopes lie beside the project, and are not here');

/** What NIST's Schematron and CDC's XSD have against a request. */
export function complaintsAbout(body: string, phase: 'connectivityTest_Request' | 'submitSingleMessage_Request' | 'envelope'): readonly string[] {
  const { stdout, stderr, status } = spawnSync(python, [join(here, 'check-envelope.py'), soapFiles, phase], { input: body, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}

