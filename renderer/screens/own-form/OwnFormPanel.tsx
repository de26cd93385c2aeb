import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { practiceEntityId } from '../../../shared/domain/chart/change';
import { formKind, type FormKind } from '../../../shared/domain/data-sharing';
import type { OwnForm } from '../../../shared/domain/own-form';
import { formLanguages } from '../../../shared/forms/form-languages';
import type { OfferedForm } from '../../../shared/forms/own-form/read-own-form';
import { fail, ok, type Result } from '../../../shared/result';
import { ErrorNote } from '../../components/ErrorNote';
import { Panel } from '../../components/Panel';
import { readFormPdf } from '../../data/read-form-pdf';
import { miis } from '../../state/bridge';
import { sealScan } from '../../state/chosen-scan';
import { usePractice, useRecords, useSession } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import { useSavedNotice } from '../../state/saved-notice';
import { englishName } from '../form-preview/PapersLanguage';
import { OwnFormEditor } from './OwnFormEditor';
import classes from './own-form.module.css';
import { words } from './words';

interface Editing {
  readonly form: OwnForm;
  readonly pdf: Uint8Array;
  readonly offered: OfferedForm;
}

/** The PDFs that are used in the place of our forms: choose one, say where the values go, go back to ours. */
export function OwnFormPanel() {
  const forms = usePractice()?.ownForms ?? [];
  const records = useRecords();
  const notice = useSavedNotice();
  const mayChange = useSession().user.duties.includes('administer');
  const [kind, setKind] = useState<FormKind>('objection');
  const [language, setLanguage] = useState('eng');
  const [editing, setEditing] = useState<Editing>();
  const [failure, setFailure] = useState<ErrorWords>();

  const choose = async (): Promise<void> => {
    const chosen = await chooseForm(kind, language);
    if (chosen === undefined) return;
    setFailure(chosen.ok ? undefined : chosen.error);
    if (chosen.ok) setEditing(chosen.value);
  };
  const edit = async (form: OwnForm): Promise<void> => {
    const kept = await miis.documents.get({ id: form.document });
    const offered = kept.ok ? await readFormPdf(kept.value) : undefined;
    if (kept.ok && offered?.ok === true) setEditing({ form, pdf: kept.value, offered: offered.value });
    else setFailure(kept.ok ? words.unusable.damaged : errorWords(kept.error));
  };
  const drop = async (form: OwnForm): Promise<void> => {
    const saved = await records.commit([{ id: newChangeId(), verb: 'own-form-dropped', entity: 'practice', entityId: practiceEntityId, set: { kind: form.kind, language: form.language } }]);
    setFailure(saved.ok ? undefined : errorWords(saved.error));
    if (saved.ok) notice(words.dropped);
  };
  const save = async (form: OwnForm): Promise<Result<null, ErrorWords>> => {
    const saved = await records.commit([{ id: newChangeId(), verb: 'own-form-set', entity: 'practice', entityId: practiceEntityId, set: { form } }]);
    if (!saved.ok) return fail(errorWords(saved.error));
    notice(words.saved);
    setEditing(undefined);
    return ok(null);
  };

  return (
    <Panel title={words.title}>
      <p className={classes.quiet}>{words.lead}</p>
      {failure && <ErrorNote {...failure} />}
      <div className={classes.list}>
        {forms.length === 0 && <span>{words.ours}</span>}
        {forms.map((form) => (
          <div key={`${form.kind} ${form.language}`} className={classes.line}>
            <span>
              <strong>{words.of(words.kinds[form.kind], englishName(form.language))}</strong> · {words.inUse(form.name, form.pages)}
            </span>
            {mayChange && (
              <>
                <Button size="compact-sm" variant="default" onClick={() => void edit(form)}>
                  {words.edit}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => void drop(form)}>
                  {words.drop}
                </Button>
              </>
            )}
          </div>
        ))}
      </div>
      {mayChange && (
        <div className={classes.choice}>
          <NativeSelect label={words.kind} value={kind} onChange={(event) => setKind(formKind.parse(event.currentTarget.value))} data={formKind.options.map((value) => ({ value, label: words.kinds[value] }))} />
          <NativeSelect label={words.language} value={language} onChange={(event) => setLanguage(event.currentTarget.value)} data={formLanguages.map(({ code, english }) => ({ value: code, label: english }))} />
          <Button variant="default" onClick={() => void choose()}>
            {words.choose}
          </Button>
        </div>
      )}
      {editing && <OwnFormEditor {...editing} onSave={save} onClose={() => setEditing(undefined)} />}
    </Panel>
  );
}

/** Asks for a PDF, checks that it can be a form, and seals it; undefined when nobody chose. */
async function chooseForm(kind: FormKind, language: string): Promise<Result<Editing, ErrorWords> | undefined> {
  const chosen = await miis.documents.chooseScan();
  if (!chosen.ok) return chosen.error.code === 'cancelled' ? undefined : fail(errorWords(chosen.error));
  const scan = chosen.value;
  if (scan.facts.mediaType !== 'application/pdf') return fail(words.notPdf);
  const offered = await readFormPdf(scan.pdf);
  if (!offered.ok) return fail(words.unusable[offered.error]);
  const sealed = await sealScan(scan);
  if (!sealed.ok) return fail(errorWords(sealed.error));
  const form: OwnForm = { kind, language, name: scan.name.slice(0, 255), document: sealed.value.id, sha256: scan.facts.sha256, pages: offered.value.pages.length, fields: {}, places: [], hasFoot: true };
  return ok({ form, pdf: scan.pdf, offered: offered.value });
}
