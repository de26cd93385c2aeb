/** What was given today on this workstation, kept sealed for the day beside the drafts. */
import { useCallback, useEffect, useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { DoseFields } from '../../../shared/domain/immunization';
import { miis } from '../../state/bridge';
import { givenToday, givenTodayKey, isOutdatedKey, nothingGiven, rememberGiven, type GivenToday } from './given-today';

/** What was given today; undefined until it is read. */
export function useGivenToday(today: CalendarDate): GivenToday | undefined {
  const [known, setKnown] = useState<{ readonly day: CalendarDate; readonly given: GivenToday }>();
  useEffect(() => {
    let isCurrent = true;
    void readGivenToday(today).then((given) => {
      if (isCurrent) setKnown({ day: today, given });
    });
    return () => {
      isCurrent = false;
    };
  }, [today]);
  return known?.given;
}

/** Answers what adds saved doses to what was given today. It is only a help while typing: a failure costs nothing and is not said. */
export function useRememberGiven(today: CalendarDate): (saved: readonly DoseFields[]) => Promise<void> {
  return useCallback(
    async (saved) => {
      const before = await readGivenToday(today);
      const after = rememberGiven(before, saved);
      if (after !== before) await miis.drafts.put({ key: givenTodayKey(today), json: JSON.stringify(after) });
    },
    [today],
  );
}

/** Reads the day's lots and removes those of other days. */
async function readGivenToday(today: CalendarDate): Promise<GivenToday> {
  const list = await miis.drafts.list();
  if (!list.ok) return nothingGiven;
  await Promise.all(list.value.filter(({ key }) => isOutdatedKey(key, today)).map(({ key }) => miis.drafts.remove({ key })));
  const kept = list.value.find(({ key }) => key === givenTodayKey(today));
  return kept === undefined ? nothingGiven : readJson(kept.json);
}

function readJson(json: string): GivenToday {
  try {
    const read = givenToday.safeParse(JSON.parse(json));
    return read.success ? read.data : nothingGiven;
  } catch {
    return nothingGiven;
  }
}
