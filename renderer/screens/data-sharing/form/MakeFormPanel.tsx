import { Button, Checkbox } from '@mantine/core';
import { useEffect, useId, useMemo, useState } from 'react';
import type { FormKind, Signer } from '../../../../shared/domain/data-sharing';
import type { DocumentLanguage } from '../../../../shared/forms/form-languages';
import type { Result } from '../../../../shared/result';
import { DraftFoot, draftWords, throwAwayKey } from '../../../components/DraftFoot';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { useDraft, type Draft } from '../../../state/drafts';
import type { ErrorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { useKeptValues } from '../../../state/use-kept-values';
import { PapersLanguage } from '../../form-preview/PapersLanguage';
import classes from '../data-sharing.module.css';
import { words } from '../words';
import { usePreparedForms } from './use-prepared-forms';
import { SignerFields, signerFieldId } from './SignerFields';
import { openSigner, readSigner, signerToKeep, signerValues, type SignerField, type SignerValues } from './signer-choices';

/** What is made: a form in a language, alone or as the packet that a family is given. */
export interface FormToMake {
  readonly signer: Signer;
  /** ISO 639-2. */
  readonly language: string;
  readonly isPacket: boolean;
}

interface MakeFormPanelProps {
  /** Under this key a half-typed signer is kept. */
  readonly draftKey: string;
  readonly kind: FormKind;
  /** Offered first: the language of the family's papers. */
  readonly language: DocumentLanguage;
  /** Whether instructions and fact sheet are to come with the form, until it is chosen otherwise. */
  readonly isPacketFirst: boolean;
  readonly signers: readonly Signer[];
  /** Makes and keeps the form; the panel shows why it could not. */
  readonly onMake: (form: FormToMake) => Promise<Result<null, ErrorWords>>;
  readonly onCancel: () => void;
}

/** Asks who signs, says what the form does, and makes it. */
export function MakeFormPanel(props: MakeFormPanelProps) {
  const draft = useDraft(props.draftKey, signerValues);
  return draft.isLoading ? null : <FormFields {...props} draft={draft} />;
}

/** The fields; mounted once the draft is read. Leaving them keeps a signer whose name was typed. */
function FormFields({ draft, kind, signers, language: first, isPacketFirst, onMake, onCancel }: MakeFormPanelProps & { readonly draft: Draft<SignerValues> }) {
  const id = useId();
  const [signer, setSigner] = useState(() => openSigner(draft.initial, signers));
  const changed = useMemo(() => signerToKeep(signer), [signer]);
  const endDraft = useKeptValues(draft, changed);
  const [language, setLanguage] = useState(first.language);
  const [isPacket, setPacket] = useState(isPacketFirst);
  const [missing, setMissing] = useState<SignerField>();
  const [failure, setFailure] = useState<ErrorWords>();
  const [isMaking, setMaking] = useState(false);
  const goTo = (field: SignerField): void => document.getElementById(signerFieldId(id, field))?.focus();
  const [start] = useState<SignerField>(signers.length === 0 ? 'name' : 'signer');
  useEffect(() => document.getElementById(signerFieldId(id, start))?.focus(), [id, start]);
  usePreparedForms(true);

  const make = async (): Promise<void> => {
    if (isMaking) return;
    const read = readSigner(signer, signers);
    setMissing(read.ok ? undefined : read.error);
    if (!read.ok) {
      goTo(read.error);
      return;
    }
    setMaking(true);
    try {
      const made = await onMake({ signer: read.value, language, isPacket });
      setFailure(made.ok ? undefined : made.error);
      if (made.ok) await endDraft();
    } finally {
      setMaking(false);
    }
  };
  const throwAway = (): void => void endDraft().then(onCancel);
  usePageKeys([
    { key: 'ctrl+enter', label: words.form.make[kind], run: () => void make() },
    { key: throwAwayKey, label: draftWords.throwAway, run: throwAway, isOff: changed === undefined || isMaking },
    { key: 'escape', label: words.cancel, run: onCancel, isOff: isMaking },
  ]);

  return (
    <div className={classes.panel}>
      <p className={classes.explain}>{words.form.explains[kind]}</p>
      <SignerFields
        values={signer}
        choices={signers}
        error={missing}
        idStart={id}
        onChange={(next) => {
          setSigner(next);
          setMissing(undefined);
        }}
      />
      <div className={classes.language}>
        <PapersLanguage label={words.form.language} language={language} wanted={language === first.language ? first.wanted : undefined} onChange={setLanguage} />
      </div>
      {kind === 'objection' && <Checkbox label={words.form.packet} description={words.form.packetWhy} checked={isPacket} onChange={(event) => setPacket(event.currentTarget.checked)} />}
      {failure && <ErrorNote {...failure} />}
      <div className={classes.buttons}>
        <Button loading={isMaking} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void make()}>
          {isPacket ? words.form.makePacket : words.form.make[kind]}
        </Button>
        <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={onCancel}>
          {words.cancel}
        </Button>
        {changed !== undefined && <DraftFoot keptAt={draft.keptAt} isFailed={draft.failure !== undefined} onThrowAway={throwAway} />}
      </div>
    </div>
  );
}
