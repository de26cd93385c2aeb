/** The faxes of the practice as lines, read off the cards. */
import type { CardFax, Card } from '../../../shared/domain/card';
import { addDays, type CalendarDate } from '../../../shared/domain/calendar-date';
import { formKind, type FormKind } from '../../../shared/domain/data-sharing';
import type { WorkItemId } from '../../../shared/domain/ids';
import type { FaxTurn } from '../../../shared/domain/fax/fax';

export interface FaxLine {
  readonly card: Card;
  readonly fax: CardFax;
}

export interface FaxGroup {
  readonly turn: FaxTurn;
  readonly lines: readonly FaxLine[];
}

/** What needs a person stands first. */
const order: readonly FaxTurn[] = ['person', 'result', 'program', 'nobody'];
const shownDays = 14;

/** The groups that are not empty; the latest first in each, and of what is done only the last two weeks. */
export function faxGroups(cards: readonly Card[], today: CalendarDate): readonly FaxGroup[] {
  const since = addDays(today, -shownDays);
  const lines = cards.flatMap((card) => (card.faxes ?? []).map((fax) => ({ card, fax })));
  return order
    .map((turn) => ({
      turn,
      lines: lines
        .filter(({ fax }) => fax.turn === turn && (turn !== 'nobody' || fax.notedAt.slice(0, 10) >= since))
        .sort((a, b) => Date.parse(b.fax.queuedAt) - Date.parse(a.fax.queuedAt) || (a.fax.fax < b.fax.fax ? -1 : 1)),
    }))
    .filter(({ lines: some }) => some.length > 0);
}

/** A form that is ready to be faxed and has no fax yet: what is on its way begins here, as a draft. */
export interface FaxDraft {
  readonly card: Card;
  readonly item: WorkItemId;
  readonly kind: FormKind;
  readonly openedAt: string;
}

/** The drafts, the longest waiting first. */
export function faxDrafts(cards: readonly Card[]): readonly FaxDraft[] {
  return cards
    .flatMap((card) =>
      card.work.flatMap(({ item, kind, step, openedAt }): readonly FaxDraft[] => {
        const isFaxed = card.faxes?.some((fax) => fax.item === item) ?? false;
        const form = formKind.safeParse(kind);
        return step === 'faxed' && form.success && !isFaxed ? [{ card, item, kind: form.data, openedAt }] : [];
      }),
    )
    .sort((a, b) => Date.parse(a.openedAt) - Date.parse(b.openedAt) || (a.item < b.item ? -1 : 1));
}

/** How many faxes wait for a person. */
export const faxesForPerson = (cards: readonly Card[]): number =>
  cards.reduce((sum, card) => sum + (card.faxes?.filter(({ turn }) => turn === 'person' || turn === 'result').length ?? 0), 0);
