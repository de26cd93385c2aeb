/** The folder into which the scanner of this workstation puts its files. */
import * as z from 'zod';

/** What happens to a file whose paper was kept: it stays, or it goes into a folder below. Nothing is ever deleted. */
export const afterKeeping = z.enum(['leave', 'move']);
export type AfterKeeping = z.infer<typeof afterKeeping>;

export const scannerSettings = z.strictObject({ folder: z.string().min(1).max(4000).optional(), after: afterKeeping });
export type ScannerSettings = z.infer<typeof scannerSettings>;

/** The beginning of a digest, enough to know a scan again; kept in lists instead of the whole. */
export const digestMark = (sha256: string): string => sha256.slice(0, 24);
