import { Button } from '@mantine/core';
import { useState } from 'react';
import { quoted } from '../../../shared/export/patient-csv';
import { ErrorNote } from '../../components/ErrorNote';
import { miis } from '../../state/bridge';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { useSavedNotice } from '../../state/saved-notice';
import classes from './import-list.module.css';
import type { LeftOutLine } from './use-list-file';
import { words } from './words';

const shown = 20;

function sentenceOf(line: LeftOutLine): string {
  if ('field' in line) return words.errors.one(line.line, words.fields[line.field], words.errors.codes[line.code], line.value);
  if ('shot' in line) return words.errors.shot(line.line, line.person, line.shot, words.errors.shots[line.code]);
  return words.errors.message(line.line, words.errors.messages[line.code]);
}

/** In the order of the heads. */
function cellsOf(line: LeftOutLine): readonly string[] {
  const number = String(line.line);
  if ('field' in line) return [number, words.fields[line.field], words.errors.codes[line.code], line.value];
  if ('shot' in line) return [number, words.errors.shotField, words.errors.shots[line.code], `${line.person}: ${line.shot}`];
  return [number, '', words.errors.messages[line.code], ''];
}

/** The lines and shots that cannot be read, with the reason of each; all of them can be saved as a table. */
export function LeftOut({ lines }: { readonly lines: readonly LeftOutLine[] }) {
  const notice = useSavedNotice();
  const [failure, setFailure] = useState<ErrorWords>();
  const save = async (): Promise<void> => {
    const text = `\uFEFF${[[...words.errors.heads], ...lines.map(cellsOf)].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
    const saved = await miis.files.saveText({ suggestedName: words.errors.fileName, ending: 'csv', text });
    setFailure(saved.ok || saved.error.code === 'cancelled' ? undefined : errorWords(saved.error));
    if (saved.ok) notice(words.errors.saved(saved.value.name));
  };
  return (
    <section className={classes.part} aria-label={words.errors.title}>
      <h2 className={classes.title}>{words.errors.title}</h2>
      <ul className={classes.list}>
        {lines.slice(0, shown).map((line, index) => (
          <li key={`${line.line} ${index}`}>{sentenceOf(line)}</li>
        ))}
        {lines.length > shown && <li>{words.errors.more(lines.length - shown)}</li>}
      </ul>
      {failure && <ErrorNote {...failure} />}
      <Button size="compact-sm" variant="default" onClick={() => void save()}>
        {words.errors.save}
      </Button>
    </section>
  );
}
