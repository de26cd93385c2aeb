/** Puts messages into one file: FHS {BHS messages BTS} FTS with their counts (HL7 v2.5.1, 2.10.3). */
import { headerText, segmentText } from '../er7/write-er7';
import type { Destination } from './destination';
import type { Stamp } from './header';

/** The file's text. The same messages and stamp give the same file. */
export function buildBatch(messages: readonly string[], { sendingApplication, sendingFacility, receivingApplication, receivingFacility }: Destination, { controlId, at }: Stamp): string {
  const who = [sendingApplication, sendingFacility, receivingApplication, receivingFacility, at];
  const head = (name: 'FHS' | 'BHS'): string => `${headerText(name, [...who, undefined, undefined, undefined, controlId])}\r`;
  return `${head('FHS')}${head('BHS')}${messages.join('')}${segmentText('BTS', [String(messages.length)])}\r${segmentText('FTS', ['1'])}\r`;
}
