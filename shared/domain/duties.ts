/** What a user may do. A user has a set of duties; each change verb needs one of them. */
import * as z from 'zod';

export const duty = z.enum(['enter-shots', 'data-sharing', 'administer']);
export type Duty = z.infer<typeof duty>;
