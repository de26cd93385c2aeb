/** Makes forms from records: what the form worker does, without the worker. */
import { calendarDate } from '../../../shared/domain/calendar-date';
import { formKind } from '../../../shared/domain/data-sharing';
import { workItemId } from '../../../shared/domain/ids';
import { makeSharingForm } from '../../../shared/forms/make-sharing-form';
import { sharingFormInput } from '../../../shared/forms/sharing-form-input';
import { familyWording } from '../../../shared/forms/family-wording';
import { ok } from '../../../shared/result';
import type { FormAnswer, FormMaterials, FormRecords } from './form-messages';

export interface FormWorkshop {
  readonly make: (records: FormRecords) => Promise<FormAnswer>;
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
export function formWorkshop({ regular, bold, wording: file }: FormMaterials): FormWorkshop {
  const wording = familyWording.parse(JSON.parse(new TextDecoder().decode(file)));
  const fonts = { regular, bold };
  const make: FormWorkshop['make'] = async (records) => {
    const made = await makeSharingForm(sharingFormInput({ ...records, locale: wording.locale }), fonts, wording);
    return made.ok ? ok({ bytes: made.value, wordingVersion: wording.version }) : made;
  };
  return {
    make,
    warmUp: async () => {
      for (const kind of formKind.options) await make({ ...nobody, kind });
    },
  };
}
