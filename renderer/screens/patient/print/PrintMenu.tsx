import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../shared/domain/calendar-date';
import { workOfForm } from '../../../../shared/domain/sharing-order';
import { documentLanguage } from '../../../../shared/forms/form-languages';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { dayOf } from '../../../components/timeWords';
import { usePageKeys } from '../../../state/page-keys';
import { PapersLanguage } from '../../form-preview/PapersLanguage';
import { useOpenRecord } from '../open-chart';
import { words } from '../words';
import { CertificateChoices } from './CertificateChoices';
import { ExportChoices } from './ExportChoices';
import { LabelChoices } from './LabelChoices';
import classes from './print.module.css';
import { usePrintPaper } from './use-print-paper';
import { printWords as text } from './words';

interface PrintMenuProps {
  /** Undefined where no objection can be made: the status is No already, or the duty is missing. */
  readonly onPacket: (() => void) | undefined;
  readonly onClose: () => void;
}

type Asked = 'certificate' | 'labels' | 'export';

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  readonly isOff?: boolean;
}

/** Everything that is printed for one patient: one key each. What is made opens in the preview. */
export function PrintMenu({ onPacket, onClose }: PrintMenuProps) {
  const { chart, showForm } = useOpenRecord();
  const first = documentLanguage(chart.patient.language);
  const [language, setLanguage] = useState(first.language);
  const [asked, setAsked] = useState<Asked>();
  const { make, copyEmail, preview, failure, isBusy } = usePrintPaper();
  const latest = [...chart.forms].reverse().find((form) => workOfForm(chart, form.id)?.cancelled === undefined);

  const family: readonly Choice[] = [
    { key: 'f', label: text.factSheet, run: () => void make({ paper: 'fact-sheet', language }) },
    { key: 'l', label: text.letter, run: () => void make({ paper: 'letter', language }) },
    { key: 'o', label: text.packet, run: () => onPacket?.(), isOff: onPacket === undefined },
    { key: 'e', label: text.email, run: () => void copyEmail() },
  ];
  const office: readonly Choice[] = [
    ...(latest === undefined
      ? []
      : [
          {
            key: 'p',
            label: text.form(`${words.papers.form[latest.fields.kind]} of ${formatDate(dayOf(latest.made.at))}`),
            run: () => {
              onClose();
              showForm(latest);
            },
          },
        ]),
    { key: 'i', label: text.record, run: () => void make({ paper: 'record' }) },
    { key: 'c', label: text.certificate, run: () => setAsked('certificate') },
    { key: 'b', label: text.labels, run: () => setAsked('labels') },
    { key: 'x', label: text.exportRecord, run: () => setAsked('export') },
  ];
  usePageKeys(asked === undefined ? [...family, ...office].map((choice) => ({ ...choice, isOff: isBusy || choice.isOff === true })) : [], { inDialog: true });
  const back = (): void => setAsked(undefined);

  if (preview) return preview(onClose);
  return (
    <Modal opened onClose={onClose} title={text.title} size={520} closeButtonProps={{ 'aria-label': text.close }}>
      {failure && <ErrorNote {...failure} />}
      {asked === 'certificate' && <CertificateChoices isBusy={isBusy} onMake={(paper) => void make(paper)} onBack={back} />}
      {asked === 'labels' && <LabelChoices isBusy={isBusy} onMake={(paper) => void make(paper)} onBack={back} />}
      {asked === 'export' && <ExportChoices onSaved={onClose} onBack={back} />}
      {asked === undefined && (
        <div className={classes.groups}>
          <PapersLanguage language={language} wanted={language === first.language ? first.wanted : undefined} onChange={setLanguage} />
          <Choices title={text.family} choices={family} />
          <Choices title={text.office} choices={office} />
        </div>
      )}
    </Modal>
  );
}

function Choices({ title, choices }: { readonly title: string; readonly choices: readonly Choice[] }) {
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      {choices.map(({ key, label, run, isOff }) => (
        <Button key={key} fullWidth variant="default" justify="space-between" mb={6} disabled={isOff} rightSection={<KeyHint k={key} />} onClick={run}>
          {label}
        </Button>
      ))}
    </section>
  );
}
