const head = '%PDF-';
const tail = '%%EOF';
/** How far from its end a PDF may have its last mark (ISO 32000-1, annex H.3). */
const tailReach = 1024;

/**
 * What is wrong with documents at first sight; undefined when nothing is. A fax server repairs what it can: a PDF that was cut off goes
 * out as an empty page, and counts as sent.
 */
export function documentFlaw(documents: readonly Uint8Array[]): string | undefined {
  if (documents.length === 0) return 'a fax without pages';
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const flaws = documents.map((bytes, index) => {
    if (text(bytes.subarray(0, head.length)) !== head) return `document ${index + 1} is no PDF`;
    return text(bytes.subarray(-tailReach)).includes(tail) ? undefined : `document ${index + 1} has no end`;
  });
  return flaws.find((flaw) => flaw !== undefined);
}
