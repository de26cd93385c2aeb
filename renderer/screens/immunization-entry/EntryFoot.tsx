/** The foot of the entry: Save, Leave, what keeps it from saving, and whether the draft is kept. */
import { Button } from '@mantine/core';
import { KeyHint } from '../../components/KeyHint';
import { timeOf } from '../../components/timeWords';
import type { Draft } from '../../state/drafts';
import type { EntryDraft } from './entry-draft';
import classes from './entry.module.css';
import type { LineKind } from './entry-line';
import { countKinds } from './use-save';
import { entryWords as words } from './words';

interface EntryFootProps {
  readonly saveButtonId: string;
  /** The kinds of the started lines. */
  readonly kinds: readonly LineKind[];
  readonly isSaving: boolean;
  /** Why nothing was saved. */
  readonly refusal: string | undefined;
  readonly draft: Draft<EntryDraft>;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onDiscard: () => void;
}

/** Stays at the lower edge of the page. */
export function EntryFoot({ saveButtonId, kinds, isSaving, refusal, draft, onSave, onLeave, onDiscard }: EntryFootProps) {
  const save = kinds.length === 0 ? words.saveNothing : words.save(...countKinds(kinds));
  return (
    <footer className={classes.foot}>
      <Button id={saveButtonId} onClick={onSave} disabled={isSaving} rightSection={<KeyHint k="ctrl+enter" />}>
        {isSaving ? words.saving : save}
      </Button>
      <Button variant="default" onClick={onLeave} rightSection={<KeyHint k="escape" />}>
        {words.leave}
      </Button>
      {kinds.length > 0 && (
        <Button variant="subtle" color="gray" onClick={onDiscard}>
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
