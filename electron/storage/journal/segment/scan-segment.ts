import type { Change } from '../../../../shared/domain/chart/change';
import { headerBytes, type SegmentHeader } from './segment-header';
import { frameHeaderBytes, openFrame, readFrameHead, type FrameHead } from './frame';

/** A frame that opened, with its JSON still as bytes. */
export interface Frame extends FrameHead {
  readonly json: Buffer;
}

/** Where reading a segment ended: after the last frame (`whole`), or before a frame that is cut off or does not open. */
export interface ScanEnd {
  readonly offset: number;
  /** The seq that the next frame has to begin with. */
  readonly nextSeq: number;
  /** The write of the last frame that opened; 0 before the first. */
  readonly lastWrite: number;
  /** Missing when everything opened; else what is wrong at `offset`. */
  readonly broken?: 'cut-off' | 'header' | 'sequence' | 'seal';
}

/** Reads a segment from its first frame on, checking each seal and the order; stops at the first frame that does not fit. */
export function* scanSegment(segment: SegmentHeader, bytes: Buffer): Generator<Frame, ScanEnd> {
  let offset = headerBytes;
  let nextSeq = segment.firstSeq;
  let lastWrite = 0;
  const end = (broken?: ScanEnd['broken']): ScanEnd => ({ offset, nextSeq, lastWrite, ...(broken === undefined ? {} : { broken }) });
  while (offset < bytes.length) {
    const frame = readFrame(segment, bytes, offset);
    if ('broken' in frame) return end(frame.broken);
    if (frame.firstSeq !== nextSeq || frame.write < lastWrite || frame.write > lastWrite + 1) return end('sequence');
    yield frame;
    offset = frame.end;
    nextSeq += frame.count;
    lastWrite = frame.write;
  }
  return end();
}

/** One frame, or why there is none at this offset. */
export function readFrame(segment: SegmentHeader, bytes: Buffer, offset: number): Frame | { readonly broken: NonNullable<ScanEnd['broken']> } {
  const head = readFrameHead(bytes, offset);
  if (!head) return { broken: isShorterThanHead(bytes, offset) ? 'cut-off' : 'header' };
  if (head.end > bytes.length) return { broken: 'cut-off' };
  const json = openFrame(segment, bytes, head);
  return json ? { ...head, json } : { broken: 'seal' };
}

/** The changes of a frame. What was sealed here was checked by the contract's schema before. */
export const changesOf = (json: Buffer): readonly Change[] => JSON.parse(json.toString('utf8')) as readonly Change[];

const isShorterThanHead = (bytes: Buffer, offset: number): boolean => bytes.length - offset < frameHeaderBytes;
