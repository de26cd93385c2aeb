/** What the law still asks about the patient of a shot given here, answered right above the lines. */
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  ethnicityCode,
  genderCode,
  raceCode,
  sexCode,
  unanswered,
  type PatientFields,
  type RaceCode,
  type Unanswered,
} from '../../../shared/domain/patient';
import { missingForCurrentDose, type PatientMinimumField } from '../../../shared/domain/patient-minimum';
import { languageName, languages } from '../../components/languages';
import { usStates } from '../../components/us-states';
import { ethnicityWords, genderWords, raceWords, sexWords, unansweredWords } from '../../components/patient-code-words';
import { matchChoices, type Choice } from '../../components/type-ahead-match';
import { TypeAhead } from '../../components/TypeAhead';
import type { Entry } from './entry';
import { focusLine, minimumId } from './entry-focus';
import classes from './entry.module.css';
import { readAddress, withAnswers, withRace, type PatientAnswers } from './patient-answers';
import { PlainCell } from './PlainCell';
import { useEntryValue } from './use-entry-value';
import { entryWords } from './words';

const words = entryWords.minimum;

interface PatientMinimumProps {
  readonly entry: Entry;
  readonly patient: PatientFields;
}

/** The strip above the lines, as long as one of them is a shot given here. Enter goes on from question to question. */
export function PatientMinimum({ entry, patient }: PatientMinimumProps) {
  // From the first moment on, not when the first letter is typed: nothing jumps under the hands.
  const hasCurrent = useEntryValue(entry, (state) => state.lines.some(({ resolved }) => resolved.line.kind === 'current'));
  const answers = useEntryValue(entry, (state) => state.answers);
  const fields = missingForCurrentDose(patient);
  if (!hasCurrent || fields.length === 0) return null;
  const missing = missingForCurrentDose(withAnswers(patient, answers));
  return <Strip fields={fields} answers={answers} missing={missing} onAnswer={entry.answerPatient} onEnd={() => focusLine(entry.state(), 0)} />;
}

interface StripProps {
  /** What the patient's record lacks. */
  readonly fields: readonly PatientMinimumField[];
  readonly answers: PatientAnswers;
  /** What has no answer yet, also not here. */
  readonly missing: readonly PatientMinimumField[];
  readonly onAnswer: (answers: PatientAnswers) => void;
  /** Enter on the last question. */
  readonly onEnd: () => void;
}

function Strip({ fields, answers, missing, onAnswer, onEnd }: StripProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // The Esc that closes a list is not the one that leaves the page.
    if (event.key === 'Escape' && isOpenList(event.target)) event.stopPropagation();
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented || event.isPropagationStopped()) return;
    event.preventDefault();
    const inputs = [...event.currentTarget.querySelectorAll<HTMLElement>('input:not([type="hidden"])')];
    const at = inputs.findIndex((input) => input === event.target);
    const next = inputs[at + (event.shiftKey ? -1 : 1)];
    if (next !== undefined) next.focus();
    else if (!event.shiftKey) onEnd();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the fields inside, each a control of its own
    <fieldset className={classes.minimum} onKeyDown={onKeyDown}>
      <legend>
        {words.title}
        <span className={classes.minimumWhy}>{words.why}</span>
      </legend>
      <div className={classes.questions}>
        {fields.map((field) => (
          <Question key={field} field={field} answers={answers} isMissing={missing.includes(field)} onAnswer={onAnswer} />
        ))}
      </div>
    </fieldset>
  );
}

interface QuestionProps {
  readonly field: PatientMinimumField;
  readonly answers: PatientAnswers;
  readonly isMissing: boolean;
  readonly onAnswer: (answers: PatientAnswers) => void;
}

function Question(props: QuestionProps): ReactNode {
  const { field, answers, onAnswer } = props;
  switch (field) {
    case 'address':
      return <AddressQuestion {...props} />;
    case 'race':
      return <RaceQuestion {...props} />;
    case 'sex':
      return <OneOf {...props} choices={sexChoices} value={answers.sex} onChoose={(sex) => onAnswer({ ...answers, sex })} />;
    case 'gender':
      return (
        <>
          <OneOf {...props} choices={genderChoices} value={answers.gender} onChoose={(gender) => onAnswer({ ...answers, gender })} />
          {answers.gender === 'other' && (
            <Labelled label={words.ownWord} isAnswered={(answers.genderText ?? '') !== ''}>
              <PlainText label={words.ownWord} value={answers.genderText ?? ''} onType={(genderText) => onAnswer({ ...answers, genderText })} />
            </Labelled>
          )}
        </>
      );
    case 'ethnicity':
      return <OneOf {...props} choices={ethnicityChoices} value={answers.ethnicity} onChoose={(ethnicity) => onAnswer({ ...answers, ethnicity })} />;
    case 'language':
      return <OneOf {...props} choices={languageChoices} value={answers.language} onChoose={(language) => onAnswer({ ...answers, language })} />;
  }
}

const withUnanswered = <C extends string>(codes: readonly C[], text: (code: C) => string): readonly Choice<C | Unanswered>[] => [
  ...codes.map((code) => ({ key: code, value: code, text: text(code) })),
  ...unanswered.options.map((code) => ({ key: code, value: code, text: unansweredWords[code] })),
];
const sexChoices = withUnanswered(sexCode.options, (code) => sexWords[code]);
const genderChoices = withUnanswered(genderCode.options, (code) => genderWords[code]);
const ethnicityChoices = withUnanswered(ethnicityCode.options, (code) => ethnicityWords[code]);
const languageChoices = withUnanswered(
  languages.map(({ code }) => code),
  languageName,
);
const stateChoices = usStates.map(({ code, name }) => ({ key: code, value: code, text: code, detail: name }));

function Labelled({ label, isAnswered, children }: { readonly label: string; readonly isAnswered: boolean; readonly children: ReactNode }) {
  return (
    <div className={classes.question} data-answered={isAnswered ? 'true' : undefined}>
      <span className={classes.questionLabel} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

function PlainText({ label, value, id, onType }: { readonly label: string; readonly value: string; readonly id?: string; readonly onType: (text: string) => void }) {
  return <PlainCell label={label} shown={value} typed={undefined} isSuggested={false} error={undefined} input={{ id, maxLength: 120 }} onType={onType} />;
}

interface OneOfProps<C extends string> extends QuestionProps {
  readonly choices: readonly Choice<C>[];
  readonly value: C | undefined;
  readonly onChoose: (value: C | undefined) => void;
}

function OneOf<C extends string>({ field, isMissing, choices, value, onChoose }: OneOfProps<C>) {
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
function RaceQuestion({ answers, isMissing, onAnswer }: QuestionProps) {
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

function AddressQuestion({ answers, isMissing, onAnswer }: QuestionProps) {
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

const isOpenList = (target: EventTarget): boolean => target instanceof Element && target.getAttribute('aria-expanded') === 'true';
