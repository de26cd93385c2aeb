/** Which of a list of choices a typed text means, and in which order they are offered. Pure. */

/** One choice of a type-ahead field. `text` is what the field shows once it is chosen. */
export interface Choice<V> {
  readonly key: string;
  readonly value: V;
  readonly text: string;
  /** The longer form, shown in the list and matched too. */
  readonly detail?: string;
}

/** Lower case without accents, so that "nino" finds "Niño". */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim();

/** 0 for the best; undefined when the choice does not match. */
function rank<V>(choice: Choice<V>, typed: string): number | undefined {
  const text = plain(choice.text);
  const detail = plain(choice.detail ?? '');
  if (text === typed || plain(choice.key) === typed) return 0;
  if (text.startsWith(typed)) return 1;
  if (detail.startsWith(typed)) return 2;
  const words = `${text} ${detail}`.split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => word.startsWith(typed))) return 3;
  // "lvl thigh", "left th": each typed word starts a word of the choice.
  const parts = typed.split(/\s+/);
  return parts.length > 1 && parts.every((part) => words.some((word) => word.startsWith(part))) ? 4 : undefined;
}

/** The choices that a typed text may mean, best first, otherwise in their own order; all of them for an empty text. */
export function matchChoices<V>(choices: readonly Choice<V>[], typed: string): readonly Choice<V>[] {
  const wanted = plain(typed);
  if (wanted === '') return choices;
  return choices
    .flatMap((choice, index) => {
      const order = rank(choice, wanted);
      return order === undefined ? [] : [{ choice, index, order }];
    })
    .sort((a, b) => a.order - b.order || a.index - b.index)
    .map(({ choice }) => choice);
}

/**
 * The one choice that a text left in the field stands for: its very words, its code, or the only one that fits.
 * @param found the choices that match the text, best first
 */
export function choiceMeant<V>(found: readonly Choice<V>[], typed: string): Choice<V> | undefined {
  const wanted = plain(typed);
  const best = found[0];
  if (wanted === '' || best === undefined) return undefined;
  return found.length === 1 || plain(best.text) === wanted || plain(best.key) === wanted ? best : undefined;
}
