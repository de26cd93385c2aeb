import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { miisDestination } from '../../../../shared/hl7/build/destination';
import { tracePlace } from '../../../../shared/hl7/build/places';
import { placesOfText } from '../../../../shared/hl7/build/places-of-text';
import { buildVxu } from '../../../../shared/hl7/build/vxu';
import { readEr7 } from '../../../../shared/hl7/er7/er7';
import { anyRecord } from '../../../support/hl7/any-record';
import { vaccines as tableCodes } from '../../../support/hl7/table-codes';
import { realTables } from '../codes/real-tables';

const tables = realTables();
const codes = tableCodes(tables);

describe('the places of a message that is read back', () => {
  it('are those that it was built with, for every field that is written', () => {
    fc.assert(
      fc.property(anyRecord(tables, codes.vaccines, codes.makers), (record) => {
        const doses = record.doses.filter(({ fields }) => fields.kind !== 'refusal');
        const { text, places } = buildVxu({ ...record, doses }, miisDestination('12345'), { controlId: 'C1', at: '20261126140203-0500' }, tables);
        const again = placesOfText(text);
        const read = readEr7(text);
        const counts = new Map<string, number>();
        for (const { name, fields } of read.ok ? read.value.segments : []) {
          const occurrence = (counts.get(name) ?? 0) + 1;
          counts.set(name, occurrence);
          for (const [field, value] of fields.entries()) {
            if (value !== '' && field > 0) expect(tracePlace(again, { segment: name, occurrence, field })).toEqual(tracePlace(places, { segment: name, occurrence, field }));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are none for what is no message', () => {
    expect(placesOfText('hello')).toEqual([]);
  });
});
