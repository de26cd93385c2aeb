/** The open program: records, keys and notices around the routes. Each screen is loaded when it is first shown. */
import { ScheduleProvider } from './state/schedule-context';
import { lazy, type ComponentType } from 'react';
import { HashRouter, Route, Routes } from 'react-router';
import './theme/desk-styles';
import type { Session } from '../shared/contract/ipc';
import { DeskScreen } from './screens/desk/DeskScreen';
import { Frame } from './screens/frame/Frame';
import { NoPage } from './screens/frame/NoPage';
import { OpeningScreen } from './screens/opening/OpeningScreen';
import { DeskProvider, usePractice } from './state/desk-context';
import { OwnTextsInUse } from './state/own-texts-in-use';
import { OutboxProvider } from './state/outbox-context';
import { PageKeysProvider } from './state/page-keys';
import { routePatterns } from './state/routes';
import { ScannerProvider } from './state/scanner-context';
import { SenderProvider } from './state/sender-context';
import { SavedNoticeProvider } from './state/saved-notice';

/** A screen that is fetched on its first visit; `name` is its export. */
function onDemand<K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const FinishSetUp = onDemand(() => import('./screens/set-up/FinishSetUp'), 'FinishSetUp');
const PatientsScreen = onDemand(() => import('./screens/patients/PatientsScreen'), 'PatientsScreen');
const WorklistScreen = onDemand(() => import('./screens/worklist/WorklistScreen'), 'WorklistScreen');
const NewPatientScreen = onDemand(() => import('./screens/patient-edit/PatientEditScreen'), 'NewPatientScreen');
const PatientEditScreen = onDemand(() => import('./screens/patient-edit/PatientEditScreen'), 'PatientEditScreen');
const PatientGate = onDemand(() => import('./screens/patient/PatientGate'), 'PatientGate');
const PatientScreen = onDemand(() => import('./screens/patient/PatientScreen'), 'PatientScreen');
const EntryScreen = onDemand(() => import('./screens/immunization-entry/EntryScreen'), 'EntryScreen');
const ImportScreen = onDemand(() => import('./screens/import-list/ImportScreen'), 'ImportScreen');
const AskScreen = onDemand(() => import('./screens/patient/registry/AskScreen'), 'AskScreen');
const RegistryScreen = onDemand(() => import('./screens/registry/RegistryScreen'), 'RegistryScreen');
const WorksheetScreen = onDemand(() => import('./screens/registry/worksheet/WorksheetScreen'), 'WorksheetScreen');
const DueListScreen = onDemand(() => import('./screens/due-list/DueListScreen'), 'DueListScreen');
const FaxesScreen = onDemand(() => import('./screens/faxes/FaxesScreen'), 'FaxesScreen');
const MaterialsScreen = onDemand(() => import('./screens/materials/MaterialsScreen'), 'MaterialsScreen');
const PapersScreen = onDemand(() => import('./screens/papers/PapersScreen'), 'PapersScreen');
const OwnTextsScreen = onDemand(() => import('./screens/own-texts/OwnTextsScreen'), 'OwnTextsScreen');
const PracticeScreen = onDemand(() => import('./screens/practice/PracticeScreen'), 'PracticeScreen');

/** The desk of the signed-in person. */
export function App({ session }: { readonly session: Session }) {
  return (
    <OpeningScreen session={session}>
      {({ records, codeTables }) => (
        <DeskProvider session={session} records={records} codeTables={codeTables}>
          <PageKeysProvider>
            <SavedNoticeProvider>
              <OutboxProvider>
                <SenderProvider>
                  <ScannerProvider>
                    <OwnTextsInUse />
                    <ScheduleProvider>
                      <Pages />
                    </ScheduleProvider>
                  </ScannerProvider>
                </SenderProvider>
              </OutboxProvider>
            </SavedNoticeProvider>
          </PageKeysProvider>
        </DeskProvider>
      )}
    </OpeningScreen>
  );
}

export { prepareDesk } from './screens/opening/open-desk';

/** As long as the practice has no record, the last step of the set-up is all there is. */
function Pages() {
  const practice = usePractice();
  if (practice === undefined) return <FinishSetUp />;
  return (
    <HashRouter>
      <Frame>
        <Routes>
          <Route path={routePatterns.desk} element={<DeskScreen />} />
          <Route path={routePatterns.patients} element={<PatientsScreen />} />
          <Route path={routePatterns.importList} element={<ImportScreen />} />
          <Route path={routePatterns.newPatient} element={<NewPatientScreen />} />
          <Route path={routePatterns.patient} element={<PatientGate />}>
            <Route index element={<PatientScreen />} />
            <Route path={routePatterns.editPatient} element={<PatientEditScreen />} />
            <Route path={routePatterns.shots} element={<EntryScreen />} />
            <Route path={routePatterns.askRegistry} element={<AskScreen />} />
          </Route>
          <Route path={routePatterns.worklist} element={<WorklistScreen />} />
          <Route path={routePatterns.dueList} element={<DueListScreen />} />
          <Route path={routePatterns.registry} element={<RegistryScreen />} />
          <Route path={routePatterns.worksheet} element={<WorksheetScreen />} />
          <Route path={routePatterns.faxes} element={<FaxesScreen />} />
          <Route path={routePatterns.materials} element={<MaterialsScreen />} />
          <Route path={routePatterns.papers} element={<PapersScreen />} />
          <Route path={routePatterns.ownTexts} element={<OwnTextsScreen />} />
          <Route path={routePatterns.practice} element={<PracticeScreen />} />
          <Route path="*" element={<NoPage />} />
        </Routes>
      </Frame>
    </HashRouter>
  );
}
