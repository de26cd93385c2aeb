/** What is printed of a made form: the kept page, alone or under the instructions and the fact sheet of its packet. */
import { calendarDate } from '../../../../shared/domain/calendar-date';
import type { MadeForm } from '../../../../shared/domain/chart/chart';
import type { WorkItemId } from '../../../../shared/domain/ids';
import type { PatientFields } from '../../../../shared/domain/patient';
import type { PracticeFields } from '../../../../shared/domain/practice';
import { factSheetId } from '../../../../shared/forms/document-ids';
import { fail, ok, type Result } from '../../../../shared/result';
import { joinPages } from '../../../data/join-pages';
import { makeFamilyDocument } from '../../../data/make-form';
import { wordingFacts } from '../../../data/wording-facts';
import { miis } from '../../../state/bridge';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { formErrorWords } from '../../data-sharing/form/form-error-words';
import { words } from '../words';

export interface PapersOfForm {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isReviewed: boolean;
}

interface Records {
  readonly patient: PatientFields;
  readonly practice: PracticeFields | undefined;
}

const english = 'eng';

/** The form is always the very page that is kept; what goes with it is made anew, in the form's language. */
export async function papersOfForm(form: MadeForm, item: WorkItemId, isPacket: boolean, records: Records): Promise<Result<PapersOfForm, ErrorWords>> {
  const { document, language = english } = form.fields;
  const [kept, { isReviewed }] = await Promise.all([miis.documents.get({ id: document }), wordingFacts(language)]);
  if (!kept.ok) return fail(errorWords(kept.error));
  const bytes = new Uint8Array(kept.value);
  if (!isPacket) return ok({ bytes, isReviewed });
  const common = { language, ...records, madeOn: calendarDate.parse(form.made.at.slice(0, 10)) };
  const settings = await miis.printing.settings();
  const isDuplex = settings.ok && settings.value.forms?.sides !== undefined && settings.value.forms.sides !== 'one-sided';
  const parts: Uint8Array[] = [];
  for (const part of ['instructions', 'fact-sheet'] as const) {
    const made = await makeFamilyDocument({ ...common, document: part, id: part === 'fact-sheet' ? factSheetId(language) : item });
    if (!made.ok) return fail(formErrorWords(made.error));
    parts.push(made.value.bytes);
  }
  const joined = await joinPages([...parts, bytes], { startsOnFront: isDuplex });
  return joined.ok ? ok({ bytes: joined.value, isReviewed }) : fail(words.papers.packetFailed);
}
