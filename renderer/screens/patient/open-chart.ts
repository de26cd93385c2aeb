import { createContext, useContext } from 'react';
import { assertDefined } from '../../../shared/assert';
import type { Chart } from '../../../shared/domain/chart/chart';

/** The chart that the gate has opened, live. */
export const OpenChartContext = createContext<Chart | undefined>(undefined);

/** The chart of the record that is open: only inside the gate. */
export const useOpenChart = (): Chart => assertDefined(useContext(OpenChartContext), 'the screens of a record are shown inside PatientGate');
