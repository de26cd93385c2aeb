/** What the proof of a fax says, in words for paper. */
import { dateParts, parseIsoDate } from '../../domain/calendar-date';
import type { FaxProof } from '../../domain/fax/fax-report';
import { fillTemplate } from '../wording-parts';
import type { OfficeWording } from './office-wording';

type ProofWords = OfficeWording['faxProof'];

/** What became of the fax, in one sentence: what a machine confirmed and what a person typed in are told apart. */
export function verdictOf({ way, pages }: Pick<FaxProof, 'way' | 'pages'>, { verdicts }: Pick<ProofWords, 'verdicts'>): string {
  const counts = { sent: String(pages.sent), total: String(pages.total) };
  if (way === 'by-hand') return fillTemplate(verdicts.byHand, counts);
  if (way === 'email') return fillTemplate(verdicts.handedOver, counts);
  if (pages.sent < pages.total || pages.total === 0) return fillTemplate(verdicts.someTaken, counts);
  return pages.total === 1 ? verdicts.oneTaken : fillTemplate(verdicts.allTaken, counts);
}

/** `2026-11-22T14:05:33-05:00` as `22 Nov 2026, 14:05:33 (UTC-05:00)`; what is no such instant stays as it came. */
export function instantOnPaper(instant: string, { months, datePattern }: Pick<OfficeWording, 'months' | 'datePattern'>): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})$/.exec(instant);
  const day = parseIsoDate(parts?.[1] ?? '');
  if (parts === null || day === undefined) return readable(instant);
  const { year, month, day: ofMonth } = dateParts(day);
  const date = fillTemplate(datePattern, { day: String(ofMonth), month: months[month - 1] ?? '', year: String(year) });
  const zone = parts[3] === 'Z' ? '' : (parts[3] ?? '');
  return `${date}, ${parts[2] ?? ''} (UTC${zone})`;
}

/** A machine's words as they can be printed: a proof must not fail because a server says something odd. */
export const readable = (text: string): string => text.replace(/[^\x20-\x7E\u00A1-\u024F]+/g, (odd) => (/^\s+$/.test(odd) ? ' ' : '?')).trim() || '?';

/** Whether `readable` changes any of a proof's words. */
export const hasOddWords = (proof: FaxProof): boolean =>
  [proof.result.said, proof.result.code, proof.remoteId ?? '', proof.job, proof.communication ?? '', ...proof.tries.map(({ said }) => said)].some((text) => readable(text).includes('?') && !text.includes('?') && text !== '');

/** A hash in groups of eight, so that two can be held against each other by eye. */
export const hashInGroups = (hex: string): string => (hex.match(/.{1,8}/g) ?? []).join(' ');
