/** Whether an answer is about the person who was asked for. */
import type { PatientFields } from '../../domain/patient';
import type { ReadPatient } from '../read/message-parts';
import { foldAscii } from '../build/fold-ascii';

export type PersonDoubt = 'name' | 'birth-date';

const folded = (text: string | undefined): string => foldAscii(text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What speaks against it; a name counts as the same when any name of theirs has our family name and begins as ours does. */
export function personDoubts({ name, alias, birthDate }: PatientFields, { names, birthDate: theirs }: ReadPatient): readonly PersonDoubt[] {
  const ours = [name, ...(alias ? [alias] : [])].map(({ first, last }) => [folded(first).slice(0, 3), folded(last)] as const);
  const isNamed = names.length === 0 || names.some((their) => ours.some(([first, last]) => folded(their.last) === last && folded(their.first).startsWith(first)));
  return [...(isNamed ? [] : ['name' as const]), ...(theirs === undefined || theirs === birthDate ? [] : ['birth-date' as const])];
}
