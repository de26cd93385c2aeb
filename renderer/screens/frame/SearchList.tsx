import { UserPlus, List } from 'lucide-react';
import { memo } from 'react';
import { assertNever } from '../../../shared/assert';
import { formatDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import type { Card } from '../../../shared/domain/card';
import { cardAge, deathWords } from '../../components/card-age';
import { listName } from '../../components/list-name';
import { isShutRecord, reasonsWords } from '../../components/match-words';
import { formatPhone } from '../../components/phone';
import { SharingMark } from '../../components/SharingMark';
import { useToday } from '../../state/today';
import classes from './SearchList.module.css';
import type { SearchOption } from './search-options';
import { words } from './words';

interface SearchListProps {
  readonly id: string;
  readonly isShown: boolean;
  readonly typed: string;
  readonly options: readonly SearchOption[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (option: SearchOption) => void;
}

/** The element id of a line, for `aria-activedescendant`. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** Patients share the lines: while a person types, a line gets another text, and no part of the page is made or thrown away. */
const keyOf = (option: SearchOption, index: number): string => (option.kind === 'patient' ? `line ${index}` : option.kind);

/** The list under the search box. The field keeps the focus; the active line is the one that Enter opens. */
export function SearchList({ id, isShown, typed, options, active, onActive, onOpen }: SearchListProps) {
  const today = useToday();
  const hasPatients = options.some((option) => option.kind === 'patient');
  return (
    <div className={classes.box} hidden={!isShown}>
      {isShown && !hasPatients && <p className={classes.none}>{words.search.none(typed)}</p>}
      <div id={id} role="listbox" aria-label={words.search.results}>
        {isShown &&
          options.map((option, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox's field has the focus and hears the keys
            <div
              key={keyOf(option, index)}
              id={optionId(id, index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={classes.line}
              onMouseMove={() => onActive(index)}
              // The field keeps the focus: a blur would close the list before the click is heard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onOpen(option)}
            >
              <OptionLine option={option} today={today} />
            </div>
          ))}
      </div>
    </div>
  );
}

function OptionLine({ option, today }: { readonly option: SearchOption; readonly today: CalendarDate }) {
  switch (option.kind) {
    case 'patient':
      return <HitLine card={option.hit.card} why={reasonsWords(option.hit.reasons, isShutRecord(option.hit.card))} today={today} />;
    case 'all':
      return (
        <span className={classes.other}>
          <List size={16} aria-hidden="true" /> {words.search.all}
        </span>
      );
    case 'add':
      return (
        <span className={classes.other}>
          <UserPlus size={16} aria-hidden="true" /> {words.search.add(option.typed)}
        </span>
      );
    default:
      return assertNever(option);
  }
}

interface HitLineProps {
  readonly card: Card;
  readonly why: string;
  readonly today: CalendarDate;
}

/** Drawn again only for another patient or another reason. */
const HitLine = memo(function HitLine({ card, why, today }: HitLineProps) {
  const phone = isShutRecord(card) ? undefined : card.phones[0];
  const death = deathWords(card);
  return (
    <>
      <span className={classes.name}>{listName(card)}</span>
      <span className={classes.cell} data-wraps={death === undefined ? undefined : 'true'}>
        {[formatDate(card.birthDate), death, cardAge(card, today)].filter((part) => part !== undefined).join(' · ')}
      </span>
      <span className={classes.cell}>{phone === undefined ? '' : formatPhone(phone)}</span>
      <span className={classes.cell}>{card.recordNumber === undefined ? '' : words.search.record(card.recordNumber)}</span>
      <span className={classes.cell}>
        <SharingMark status={card.sharing} />
      </span>
      <span className={classes.why} title={why}>
        {why}
      </span>
    </>
  );
});
