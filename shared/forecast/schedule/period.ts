/** Spans of time as a schedule writes them: "6 weeks - 4 days", "5 months + 4 weeks". */

/** Years, months and days to add, in that order (CDSi 4.6 section 3.4, CALCDT-6); weeks are seven days each. */
export interface Period {
  /** Its place in the table of periods of one schedule: ages are reckoned once for each patient and period. */
  readonly id: number;
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

export type Span = Omit<Period, 'id'>;

/** Reads a span in the words of a release ("6 weeks - 4 days") or in our short form ("6w-4d"); undefined for anything else, or for nothing. */
export function readSpan(text: string): Span | undefined {
  let rest = text;
  let years = 0;
  let months = 0;
  let days = 0;
  if (rest.trim() === '') return undefined;
  while (rest.trim() !== '') {
    const found = /^\s*([+-]?)\s*(\d{1,4})\s*(years?|months?|weeks?|days?|y|m|w|d)(?![a-z])/i.exec(rest);
    if (found === null) return undefined;
    const [whole, sign, digits, unit] = found;
    const amount = Number(digits) * (sign === '-' ? -1 : 1);
    switch (unit?.[0]?.toLowerCase()) {
      case 'y':
        years += amount;
        break;
      case 'm':
        months += amount;
        break;
      case 'w':
        days += 7 * amount;
        break;
      default:
        days += amount;
    }
    rest = rest.slice(whole.length);
  }
  return { years, months, days };
}

/** The one short form of a span: "12m-4d". */
export function spanText({ years, months, days }: Span): string {
  const parts = [
    [years, 'y'],
    [months, 'm'],
    [days, 'd'],
  ] as const;
  const text = parts.flatMap(([amount, unit]) => (amount === 0 ? [] : [`${amount > 0 ? '+' : ''}${amount}${unit}`])).join('');
  return text === '' ? '0d' : text.replace(/^\+/, '');
}
