/** The characters that part a message (HL7 v2.5.1, 2.5.4). MSH-1 and MSH-2 name them anew in each message. */
export interface Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repeat: string;
  readonly escape: string;
  readonly sub: string;
}

/** Those that the guide asks for: `|^~\&` (R1.5, MSH-1 and MSH-2). */
export const usualDelimiters: Delimiters = { field: '|', component: '^', repeat: '~', escape: '\\', sub: '&' };

/**
 * The delimiters that a header segment names; what MSH-2 leaves out is as usual.
 * @param header a line that starts with `MSH`, `FHS` or `BHS`
 */
export function delimitersOf(header: string): Delimiters {
  const field = header.charAt(3) || usualDelimiters.field;
  const named = header.slice(4).split(field, 1)[0] ?? '';
  return {
    field,
    component: named.charAt(0) || usualDelimiters.component,
    repeat: named.charAt(1) || usualDelimiters.repeat,
    escape: named.charAt(2) || usualDelimiters.escape,
    sub: named.charAt(3) || usualDelimiters.sub,
  };
}
