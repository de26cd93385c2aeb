import { Modal } from '@mantine/core';
import { Check, X } from 'lucide-react';
import { scheduleWords } from '../../../components/forecast-words';
import type { ChartForecast } from '../../../data/forecast-of-chart';
import classes from './due.module.css';
import { explanationOf, type SeriesExplanation } from './explanation';
import { whyWords as words } from './words';

interface WhyDialogProps {
  readonly forecast: ChartForecast;
  readonly group: string;
  readonly onClose: () => void;
}

/** Which series, which shots count in it and which not, and where each date comes from: with the rule of the CDC's logic. */
export function WhyDialog({ forecast, group, onClose }: WhyDialogProps) {
  return (
    <Modal opened onClose={onClose} title={words.title(group)} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      {explanationOf(forecast, group).map((one) => (
        <OneSeries key={one.title} one={one} />
      ))}
      <p className={classes.source}>{scheduleWords(forecast.schedule)}</p>
    </Modal>
  );
}

function OneSeries({ one }: { readonly one: SeriesExplanation }) {
  return (
    <section className={classes.series} aria-label={one.title}>
      <h3 className={classes.seriesTitle}>{one.title}</h3>
      <p className={classes.quiet}>{one.chosen}</p>
      {one.shots.length === 0 ? (
        <p className={classes.quiet}>{words.noShots}</p>
      ) : (
        <ul className={classes.list} aria-label={words.shots}>
          {one.shots.map((shot, index) => {
            const Icon = shot.isValid ? Check : X;
            return (
              <li key={`${index} ${shot.date}`} className={classes.shot} data-valid={shot.isValid}>
                <Icon size={14} aria-hidden="true" className={classes.icon} />
                <span>
                  <b>{shot.date}</b> {shot.vaccine}: {shot.sentences.join(' ')}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <ul className={classes.dates} aria-label={words.dates}>
        {one.dates.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
