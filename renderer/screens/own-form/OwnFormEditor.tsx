import { Button, Checkbox, Modal, NativeSelect, NumberInput } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { calendarDate } from '../../../shared/domain/calendar-date';
import { workItemId } from '../../../shared/domain/ids';
import { formValue, type FormPlace, type FormValue, type OwnForm } from '../../../shared/domain/own-form';
import { patientFields } from '../../../shared/domain/patient';
import type { OfferedForm } from '../../../shared/forms/own-form/read-own-form';
import type { Result } from '../../../shared/result';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { makeForm } from '../../data/make-form';
import { usePractice } from '../../state/desk-context';
import type { ErrorWords } from '../../state/error-words';
import { usePageKeys } from '../../state/page-keys';
import { formErrorWords } from '../data-sharing/form/form-error-words';
import { KeepView } from '../patient/papers/keep/KeepView';
import { draggedValue, FormSheet } from './FormSheet';
import classes from './own-form.module.css';
import { words } from './words';

interface OwnFormEditorProps {
  readonly form: OwnForm;
  readonly pdf: Uint8Array;
  readonly offered: OfferedForm;
  readonly onSave: (form: OwnForm) => Promise<Result<null, ErrorWords>>;
  readonly onClose: () => void;
}

const text = words.editor;
const usualWidth = 180;
const usualSize = 11;

/** The pages on the left, the values on the right: each is dragged onto its field or its place, or chosen by key. */
export function OwnFormEditor({ form: given, pdf, offered, onSave, onClose }: OwnFormEditorProps) {
  const practice = usePractice()?.fields;
  const [form, setForm] = useState(given);
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<number>();
  const [failure, setFailure] = useState<ErrorWords>();
  const [sample, setSample] = useState<Uint8Array>();
  const [isBusy, setBusy] = useState(false);
  const names = [...new Set(offered.fields.map(({ name }) => name))];
  const size = offered.pages[page] ?? { width: 612, height: 792 };
  const place = chosen === undefined ? undefined : form.places[chosen];

  const setField = (name: string, value: FormValue | undefined): void => {
    const { [name]: _before, ...others } = form.fields;
    setForm({ ...form, fields: value === undefined ? others : { ...others, [name]: value } });
  };
  const addPlace = (value: FormValue, x: number, y: number): void => {
    const width = Math.min(usualWidth, size.width - 20);
    setForm({ ...form, places: [...form.places, { value, page, x: within(x, size.width - width), y: within(y, size.height - 20), width, size: usualSize }] });
    setChosen(form.places.length);
  };
  const changePlace = (index: number, next: Partial<FormPlace>): void => setForm({ ...form, places: form.places.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  const removePlace = (index: number): void => {
    setForm({ ...form, places: form.places.filter((_one, at) => at !== index) });
    setChosen(undefined);
  };
  const look = async (): Promise<void> => {
    setBusy(true);
    const made = await makeForm({ ...sampleRecords, kind: form.kind, language: form.language, practice, own: { form, pdf } });
    setBusy(false);
    setFailure(made.ok ? undefined : formErrorWords(made.error));
    if (made.ok) setSample(made.value.bytes);
  };
  const save = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const saved = await onSave(form);
    setBusy(false);
    if (!saved.ok) setFailure(saved.error);
  };
  usePageKeys(
    [
      { key: 'ctrl+enter', label: text.save, run: () => void save() },
      { key: 'l', label: text.sample, run: () => void look() },
      { key: 'pageup', label: text.before, run: () => setPage(Math.max(0, page - 1)), isOff: page === 0 },
      { key: 'pagedown', label: text.after, run: () => setPage(Math.min(offered.pages.length - 1, page + 1)), isOff: page === offered.pages.length - 1 },
      { key: 'escape', label: text.close, run: () => (sample === undefined ? onClose() : setSample(undefined)) },
    ],
    { inDialog: true },
  );

  return (
    <Modal.Root opened onClose={onClose} fullScreen closeOnEscape={false} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={form.name} classNames={{ content: classes.window, inner: classes.inner }}>
        <section className={classes.page} aria-label={text.sheet}>
          {sample ? (
            <div className={classes.whole}>
              <KeepView pdf={sample} name={text.sampleTitle} />
            </div>
          ) : (
            <FormSheet
              pdf={pdf}
              page={page}
              size={size}
              fields={offered.fields.filter((field) => field.page === page)}
              form={form}
              chosen={chosen}
              onChoose={setChosen}
              onField={setField}
              onAdd={addPlace}
              onMove={(index, x, y) => changePlace(index, { x: within(x, size.width - 10), y: within(y, size.height - 8) })}
              onRemove={removePlace}
            />
          )}
        </section>
        <section className={classes.panel} aria-label={form.name}>
          <h1 className={classes.title}>{words.kinds[form.kind]}</h1>
          <p className={classes.quiet}>{names.length > 0 ? text.fillHint : text.flatHint}</p>
          {offered.pages.length > 1 && (
            <div className={classes.row}>
              <span>{text.page(page + 1, offered.pages.length)}</span>
              <Button size="compact-sm" variant="default" disabled={page === 0} rightSection={<KeyHint k="pageup" />} onClick={() => setPage(page - 1)}>
                {text.before}
              </Button>
              <Button size="compact-sm" variant="default" disabled={page === offered.pages.length - 1} rightSection={<KeyHint k="pagedown" />} onClick={() => setPage(page + 1)}>
                {text.after}
              </Button>
            </div>
          )}
          <div className={classes.chips} role="group" aria-label={text.add}>
            {formValue.options.map((value, index) => (
              <Button
                key={value}
                data-autofocus={index === 0 || undefined}
                size="compact-sm"
                variant="light"
                draggable
                aria-label={text.placeValue(words.values[value])}
                onDragStart={(event: DragEvent) => event.dataTransfer.setData(draggedValue, value)}
                onClick={() => addPlace(value, size.width / 3, size.height / 3)}
              >
                {words.values[value]}
              </Button>
            ))}
          </div>
          {place !== undefined && chosen !== undefined && (
            <div className={classes.row}>
              <NumberInput label={text.size} w={84} min={6} max={24} value={place.size} onChange={(value) => typeof value === 'number' && value >= 6 && value <= 24 && changePlace(chosen, { size: value })} />
              <NumberInput label={text.width} w={96} min={10} max={Math.floor(size.width)} value={Math.round(place.width)} onChange={(value) => typeof value === 'number' && value >= 10 && value <= 4000 && changePlace(chosen, { width: value })} />
              <Button variant="default" onClick={() => removePlace(chosen)}>
                {text.remove}
              </Button>
            </div>
          )}
          {names.length > 0 && <strong>{text.fields}</strong>}
          {names.map((name) => (
            <NativeSelect
              key={name}
              label={name}
              value={form.fields[name] ?? ''}
              onChange={(event) => {
                const read = formValue.safeParse(event.currentTarget.value);
                setField(name, read.success ? read.data : undefined);
              }}
              data={[{ value: '', label: text.nothing }, ...formValue.options.map((value) => ({ value, label: words.values[value] }))]}
            />
          ))}
          <Checkbox label={text.foot} description={text.footHint} checked={form.hasFoot} onChange={(event) => setForm({ ...form, hasFoot: event.currentTarget.checked })} />
          {failure && <ErrorNote {...failure} />}
          <Button loading={isBusy} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
            {text.save}
          </Button>
          <Button variant="default" rightSection={<KeyHint k="l" />} onClick={() => void look()}>
            {text.sample}
          </Button>
          <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={() => (sample === undefined ? onClose() : setSample(undefined))}>
            {text.close}
          </Button>
        </section>
      </Modal.Content>
    </Modal.Root>
  );
}

const within = (value: number, most: number): number => Math.round(Math.min(Math.max(0, value), Math.max(0, most)) * 10) / 10;

/** A made-up patient with long names, so that a place that is too small shows at once. */
const sampleRecords = {
  madeOn: calendarDate.parse('2026-01-05'),
  workItem: workItemId.parse('00000000'),
  patient: patientFields.parse({
    name: { first: 'Maria Aparecida', last: 'Sample-Montgomery' },
    birthDate: '2019-09-28',
    sex: 'F',
    motherMaidenName: 'Featherstonehaugh',
    address: { line1: '1234 Commonwealth Avenue', line2: 'Apt. 12B', city: 'Jamaica Plain', state: 'MA', postalCode: '02130', country: 'US' },
    guardians: [{ first: 'Guadalupe', last: 'Sample-Montgomery', relationship: 'MTH' }],
    phones: [{ number: '+16175550142', kind: 'home' }],
    providerStatus: { state: 'active' },
  }),
  signer: { name: 'Guadalupe Sample-Montgomery', relationship: 'MTH' },
} as const;
