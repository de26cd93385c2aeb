/** Makes forms from records: what the form worker does, without the worker. */
import { PDFDocument } from 'pdf-lib';
import { calendarDate } from '../../../shared/domain/calendar-date';
import { formKind } from '../../../shared/domain/data-sharing';
import { workItemId } from '../../../shared/domain/ids';
import { makeSharingForm } from '../../../shared/forms/make-sharing-form';
import { makeOfficeDocument, wordingVersionOf } from '../../../shared/forms/office/make-office-document';
import type { OfficeInput } from '../../../shared/forms/office/office-input';
import { officeWording } from '../../../shared/forms/office/office-wording';
import { sharingFormInput } from '../../../shared/forms/sharing-form-input';
import { sharingFormWording } from '../../../shared/forms/sharing-form-wording';
import { ok } from '../../../shared/result';
import type { FormAnswer, FormMaterials, FormRecords, OfficeAnswer } from './form-messages';

export interface FormWorkshop {
  readonly make: (records: FormRecords) => Promise<FormAnswer>;
  readonly makeOffice: (input: OfficeInput) => Promise<OfficeAnswer>;
  /** Makes each kind of form once for nobody: the first real one is then made as fast as the others. */
  readonly warmUp: () => Promise<void>;
}

const nobody: Omit<FormRecords, 'kind'> = {
  madeOn: calendarDate.parse('2000-01-01'),
  workItem: workItemId.parse('00000000'),
  patient: { name: { first: '-', last: '-' }, birthDate: calendarDate.parse('2000-01-01'), guardians: [], phones: [], providerStatus: { state: 'active' } },
  signer: { name: '-', relationship: 'UNK' },
  practice: undefined,
};

/** Reads the materials once. Throws when the wording is not one. */
export function formWorkshop({ regular, bold, wording: file, office: officeFile }: FormMaterials): FormWorkshop {
  const wording = sharingFormWording.parse(JSON.parse(new TextDecoder().decode(file)));
  const fonts = { regular, bold };
  const make: FormWorkshop['make'] = async (records) => {
    const made = await makeSharingForm(sharingFormInput({ ...records, locale: wording.locale }), fonts, wording);
    return made.ok ? ok({ bytes: made.value, wordingVersion: wording.version }) : made;
  };
  const makeOffice: FormWorkshop['makeOffice'] = async (input) => {
    const office = officeWording.parse(JSON.parse(new TextDecoder().decode(officeFile)));
    const made = await makeOfficeDocument(input, fonts, office);
    if (!made.ok) return made;
    const pages = (await PDFDocument.load(made.value)).getPageCount();
    return ok({ bytes: made.value, wordingVersion: wordingVersionOf(input.document, office), pages });
  };
  return {
    make,
    makeOffice,
    warmUp: async () => {
      for (const kind of formKind.options) await make({ ...nobody, kind });
    },
  };
}
