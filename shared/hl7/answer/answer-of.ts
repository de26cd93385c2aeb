/** What a registry's answer to a question is, whatever it calls itself (guide R1.5, chapter 6; the answers of real registries). */
import type { ReadMessage, ReadPatient } from '../read/message-parts';

export type RegistryAnswer =
  | { readonly is: 'history'; readonly patient: ReadPatient; readonly warnings: readonly string[] }
  | { readonly is: 'candidates'; readonly patients: readonly ReadPatient[] }
  /** Or protected: a registry does not say which. */
  | { readonly is: 'not-found' }
  | { readonly is: 'too-many' }
  | { readonly is: 'error'; readonly texts: readonly string[] };

const hasContent = ({ doses, forecasts, evidence }: ReadPatient): boolean => doses.length + forecasts.length + evidence.length > 0;

/**
 * Reads the answer by what is in it first and by QAK-2 then; MSH-21 is no help, because real registries put forecasts under Z32, and some
 * call a whole history an error (AE).
 */
export function answerOf({ patients, query, acknowledgement }: ReadMessage): RegistryAnswer {
  const texts = (acknowledgement?.errors ?? []).flatMap(({ text, application, code }) => [text ?? application.text ?? code.text].filter((said) => said !== undefined));
  const full = patients.filter(hasContent);
  const [one] = full.length > 0 ? full : patients;
  if (one !== undefined && (full.length === 1 || patients.length === 1)) return { is: 'history', patient: one, warnings: texts };
  if (patients.length > 1) return { is: 'candidates', patients };
  switch (query?.status) {
    case 'NF':
      return { is: 'not-found' };
    case 'TM':
      return { is: 'too-many' };
    default:
      return { is: 'error', texts: [...texts, ...(acknowledgement?.text === undefined ? [] : [acknowledgement.text])] };
  }
}
