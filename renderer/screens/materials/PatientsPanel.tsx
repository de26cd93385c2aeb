import { Button, Checkbox, NativeSelect, NumberInput, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PatientId } from '../../../shared/domain/ids';
import { labelsOn, type NamedLabelSheet } from '../../../shared/forms/office/label-sheets';
import { packetParts, type PacketPart } from '../../../shared/forms/packets/packet-plan';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { Panel } from '../../components/Panel';
import { labelSheets } from '../../data/office-files';
import { usePageKeys } from '../../state/page-keys';
import classes from './materials.module.css';
import { PickPatients } from './PickPatients';
import type { Shown } from './shown';
import { useBatches } from './use-batches';
import { words } from './words';

/** Packets, letters and labels for a list of patients, each in its family's language. */
export function PatientsPanel({ onShow }: { readonly onShow: (shown: Shown) => void }) {
  const [picked, setPicked] = useState<readonly PatientId[]>([]);
  const [parts, setParts] = useState<readonly PacketPart[]>(packetParts);
  const [isDuplex, setDuplex] = useState(true);
  const [sheets, setSheets] = useState<readonly NamedLabelSheet[]>([]);
  const [sheetId, setSheetId] = useState('');
  const [startAt, setStartAt] = useState<string | number>(1);
  useEffect(() => {
    let isCurrent = true;
    void labelSheets().then((read) => {
      if (isCurrent) setSheets(read);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  const batches = useBatches(onShow);
  const { progress, left, failure } = batches;
  const sheet = sheets.find(({ id }) => id === sheetId) ?? sheets[0];
  const most = sheet === undefined ? 1 : labelsOn(sheet.sheet);
  const from = typeof startAt === 'number' && Number.isInteger(startAt) && startAt >= 1 && startAt <= most ? startAt : undefined;
  const isOff = picked.length === 0 || progress !== undefined;
  const ordered = packetParts.filter((part) => parts.includes(part));
  const packets = { key: 'k', label: words.packets.make(picked.length), run: () => void batches.packets(picked, ordered, isDuplex), isOff: isOff || ordered.length === 0 };
  const letters = { key: 'y', label: words.letters.make(picked.length), run: () => void batches.letters(picked), isOff };
  const labels = { key: 'b', label: words.labels.make(picked.length), run: () => sheet !== undefined && from !== undefined && void batches.labels(picked, sheet, from), isOff: isOff || from === undefined };
  usePageKeys([packets, letters, labels, { key: 'escape', label: words.cancel, run: batches.cancel, isOff: progress === undefined }]);

  return (
    <Panel title={words.patients} count={picked.length === 0 ? undefined : picked.length}>
      <section className={classes.part}>
        <PickPatients picked={picked} onPick={setPicked} />
        {progress && (
          <div className={classes.progress} role="status">
            <Progress className={classes.bar} value={(progress.done / Math.max(progress.total, 1)) * 100} aria-label={words.making(progress.done, progress.total)} />
            <span>{words.making(progress.done, progress.total)}</span>
            <Button size="compact-sm" variant="default" rightSection={<KeyHint k="escape" />} onClick={batches.cancel}>
              {words.cancel}
            </Button>
          </div>
        )}
        {failure && <ErrorNote {...failure} />}
        {left.length > 0 && (
          <ErrorNote title={words.refusedTitle(left.length)} whatToDo={left.map(({ name, why }) => words.refusedOf(name, why)).join(' ')} />
        )}
      </section>
      <section className={classes.part}>
        <h3 className={classes.partTitle}>{words.packets.title}</h3>
        <p className={classes.hint}>{words.packets.hint}</p>
        <div className={classes.parts}>
          {packetParts.map((part) => (
            <Checkbox
              key={part}
              label={words.packets.parts[part]}
              checked={parts.includes(part)}
              onChange={(event) => setParts(event.currentTarget.checked ? [...parts, part] : parts.filter((one) => one !== part))}
            />
          ))}
          <Checkbox label={words.packets.duplex} checked={isDuplex} onChange={(event) => setDuplex(event.currentTarget.checked)} />
          {ordered.length === 0 && <span className={classes.unchecked}>{words.packets.noPart}</span>}
        </div>
        <div className={classes.buttons}>
          <Button variant="default" disabled={packets.isOff} rightSection={<KeyHint k="k" />} onClick={packets.run}>
            {packets.label}
          </Button>
          <Button variant="default" disabled={letters.isOff} rightSection={<KeyHint k="y" />} onClick={letters.run}>
            {letters.label}
          </Button>
        </div>
      </section>
      <section className={classes.part}>
        <h3 className={classes.partTitle}>{words.labels.name}</h3>
        <div className={classes.buttons}>
          <NativeSelect label={words.labels.sheet} value={sheet?.id ?? ''} onChange={(event) => setSheetId(event.currentTarget.value)}>
            {sheets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
          <NumberInput label={words.labels.startAt} w={120} value={startAt} min={1} max={most} allowDecimal={false} error={from === undefined ? words.labels.startWrong(most) : undefined} onChange={setStartAt} />
          <Button variant="default" disabled={labels.isOff} rightSection={<KeyHint k="b" />} onClick={labels.run}>
            {labels.label}
          </Button>
        </div>
      </section>
    </Panel>
  );
}
