import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import { addDays, calendarDate, dateOfDayNumber, dayNumber, type CalendarDate } from '../../../../shared/domain/calendar-date';
import { forecast, type PatientForecast } from '../../../../shared/forecast/forecast';
import type { ForecastPatient, GivenDose } from '../../../../shared/forecast/patient';
import { shippedSchedule } from '../../../support/shipped-schedule';

const schedule = shippedSchedule();
const today: CalendarDate = calendarDate.parse('2025-12-01');
const cvxCodes = [...schedule.vaccines.keys()];
const codes = [...schedule.observations.keys()];

/** Born in the last hundred years, with up to twelve doses of any vaccine after birth, and up to three observations. */
const patients: fc.Arbitrary<ForecastPatient & { readonly birthDate: CalendarDate }> = fc
  .record({
    born: fc.oneof(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 36500 })),
    gender: fc.constantFrom('F' as const, 'M' as const, 'U' as const),
    doses: fc.array(fc.record({ after: fc.integer({ min: 0, max: 36500 }), cvx: fc.constantFrom(...cvxCodes) }), { maxLength: 12 }),
    observations: fc.array(fc.record({ code: fc.constantFrom(...codes) }), { maxLength: 3 }),
  })
  .map(({ born, gender, doses, observations }) => {
    const birthDate = addDays(today, -born);
    return { birthDate, gender, observations, doses: doses.map(({ after, cvx }) => ({ date: addDays(birthDate, born === 0 ? 0 : after % (born + 1)), cvx })) };
  });

const made = (patient: ForecastPatient, on: string = today): PatientForecast => {
  const answer = forecast(schedule, patient, on);
  if (!answer.ok) throw new Error(`${answer.error.field}: ${answer.error.flaw}`);
  return answer.value;
};

/** What a forecast says, without the order and the places of the doses. */
const said = ({ groups }: PatientForecast) =>
  groups.map(({ group, isRisk, status, doseNumber, earliest, recommended, pastDue, latest, vaccines }) => ({ group, isRisk, status, doseNumber, earliest, recommended, pastDue, latest, vaccines }));

/** The status of every dose in every series, by day and vaccine. */
const evaluations = ({ antigens }: PatientForecast, until: number) =>
  antigens.flatMap(({ series }) =>
    series.map(({ run }) => [run.series.id, run.evaluations.filter(({ dose }) => dose.date <= until).map(({ dose, status, reasons }) => `${dose.date} ${dose.cvx} ${status} ${reasons.join(' ')}`)] as const),
  );

describe('a forecast', () => {
  it('never throws, whatever was given and when', () => {
    fc.assert(
      fc.property(patients, (patient) => {
        for (const group of made(patient).groups) {
          expect(group.status === 'not-complete' || group.earliest === undefined).toBe(true);
          if (group.earliest !== undefined) expect(assertDefined(group.recommended, 'a dated forecast has a recommended date')).toBeGreaterThanOrEqual(group.earliest);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answers garbage with the field, and does not throw either', () => {
    const doses: fc.Arbitrary<GivenDose[]> = fc.array(fc.record({ date: fc.oneof(fc.string(), fc.constant('2020-01-01')), cvx: fc.string() }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('2019-02-28')), doses, (birthDate, given) => {
        const answer = forecast(schedule, { birthDate, gender: 'U', doses: given, observations: [] }, today);
        if (!answer.ok) expect(answer.error.field).toMatch(/^(birthDate|doses\.\d+\.date)$/);
      }),
    );
  });

  it('does not depend on the order in which doses and observations are told', () => {
    const shuffled = patients.chain((patient) =>
      fc.tuple(fc.constant(patient), fc.shuffledSubarray([...patient.doses], { minLength: patient.doses.length }), fc.shuffledSubarray([...patient.observations], { minLength: patient.observations.length })),
    );
    fc.assert(
      fc.property(shuffled, ([patient, doses, observations]) => {
        expect(said(made({ ...patient, doses, observations }))).toEqual(said(made(patient)));
      }),
      { numRuns: 200 },
    );
  });

  it('calls a dose valid that is given on its earliest date', () => {
    fc.assert(
      fc.property(patients, fc.nat(), (patient, choice) => {
        const before = made(patient);
        // The earliest date of a series is kept when a vaccine that the series prefers, and that no other dose disturbs, is given on it.
        const open = before.antigens.flatMap(({ series }) => series.filter(({ run, forecast: { dates } }) => dates !== undefined && run.patient.facts.today <= dates.earliest.day));
        const chosen = open[choice % Math.max(1, open.length)];
        fc.pre(chosen !== undefined);
        const { run, forecast: told } = chosen;
        const on = assertDefined(told.dates, 'it is open').earliest.day;
        const target = assertDefined(run.targets[run.next], 'it is open').dose;
        const vaccine = target.preferable.find((one) => one.trade === undefined && run.patient.ages.isIn(one, on) && schedule.vaccines.get(one.cvx)?.antigens.some(({ antigen }) => antigen === run.series.antigen));
        fc.pre(vaccine !== undefined && target.skips.length === 0 && target.seasonStart === undefined && on < 60_000);
        // Supporting data is chosen by the day of the dose (RELEVANT-1), for the forecast by that of the assessment: those that change between are left out.
        fc.pre([...target.ages, ...target.intervals].every(({ effective, cessation }) => effective === undefined && cessation === undefined));
        const date = dateOfDayNumber(on);
        const after = made({ ...patient, doses: [...patient.doses, { date, cvx: vaccine.cvx }] }, date);
        const again = after.antigens.flatMap(({ series }) => series).find((one) => one.run.series.id === run.series.id);
        fc.pre(again !== undefined);
        const evaluation = again.run.evaluations.find(({ dose }) => dose.index === patient.doses.length);
        expect(evaluation?.status, `${run.series.name}, ${vaccine.cvx} on ${date}`).toBe('valid');
      }),
      { numRuns: 300 },
    );
  });

  it('does not judge an earlier dose anew because a later one was given', () => {
    fc.assert(
      fc.property(patients, fc.constantFrom(...cvxCodes), (patient, cvx) => {
        const last = patient.doses.map(({ date }) => date).sort().at(-1) ?? patient.birthDate;
        fc.pre(last < today);
        const until = dayNumber(calendarDate.parse(last));
        const later = made({ ...patient, doses: [...patient.doses, { date: today, cvx }] });
        const [before, after] = [evaluations(made(patient), until), evaluations(later, until)];
        // A series that a completed one lets skip its doses is judged by the whole history (table 6-7).
        const isOfSeriesGroup = new Set(schedule.groups.flatMap(({ antigens }) => antigens.flatMap(({ series }) => series.filter(({ doses }) => doses.some(({ skips }) => skips.some(({ sets }) => sets.some(({ conditions }) => conditions.some(({ type }) => type === 'completed-series'))))).map(({ id }) => id))));
        expect(after.filter(([id]) => !isOfSeriesGroup.has(id))).toEqual(before.filter(([id]) => !isOfSeriesGroup.has(id)));
      }),
      { numRuns: 200 },
    );
  });

  it('does not move to an earlier date as days pass and nothing new is known', () => {
    fc.assert(
      fc.property(patients, fc.integer({ min: 1, max: 400 }), (patient, days) => {
        const before = made(patient);
        const after = made(patient, addDays(today, days));
        for (const { antigen, series } of before.antigens) {
          for (const { run, forecast: told } of series) {
            const next = after.antigens.find((one) => one.antigen === antigen)?.series.find((one) => one.run.series.id === run.series.id);
            // The same target dose by the same supporting data: a dose that is skipped by age gives way to another one.
            const isSame = next?.run.next === run.next && run.targets[run.next]?.dose.intervals.every(({ effective, cessation }) => effective === undefined && cessation === undefined);
            if (!isSame || told.dates === undefined || next.forecast.dates === undefined) continue;
            expect(next.forecast.dates.earliest.day, run.series.name).toBeGreaterThanOrEqual(told.dates.earliest.day);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
