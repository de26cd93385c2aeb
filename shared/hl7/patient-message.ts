/** A patient's whole record as one message for another program: VXU Z22 with every dose (guide R1.5). */
import type { CodeTables } from '../codes/code-tables';
import type { Chart } from '../domain/chart/chart';
import type { PracticeFields } from '../domain/practice';
import type { Destination } from './build/destination';
import type { Stamp } from './build/header';
import { buildVxu } from './build/vxu';

/** Who gets it is not known: the header names nobody as receiver. */
const anyone = (sitePin: string): Destination => ({
  id: 'file',
  sendingApplication: 'MIIS Desk',
  sendingFacility: sitePin,
  receivingApplication: 'ANY',
  receivingFacility: 'ANY',
  authority: sitePin,
  processing: 'P',
  isAsciiOnly: false,
});

/** A practice without a PIN in the MIIS is called by this. */
const noPin = 'PRACTICE';

/** The message. Doses entered in error are left out. */
export function patientHl7({ id, patient, doses }: Chart, practice: PracticeFields | undefined, stamp: Stamp, tables: CodeTables): string {
  const sitePin = (practice?.sitePin ?? noPin).slice(0, 20);
  const toSend = doses.filter(({ voided }) => voided === undefined).map((dose) => ({ id: dose.id, fields: dose.fields, action: 'A' as const }));
  return buildVxu({ id, patient, doses: toSend, practice: { name: practice?.name ?? sitePin, sitePin } }, anyone(sitePin), stamp, tables).text;
}
