/** Reads a PDF that is to be a form; the library loads with the first. */
import type { FormUnusable, OfferedForm } from '../../shared/forms/own-form/read-own-form';
import type { Result } from '../../shared/result';

/** Its pages and its fillable fields, or why it cannot be one. */
export async function readFormPdf(bytes: Uint8Array): Promise<Result<OfferedForm, FormUnusable>> {
  const { readOwnForm } = await import('../../shared/forms/own-form/read-own-form');
  return readOwnForm(bytes);
}
