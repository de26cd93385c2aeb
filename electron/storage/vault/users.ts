import * as z from 'zod';
import { journalId } from '../journal/journal-id';
import { stationId, userId } from '../../../shared/domain/ids';
import { duty } from '../../../shared/domain/duties';

/** A person who may sign in. */
export const user = z.strictObject({
  id: userId,
  signInName: z.string(),
  displayName: z.string(),
  initials: z.string(),
  duties: z.array(duty),
});
export type User = z.infer<typeof user>;

/** What the vault keeps sealed: the users, this workstation, and which journal belongs to the vault. */
export const vaultRecords = z.strictObject({ users: z.array(user).min(1), station: stationId, journal: journalId });
export type VaultRecords = z.infer<typeof vaultRecords>;

/** Initials of a display name: the first letters of the first and the last word that begin with a letter, `JM`. */
export function initialsOf(displayName: string): string {
  const letters = displayName.split(/[\s-]+/).flatMap((word) => /^\p{L}/u.exec(word) ?? []);
  const [first, last] = [letters[0], letters.length > 1 ? letters[letters.length - 1] : undefined];
  return `${first ?? '?'}${last ?? ''}`.toLocaleUpperCase('en');
}

/** Sign-in names are the same when they differ only in case, accents' encoding or outer spaces. */
export const isSameSignInName = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('en');
