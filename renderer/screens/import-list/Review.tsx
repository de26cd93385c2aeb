import { SegmentedControl } from '@mantine/core';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { DuplicateChoice } from '../../../shared/import/import-plan';
import { listName } from '../../components/list-name';
import type { ImportPlan } from '../../data/import/run-import';
import classes from './import-list.module.css';
import { words } from './words';

interface ReviewProps {
  readonly review: ImportPlan['review'];
  readonly choices: ReadonlyMap<number, DuplicateChoice>;
  readonly onChoose: (line: number, choice: DuplicateChoice) => void;
}

/** Who may be here already: a person says whether it is the same, another, or to be left out. */
export function Review({ review, choices, onChoose }: ReviewProps) {
  return (
    <section className={classes.part} aria-label={words.review.title}>
      <h2 className={classes.title}>{words.review.title}</h2>
      <ul className={classes.list}>
        {review.map(({ person, like }) => {
          const { name, birthDate } = person.patient;
          const who = `${name.last}, ${name.first}, ${formatDate(birthDate)}`;
          const [first] = like;
          const choice = choices.get(person.line)?.is ?? 'leave-out';
          const choose = (value: string): void => {
            if (value === 'same' && first) onChoose(person.line, { is: 'same', as: first.card.id });
            else onChoose(person.line, { is: value === 'another' ? 'another' : 'leave-out' });
          };
          return (
            <li key={person.line} className={classes.pair}>
              <span>
                <strong>{who}</strong> {first && words.review.like(listName(first.card), formatDate(first.card.birthDate))}
              </span>
              <SegmentedControl
                size="xs"
                aria-label={words.review.label(who)}
                value={choice}
                onChange={choose}
                data={[
                  { value: 'same', label: words.review.same },
                  { value: 'another', label: words.review.another },
                  { value: 'leave-out', label: words.review.leaveOut },
                ]}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
