import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { miis } from '../../../state/bridge';
import { useCodeTables, usePractice, useRecords } from '../../../state/desk-context';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { newChangeId } from '../../../state/new-id';
import { usePageKeys } from '../../../state/page-keys';
import { useFocusOnMount } from '../../../state/use-focus';
import { routes } from '../../../state/routes';
import { useSavedNotice } from '../../../state/saved-notice';
import { patientTakenBack } from '../use-registry-actions';
import { usePrintWorksheet } from './use-print-worksheet';
import { worksheetOf, type WorksheetDose, type WorksheetField } from './worksheet-fields';
import classes from './worksheet.module.css';
import { words } from './words';

/** The forms of one patient. Enter copies the field in focus and goes on; `d` ticks the shot whose turn it is. */
export function OpenWorksheet({ chart }: { readonly chart: Chart }) {
  const navigate = useNavigate();
  const records = useRecords();
  const tables = useCodeTables();
  const practice = usePractice()?.fields;
  const notice = useSavedNotice();
  const box = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState('');
  const [failure, setFailure] = useState<ErrorWords>();
  const sheet = useMemo(() => worksheetOf(chart, tables), [chart, tables]);
  const paper = usePrintWorksheet();
  const [turn] = sheet.doses;
  const fieldsOf = (): readonly HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  // The hands begin at the first field.
  const firstField = useFocusOnMount<HTMLButtonElement>();

  const copy = async ({ label, value }: WorksheetField, from: HTMLElement): Promise<void> => {
    const answer = await miis.files.copyText({ text: value });
    setFailure(answer.ok ? undefined : errorWords(answer.error));
    if (!answer.ok) return;
    setCopied(words.copied(label));
    const all = fieldsOf();
    all[all.indexOf(from) + 1]?.focus();
  };
  const commit = async (drafts: readonly ChangeDraft[], said: string, undo: readonly ChangeDraft[]): Promise<void> => {
    const answer = await records.commit(drafts);
    setFailure(answer.ok ? undefined : errorWords(answer.error));
    if (!answer.ok) return;
    notice(said, {
      undo: async () => {
        const back = await records.commit(undo);
        if (!back.ok) throw new Error(back.error.code);
      },
    });
  };
  const tick = ({ item: { dose }, title }: WorksheetDose): void => {
    const about = { entity: 'dose', entityId: dose.id, chart: chart.id } as const;
    void commit([{ id: newChangeId(), ...about, verb: 'dose-reported', set: { how: 'typed-in-miis' } }], words.ticked(title), [{ id: newChangeId(), ...about, verb: 'report-taken-back', set: {} }]);
  };
  const tickPatient = (): void =>
    void commit([{ id: newChangeId(), verb: 'patient-reported', entity: 'patient', entityId: chart.id, chart: chart.id, set: { how: 'typed-in-miis' } }], words.ticked(words.patient), [patientTakenBack(chart)]);
  const isPatientAlone = turn === undefined && sheet.isPatientDue;
  usePageKeys([
    { key: 'd', label: words.done, run: () => (turn ? tick(turn) : tickPatient()), isOff: turn === undefined && !isPatientAlone },
    { key: 'w', label: words.print, run: () => void paper.print([chart]) },
    { key: 'o', label: words.open, run: () => void navigate(routes.patient(chart.id)) },
  ]);
  const fields = (all: readonly WorksheetField[], isFirst = false) => (
    <div className={classes.fields}>
      {all.map((field, index) => (
        <button key={field.name} ref={isFirst && index === 0 ? firstField : undefined} type="button" className={classes.field} data-field={field.name} onClick={(event) => void copy(field, event.currentTarget)}>
          <span className={classes.label}>{field.label}</span>
          <span className={classes.value}>{field.value}</span>
        </button>
      ))}
    </div>
  );

  return (
    <div ref={box} className={classes.sheet}>
      <div role="status" className={classes.copied}>
        {copied}
      </div>
      {failure && <ErrorNote {...failure} />}
      {paper.failure && <ErrorNote {...paper.failure} />}
      <section className={classes.form} aria-label={words.patient}>
        <h2 className={classes.title}>
          {words.patient} {sheet.isPatientDue && <span className={classes.news}>{sheet.isNew ? words.isNew : words.isChanged}</span>}
        </h2>
        {fields(sheet.patient, true)}
        {isPatientAlone && (
          <Button size="compact-sm" variant="light" rightSection={<KeyHint k="d" />} onClick={tickPatient}>
            {words.patientDone}
          </Button>
        )}
      </section>
      {sheet.doses.map((dose, index) => (
        <section key={dose.item.dose.id} className={classes.form} aria-label={dose.title} data-next={index === 0}>
          <h2 className={classes.title}>
            {dose.title} <span className={classes.news}>{words.kinds[dose.item.action]}</span>
          </h2>
          {fields(dose.fields)}
          <Button size="compact-sm" variant={index === 0 ? 'light' : 'default'} rightSection={index === 0 ? <KeyHint k="d" /> : undefined} onClick={() => tick(dose)}>
            {words.done}
          </Button>
        </section>
      ))}
      <div className={classes.bar}>
        <Button size="compact-sm" variant="default" rightSection={<KeyHint k="w" />} onClick={() => void paper.print([chart])}>
          {words.print}
        </Button>
        <Button size="compact-sm" variant="default" rightSection={<KeyHint k="o" />} onClick={() => void navigate(routes.patient(chart.id))}>
          {words.open}
        </Button>
        {practice && <span className={classes.place}>{words.web(practice.registryWeb)}</span>}
      </div>
      {paper.preview}
    </div>
  );
}
