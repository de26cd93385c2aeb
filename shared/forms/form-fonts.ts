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
  /**
   * Answers the same bytes objects each time, so that what was worked out from them is kept. Undefined where there is no such font:
   * letters of that script are then refused.
   */
  readonly load?: (script: FurtherScript) => Promise<WeightedFonts | undefined>;
}

/** All fonts that one document needs. */
export interface ReadyFonts extends WeightedFonts {
  readonly further?: Readonly<Partial<Record<FurtherScript, WeightedFonts>>>;
}

const letters: Readonly<Record<FurtherScript, RegExp>> = {
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u,
  arabic: /[\p{Script=Arabic}\u060C\u061B\u061F\u0640\u064B-\u0655]/u,
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

/** The further scripts of which any text inside `values` has a letter; `values` may be any plain values. */
export function furtherScriptsIn(values: readonly unknown[]): readonly FurtherScript[] {
  const text = JSON.stringify(values);
  return furtherScripts.filter((script) => letters[script].test(text));
}

/** The fonts with those further ones loaded that any text inside `values` needs; `values` may be any plain values. */
export async function readyFonts(fonts: FormFonts, ...values: readonly unknown[]): Promise<ReadyFonts> {
  const { regular, bold, load } = fonts;
  if (!load) return { regular, bold };
  const loaded = await Promise.all(furtherScriptsIn(values).map(async (script) => [script, await load(script)] as const));
  return { regular, bold, further: Object.fromEntries(loaded.filter(([, further]) => further !== undefined)) };
}
