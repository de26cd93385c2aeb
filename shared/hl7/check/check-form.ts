/** Whether a value without parts has the form that is asked for. */
import { makeDate } from '../../domain/calendar-date';
import type { CheckCode } from './finding';
import type { Form } from './part';

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const moment = /^(\d{4})(?:(\d\d)(?:(\d\d)(?:([01]\d|2[0-3])(?:([0-5]\d)(?:([0-5]\d)(?:\.\d{1,4})?)?)?)?)?)?([+-](?:0\d|1[0-4])[0-5]\d)?$/;
const objectId = /^[0-2](?:\.(?:0|[1-9]\d*))*$/;

interface Moment {
  readonly hasDay: boolean;
  readonly hasTime: boolean;
  readonly hasSeconds: boolean;
  readonly hasOffset: boolean;
}

/** The parts of a date or time as HL7 writes it (DTM); undefined when there is none such. */
function momentOf(value: string): Moment | undefined {
  const found = moment.exec(value);
  if (found === null) return undefined;
  const [, year, month = '01', day = '01', hour, , second, offset] = found;
  if (makeDate(Number(year), Number(month), Number(day)) === undefined) return undefined;
  return { hasDay: found[3] !== undefined, hasTime: hour !== undefined, hasSeconds: second !== undefined, hasOffset: offset !== undefined };
}

/** What is wrong with it; undefined when nothing. */
export function formFault(value: string, form: Form): CheckCode | undefined {
  switch (form) {
    case 'anything':
    case 'text':
      return undefined;
    case 'number':
      return number.test(value) ? undefined : 'no-number';
    case 'whole-number':
      return /^[1-9]\d*$/.test(value) ? undefined : 'no-number';
    case 'object-id':
      return objectId.test(value) ? undefined : 'wrong-value';
    default:
      return timeFault(momentOf(value), form);
  }
}

function timeFault(read: Moment | undefined, form: 'day' | 'day-or-time' | 'any-time' | 'zoned-time'): CheckCode | undefined {
  if (read === undefined) return 'no-date';
  if (form === 'any-time') return undefined;
  if (form === 'zoned-time') return !read.hasSeconds ? 'no-date' : read.hasOffset ? undefined : 'no-offset';
  return read.hasDay && !read.hasOffset && (form === 'day-or-time' || !read.hasTime) ? undefined : 'no-date';
}
