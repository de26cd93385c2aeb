/**
 * The first bytes of a segment file, little-endian:
 *
 *   0  magic "MIISJRNL"    8  format version (u16)    10  header length (u16)    12  segment number (u32)
 *  16  first seq (u64)    24  journal id (16)         40  salt (32)              72  seal: HMAC-SHA-256 over 0..72 and 104..120
 * 104  chain (16): the tag of the last frame before this segment, zeros in the first
 *
 * The chain stands last, so that everywhere in a segment the 16 bytes before a frame are the tag it is chained to.
 */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { tagBytes } from '../../crypto/sealed-box';
import type { JournalId } from '../journal-id';

export const headerBytes = 120;
const magic = Buffer.from('MIISJRNL', 'latin1');
const formatVersion = 1;
const at = { version: 8, length: 10, number: 12, firstSeq: 16, journal: 24, salt: 40, seal: 72, chain: 104 } as const;

export interface SegmentHeader {
  readonly journal: JournalId;
  /** From 1, without gaps; also the file's name. */
  readonly number: number;
  /** Seq of the first change that this segment holds or will hold. */
  readonly firstSeq: number;
  readonly chain: Uint8Array;
  /** Seals this segment's frames: made from the journal's key and the salt, so that no two segments share one. */
  readonly frameKey: Uint8Array;
  /** What every frame of this segment is bound to: journal and number, 20 bytes. */
  readonly binding: Uint8Array;
}

/** Where a segment stands: all of its header but what is made from the key. */
export type SegmentPlace = Omit<SegmentHeader, 'frameKey' | 'binding'>;

/** A new segment's header, as bytes and as read. */
export function makeHeader(journalKey: Uint8Array, { journal, number, firstSeq, chain }: SegmentPlace): { readonly bytes: Buffer; readonly header: SegmentHeader } {
  const bytes = Buffer.alloc(headerBytes);
  magic.copy(bytes);
  bytes.writeUInt16LE(formatVersion, at.version);
  bytes.writeUInt16LE(headerBytes, at.length);
  bytes.writeUInt32LE(number, at.number);
  bytes.writeBigUInt64LE(BigInt(firstSeq), at.firstSeq);
  bytes.set(Buffer.from(journal, 'hex'), at.journal);
  bytes.set(randomBytes(at.seal - at.salt), at.salt);
  bytes.set(chain, at.chain);
  const { frameKey, headerKey } = segmentKeys(journalKey, bytes);
  bytes.set(sealOf(headerKey, bytes), at.seal);
  return { bytes, header: { journal, number, firstSeq, chain, frameKey, binding: bindingOf(journal, number) } };
}

/** Reads a header; undefined when it is not one, is of another format or journal, or any bit of it was changed. */
export function readHeader(journalKey: Uint8Array, journal: JournalId, bytes: Buffer): SegmentHeader | undefined {
  if (bytes.length < headerBytes || !bytes.subarray(0, magic.length).equals(magic)) return undefined;
  if (bytes.readUInt16LE(at.version) !== formatVersion || bytes.readUInt16LE(at.length) !== headerBytes) return undefined;
  const { frameKey, headerKey } = segmentKeys(journalKey, bytes);
  if (!timingSafeEqual(sealOf(headerKey, bytes), bytes.subarray(at.seal, at.chain))) return undefined;
  if (bytes.subarray(at.journal, at.salt).toString('hex') !== journal) return undefined;
  const number = bytes.readUInt32LE(at.number);
  return {
    journal,
    number,
    firstSeq: Number(bytes.readBigUInt64LE(at.firstSeq)),
    chain: Uint8Array.from(bytes.subarray(at.chain, at.chain + tagBytes)),
    frameKey,
    binding: bindingOf(journal, number),
  };
}

function bindingOf(journal: JournalId, number: number): Uint8Array {
  const bytes = Buffer.alloc(20);
  bytes.write(journal, 'hex');
  bytes.writeUInt32LE(number, 16);
  return bytes;
}

function segmentKeys(journalKey: Uint8Array, bytes: Buffer): { readonly frameKey: Uint8Array; readonly headerKey: Uint8Array } {
  const both = new Uint8Array(hkdfSync('sha256', journalKey, bytes.subarray(at.salt, at.seal), 'miis-desk/1/segment', 64));
  return { frameKey: both.slice(0, 32), headerKey: both.slice(32) };
}

const sealOf = (headerKey: Uint8Array, bytes: Buffer): Buffer =>
  createHmac('sha256', headerKey).update(bytes.subarray(0, at.seal)).update(bytes.subarray(at.chain, headerBytes)).digest();
