/** The fields with which what is missing about the patient is answered. */
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { raceCode, unanswered, type RaceCode, type Unanswered } from '../../../shared/domain/patient';
import type { PatientMinimumField } from '../../../shared/domain/patient-minimum';
import { raceWords, unansweredWords } from '../../components/patient-code-words';
import { matchChoices, type Choice } from '../../components/type-ahead-match';
import { TypeAhead } from '../../components/TypeAhead';
import { usStates } from '../../components/us-states';
import { minimumId } from './entry-focus';
import classes from './entry.module.css';
import { readAddress, withRace, type PatientAnswers } from './patient-answers';
import { PlainCell } from './PlainCell';
import { entryWords } from './words';

const words = entryWords.minimum;

/** One question of the strip. */
export interface QuestionProps {
  readonly field: PatientMinimumField;
  readonly answers: PatientAnswers;
  readonly isMissing: boolean;
  readonly onAnswer: (answers: PatientAnswers) => void;
}

/** Codes as choices, with the two ways of not having an answer behind them. */
export const withUnanswered = <C extends string>(codes: readonly C[], text: (code: C) => string): readonly Choice<C | Unanswered>[] => [
  ...codes.map((code) => ({ key: code, value: code, text: text(code) })),
  ...unanswered.options.map((code) => ({ key: code, value: code, text: unansweredWords[code] })),
];

/** A field with its name above it, marked once it is answered. */
export function Labelled({ label, isAnswered, children }: { readonly label: string; readonly isAnswered: boolean; readonly children: ReactNode }) {
  return (
    <div className={classes.question} data-answered={isAnswered ? 'true' : undefined}>
      <span className={classes.questionLabel} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

/** A field for plain words. */
export function PlainText({ label, value, id, onType }: { readonly label: string; readonly value: string; readonly id?: string; readonly onType: (text: string) => void }) {
  return <PlainCell label={label} shown={value} typed={undefined} isSuggested={false} error={undefined} input={{ id, maxLength: 120 }} onType={onType} />;
}

interface OneOfProps<C extends string> extends QuestionProps {
  readonly choices: readonly Choice<C>[];
  readonly value: C | undefined;
  readonly onChoose: (value: C | undefined) => void;
}

/** A question with one answer. */
export function OneOf<C extends string>({ field, isMissing, choices, value, onChoose }: OneOfProps<C>) {
  const label = words.fields[field];
  const [typed, setTyped] = useState<string>();
  const offer = useMemo(() => (text: string) => matchChoices(choices, text), [choices]);
  return (
    <Labelled label={label} isAnswered={!isMissing}>
      <TypeAhead
        label={label}
        shown={choices.find((choice) => choice.value === value)?.text ?? ''}
        typed={typed}
        placeholder={words.choose}
        chosenKey={value}
        choices={offer}
        nothingFound={entryWords.noSuchChoice}
        onType={(text) => {
          setTyped(text === '' ? undefined : text);
          if (text === '') onChoose(undefined);
        }}
        onChoose={(chosen) => {
          setTyped(undefined);
          onChoose(chosen);
        }}
        listWidth={260}
        input={{ id: minimumId(field) }}
      />
    </Labelled>
  );
}

/** Several may hold: each Enter takes one, and Enter with nothing typed goes on. Taking one again lets it go. */
export function RaceQuestion({ answers, isMissing, onAnswer }: QuestionProps) {
  const { race } = answers;
  const chosen = race === undefined ? [] : typeof race === 'string' ? [race] : race;
  const [typed, setTyped] = useState<string>();
  const stayWhileTyping = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && typed !== undefined) event.stopPropagation();
  };
  return (
    <Labelled label={words.fields.race} isAnswered={!isMissing}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the Enter of the field inside */}
      <div onKeyDown={stayWhileTyping}>
        <TypeAhead
          label={words.fields.race}
          shown={chosen.map((one) => raceText(one)).join(', ')}
          typed={typed}
          placeholder={words.several}
          choices={offerRaces}
          nothingFound={entryWords.noSuchChoice}
          onType={(text) => {
            setTyped(text === '' ? undefined : text);
            if (text === '') onAnswer({ ...answers, race: undefined });
          }}
          onChoose={(one) => {
            setTyped(undefined);
            onAnswer({ ...answers, race: withRace(race, one) });
          }}
          listWidth={320}
          input={{ id: minimumId('race'), title: chosen.map((one) => raceText(one)).join(', ') }}
        />
      </div>
    </Labelled>
  );
}

const raceChoices = withUnanswered(raceCode.options, (code) => raceWords[code]);
const raceText = (code: RaceCode | Unanswered): string => raceChoices.find((choice) => choice.value === code)?.text ?? code;
const offerRaces = (text: string) => matchChoices(raceChoices, text);

const emptyAddress = { line1: '', city: '', state: 'MA', postalCode: '' };

/** Street, town, state and ZIP inside the USA; another address is typed on the patient's page. */
export function AddressQuestion({ answers, isMissing, onAnswer }: QuestionProps) {
  const typed = answers.address ?? emptyAddress;
  const isAnswered = !isMissing && readAddress(answers.address) !== undefined;
  const set = (part: keyof typeof emptyAddress) => (text: string) => {
    const next = { ...typed, [part]: text };
    const isEmpty = next.line1 === '' && next.city === '' && next.postalCode === '';
    onAnswer({ ...answers, address: isEmpty ? undefined : next });
  };
  return (
    <div className={classes.address}>
      <Labelled label={words.line1} isAnswered={isAnswered}>
        <PlainText id={minimumId('address')} label={words.line1} value={typed.line1} onType={set('line1')} />
      </Labelled>
      <Labelled label={words.city} isAnswered={isAnswered}>
        <PlainText label={words.city} value={typed.city} onType={set('city')} />
      </Labelled>
      <Labelled label={words.state} isAnswered={isAnswered}>
        <StateField value={typed.state} onChoose={set('state')} />
      </Labelled>
      <Labelled label={words.postalCode} isAnswered={isAnswered}>
        <PlainText label={words.postalCode} value={typed.postalCode} onType={set('postalCode')} />
      </Labelled>
      <span className={classes.hint}>{words.noAddress}</span>
    </div>
  );
}

const stateChoices = usStates.map(({ code, name }) => ({ key: code, value: code, text: code, detail: name }));

function StateField({ value, onChoose }: { readonly value: string; readonly onChoose: (state: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const choices = useMemo(() => (text: string) => matchChoices(stateChoices, text), []);
  return (
    <TypeAhead
      label={words.state}
      shown={value}
      typed={typed}
      chosenKey={value}
      choices={choices}
      nothingFound={entryWords.noSuchChoice}
      onType={(text) => {
        setTyped(text === '' ? undefined : text);
        if (text === '') onChoose('');
      }}
      onChoose={(state) => {
        setTyped(undefined);
        onChoose(state);
      }}
      listWidth={220}
    />
  );
}
