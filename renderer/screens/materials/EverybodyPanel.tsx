import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { formLanguages } from '../../../shared/forms/form-languages';
import { factSheetId } from '../../../shared/forms/document-ids';
import type { OfficeInput } from '../../../shared/forms/office/office-input';
import { practiceOnPaper } from '../../../shared/forms/sharing-form-input';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { Panel } from '../../components/Panel';
import { stackCopies, type Stack } from '../../data/join-pages';
import { makeFamilyDocument, makeOfficeDocument } from '../../data/make-form';
import { emailToPatients, textForRegistration } from '../../data/office-files';
import { miis } from '../../state/bridge';
import { usePractice } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { usePageKeys } from '../../state/page-keys';
import { useSavedNotice } from '../../state/saved-notice';
import { useToday } from '../../state/today';
import { formErrorWords } from '../data-sharing/form/form-error-words';
import { englishName } from '../form-preview/PapersLanguage';
import { words as previewWords } from '../form-preview/words';
import classes from './materials.module.css';
import type { Shown } from './shown';
import { words } from './words';

const mostSheets = 200;
const mostLogPages = 20;
const whole = (value: string | number, most: number): number => (typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, 0), most) : 0);

type Counts = Readonly<Record<string, number>>;

/** Fact sheets by count, poster, log sheet, wording for the registration form, e-mail text. */
export function EverybodyPanel({ onShow }: { readonly onShow: (shown: Shown) => void }) {
  const practice = usePractice()?.fields;
  const today = useToday();
  const notice = useSavedNotice();
  const [counts, setCounts] = useState<Counts>({ eng: 20 });
  const [logPages, setLogPages] = useState(1);
  const [failure, setFailure] = useState<ErrorWords>();
  const [isBusy, setBusy] = useState(false);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const onPaper = practiceOnPaper(practice, 'en-US');

  const busily = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };
  const makeSheets = () =>
    busily(async () => {
      const stacks: Stack[] = [];
      const unchecked: string[] = [];
      for (const [language, copies] of Object.entries(counts)) {
        if (copies === 0) continue;
        const made = await makeFamilyDocument({ document: 'fact-sheet', language, madeOn: today, practice, id: factSheetId(language) });
        if (!made.ok) {
          setFailure(formErrorWords(made.error));
          return;
        }
        stacks.push({ bytes: made.value.bytes, copies });
        if (!made.value.isReviewed) unchecked.push(englishName(language));
      }
      if (stacks.length === 0) return;
      onShow({ kind: 'letters', title: words.factSheets, bytes: await stackCopies(stacks), patients: [], ...(unchecked.length === 0 ? {} : { notice: unchecked.map(previewWords.notReviewed).join(' ') }) });
    });
  const makeOffice = (input: OfficeInput, shown: Pick<Shown, 'kind' | 'title' | 'sheet'>) =>
    busily(async () => {
      const made = await makeOfficeDocument(input);
      if (made.ok) onShow({ ...shown, bytes: made.value.bytes, patients: [] });
      else setFailure(formErrorWords(made.error));
    });
  const copy = (text: () => Promise<string>, done: string) =>
    busily(async () => {
      const copied = await miis.files.copyText({ text: await text() });
      if (copied.ok) notice(done);
      else setFailure(errorWords(copied.error));
    });
  const facts = { madeOn: today, practice: onPaper };
  const poster = (paper: 'letter' | 'tabloid') =>
    makeOffice({ ...facts, document: 'poster', paper }, { kind: 'posters', title: words.poster.name, ...(paper === 'tabloid' ? { sheet: paper } : {}) });
  const actions = {
    sheets: { key: 'f', label: total === 0 ? words.sheets.none : words.sheets.make(total), run: () => void makeSheets(), isOff: total === 0 },
    letter: { key: 'p', label: words.poster.letter, run: () => void poster('letter') },
    tabloid: { key: 't', label: words.poster.tabloid, run: () => void poster('tabloid') },
    log: { key: 'l', label: words.log.make, run: () => void makeOffice({ ...facts, document: 'informing-log', pages: logPages }, { kind: 'forms', title: words.log.name }) },
    registration: { key: 'r', label: words.registration.make, run: () => void makeOffice({ ...facts, document: 'registration-page' }, { kind: 'letters', title: words.registration.name }) },
    registrationText: { key: 'w', label: words.registration.copy, run: () => void copy(() => textForRegistration(onPaper), words.registration.copied) },
    email: {
      key: 'e',
      label: words.email.copy,
      run: () =>
        void copy(async () => {
          const { subject, body } = await emailToPatients(onPaper);
          return `${subject}\n\n${body}`;
        }, words.email.copied),
    },
  };
  usePageKeys(Object.values(actions));
  const button = ({ key, label, run, isOff = false }: { readonly key: string; readonly label: string; readonly run: () => void; readonly isOff?: boolean }) => (
    <Button variant="default" disabled={isBusy || isOff} rightSection={<KeyHint k={key} />} onClick={run}>
      {label}
    </Button>
  );

  return (
    <Panel title={words.everybody}>
      {failure && <ErrorNote {...failure} />}
      <section className={classes.part}>
        <h3 className={classes.partTitle}>{words.sheets.title}</h3>
        <p className={classes.hint}>{words.sheets.hint}</p>
        <div className={classes.counts}>
          {formLanguages.map(({ code, english }) => (
            <div key={code} className={classes.count}>
              <span>{english}</span>
              <NumberInput
                className={classes.number}
                size="xs"
                aria-label={words.sheets.count(english)}
                value={counts[code] ?? 0}
                min={0}
                max={mostSheets}
                allowDecimal={false}
                clampBehavior="strict"
                onChange={(value) => setCounts({ ...counts, [code]: whole(value, mostSheets) })}
              />
            </div>
          ))}
        </div>
        {button(actions.sheets)}
      </section>
      <section className={classes.part}>
        <h3 className={classes.partTitle}>{words.poster.title}</h3>
        <div className={classes.buttons}>
          {button(actions.letter)}
          {button(actions.tabloid)}
        </div>
      </section>
      <section className={classes.part}>
        <h3 className={classes.partTitle}>{words.log.title}</h3>
        <p className={classes.hint}>{words.log.hint}</p>
        <div className={classes.buttons}>
          <NumberInput className={classes.number} label={words.log.pages} value={logPages} min={1} max={mostLogPages} allowDecimal={false} clampBehavior="strict" onChange={(value) => setLogPages(Math.max(1, whole(value, mostLogPages)))} />
          {button(actions.log)}
        </div>
      </section>
      <section className={classes.part}>
        <h3 className={classes.partTitle}>{words.registration.title}</h3>
        <div className={classes.buttons}>
          {button(actions.registration)}
          {button(actions.registrationText)}
        </div>
      </section>
      <section className={classes.part}>
        <h3 className={classes.partTitle}>{words.email.title}</h3>
        <p className={classes.hint}>{words.email.hint}</p>
        {button(actions.email)}
      </section>
    </Panel>
  );
}
