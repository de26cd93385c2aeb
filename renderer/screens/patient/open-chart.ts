import { createContext, useContext } from 'react';
import { assertDefined } from '../../../shared/assert';
import type { Chart, MadeForm } from '../../../shared/domain/chart/chart';

/** A record that the gate has opened. */
export interface OpenRecord {
  /** Live: read again after each commit. */
  readonly chart: Chart;
  /** Shows a made form over the record, to print it: alone, or with instructions and fact sheet. */
  readonly showForm: (form: MadeForm, isPacket?: boolean) => void;
}

export const OpenRecordContext = createContext<OpenRecord | undefined>(undefined);

/** The record that is open: only inside the gate. */
export const useOpenRecord = (): OpenRecord => assertDefined(useContext(OpenRecordContext), 'the screens of a record are shown inside PatientGate');
