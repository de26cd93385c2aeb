import { Button, VisuallyHidden } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useId } from 'react';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { MadeForm } from '../../../../shared/domain/chart/chart';
import { workOfForm } from '../../../../shared/domain/sharing-order';
import { instantWords, whenWords } from '../../../components/timeWords';
import { languageName } from '../../../components/languages';
import { initials, personName, useSession } from '../../../state/desk-context';
import { useToday } from '../../../state/today';
import { useOpenRecord } from '../open-chart';
import { words } from '../words';
import { KeptPapers } from './keep/KeptPapers';
import classes from './papers.module.css';

/** The forms made for this patient, each to be printed again, and the talks about the MIIS. */
export function PapersCard() {
  const { chart, showForm } = useOpenRecord();
  const titleId = useId();
  const talksId = useId();
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h2 className={classes.title} id={titleId}>
        {words.papers.title}
      </h2>
      {chart.forms.length === 0 && <p className={classes.quiet}>{words.papers.empty}</p>}
      <ul className={classes.list}>
        {[...chart.forms].reverse().map((form) => (
          <Paper key={form.id} form={form} onPrint={() => showForm(form)} />
        ))}
      </ul>
      <KeptPapers />
      {chart.informings.length > 0 && (
        <>
          <h3 className={classes.subtitle} id={talksId}>
            {words.papers.talks}
          </h3>
          <ul className={classes.list} aria-labelledby={talksId}>
            {[...chart.informings].reverse().map(({ id, fields }) => (
              <li key={id} className={classes.talk}>
                {words.papers.talk(formatDate(fields.on), fields.by, languageName(fields.language))}
                <span className={classes.quiet}>
                  {words.papers.answers[fields.answer]} · {fields.materials.map((one) => words.papers.materials[one]).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Paper({ form, onPrint }: { readonly form: MadeForm; readonly onPrint: () => void }) {
  const { chart } = useOpenRecord();
  const session = useSession();
  const today = useToday();
  const name = words.papers.form[form.fields.kind];
  const item = workOfForm(chart, form.id);
  const signed = item?.steps.signed?.detail;
  const cancelled = item?.cancelled;
  const printed = form.printed[form.printed.length - 1];
  return (
    <li className={classes.paper}>
      <div className={classes.paperWords}>
        <span className={classes.name}>{name}</span>
        <span className={classes.quiet} title={words.papers.made(personName(session, form.made.by), instantWords(form.made.at))}>
          {words.papers.made(initials(session, form.made.by), whenWords(form.made.at, today))}
        </span>
        <span className={classes.quiet}>{printed === undefined ? words.papers.notPrinted : words.papers.printed(form.printed.length, whenWords(printed.at, today))}</span>
        <span className={classes.quiet}>{cancelled ? words.papers.cancelled(whenWords(cancelled.at, today), cancelled.reason) : signed?.step === 'signed' ? words.papers.signed(formatDate(signed.signedOn), signed.where) : words.papers.notSigned}</span>
      </div>
      {!cancelled && (
        <Button size="compact-sm" variant="default" leftSection={<Printer size={14} aria-hidden="true" />} onClick={onPrint}>
          {words.papers.print}
          <VisuallyHidden>{words.papers.printOf(name)}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
