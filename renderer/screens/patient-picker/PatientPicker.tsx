import { useCallback, useState } from 'react';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { PatientId } from '../../../shared/domain/ids';
import { listName } from '../../components/list-name';
import { TypeAhead } from '../../components/TypeAhead';
import type { Choice } from '../../components/type-ahead-match';
import { useRecords } from '../../state/desk-context';
import { words } from './words';

interface PatientPickerProps {
  readonly label: string;
  readonly onChoose: (patient: PatientId) => void;
}

const mostFound = 8;

/** A field that finds a patient as the search box does; what is chosen empties it for the next. */
export function PatientPicker({ label, onChoose }: PatientPickerProps) {
  const records = useRecords();
  const [typed, setTyped] = useState<string>();
  const choices = useCallback(
    (wanted: string): readonly Choice<PatientId>[] =>
      wanted.trim() === ''
        ? []
        : records.search(wanted, mostFound).map(({ card }) => ({ key: card.id, value: card.id, text: listName(card), detail: words.born(formatDate(card.birthDate)) })),
    [records],
  );
  return (
    <TypeAhead
      look="field"
      label={label}
      placeholder={words.placeholder}
      shown=""
      typed={typed}
      onType={setTyped}
      choices={choices}
      nothingFound={words.none}
      onChoose={(id) => {
        setTyped(undefined);
        onChoose(id);
      }}
    />
  );
}
