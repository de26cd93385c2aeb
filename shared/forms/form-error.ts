/** Why a form was not made. The words for people are chosen in the renderer. */

/** What on a form a failure is about. `wording` is the form's own text, the rest comes from the record. */
export type FormField =
  | 'patient-name'
  | 'birth-date'
  | 'address'
  | 'phone'
  | 'mother-maiden-name'
  | 'signer-name'
  | 'practice-name'
  | 'practice-address'
  | 'practice-phone'
  | 'site-pin'
  | 'fax-number'
  | 'work-item'
  | 'record-number'
  | 'recipient'
  | 'sender'
  | 'fax-proof'
  | 'dose'
  | 'school-table'
  | 'wording';

/** `entry`: of several on one document (labels), which one, from 0. */
export type FormError =
  /** The printed font has no picture for `characters` (each as it was typed, once). Printed, the text would have holes. */
  | { readonly code: 'cannot-draw'; readonly field: FormField; readonly characters: readonly string[]; readonly entry?: number }
  /** The text does not fit its place even in the smallest letters that can still be read. */
  | { readonly code: 'too-long'; readonly field: FormField; readonly entry?: number };
