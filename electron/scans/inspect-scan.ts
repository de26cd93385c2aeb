/** Whether a file may be kept for a patient, judged by its content alone. What the window or the file's name says is not trusted. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { appError, type AppError, type AppErrorCode } from '../../shared/contract/errors';
import { largestScan, type ScanFacts, type ScanMediaType } from '../../shared/domain/kept-document';
import { fail, ok, type Result } from '../../shared/result';
import { pdfOfJpeg } from './jpeg';
import { checkPdf } from './pdf';
import { pdfOfPng } from './png';
import { sniff } from './sniff';
import { pdfOfTiff } from './tiff';

/** Why a file is refused. */
export type ScanRefusal = Extract<AppErrorCode, `scan-${string}`>;

/** A file that may be kept. */
export interface InspectedScan {
  readonly facts: ScanFacts;
  /** The same pages as a PDF, for the viewer and the printer; the file itself when it is one. */
  readonly pdf: Uint8Array;
}

/** The pages of a file as a PDF, or why they cannot be had. */
export type ScanPages = Result<{ readonly pdf: Uint8Array; readonly pages: number }, ScanRefusal>;

const readers: Readonly<Record<ScanMediaType, (bytes: Uint8Array) => Promise<ScanPages>>> = {
  'application/pdf': checkPdf,
  'image/png': pdfOfPng,
  'image/jpeg': pdfOfJpeg,
  'image/tiff': pdfOfTiff,
};

const extensions: Readonly<Record<string, ScanMediaType>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
};

/**
 * Checks a file whole. Answers one of the `scan-` errors for what is empty, over 50 MB, of no kept kind, of another kind than its
 * name claims, encrypted or damaged; it never throws, whatever the bytes.
 * @param name the file's name, for what it claims to be
 */
export async function inspectScan(name: string, bytes: Uint8Array): Promise<Result<InspectedScan, AppError>> {
  if (bytes.length === 0) return refuse('scan-empty');
  if (bytes.length > largestScan) return refuse('scan-too-large');
  const mediaType = sniff(bytes);
  const claimed = extensions[extname(name).toLowerCase()];
  if (mediaType === undefined) return refuse(claimed === undefined ? 'scan-unknown' : 'scan-disguised');
  if (claimed !== mediaType) return refuse('scan-disguised');
  const read = await readers[mediaType](bytes);
  if (!read.ok) return refuse(read.error);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ pdf: read.value.pdf, facts: { mediaType, size: bytes.length, sha256, pages: read.value.pages } });
}

const refuse = (code: ScanRefusal): Result<never, AppError> => fail(appError(code, 'a file was not taken'));
