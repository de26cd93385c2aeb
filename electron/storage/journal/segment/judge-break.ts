/**
 * Tells a torn write from damage. A torn write is the end of the last segment that was being written when the power or the
 * process went: nobody was told that it is safe, so it is cut off. Everything else that does not fit may have been promised
 * to somebody, and is named instead.
 */
import { frameHeaderBytes, readFrameHead } from './frame';
import { readFrame, type ScanEnd } from './scan-segment';
import type { SegmentHeader } from './segment-header';

/** The least that a disk writes whole; space that a file got and that was never written reads as zeros. */
const sectorBytes = 512;
/** So many zeros at the end of a file are no part of a sealed frame. */
const zeroTail = 16;

/**
 * True when what stands at the break is a torn write. It is, when
 * - the file ends inside a frame whose header is right (or inside the header), or some of the frame's sectors were never
 *   written, and
 * - nothing from a later write stands behind it: a later write begins only when the one before is safe.
 */
export function isTornWrite(segment: SegmentHeader, bytes: Buffer, end: ScanEnd): boolean {
  if (end.broken === undefined || end.broken === 'sequence') return false;
  const later = laterFrames(segment, bytes, end);
  const [next] = later;
  if (later.some((frame) => frame.write !== next?.write)) return false;
  if (next && next.write > end.lastWrite + 1) return false;
  if (end.broken === 'cut-off') return next === undefined;
  const stop = next?.offset ?? frameEnd(bytes, end.offset);
  return hasUnwrittenSector(bytes, end.offset, stop) || isZero(bytes, bytes.length - zeroTail, bytes.length);
}

/** Every frame after a break that opens with the tag before it, found by trying each offset. */
function laterFrames(segment: SegmentHeader, bytes: Buffer, end: ScanEnd): readonly { readonly offset: number; readonly write: number }[] {
  const found: { offset: number; write: number }[] = [];
  let offset = end.offset + 1;
  while (offset + frameHeaderBytes <= bytes.length) {
    const frame = readFrame(segment, bytes, offset);
    if ('broken' in frame || frame.firstSeq <= end.nextSeq) {
      offset += 1;
    } else {
      found.push({ offset, write: frame.write });
      offset = frame.end;
    }
  }
  return found;
}

function frameEnd(bytes: Buffer, offset: number): number {
  const head = readFrameHead(bytes, offset);
  return Math.min(bytes.length, head?.end ?? bytes.length);
}

function hasUnwrittenSector(bytes: Buffer, start: number, stop: number): boolean {
  for (let sector = start - (start % sectorBytes); sector < stop; sector += sectorBytes) {
    if (isZero(bytes, Math.max(start, sector), Math.min(stop, sector + sectorBytes))) return true;
  }
  return false;
}

function isZero(bytes: Buffer, start: number, stop: number): boolean {
  for (let index = Math.max(0, start); index < stop; index++) if (bytes[index] !== 0) return false;
  return true;
}
