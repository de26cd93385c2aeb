import { Button, PasswordInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import type { FaxWay } from '../../../../shared/domain/fax/fax-report';
import type { FaxSettingsView } from '../../../../shared/domain/fax/fax-settings';
import type { AppError } from '../../../../shared/contract/errors';
import { ErrorNote } from '../../../components/ErrorNote';
import { faxWords } from '../../../components/fax-words';
import { focusFirstError } from '../../../components/focus-first-error';
import { Panel } from '../../../components/Panel';
import { miis } from '../../../state/bridge';
import { useSession } from '../../../state/desk-context';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { useSavedNotice } from '../../../state/saved-notice';
import { words } from '../words';
import { faxFormOf, fieldsOfWay, readFaxForm, type FaxField, type FaxForm } from './fax-form';
import classes from './panels.module.css';

const ways: readonly FaxWay[] = ['by-hand', 'hylafax', 'email'];
const secrets: readonly FaxField[] = ['password', 'mailPassword'];

/** How this workstation faxes: the way, its server, and whether the server answers. */
export function FaxPanel() {
  const isReadOnly = !useSession().user.duties.includes('administer');
  const mayLook = useSession().user.duties.some((duty) => duty !== 'enter-shots');
  const [settings, setSettings] = useState<FaxSettingsView>();
  const [failure, setFailure] = useState<AppError>();
  useEffect(() => {
    let isCurrent = true;
    if (mayLook) {
      void miis.fax.settings().then((answer) => {
        if (!isCurrent) return;
        if (answer.ok) setSettings(answer.value);
        // What cannot be read can be typed anew.
        else {
          setFailure(answer.error);
          setSettings({ way: 'by-hand' });
        }
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [mayLook]);
  if (!mayLook) return null;
  return (
    <Panel title={words.fax.title}>
      {failure && <ErrorNote {...errorWords(failure)} />}
      {settings && <FaxSettingsForm key={JSON.stringify(settings)} settings={settings} isReadOnly={isReadOnly} onSaved={setSettings} />}
    </Panel>
  );
}

interface FaxSettingsFormProps {
  readonly settings: FaxSettingsView;
  readonly isReadOnly: boolean;
  readonly onSaved: (settings: FaxSettingsView) => void;
}

function FaxSettingsForm({ settings, isReadOnly, onSaved }: FaxSettingsFormProps) {
  const text = words.fax;
  const say = useSavedNotice();
  const [form, setForm] = useState(() => faxFormOf(settings));
  const [wrong, setWrong] = useState<readonly FaxField[]>([]);
  const [failure, setFailure] = useState<ErrorWords>();
  const [checked, setChecked] = useState<string>();
  const [isChecking, setChecking] = useState(false);
  const change = (next: Partial<FaxForm>): void => {
    setForm({ ...form, ...next });
    setWrong(wrong.filter((field) => !(field in next)));
    setChecked(undefined);
  };
  const save = async (): Promise<boolean> => {
    const read = readFaxForm(form);
    setWrong(read.ok ? [] : read.error);
    if (!read.ok) return false;
    const saved = await miis.fax.saveSettings(read.value);
    setFailure(saved.ok ? undefined : errorWords(saved.error));
    if (!saved.ok) return false;
    say(text.saved);
    onSaved(saved.value);
    return true;
  };
  const check = async (): Promise<void> => {
    const { way } = settings;
    if (way === 'by-hand') return;
    setChecking(true);
    setFailure(undefined);
    const answer = await miis.fax.check({ way });
    setChecking(false);
    if (!answer.ok) setFailure(errorWords(answer.error));
    else if (answer.value.ok) setChecked(text.checkedWell);
    else setFailure({ title: text.checkedBadly(faxWords.what(answer.value.error.cause)), whatToDo: `${faxWords.todo(answer.value.error.cause)} ${faxWords.said(answer.value.error.said)}` });
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    if (!(await save())) focusFirstError(element);
  };
  const isPasswordKept = form.way === 'hylafax' ? settings.hylafax?.hasPassword : form.way === 'email' ? settings.email?.hasPassword : false;

  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <SegmentedControl
        aria-label={text.way}
        value={form.way}
        readOnly={isReadOnly}
        onChange={(value) => change({ way: ways.find((way) => way === value) ?? 'by-hand' })}
        data={ways.map((way) => ({ value: way, label: text.ways[way] }))}
      />
      <p className={classes.note}>{text.explains[form.way]}</p>
      {form.way === 'hylafax' && settings.hylafax?.isThisMachine === false && form.host === settings.hylafax.host && <ErrorNote title={text.plain} whatToDo={text.plainToDo} />}
      {fieldsOfWay[form.way].map((field) => {
        const common = { label: text.fields[field], error: wrong.includes(field) ? text.errors[field] : undefined, readOnly: isReadOnly, autoComplete: 'off' };
        if (field === 'way') return null;
        if (field === 'mailTls') {
          return (
            <Select
              key={field}
              {...common}
              allowDeselect={false}
              value={form.mailTls}
              data={[
                { value: 'implicit', label: text.tls.implicit },
                { value: 'starttls', label: text.tls.starttls },
              ]}
              onChange={(value) => change({ mailTls: value === 'starttls' ? 'starttls' : 'implicit' })}
            />
          );
        }
        if (field === 'authority') {
          return <Textarea key={field} {...common} rows={3} description={text.hints.authority} value={form[field]} onChange={(event) => change({ [field]: event.currentTarget.value })} />;
        }
        if (secrets.includes(field)) {
          return <PasswordInput key={field} {...common} placeholder={isPasswordKept ? text.passwordKept : undefined} value={form[field]} onChange={(event) => change({ [field]: event.currentTarget.value })} />;
        }
        return <TextInput key={field} {...common} description={text.hints[field]} spellCheck={false} value={form[field]} onChange={(event) => change({ [field]: event.currentTarget.value })} />;
      })}
      {failure && <ErrorNote {...failure} />}
      <div role="status">{checked !== undefined && <p className={classes.note}>{checked}</p>}</div>
      {!isReadOnly && (
        <Button type="submit" variant="default" className={classes.button}>
          {text.save}
        </Button>
      )}
      {settings.way !== 'by-hand' && settings.way === form.way && (
        <Button variant="default" className={classes.button} loading={isChecking} onClick={() => void check()}>
          {text.check}
        </Button>
      )}
    </form>
  );
}
