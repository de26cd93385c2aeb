/** Everything that may be typed for a vaccine or a product, made ready for comparing. */
import type { CodeTables, Product, Vaccine, VaccineChoice } from './code-tables';
import { searchText, type SearchText } from './search-text';
import type { UsualFile, VaccinesFile } from './table-files';

/** What the search is built from. */
export interface SearchSource {
  readonly vaccines: readonly Vaccine[];
  readonly products: CodeTables['products'];
  readonly aliases: UsualFile['aliases'];
  readonly groups: VaccinesFile['groups'];
  /** CVX codes, the most used first. */
  readonly order: readonly string[];
}

/** What a label stands for. */
interface Target {
  readonly vaccine: Vaccine;
  readonly product?: Product;
  /** Place among the targets of the same label. */
  readonly position: number;
  /** The code of the whole family without formulation. */
  readonly isFamily?: boolean;
}

export interface Label {
  readonly kind: VaccineChoice['matched'];
  readonly text: SearchText;
  /** Words of the vaccine, for someone who types "priorix mmr". */
  readonly beside?: readonly string[];
  readonly targets: readonly Target[];
}

/** Members of a group come after the vaccines that an abbreviation names, in the order of use. */
const afterNamed = 1000;

/** All labels. */
export function labelsOf(source: SearchSource): readonly Label[] {
  const byCvx = new Map(source.vaccines.map((vaccine) => [vaccine.cvx, vaccine]));
  const familyCode = new Map(source.groups.map(({ name, cvx }) => [name, cvx]));
  const members = (group: string): readonly Target[] =>
    source.vaccines
      .filter((vaccine) => vaccine.groups.includes(group))
      .map((vaccine) => ({ vaccine, position: afterNamed, isFamily: vaccine.isUnspecified && familyCode.get(group) === vaccine.cvx }));

  const labels: Label[] = source.vaccines.flatMap((vaccine) => [
    { kind: 'cvx', text: searchText(String(Number(vaccine.cvx))), targets: [{ vaccine, position: 0 }] },
    { kind: 'short-name', text: searchText(vaccine.shortName), targets: [{ vaccine, position: 0 }] },
    ...source.products(vaccine.cvx).map((product): Label => ({
      kind: 'trade-name',
      text: searchText(product.name),
      beside: searchText(vaccine.shortName).words,
      targets: [{ vaccine, product, position: 0 }],
    })),
  ]);
  for (const { words, cvx, group } of source.aliases) {
    const named = cvx.flatMap((code, position): readonly Target[] => {
      const vaccine = byCvx.get(code);
      return vaccine ? [{ vaccine, position }] : [];
    });
    const targets = [...named, ...(group === undefined ? [] : members(group))];
    for (const word of words) labels.push({ kind: 'alias', text: searchText(word), targets });
  }
  for (const { name } of source.groups) labels.push({ kind: 'group', text: searchText(name), targets: members(name) });
  return labels;
}
