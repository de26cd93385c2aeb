/** The times of hfaxd, which tells them in GMT (`TZONE GMT`). */
/** `YYYYMMDDhhmmss` in GMT as ISO 8601; undefined when it is no instant. */
export function instantOf(stamp: string): string | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?$/.exec(stamp) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = Date.parse(iso);
  return Number.isFinite(time) && new Date(time).toISOString() === iso ? iso : undefined;
}
