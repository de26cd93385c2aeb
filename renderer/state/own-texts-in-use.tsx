import { useEffect } from 'react';
import type { OwnTexts } from '../../shared/domain/own-texts';
import { printWithTexts } from '../data/wording-file';
import { usePractice } from './desk-context';

const none: OwnTexts = {};

/** Lets papers be made with the practice's own texts, as they are just now. */
export function OwnTextsInUse() {
  const texts = usePractice()?.ownTexts ?? none;
  useEffect(() => printWithTexts(texts), [texts]);
  return null;
}
