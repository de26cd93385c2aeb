import type { ScanMediaType } from '../../shared/domain/kept-document';

/** What a file is by its first bytes; undefined for anything that is not kept. */
export function sniff(bytes: Uint8Array): ScanMediaType | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (head === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  return head.startsWith('II*\0') || head.startsWith('MM\0*') ? 'image/tiff' : undefined;
}
