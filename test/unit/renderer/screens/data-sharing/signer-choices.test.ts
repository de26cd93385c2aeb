import { describe, expect, it } from 'vitest';
import { freshSigner, openSigner, readSigner, signerChoices, signerToKeep } from '../../../../../renderer/screens/data-sharing/form/signer-choices';
import { day, patient } from '../made-up-chart';

const today = day('2026-11-22');
const mother = { first: 'Mai', last: 'Tran', relationship: 'MTH' };
const father = { first: 'An', last: 'Nguyen', relationship: 'FTH' };

describe('who may sign a sharing form', () => {
  it.each([
    ['a child: the guardians', { guardians: [mother, father] }, ['Mai Tran', 'An Nguyen']],
    ['a child without guardian: nobody on record', {}, []],
    ['someone one day short of 18: the guardians', { birthDate: '2008-11-23', guardians: [mother] }, ['Mai Tran']],
    ['someone of 18 today: the patient first, then a guardian on record', { birthDate: '2008-11-22', guardians: [mother] }, ['Linh Nguyen', 'Mai Tran']],
  ])('for %s', (_name, fields, expected) => {
    expect(signerChoices(patient(fields), today).map((choice) => choice.name)).toEqual(expected);
  });

  it.each([
    ['the one guardian', { guardians: [mother] }, 0],
    ['nobody, where there are two', { guardians: [mother, father] }, undefined],
    ['the adult, whoever else is on record', { birthDate: '1990-01-01', guardians: [mother] }, 0],
    ['the fields for a name, where nobody is on record', {}, 'other'],
  ])('opens with %s', (_name, fields, expected) => {
    expect(freshSigner(signerChoices(patient(fields), today)).chosen).toBe(expected);
  });
});

describe('the signer of a draft', () => {
  const two = signerChoices(patient({ guardians: [mother, father] }), today);
  const typed = { chosen: 'other', name: 'Ann Other', relationship: 'GRD' } as const;

  it('comes back when the name was typed', () => {
    expect(openSigner(typed, two)).toEqual(typed);
  });

  it.each([
    ['a name', { ...typed, relationship: '' } as const, true],
    ['a relationship', { ...typed, name: ' ' } as const, true],
    ['nothing typed', { chosen: 'other', name: ' ', relationship: '' } as const, false],
    ['someone chosen by place', { chosen: 1, name: '', relationship: '' } as const, false],
  ])('is kept or not: %s', (_name, values, isKept) => {
    expect(signerToKeep(values)).toBe(isKept ? values : undefined);
  });

  it.each([
    ['nobody, where there are two', two, undefined],
    ['the fields for a name, where nobody is on record any more', [], 'other'],
  ])('who was chosen by place is asked again: %s', (_name, choices, expected) => {
    expect(openSigner({ chosen: 1, name: '', relationship: '' }, choices).chosen).toBe(expected);
  });
});

describe('the signer as chosen', () => {
  const choices = signerChoices(patient({ guardians: [mother] }), today);

  it.each([
    ['nobody', { chosen: undefined, name: '', relationship: '' }, 'signer'],
    ['a place that is not there', { chosen: 7, name: '', relationship: '' }, 'signer'],
    ['someone without a name', { chosen: 'other', name: ' ', relationship: 'GRD' }, 'name'],
    ['someone without a relationship', { chosen: 'other', name: 'Ann Other', relationship: '' }, 'relationship'],
    ['a name of 141 letters', { chosen: 'other', name: 'x'.repeat(141), relationship: 'GRD' }, 'name'],
  ] as const)('is not taken as %s', (_name, values, field) => {
    expect(readSigner(values, choices)).toEqual({ ok: false, error: field });
  });

  it('is one on record, or someone typed', () => {
    expect(readSigner({ chosen: 0, name: '', relationship: '' }, choices)).toEqual({ ok: true, value: { name: 'Mai Tran', relationship: 'MTH' } });
    expect(readSigner({ chosen: 'other', name: ' Ann  Other ', relationship: 'GRD' }, choices)).toEqual({ ok: true, value: { name: 'Ann Other', relationship: 'GRD' } });
  });
});
