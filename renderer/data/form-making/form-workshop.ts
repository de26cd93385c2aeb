/** Makes forms from records: what the form worker does, without the worker. */
import { makeSharingForm } from '../../../shared/forms/make-sharing-form';
import { sharingFormInput } from '../../../shared/forms/sharing-form-input';
import { sharingFormWording } from '../../../shared/forms/sharing-form-wording';
import { ok } from '../../../shared/result';
import type { FormAnswer, FormMaterials, FormRecords } from './form-messages';

/** Reads the materials once; answers the function that makes a form of them. Throws when the wording is not one. */
export function formWorkshop({ regular, bold, wording: file }: FormMaterials): (records: FormRecords) => Promise<FormAnswer> {
  const wording = sharingFormWording.parse(JSON.parse(new TextDecoder().decode(file)));
  const fonts = { regular, bold };
  return async (records) => {
    const made = await makeSharingForm(sharingFormInput({ ...records, locale: wording.locale }), fonts, wording);
    return made.ok ? ok({ bytes: made.value, wordingVersion: wording.version }) : made;
  };
}
