import * as z from 'zod';

/** The half-typed reason of a small form, as its draft. */
export const keptReason = z.strictObject({ reason: z.string().max(200) });
export type KeptReason = Readonly<z.infer<typeof keptReason>>;

/** What is worth keeping; undefined while nothing is typed. */
export const reasonToKeep = (reason: string): KeptReason | undefined => (reason.trim() === '' ? undefined : { reason });
