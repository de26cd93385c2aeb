/** What each type-ahead cell offers. Pure. */
import { eligibilityWords, refusalWords, routeWords, siteWords, sourceWords, type CodeWords } from '../../components/dose-code-words';
import { matchChoices, type Choice } from '../../components/type-ahead-match';
import type { CodeTables, VisEdition } from '../../../shared/codes/code-tables';
import { formatDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import type { Giver } from '../../../shared/domain/immunization';
import type { PickedVaccine } from '../../components/picked-vaccine';
import type { CellValue } from './entry-line';
import { lotsOf, type GivenToday } from './given-today';
import { editionGiven } from './suggestions';
import { giverText } from './typed-cells';
import { entryWords as words } from './words';

/** Answers the choices for a typed text. */
export type Offer<V> = (typed: string) => readonly Choice<V>[];

function ofCodes<C extends string>(codes: Readonly<Record<C, CodeWords>>): readonly Choice<C>[] {
  // The keys of such a record are exactly its codes.
  return (Object.keys(codes) as C[]).map((code) => ({ key: code, value: code, text: codes[code].short, detail: codes[code].whole }));
}

const offerOf =
  <V>(choices: readonly Choice<V>[]): Offer<V> =>
  (typed) =>
    matchChoices(choices, typed);

export const siteOffer = offerOf(ofCodes(siteWords));
export const routeOffer = offerOf(ofCodes(routeWords));
export const eligibilityOffer = offerOf(ofCodes(eligibilityWords));
export const sourceOffer = offerOf(ofCodes(sourceWords));
export const refusalOffer = offerOf(ofCodes(refusalWords));

const makersShown = 40;

/** Makers of the vaccine first. */
export function makerOffer(tables: CodeTables, vaccine: PickedVaccine | undefined): Offer<string> {
  return (typed) => {
    const choices = tables.manufacturersFor(vaccine?.cvx ?? '').map(({ mvx, name }) => ({ key: mvx, value: mvx, text: name, detail: mvx }));
    return matchChoices(choices, typed).slice(0, makersShown);
  };
}

/** Lots of the vaccine that were used today. */
export function lotOffer(tables: CodeTables, given: GivenToday, vaccine: PickedVaccine | undefined): Offer<string> {
  const choices = (vaccine === undefined ? [] : lotsOf(given, vaccine)).map(({ lot, mvx, expires }) => ({
    key: lot,
    value: lot,
    text: lot,
    detail: words.usedToday(tables.manufacturer(mvx)?.name ?? mvx, expires && formatDate(expires)),
  }));
  return offerOf(choices);
}

/** The givers of the practice. */
export function giverOffer(givers: readonly Giver[]): Offer<string> {
  return offerOf(givers.map((giver) => ({ key: giverText(giver), value: giverText(giver), text: giverText(giver) })));
}

/** Reasons, or any other plain texts. */
export function textOffer(texts: readonly string[]): Offer<string> {
  return offerOf(texts.map((text) => ({ key: text, value: text, text })));
}

type Editions = CellValue<'vis'>;
const earlierShown = 3;

const visKey = (editions: Editions): string => editions.map(({ document, edition }) => `${document} ${edition}`).join('|') || 'none';

/** What the VIS cell shows: the edition printed on the paper, or how many papers. */
export function visText(editions: Editions): string {
  const [only] = editions;
  if (only === undefined) return words.noVis;
  return editions.length === 1 ? formatDate(only.edition) : words.severalVis(editions.length);
}

/** The name of a paper without the words that every name has. */
function visName(tables: CodeTables, { document, edition }: Editions[number]): string {
  const known = tables.visEditions.find((one) => one.document === document && one.edition === edition);
  return known?.name.replace(/(?: Vaccines?)? VIS$/, '') ?? document;
}

/** Each paper with its edition: "MMR 31 Jan 2025 · Polio 31 Jan 2025". */
export const visNames = (tables: CodeTables, editions: Editions): string =>
  editions.map((one) => `${visName(tables, one)} ${formatDate(one.edition)}`).join(' · ');

/** The papers for this vaccine on that day, then what may be handed out instead, then earlier editions, then none. */
export function visOffer(tables: CodeTables, vaccine: PickedVaccine | undefined, date: CalendarDate | undefined): Offer<Editions> {
  return (typed) => {
    const usual = vaccine === undefined ? [] : tables.visFor(vaccine.cvx, date).map(editionGiven);
    const instead = vaccine === undefined ? [] : tables.visInsteadFor(vaccine.cvx, date).map(editionGiven);
    const choice = (value: Editions, text: string, detail?: string): Choice<Editions> => ({ key: visKey(value), value, text, detail });
    const note = usual.length > 1 ? words.visEarlierOfSeveral : words.visEarlier;
    const choices = [
      ...(usual.length === 0 ? [] : [choice(usual, visText(usual), usual.length > 1 ? visNames(tables, usual) : usualNote(tables, usual))]),
      ...instead.map((one) => choice([one], formatDate(one.edition), `${visName(tables, one)} · ${words.visInstead}`)),
      ...usual.flatMap((one) =>
        earlierEditions(tables, one).map((earlier) =>
          choice(
            usual.map((same) => (same === one ? earlier : same)),
            formatDate(earlier.edition),
            `${visName(tables, earlier)} · ${note}`,
          ),
        ),
      ),
      choice([], words.noVis),
    ];
    return matchChoices(choices, typed);
  };
}

const usualNote = (tables: CodeTables, usual: Editions): string => usual.map((one) => `${visName(tables, one)} · ${words.visCurrent}`).join();

/** The key of the chosen papers among the choices. */
export const chosenVisKey = (editions: Editions | undefined): string | undefined => editions && visKey(editions);

function earlierEditions(tables: CodeTables, { document, edition }: Editions[number]): readonly Editions[number][] {
  return tables.visEditions
    .filter((one: VisEdition) => one.document === document && one.edition < edition)
    .sort((a, b) => (a.edition < b.edition ? 1 : -1))
    .slice(0, earlierShown)
    .map(editionGiven);
}
