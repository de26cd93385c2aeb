/** The letters of a message, whatever field they stand in: lines, escapes, marks that delete, letters outside ASCII. */
import type { Delimiters } from '../er7/delimiters';
import type { CheckFinding } from './finding';
import { placeOf, type PlacedSegment } from './message-shape';

const controlCharacter = /\p{Cc}/u;
const outsideAscii = /[^\p{Cc} -~]/u;

/** Sequences of HL7 v2.5.1, 2.7: delimiters, highlighting, codes of letters, line breaks. */
const escapeSequence = /\\(?:[EFSTRHN]|X(?:[0-9A-Fa-f]{2})+|\.(?:br|sp|fi|nf|in|ti|sk|ce)[+-]?\d*)\\/g;

/**
 * What is wrong with the letters of one segment.
 * @param isAscii the header names no other letters (MSH-18)
 */
export function checkText(segment: PlacedSegment, { component, repeat, sub, escape }: Delimiters, isAscii: boolean): readonly CheckFinding[] {
  const found: CheckFinding[] = [];
  segment.fields.forEach((raw, number) => {
    if (number === 0 || (segment.name === 'MSH' && number <= 2)) return;
    const place = placeOf(segment, number);
    if (controlCharacter.test(raw)) found.push({ place, rule: 'letters', code: 'control-character' });
    if (isAscii && outsideAscii.test(raw)) found.push({ place, rule: 'MSH-18', code: 'not-ascii' });
    if (escape === '\\' && raw.includes(escape) && raw.replace(escapeSequence, '').includes(escape)) found.push({ place, rule: 'escape', code: 'broken-escape' });
    if (raw.includes('""') && raw.split(repeat).some((part) => part.split(component).some((value) => value.split(sub).includes('""')))) {
      found.push({ place, rule: 'delete', code: 'delete-mark' });
    }
  });
  return found;
}
