/** The words of the panel for the immunization schedule. */
import { formatDate, type CalendarDate } from '../../../../shared/domain/calendar-date';
import type { SampleAge, Said } from '../../../../shared/forecast/compare-schedules';
import type { SeriesStatus } from '../../../../shared/forecast/predict/forecast-need';

const statuses: Readonly<Record<SeriesStatus, string>> = {
  'not-complete': '',
  complete: 'complete',
  'not-recommended': 'not recommended',
  immune: 'immune',
  contraindicated: 'contraindicated',
  'aged-out': 'too old for it',
};

export const scheduleWords = {
  title: 'Immunization schedule',
  authority: 'From',
  version: 'Version',
  date: 'As of',
  checksum: 'Checksum',
  fallback: 'The schedule that was chosen cannot be read. The one that came with the program is used.',
  loading: 'Reading the schedule…',
  load: 'Load another schedule…',
  shipped: 'Go back to the one of the program',
  before: (name: string) => `Go back to ${name}`,
  named: (authority: string, version: string) => `${authority} ${version}`,
  ask: {
    title: 'A release says neither its version nor its day. Type them from the page that it came from.',
    authority: 'From',
    version: 'Version',
    date: 'Published on',
    goOn: 'Read it',
    cancel: 'Cancel',
  },
  review: {
    title: (name: string, date: string) => `What changes with ${name} of ${date}`,
    none: 'For the three sample ages nothing changes.',
    lead: 'For patients without any shot, by the date of today:',
    age: 'Age',
    group: 'Vaccine group',
    now: 'Now',
    after: 'With it',
    use: 'Take it into use',
    leave: 'Leave it',
  },
  ages: { 0: 'newborn', 5: '5 years', 66: '66 years' } satisfies Record<SampleAge, string>,
  said: (said: Said | undefined): string => {
    if (said === undefined) return 'nothing';
    if (said.status !== 'not-complete') return statuses[said.status];
    const day = (date: CalendarDate | undefined): string => (date === undefined ? 'no date' : formatDate(date));
    const until = said.pastDue === undefined ? '' : `, overdue after ${formatDate(said.pastDue)}`;
    return `dose ${said.doseNumber ?? ''} on ${day(said.recommended)}, earliest ${day(said.earliest)}${until}`;
  },
  errors: {
    notASchedule: { title: 'This file is no schedule.', whatToDo: 'Choose the zip of a CDSi release, or a schedule as a JSON file. Nothing was changed.' },
    refused: (file: string, element: string, flaw: string) => ({ title: 'This release is not whole.', whatToDo: `${file}: ${element} ${flaw}. Nothing was changed; load it anew from where it came.` }),
  },
  saved: (name: string) => `What is due is reckoned by ${name} now.`,
} as const;
