import { Button } from '@mantine/core';
import { quoted } from '../../../shared/export/patient-csv';
import { miis } from '../../state/bridge';
import { useSavedNotice } from '../../state/saved-notice';
import classes from './import-list.module.css';
import type { LeftOutLine } from './use-list-file';
import { words } from './words';

const shown = 20;

/** The lines that cannot be read, with the reason of each; all of them can be saved as a table. */
export function LeftOut({ lines }: { readonly lines: readonly LeftOutLine[] }) {
  const notice = useSavedNotice();
  const save = async (): Promise<void> => {
    const rows = lines.map((line) => ('field' in line ? [String(line.line), words.fields[line.field], words.errors.codes[line.code], line.value] : [String(line.line), '', words.errors.messages[line.code], '']));
    const text = `\uFEFF${[[...words.errors.heads], ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
    const saved = await miis.files.saveText({ suggestedName: words.errors.fileName, ending: 'csv', text });
    if (saved.ok) notice(words.errors.saved(saved.value.name));
  };
  return (
    <section className={classes.part} aria-label={words.errors.title}>
      <h2 className={classes.title}>{words.errors.title}</h2>
      <ul className={classes.list}>
        {lines.slice(0, shown).map((line, index) => (
          <li key={`${line.line} ${index}`}>
            {'field' in line ? words.errors.one(line.line, words.fields[line.field], words.errors.codes[line.code], line.value) : words.errors.message(line.line, words.errors.messages[line.code])}
          </li>
        ))}
        {lines.length > shown && <li>{words.errors.more(lines.length - shown)}</li>}
      </ul>
      <Button size="compact-sm" variant="default" onClick={() => void save()}>
        {words.errors.save}
      </Button>
    </section>
  );
}
