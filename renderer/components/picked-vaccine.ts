/** A vaccine as picked from the tables: the code, and the product where one was picked. Pure. */
import type { CodeTables, VaccineChoice } from '../../shared/codes/code-tables';
import type { Choice } from './type-ahead-match';

export interface PickedVaccine {
  readonly cvx: string;
  /** CDC product name. */
  readonly product?: string;
  readonly mvx?: string;
}

/** Tells the lines of the picker apart. */
export const vaccineKey = (picked: PickedVaccine): string => `${picked.cvx}|${picked.product ?? ''}|${picked.mvx ?? ''}`;

/** What a filled vaccine field shows: "M-M-R II (MMR)", or the short name alone; the code alone when the tables do not know it. */
export function vaccineText(picked: PickedVaccine, tables: Pick<CodeTables, 'vaccine'>): string {
  const short = tables.vaccine(picked.cvx)?.shortName ?? `CVX ${picked.cvx}`;
  return picked.product === undefined ? short : `${picked.product} (${short})`;
}

/** A line of the tables' search as a choice of the picker. */
export function vaccineChoiceOf(choice: VaccineChoice): Choice<VaccineChoice> {
  const { vaccine, product } = choice;
  const key = vaccineKey({
    cvx: vaccine.cvx,
    ...(product === undefined ? {} : { product: product.name }),
    ...(product?.mvx === undefined ? {} : { mvx: product.mvx }),
  });
  return { key, value: choice, text: product?.name ?? vaccine.shortName, detail: vaccine.cvx };
}
