/**
 * What a line must hold before it can be saved. For a dose given here: 105 CMR 222.100(C), the part that belongs to the dose (the
 * patient's part is in `patient-minimum.ts`, the giver's address is the practice's). For a historical dose the same rule asks for the
 * vaccine and the date only; where it was learned from is needed to report it (NIP001). A refusal needs date, vaccine and reason
 * (NIP002), and never what only a given dose has.
 */
import { assertNever } from '../../assert';
import type { DoseTables, PartialDoseLine } from './dose-line';
import type { DoseStop } from './findings';

type MissingField = Extract<DoseStop, { readonly code: 'missing' }>['field'];

/** Everything that is missing, in the order of the grid. */
export function missingParts(line: PartialDoseLine, tables: DoseTables): readonly DoseStop[] {
  switch (line.kind) {
    case 'current':
      return [
        ...missing(line, ['date', 'cvx', 'mvx', 'lot', 'eligibility']),
        ...missingVis(line, tables),
        ...missing(line, ['givenBy.name', 'givenBy.title']),
      ];
    case 'historical':
      return missing(line, ['date', 'cvx', 'source']);
    case 'refusal':
      return missing(line, line.reason === otherReason ? ['date', 'cvx', 'reason', 'reasonText'] : ['date', 'cvx', 'reason']);
    default:
      return assertNever(line.kind);
  }
}

/** NIP002 02: the reason is in the text. */
const otherReason = '02';

function missing(line: PartialDoseLine, fields: readonly MissingField[]): readonly DoseStop[] {
  return fields.filter((field) => !isFilled(line, field)).map((field) => ({ severity: 'stop', code: 'missing', field }));
}

function isFilled(line: PartialDoseLine, field: MissingField): boolean {
  switch (field) {
    case 'givenBy.name':
      return hasText(line.givenBy?.name);
    case 'givenBy.title':
      return hasText(line.givenBy?.title);
    case 'date':
    case 'cvx':
    case 'mvx':
    case 'lot':
    case 'eligibility':
    case 'source':
    case 'reason':
    case 'reasonText':
      return hasText(line[field]);
    default:
      return assertNever(field);
  }
}

const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** At least one VIS where CDC has one for the vaccine; each one listed with its edition and the day it was given. */
function missingVis(line: PartialDoseLine, tables: DoseTables): readonly DoseStop[] {
  const given = line.vis ?? [];
  if (given.length === 0) {
    const isNeeded = line.cvx !== undefined && tables.visFor(line.cvx, line.date).length > 0;
    return isNeeded ? [{ severity: 'stop', code: 'missing-vis', field: 'vis' }] : [];
  }
  const parts = ['document', 'edition', 'givenOn'] as const;
  return given.flatMap((one, vis) =>
    parts.filter((part) => !hasText(one[part])).map((part) => ({ severity: 'stop', code: 'missing-vis', field: 'vis', vis, part }) as const),
  );
}
