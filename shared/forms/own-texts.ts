/** Lays a practice's own texts over a wording's file. */
import type { OwnWording } from '../domain/own-texts';
import { fail, ok, type Result } from '../result';

/** A text of a wording, with the place where it stands. */
export interface WordingText {
  readonly path: string;
  readonly text: string;
}

/** What is no text: a practice that changed it would break the paper. */
const fixed = /^(?:version|date|language|locale|direction|reviewed|months|datePattern|contacts|families)\b|^(?!foot\.).*\.(?:version|group)$/;

/** Every text of a wording that a practice may replace, in the order of its file. */
export function textsOf(wording: unknown, path = ''): readonly WordingText[] {
  if (typeof wording === 'string') return fixed.test(path) ? [] : [{ path, text: wording }];
  if (Array.isArray(wording)) return wording.flatMap((item: unknown, index) => textsOf(item, `${path}[${index}]`));
  if (typeof wording !== 'object' || wording === null) return [];
  return Object.entries(wording).flatMap(([key, value]: [string, unknown]) => textsOf(value, path === '' ? key : `${path}.${key}`));
}

const placesIn = (text: string): readonly string[] => [...text.matchAll(/\{(.*?)\}/g)].map(([place]) => place).sort();

export type TextProblem = { readonly code: 'lost-place' | 'unknown-place'; readonly place: string };

/** Whether a text may stand in the place of ours: the same values must come into it. */
export function checkPlaces(ours: string, theirs: string): Result<null, TextProblem> {
  const [had, has] = [placesIn(ours), placesIn(theirs)];
  const lost = had.find((place) => !has.includes(place));
  if (lost !== undefined) return fail({ code: 'lost-place', place: lost });
  const unknown = has.find((place) => !had.includes(place));
  return unknown === undefined ? ok(null) : fail({ code: 'unknown-place', place: unknown });
}

/** What a version is followed by when the practice changed something: it stands on the paper and is kept with each form. */
const ownVersion = (version: string, edition: number): string => `${version} + own ${edition}`;

/**
 * The wording with the practice's texts. A text for a place that the wording does not have any more, or into which other values come
 * now, is left out: ours is then printed.
 */
export function withOwnTexts(wording: unknown, own: OwnWording | undefined): unknown {
  if (own === undefined) return wording;
  const isChanged = Object.keys(own.texts).length > 0;
  const laid = laidOver(wording, '', own.texts);
  if (typeof laid !== 'object' || laid === null || Array.isArray(laid)) return laid;
  const reviewed = own.reviewed === undefined ? (isChanged && 'reviewed' in laid ? { reviewed: laid.reviewed } : {}) : { reviewed: true };
  return isChanged ? versioned({ ...laid, ...reviewed }, own.edition) : { ...laid, ...reviewed };
}

function laidOver(value: unknown, path: string, texts: OwnWording['texts']): unknown {
  if (typeof value === 'string') {
    const own = texts[path];
    return own === undefined || fixed.test(path) || !checkPlaces(value, own).ok ? value : own;
  }
  if (Array.isArray(value)) return value.map((item: unknown, index) => laidOver(item, `${path}[${index}]`, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, laidOver(item, path === '' ? key : `${path}.${key}`, texts)]));
}

/** Every `version` in a wording, its own and those of its parts; the foot's is the sentence around it. */
function versioned(value: unknown, edition: number): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, key === 'version' && typeof item === 'string' && !item.includes('{') ? ownVersion(item, edition) : versioned(item, edition)]),
  );
}
