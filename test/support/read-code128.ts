/** A reader of Code 128 for tests: an implementation of ISO/IEC 15417 of its own, so that writer and reader can disagree. */

/** The widths of the three bars and three spaces of each symbol character, by value. */
const patterns = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ');
const stop = '2331112';
const codeSets: Readonly<Record<number, 'A' | 'B' | 'C'>> = { 99: 'C', 100: 'B', 101: 'A', 103: 'A', 104: 'B', 105: 'C' };

/** The text of a symbol given as widths in modules, bar first; undefined when it is not a whole symbol with the right check character. */
export function readCode128(widths: readonly number[]): string | undefined {
  const digits = widths.join('');
  if (!digits.endsWith(stop) || (digits.length - stop.length) % 6 !== 0) return undefined;
  const characters = digits.slice(0, -stop.length).match(/.{6}/g) ?? [];
  const values = characters.map((character) => patterns.indexOf(character));
  const [start = -1, ...rest] = values;
  const check = rest.pop();
  if (values.includes(-1) || start < 103) return undefined;
  if (rest.reduce((sum, value, index) => sum + value * (index + 1), start) % 103 !== check) return undefined;
  let set = codeSets[start];
  let text = '';
  for (const value of rest) {
    if (set === 'C' && value < 100) text += String(value).padStart(2, '0');
    else if (set === 'B' && value < 95) text += String.fromCharCode(value + 32);
    else if (value in codeSets) set = codeSets[value];
    else return undefined;
  }
  return text;
}
