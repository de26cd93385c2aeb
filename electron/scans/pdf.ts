import { inflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { fail, ok } from '../../shared/result';
import { systemCode } from '../storage/disk-error';
import type { ScanPages } from './inspect-scan';

const mostPages = 1000;
/** Bytes into which the streams that hold the file's own structure may unfold; a real scan stays far below. */
const mostStructure = 64 * 1024 * 1024;

/** A PDF that opens without a password, has pages, and does not unfold into more than a computer holds. */
export async function checkPdf(bytes: Uint8Array): Promise<ScanPages> {
  try {
    if (unfoldsTooFar(bytes)) return fail('scan-too-large');
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const pages = document.getPages().length;
    if (pages === 0) return fail('scan-damaged');
    return pages > mostPages ? fail('scan-too-large') : ok({ pdf: bytes, pages });
  } catch {
    // A locked file fails in more than one way: what its trailer says tells it from a damaged one.
    return fail(/\/Encrypt\s+\d+\s+\d+\s+R/.test(Buffer.from(bytes).toString('latin1')) ? 'scan-encrypted' : 'scan-damaged');
  }
}

/** Unfolds the object and cross-reference streams with a bound, because the reader of the file unfolds them without one. */
function unfoldsTooFar(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostStructure;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end') continue;
    const head = file.subarray(Math.max(0, at - 1024), at).toString('latin1');
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    if (!/\/Type\s*\/(?:ObjStm|XRef)/.test(dictionary)) continue;
    const from = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', from);
    try {
      left -= inflateSync(file.subarray(from, end === -1 ? file.length : end), { maxOutputLength: left }).length;
    } catch (error) {
      if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') return true;
    }
    if (left <= 0) return true;
  }
  return false;
}
