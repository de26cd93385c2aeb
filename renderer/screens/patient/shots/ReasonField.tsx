import { useCallback, useEffect, useId } from 'react';
import { TypeAhead } from '../../../components/TypeAhead';
import { matchChoices, type Choice } from '../../../components/type-ahead-match';
import classes from './shots.module.css';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  /** The usual reasons, offered while typing; any other text is a reason too. */
  readonly offered: readonly string[];
  readonly error: string | undefined;
  /** The first field of its form gets the focus. */
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
}

const longestReason = 200;

/** Why something is done to a dose. */
export function ReasonField({ label, value, offered, error, isFirst = false, onChange }: ReasonFieldProps) {
  const id = useId();
  const choices = useCallback(
    (typed: string) => matchChoices(offered.map((reason): Choice<string> => ({ key: reason, value: reason, text: reason })), typed),
    [offered],
  );
  useEffect(() => {
    if (isFirst) document.getElementById(id)?.focus();
  }, [id, isFirst]);
  return (
    <div className={classes.reason}>
      <TypeAhead<string>
        label={label}
        shown={value}
        typed={value}
        onType={onChange}
        choices={choices}
        onChoose={onChange}
        isFree
        look="field"
        error={error}
        input={{ id, maxLength: longestReason }}
      />
    </div>
  );
}
