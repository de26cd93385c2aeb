/** Observations of one order group, put together by OBX-4 and told apart by their LOINC codes. */
import type { CalendarDate } from '../../domain/calendar-date';
import type { Delimiters } from '../er7/delimiters';
import { componentOf, firstRepeat, type Segment } from '../er7/er7';
import { codeOf, dayOf, type Coded } from './coded';
import type { ReadEvaluation, ReadEvidence, ReadForecast, ReadObservation, ReadVis, SeriesStatus } from './message-parts';

/** What the observations with one OBX-4 say together. */
export interface Topic {
  readonly vis?: ReadVis;
  readonly eligibility?: Coded;
  readonly funding?: Coded;
  readonly evaluation?: ReadEvaluation;
  readonly forecast?: ReadForecast;
  readonly evidence: readonly ReadEvidence[];
  /** What has no place of its own. */
  readonly others: readonly ReadObservation[];
}

/** LOINC codes of the guide (R1.5, appendix A, NIP003) and of older releases. */
const loinc = {
  group: new Set(['30956-7', '38890-0', '30979-9']),
  schedule: '59779-9',
  series: '59780-7',
  doseNumber: '30973-2',
  dosesInSeries: '59782-3',
  isValid: '59781-5',
  status: '59783-1',
  reason: '30982-3',
  earliest: '30981-5',
  recommended: '30980-7',
  overdue: '59778-1',
  latest: '59777-3',
  groupStatus: '30999-1',
  eligibility: '64994-7',
  funding: '30963-3',
  visDocument: '69764-9',
  visEdition: '29768-9',
  visGiven: '29769-7',
  evidence: new Set(['59784-9', '75505-8']),
} as const;

/** LOINC answers and the letters of one vendor's table. */
const statuses: Readonly<Record<string, SeriesStatus>> = {
  'LA13421-5': 'complete',
  'LA13422-3': 'on-schedule',
  'LA13423-1': 'overdue',
  'LA13424-9': 'too-old',
  'LA27183-5': 'immune',
  'LA4216-3': 'contraindicated',
  'LA4695-8': 'not-recommended',
  P: 'overdue',
  D: 'on-schedule',
  U: 'on-schedule',
};

interface Draft {
  group?: Coded;
  schedule?: Coded;
  series?: string;
  doseNumber?: string;
  dosesInSeries?: string;
  isValid?: boolean;
  status?: Coded;
  reason?: string;
  earliest?: CalendarDate;
  recommended?: CalendarDate;
  overdue?: CalendarDate;
  latest?: CalendarDate;
  groupStatus?: string;
  eligibility?: Coded;
  funding?: Coded;
  visDocument?: string;
  visEdition?: CalendarDate;
  visGiven?: CalendarDate;
  readonly evidence: ReadEvidence[];
  readonly others: ReadObservation[];
}

/**
 * Puts the observations of a group together.
 * @param ofDose the group holds a dose, so that a series status without dates is about that dose
 */
export function readTopics(obx: readonly Segment[], delimiters: Delimiters, ofDose: boolean): readonly Topic[] {
  const drafts = new Map<string, Draft[]>();
  for (const segment of obx) {
    const sub = segment.fields[4] ?? '';
    const code = firstComponent(segment.fields[3], delimiters);
    const known = drafts.get(sub) ?? [];
    if (known.length === 0) drafts.set(sub, known);
    // Some registries give every topic of a group the same OBX-4: a second vaccine group begins a new topic.
    let draft = known[known.length - 1];
    if (!draft || (isGroup(code) && draft.group)) {
      draft = { evidence: [], others: [] };
      known.push(draft);
    }
    take(draft, code, segment, delimiters);
  }
  return [...drafts.values()].flat().map((draft) => topicOf(draft, ofDose));
}

const isGroup = (code: string): boolean => loinc.group.has(code);

/** The code alone: most observations are told apart by it, and need no more of OBX-3. */
function firstComponent(field: string | undefined, { component }: Delimiters): string {
  if (field === undefined) return '';
  const end = field.indexOf(component);
  return (end < 0 ? field : field.slice(0, end)).trim();
}

function take(draft: Draft, code: string, { fields }: Segment, delimiters: Delimiters): void {
  const raw = fields[5] ?? '';
  if (raw.trim() === '' || raw === '""') return;
  const value = firstRepeat(raw, delimiters);
  const coded = (): Coded => codeOf(value, delimiters);
  const text = (): string | undefined => componentOf(value, 2, delimiters) ?? componentOf(value, 1, delimiters);
  const plain = (): string | undefined => componentOf(value, 1, delimiters);
  const day = (): CalendarDate | undefined => dayOf(plain());
  if (isGroup(code)) {
    draft.group = coded();
    return;
  }
  switch (code) {
    case loinc.schedule:
      draft.schedule = coded();
      return;
    case loinc.series:
      return put(draft, 'series', text());
    case loinc.doseNumber:
      return put(draft, 'doseNumber', plain());
    case loinc.dosesInSeries:
      return put(draft, 'dosesInSeries', plain());
    case loinc.isValid: {
      const said = plain();
      if (said === 'Y' || said === 'N') draft.isValid = said === 'Y';
      return;
    }
    case loinc.status:
      draft.status = coded();
      return;
    case loinc.reason:
      return put(draft, 'reason', text());
    case loinc.earliest:
      return put(draft, 'earliest', day());
    case loinc.recommended:
      return put(draft, 'recommended', day());
    case loinc.overdue:
      return put(draft, 'overdue', day());
    case loinc.latest:
      return put(draft, 'latest', day());
    case loinc.groupStatus:
      if (!draft.group) draft.group = coded();
      return put(draft, 'groupStatus', text());
    case loinc.eligibility:
      draft.eligibility = coded();
      return;
    case loinc.funding:
      draft.funding = coded();
      return;
    case loinc.visDocument:
      return put(draft, 'visDocument', plain());
    case loinc.visEdition:
      return put(draft, 'visEdition', day());
    case loinc.visGiven:
      return put(draft, 'visGiven', day());
    default: {
      const named = codeOf(firstRepeat(fields[3], delimiters), delimiters);
      const on = dayOf(componentOf(fields[14], 1, delimiters));
      if (loinc.evidence.has(code)) draft.evidence.push({ code: named, value: coded(), ...(on === undefined ? {} : { on }) });
      else draft.others.push({ code: named, value: raw, ...(on === undefined ? {} : { on }) });
    }
  }
}

function put<K extends keyof Draft>(draft: Draft, key: K, value: Draft[K] | undefined): void {
  if (value !== undefined) draft[key] = value;
}

function topicOf(draft: Draft, ofDose: boolean): Topic {
  const { eligibility, funding, evidence, others } = draft;
  const vis = visOf(draft);
  const forecast = vis ? undefined : forecastOf(draft, ofDose);
  const evaluation = vis || forecast ? undefined : evaluationOf(draft);
  const topic: { -readonly [K in keyof Topic]: Topic[K] } = { evidence, others };
  if (vis) topic.vis = vis;
  if (eligibility) topic.eligibility = eligibility;
  if (funding) topic.funding = funding;
  if (forecast) topic.forecast = forecast;
  if (evaluation) topic.evaluation = evaluation;
  return topic;
}

/** The same code names the vaccine of a statement and the group of a forecast: what stands beside it decides. */
function visOf({ visDocument, visEdition, visGiven, group }: Draft): ReadVis | undefined {
  if (visDocument === undefined && visEdition === undefined && visGiven === undefined) return undefined;
  return {
    ...(visDocument === undefined ? {} : { encoded: visDocument }),
    ...(group ? { vaccine: group } : {}),
    ...(visEdition === undefined ? {} : { edition: visEdition }),
    ...(visGiven === undefined ? {} : { givenOn: visGiven }),
  };
}

function forecastOf(draft: Draft, ofDose: boolean): ReadForecast | undefined {
  const { group, schedule, series, doseNumber, dosesInSeries, earliest, recommended, overdue, latest, status, reason, groupStatus } = draft;
  const hasDate = earliest !== undefined || recommended !== undefined || overdue !== undefined || latest !== undefined;
  if (!hasDate && (ofDose || (groupStatus === undefined && status === undefined))) return undefined;
  const known = status?.code === undefined ? undefined : statuses[status.code];
  const statusText = status?.text ?? status?.code ?? groupStatus;
  const forecast: { -readonly [K in keyof ReadForecast]: ReadForecast[K] } = { group: group ?? {} };
  if (schedule) forecast.schedule = schedule;
  if (series !== undefined) forecast.series = series;
  if (doseNumber !== undefined) forecast.doseNumber = doseNumber;
  if (dosesInSeries !== undefined) forecast.dosesInSeries = dosesInSeries;
  if (earliest !== undefined) forecast.earliest = earliest;
  if (recommended !== undefined) forecast.recommended = recommended;
  if (overdue !== undefined) forecast.overdue = overdue;
  if (latest !== undefined) forecast.latest = latest;
  if (known !== undefined) forecast.status = known;
  if (statusText !== undefined) forecast.statusText = statusText;
  if (reason !== undefined) forecast.reason = reason;
  return forecast;
}

function evaluationOf({ group, schedule, series, doseNumber, isValid, reason }: Draft): ReadEvaluation | undefined {
  if (!group && isValid === undefined) return undefined;
  return {
    group: group ?? {},
    ...(schedule ? { schedule } : {}),
    ...(series === undefined ? {} : { series }),
    ...(doseNumber === undefined ? {} : { doseNumber }),
    ...(isValid === undefined ? {} : { isValid }),
    ...(reason === undefined ? {} : { reason }),
  };
}
