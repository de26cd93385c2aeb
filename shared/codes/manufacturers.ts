/** The manufacturers, those of a vaccine first. */
import type { CodeTables, Manufacturer } from './code-tables';
import { compareNames } from './products';
import type { ManufacturersFile } from './table-files';

/**
 * Looks up manufacturers by MVX and for a vaccine. For a vaccine come first the makers of its products (the products' own order), then
 * the other makers by name, those that still exist before those that do not.
 */
export function manufacturerLookup(
  file: ManufacturersFile,
  products: CodeTables['products'],
): Pick<CodeTables, 'manufacturer' | 'manufacturersFor'> {
  const all: readonly Manufacturer[] = file.manufacturers
    .map(({ mvx, name, isActive }) => ({ mvx, name, isActive }))
    .sort((a, b) => Number(b.isActive) - Number(a.isActive) || compareNames(a.name, b.name));
  const byMvx = new Map(all.map((maker) => [maker.mvx, maker]));
  return {
    manufacturer: (mvx) => byMvx.get(mvx),
    manufacturersFor: (cvx) => {
      const makers = new Set<Manufacturer>();
      for (const { mvx } of products(cvx)) {
        const maker = mvx === undefined ? undefined : byMvx.get(mvx);
        if (maker) makers.add(maker);
      }
      return [...makers, ...all.filter((maker) => !makers.has(maker))];
    },
  };
}
