import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../../../shared/contract/errors';
import type { ChosenScan } from '../../../../../shared/contract/ipc';
import { formatDate } from '../../../../../shared/domain/calendar-date';
import type { DocumentId } from '../../../../../shared/domain/ids';
import { keptKind, type KeptCopy } from '../../../../../shared/domain/kept-document';
import type { Result } from '../../../../../shared/result';
import { DateField } from '../../../../components/DateField';
import { ErrorNote } from '../../../../components/ErrorNote';
import { KeyHint } from '../../../../components/KeyHint';
import { dayOf, whenWords } from '../../../../components/timeWords';
import { miis } from '../../../../state/bridge';
import { sealScan } from '../../../../state/chosen-scan';
import { useRecords } from '../../../../state/desk-context';
import { errorWords } from '../../../../state/error-words';
import { newChangeId, newDocumentId } from '../../../../state/new-id';
import { usePageKeys } from '../../../../state/page-keys';
import { useSavedNotice } from '../../../../state/saved-notice';
import { useScanner } from '../../../../state/scanner-context';
import { useToday } from '../../../../state/today';
import { useOpenRecord } from '../../open-chart';
import { words } from '../../words';
import { freshKeep, isOfForm, readKeep, type KeepErrors, type KeepValues } from './keep-form';
import { KeepView } from './KeepView';
import { keepWords as text } from './words';
import classes from './keep.module.css';

/** So many new scans are offered here; the papers page has all. */
const mostOffered = 5;

interface KeepPaperProps {
  /** A file of the scanner's folder that is opened at once. */
  readonly scanName?: string | undefined;
  readonly onClose: () => void;
}

/** Keeps a scan, a photo or the place of a paper: the file on the left as it will be kept, what it is on the right. */
export function KeepPaper({ scanName, onClose }: KeepPaperProps) {
  const { chart } = useOpenRecord();
  const records = useRecords();
  const notice = useSavedNotice();
  const today = useToday();
  const [scan, setScan] = useState<ChosenScan>();
  const [values, setValues] = useState(() => freshKeep(chart, today));
  const [isDayUnreadable, setDayUnreadable] = useState(false);
  const [errors, setErrors] = useState<KeepErrors>({});
  const [failure, setFailure] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const change = (next: Partial<KeepValues>): void => {
    setValues({ ...values, ...next });
    setErrors({});
  };

  const choose = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await miis.documents.chooseScan();
    setBusy(false);
    if (answer.ok) setScan(answer.value);
    setFailure(answer.ok || answer.error.code === 'cancelled' ? undefined : answer.error);
  };
  const { fresh, look } = useScanner();
  const show = useCallback((answer: Result<ChosenScan, AppError>): void => {
    if (answer.ok) setScan(answer.value);
    setFailure(answer.ok ? undefined : answer.error);
  }, []);
  useEffect(() => {
    if (scanName === undefined) return undefined;
    let isCurrent = true;
    void miis.documents.openScan({ name: scanName }).then((answer) => {
      if (isCurrent) show(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [scanName, show]);
  const ready = fresh.filter(({ state }) => state.is === 'ready').slice(0, mostOffered);
  const save = async (): Promise<void> => {
    const read = readKeep(values, today, isDayUnreadable, scan !== undefined);
    setErrors(read.ok ? {} : read.error);
    if (!read.ok || isBusy) return;
    setBusy(true);
    const sealed: Result<{ readonly id: DocumentId; readonly copy?: KeptCopy }, AppError> = scan === undefined ? { ok: true, value: { id: newDocumentId() } } : await sealScan(scan);
    const document = sealed.ok ? read.value(sealed.value.copy) : undefined;
    const saved =
      !sealed.ok || document === undefined
        ? sealed
        : await records.commit([{ id: newChangeId(), verb: 'document-kept', entity: 'document', entityId: sealed.value.id, chart: chart.id, set: { document } }]);
    setBusy(false);
    if (!saved.ok) return setFailure(saved.error);
    if (scan?.from === 'scanner-folder') {
      await miis.documents.scanDone({ name: scan.name, sha256: scan.facts.sha256 });
      await look();
    }
    notice(text.saved);
    onClose();
  };
  usePageKeys(
    [
      { key: 'ctrl+o', label: text.choose, run: () => void choose() },
      { key: 'ctrl+enter', label: text.save, run: () => void save() },
      { key: 'escape', label: text.close, run: onClose },
    ],
    { inDialog: true },
  );

  return (
    <Modal.Root opened onClose={onClose} fullScreen closeOnEscape={false} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={text.title} classNames={{ content: classes.window, inner: classes.inner }}>
        <div className={classes.page}>{scan ? <KeepView key={scan.ticket} pdf={scan.pdf} name={scan.name} /> : <p className={classes.quiet}>{text.noFile}</p>}</div>
        <section className={classes.panel} aria-label={text.title}>
          <h1 className={classes.title}>{text.title}</h1>
          <Button variant={scan ? 'default' : 'filled'} data-autofocus loading={isBusy} rightSection={<KeyHint k="ctrl+o" />} onClick={() => void choose()}>
            {scan ? text.chooseAnother : text.choose}
          </Button>
          <p className={classes.quiet}>{scan ? text.facts(scan.name, scan.facts.pages) : text.accepted}</p>
          {ready.length > 0 && scan === undefined && (
            <div className={classes.fresh} role="group" aria-label={text.fresh}>
              <span className={classes.quiet}>{text.fresh}</span>
              {ready.map(({ name, modifiedAt }) => (
                <Button key={name} size="compact-md" variant="default" justify="flex-start" onClick={() => void miis.documents.openScan({ name }).then(show)}>
                  {text.freshOne(name, whenWords(modifiedAt, today))}
                </Button>
              ))}
            </div>
          )}
          {failure && <ErrorNote {...errorWords(failure)} />}
          <NativeSelect
            label={text.kind}
            value={values.kind}
            data={keptKind.options.map((value) => ({ value, label: text.kinds[value] }))}
            onChange={(event) => change({ kind: keptKind.parse(event.currentTarget.value) })}
          />
          {isOfForm(values.kind) && chart.forms.length > 0 && (
            <NativeSelect
              label={text.form}
              value={values.form ?? ''}
              data={[...[...chart.forms].reverse().map((form) => ({ value: form.id, label: text.formOf(words.papers.form[form.fields.kind], formatDate(dayOf(form.made.at))) })), { value: '', label: text.noForm }]}
              onChange={(event) => change({ form: chart.forms.find(({ id }) => id === event.currentTarget.value)?.id })}
            />
          )}
          <DateField id="keep-date" label={text.date} value={values.date} today={today} error={errors.date && text.error[errors.date]} onChange={(date) => change({ date })} onUnreadable={setDayUnreadable} />
          {scan === undefined && (
            <TextInput label={text.where} placeholder={text.whereHint} maxLength={120} value={values.where} error={errors.where && text.error[errors.where]} onChange={(event) => change({ where: event.currentTarget.value })} />
          )}
          <TextInput label={text.note} maxLength={200} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
          <Button variant={scan ? 'filled' : 'default'} loading={isBusy} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
            {text.save}
          </Button>
          <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={onClose}>
            {text.close}
          </Button>
        </section>
      </Modal.Content>
    </Modal.Root>
  );
}
