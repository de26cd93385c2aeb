/** Makes forms from records: what the form worker does, without the worker. */
import { PDFDocument } from 'pdf-lib';
import { assertDefined } from '../../../shared/assert';
import { calendarDate } from '../../../shared/domain/calendar-date';
import { formKind } from '../../../shared/domain/data-sharing';
import { workItemId } from '../../../shared/domain/ids';
import type { FormFonts, FurtherScript, WeightedFonts } from '../../../shared/forms/form-fonts';
import { fillOwnForm, ownFormVersion } from '../../../shared/forms/own-form/fill-own-form';
import { makeSharingForm } from '../../../shared/forms/make-sharing-form';
import { sharingFormInput } from '../../../shared/forms/sharing-form-input';
import { familyWording, type FamilyWording } from '../../../shared/forms/family-wording';
import { ok } from '../../../shared/result';
import { makeOfficeDocument, wordingVersionOf } from '../../../shared/forms/office/make-office-document';
import type { OfficeInput } from '../../../shared/forms/office/office-input';
import { officeWording } from '../../../shared/forms/office/office-wording';
import { makePackets, type PacketProgress } from '../../../shared/forms/packets/make-packets';
import { makeFamilyPaper } from './family-paper';
import type { FamilyOrder, FormAnswer, FormMaterials, FormRecords, PacketOrder, PacketsAnswer, WordingSupply } from './form-messages';

export interface FormWorkshop {
  readonly make: (records: FormRecords) => Promise<FormAnswer>;
  /** Makes a document for families; its language was supplied before. */
  readonly makeFamily: (order: FamilyOrder) => Promise<FormAnswer>;
  /** Makes any document of the office. */
  readonly makeOffice: (input: OfficeInput) => Promise<FormAnswer>;
  /** Makes a day's packets; the languages of the plan were supplied before. */
  readonly makePackets: (order: PacketOrder, progress: PacketProgress) => Promise<PacketsAnswer>;
  /** Keeps a wording for the packets that follow. Throws when it is none. */
  readonly supply: (supply: WordingSupply) => void;
  /** Makes each kind of form once for nobody: the first real one is then made as fast as the others. */
  readonly warmUp: () => Promise<void>;
}

export type LoadFonts = (script: FurtherScript) => Promise<WeightedFonts>;

/** Loads each script once; one that failed is tried again. */
function remembering(load: LoadFonts): LoadFonts {
  const loads = new Map<FurtherScript, Promise<WeightedFonts>>();
  return (script) => {
    const known = loads.get(script);
    if (known) return known;
    const loading = load(script).catch((error: unknown) => {
      loads.delete(script);
      throw error;
    });
    loads.set(script, loading);
    return loading;
  };
}

const nobody: Omit<FormRecords, 'kind'> = {
  madeOn: calendarDate.parse('2000-01-01'),
  workItem: workItemId.parse('00000000'),
  patient: { name: { first: '-', last: '-' }, birthDate: calendarDate.parse('2000-01-01'), guardians: [], phones: [], providerStatus: { state: 'active' } },
  signer: { name: '-', relationship: 'UNK' },
  practice: undefined,
};

/**
 * Reads the materials once. Throws when the wording is not one.
 * @param load gets the fonts of a further script when a text first needs them; without it such a text is refused
 */
export function formWorkshop({ regular, bold, wording: file, office: officeFile }: FormMaterials, load?: LoadFonts): FormWorkshop {
  const wording = familyWording.parse(jsonOf(file));
  const office = officeWording.parse(jsonOf(officeFile));
  const wordings = new Map([[wording.language, wording]]);
  const fonts: FormFonts = { regular, bold, ...(load ? { load: remembering(load) } : {}) };
  const wordingIn = (language: string): FamilyWording => assertDefined(wordings.get(language), 'the language of a document was supplied before');
  const make: FormWorkshop['make'] = async (records) => {
    const spoken = wordingIn(records.language ?? wording.language);
    const input = sharingFormInput({ ...records, locale: spoken.locale });
    if (records.own !== undefined) {
      const { form, pdf } = records.own;
      const filled = await fillOwnForm(pdf, form, input, fonts, spoken);
      return filled.ok ? finished(filled.value, { version: ownFormVersion(form), reviewed: true }) : filled;
    }
    const made = await makeSharingForm(input, fonts, spoken);
    return made.ok ? finished(made.value, spoken) : made;
  };
  return {
    make,
    makeFamily: async (order) => {
      const spoken = wordingIn(order.language);
      const made = await makeFamilyPaper(order, fonts, spoken);
      return made.ok ? finished(made.value, spoken) : made;
    },
    makeOffice: async (input) => {
      const made = await makeOfficeDocument(input, fonts, office);
      return made.ok ? finished(made.value, { version: wordingVersionOf(input.document, office), reviewed: true }) : made;
    },
    makePackets: ({ plan, practice, madeOn, isDuplex }, progress) => makePackets(plan, { fonts, wordings, practice, madeOn, isDuplex }, progress),
    supply: ({ language, bytes }) => void wordings.set(language, familyWording.parse(jsonOf(bytes))),
    warmUp: async () => {
      for (const kind of formKind.options) await make({ ...nobody, kind });
    },
  };
}

async function finished(bytes: Uint8Array<ArrayBuffer>, { version, reviewed }: { readonly version: string; readonly reviewed: boolean }): Promise<FormAnswer> {
  return ok({ bytes, wordingVersion: version, isReviewed: reviewed, pages: (await PDFDocument.load(bytes)).getPageCount() });
}

const jsonOf = (file: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(file));
