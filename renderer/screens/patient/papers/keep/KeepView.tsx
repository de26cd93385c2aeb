import { useMemo } from 'react';
import { ErrorNote } from '../../../../components/ErrorNote';
import { errorWords } from '../../../../state/error-words';
import { usePreview } from '../../../form-preview/use-preview';
import classes from './keep.module.css';

/** The chosen file in the viewer, from memory only. */
export function KeepView({ pdf, name }: { readonly pdf: Uint8Array; readonly name: string }) {
  const bytes = useMemo(() => new Uint8Array(pdf), [pdf]);
  const preview = usePreview(bytes);
  if (preview === undefined) return null;
  if (!preview.ok) return <ErrorNote {...errorWords(preview.error)} />;
  // oxlint-disable-next-line react/iframe-missing-sandbox -- Chromium's PDF viewer does not run in a sandbox; the address is the program's own
  return <iframe className={classes.frame} src={preview.value} title={name} tabIndex={-1} />;
}
