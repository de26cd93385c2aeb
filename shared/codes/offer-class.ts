/** Which codes are offered for what, and in which class: first, later, last. */
import type { Product, Vaccine } from './code-tables';

export type Purpose = 'current' | 'historical' | 'refusal';

/** Reserved, and "no vaccine administered": codes that stand for no dose at all. */
const neverOffered = new Set(['99', '998']);

/** "Unknown vaccine": the last resort for a paper that says no more. */
const unknownVaccine = '999';

/**
 * 0 offered first, 1 after those, 2 last; undefined: not offered.
 * - current: what can be given today is active, of a known formulation, and still sold; the rest comes later, because a warning handles it.
 * - refusal: what is active, or a family as a whole ("no flu shot").
 * - historical: all that was ever given in the USA; what never was comes last.
 */
export function offerClass(vaccine: Vaccine, product: Product | undefined, purpose: Purpose): 0 | 1 | 2 | undefined {
  if (neverOffered.has(vaccine.cvx)) return undefined;
  if (vaccine.status === 'never-active' || vaccine.status === 'non-us' || vaccine.cvx === unknownVaccine) {
    return purpose === 'historical' ? 2 : undefined;
  }
  const isActive = vaccine.status === 'active';
  switch (purpose) {
    case 'current':
      return isActive && !vaccine.isUnspecified && (product?.isActive ?? true) ? 0 : 1;
    case 'refusal':
      return isActive || vaccine.isUnspecified ? 0 : 1;
    case 'historical':
      return 0;
  }
}
