import { useState } from 'react';
import { PageTitle } from '../../components/PageTitle';
import { FormPreview } from '../form-preview/FormPreview';
import { usePreparedForms } from '../data-sharing/form/use-prepared-forms';
import { EverybodyPanel } from './EverybodyPanel';
import { LatelyPanel } from './LatelyPanel';
import classes from './materials.module.css';
import { PatientsPanel } from './PatientsPanel';
import type { Shown } from './shown';
import { useRecordMaterials } from './use-record-materials';
import { words } from './words';

/** Papers about the MIIS: those for everybody on the left, those for a list of patients on the right. */
export function MaterialsScreen() {
  const [shown, setShown] = useState<Shown>();
  const record = useRecordMaterials();
  usePreparedForms(true);
  return (
    <>
      <PageTitle title={words.title} />
      <p className={classes.lead}>{words.lead}</p>
      <div className={classes.columns}>
        <div className={classes.side}>
          <EverybodyPanel onShow={setShown} />
          <LatelyPanel />
        </div>
        <PatientsPanel onShow={setShown} />
      </div>
      {shown && (
        <FormPreview
          kind={shown.kind}
          bytes={shown.bytes}
          title={shown.title}
          jobTitle={shown.title}
          suggestedFileName={`${shown.title}.pdf`}
          sheet={shown.sheet}
          notice={shown.notice}
          onPrinted={(printed) => void record(shown, printed)}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}
