const mark = '%PDF-';

/** Whether bytes begin as every PDF does. */
export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;
