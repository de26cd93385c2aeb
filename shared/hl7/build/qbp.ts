/** Builds QBP^Q11: asks a registry for a patient's history (Z34) or evaluated history and forecast (Z44). */
import type { PatientId } from '../../domain/ids';
import type { PatientFields } from '../../domain/patient';
import type { Repeat } from '../er7/write-er7';
import { sexOf } from './coded-values';
import type { Destination } from './destination';
import { messageHeader, type Stamp } from './header';
import { messageWriter } from './message-writer';
import { homeAddress, legalName, maidenName, phoneField, shortId } from './person-fields';
import type { BuiltMessage } from './vxu';

export type QueryProfile = 'Z34' | 'Z44';

export interface PersonToAskFor {
  readonly id: PatientId;
  readonly patient: PatientFields;
  /** The registry's own id of the person, chosen among candidates. */
  readonly registryId?: { readonly id: string; readonly authority?: string };
}

const queryNames: Readonly<Record<QueryProfile, string>> = { Z34: 'Request Immunization History', Z44: 'Request Evaluated History and Forecast' };

/** How many candidates may be answered. */
const mostRecords = '20';

/** Builds the query; all that is known is said, because a registry matches by it. @param tag unique, at most 32 letters */
export function buildQbp({ id, patient, registryId }: PersonToAskFor, profile: QueryProfile, destination: Destination, stamp: Stamp, tag: string): BuiltMessage {
  const writer = messageWriter(messageHeader(destination, stamp, ['QBP', 'Q11', 'QBP_Q11'], profile), destination.isAsciiOnly);
  const { name, motherMaidenName, birthDate, sex, address, phones, multipleBirth } = patient;
  const ids: readonly Repeat[] = [
    ...(registryId === undefined ? [] : [[registryId.id, undefined, undefined, registryId.authority ?? destination.receivingApplication, 'SR']]),
    [shortId(id), undefined, undefined, destination.authority, 'MR'],
  ];
  const [phone] = phones.map(phoneField).filter((one) => one !== undefined);
  writer.add('QPD', {
    1: [profile, queryNames[profile], 'CDCPHINVS'],
    2: tag,
    3: { repeats: ids },
    4: { value: legalName(name), of: 'name' },
    5: { value: motherMaidenName === undefined ? undefined : maidenName(motherMaidenName), of: 'motherMaidenName' },
    6: { value: birthDate.replaceAll('-', ''), of: 'birthDate' },
    7: { value: sexOf(sex), of: 'sex' },
    8: { value: address === undefined ? undefined : homeAddress(address), of: 'address' },
    9: { value: phone, of: 'phones' },
    ...(multipleBirth === undefined ? {} : { 10: { value: multipleBirth.isMultiple ? 'Y' : 'N', of: 'multipleBirth' } }),
    ...(multipleBirth?.isMultiple === true && multipleBirth.order !== undefined ? { 11: { value: String(multipleBirth.order), of: 'multipleBirth' } } : {}),
  });
  writer.add('RCP', { 1: 'I', 2: [mostRecords, ['RD', 'Records', 'HL70126']] });
  return { text: writer.text(), controlId: stamp.controlId, places: writer.places() };
}
