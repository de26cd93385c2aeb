/** The foot of the entry: Save, Leave, what keeps it from saving, and whether the draft is kept. */
import { Button } from '@mantine/core';
import { throwAwayKey } from '../../components/DraftFoot';
import { KeyHint } from '../../components/KeyHint';
import { timeOf } from '../../components/timeWords';
import type { Draft } from '../../state/drafts';
import type { EntryDraft } from './entry-draft';
import classes from './entry.module.css';
import { saveButtonId } from './entry-focus';
import { startedKinds, type Entry } from './entry';
import { useEntryValue } from './use-entry-value';
import { countKinds } from './saved-words';
import { entryWords as words } from './words';

interface EntryFootProps {
  readonly entry: Entry;
  readonly isSaving: boolean;
  /** Why nothing was saved. */
  readonly refusal: string | undefined;
  readonly draft: Draft<EntryDraft>;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onDiscard: () => void;
}

/** Stays at the lower edge of the page. */
export function EntryFoot({ entry, isSaving, refusal, draft, onSave, onLeave, onDiscard }: EntryFootProps) {
  const shots = useEntryValue(entry, (state) => countKinds(startedKinds(state))[0]);
  const refusals = useEntryValue(entry, (state) => countKinds(startedKinds(state))[1]);
  const isEmpty = shots + refusals === 0;
  const save = isEmpty ? words.saveNothing : words.save(shots, refusals);
  return (
    <footer className={classes.foot}>
      <Button id={saveButtonId} onClick={onSave} disabled={isSaving} rightSection={<KeyHint k="ctrl+enter" />}>
        {isSaving ? words.saving : save}
      </Button>
      <Button variant="default" onClick={onLeave} rightSection={<KeyHint k="escape" />}>
        {words.leave}
      </Button>
      {!isEmpty && (
        <Button variant="subtle" color="gray" rightSection={<KeyHint k={throwAwayKey} />} onClick={onDiscard}>
          {words.discard}
        </Button>
      )}
      <span role="status">
        {refusal !== undefined && <span className={classes.problem}>{refusal}</span>}
      </span>
      <span className={classes.footWords}>{draftWords(draft)}</span>
    </footer>
  );
}

function draftWords({ failure, keptAt }: Draft<EntryDraft>): string {
  if (failure !== undefined) return words.draftFailed;
  return keptAt === undefined ? '' : words.draftKept(timeOf(keptAt));
}
