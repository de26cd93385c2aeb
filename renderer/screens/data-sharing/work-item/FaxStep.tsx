import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { FaxSettingsView } from '../../../../shared/domain/fax/fax-settings';
import type { Chart, FormWork } from '../../../../shared/domain/chart/chart';
import { faxTurn, latestFax } from '../../../../shared/domain/fax/fax';
import { miis } from '../../../state/bridge';
import { routes } from '../../../state/routes';
import { FaxStateWords } from '../../faxes/FaxStateWords';
import classes from '../data-sharing.module.css';
import { words } from '../words';
import { ByHandPanel } from './ByHandPanel';
import { FaxPanel } from './FaxPanel';

interface FaxStepProps {
  readonly chart: Chart;
  readonly item: FormWork;
  readonly onDone: () => void;
  /** The fields for what the report of the office machine says. */
  readonly byHand: ReactNode;
}

/** The step "faxed": by the way that this workstation is set up for, or by hand. A fax on its way is shown as it stands. */
export function FaxStep({ chart, item, onDone, byHand }: FaxStepProps) {
  const settings = useFaxSettings();
  const [isByHand, setByHand] = useState(false);
  const faxes = chart.faxes ?? [];
  const latest = latestFax(faxes, item.id);
  if (settings === undefined) return null;
  const isOpen = latest !== undefined && faxTurn(faxes, latest) !== 'nobody';
  const note = latest !== undefined && (
    <div className={classes.panel}>
      <FaxStateWords fax={latest} />
      <p className={classes.quiet}>
        <Link to={routes.faxes}>{words.fax.toList}</Link>
      </p>
    </div>
  );
  if (isOpen || settings.way === 'by-hand' || isByHand) {
    return (
      <>
        {note}
        {!(isOpen && latest !== undefined && faxTurn(faxes, latest) === 'program') && (
          <ByHandPanel chart={chart} item={item}>
            {byHand}
          </ByHandPanel>
        )}
      </>
    );
  }
  return <FaxPanel chart={chart} item={item} way={settings.way} again={latest} onByHand={() => setByHand(true)} onDone={onDone} />;
}

const byHandOnly: FaxSettingsView = { way: 'by-hand' };

/** How this workstation faxes; undefined while it is read. What cannot be read leaves the way by hand. */
function useFaxSettings(): FaxSettingsView | undefined {
  const [settings, setSettings] = useState<FaxSettingsView>();
  useEffect(() => {
    let isCurrent = true;
    void miis.fax.settings().then((answer) => {
      if (isCurrent) setSettings(answer.ok ? answer.value : byHandOnly);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return settings;
}
