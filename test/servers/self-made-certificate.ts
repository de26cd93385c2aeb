/** Certificates of our own, made by openssl for one test run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/fresh-folder';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Why no certificate can be made here; undefined when it can. */
export const whyNoCertificates = (): string | undefined => (spawnSync('openssl', ['version']).error === undefined ? undefined : 'openssl not found (Debian package openssl)');

/** A self-signed certificate for a name or address; whoever trusts it as an authority trusts a server that has it. */
export function selfMadeCertificate(subject: string, alternative: string, days = 2): Certificate {
  const folder = freshFolder('certificate-');
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', `/CN=${subject}`, '-addext', `subjectAltName=${alternative}`];
  execFileSync('openssl', ['req', '-x509', ...request, '-days', String(days), '-keyout', key, '-out', cert], { stdio: 'pipe', timeout: 30_000 });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
