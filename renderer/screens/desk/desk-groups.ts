/** The desk as plain values: what is unfinished in groups, each line with where it leads and what is done there. */
import { formatDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import type { Card } from '../../../shared/domain/card';
import type { PatientId } from '../../../shared/domain/ids';
import { reportingClock, type ReportingClock } from '../../../shared/domain/reporting-clock';
import { listName } from '../../components/list-name';
import { dayOf, waitWords, whenWords } from '../../components/timeWords';
import { workWords } from '../../components/work-words';
import { readDraftKey, type DraftPlace } from '../../state/draft-keys';
import type { KeptDraft } from '../../state/drafts';
import { routes } from '../../state/routes';
import type { ToDo } from '../../state/to-do';
import { words } from './words';

export interface DeskLine {
  readonly id: string;
  readonly to: string;
  readonly title: string;
  readonly detail: string;
  /** How long it waits in words, or the reporting clock. */
  readonly wait: { readonly kind: 'words'; readonly text: string } | { readonly kind: 'clock'; readonly clock: ReportingClock };
  readonly action: string;
}

export interface DeskGroup {
  readonly kind: 'drafts' | 'work' | 'report' | 'talks';
  readonly title: string;
  readonly count: number;
  /** The first of them; the rest is in the worklist. */
  readonly lines: readonly DeskLine[];
  readonly all: string | undefined;
}

export interface DeskFacts {
  readonly toDo: ToDo;
  readonly drafts: readonly KeptDraft[];
  readonly card: (id: PatientId) => Card | undefined;
  readonly today: CalendarDate;
  /** Local civil time, `YYYY-MM-DDTHH:MM`. */
  readonly now: string;
}

/** So many lines of a group stand on the desk. */
export const linesOfGroup = 5;

/** The groups that have something in them. */
export function deskGroups(facts: DeskFacts): readonly DeskGroup[] {
  const { toDo, now, today } = facts;
  const groups: readonly DeskGroup[] = [
    group('drafts', words.drafts, draftLines(facts)),
    group(
      'work',
      words.work,
      toDo.work.map(({ card, item, kind, step, openedAt }) => ({
        id: item,
        to: routes.patient(card.id),
        title: listName(card),
        detail: workWords.kind(kind),
        wait: { kind: 'words', text: waitWords(dayOf(openedAt), today) },
        action: workWords.next(step),
      })),
      `${routes.worklist}?show=changes`,
    ),
    group(
      'report',
      words.report,
      toDo.report.map(({ card, doses, oldest }) => ({
        id: card.id,
        to: routes.patient(card.id),
        title: listName(card),
        detail: words.reportDetail(doses, formatDate(oldest)),
        wait: { kind: 'clock', clock: reportingClock(oldest, now) },
        action: words.reportAction,
      })),
      `${routes.worklist}?show=report`,
    ),
    group(
      'talks',
      words.talks,
      toDo.talks.map(({ card, since }) => ({
        id: card.id,
        to: routes.patient(card.id),
        title: listName(card),
        detail: words.talkDetail,
        wait: { kind: 'words', text: waitWords(dayOf(since), today) },
        action: words.talkAction,
      })),
      `${routes.worklist}?show=talks`,
    ),
  ];
  return groups.filter((one) => one.count > 0);
}

function group(kind: DeskGroup['kind'], title: string, lines: readonly DeskLine[], all?: string): DeskGroup {
  // Drafts have no other place to be found, so all of them stand here.
  const shown = all === undefined ? lines : lines.slice(0, linesOfGroup);
  return { kind, title, count: lines.length, lines: shown, all: shown.length < lines.length ? all : undefined };
}

function draftLines({ drafts, card, today }: DeskFacts): readonly DeskLine[] {
  return drafts.flatMap((draft) => {
    const place = readDraftKey(draft.key);
    if (!place) return [];
    return [
      {
        id: draft.key,
        to: addressOf(place),
        title: titleOf(place, card),
        detail: detailOf(place),
        wait: { kind: 'words', text: words.draft.kept(whenWords(draft.at, today)) },
        action: words.draft.goOn,
      },
    ];
  });
}

function titleOf(place: DraftPlace, card: DeskFacts['card']): string {
  if (place.screen === 'new-patient') return words.draft.newPatient;
  if (place.screen === 'practice') return words.draft.practice;
  const patient = card(place.id);
  return patient ? listName(patient) : words.draft.somebody;
}

function detailOf(place: DraftPlace): string {
  switch (place.screen) {
    case 'new-patient':
    case 'practice':
      return '';
    case 'shots':
      return words.draft.shots(place.kind);
    case 'edit-patient':
    case 'correction':
    case 'voiding':
    case 'form':
    case 'cancel-form':
    case 'talk':
    case 'condition':
    case 'step':
      return words.draft.onRecord[place.screen];
  }
}

function addressOf(place: DraftPlace): string {
  switch (place.screen) {
    case 'new-patient':
      return routes.newPatient;
    case 'practice':
      return routes.practice;
    case 'edit-patient':
      return routes.editPatient(place.id);
    case 'correction':
    case 'voiding':
    case 'form':
    case 'cancel-form':
    case 'talk':
    case 'condition':
    case 'step':
      return routes.patient(place.id);
    case 'shots':
      return routes.shots(place.id, place.kind);
  }
}
