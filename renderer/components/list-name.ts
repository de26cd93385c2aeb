/** The parts of a name that lists show. */
export interface ListedName {
  readonly first: string;
  readonly middle?: string | undefined;
  readonly last: string;
  readonly suffix?: string | undefined;
}

/** `NGUYEN, Linh Thị`: family name first and in capitals, so that the eye finds it in a list. */
export function listName(name: ListedName): string {
  const given = [name.first, name.middle].filter((part) => part !== undefined).join(' ');
  const family = name.suffix === undefined ? name.last.toLocaleUpperCase('en') : `${name.last.toLocaleUpperCase('en')} ${name.suffix}`;
  return `${family}, ${given}`;
}
