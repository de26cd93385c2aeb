import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { practiceEntityId } from '../../../shared/domain/chart/change';
import { formatDate, parseIsoDate } from '../../../shared/domain/calendar-date';
import type { OwnWording, WordingId } from '../../../shared/domain/own-texts';
import { ErrorNote } from '../../components/ErrorNote';
import { Panel } from '../../components/Panel';
import { useRecords, useSession } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import { useSavedNotice } from '../../state/saved-notice';
import { useToday } from '../../state/today';
import { englishName } from '../form-preview/PapersLanguage';
import classes from './own-texts.module.css';
import { words } from './words';

interface ReviewNoteProps {
  readonly wording: WordingId;
  readonly file: unknown;
  readonly own: OwnWording | undefined;
}

/** Whether a speaker has checked the texts of a language, and by whom. */
export function ReviewNote({ wording, file, own }: ReviewNoteProps) {
  const text = words.review;
  const records = useRecords();
  const notice = useSavedNotice();
  const today = useToday();
  const mayChange = useSession().user.duties.includes('administer');
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<ErrorWords>();
  const save = async (by: string | undefined): Promise<void> => {
    const saved = await records.commit([{ id: newChangeId(), verb: 'wording-reviewed', entity: 'practice', entityId: practiceEntityId, set: { wording, on: today, ...(by === undefined ? {} : { by }) } }]);
    setFailure(saved.ok ? undefined : errorWords(saved.error));
    if (saved.ok) notice(text.saved);
  };
  const isOursReviewed = typeof file === 'object' && file !== null && 'reviewed' in file && file.reviewed === true;
  const on = own?.reviewed && parseIsoDate(own.reviewed.on);
  return (
    <div className={classes.review}>
      <Panel title={text.title}>
        {failure && <ErrorNote {...failure} />}
        {own?.reviewed ? (
          <div className={classes.row}>
            <span>{text.by(own.reviewed.by, on === undefined ? '' : formatDate(on))}</span>
            {mayChange && (
              <Button size="compact-sm" variant="default" onClick={() => void save(undefined)}>
                {text.take}
              </Button>
            )}
          </div>
        ) : (
          <>
            <p>{isOursReviewed ? text.ours : text.none(englishName(wording))}</p>
            {mayChange && !isOursReviewed && (
              <div className={classes.row}>
                <TextInput label={text.name} maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
                <Button variant="default" disabled={name.trim() === ''} onClick={() => void save(name.trim())}>
                  {text.note}
                </Button>
              </div>
            )}
          </>
        )}
      </Panel>
    </div>
  );
}
