import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { practiceEntityId, type ChangeDraft } from '../../../shared/domain/chart/change';
import { replaceText, type OwnTexts, type OwnWording, type TextReplaced, type WordingId } from '../../../shared/domain/own-texts';
import { checkPlaces, type WordingText } from '../../../shared/forms/own-texts';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { tryTexts } from '../../data/make-form';
import { usePractice, useRecords, useSession } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import { usePageKeys } from '../../state/page-keys';
import { useSavedNotice } from '../../state/saved-notice';
import { useToday } from '../../state/today';
import { formErrorWords } from '../data-sharing/form/form-error-words';
import classes from './own-texts.module.css';
import { words } from './words';

interface TextsFormProps {
  readonly wording: WordingId;
  readonly part: string;
  /** Ours, in their order. */
  readonly texts: readonly WordingText[];
  readonly own: OwnWording | undefined;
}

/** The texts of one part: each is typed over, checked on the papers themselves, and saved. */
export function TextsForm({ wording, part, texts, own }: TextsFormProps) {
  const records = useRecords();
  const practice = usePractice();
  const notice = useSavedNotice();
  const today = useToday();
  const mayChange = useSession().user.duties.includes('administer');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<ErrorWords>();
  const [isBusy, setBusy] = useState(false);
  const shownText = ({ path, text }: WordingText): string => typed[path] ?? own?.texts[path] ?? text;

  const save = async (): Promise<void> => {
    if (isBusy || !mayChange) return;
    const changed = texts.filter(({ path, text }) => typed[path] !== undefined && typed[path]?.trim() !== (own?.texts[path] ?? text));
    const wrong = Object.fromEntries(changed.flatMap(({ path, text }) => problemOf(text, typed[path] ?? '').map((problem) => [path, problem])));
    setErrors(wrong);
    setFailure(undefined);
    if (Object.keys(wrong).length > 0) return;
    if (changed.length === 0) return notice(words.unchanged);
    const sets = changed.map(({ path, text }): TextReplaced => {
      const theirs = (typed[path] ?? '').trim();
      return { wording, path, ...(theirs === text ? {} : { text: theirs }) };
    });
    setBusy(true);
    const next = sets.reduce<OwnTexts>(replaceText, own === undefined ? {} : { [wording]: own })[wording];
    const tried = next && (await tryTexts(wording, next, practice?.fields, today));
    if (tried?.ok === false) {
      setBusy(false);
      if (tried.error.code === 'page') return setFailure(formErrorWords(tried.error.error));
      return setErrors({ [tried.error.path]: words.tooLong });
    }
    const drafts = sets.map((set): ChangeDraft => ({ id: newChangeId(), verb: 'text-replaced', entity: 'practice', entityId: practiceEntityId, set }));
    const saved = await records.commit(drafts);
    setBusy(false);
    if (saved.ok) {
      notice(words.saved(sets.length));
      // What was typed meanwhile stays.
      setTyped((now) => Object.fromEntries(Object.entries(now).filter(([path, text]) => typed[path] !== text)));
    } else setFailure(errorWords(saved.error));
  };
  usePageKeys([{ key: 'ctrl+enter', label: words.save, run: () => void save(), isOff: !mayChange }]);

  return (
    <div className={classes.texts}>
      {!mayChange && <p>{words.notYours}</p>}
      {texts.map((one, index) => {
        const { path, text } = one;
        const value = shownText(one);
        return (
          <div key={path}>
            <Textarea
              label={words.text(index + 1)}
              aria-label={`${words.parts[part] ?? words.common}, ${words.text(index + 1)}`}
              autosize
              minRows={1}
              maxLength={800}
              readOnly={!mayChange}
              value={value}
              error={errors[path]}
              onChange={(event) => setTyped({ ...typed, [path]: event.currentTarget.value })}
            />
            {value !== text && (
              <div className={classes.ours}>
                <span>{words.ours(text)}</span>
                {mayChange && (
                  <Button size="compact-xs" variant="default" onClick={() => setTyped({ ...typed, [path]: text })}>
                    {words.reset}
                  </Button>
                )}
              </div>
            )}
          </div>
        );
      })}
      {failure && <ErrorNote {...failure} />}
      <div className={classes.foot}>
        <Button loading={isBusy} disabled={!mayChange} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}

function problemOf(ours: string, theirs: string): readonly string[] {
  if (theirs.trim() === '') return [words.empty];
  const checked = checkPlaces(ours, theirs);
  return checked.ok ? [] : [words.problem(checked.error)];
}
