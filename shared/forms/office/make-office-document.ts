/** Makes the documents of the office: everything printed that no patient signs. */
import { ok, type Result } from '../../result';
import type { FormError } from '../form-error';
import { readyFonts, type FormFonts } from '../form-fonts';
import type { PagePlan } from '../page-plan';
import { paintPages } from '../paint-pages';
import { typesetter, type Typesetter } from '../set-text';
import { layOutFaxCover } from './fax-cover-layout';
import { layOutFaxByHand, layOutFaxConfirmation } from './fax-proof-layout';
import { layOutFaxReply } from './fax-reply-layout';
import { layOutImmunizationRecord } from './immunization-record-layout';
import { layOutInformingLog } from './informing-log-layout';
import { layOutLabels } from './labels-layout';
import type { OfficeDocument, OfficeInput } from './office-input';
import type { OfficeWording } from './office-wording';
import { layOutPoster } from './poster-layout';
import { layOutRegistrationPage } from './registration-layout';
import { layOutRegistryWorksheet } from './registry-worksheet-layout';
import { layOutSchoolCertificate } from './school-certificate-layout';

/** The wording's part of each kind of document. */
const partOf = {
  poster: 'poster',
  'registration-page': 'registration',
  'informing-log': 'log',
  'fax-cover': 'faxCover',
  'fax-confirmation': 'faxProof',
  'fax-by-hand': 'faxProof',
  'fax-reply': 'faxProof',
  'immunization-record': 'record',
  'school-certificate': 'certificate',
  labels: 'labels',
  'registry-worksheet': 'worksheet',
} as const satisfies Readonly<Record<OfficeDocument, keyof OfficeWording>>;

/** Every kind of document that there is. */
export const officeDocuments = Object.keys(partOf).filter((kind): kind is OfficeDocument => kind in partOf);

/** Which text a document is set in: printed on each page, kept with it. */
export const wordingVersionOf = (document: OfficeDocument, wording: OfficeWording): string => wording[partOf[document]].version;

/** Plans the pages of any document of the office. */
export function layOutOfficeDocument(input: OfficeInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  switch (input.document) {
    case 'poster':
      return layOutPoster(input, wording, setter);
    case 'registration-page':
      return layOutRegistrationPage(input, wording, setter);
    case 'informing-log':
      return layOutInformingLog(input, wording, setter);
    case 'fax-cover':
      return layOutFaxCover(input, wording, setter);
    case 'fax-confirmation':
      return layOutFaxConfirmation(input, wording, setter);
    case 'fax-by-hand':
      return layOutFaxByHand(input, wording, setter);
    case 'fax-reply':
      return layOutFaxReply(input, wording, setter);
    case 'immunization-record':
      return layOutImmunizationRecord(input, wording, setter);
    case 'school-certificate':
      return layOutSchoolCertificate(input, wording, setter);
    case 'labels':
      return layOutLabels(input, wording, setter);
    case 'registry-worksheet':
      return layOutRegistryWorksheet(input, wording, setter);
  }
}

/** The title that the PDF names itself by: it names no person, because print queues show it. */
export function titleOf(input: OfficeInput, wording: OfficeWording): string {
  switch (input.document) {
    case 'fax-by-hand':
      return wording.faxProof.titleByHand;
    case 'fax-reply':
      return wording.faxProof.reply.title;
    case 'school-certificate':
      return wording.certificate.titles[input.purpose];
    default: {
      const part = wording[partOf[input.document]];
      return 'title' in part ? part.title : input.document;
    }
  }
}

/**
 * The finished document as PDF bytes; the same input, fonts and wording give the same bytes. Refuses text that the fonts cannot draw or
 * the pages cannot hold: a document is made whole or not at all.
 */
export async function makeOfficeDocument(input: OfficeInput, fonts: FormFonts, wording: OfficeWording): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> {
  const ready = await readyFonts(fonts, input, wording);
  const plans = layOutOfficeDocument(input, wording, typesetter(ready));
  if (!plans.ok) return plans;
  return ok(new Uint8Array(await paintPages(plans.value, ready, { title: titleOf(input, wording), locale: wording.locale, madeOn: input.madeOn })));
}
