/** A finished page, looked at before it goes to paper: the PDF on the left, what can be done with it on the right. */
import { Button, Modal, NumberInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import type { DocumentClass } from '../../../shared/domain/kept-document';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { miis } from '../../state/bridge';
import { errorWords } from '../../state/error-words';
import { usePageKeys } from '../../state/page-keys';
import { useDelayed } from '../../state/use-delayed';
import { isReady } from './choose-printer';
import classes from './FormPreview.module.css';
import { PrinterField } from './PrinterField';
import { DialogOutcome, PrintOutcome } from './PrintOutcome';
import { useFocusKept } from './use-focus-kept';
import { usePreview } from './use-preview';
import { usePrinters } from './use-printers';
import { usePrintJob } from './use-print-job';
import { useSystemDialog } from './use-system-dialog';
import { words } from './words';

/** A page that counts as printed: by a job of a printer, or through the system's own dialog, which tells neither. */
export interface Printed {
  readonly copies: number;
  readonly printer?: string;
  readonly job?: string;
}

interface FormPreviewProps {
  /** Has its own usual printer and paper. */
  readonly kind: DocumentClass;
  /** The very bytes that are kept: what is seen is what is printed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The heading: "Objection form". */
  readonly title: string;
  /** Seen in the print queue by others: no patient's name. */
  readonly jobTitle: string;
  readonly suggestedFileName: string;
  /** The size of the document's pages; Letter where nothing else is said. */
  readonly sheet?: 'tabloid';
  /** Something to know before it goes out, such as a text that no speaker has checked. */
  readonly notice?: string;
  /** The page counts as printed: its job is done, or the preview closed while a queue still held it. */
  readonly onPrinted: (printed: Printed) => void;
  readonly onClose: () => void;
}

type Saving = { readonly state: 'idle' } | { readonly state: 'saved'; readonly name: string } | { readonly state: 'failed'; readonly error: AppError };

const mostCopies = 20;
/** Every print system knows the size by this name. */
const tabloid = 'Tabloid';

/** Covers the whole window until it is closed. */
export function FormPreview({ kind, bytes, title, jobTitle, suggestedFileName, sheet, notice, onPrinted, onClose }: FormPreviewProps) {
  const sentCopies = useRef(1);
  const preview = usePreview(bytes);
  const isSlow = useDelayed(preview === undefined);
  const { printing, print, cancel, canCancel, forgetRefusal } = usePrintJob(({ printer, job }) => onPrinted({ printer, job, copies: sentCopies.current }));
  const printers = usePrinters(kind, forgetRefusal);
  const [copies, setCopies] = useState(1);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const panel = useRef<HTMLElement>(null);
  useFocusKept(panel);
  useEffect(() => {
    document.title = `${title} · MIIS Desk`;
  }, [title]);

  const { chosen } = printers;
  const canPrint = chosen !== undefined && isReady(chosen) && printing.state !== 'sending';
  const printNow = (): void => {
    if (!canPrint) return;
    printers.remember();
    sentCopies.current = copies;
    void print({ printer: chosen.name, ...(sheet === undefined ? {} : { paper: tabloid }), ...printers.paper, title: jobTitle, bytes, copies });
  };
  const dialog = useSystemDialog(() => onPrinted({ copies: 1 }));
  const openDialog = (): void => {
    if (printing.state !== 'sending') void dialog.open({ title: jobTitle, bytes });
  };
  const save = async (): Promise<void> => {
    const answer = await miis.files.savePdf({ suggestedName: suggestedFileName, bytes });
    if (answer.ok) setSaving({ state: 'saved', name: answer.value.name });
    else setSaving(answer.error.code === 'cancelled' ? { state: 'idle' } : { state: 'failed', error: answer.error });
  };
  usePageKeys(
    [
      { key: 'p', label: words.print, run: printNow },
      { key: 'ctrl+p', label: words.print, run: printNow },
      { key: 'd', label: words.dialog, run: openDialog },
      { key: 's', label: words.save, run: () => void save() },
      { key: 'r', label: words.lookAgain, run: printers.lookAgain },
      { key: 'c', label: words.cancelJob, run: () => void cancel(), isOff: !canCancel },
      { key: 'escape', label: words.close, run: onClose },
    ],
    { inDialog: true },
  );

  return (
    <Modal.Root opened onClose={onClose} fullScreen closeOnEscape={false} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={title} classNames={{ content: classes.window, inner: classes.inner }}>
        <div className={classes.page}>
          {preview === undefined && isSlow && <p className={classes.quiet}>{words.opening}</p>}
          {preview && !preview.ok && <ErrorNote {...errorWords(preview.error)} />}
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- Chromium's PDF viewer does not run in a sandbox; the address is the program's own */}
          {preview?.ok && <iframe className={classes.frame} src={preview.value} title={words.previewOf(title)} tabIndex={-1} />}
        </div>
        <section className={classes.panel} ref={panel} tabIndex={-1} aria-label={words.printing}>
          <h1 className={classes.title}>{title}</h1>
          {notice !== undefined && <p className={classes.trouble}>{notice}</p>}
          <PrinterField printers={printers} usualPaper={sheet === undefined ? undefined : words.tabloid} />
          {chosen !== undefined && (
            <NumberInput
              className={classes.copies}
              label={words.copies}
              value={copies}
              min={1}
              max={mostCopies}
              allowDecimal={false}
              clampBehavior="strict"
              onChange={(value) => setCopies(typeof value === 'number' && value >= 1 ? value : 1)}
            />
          )}
          <div className={classes.buttons}>
            <Button fullWidth data-autofocus data-disabled={canPrint ? undefined : true} aria-disabled={!canPrint} rightSection={<KeyHint k="p" />} onClick={printNow}>
              {words.print}
            </Button>
            <Button fullWidth variant="default" loading={dialog.state === 'open'} rightSection={<KeyHint k="d" />} onClick={openDialog}>
              {words.dialog}
            </Button>
            <Button fullWidth variant="default" rightSection={<KeyHint k="s" />} onClick={() => void save()}>
              {words.save}
            </Button>
            <Button fullWidth variant="default" rightSection={<KeyHint k="escape" />} onClick={onClose}>
              {words.close}
            </Button>
          </div>
          <DialogOutcome dialog={dialog} />
          <PrintOutcome printing={printing} nameOf={printers.nameOf} onCancel={canCancel ? () => void cancel() : undefined} />
          <div role="status">
            {saving.state === 'saved' && <p className={classes.saved}>{words.saved(saving.name)}</p>}
            {saving.state === 'failed' && <ErrorNote {...errorWords(saving.error)} />}
          </div>
        </section>
      </Modal.Content>
    </Modal.Root>
  );
}
