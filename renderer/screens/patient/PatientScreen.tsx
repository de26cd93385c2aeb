import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../../state/desk-context';
import { usePageKeys } from '../../state/page-keys';
import { routes } from '../../state/routes';
import { useToday } from '../../state/today';
import { SharingCard } from '../data-sharing/SharingCard';
import { sharingCardView } from '../data-sharing/sharing-view';
import { ConditionsCard } from './conditions/ConditionsCard';
import { DueCard } from './due/DueCard';
import { PatientHeader, type HeaderAction } from './header/PatientHeader';
import { HistoryCard } from './history/HistoryCard';
import { useOpenRecord } from './open-chart';
import { MinimumNote } from './papers/MinimumNote';
import { PapersCard } from './papers/PapersCard';
import { ToReportCard } from './papers/ToReportCard';
import classes from './patient.module.css';
import { PrintMenu } from './print/PrintMenu';
import { printWords } from './print/words';
import { RegistryCard } from './registry/RegistryCard';
import { ShotsCard } from './shots/ShotsCard';
import { words } from './words';

/** A patient's record: who it is, the sharing status with its next step, the shots, what is to be reported, papers and history. */
export function PatientScreen() {
  const { chart, showForm } = useOpenRecord();
  const today = useToday();
  const navigate = useNavigate();
  const { user } = useSession();
  const isDeceased = chart.patient.providerStatus.state === 'deceased';
  const [isPrinting, setPrinting] = useState(false);
  const [packetAsks, setPacketAsks] = useState(0);
  const go = (to: string) => (): void => void navigate(to);
  // One filled button a view: the next step of sharing, where there is one.
  const sharing = sharingCardView(chart, user.duties);
  const isShotsNext = !isDeceased && sharing.next === undefined;
  const actions: readonly HeaderAction[] = [
    ...(isDeceased ? [] : [{ key: 'a', label: words.actions.addShots, run: go(routes.shots(chart.id, 'current')), isFilled: isShotsNext }]),
    { key: 'h', label: words.actions.history, run: go(routes.shots(chart.id, 'historical')) },
    ...(isDeceased ? [] : [{ key: 'r', label: words.actions.refusal, run: go(routes.shots(chart.id, 'refusal')) }]),
    { key: 'p', label: printWords.open, run: () => setPrinting(true) },
    { key: 'e', label: words.actions.edit, run: go(routes.editPatient(chart.id)) },
  ];
  usePageKeys(actions.map(({ key, label, run }) => ({ key, label, run })));

  return (
    <>
      <PatientHeader patient={chart.patient} today={today} actions={actions} actionsLabel={words.actions.menuLabel} />
      <SharingCard key={packetAsks} chart={chart} onShowForm={showForm} beginsWithPacket={packetAsks > 0} />
      {isPrinting && (
        <PrintMenu
          onPacket={
            sharing.mayObject
              ? () => {
                  setPrinting(false);
                  setPacketAsks(packetAsks + 1);
                }
              : undefined
          }
          onClose={() => setPrinting(false)}
        />
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          <ShotsCard />
          <HistoryCard />
        </div>
        <aside className={classes.side} aria-label={words.side}>
          <DueCard />
          <ConditionsCard />
          <MinimumNote />
          <ToReportCard />
          <RegistryCard />
          <PapersCard />
        </aside>
      </div>
    </>
  );
}
