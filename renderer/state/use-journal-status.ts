import { useEffect, useState } from 'react';
import type { JournalStatus } from '../../shared/contract/ipc';
import { miis } from './bridge';

/** Free room changes without an event: look once a minute. */
const lookEveryMs = 60_000;

/** The journal's status, live; undefined until the first answer. */
export function useJournalStatus(): JournalStatus | undefined {
  const [status, setStatus] = useState<JournalStatus>();
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const answer = await miis.journal.status();
      if (isCurrent && answer.ok) setStatus(answer.value);
    };
    void look();
    const timer = window.setInterval(() => void look(), lookEveryMs);
    const stop = miis.on('journal', setStatus);
    return () => {
      isCurrent = false;
      window.clearInterval(timer);
      stop();
    };
  }, []);
  return status;
}
