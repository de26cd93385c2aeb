import { Button, Popover } from '@mantine/core';
import { LockKeyhole, OctagonAlert, ShieldCheck, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { JournalStatus } from '../../../shared/contract/ipc';
import { KeyHint } from '../../components/KeyHint';
import { ReportingClockText } from '../../components/ReportingClockText';
import { useSession } from '../../state/desk-context';
import { journalHealth, type JournalHealth } from '../../state/journal-health';
import { lockSession } from '../../state/lock-session';
import { routes } from '../../state/routes';
import { reportingLight } from '../../state/to-do';
import { useLocalNow } from '../../state/today';
import { useToDo } from '../../state/use-to-do';
import classes from './Lights.module.css';
import { words } from './words';

/** The lights of the day: what must be reported and by when, whether records are safe, who is signed in. */
export function Lights({ journal }: { readonly journal: JournalStatus | undefined }) {
  return (
    <div className={classes.lights} role="group" aria-label={words.lights.label}>
      <ReportingLightLink />
      {journal && <SafetyLight journal={journal} />}
      <SignedIn />
    </div>
  );
}

function ReportingLightLink() {
  const light = reportingLight(useToDo(), useLocalNow());
  if (!light) return <span className={classes.quiet}>{words.lights.nothing}</span>;
  return (
    <Link className={classes.report} to={`${routes.worklist}?show=report`} title={words.lights.toReportTitle}>
      {words.lights.toReport(light.doses)}
      <span aria-hidden="true">·</span>
      <ReportingClockText clock={light.clock} />
    </Link>
  );
}

const icons = { safe: ShieldCheck, cut: ShieldCheck, 'disk-low': TriangleAlert, damaged: OctagonAlert } as const satisfies Record<JournalHealth['state'], unknown>;

function SafetyLight({ journal }: { readonly journal: JournalStatus }) {
  const health = journalHealth(journal);
  const Icon = icons[health.state];
  return (
    <Popover width={320} position="bottom-end" withArrow trapFocus={false}>
      <Popover.Target>
        <button type="button" className={classes.safety} data-state={health.state}>
          <Icon size={16} aria-hidden="true" />
          {words.safety.short(health)}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.safety.label}>
        <p className={classes.words}>{words.safety.text(health)}</p>
        <p className={classes.facts}>
          {words.safety.count(journal.head)} · {words.safety.free(journal.freeBytes)}
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}

function SignedIn() {
  const { user } = useSession();
  return (
    <div className={classes.user}>
      <span className={classes.name} title={words.signedIn}>
        {user.displayName}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<LockKeyhole size={14} aria-hidden="true" />}
        rightSection={<KeyHint k="ctrl+l" />}
        onClick={() => void lockSession()}
      >
        {words.lock}
      </Button>
    </div>
  );
}
