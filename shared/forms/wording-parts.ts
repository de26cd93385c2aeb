/** What the wording files of all documents are made of. */
import * as z from 'zod';

/** A text that is there, at most `max` characters. */
export const words = (max = 200) => z.string().trim().min(1).max(max);

/** Words in which `{name}` stands for a value; other names than those given are a mistake in the file. */
export const template = (names: readonly string[], max = 200) =>
  words(max).refine(
    (text) => [...text.matchAll(/\{(.*?)\}/g)].every(([, name = '']) => names.includes(name)),
    `knows only ${names.map((name) => `{${name}}`).join(', ')}`,
  );

/** Puts values into the `{name}` places of a template. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(.*?)\}/g, (place: string, name: string) => values[name] ?? place);
}
