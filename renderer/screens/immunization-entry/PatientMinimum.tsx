/** What the law still asks about the patient of a shot given here, answered right above the lines. */
import type { KeyboardEvent, ReactNode } from 'react';
import { ethnicityCode, genderCode, sexCode, type PatientFields } from '../../../shared/domain/patient';
import { missingForCurrentDose, type PatientMinimumField } from '../../../shared/domain/patient-minimum';
import { languageName, languages } from '../../components/languages';
import { ethnicityWords, genderWords, sexWords } from '../../components/patient-code-words';
import type { Entry } from './entry';
import { focusLine } from './entry-focus';
import classes from './entry.module.css';
import { AddressQuestion, OneOf, OwnWordQuestion, RaceQuestion, withUnanswered, type QuestionProps } from './MinimumFields';
import { answerProblems, withAnswers, type PatientAnswers } from './patient-answers';
import { useEntryValue } from './use-entry-value';
import { entryWords } from './words';

const words = entryWords.minimum;

interface PatientMinimumProps {
  readonly entry: Entry;
  readonly patient: PatientFields;
  /** True after a try to save: what is half answered is said. */
  readonly isTried: boolean;
}

/** The strip above the lines, as long as one of them is a shot given here. Enter goes on from question to question. */
export function PatientMinimum({ entry, patient, isTried }: PatientMinimumProps) {
  // From the first moment on, not when the first letter is typed: nothing jumps under the hands.
  const hasCurrent = useEntryValue(entry, (state) => state.lines.some(({ resolved }) => resolved.line.kind === 'current'));
  const answers = useEntryValue(entry, (state) => state.answers);
  const fields = missingForCurrentDose(patient);
  if (!hasCurrent || fields.length === 0) return null;
  const missing = missingForCurrentDose(withAnswers(patient, answers));
  return (
    <Strip fields={fields} answers={answers} missing={missing} isTried={isTried} onAnswer={entry.answerPatient} onEnd={() => focusLine(entry.state(), 0)} />
  );
}

interface StripProps {
  /** What the patient's record lacks. */
  readonly fields: readonly PatientMinimumField[];
  readonly answers: PatientAnswers;
  /** What has no answer yet, also not here. */
  readonly missing: readonly PatientMinimumField[];
  readonly isTried: boolean;
  readonly onAnswer: (answers: PatientAnswers) => void;
  /** Enter on the last question. */
  readonly onEnd: () => void;
}

function Strip({ fields, answers, missing, isTried, onAnswer, onEnd }: StripProps) {
  const problems = answerProblems(answers);
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
          <Question key={field} field={field} answers={answers} isMissing={missing.includes(field)} problems={problems} isTried={isTried} onAnswer={onAnswer} />
        ))}
      </div>
    </fieldset>
  );
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
          {answers.gender === 'other' && <OwnWordQuestion {...props} />}
        </>
      );
    case 'ethnicity':
      return <OneOf {...props} choices={ethnicityChoices} value={answers.ethnicity} onChoose={(ethnicity) => onAnswer({ ...answers, ethnicity })} />;
    case 'language':
      return <OneOf {...props} choices={languageChoices} value={answers.language} onChoose={(language) => onAnswer({ ...answers, language })} />;
  }
}

const sexChoices = withUnanswered(sexCode.options, (code) => sexWords[code]);
const genderChoices = withUnanswered(genderCode.options, (code) => genderWords[code]);
const ethnicityChoices = withUnanswered(ethnicityCode.options, (code) => ethnicityWords[code]);
const languageChoices = withUnanswered(
  languages.map(({ code }) => code),
  languageName,
);

const isOpenList = (target: EventTarget): boolean => target instanceof Element && target.getAttribute('aria-expanded') === 'true';
