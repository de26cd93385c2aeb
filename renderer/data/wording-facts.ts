/** What is to be known of a family wording before anything is made of it. */
import * as z from 'zod';
import { assertDefined } from '../../shared/assert';
import { formLanguages } from '../../shared/forms/form-languages';
import { loadAsset } from './assets';

const facts = z.object({ version: z.string(), reviewed: z.boolean() });

export interface WordingFacts {
  readonly version: string;
  /** Whether a speaker of the language has read the text. */
  readonly isReviewed: boolean;
}

const known = new Map<string, Promise<WordingFacts>>();

/** The facts of the wording in a language that documents are there in, by ISO 639-2 code. */
export function wordingFacts(language: string): Promise<WordingFacts> {
  const before = known.get(language);
  if (before) return before;
  const { file } = assertDefined(formLanguages.find(({ code }) => code === language), 'only languages that are there are offered');
  const reading = loadAsset(file).then((bytes): WordingFacts => {
    const { version, reviewed } = facts.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { version, isReviewed: reviewed };
  });
  reading.catch(() => known.delete(language));
  known.set(language, reading);
  return reading;
}
