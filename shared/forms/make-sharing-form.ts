/** Makes the objection form and the withdrawal form. */
import { ok, type Result } from '../result';
import type { FormError } from './form-error';
import { readyFonts, type FormFonts } from './form-fonts';
import { mirrored } from './page-plan';
import { paintPages } from './paint-pages';
import { layOutSharingForm } from './sharing-form-layout';
import type { SharingFormInput } from './sharing-form-input';
import type { SharingFormWording } from './sharing-form-wording';
import { typesetter } from './set-text';

/**
 * The finished form: a PDF of one US Letter page. The same input, fonts and wording give the same bytes.
 * Refuses text that the fonts cannot draw or the page cannot hold: a form is made whole or not at all.
 */
export async function makeSharingForm(input: SharingFormInput, fonts: FormFonts, wording: SharingFormWording): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> {
  const ready = await readyFonts(fonts, input, wording);
  const plan = layOutSharingForm(input, wording, typesetter(ready, wording.direction));
  if (!plan.ok) return plan;
  const pages = wording.direction === 'rtl' ? plan.value.map(mirrored) : plan.value;
  return ok(new Uint8Array(await paintPages(pages, ready, { title: wording[input.kind].title, locale: wording.locale, madeOn: input.madeOn })));
}
