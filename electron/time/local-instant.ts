const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** An instant as ISO 8601 in local time with its offset, to the second: `2026-01-05T14:02:09-05:00`. */
export function localInstant(date: Date): string {
  const east = -date.getTimezoneOffset();
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return `${day}T${time}${east < 0 ? '-' : '+'}${two(Math.abs(east) / 60)}:${two(Math.abs(east) % 60)}`;
}
