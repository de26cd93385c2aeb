import { Button } from '@mantine/core';
import { Baby, CircleUserRound, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { formatDate, type CalendarDate } from '../../../../shared/domain/calendar-date';
import type { PatientFields } from '../../../../shared/domain/patient';
import { KeyHint } from '../../../components/KeyHint';
import { listName } from '../../../components/list-name';
import { PhoneText } from '../../../components/PhoneText';
import classes from './header.module.css';
import { addressLine, ageLine, aliasWords, guardianWords, isMinor, languageLine, sexGenderWords, statusLine } from './header-lines';
import { headerWords } from './words';

/** One thing that can be done with the record. */
export interface HeaderAction {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  readonly isFilled?: boolean;
}

interface PatientHeaderProps {
  readonly patient: PatientFields;
  readonly today: CalendarDate;
  readonly actions: readonly HeaderAction[];
  readonly actionsLabel: string;
}

/** A name of more letters is set smaller, so that the next step stays on the first screen. */
const longName = 40;

/** Who this is: name, age, how to reach the family, and what can be done. */
export function PatientHeader({ patient, today, actions, actionsLabel }: PatientHeaderProps) {
  const name = listName(patient.name);
  useEffect(() => {
    document.title = `${name} · MIIS Desk`;
  }, [name]);
  const status = statusLine(patient);
  const Icon = isMinor(patient, today) ? Baby : CircleUserRound;
  const facts = [
    sexGenderWords(patient, today),
    ageLine(patient, today),
    headerWords.born(formatDate(patient.birthDate)),
    twinWords(patient),
    patient.recordNumber === undefined ? undefined : headerWords.record(patient.recordNumber),
    aliasWords(patient),
  ].filter((fact) => fact !== undefined);

  return (
    <header className={classes.header}>
      <h1 className={classes.name} data-long={name.length > longName || undefined}>
        {name}
      </h1>
      <div className={classes.actions} role="group" aria-label={actionsLabel}>
        {actions.map(({ key, label, run, isFilled }) => (
          <Button key={key} variant={isFilled ? 'filled' : 'default'} rightSection={<KeyHint k={key} />} onClick={run}>
            {label}
          </Button>
        ))}
      </div>
      <p className={classes.facts}>
        <Icon size={16} aria-hidden="true" className={classes.icon} />
        {facts.map((fact) => (
          <span key={fact} className={classes.fact}>
            {fact}
          </span>
        ))}
      </p>
      <ContactLine patient={patient} />
      {status !== undefined && (
        <p className={classes.status} data-state={patient.providerStatus.state}>
          <TriangleAlert size={16} aria-hidden="true" /> {status}
        </p>
      )}
    </header>
  );
}

const twinWords = ({ multipleBirth }: PatientFields): string | undefined => {
  if (!multipleBirth?.isMultiple) return undefined;
  return multipleBirth.order === undefined ? headerWords.twin : headerWords.twinOrder(multipleBirth.order);
};

function ContactLine({ patient }: { readonly patient: PatientFields }) {
  const { guardians, phones, address } = patient;
  const language = languageLine(patient);
  const hasPhone = phones.length > 0 || guardians.some((guardian) => guardian.phone);
  return (
    <p className={classes.contact}>
      {guardians.map((guardian) => (
        <span key={`${guardian.first} ${guardian.last} ${guardian.relationship}`} className={classes.fact}>
          {guardianWords(guardian)} {guardian.phone && <PhoneText number={guardian.phone.number} />}
        </span>
      ))}
      {phones.map(({ number }) => (
        <span key={number} className={classes.fact}>
          <PhoneText number={number} />
        </span>
      ))}
      {!hasPhone && <span className={classes.fact}>{headerWords.noPhone}</span>}
      {language !== undefined && <span className={classes.fact}>{language}</span>}
      <span className={classes.fact}>{address === undefined ? headerWords.noAddress : addressLine(address)}</span>
    </p>
  );
}
