/** The products of a vaccine. */
import type { Product } from './code-tables';
import type { ProductsFile } from './table-files';

/** Looks up the products of a CVX: those still on the market first, each part by name. */
export function productLookup(file: ProductsFile): (cvx: string) => readonly Product[] {
  const byCvx = new Map<string, Product[]>();
  const inOrder = [...file.products].sort((a, b) => Number(b.isActive) - Number(a.isActive) || compareNames(a.name, b.name));
  for (const { name, cvx, mvx, isActive } of inOrder) {
    const product: Product = { name, cvx, ...(mvx === undefined ? {} : { mvx }), isActive };
    const known = byCvx.get(cvx);
    if (known) known.push(product);
    else byCvx.set(cvx, [product]);
  }
  return (cvx) => byCvx.get(cvx) ?? [];
}

/** Orders names as people expect: without regard to capitals. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : Number(left > right);
}
