/** A dose in every detail: each field with its value, and the values that corrections replaced. Pure. */
import type { CodeTables } from '../../../../shared/codes/code-tables';
import type { Dose, EarlierValue } from '../../../../shared/domain/chart/chart';
import { doseFieldTexts } from '../field-text';

type Tables = Pick<CodeTables, 'vaccine' | 'manufacturer' | 'visEditions'>;

export interface ReplacedValue {
  /** Undefined: the field was empty. */
  readonly text: string | undefined;
  readonly mark: EarlierValue;
}

export interface DoseLine {
  readonly field: string;
  readonly label: string;
  /** Undefined: the field is empty now. */
  readonly text: string | undefined;
  /** The latest first. */
  readonly earlier: readonly ReplacedValue[];
}

/** The fields that say something now or did before, in their order. The kind is said only where it was corrected. */
export function doseLines(dose: Dose, tables: Tables): readonly DoseLine[] {
  const values = new Map<string, unknown>(Object.entries(dose.fields));
  return Object.entries(doseFieldTexts).flatMap(([field, { label, say }]) => {
    const earlier = dose.earlier.filter((value) => value.field === field).map((mark) => ({ text: say(mark.value, tables), mark }));
    const text = isEmptyList(values.get(field)) ? undefined : say(values.get(field), tables);
    const isSaid = field === 'kind' ? earlier.length > 0 : text !== undefined || earlier.length > 0;
    return isSaid ? [{ field, label, text, earlier: earlier.reverse() }] : [];
  });
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
