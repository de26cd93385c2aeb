import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PatientId } from '../../../shared/domain/ids';
import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { PageTitle } from '../../components/PageTitle';
import { useLines } from '../../components/use-lines';
import { useCards } from '../../state/desk-context';
import { usePageKeys, type PageKey } from '../../state/page-keys';
import { routes } from '../../state/routes';
import { useSender } from '../../state/sender-context';
import { useLocalNow } from '../../state/today';
import { FilePanel } from './FilePanel';
import { FilesMade } from './FilesMade';
import { linesIn, registryLines, registryViews, type RegistryView } from './registry-lines';
import classes from './registry.module.css';
import { RegistryRow } from './RegistryRow';
import { useReadAnswers } from './use-read-answers';
import { useRegistryView } from './use-registry-view';
import { words } from './words';

const linesAtOnce = 50;

/** What the registry does not have yet, patient by patient, and the three ways to bring it there. */
export function RegistryScreen() {
  const navigate = useNavigate();
  const cards = useCards();
  const now = useLocalNow();
  const all = useMemo(() => registryLines(cards, now), [cards, now]);
  const [view, setView] = useState<RegistryView>('all');
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(linesAtOnce);
  const [open, setOpen] = useState<PatientId>();
  const [isMakingFile, setMakingFile] = useState(false);
  const filter = useRef<HTMLInputElement>(null);
  const settings = useRegistryView();
  const sender = useSender();
  const answers = useReadAnswers();
  const lines = linesIn(view, all, typed);
  const shown = lines.slice(0, most);
  const list = useLines(shown.length);
  const isOn = settings?.isOn === true && settings.halted === undefined;
  const keys: readonly PageKey[] = [
    { key: 'w', label: words.actions.worksheet, run: () => void navigate(routes.worksheet), isOff: all.lines.length === 0 },
    { key: 'm', label: words.actions.file, run: () => setMakingFile(true), isOff: all.lines.length === 0 },
    { key: 'a', label: words.actions.answers, run: () => void answers.read() },
    { key: 's', label: words.actions.send, run: sender.hurry, isOff: !isOn || all.lines.length === 0 },
  ];
  usePageKeys([...keys, { key: 'f', label: words.filterKey, run: () => filter.current?.focus() }]);
  return (
    <>
      <PageTitle title={words.title} />
      <p className={classes.lead}>{words.lead}</p>
      <p className={classes.sending} role="status">
        {settings?.halted !== undefined ? words.sending.halted : isOn ? words.sending.state[sender.state] : words.sending.off}
      </p>
      <div className={classes.buttons}>
        {keys
          .filter(({ isOff }) => isOff !== true)
          .map(({ key, label, run }) => (
            <Button key={key} size="compact-md" variant="default" rightSection={<KeyHint k={key} />} onClick={run}>
              {label}
            </Button>
          ))}
      </div>
      {answers.failure && <ErrorNote {...answers.failure} />}
      {isMakingFile && <FilePanel onClose={() => setMakingFile(false)} />}
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={words.viewsLabel}
          value={view}
          onChange={(value) => {
            setView(registryViews.find((one) => one === value) ?? 'all');
            setMost(linesAtOnce);
          }}
          data={registryViews.map((one) => ({ value: one, label: `${words.views[one]} (${all.counts[one]})` }))}
        />
        <TextInput
          ref={filter}
          w={240}
          aria-label={words.filter}
          placeholder={words.filter}
          rightSection={<KeyHint k="f" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p className={classes.summary}>{words.summary(all.shots)}</p>
      {lines.length === 0 ? (
        <EmptyState {...(view === 'all' && typed.trim() === '' ? words.empty.all : words.empty.other)} />
      ) : (
        <div className={classes.list} {...list}>
          {shown.map((line) => (
            <RegistryRow key={line.card.id} line={line} isOpen={open === line.card.id} onToggle={() => setOpen(open === line.card.id ? undefined : line.card.id)} />
          ))}
        </div>
      )}
      {lines.length > shown.length && (
        <Button className={classes.more} variant="default" onClick={() => setMost(most + linesAtOnce)}>
          {words.more(Math.min(linesAtOnce, lines.length - shown.length))}
        </Button>
      )}
      <FilesMade />
    </>
  );
}

