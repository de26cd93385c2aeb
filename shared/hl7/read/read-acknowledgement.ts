/** MSA and ERR (guide R1.5, chapter 4; HL7 v2.5.1, 2.15.5 and 2.15.8). */
import type { Delimiters } from '../er7/delimiters';
import { componentOf, componentsOf, firstRepeat, repeatsOf, type Segment } from '../er7/er7';
import { codeOf } from './coded';
import type { Acknowledgement, ErrorPlace, ReadError } from './message-parts';

/** Reads the answer; undefined where there is neither MSA nor ERR. */
export function readAcknowledgement(msa: readonly Segment[], err: readonly Segment[], delimiters: Delimiters): Acknowledgement | undefined {
  if (msa.length === 0 && err.length === 0) return undefined;
  const [first] = msa;
  const code = componentOf(first?.fields[1], 1, delimiters);
  const answers = componentOf(first?.fields[2], 1, delimiters);
  // MSA may be said again before each ERR, each time with other words.
  const texts = [...new Set(msa.map(({ fields }) => componentOf(fields[3], 1, delimiters)).filter((text) => text !== undefined))];
  return {
    ...(code === undefined ? {} : { code }),
    ...(answers === undefined ? {} : { answers }),
    ...(texts.length === 0 ? {} : { text: texts.join('\n') }),
    errors: err.map((segment) => readError(segment, delimiters)),
  };
}

function readError({ fields }: Segment, delimiters: Delimiters): ReadError {
  const place = placeOf(firstRepeat(fields[2], delimiters) ?? fields[1], delimiters);
  const severity = componentOf(fields[4], 1, delimiters);
  // Free text in ERR-5 may hold a stray `~`.
  const application = codeOf(fields[5], delimiters);
  const text = [fields[8], fields[7]].map((field) => componentOf(repeatsOf(field, delimiters).join(' '), 1, delimiters)).find((said) => said !== undefined);
  return {
    ...(place ? { place } : {}),
    code: codeOf(firstRepeat(fields[3], delimiters), delimiters),
    ...(severity === 'E' || severity === 'W' || severity === 'I' ? { severity } : {}),
    application,
    ...(text === undefined ? {} : { text }),
  };
}

/** `PID^1^11^1^7`, and what some send for it: `PID^2` (a field), `OBX^2^3^0`. */
function placeOf(repeat: string | undefined, delimiters: Delimiters): ErrorPlace | undefined {
  const [segment, ...numbers] = componentsOf(repeat, delimiters);
  if (segment === undefined || !/^[A-Z][A-Z0-9]{2}$/.test(segment)) return undefined;
  const [second, third, fourth, fifth, sixth] = numbers.map((text) => (text !== undefined && /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : undefined));
  // With one number alone it can only be the field.
  const [occurrence, field] = third === undefined ? [undefined, second] : [second, third];
  return {
    segment,
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(field === undefined ? {} : { field }),
    ...(fourth === undefined ? {} : { repeat: fourth }),
    ...(fifth === undefined ? {} : { component: fifth }),
    ...(sixth === undefined ? {} : { sub: sixth }),
  };
}
