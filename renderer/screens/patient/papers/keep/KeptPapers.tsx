import { Button, VisuallyHidden } from '@mantine/core';
import { useId, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { AppError } from '../../../../../shared/contract/errors';
import { formatDate } from '../../../../../shared/domain/calendar-date';
import type { KeptDocument } from '../../../../../shared/domain/chart/chart';
import { missingPapers } from '../../../../../shared/domain/missing-papers';
import { ErrorNote } from '../../../../components/ErrorNote';
import { KeyHint } from '../../../../components/KeyHint';
import { dayOf, whenWords } from '../../../../components/timeWords';
import { miis } from '../../../../state/bridge';
import { initials, useSession } from '../../../../state/desk-context';
import { errorWords } from '../../../../state/error-words';
import { readScanToKeep } from '../../../../state/routes';
import { usePageKeys } from '../../../../state/page-keys';
import { useToday } from '../../../../state/today';
import { FormPreview } from '../../../form-preview/FormPreview';
import { useRecordPrintout } from '../../../form-preview/use-record-printout';
import { useOpenRecord } from '../../open-chart';
import { words } from '../../words';
import classes from '../papers.module.css';
import { KeepPaper } from './KeepPaper';
import { keepWords as text } from './words';

type Shown = { readonly document: KeptDocument; readonly bytes: Uint8Array<ArrayBuffer> };

/** The papers that are kept for this patient, the latest first, what is still missing, and the way to keep one more. */
export function KeptPapers() {
  const { chart } = useOpenRecord();
  const session = useSession();
  const today = useToday();
  const titleId = useId();
  const location = useLocation();
  const navigate = useNavigate();
  const toKeep = readScanToKeep(location.state);
  const [isKeeping, setKeeping] = useState(toKeep !== undefined);
  const close = (): void => {
    setKeeping(false);
    // Coming back to this page must not open the same scan again.
    if (toKeep !== undefined) void navigate(location.pathname, { replace: true });
  };
  const [shown, setShown] = useState<Shown>();
  const [failure, setFailure] = useState<AppError>();
  usePageKeys([{ key: 's', label: text.title, run: () => setKeeping(true) }]);
  const kept = chart.documents ?? [];
  const missing = missingPapers(chart);
  const show = async (document: KeptDocument): Promise<void> => {
    const answer = await miis.documents.asPdf({ id: (document.fields.copy.as === 'scan' ? document.fields.copy.pdf : undefined) ?? document.id });
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) setShown({ document, bytes: new Uint8Array(answer.value) });
  };
  return (
    <>
      {kept.length > 0 && (
        <>
          <h3 className={classes.subtitle} id={titleId}>
            {text.kept}
          </h3>
          <ul className={classes.list} aria-labelledby={titleId}>
            {[...kept].reverse().map((document) => (
              <li key={document.id} className={classes.paper}>
                <div className={classes.paperWords}>
                  <span className={classes.name}>
                    {text.kinds[document.fields.kind]}, {formatDate(document.fields.date)}
                  </span>
                  <span className={classes.quiet}>{document.fields.copy.as === 'scan' ? text.scan(document.fields.copy.pages) : text.paper(document.fields.copy.where)}</span>
                  <span className={classes.quiet}>{text.one(initials(session, document.kept.by), whenWords(document.kept.at, today))}</span>
                  {document.fields.note !== undefined && <span className={classes.quiet}>{document.fields.note}</span>}
                </div>
                {document.fields.copy.as === 'scan' && (
                  <Button size="compact-sm" variant="default" onClick={() => void show(document)}>
                    {text.show}
                    <VisuallyHidden>{text.showOf(text.kinds[document.fields.kind])}</VisuallyHidden>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{text.missingTitle}</h3>
          {missing.map((one) => (
            <p key={one.item} className={classes.quiet}>
              {text.formOf(words.papers.form[one.kind], formatDate(dayOf(one.openedAt)))}: {one.missing.map((paper) => text.missing[paper]).join(', ')}
            </p>
          ))}
        </>
      )}
      {failure && <ErrorNote {...errorWords(failure)} />}
      <Button mt={8} size="compact-md" variant="light" fullWidth rightSection={<KeyHint k="s" />} onClick={() => setKeeping(true)}>
        {text.open}
      </Button>
      {isKeeping && <KeepPaper scanName={toKeep?.scan} onClose={close} />}
      {shown && <ShownPaper shown={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

/** A kept paper in the viewer; printing it is written into the record. */
function ShownPaper({ shown: { document, bytes }, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const { chart } = useOpenRecord();
  const record = useRecordPrintout(chart.id);
  const title = text.kinds[document.fields.kind];
  const jobTitle = `${title} ${document.id.slice(0, 8)}`;
  return <FormPreview kind="forms" bytes={bytes} title={title} jobTitle={jobTitle} suggestedFileName={`${jobTitle}.pdf`} onPrinted={(printed) => void record(document.id, { kind: 'forms', title, ...printed })} onClose={onClose} />;
}
