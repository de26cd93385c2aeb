/**
 * Reads a time of day as people type it: `14:02`, `1402`, `2:02 pm`, `2pm`. Without am or pm it is the 24-hour clock.
 * @returns `HH:MM`, or undefined when it is no time
 */
export function parseTypedTime(typed: string): string | undefined {
  const match = /^(\d{1,2})(?::?(\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?$/i.exec(typed.trim());
  if (!match) return undefined;
  const [, hourText, minuteText, half] = match;
  if (minuteText === undefined && half === undefined) return undefined;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? '0');
  if (minute > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return undefined;
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  const hours = half === undefined ? hour : (hour % 12) + afternoon;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
