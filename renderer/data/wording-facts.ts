/** What is to be known of a family wording before anything is made of it. */
import * as z from 'zod';
import { onOtherTexts, wordingOf } from './wording-file';

const facts = z.object({ version: z.string(), reviewed: z.boolean() });

export interface WordingFacts {
  readonly version: string;
  /** Whether a speaker of the language has read the text. */
  readonly isReviewed: boolean;
}

const known = new Map<string, Promise<WordingFacts>>();
onOtherTexts(() => known.clear());

/** The facts of the wording in a language that documents are there in, by ISO 639-2 code. */
export function wordingFacts(language: string): Promise<WordingFacts> {
  const before = known.get(language);
  if (before) return before;
  const reading = wordingOf(language).then((wording): WordingFacts => {
    const { version, reviewed } = facts.parse(wording);
    return { version, isReviewed: reviewed };
  });
  reading.catch(() => known.delete(language));
  known.set(language, reading);
  return reading;
}
