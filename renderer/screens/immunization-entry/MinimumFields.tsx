/** The fields with which what is missing about the patient is answered. */
import { CircleAlert } from 'lucide-react';
import { useMemo, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { raceCode, unanswered, type RaceCode, type Unanswered } from '../../../shared/domain/patient';
import type { PatientMinimumField } from '../../../shared/domain/patient-minimum';
import { raceWords, unansweredWords } from '../../components/patient-code-words';
import { matchChoices, type Choice } from '../../components/type-ahead-match';
import { TypeAhead } from '../../components/TypeAhead';
import { usStates } from '../../components/us-states';
import { longest, type FieldError } from '../patient-edit/field-checks';
import { fieldErrorWords } from '../patient-edit/words';
import { minimumId } from './entry-focus';
import classes from './entry.module.css';
import { withRace, type PatientAnswers } from './patient-answers';
import { PlainCell } from './PlainCell';
import { entryWords } from './words';

const words = entryWords.minimum;

/** One question of the strip. */
export interface QuestionProps {
  readonly field: PatientMinimumField;
  readonly answers: PatientAnswers;
  readonly isMissing: boolean;
  /** What is wrong with what is typed so far. */
  readonly problems: readonly FieldError[];
  /** True after a try to save: what is wrong is said, whether the field was left or not. */
  readonly isTried: boolean;
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

interface PlainTextProps {
  readonly label: string;
  readonly value: string;
  readonly id: string;
  readonly maxLength: number;
  readonly error: string | undefined;
  readonly onType: (text: string) => void;
}

/** A field for plain words. */
function PlainText({ label, value, id, maxLength, error, onType }: PlainTextProps) {
  const describedBy = error === undefined ? undefined : `${id}-problem`;
  return <PlainCell label={label} shown={value} typed={undefined} isSuggested={false} error={error} input={{ id, maxLength, 'aria-describedby': describedBy }} onType={onType} />;
}

/** What is wrong with a field, in words that the field points to. */
function Problem({ id, label, text }: { readonly id: string; readonly label: string; readonly text: string }) {
  return (
    <span id={`${id}-problem`} className={classes.stop}>
      <CircleAlert size={14} aria-hidden="true" />
      <span>
        <b>{label}:</b> {text}
      </span>
    </span>
  );
}

/** The problems of a question are said when it was left, or after a try to save. */
function useSaidProblems({ problems, isTried }: QuestionProps) {
  const [isLeft, setLeft] = useState(false);
  const said = isLeft || isTried ? problems : [];
  const errorOf = (field: string): string | undefined => {
    const found = said.find((problem) => problem.field === field);
    return found && fieldErrorWords(found);
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => setLeft(!event.currentTarget.contains(event.relatedTarget));
  return { errorOf, onBlur };
}

/** The person's own word for the gender. */
export function OwnWordQuestion(props: QuestionProps) {
  const { answers, isMissing, onAnswer } = props;
  const { errorOf, onBlur } = useSaidProblems(props);
  const error = errorOf('genderText');
  const id = minimumId('genderText');
  return (
    <div onBlur={onBlur}>
      <Labelled label={words.ownWord} isAnswered={!isMissing}>
        <PlainText id={id} label={words.ownWord} value={answers.genderText ?? ''} maxLength={longest.genderText} error={error} onType={(genderText) => onAnswer({ ...answers, genderText })} />
        {error !== undefined && <Problem id={id} label={words.ownWord} text={error} />}
      </Labelled>
    </div>
  );
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
type AddressPart = keyof typeof emptyAddress;
const addressParts: readonly AddressPart[] = ['line1', 'city', 'state', 'postalCode'];
const partId = (part: AddressPart): string => minimumId(part === 'line1' ? 'address' : part);

/** Street, town, state and ZIP inside the USA; another address is typed on the patient's page. */
export function AddressQuestion(props: QuestionProps) {
  const { answers, isMissing, onAnswer } = props;
  const typed = answers.address ?? emptyAddress;
  const { errorOf, onBlur } = useSaidProblems(props);
  const set = (part: AddressPart) => (text: string) => {
    const next = { ...typed, [part]: text };
    const isEmpty = next.line1 === '' && next.city === '' && next.postalCode === '';
    onAnswer({ ...answers, address: isEmpty ? undefined : next });
  };
  const text = (part: Exclude<AddressPart, 'state'>) => (
    <Labelled label={words[part]} isAnswered={!isMissing}>
      <PlainText id={partId(part)} label={words[part]} value={typed[part]} maxLength={longest[part]} error={errorOf(part)} onType={set(part)} />
    </Labelled>
  );
  const problems = addressParts.flatMap((part) => {
    const error = errorOf(part);
    return error === undefined ? [] : [<Problem key={part} id={partId(part)} label={words[part]} text={error} />];
  });
  return (
    <div className={classes.address} onBlur={onBlur}>
      {text('line1')}
      {text('city')}
      <Labelled label={words.state} isAnswered={!isMissing}>
        <StateField value={typed.state} error={errorOf('state')} onChoose={set('state')} />
      </Labelled>
      {text('postalCode')}
      <span className={classes.hint}>{words.noAddress}</span>
      {problems.length > 0 && (
        <div className={classes.addressProblems} role="status">
          {problems}
        </div>
      )}
    </div>
  );
}

const stateChoices = usStates.map(({ code, name }) => ({ key: code, value: code, text: code, detail: name }));

function StateField({ value, error, onChoose }: { readonly value: string; readonly error: string | undefined; readonly onChoose: (state: string) => void }) {
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
      error={error}
      input={{ id: partId('state'), 'aria-describedby': error === undefined ? undefined : `${partId('state')}-problem` }}
    />
  );
}
