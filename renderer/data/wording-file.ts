/** The wordings as they are printed here: the program's files with the practice's own texts laid over them. */
import { assertDefined } from '../../shared/assert';
import type { OwnTexts, WordingId } from '../../shared/domain/own-texts';
import { formLanguages } from '../../shared/forms/form-languages';
import { withOwnTexts } from '../../shared/forms/own-texts';
import { loadAsset } from './assets';

let own: OwnTexts = {};
const listeners = new Set<() => void>();

/** From now on papers are made with these texts. */
export function printWithTexts(texts: OwnTexts): void {
  if (texts === own) return;
  own = texts;
  for (const listener of listeners) listener();
}

/** Called when other texts are used from now on. */
export const onOtherTexts = (listener: () => void): void => void listeners.add(listener);

const fileOf = (id: WordingId): string =>
  id === 'office' ? 'forms/office-documents.en.json' : assertDefined(formLanguages.find(({ code }) => code === id), 'documents are made in languages that are there').file;

/** The program's own wording, as its file has it. */
export async function ourWording(id: WordingId): Promise<unknown> {
  const read: unknown = JSON.parse(new TextDecoder().decode(await loadAsset(fileOf(id))));
  return read;
}

/** The wording that is printed. */
export const wordingOf = async (id: WordingId): Promise<unknown> => withOwnTexts(await ourWording(id), own[id]);

/** The same as a file, for the worker. */
export const wordingFile = async (id: WordingId): Promise<Uint8Array> => new TextEncoder().encode(JSON.stringify(await wordingOf(id)));
