/** Makes a day's packets as one print job, with progress and cancel. */
import { fail, ok, type Result } from '../../result';
import type { CalendarDate } from '../../domain/calendar-date';
import type { PracticeFields } from '../../domain/practice';
import { makeFactSheet } from '../fact-sheet';
import type { FamilyWording } from '../family-wording';
import type { FormError } from '../form-error';
import type { FormFonts } from '../form-fonts';
import { makeSharingForm } from '../make-sharing-form';
import { makePacketInstructions } from '../packet-instructions';
import { fullName, practiceOnPaper, sharingFormInput } from '../sharing-form-input';
import type { Packet, PacketPart } from './packet-plan';
import { printJob } from './print-job';

export interface PacketMaterials {
  readonly fonts: FormFonts;
  /** By ISO 639-2 code; each language of the plan must be there. */
  readonly wordings: ReadonlyMap<string, FamilyWording>;
  readonly practice: PracticeFields | undefined;
  readonly madeOn: CalendarDate;
  /** Printed on both sides: each document then begins on a sheet of its own, because the form is handed in and the rest kept. */
  readonly isDuplex: boolean;
}

export interface PacketProgress {
  /** Called after each packet; `done` counts refused ones too. */
  readonly tell: (done: number, total: number) => void;
  /** Awaited after each packet: lets a cancel come in, and answers whether it has. */
  readonly isCancelled: () => Promise<boolean>;
}

export interface MadePackets {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** How many packets are in the job. */
  readonly packets: number;
  /** The packets that are not, by their place in the plan: none of their pages is in the job. */
  readonly refused: readonly { readonly index: number; readonly error: FormError }[];
}

/** Nothing was made: it was cancelled, or there was no packet that could be made. */
export type PacketsNotMade = { readonly code: 'cancelled' } | { readonly code: 'nothing'; readonly refused: MadePackets['refused'] };

/** Makes the packets one after the other. A packet of which a part is refused is left out whole and named. */
export async function makePackets(plan: readonly Packet[], materials: PacketMaterials, { tell, isCancelled }: PacketProgress): Promise<Result<MadePackets, PacketsNotMade>> {
  const job = await printJob();
  const refused: { index: number; error: FormError }[] = [];
  const sheets = new Map<string, Promise<Result<Uint8Array, FormError>>>();
  const partOf = (part: PacketPart, packet: Packet): Promise<Result<Uint8Array, FormError>> => {
    if (part !== 'fact-sheet') return makePart(part, packet, materials);
    const sheet = sheets.get(packet.language) ?? makePart(part, packet, materials);
    sheets.set(packet.language, sheet);
    return sheet;
  };
  for (const [index, packet] of plan.entries()) {
    const parts: { readonly part: PacketPart; readonly bytes: Uint8Array }[] = [];
    let error: FormError | undefined;
    for (const part of packet.parts) {
      const made = await partOf(part, packet);
      if (made.ok) parts.push({ part, bytes: made.value });
      else error ??= made.error;
    }
    if (error) refused.push({ index, error });
    else for (const { part, bytes } of parts) await job.add(bytes, { startsOnFront: materials.isDuplex, ...(part === 'fact-sheet' ? { key: packet.language } : {}) });
    tell(index + 1, plan.length);
    if (await isCancelled()) return fail({ code: 'cancelled' });
  }
  const packets = plan.length - refused.length;
  return packets === 0 ? fail({ code: 'nothing', refused }) : ok({ bytes: await job.save(), pages: job.pages(), packets, refused });
}

async function makePart(part: PacketPart, { patient, workItem, signer, language }: Packet, { fonts, wordings, practice, madeOn }: PacketMaterials): Promise<Result<Uint8Array, FormError>> {
  const wording = wordings.get(language);
  if (wording === undefined) throw new Error(`No wording in ${language} was given`);
  const common = { madeOn, practice: practiceOnPaper(practice, wording.locale) };
  switch (part) {
    case 'instructions':
      return makePacketInstructions({ ...common, id: workItem, patientName: fullName(patient.name) }, fonts, wording);
    case 'fact-sheet':
      return makeFactSheet({ ...common, id: `FACT-SHEET-${wording.version}`.toUpperCase().replace(/[^A-Z0-9]+/g, '-') }, fonts, wording);
    case 'objection-form':
      return makeSharingForm(sharingFormInput({ kind: 'objection', madeOn, workItem, patient, signer, practice, locale: wording.locale }), fonts, wording);
  }
}
