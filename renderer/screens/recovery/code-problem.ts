import type { AppError } from '../../../shared/contract/errors';
import { errorWords } from '../../state/error-words';
import { words } from './words';

/** What is wrong with a typed recovery code, as exactly as main could tell: a slip in one group, or another practice's code. */
export function codeProblem(error: AppError): string {
  const { cause, group } = error.detail ?? {};
  if (cause === 'typing' && typeof group === 'number') return words.slipIn(group + 1);
  if (cause === 'other-code') return words.otherCode;
  const { title, whatToDo } = errorWords(error);
  return `${title} ${whatToDo}`;
}
