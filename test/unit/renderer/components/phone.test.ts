import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhone } from '../../../../renderer/components/phone';

describe('a typed phone number', () => {
  it.each([
    ['ten digits', '6175550142', '+16175550142'],
    ['as people write it', '(617) 555-0142', '+16175550142'],
    ['with the 1 in front', '1 617 555 0142', '+16175550142'],
    ['with dots', '617.555.0142', '+16175550142'],
    ['of another country', '+44 20 7946 0958', '+442079460958'],
  ])('is read: %s', (_title, typed, number) => {
    expect(parsePhone(typed)).toEqual({ number, isRead: true });
  });

  it.each([
    ['too few digits', '555-0142'],
    ['no number', 'ask the mother'],
    ['an extension, which the read form would lose', '617-555-0142 ext 12'],
    ['nothing', ''],
  ])('stays as typed: %s', (_title, typed) => {
    expect(parsePhone(typed)).toEqual({ number: typed.trim(), isRead: false });
  });
});

describe('a phone number on the screen', () => {
  it.each([
    ['+16175550142', '(617) 555-0142'],
    ['617-983-4335', '(617) 983-4335'],
    ['+442079460958', '+44 20 7946 0958'],
    ['617-555-0142 ext 12', '617-555-0142 ext 12'],
    ['ask the mother', 'ask the mother'],
  ])('%s reads %s', (number, shown) => {
    expect(formatPhone(number)).toBe(shown);
  });
});
