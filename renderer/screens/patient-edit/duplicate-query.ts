import type { PatientId } from '../../../shared/domain/ids';
import { sexCode } from '../../../shared/domain/patient';
import type { DuplicateQuery } from '../../data/records';
import type { PatientFormValues } from './form-values';
import { readPhoneField } from './phone-field';

/** What the typed values say about who this may be. Half-typed phones are left out. */
export function duplicateQuery(values: PatientFormValues, except: PatientId | undefined): DuplicateQuery {
  const typed = (text: string): string | undefined => text.trim() || undefined;
  const phones = [...values.phones.map(({ number }) => number), ...values.guardians.map(({ phone }) => phone)];
  const query = {
    first: typed(values.first),
    last: typed(values.last),
    suffix: typed(values.suffix),
    birthDate: values.birthDate,
    sex: sexCode.safeParse(values.sex).data,
    phones: phones.flatMap((number) => readPhoneField(number) ?? []),
    addressLine: typed(values.line1),
    postalCode: typed(values.postalCode),
    recordNumber: typed(values.recordNumber),
    isMultipleBirth: values.multiple === 'yes',
    except,
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
