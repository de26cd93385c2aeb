/** The vaccine picker's search: by trade name, short name, abbreviation, group or CVX. */
import type { CodeTables, Product, Vaccine, VaccineChoice } from './code-tables';
import { offerClass, type Purpose } from './offer-class';
import { labelsOf, type Label, type SearchSource } from './search-labels';
import { agreement, isNearly, searchText, type SearchText } from './search-text';

const usualLimit = 12;

/** Likely misspellings come after everything that agrees. */
const misspelt = 4;

/** How well something matched; smaller is better, `level` before `position`. */
interface Match {
  readonly level: number;
  readonly position: number;
  readonly matched: VaccineChoice['matched'];
}

interface Candidate extends Match {
  readonly choice: VaccineChoice;
  readonly offer: number;
  readonly order: number;
  readonly name: string;
}

/**
 * Builds the search. It answers within about a millisecond and offers
 * - for a current dose: the products on the market of each vaccine that matches, then the vaccine without product; codes that are not
 *   active come last;
 * - for history: the vaccine itself, the family's unspecified code first; products only when the trade name was typed.
 */
export function vaccineSearch(source: SearchSource): CodeTables['search'] {
  const labels = labelsOf(source);
  const order = new Map(source.order.map((cvx, index) => [cvx, index]));
  const orderOf = (vaccine: Vaccine): number => order.get(vaccine.cvx) ?? order.size + Number(vaccine.cvx);

  return (text, purpose, limit = usualLimit) => {
    const typed = searchText(text);
    if (typed.joined === '') return [];
    const cvx = typedCvx(text);
    let found = matches(labels, purpose, (label) => levelOf(label, typed, cvx));
    if (found.size === 0) found = matches(labels, purpose, (label) => (isNearly(typed, label.text) ? misspelt : undefined));
    return choices(found, purpose, source.products, orderOf).slice(0, Math.max(0, limit));
  };
}

interface TypedCvx {
  /** Without leading zeros. */
  readonly digits: string;
  /** "03" is a whole code; "3" may become 316. */
  readonly isWhole: boolean;
}

function typedCvx(text: string): TypedCvx | undefined {
  const match = /^(?:cvx\s*)?(0*)(\d{1,3})$/i.exec(text.trim());
  return match?.[2] === undefined ? undefined : { digits: match[2], isWhole: match[1] !== '' };
}

/** How a label agrees; CVX codes agree only with numbers, from their first digit on. */
function levelOf(label: Label, typed: SearchText, cvx: TypedCvx | undefined): number | undefined {
  if (label.kind === 'cvx') {
    if (cvx === undefined) return undefined;
    if (label.text.joined === cvx.digits) return 0;
    return !cvx.isWhole && label.text.joined.startsWith(cvx.digits) ? 1 : undefined;
  }
  return agreement(typed, label.text, label.beside);
}

interface Found {
  vaccine?: Match;
  readonly products: Map<Product, Match>;
}

function matches(
  labels: readonly Label[],
  purpose: Purpose,
  level: (label: Label) => number | undefined,
): ReadonlyMap<Vaccine, Found> {
  const found = new Map<Vaccine, Found>();
  for (const label of labels) {
    const reached = level(label);
    if (reached === undefined) continue;
    for (const target of label.targets) {
      const position = target.isFamily && purpose !== 'current' ? -1 : target.position;
      const match: Match = { level: reached, position, matched: label.kind };
      const known = found.get(target.vaccine) ?? { products: new Map<Product, Match>() };
      found.set(target.vaccine, known);
      if (target.product === undefined) known.vaccine = better(known.vaccine, match);
      else known.products.set(target.product, better(known.products.get(target.product), match));
    }
  }
  return found;
}

const better = (a: Match | undefined, b: Match): Match =>
  a === undefined || b.level < a.level || (b.level === a.level && b.position < a.position) ? b : a;

function choices(
  found: ReadonlyMap<Vaccine, Found>,
  purpose: Purpose,
  productsOf: CodeTables['products'],
  orderOf: (vaccine: Vaccine) => number,
): readonly VaccineChoice[] {
  const candidates: Candidate[] = [];
  const add = (vaccine: Vaccine, product: Product | undefined, match: Match): void => {
    const offer = offerClass(vaccine, product, purpose);
    if (offer === undefined) return;
    const choice = { vaccine, ...(product === undefined ? {} : { product }), matched: match.matched };
    candidates.push({ ...match, choice, offer, order: orderOf(vaccine), name: product?.name.toLowerCase() ?? '' });
  };
  for (const [vaccine, { vaccine: match, products }] of found) {
    if (match) add(vaccine, undefined, match);
    for (const product of productsOf(vaccine.cvx)) {
      const typed = products.get(product);
      const implied = match && purpose === 'current' && vaccine.status === 'active' && product.isActive ? match : undefined;
      const best = typed && implied ? better(implied, typed) : (typed ?? implied);
      if (best) add(vaccine, product, best);
    }
  }
  return candidates.sort(compare).map(({ choice }) => choice);
}

/** Best first; of one vaccine the products by name, then the line without product (which alone stands first in history). */
function compare(a: Candidate, b: Candidate): number {
  return (
    a.offer - b.offer ||
    a.level - b.level ||
    a.position - b.position ||
    a.order - b.order ||
    Number(a.name === '') - Number(b.name === '') ||
    (a.name < b.name ? -1 : Number(a.name > b.name))
  );
}
