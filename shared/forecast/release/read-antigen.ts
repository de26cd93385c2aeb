/** Reads the supporting data of one antigen (AntigenSupportingData.xsd) into our form. */
import type { AntigenFile, ScheduleFile, SeriesDoseFile, SeriesFile } from '../schedule/schedule-file';
import { childOf, childrenOf, codeOf, codesOf, dateOf, FlawInRelease, given, neededSpan, neededText, numberOf, spanOf, textOf, wordOf, type Place } from './elements';

type VaccineList = ScheduleFile['lists'][number];

/** Gives each different list of vaccines one number: series share most of them. */
export class VaccineLists {
  readonly #known = new Map<string, number>();
  readonly lists: VaccineList[] = [];

  numberOf(list: VaccineList): number {
    const key = JSON.stringify(list);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.lists.length);
    this.lists.push(list);
    return this.lists.length - 1;
  }
}

/** The antigen that a file is about. */
export function readAntigen(root: Place, lists: VaccineLists): AntigenFile {
  const series = childrenOf(root, 'series');
  const [first] = series;
  if (first === undefined) throw new FlawInRelease(`${root.path}/series`, 'is missing');
  const name = neededText(first, 'targetDisease');
  for (const one of series) if (neededText(one, 'targetDisease') !== name) throw new FlawInRelease(`${one.path}/targetDisease`, `is not "${name}"`);
  const [immunity] = childrenOf(root, 'immunity');
  const contraindications = childOf(root, 'contraindications');
  const [ofGroup] = childrenOf(contraindications, 'vaccineGroup');
  const [ofVaccine] = childrenOf(contraindications, 'vaccine');
  return {
    name,
    immunity: {
      history: immunity ? childrenOf(immunity, 'clinicalHistory').map((one) => neededText(one, 'guidelineCode')) : [],
      births: immunity
        ? childrenOf(immunity, 'dateOfBirth').map((one) => {
            const before = dateOf(one, 'immunityBirthDate');
            if (before === undefined) throw new FlawInRelease(`${one.path}/immunityBirthDate`, 'has no date');
            return { before, ...given({ country: textOf(one, 'birthCountry') }), exclusions: childrenOf(one, 'exclusion').map((other) => neededText(other, 'exclusionCode')) };
          })
        : [],
    },
    contraindications: ofGroup
      ? childrenOf(ofGroup, 'contraindication').map((one, index) => ({ code: neededText(one, 'observationCode'), ...windowOf(one), ...guidanceOf(one, 'contraindicationGuidance', `${name}/c${index + 1}`) }))
      : [],
    vaccineContraindications: ofVaccine
      ? childrenOf(ofVaccine, 'contraindication').map((one, index) => ({
          code: neededText(one, 'observationCode'),
          ...guidanceOf(one, 'contraindicationGuidance', `${name}/v${index + 1}`),
          vaccines: childrenOf(one, 'contraindicatedVaccine').map((vaccine) => ({ cvx: codeOf(vaccine, 'cvx'), ...windowOf(vaccine) })),
        }))
      : [],
    series: series.map((one, index) => readSeries(one, `${name}/${index + 1}`, lists)),
  };
}

const yesNo = { yes: true, no: false } as const;
const isYes = (place: Place, name: string): boolean => {
  const text = neededText(place, name).toLowerCase();
  if (text !== 'yes' && text !== 'no') throw new FlawInRelease(`${place.path}/${name}`, 'is neither Yes nor No');
  return yesNo[text];
};
const windowOf = (place: Place) => given({ begin: spanOf(place, 'beginAge'), end: spanOf(place, 'endAge') });
const effectOf = (place: Place) => given({ effective: dateOf(place, 'effectiveDate'), cessation: dateOf(place, 'cessationDate') });
const guidanceOf = (place: Place, name: string, id: string) => (textOf(place, name) === undefined ? {} : { guidance: id });
const isEmpty = ({ element }: Place): boolean => element.children.every((child) => child.text.trim() === '' && child.children.every((inner) => inner.text.trim() === ''));

function readSeries(place: Place, id: string, lists: VaccineLists): SeriesFile {
  const select = childOf(place, 'selectSeries');
  const doses = childrenOf(place, 'seriesDose');
  if (doses.length === 0) throw new FlawInRelease(`${place.path}/seriesDose`, 'is missing');
  return {
    id,
    name: neededText(place, 'seriesName'),
    group: neededText(place, 'vaccineGroup'),
    type: wordOf(place, 'seriesType', { standard: 'standard', risk: 'risk', 'evaluation only': 'evaluation-only' }),
    equivalentGroups: numbersOf(place, 'equivalentSeriesGroups'),
    genders: childrenOf(place, 'requiredGender').flatMap((one) => {
      const text = one.element.text.trim().toLowerCase();
      if (text === '' || text === 'n/a') return [];
      const gender = ({ female: 'F', male: 'M', unknown: 'U' } as const)[text as 'female' | 'male' | 'unknown'];
      if (gender === undefined) throw new FlawInRelease(one.path, `"${text}" is not known here`);
      return [gender];
    }),
    isDefault: isYes(select, 'defaultSeries'),
    isProduct: isYes(select, 'productPath'),
    seriesGroup: numberOf(select, 'seriesGroup') ?? missing(select, 'seriesGroup'),
    seriesGroupName: neededText(select, 'seriesGroupName'),
    priority: wordOf(select, 'seriesPriority', { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' }),
    ...given({ preference: numberOf(select, 'seriesPreference'), minAgeToStart: spanOf(select, 'minAgeToStart'), maxAgeToStart: spanOf(select, 'maxAgeToStart') }),
    guidance: childrenOf(place, 'seriesAdminGuidance').flatMap((one, index) => (one.element.text.trim() === '' ? [] : [`${id}/g${index + 1}`])),
    indications: childrenOf(place, 'indication').flatMap((one, index) => {
      const [observation] = childrenOf(one, 'observationCode');
      const code = observation && textOf(observation, 'code');
      return code === undefined ? [] : [{ code, ...windowOf(one), ...guidanceOf(one, 'guidance', `${id}/i${index + 1}`) }];
    }),
    doses: doses.map((one, index) => readDose(one, index + 1, lists)),
  };
}

function missing(place: Place, name: string): never {
  throw new FlawInRelease(`${place.path}/${name}`, 'has no number');
}

function numbersOf(place: Place, name: string): number[] {
  return (textOf(place, name) ?? '').split(/[;,]/).flatMap((one) => {
    if (one.trim() === '') return [];
    if (!/^\s*\d{1,3}\s*$/.test(one)) throw new FlawInRelease(`${place.path}/${name}`, `"${one}" is no number`);
    return [Number(one)];
  });
}

function readDose(place: Place, number: number, lists: VaccineLists): SeriesDoseFile {
  if (neededText(place, 'doseNumber') !== `Dose ${number}`) throw new FlawInRelease(`${place.path}/doseNumber`, `is not "Dose ${number}"`);
  const [season] = childrenOf(place, 'seasonalRecommendation');
  const seasonOf = season && given({ start: dateOf(season, 'startDate'), end: dateOf(season, 'endDate') });
  return {
    ages: childrenOf(place, 'age').map((one) => ({
      ...given({ absMin: spanOf(one, 'absMinAge'), min: spanOf(one, 'minAge'), earliestRec: spanOf(one, 'earliestRecAge'), latestRec: spanOf(one, 'latestRecAge'), max: spanOf(one, 'maxAge') }),
      ...effectOf(one),
    })),
    intervals: childrenOf(place, 'interval').flatMap((one) => (isEmpty(one) ? [] : [readInterval(one)])),
    allowableIntervals: childrenOf(place, 'allowableInterval').flatMap((one) => (isEmpty(one) ? [] : [readInterval(one)])),
    preferable: lists.numberOf(vaccinesOf(place, 'preferableVaccine')),
    allowable: lists.numberOf(vaccinesOf(place, 'allowableVaccine')),
    inadvertent: childrenOf(place, 'inadvertentVaccine').flatMap((one) => (isEmpty(one) ? [] : [codeOf(one, 'cvx')])),
    skips: childrenOf(place, 'conditionalSkip').flatMap((one) => (childrenOf(one, 'set').length === 0 || textOf(one, 'context') === undefined ? [] : [readSkip(one)])),
    ...(isYes(place, 'recurringDose') ? { isRecurring: true as const } : {}),
    ...(seasonOf && (seasonOf.start !== undefined || seasonOf.end !== undefined) ? { season: seasonOf } : {}),
  };
}

function readInterval(place: Place): SeriesDoseFile['intervals'][number] {
  const priority = textOf(place, 'intervalPriority');
  return {
    from: fromOf(place),
    ...given({ absMin: spanOf(place, 'absMinInt'), min: spanOf(place, 'minInt'), earliestRec: spanOf(place, 'earliestRecInt'), latestRec: spanOf(place, 'latestRecInt') }),
    ...(priority === undefined ? {} : { isPriority: true as const }),
    ...effectOf(place),
  };
}

function fromOf(place: Place): SeriesDoseFile['intervals'][number]['from'] {
  if (textOf(place, 'fromPrevious')?.toUpperCase() === 'Y') return 'previous';
  const dose = numberOf(place, 'fromTargetDose');
  if (dose !== undefined) return { dose };
  const types = codesOf(place, 'fromMostRecent');
  if (types.length > 0) return { types: [...types] };
  const [observation] = childrenOf(place, 'fromRelevantObs');
  return { observation: neededText(observation ?? place, 'code') };
}

function vaccinesOf(place: Place, name: string): VaccineList {
  return childrenOf(place, name).flatMap((one) => {
    if (isEmpty(one)) return [];
    const volume = textOf(one, 'volume');
    return [
      {
        cvx: codeOf(one, 'cvx'),
        ...windowOf(one),
        ...given({ trade: textOf(one, 'tradeName'), mvx: textOf(one, 'mvx'), volume: volume === undefined ? undefined : Number(volume) }),
        ...(textOf(one, 'forecastVaccineType')?.toUpperCase() === 'Y' ? { isForecast: true as const } : {}),
      },
    ];
  });
}

function readSkip(place: Place): SeriesDoseFile['skips'][number] {
  return {
    context: wordOf(place, 'context', { evaluation: 'evaluation', forecast: 'forecast', both: 'both' }),
    logic: logicOf(place, 'setLogic'),
    sets: childrenOf(place, 'set').map((set) => ({
      id: neededText(set, 'setID'),
      logic: logicOf(set, 'conditionLogic'),
      conditions: childrenOf(set, 'condition').map(readCondition),
      ...effectOf(set),
    })),
  };
}

/** Of one set or condition alone the release says nothing, and either word holds. */
const logicOf = (place: Place, name: string): 'and' | 'or' => (textOf(place, name) === undefined ? 'and' : wordOf(place, name, { and: 'and', or: 'or' }));

function readCondition(place: Place): SeriesDoseFile['skips'][number]['sets'][number]['conditions'][number] {
  const type = wordOf(place, 'conditionType', {
    age: 'age',
    interval: 'interval',
    'completed series': 'completed-series',
    'vaccine count by age': 'count',
    'vaccine count by date': 'count',
    'vaccine count by date and age': 'count',
    'vaccine count by age and date': 'count',
  });
  switch (type) {
    case 'age':
      return { type, ...windowOf(place) };
    case 'interval':
      return { type, interval: neededSpan(place, 'interval') };
    case 'completed-series':
      return { type, groups: numbersOf(place, 'seriesGroups') };
    case 'count': {
      const types = codesOf(place, 'vaccineTypes');
      return {
        type,
        ...windowOf(place),
        ...given({ start: dateOf(place, 'startDate'), before: dateOf(place, 'endDate') }),
        count: numberOf(place, 'doseCount') ?? missing(place, 'doseCount'),
        isValidOnly: wordOf(place, 'doseType', { valid: 'valid', total: 'total' }) === 'valid',
        logic: wordOf(place, 'doseCountLogic', { 'greater than': 'greater', 'equal to': 'equal', equal: 'equal', 'less than': 'less' }),
        ...(types.length === 0 ? {} : { types: [...types] }),
      };
    }
  }
}
