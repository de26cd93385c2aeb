/** What a day's packets consist of: for each patient instructions, fact sheet and objection form, in the family's language. */
import { age, type CalendarDate } from '../../domain/calendar-date';
import type { Signer } from '../../domain/data-sharing';
import type { WorkItemId } from '../../domain/ids';
import type { PatientFields } from '../../domain/patient';
import { documentLanguage, formLanguages, type DocumentLanguage, type FormLanguage } from '../form-languages';
import { fullName } from '../sharing-form-input';

/** One patient of the day, with the id that the packet's form is found by. */
export interface PacketPatient {
  readonly patient: PatientFields;
  readonly workItem: WorkItemId;
}

/** The parts in their order on the stack: what to do lies on top, what is signed below. */
export type PacketPart = 'instructions' | 'fact-sheet' | 'objection-form';
export const packetParts: readonly PacketPart[] = ['instructions', 'fact-sheet', 'objection-form'];

export interface Packet extends PacketPatient, DocumentLanguage {
  /** Absent for a child of whom no guardian is on record. */
  readonly signer?: Signer;
  readonly parts: readonly PacketPart[];
}

const adultAge = 18;

/** Plans a packet for each patient, in the order given. A language that was never asked for is English. */
export function packetPlan(patients: readonly PacketPatient[], madeOn: CalendarDate, languages: readonly Pick<FormLanguage, 'code'>[] = formLanguages): readonly Packet[] {
  return patients.map(({ patient, workItem }) => ({ patient, workItem, signer: signerOf(patient, madeOn), parts: packetParts, ...documentLanguage(patient.language, languages) }));
}

/** The languages that the packets need, each once. */
export const languagesOf = (packets: readonly Packet[]): readonly string[] => [...new Set(packets.map(({ language }) => language))];

/** Whoever probably signs: the first guardian of a child, a grown patient, or nobody who is known. */
export function signerOf({ name, birthDate, guardians }: PatientFields, on: CalendarDate): Signer | undefined {
  const [guardian] = guardians;
  if ((age(birthDate, on)?.years ?? 0) >= adultAge) return { name: fullName(name), relationship: 'SEL' };
  return guardian && { name: `${guardian.first} ${guardian.last}`, relationship: guardian.relationship };
}
