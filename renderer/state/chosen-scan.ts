/** A file that a person chose to keep: looked at by main, in memory only until it is sealed. */
import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { ChosenScan } from '../../shared/contract/ipc';
import type { DocumentId } from '../../shared/domain/ids';
import type { KeptCopy } from '../../shared/domain/kept-document';
import { ok, type Result } from '../../shared/result';
import { miis } from './bridge';

export interface ChoosingScan {
  readonly scan: ChosenScan | undefined;
  readonly failure: AppError | undefined;
  readonly isBusy: boolean;
  /** Asks for a file; one that is refused, or none, leaves the one before. */
  readonly choose: () => Promise<void>;
  readonly drop: () => void;
}

/** The choosing of one file. */
export function useChosenScan(): ChoosingScan {
  const [scan, setScan] = useState<ChosenScan>();
  const [failure, setFailure] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const choose = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await miis.documents.chooseScan();
    setBusy(false);
    if (answer.ok) setScan(answer.value);
    setFailure(answer.ok || answer.error.code === 'cancelled' ? undefined : answer.error);
  };
  const drop = (): void => {
    setScan(undefined);
    setFailure(undefined);
  };
  return { scan, failure, isBusy, choose, drop };
}

/** Seals a chosen file; to be done before anything of it is in the journal, so that a paper in the journal is always there. */
export async function sealScan(scan: ChosenScan): Promise<Result<{ readonly id: DocumentId; readonly copy: KeptCopy }, AppError>> {
  const kept = await miis.documents.keepScan({ ticket: scan.ticket });
  if (!kept.ok) return kept;
  const { id, pdf } = kept.value;
  return ok({ id, copy: { as: 'scan', from: scan.from, ...scan.facts, ...(pdf === undefined ? {} : { pdf }) } });
}
