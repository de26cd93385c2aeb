import { Panel } from '../../../components/Panel';
import { journalHealth } from '../../../state/journal-health';
import { useJournalStatus } from '../../../state/use-journal-status';
import { words as frameWords } from '../../frame/words';
import { words } from '../words';
import { Facts } from './Facts';
import classes from './panels.module.css';

/** How the journal is, in words and figures. */
export function SafekeepingPanel() {
  const journal = useJournalStatus();
  if (!journal) return null;
  const health = journalHealth(journal);
  return (
    <Panel title={words.journal.title}>
      <Facts
        facts={[
          [words.journal.state, frameWords.safety.short(health)],
          [words.journal.changes, journal.head.toLocaleString('en')],
          [words.journal.free, words.journal.gigabytes(journal.freeBytes)],
          [words.journal.id, journal.journalId],
        ]}
      />
      <p className={classes.note}>{frameWords.safety.text(health)}</p>
    </Panel>
  );
}
