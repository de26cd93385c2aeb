import { useState } from 'react';
import { assertDefined } from '../../../../shared/assert';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { hl7Time } from '../../../../shared/hl7/build/vxu';
import { buildQbp, type PersonToAskFor } from '../../../../shared/hl7/build/qbp';
import { messagesOf } from '../../../../shared/hl7/read/messages-of';
import { readMessage } from '../../../../shared/hl7/read/read-message';
import { answerOf, type RegistryAnswer } from '../../../../shared/hl7/answer/answer-of';
import { destinationOf, fileDestination } from '../../../data/registry/destination-of';
import { causeWords } from '../../../components/registry-words';
import { miis } from '../../../state/bridge';
import { usePractice } from '../../../state/desk-context';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { localSecond } from '../../../state/local-time';
import { newControlNumber } from '../../../state/new-id';
import { useRegistryView } from '../../registry/use-registry-view';
import { registryWords as words } from './words';

/** An answer with where it came from and its exact text. */
export interface CameAnswer {
  readonly how: 'file' | 'service';
  readonly text: string;
  readonly answer: RegistryAnswer;
}

type RegistryId = NonNullable<PersonToAskFor['registryId']>;

/** Asks the registry, by the web service or with files. */
export function useAsk(chart: Chart) {
  const view = useRegistryView();
  const practice = usePractice()?.fields;
  const [came, setCame] = useState<CameAnswer>();
  const [failure, setFailure] = useState<ErrorWords>();
  const [isBusy, setBusy] = useState(false);
  const connection = view?.isOn === true && view.halted === undefined ? view.connection : undefined;

  const questionFor = (registryId?: RegistryId): { readonly text: string; readonly number: string } => {
    const number = newControlNumber();
    const at = assertDefined(hl7Time(localSecond(new Date())), 'the clock writes an instant');
    const destination = connection ? destinationOf(connection) : fileDestination(practice?.sitePin);
    return { text: buildQbp({ id: chart.id, patient: chart.patient, ...(registryId ? { registryId } : {}) }, 'Z44', destination, { controlId: number, at }, number).text, number };
  };
  const take = (how: CameAnswer['how'], text: string): void => {
    const [first = ''] = messagesOf(text);
    const read = readMessage(first);
    if (!read.ok) setFailure({ title: words.answers.unreadable.title, whatToDo: words.answers.unreadable.text });
    else setCame({ how, text, answer: answerOf(read.value) });
  };
  const byService = async (registryId?: RegistryId): Promise<void> => {
    setFailure(undefined);
    setCame(undefined);
    setBusy(true);
    const said = await miis.registry.submit({ hl7: questionFor(registryId).text });
    setBusy(false);
    if (!said.ok) setFailure(errorWords(said.error));
    else if (said.value.ok) take('service', said.value.value);
    else setFailure({ title: words.answers.error.title, whatToDo: `${words.answers.error.text} ${causeWords[said.value.error.cause]}` });
  };
  const byFile = async (): Promise<void> => {
    setFailure(undefined);
    setCame(undefined);
    const chosen = await miis.files.chooseText();
    if (chosen.ok) take('file', new TextDecoder().decode(chosen.value.bytes));
    else if (chosen.error.code !== 'cancelled') setFailure(errorWords(chosen.error));
  };
  const saveQuestion = async (): Promise<string | undefined> => {
    setFailure(undefined);
    const { text, number } = questionFor();
    const saved = await miis.files.saveText({ suggestedName: words.questionName(number), ending: 'hl7', text });
    if (saved.ok) return saved.value.name;
    if (saved.error.code !== 'cancelled') setFailure(errorWords(saved.error));
    return undefined;
  };
  return { hasService: connection !== undefined, came, failure, isBusy, byService, byFile, saveQuestion };
}
