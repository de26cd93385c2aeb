/**
 * A frame: the changes of one save, all of them or none, sealed with AES-256-GCM. Little-endian:
 *
 *   0  CRC-32 over 4..36    4  ciphertext length (u32)    8  first seq (u64)    16  number of changes (u16)    18  zero (u16)
 *  20  write (u32): which write to this segment the frame went out with, from 1; frames of one write were fsynced together
 *  24  nonce (12)          36  ciphertext: UTF-8 JSON, an array of changes       then  tag (16)
 *
 * Bound in beside the header: the tag before it (the chain), the journal and the segment. So a frame opens in its place only.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { nonceBytes, tagBytes } from '../../crypto/sealed-box';
import { crc32 } from './crc32';
import type { SegmentHeader } from './segment-header';

const at = { crc: 0, length: 4, firstSeq: 8, count: 16, zero: 18, write: 20, nonce: 24 } as const;
export const frameHeaderBytes = at.nonce + nonceBytes;
/** What a frame takes beside its JSON. */
export const frameOverhead = frameHeaderBytes + tagBytes;

export interface FrameHead {
  readonly offset: number;
  /** Offset just after the tag. */
  readonly end: number;
  readonly firstSeq: number;
  readonly count: number;
  readonly write: number;
}

/** Seals the JSON of an array of changes as the frame that follows `chain`. */
export function sealFrame(
  segment: SegmentHeader,
  chain: Uint8Array,
  { json, firstSeq, count, write }: { readonly json: Uint8Array; readonly firstSeq: number; readonly count: number; readonly write: number },
): Buffer {
  const head = Buffer.alloc(frameHeaderBytes);
  head.writeUInt32LE(json.length, at.length);
  head.writeBigUInt64LE(BigInt(firstSeq), at.firstSeq);
  head.writeUInt16LE(count, at.count);
  head.writeUInt32LE(write, at.write);
  head.set(randomBytes(nonceBytes), at.nonce);
  head.writeUInt32LE(crc32(head, at.length, frameHeaderBytes), at.crc);
  const cipher = createCipheriv('aes-256-gcm', segment.frameKey, head.subarray(at.nonce));
  cipher.setAAD(context(segment, chain, head));
  return Buffer.concat([head, cipher.update(json), cipher.final(), cipher.getAuthTag()]);
}

/** Reads the header of a frame; undefined when the bytes there are not one. The frame itself may still be cut off or damaged. */
export function readFrameHead(bytes: Buffer, offset: number): FrameHead | undefined {
  if (offset + frameHeaderBytes > bytes.length) return undefined;
  if (bytes.readUInt16LE(offset + at.zero) !== 0) return undefined;
  if (crc32(bytes, offset + at.length, offset + frameHeaderBytes) !== bytes.readUInt32LE(offset + at.crc)) return undefined;
  return {
    offset,
    end: offset + frameOverhead + bytes.readUInt32LE(offset + at.length),
    firstSeq: Number(bytes.readBigUInt64LE(offset + at.firstSeq)),
    count: bytes.readUInt16LE(offset + at.count),
    write: bytes.readUInt32LE(offset + at.write),
  };
}

/**
 * The JSON inside a frame whose header was read; undefined when any bit of it, its place or what stands before it was changed.
 * @param bytes holds at least the 16 bytes before the frame and the frame up to its end
 */
export function openFrame(segment: SegmentHeader, bytes: Buffer, { offset, end }: FrameHead): Buffer | undefined {
  const body = offset + frameHeaderBytes;
  const decipher = createDecipheriv('aes-256-gcm', segment.frameKey, bytes.subarray(offset + at.nonce, body), { authTagLength: tagBytes });
  decipher.setAAD(context(segment, bytes.subarray(offset - tagBytes, offset), bytes.subarray(offset, body)));
  decipher.setAuthTag(bytes.subarray(end - tagBytes, end));
  const json = decipher.update(bytes.subarray(body, end - tagBytes));
  try {
    decipher.final();
    return json;
  } catch {
    return undefined;
  }
}

/** The last bytes of a frame, to which the next one is chained. */
export const tagOf = (frame: Uint8Array): Uint8Array => frame.subarray(frame.length - tagBytes);

function context({ binding }: SegmentHeader, chain: Uint8Array, head: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(chain.length + binding.length + head.length);
  bytes.set(chain, 0);
  bytes.set(binding, chain.length);
  bytes.set(head, chain.length + binding.length);
  return bytes;
}
