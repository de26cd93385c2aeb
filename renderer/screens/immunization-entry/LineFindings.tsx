/** What is found about a line, in words under it. Stops say what to mend; a warning asks for a reason beside it. */
import { useMemo } from 'react';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { TypeAhead } from '../../components/TypeAhead';
import { textOffer } from './cell-choices';
import type { CheckedLine, LineStop, LineWarning } from './check-lines';
import type { Entry } from './entry';
import classes from './entry.module.css';
import { stopId, warningId } from './finding-ids';
import { reasonsOffered, stopWords, warningWords } from './finding-words';
import { spotId, type Place } from './move-focus';
import { isReason } from './to-dose-line';
import { entryWords as words } from './words';

interface LineFindingsProps {
  readonly checked: CheckedLine;
  readonly number: number;
  readonly stops: readonly LineStop[];
  readonly entry: Entry;
}

/** The words under a line; nothing when there is nothing to say. */
export function LineFindings({ checked, number, stops, entry }: LineFindingsProps) {
  const { line } = checked.resolved;
  const { warnings } = checked.check;
  return (
    <div aria-live="polite" className={classes.findings}>
      {stops.length > 0 && (
        <ul className={classes.stops}>
          {stops.map((stop) => (
            <li key={stopId(line.id, stop)} id={stopId(line.id, stop)} className={classes.stop}>
              <CircleAlert size={14} aria-hidden="true" />
              <span>
                <b>{words.columns[stop.cell]}:</b> {stopWords(stop)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {warnings.map((warning) => (
        <WarningLine key={warning.code} lineId={line.id} number={number} warning={warning} reason={line.answered[warning.code] ?? ''} entry={entry} />
      ))}
    </div>
  );
}

interface WarningLineProps {
  readonly lineId: CheckedLine['resolved']['line']['id'];
  readonly number: number;
  readonly warning: LineWarning;
  readonly reason: string;
  readonly entry: Entry;
}

function WarningLine({ lineId, number, warning, reason, entry }: WarningLineProps) {
  const { code } = warning;
  const offer = useMemo(() => textOffer(reasonsOffered[code]), [code]);
  const sentence = warningWords(warning);
  const isAnswered = isReason(reason);
  const place: Place = `why-${code}`;
  const Icon = isAnswered ? CircleCheck : TriangleAlert;
  return (
    <div className={classes.warning} data-answered={isAnswered ? 'true' : undefined}>
      <Icon size={14} aria-hidden="true" className={classes.warningIcon} />
      <span id={warningId(lineId, warning)} className={classes.warningText}>
        {sentence}
      </span>
      <span className={classes.reason}>
        <TypeAhead
          isFree
          label={words.reasonFor(sentence, number)}
          shown={reason}
          typed={reason}
          placeholder={words.reasonPlaceholder}
          choices={offer}
          onType={(text) => entry.answerWarning(lineId, code, text)}
          onChoose={(text) => entry.answerWarning(lineId, code, text)}
          input={{ id: spotId({ line: lineId, place }), 'data-line': lineId, 'data-place': place }}
        />
      </span>
    </div>
  );
}
