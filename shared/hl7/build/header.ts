/** MSH of what we send (R1.5, chapter 4; IZ-12 to IZ-43). */
import { headerText } from '../er7/write-er7';
import type { Destination } from './destination';

/** What makes one message different from every other. */
export interface Stamp {
  /** Unique for each message, at most 20 letters. */
  readonly controlId: string;
  /** Local time with seconds and offset, as HL7 writes it: `20261126140203-0500`. */
  readonly at: string;
}

/** The header. @param profile MSH-21, such as Z22 */
export function messageHeader(destination: Destination, { controlId, at }: Stamp, type: readonly [message: string, trigger: string, structure: string], profile: string): string {
  const { sendingApplication, sendingFacility, receivingApplication, receivingFacility, processing, isAsciiOnly } = destination;
  return headerText('MSH', [
    sendingApplication,
    sendingFacility,
    receivingApplication,
    receivingFacility,
    at,
    undefined,
    type,
    controlId,
    processing,
    '2.5.1',
    undefined,
    undefined,
    'ER',
    'AL',
    undefined,
    isAsciiOnly ? undefined : 'UNICODE UTF-8',
    undefined,
    undefined,
    [profile, 'CDCPHINVS'],
    sendingFacility,
    receivingFacility,
  ]);
}
