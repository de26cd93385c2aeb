/** The fonts that documents are set in: Noto Sans, and a further one for each script that it does not hold. */

export interface WeightedFonts {
  /** The bytes of TrueType files. */
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Scripts with a font of their own. `han` draws Chinese, and kana beside it. */
export type FurtherScript = 'han' | 'arabic' | 'khmer';
export type FaceScript = 'latin' | FurtherScript;

/** The fonts as documents ask for them: Latin, Greek and Cyrillic at once, the rest when a text needs it (the Chinese files have 10 MB each). */
export interface FormFonts extends WeightedFonts {
  /** Answers the same bytes objects each time, so that what was worked out from them is kept. */
  readonly load?: (script: FurtherScript) => Promise<WeightedFonts>;
}

/** All fonts that one document needs. */
export interface ReadyFonts extends WeightedFonts {
  readonly further?: Readonly<Partial<Record<FurtherScript, WeightedFonts>>>;
}

const letters: Readonly<Record<FurtherScript, RegExp>> = {
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u,
  // With the signs that Arabic shares with other scripts: comma, question mark, tatweel, vowels.
  arabic: /\p{Script_Extensions=Arabic}/u,
  khmer: /\p{Script=Khmer}/u,
};
export const furtherScripts: readonly FurtherScript[] = ['han', 'arabic', 'khmer'];

/** The further script that a character or cluster belongs to by what it begins with. */
export function furtherScriptOf(cluster: string): FurtherScript | undefined {
  const [first = ''] = cluster;
  if (first < '\u0600') return undefined;
  const character = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  return furtherScripts.find((script) => letters[script].test(character));
}

/** The fonts with those further ones loaded that any text inside `values` needs; `values` may be any plain values. */
export async function readyFonts(fonts: FormFonts, ...values: readonly unknown[]): Promise<ReadyFonts> {
  const text = JSON.stringify(values);
  const { regular, bold, load } = fonts;
  if (!load) return { regular, bold };
  const needed = furtherScripts.filter((script) => letters[script].test(text));
  const loaded = await Promise.all(needed.map(async (script) => [script, await load(script)] as const));
  return { regular, bold, further: Object.fromEntries(loaded) };
}
