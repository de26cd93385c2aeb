import { Button } from '@mantine/core';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import { formatDate } from '../../../../shared/domain/calendar-date';
import { KeyHint } from '../../../components/KeyHint';
import { dayOf } from '../../../components/timeWords';
import { usePageKeys } from '../../../state/page-keys';
import { routes } from '../../../state/routes';
import { useOpenRecord } from '../open-chart';
import classes from '../papers/papers.module.css';
import { registryWords as words } from './words';

/** When the registry was asked last, and what it says is due next: apart from anything of ours, with its source and its day. */
export function RegistryCard() {
  const { chart } = useOpenRecord();
  const navigate = useNavigate();
  const titleId = useId();
  const ask = (): void => void navigate(routes.askRegistry(chart.id));
  usePageKeys([{ key: 'g', label: words.card.ask, run: ask }]);
  const last = chart.registryChecks?.at(-1);
  const told = chart.registryChecks?.filter(({ forecast }) => forecast.length > 0).at(-1);
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h2 className={classes.title} id={titleId}>
        {words.card.title}
      </h2>
      <p className={classes.quiet}>{last === undefined ? words.card.never : words.card.last(formatDate(dayOf(last.at)), words.card.outcomes[last.outcome], last.taken)}</p>
      {told && (
        <>
          <p className={classes.quiet}>{words.card.forecast(formatDate(dayOf(told.at)))}</p>
          <ul className={classes.list}>
            {told.forecast.map(({ group, recommended, earliest, status }, index) => {
              const when = recommended ?? earliest;
              return (
                <li key={`${index} ${group}`} className={classes.quiet}>
                  {words.card.due(group, when === undefined ? undefined : formatDate(when), status)}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <Button size="compact-md" variant="default" fullWidth rightSection={<KeyHint k="g" />} onClick={ask}>
        {words.card.ask}
      </Button>
    </section>
  );
}
