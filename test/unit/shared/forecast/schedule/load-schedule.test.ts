import { describe, expect, it } from 'vitest';
import { loadSchedule } from '../../../../../shared/forecast/schedule/load-schedule';
import type { ScheduleFile } from '../../../../../shared/forecast/schedule/schedule-file';
import { madeUpFile } from '../../../../support/made-up-schedule';

const file = (): ScheduleFile => madeUpFile({ antigens: [{ series: [{ doses: [{}] }, { doses: [{}] }] }, { series: [{ doses: [{}] }] }] });
const twice = <T>(list: readonly T[]): T[] => [...list, ...list.slice(0, 1)];

describe('a schedule is refused', () => {
  const cases: readonly (readonly [title: string, edit: (file: ScheduleFile) => Partial<ScheduleFile>, path: string, flaw: string])[] = [
    ['when an antigen is there twice', ({ antigens }) => ({ antigens: twice(antigens) }), 'antigens.Amber', 'the antigen "Amber" is there twice'],
    ['when a CVX code is there twice', ({ vaccines }) => ({ vaccines: twice(vaccines) }), 'vaccines.901', 'the vaccine "901" is there twice'],
    ['when a vaccine group is there twice', ({ groups }) => ({ groups: twice(groups) }), 'groups.Amber', 'the vaccine group "Amber" is there twice'],
    ['when two groups hold one antigen', ({ groups }) => ({ groups: [...groups, { name: 'both', isFull: true, antigens: ['Beryl'] }] }), 'groups.Beryl', 'in the vaccine groups the antigen "Beryl" is there twice'],
    ['when two series have one id', ({ antigens }) => ({ antigens: antigens.map((one) => ({ ...one, series: twice(one.series) })) }), 'antigens.Amber-1', 'the series "Amber-1" is there twice'],
    ['when an antigen is in no group', ({ groups }) => ({ groups: groups.slice(0, 1) }), 'antigens.Beryl', 'it is in no vaccine group'],
    ['when a vaccine holds an antigen that is not there', ({ vaccines }) => ({ vaccines: vaccines.map((one) => ({ ...one, antigens: [{ antigen: 'Nothing' }] })) }), 'vaccines.901', 'there is no antigen "Nothing"'],
    ['when a list of vaccines is missing', () => ({ lists: [] }), 'Amber-1', 'a list of vaccines is missing'],
  ];
  it.each(cases)('%s, and the error says where', (_title, edit, path, flaw) => {
    const whole = file();
    expect(loadSchedule({ ...whole, ...edit(whole) })).toEqual({ ok: false, error: { path, flaw } });
  });
});

describe('a schedule is read', () => {
  it('when every name stands for one thing', () => {
    expect(loadSchedule(file())).toMatchObject({ ok: true });
  });
});
