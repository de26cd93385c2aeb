/** The shapes of the files in `assets/codes/`, as the build script writes them. */
import * as z from 'zod';
import { calendarDate } from '../domain/calendar-date';
import { cvxCode, mvxCode, routeCode, siteCode } from '../domain/immunization';

const text = z.string().min(1);
const months = z.int().min(0).max(1440);

/** Where a table comes from; `count` is the number of its records, `checksum` the SHA-256 of its content. */
export const tableHeader = z.object({
  source: text,
  authority: text,
  date: calendarDate,
  count: z.int().min(1),
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TableHeader = z.infer<typeof tableHeader>;

export const vaccinesFile = z.object({
  header: tableHeader,
  /** Each CDC vaccine group with the code that stands for the group as a whole. */
  groups: z.array(z.object({ name: text, cvx: cvxCode })),
  vaccines: z.array(
    z.object({
      cvx: cvxCode,
      name: text,
      status: z.enum(['active', 'inactive', 'never-active', 'non-us', 'pending']),
      groups: z.array(text),
      isUnspecified: z.literal(true).optional(),
      route: routeCode.optional(),
      updated: calendarDate,
    }),
  ),
});
export type VaccinesFile = z.infer<typeof vaccinesFile>;

export const productsFile = z.object({
  header: tableHeader,
  products: z.array(z.object({ name: text, cvx: cvxCode, mvx: mvxCode.optional(), isActive: z.boolean(), updated: calendarDate })),
});
export type ProductsFile = z.infer<typeof productsFile>;

export const manufacturersFile = z.object({
  header: tableHeader,
  manufacturers: z.array(z.object({ mvx: mvxCode, name: text, isActive: z.boolean(), updated: calendarDate })),
});
export type ManufacturersFile = z.infer<typeof manufacturersFile>;

const gdti = z.string().regex(/^\d{13}$/);
export const visFile = z.object({
  header: tableHeader,
  documents: z.array(
    z.object({
      document: gdti,
      editions: z.array(z.object({ edition: calendarDate, name: text, barcode: z.string().regex(/^253\d{13}11\d{6}$/).optional(), isCurrent: z.literal(true).optional() })),
      pdf: z.string().startsWith('https://').optional(),
    }),
  ),
  vaccines: z.array(z.object({ cvx: cvxCode, documents: z.array(gdti) })),
});
export type VisFile = z.infer<typeof visFile>;

export const usualFile = z.object({
  header: tableHeader,
  /** The most used first. */
  vaccines: z.array(z.object({ cvx: cvxCode, fromMonths: months.optional(), toMonths: months.optional(), route: routeCode.optional() })),
  sites: z.array(z.object({ route: routeCode, site: siteCode, underMonths: z.object({ months, site: siteCode }).optional() })),
  aliases: z.array(z.object({ words: z.array(text), cvx: z.array(cvxCode), group: text.optional() })),
  multiVaccineStatements: z.array(gdti),
});
export type UsualFile = z.infer<typeof usualFile>;

/** All tables, parsed. */
export interface TableFiles {
  readonly vaccines: VaccinesFile;
  readonly products: ProductsFile;
  readonly manufacturers: ManufacturersFile;
  readonly vis: VisFile;
  readonly usual: UsualFile;
}
