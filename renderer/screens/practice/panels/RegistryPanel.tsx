import { Button, PasswordInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import { profileId, type RegistryView } from '../../../../shared/domain/registry/registry-settings';
import type { Result } from '../../../../shared/result';
import { ErrorNote } from '../../../components/ErrorNote';
import { focusFirstError } from '../../../components/focus-first-error';
import { Panel } from '../../../components/Panel';
import { causeWords } from '../../../components/registry-words';
import { instantWords } from '../../../components/timeWords';
import { miis } from '../../../state/bridge';
import { usePractice, useSession } from '../../../state/desk-context';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { useSavedNotice } from '../../../state/saved-notice';
import { useSender } from '../../../state/sender-context';
import { words } from '../words';
import classes from './panels.module.css';
import { readRegistryForm, registryFormOf, textFields, withProfile, type RegistryField, type RegistryForm } from './registry-form';

const secrets: readonly RegistryField[] = ['password', 'proxyPassword'];

/** The registry's web service: off until an administrator has set it up, tested it, and switched it on. */
export function RegistryPanel() {
  const mayChange = useSession().user.duties.includes('administer');
  const [view, setView] = useState<RegistryView>();
  const [failure, setFailure] = useState<AppError>();
  useEffect(() => {
    let isCurrent = true;
    void miis.registry.settings().then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setView(answer.value);
      else {
        setFailure(answer.error);
        setView({ isOn: false });
      }
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <Panel title={words.registry.title}>
      {failure && <ErrorNote {...errorWords(failure)} />}
      {view && (
        <>
          <SendingState view={view} mayChange={mayChange} onChanged={setView} />
          {mayChange && <ConnectionForm key={JSON.stringify(view.connection ?? '')} view={view} onChanged={setView} />}
        </>
      )}
    </Panel>
  );
}

interface PartProps {
  readonly view: RegistryView;
  readonly onChanged: (view: RegistryView) => void;
}

function SendingState({ view, mayChange, onChanged }: PartProps & { readonly mayChange: boolean }) {
  const text = words.registry;
  const { hurry } = useSender();
  const [failure, setFailure] = useState<ErrorWords>();
  const change = async (work: Promise<Result<RegistryView, AppError>>): Promise<void> => {
    const answer = await work;
    setFailure(answer.ok ? undefined : errorWords(answer.error));
    if (!answer.ok) return;
    onChanged(answer.value);
    hurry();
  };
  return (
    <div className={classes.form}>
      <p className={classes.note}>{view.isOn ? text.on : text.off}</p>
      {view.halted !== undefined && <ErrorNote title={text.halted(causeWords[view.halted])} whatToDo={text.haltedToDo} />}
      {failure && <ErrorNote {...failure} />}
      {mayChange && view.halted !== undefined && view.isOn && (
        <Button variant="default" className={classes.button} onClick={() => void change(miis.registry.resume())}>
          {text.resume}
        </Button>
      )}
      {mayChange && (view.isOn || view.testedAt !== undefined) && (
        <Button variant="default" className={classes.button} onClick={() => void change(miis.registry.turn({ isOn: !view.isOn }))}>
          {view.isOn ? text.turnOff : text.turnOn}
        </Button>
      )}
    </div>
  );
}

function ConnectionForm({ view, onChanged }: PartProps) {
  const text = words.registry;
  const say = useSavedNotice();
  const practice = usePractice()?.fields;
  const [form, setForm] = useState(() => registryFormOf(view, practice?.sitePin));
  const [wrong, setWrong] = useState<readonly RegistryField[]>([]);
  const [failure, setFailure] = useState<ErrorWords>();
  const [tested, setTested] = useState<string>();
  const [isTesting, setTesting] = useState(false);
  const change = (next: Partial<RegistryForm>): void => {
    setForm({ ...form, ...next });
    setWrong(wrong.filter((field) => !(field in next)));
    setTested(undefined);
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const read = readRegistryForm(form);
    setWrong(read.ok ? [] : read.error);
    if (!read.ok) return focusFirstError(element);
    const saved = await miis.registry.saveSettings(read.value);
    setFailure(saved.ok ? undefined : errorWords(saved.error));
    if (!saved.ok) return;
    say(text.saved);
    onChanged(saved.value);
  };
  const test = async (): Promise<void> => {
    setTesting(true);
    setFailure(undefined);
    const answer = await miis.registry.test();
    setTesting(false);
    if (!answer.ok) return setFailure(errorWords(answer.error));
    if (!answer.value.ok) {
      const { cause, said } = answer.value.error;
      return setFailure({ title: text.testedBadly(causeWords[cause]), whatToDo: text.testedBadlyToDo(said) });
    }
    setTested(text.testedWell[answer.value.value]);
    const next = await miis.registry.settings();
    if (next.ok) onChanged(next.value);
  };
  const isKept = (field: RegistryField): boolean => (field === 'password' ? view.connection?.hasPassword === true : view.connection?.hasProxyPassword === true);

  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <SegmentedControl
        aria-label={text.profile}
        value={form.profile}
        onChange={(value) => setForm(withProfile(form, profileId.catch('miis').parse(value)))}
        data={profileId.options.map((one) => ({ value: one, label: text.profiles[one] }))}
      />
      <p className={classes.note}>{text.explains[form.profile]}</p>
      {textFields.map((field) => {
        const common = { label: text.fields[field], error: wrong.includes(field) ? text.errors[field] : undefined, autoComplete: 'off', value: form[field] };
        const typed = (event: { readonly currentTarget: { readonly value: string } }): void => change({ [field]: event.currentTarget.value });
        if (field === 'authority') return <Textarea key={field} {...common} rows={3} description={text.hints.authority} onChange={typed} />;
        if (secrets.includes(field)) return <PasswordInput key={field} {...common} placeholder={isKept(field) ? text.passwordKept : undefined} onChange={typed} />;
        return <TextInput key={field} {...common} description={text.hints[field]} spellCheck={false} onChange={typed} />;
      })}
      <Select
        label={text.credentials}
        allowDeselect={false}
        value={form.credentials}
        data={[
          { value: 'header', label: text.credentialPlaces.header },
          { value: 'body', label: text.credentialPlaces.body },
        ]}
        onChange={(value) => change({ credentials: value === 'body' ? 'body' : 'header' })}
      />
      <Select
        label={text.wsdl}
        allowDeselect={false}
        value={form.wsdl}
        data={[
          { value: '2011', label: text.wsdls['2011'] },
          { value: '2014', label: text.wsdls['2014'] },
        ]}
        onChange={(value) => change({ wsdl: value === '2014' ? '2014' : '2011' })}
      />
      <Select
        label={text.processing}
        allowDeselect={false}
        value={form.processing}
        data={[
          { value: 'P', label: text.processings.P },
          { value: 'T', label: text.processings.T },
        ]}
        onChange={(value) => change({ processing: value === 'T' ? 'T' : 'P' })}
      />
      {failure && <ErrorNote {...failure} />}
      <div role="status">
        <p className={classes.note}>{tested ?? (view.testedAt === undefined ? '' : text.testedAt(instantWords(view.testedAt)))}</p>
      </div>
      <Button type="submit" variant="default" className={classes.button}>
        {text.save}
      </Button>
      {view.connection !== undefined && (
        <Button variant="default" className={classes.button} loading={isTesting} onClick={() => void test()}>
          {text.test}
        </Button>
      )}
    </form>
  );
}
