/** A PDF that a practice uses in the place of our objection or withdrawal form, such as the state's own, and where our values go on it. */
import * as z from 'zod';
import { formKind, type FormKind } from './data-sharing';
import { documentId } from './ids';
import { languageCode } from './patient';

/** What can be printed on such a form. */
export const formValue = z.enum([
  'patient-name',
  'birth-date',
  'sex',
  'address',
  'phone',
  'mother-maiden-name',
  'signer-name',
  'relationship',
  'practice-name',
  'practice-address',
  'practice-phone',
  'site-pin',
  'help-desk-fax',
  'made-on',
]);
export type FormValue = z.infer<typeof formValue>;

const points = z.number().min(0).max(4000);

/** A value on a page: points from the left and the top of the page as it is shown. */
export const formPlace = z.strictObject({ value: formValue, page: z.int().min(0).max(39), x: points, y: points, width: z.number().min(10).max(4000), size: z.number().min(6).max(24) });
export type FormPlace = z.infer<typeof formPlace>;

export const ownForm = z.strictObject({
  kind: formKind,
  language: languageCode,
  /** The file's name as it was chosen. */
  name: z.string().min(1).max(255),
  /** Where the PDF is sealed. */
  document: documentId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.int().min(1).max(40),
  /** What is printed into each of its fillable fields, by the field's own name. */
  fields: z.record(z.string().min(1).max(300), formValue),
  /** What is printed elsewhere on its pages. */
  places: z.array(formPlace).max(60),
  /** Page number, and the id as a barcode, in the lower margin. */
  hasFoot: z.boolean(),
});
export type OwnForm = z.infer<typeof ownForm>;

export const ownFormDropped = z.strictObject({ kind: formKind, language: languageCode });

/** The practice's forms after one was set or dropped: at most one of each kind in each language. */
export function withOwnForm(forms: readonly OwnForm[], kind: FormKind, language: string, next: OwnForm | undefined): readonly OwnForm[] {
  const others = forms.filter((form) => form.kind !== kind || form.language !== language);
  return next === undefined ? others : [...others, next];
}
