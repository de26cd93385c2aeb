/** A short sign-in name from a person's name: first letter and family name, `Jo Miller` is `jmiller`. Empty while there is no name. */
export function signInNameFor(displayName: string): string {
  const parts = displayName
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s]/gu, '')
    .split(/\s+/)
    .filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  const last = rest[rest.length - 1];
  return (last === undefined ? first : first.slice(0, 1) + last).slice(0, 40);
}
