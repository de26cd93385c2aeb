import { PageTitle } from '../../components/PageTitle';
import { usePractice } from '../../state/desk-context';
import { AboutPanel } from './panels/AboutPanel';
import { FaxPanel } from './panels/FaxPanel';
import { LookPanel } from './panels/LookPanel';
import { PapersPanel } from './panels/PapersPanel';
import { PassphrasePanel } from './panels/PassphrasePanel';
import { PrintersPanel } from './panels/PrintersPanel';
import { RegistryPanel } from './panels/RegistryPanel';
import { SafekeepingPanel } from './panels/SafekeepingPanel';
import { ScannerPanel } from './panels/ScannerPanel';
import { SchedulePanel } from './panels/SchedulePanel';
import { TablesPanel } from './panels/TablesPanel';
import { PracticeDetails } from './PracticeDetails';
import classes from './PracticeScreen.module.css';
import { words } from './words';

/** The practice's record and the settings of this workstation. */
export function PracticeScreen() {
  const practice = usePractice();
  return (
    <>
      <PageTitle title={words.title} />
      <div className={classes.columns}>
        {practice && <PracticeDetails key={practice.seq} practice={practice} />}
        <div className={classes.side}>
          <SafekeepingPanel />
          <FaxPanel />
          <RegistryPanel />
          <PapersPanel />
          <PrintersPanel />
          <ScannerPanel />
          <PassphrasePanel />
          <LookPanel />
          <SchedulePanel />
          <TablesPanel />
          <AboutPanel />
        </div>
      </div>
    </>
  );
}
