/**
 * A card: the little of a chart that lists and search need, kept in memory for every patient. Derived from the chart alone.
 */
import type { Chart } from './chart/chart';
import { isUntouched } from './chart/untouched';
import type { CalendarDate } from './calendar-date';
import type { FaxId, PatientId, WorkItemId } from './ids';
import type { Phone, ProviderStatus } from './patient';
import type { SharingStatus, StepName } from './data-sharing';
import { faxTurn, type AutomaticFaxWay, type Fax, type FaxTurn } from './fax/fax';
import type { FaxState } from './fax/fax-report';
import { missingPapers, type MissingPapers } from './missing-papers';
import { queueOfCard, type QueueOfCard } from './registry/card-queue';
import { digestMark } from './scanner-folder';
import { isInformed } from './sharing-rules';
import { nextStep, openWorkItems, workSubject, type WorkSubject } from './work-items';

export interface Card extends QueueOfCard {
  readonly id: PatientId;
  readonly first: string;
  readonly middle?: string;
  readonly last: string;
  readonly suffix?: string;
  readonly alias?: { readonly first?: string; readonly last?: string };
  readonly birthDate: CalendarDate;
  readonly sex?: string;
  readonly phones: readonly Phone['number'][];
  readonly guardians: readonly string[];
  readonly addressLine?: string;
  readonly city?: string;
  readonly postalCode?: string;
  readonly recordNumber?: string;
  readonly isMultipleBirth?: boolean;
  readonly state: ProviderStatus['state'];
  readonly diedOn?: CalendarDate;
  readonly sharing?: SharingStatus;
  readonly viewedAt?: string;
  /** Taken back with its import: in no list, unless something was done for the patient at another workstation meanwhile. */
  readonly isTakenBack?: true;
  readonly work: readonly { readonly item: WorkItemId; readonly kind: WorkSubject; readonly step: StepName; readonly openedAt: string }[];
  /** Every fax of a form, oldest first; absent while there is none. */
  readonly faxes?: readonly CardFax[];
  /** Closed work items of which a paper is missing; absent when nothing is. */
  readonly missingPapers?: readonly MissingPapers[];
  /** The marks of the scans that are kept; absent when none is. */
  readonly scans?: readonly string[];
  /**
   * Rule 1: the status is Yes, or a shot was given here, and nobody recorded telling the patient about the MIIS. A status outlives its
   * dose: marked as entered in error, the dose leaves Yes, and with it the reminder.
   */
  readonly needsTalk?: { readonly since: string };
}

/** A fax as lists show it. */
export interface CardFax {
  readonly fax: FaxId;
  readonly item: WorkItemId;
  readonly way: AutomaticFaxWay;
  readonly state: FaxState;
  readonly turn: FaxTurn;
  readonly queuedAt: string;
  readonly notedAt: string;
}

/** The card of a chart. */
export function cardOf(chart: Chart): Card {
  const { name, alias, address, providerStatus } = chart.patient;
  const live = chart.doses.filter((dose) => !dose.voided);
  const current = live.filter((dose) => dose.fields.kind === 'current');
  const talkOwedSince = isInformed(chart) ? undefined : (current[0]?.recorded.at ?? (chart.sharing?.status === 'yes' ? chart.sharing.since.at : undefined));
  const missing = missingPapers(chart);
  const scans = (chart.documents ?? []).flatMap(({ fields: { copy } }) => (copy.as === 'scan' && copy.from !== 'program' ? [digestMark(copy.sha256)] : []));
  return {
    id: chart.id,
    first: name.first,
    ...(name.middle === undefined ? {} : { middle: name.middle }),
    last: name.last,
    ...(name.suffix === undefined ? {} : { suffix: name.suffix }),
    ...(alias === undefined
      ? {}
      : { alias: { ...(alias.first === undefined ? {} : { first: alias.first }), ...(alias.last === undefined ? {} : { last: alias.last }) } }),
    birthDate: chart.patient.birthDate,
    ...(chart.patient.sex === undefined ? {} : { sex: chart.patient.sex }),
    phones: [...chart.patient.phones.map((phone) => phone.number), ...chart.patient.guardians.flatMap((g) => (g.phone ? [g.phone.number] : []))],
    guardians: chart.patient.guardians.map((guardian) => `${guardian.first} ${guardian.last}`),
    ...(address === undefined ? {} : { addressLine: address.line1, city: address.city }),
    ...(address?.postalCode === undefined ? {} : { postalCode: address.postalCode }),
    ...(chart.patient.recordNumber === undefined ? {} : { recordNumber: chart.patient.recordNumber }),
    ...(chart.patient.multipleBirth?.isMultiple ? { isMultipleBirth: true } : {}),
    state: providerStatus.state,
    ...(providerStatus.state === 'deceased' ? { diedOn: providerStatus.on } : {}),
    ...(chart.sharing === undefined ? {} : { sharing: chart.sharing.status }),
    ...(chart.takenBack !== undefined && isUntouched(chart) ? { isTakenBack: true as const } : {}),
    ...(chart.viewed === undefined ? {} : { viewedAt: chart.viewed.at }),
    ...queueOfCard(chart),
    work: openWorkItems(chart).flatMap((item) => {
      const step = nextStep(item);
      return step ? [{ item: item.id, kind: workSubject(item), step, openedAt: item.opened.at }] : [];
    }),
    ...(chart.faxes === undefined ? {} : { faxes: faxesOf(chart.faxes) }),
    ...(scans.length === 0 ? {} : { scans }),
    ...(missing.length === 0 ? {} : { missingPapers: missing }),
    ...(talkOwedSince === undefined ? {} : { needsTalk: { since: talkOwedSince } }),
  };
}

const faxesOf = (faxes: readonly Fax[]): readonly CardFax[] =>
  faxes.map((fax) => ({
    fax: fax.id,
    item: fax.workItem,
    way: fax.way,
    state: fax.state,
    turn: faxTurn(faxes, fax),
    queuedAt: fax.queued.at,
    notedAt: fax.noted.at,
  }));
