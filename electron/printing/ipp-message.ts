/** The little of the Internet Printing Protocol that asking for a job or a printer needs (RFC 8010 for the bytes, RFC 8011 for the words). */

const tags = { operationAttributes: 0x01, endOfAttributes: 0x03, firstValue: 0x10, integer: 0x21, enum: 0x23, keyword: 0x44, uri: 0x45, charset: 0x47, language: 0x48, name: 0x42 };
/** `operation-id` (RFC 8011, 5.4.15). */
const operations = { job: 0x0009, printer: 0x000b };

/** Values by attribute; a number for integers and enums, the text for everything else. */
export type IppAttributes = ReadonlyMap<string, readonly (string | number)[]>;

/** A Get-Job-Attributes request. */
export const askForJob = (jobNumber: number, user: string, attributes: readonly string[]): Buffer => asking('job', `ipp://localhost/jobs/${jobNumber}`, user, attributes);

/** A Get-Printer-Attributes request for a queue of this server. */
export const askForPrinter = (queue: string, user: string, attributes: readonly string[]): Buffer => asking('printer', `ipp://localhost${queuePath(queue)}`, user, attributes);

/** Where a queue answers. */
export const queuePath = (queue: string): string => `/printers/${encodeURIComponent(queue)}`;

function asking(what: keyof typeof operations, uri: string, user: string, attributes: readonly string[]): Buffer {
  return Buffer.concat([
    Buffer.from([2, 0, 0, operations[what], 0, 0, 0, 1, tags.operationAttributes]),
    attribute(tags.charset, 'attributes-charset', ['utf-8']),
    attribute(tags.language, 'attributes-natural-language', ['en']),
    attribute(tags.uri, `${what}-uri`, [uri]),
    attribute(tags.name, 'requesting-user-name', [user]),
    attribute(tags.keyword, 'requested-attributes', attributes),
    Buffer.from([tags.endOfAttributes]),
  ]);
}

function attribute(tag: number, name: string, values: readonly string[]): Buffer {
  return Buffer.concat(values.flatMap((value, index) => [Buffer.from([tag]), counted(index === 0 ? name : ''), counted(value)]));
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

export interface IppAnswer {
  /** Below 0x0100 is success; 0x0406 is not-found. */
  readonly status: number;
  readonly attributes: IppAttributes;
}

/** Reads an answer; undefined when the bytes are not one. */
export function readAnswer(bytes: Buffer): IppAnswer | undefined {
  if (bytes.length < 9) return undefined;
  const attributes = new Map<string, (string | number)[]>();
  let name = '';
  let at = 8;
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at);
    at += 1;
    if (tag === tags.endOfAttributes) return { status: bytes.readUInt16BE(2), attributes };
    if (tag < tags.firstValue) continue;
    const ownName = countedAt(bytes, at);
    const value = ownName && countedAt(bytes, ownName.end);
    if (!ownName || !value) return undefined;
    // A further value of the attribute before has no name of its own.
    if (ownName.bytes.length > 0) name = ownName.bytes.toString('utf8');
    attributes.set(name, [...(attributes.get(name) ?? []), valueOf(tag, value.bytes)]);
    at = value.end;
  }
  return undefined;
}

function countedAt(bytes: Buffer, at: number): { readonly bytes: Buffer; readonly end: number } | undefined {
  if (at + 2 > bytes.length) return undefined;
  const end = at + 2 + bytes.readUInt16BE(at);
  return end > bytes.length ? undefined : { bytes: bytes.subarray(at + 2, end), end };
}

const valueOf = (tag: number, bytes: Buffer): string | number =>
  (tag === tags.integer || tag === tags.enum) && bytes.length === 4 ? bytes.readInt32BE() : bytes.toString('utf8');
