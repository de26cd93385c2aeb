/** Makes a document for families from records. */
import { assertDefined } from '../../../shared/assert';
import { age } from '../../../shared/domain/calendar-date';
import { makeFactSheet } from '../../../shared/forms/fact-sheet';
import type { FamilyWording } from '../../../shared/forms/family-wording';
import type { FormError } from '../../../shared/forms/form-error';
import type { FormFonts } from '../../../shared/forms/form-fonts';
import { makePacketInstructions } from '../../../shared/forms/packet-instructions';
import { makePatientLetter } from '../../../shared/forms/patient-letter';
import { addressLine, fullName, phoneOnPaper, practiceOnPaper } from '../../../shared/forms/sharing-form-input';
import type { Result } from '../../../shared/result';
import type { FamilyOrder } from './form-messages';

const adultAge = 18;

/** The document as a PDF, or what of the records its page cannot show. */
export function makeFamilyPaper({ document, madeOn, practice, id, patient }: FamilyOrder, fonts: FormFonts, wording: FamilyWording): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> {
  const common = { madeOn, id, practice: practiceOnPaper(practice, wording.locale) };
  switch (document) {
    case 'fact-sheet':
      return makeFactSheet({ ...common, ...(practice === undefined ? {} : { helpDeskPhone: phoneOnPaper(practice.helpDeskPhone) }) }, fonts, wording);
    case 'instructions':
      return makePacketInstructions({ ...common, ...(patient === undefined ? {} : { patientName: fullName(patient.name) }) }, fonts, wording);
    case 'letter': {
      const { name, address, birthDate } = assertDefined(patient, 'a letter is to somebody');
      const isMinor = (age(birthDate, madeOn)?.years ?? 0) < adultAge;
      return makePatientLetter({ ...common, patient: { name: fullName(name), isMinor, ...(address === undefined ? {} : { address: addressLine(address, wording.locale) }) } }, fonts, wording);
    }
  }
}
