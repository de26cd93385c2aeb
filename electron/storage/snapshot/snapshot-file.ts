/**
 * A snapshot's file: every chart as of one seq, in sealed chunks, then a sealed directory of the chunks. Little-endian:
 *
 *   header   0 magic "MIISSNAP"    8 format version (u16)    10 zero (u16)    12 zero (u32)    16 seq (u64)
 *           24 journal id (16)    40 salt (32)               72 chain (16, zeros)
 *   pieces  length (u32) | nonce (12) | ciphertext | tag (16): the chunks, the directory last
 *   end     offset of the directory (u64) | magic
 *
 * Each piece is bound to the header, to its number and to the tag before it; the 16 bytes before a piece are that tag.
 */
import { hkdfSync } from 'node:crypto';
import * as z from 'zod';
import { patientId } from '../../../shared/domain/ids';
import type { JournalId } from '../journal/journal-id';

export const snapshotHeaderBytes = 88;
export const snapshotMagic = Buffer.from('MIISSNAP', 'latin1');
export const snapshotEndBytes = 16;
const formatVersion = 1;
const at = { version: 8, seq: 16, journal: 24, salt: 40, chain: 72 } as const;

/** What stands in the directory: for each chunk where it lies and whose charts it holds. */
export const directory = z.strictObject({
  charts: z.int().min(0),
  chunks: z.array(z.strictObject({ offset: z.int().min(0), length: z.int().min(0), charts: z.array(patientId) })),
});
export type SnapshotDirectory = z.infer<typeof directory>;

export interface SnapshotHeader {
  readonly seq: number;
  readonly bytes: Buffer;
  /** Seals this file's pieces. */
  readonly key: Uint8Array;
}

/** A new snapshot's header. `salt` is 32 random bytes. */
export function makeSnapshotHeader(snapshotKey: Uint8Array, journal: JournalId, seq: number, salt: Uint8Array): SnapshotHeader {
  const bytes = Buffer.alloc(snapshotHeaderBytes);
  snapshotMagic.copy(bytes);
  bytes.writeUInt16LE(formatVersion, at.version);
  bytes.writeBigUInt64LE(BigInt(seq), at.seq);
  bytes.set(Buffer.from(journal, 'hex'), at.journal);
  bytes.set(salt, at.salt);
  return { seq, bytes, key: fileKey(snapshotKey, salt) };
}

/** Reads a header; undefined when it is not one or belongs to another journal. Whether it is genuine, the pieces tell. */
export function readSnapshotHeader(snapshotKey: Uint8Array, journal: JournalId, bytes: Buffer): SnapshotHeader | undefined {
  if (bytes.length < snapshotHeaderBytes || !bytes.subarray(0, snapshotMagic.length).equals(snapshotMagic)) return undefined;
  if (bytes.readUInt16LE(at.version) !== formatVersion) return undefined;
  if (bytes.subarray(at.journal, at.salt).toString('hex') !== journal) return undefined;
  return { seq: Number(bytes.readBigUInt64LE(at.seq)), bytes, key: fileKey(snapshotKey, bytes.subarray(at.salt, at.chain)) };
}

/** What a piece is bound to. */
export function pieceContext({ bytes }: SnapshotHeader, number: number | 'directory', chain: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, snapshotHeaderBytes), Buffer.from(`/${number}/`), chain]);
}

const fileKey = (snapshotKey: Uint8Array, salt: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', snapshotKey, salt, 'miis-desk/1/snapshot-file', 32));
