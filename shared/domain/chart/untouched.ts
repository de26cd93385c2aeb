import type { Chart } from './chart';

/**
 * Nothing was done for the patient that anybody would miss: no dose that stands, no correction, talk, form or paper; and nothing was told to
 * a registry, which would have to hear that it is taken back.
 */
export function isUntouched({ doses, observations, patientChanged, informings, forms, documents, reports, patientReported }: Chart): boolean {
  const isWithoutDoses = doses.every(({ voided, reported, typedBefore }) => voided !== undefined && reported === undefined && typedBefore === undefined);
  const isWithoutPapers = informings.length + forms.length + (documents?.length ?? 0) + (observations?.length ?? 0) === 0;
  const isUntold = (reports?.length ?? 0) === 0 && patientReported === undefined;
  return isWithoutDoses && isWithoutPapers && isUntold && patientChanged === undefined;
}
