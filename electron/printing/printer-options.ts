/** What a printer can do, by its IPP attributes (RFC 8011, 5.2; PWG 5100.7 for sources and types). */
import type { PrinterOptions, PrintSides } from '../../shared/domain/printing';
import type { IppAttributes } from './ipp-message';

/** The attributes that `optionsOf` reads. */
export const optionAttributes = ['media-supported', 'media-type-supported', 'media-source-supported', 'sides-supported'] as const;

const sidesByKeyword: Readonly<Record<string, PrintSides>> = { 'one-sided': 'one-sided', 'two-sided-long-edge': 'long-edge', 'two-sided-short-edge': 'short-edge' };
const keywordBySides: Readonly<Record<PrintSides, string>> = { 'one-sided': 'one-sided', 'long-edge': 'two-sided-long-edge', 'short-edge': 'two-sided-short-edge' };

/** IPP's keyword for the sides. */
export const sidesKeyword = (sides: PrintSides): string => keywordBySides[sides];

/** `custom_min_...` and `custom_max_...` are the bounds of free sizes and no sheets of paper. */
const isSheet = (size: string): boolean => !size.startsWith('custom_');

/** What can be chosen; a list of one is no choice and comes out empty. */
export function optionsOf(attributes: IppAttributes): PrinterOptions {
  const choices = (name: (typeof optionAttributes)[number]): readonly string[] => [...new Set((attributes.get(name) ?? []).map(String))];
  const papers = choices('media-supported').filter(isSheet);
  const sides = choices('sides-supported').flatMap((keyword) => sidesByKeyword[keyword] ?? []);
  return { papers: several(papers), media: several(choices('media-type-supported')), trays: several(choices('media-source-supported')), sides: several(sides) };
}

const several = <T>(choices: readonly T[]): readonly T[] => (choices.length > 1 ? choices : []);
