/** The addresses of the screens, so that none is spelled out twice. */
import { doseId, patientId, type DoseId, type PatientId } from '../../shared/domain/ids';

export const shotKinds = ['current', 'historical', 'refusal'] as const;
/** What is entered on the shots screen. */
export type ShotKind = (typeof shotKinds)[number];

/** Makes the address of each screen, for `navigate` and `Link`. */
export const routes = {
  desk: '/',
  patients: '/patients',
  newPatient: '/patients/new',
  importList: '/patients/import',
  patient: (id: PatientId): string => `/patients/${id}`,
  editPatient: (id: PatientId): string => `/patients/${id}/edit`,
  shots: (id: PatientId, kind: ShotKind): string => `/patients/${id}/shots?kind=${kind}`,
  askRegistry: (id: PatientId): string => `/patients/${id}/registry`,
  worklist: '/worklist',
  dueList: '/due',
  registry: '/registry',
  worksheet: '/registry/worksheet',
  practice: '/practice',
  faxes: '/faxes',
  materials: '/materials',
  papers: '/papers',
  ownTexts: '/practice/texts',
} as const;

/** The patterns of the same addresses, for the router. */
export const routePatterns = {
  desk: '/',
  patients: '/patients',
  newPatient: '/patients/new',
  importList: '/patients/import',
  patient: '/patients/:id',
  editPatient: '/patients/:id/edit',
  shots: '/patients/:id/shots',
  askRegistry: '/patients/:id/registry',
  worklist: '/worklist',
  dueList: '/due',
  registry: '/registry',
  worksheet: '/registry/worksheet',
  practice: '/practice',
  faxes: '/faxes',
  materials: '/materials',
  papers: '/papers',
  ownTexts: '/practice/texts',
} as const;

/** Handed to `/patients/new` as router state: what was typed into the search box and not found. */
export interface NewPatientStart {
  readonly typed: string;
}

/** Reads the router state of `/patients/new`; undefined when the screen was opened in another way. */
export function readNewPatientStart(state: unknown): NewPatientStart | undefined {
  if (typeof state !== 'object' || state === null || !('typed' in state) || typeof state.typed !== 'string') return undefined;
  return { typed: state.typed };
}

/** Handed to a patient's page as router state: a file of the scanner's folder that is a paper of this patient. */
export interface ScanToKeep {
  readonly scan: string;
}

/** Reads the router state of a patient's page; undefined when no scan came with it. */
export function readScanToKeep(state: unknown): ScanToKeep | undefined {
  if (typeof state !== 'object' || state === null || !('scan' in state) || typeof state.scan !== 'string') return undefined;
  return { scan: state.scan };
}

/** Handed to a patient's page as router state: a dose whose fields are to be mended. */
export interface DoseToMend {
  readonly mend: DoseId;
}

/** Reads the router state of a patient's page; undefined when no dose came with it. */
export function readDoseToMend(state: unknown): DoseId | undefined {
  const read = typeof state === 'object' && state !== null && 'mend' in state ? doseId.safeParse(state.mend) : undefined;
  return read?.success === true ? read.data : undefined;
}

/** Reads the `:id` of an address; undefined when it is no patient's id. */
export function readPatientId(param: string | undefined): PatientId | undefined {
  const read = patientId.safeParse(param);
  return read.success ? read.data : undefined;
}
