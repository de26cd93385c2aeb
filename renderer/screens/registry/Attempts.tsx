import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { DocumentId } from '../../../shared/domain/ids';
import { answerOf, type Report, type ReportAnswer } from '../../../shared/domain/registry/report';
import { messagesOf } from '../../../shared/hl7/read/messages-of';
import { causeWords, isKnownCause } from '../../components/registry-words';
import { instantWords } from '../../components/timeWords';
import { miis } from '../../state/bridge';
import { personName, useSession } from '../../state/desk-context';
import classes from './registry.module.css';
import { words } from './words';

interface ShownText {
  readonly title: string;
  readonly text: string;
}

/** Everything that was sent of a patient, the latest first, with the exact message and the exact answer. */
export function Attempts({ chart }: { readonly chart: Chart }) {
  const session = useSession();
  const [shown, setShown] = useState<ShownText>();
  const reports = [...(chart.reports ?? [])].reverse();
  if (reports.length === 0) return null;
  const show = async (title: string, document: DocumentId, isPart: (message: string) => boolean): Promise<void> => {
    const kept = await miis.documents.get({ id: document });
    const text = kept.ok ? new TextDecoder().decode(kept.value) : words.text.failed;
    const part = kept.ok && /^(?:FHS|BHS|MSH)/.test(text) ? messagesOf(text).find(isPart) : undefined;
    setShown({ title, text: (part ?? text).replace(/\r\n?/g, '\n') });
  };
  const outcome = (answer: ReportAnswer | undefined): string => {
    if (answer === undefined) return words.details.outcomes['no-answer'];
    const said = answer.outcome === 'accepted' && answer.remarks.length > 0 ? words.details.withRemarks : words.details.outcomes[answer.outcome];
    const why = answer.cause !== undefined && isKnownCause(answer.cause) ? `${said}: ${causeWords[answer.cause]}` : said;
    return answer.isByPerson ? words.details.byPerson(why, personName(session, answer.by)) : why;
  };
  const answered = (report: Report): ReportAnswer | undefined => report.answers.filter(({ answer }) => answer !== undefined).at(-1);
  return (
    <div>
      <p className={classes.label}>{words.details.attempts}</p>
      <ul className={classes.items}>
        {reports.map((report) => {
          const latest = answerOf(report);
          const answer = answered(report)?.answer;
          return (
            <li key={report.id}>
              <div className={classes.attempt}>
                <span>{words.details.attempt(instantWords(report.sent.at), words.details.ways[report.way], report.controlId)}</span>
                <span className={classes.quiet}>{outcome(latest)}</span>
                <Button size="compact-xs" variant="subtle" onClick={() => void show(words.text.title.message, report.message, (message) => message.includes(`|${report.controlId}|`))}>
                  {words.details.showMessage}
                </Button>
                {answer !== undefined && (
                  <Button size="compact-xs" variant="subtle" onClick={() => void show(words.text.title.answer, answer, (message) => message.includes(report.controlId))}>
                    {words.details.showAnswer}
                  </Button>
                )}
              </div>
              {latest && latest.remarks.length > 0 && (
                <ul className={classes.reasons}>
                  {latest.remarks.map(({ text, severity }, index) => (
                    <li key={`${index} ${severity}`}>{text}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      <Modal opened={shown !== undefined} onClose={() => setShown(undefined)} size="xl" title={shown?.title} closeButtonProps={{ 'aria-label': words.text.close }}>
        <pre className={classes.text}>{shown?.text}</pre>
      </Modal>
    </div>
  );
}
