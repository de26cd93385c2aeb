/** The cases of the CDC in the form of one JSON object a line, and their vaccine groups. */
import * as z from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const cdsiCase = z.object({
  id: z.string(),
  name: z.string(),
  group: z.string(),
  sex: z.enum(['F', 'M', 'U']),
  dob: day,
  assessmentDate: day,
  observations: z.array(z.object({ code: z.string(), date: day.nullable() })),
  doses: z.array(z.object({ date: day, cvx: z.string(), mvx: z.string().nullable(), expect: z.object({ status: z.string().nullable(), reason: z.string().nullable() }) })),
  expect: z.object({ seriesStatus: z.string(), dose: z.number().nullable(), earliest: day.nullable(), recommended: day.nullable(), pastDue: day.nullable() }),
});
export type CdsiCase = z.infer<typeof cdsiCase>;

const groupNames: Readonly<Record<string, string>> = {
  DTAP: 'DTaP/Tdap/Td',
  TDAP: 'DTaP/Tdap/Td',
  TD: 'DTaP/Tdap/Td',
  POL: 'Polio',
  IPOL: 'Polio',
  IPV: 'Polio',
  HIB: 'Hib',
  PCV: 'Pneumococcal',
  PNEUMO: 'Pneumococcal',
  VAR: 'Varicella',
  ROTA: 'Rotavirus',
  MCV: 'Meningococcal',
  MEN: 'Meningococcal',
  MENB: 'Meningococcal B',
  FLU: 'Influenza',
  JE: 'Japanese Encephalitis',
  YF: 'Yellow Fever',
  COVID: 'COVID-19',
  MPOX: 'Orthopoxvirus',
};

/** The name of the schedule for a group in the words of the cases; undefined for a group that there is not. */
export function groupNamed(short: string, names: readonly string[]): string | undefined {
  const wanted = groupNames[short.toUpperCase()] ?? short;
  return names.find((name) => name.toUpperCase() === wanted.toUpperCase());
}
