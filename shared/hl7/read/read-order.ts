/**
 * One order group (ORC, RXA, RXR, OBX): a dose, a refusal, evidence of immunity, or a piece of the forecast. Observations of one topic
 * share OBX-4 inside the group; OBX-1 is not to be trusted (29 of 39 registries restart or repeat it).
 */
import type { Delimiters } from '../er7/delimiters';
import { componentOf, firstRepeat, repeatsOf, type Segment } from '../er7/er7';
import { codeOf, codesOf, dayOf, type Coded } from './coded';
import type { ReadDose, ReadEvidence, ReadForecast, ReadVis } from './message-parts';
import { readTopics, type Topic } from './read-topics';
import { entityOf, nameOf } from './read-patient';

/** The segments of one group. */
export interface OrderGroup {
  readonly orc: Segment | undefined;
  readonly rxa: Segment | undefined;
  readonly rxr: Segment | undefined;
  readonly obx: readonly Segment[];
}

export interface ReadOrder {
  readonly dose?: ReadDose;
  readonly forecasts: readonly ReadForecast[];
  readonly evidence: readonly ReadEvidence[];
}

/** CVX 998: no vaccine was given; the group carries a forecast or evidence. */
const noVaccine = '998';

/** Reads a group. */
export function readOrder(group: OrderGroup, delimiters: Delimiters): ReadOrder {
  const vaccine = codesOf(firstRepeat(group.rxa?.fields[5], delimiters), delimiters);
  const ofDose = group.rxa !== undefined && !vaccine.some(({ code }) => code === noVaccine);
  const topics = readTopics(group.obx, delimiters, ofDose);
  const forecasts = topics.flatMap(({ forecast }) => (forecast ? [forecast] : []));
  const evidence = topics.flatMap((topic) => topic.evidence);
  return group.rxa && ofDose ? { dose: readDose(group, group.rxa, vaccine, topics, delimiters), forecasts, evidence } : { forecasts, evidence };
}

function readDose({ orc, rxr }: OrderGroup, { fields }: Segment, vaccine: readonly Coded[], topics: readonly Topic[], delimiters: Delimiters): ReadDose {
  const first = (n: number): string | undefined => componentOf(firstRepeat(fields[n], delimiters), 1, delimiters);
  const dateText = first(3);
  const date = dayOf(dateText);
  const amount = Number(first(6) ?? Number.NaN);
  const sources = repeatsOf(fields[9], delimiters).map((repeat) => codeOf(repeat, delimiters));
  const source = sources.find(({ system, code }) => system === 'NIP001' || /^0\d$/.test(code ?? ''));
  const note = sources.filter((one) => one !== source).map(({ text, code }) => text ?? code).filter((one) => one !== undefined).join('; ');
  const optional = {
    filler: entityOf(orc?.fields[3], delimiters),
    placer: entityOf(orc?.fields[2], delimiters),
    date,
    dateText: date === undefined ? dateText : undefined,
    cvx: cvxAmong(vaccine),
    ndc: vaccine.find(({ system }) => system?.startsWith('NDC') === true)?.code,
    amount: Number.isFinite(amount) && amount !== 999 && amount > 0 ? amount : undefined,
    unit: componentOf(fields[7], 1, delimiters),
    source,
    note: note === '' ? undefined : note,
    giver: nameOf(firstRepeat(fields[10], delimiters), delimiters, 1),
    place: componentOf(fields[11], 4, delimiters),
    lot: first(15),
    expires: dayOf(first(16)),
    maker: said(codeOf(firstRepeat(fields[17], delimiters), delimiters)),
    refusal: said(codeOf(firstRepeat(fields[18], delimiters), delimiters)),
    completion: first(20),
    action: first(21),
    route: said(codeOf(rxr?.fields[1], delimiters)),
    site: said(codeOf(rxr?.fields[2], delimiters)),
    eligibility: topics.find(({ eligibility }) => eligibility)?.eligibility,
    funding: topics.find(({ funding }) => funding)?.funding,
  };
  return {
    vaccine,
    vis: topics.flatMap(({ vis }): readonly ReadVis[] => (vis ? [vis] : [])),
    evaluations: topics.flatMap(({ evaluation }) => (evaluation ? [evaluation] : [])),
    observations: topics.flatMap(({ others }) => others),
    ...whatIsThere(optional),
  };
}

/** A code of the CVX table; one without a table counts as CVX when it has its form. */
function cvxAmong(vaccine: readonly Coded[]): string | undefined {
  const named = vaccine.find(({ code, system }) => code !== undefined && (system === 'CVX' || system === '292')) ?? vaccine.find(({ code, system }) => system === undefined && /^\d{1,3}$/.test(code ?? ''));
  const code = named?.code;
  return code !== undefined && /^\d$/.test(code) ? `0${code}` : code;
}

const said = (coded: Coded): Coded | undefined => (coded.code === undefined && coded.text === undefined ? undefined : coded);

/** The same object without what is undefined. */
export function whatIsThere<T extends object>(all: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in all) {
    const value = all[key];
    // What is left has the type without undefined.
    if (value !== undefined) kept[key] = value as Exclude<T[typeof key], undefined>;
  }
  return kept;
}
