/**
 * Reads one message of immunization messaging, whatever it is: VXU, ACK, RSP or QBP (guide R1.5). It reads leniently: of 39 answers of
 * real registries none keeps all rules, and none may lose a dose. Arbitrary text gives a flaw, never an exception.
 */
import { ok, type Result } from '../../result';
import type { Delimiters } from '../er7/delimiters';
import { componentOf, readEr7, firstRepeat, type Er7Flaw, type Segment } from '../er7/er7';
import type { Header, ReadDose, ReadEvidence, ReadForecast, ReadGuardian, ReadMessage, ReadPatient } from './message-parts';
import { readAcknowledgement } from './read-acknowledgement';
import { readOrder, whatIsThere, type OrderGroup } from './read-order';
import { readNk1, readPd1, readPid } from './read-patient';

/** Reads a message. */
export function readMessage(text: string): Result<ReadMessage, Er7Flaw> {
  const er7 = readEr7(text);
  if (!er7.ok) return er7;
  const { segments, delimiters } = er7.value;
  const patients: PatientReader[] = [];
  const msa: Segment[] = [];
  const err: Segment[] = [];
  const unread: Segment[] = [];
  let query: Segment | undefined;
  const here = (): PatientReader => {
    const last = patients[patients.length - 1];
    if (last) return last;
    // Orders without a PID: the patient is not named, the doses are kept all the same.
    const unnamed = new PatientReader(delimiters);
    patients.push(unnamed);
    return unnamed;
  };
  for (const segment of segments) {
    switch (segment.name) {
      case 'MSH':
        break;
      case 'MSA':
        msa.push(segment);
        break;
      case 'ERR':
        err.push(segment);
        break;
      case 'QAK':
        query = segment;
        break;
      case 'QPD':
        query ??= segment;
        break;
      case 'PID':
        patients.push(new PatientReader(delimiters, segment));
        break;
      case 'PD1':
      case 'NK1':
      case 'ORC':
      case 'RXA':
      case 'RXR':
      case 'OBX':
        here().take(segment);
        break;
      default:
        unread.push(segment);
    }
  }
  const acknowledgement = readAcknowledgement(msa, err, delimiters);
  const tag = query && componentOf(query.fields[query.name === 'QAK' ? 1 : 2], 1, delimiters);
  const status = query?.name === 'QAK' ? componentOf(query.fields[2], 1, delimiters) : undefined;
  return ok({
    header: readHeader(segments[0], delimiters),
    ...(acknowledgement ? { acknowledgement } : {}),
    ...(query ? { query: whatIsThere({ tag, status }) } : {}),
    patients: patients.map((reader) => reader.patient()),
    unread,
  });
}

function readHeader(header: Segment | undefined, delimiters: Delimiters): Header {
  const fields = header?.fields ?? [];
  const first = (n: number, component = 1): string | undefined => componentOf(firstRepeat(fields[n], delimiters), component, delimiters);
  return {
    message: first(9) ?? '',
    ...whatIsThere({
      sendingApplication: first(3),
      sendingFacility: first(4),
      at: first(7),
      trigger: first(9, 2),
      controlId: first(10),
      processing: first(11),
      version: first(12),
      profile: first(21),
    }),
  };
}

/** Gathers what belongs to one PID. */
class PatientReader {
  readonly #delimiters: Delimiters;
  readonly #pid: Segment;
  #pd1: Segment | undefined;
  readonly #guardians: ReadGuardian[] = [];
  readonly #doses: ReadDose[] = [];
  readonly #forecasts: ReadForecast[] = [];
  readonly #evidence: ReadEvidence[] = [];
  #orc: Segment | undefined;
  #rxa: Segment | undefined;
  #rxr: Segment | undefined;
  #obx: Segment[] = [];

  constructor(delimiters: Delimiters, pid: Segment = { name: 'PID', fields: [] }) {
    this.#delimiters = delimiters;
    this.#pid = pid;
  }

  take(segment: Segment): void {
    switch (segment.name) {
      case 'PD1':
        this.#pd1 ??= segment;
        return;
      case 'NK1': {
        const guardian = readNk1(segment, this.#delimiters);
        if (guardian) this.#guardians.push(guardian);
        return;
      }
      case 'ORC':
        this.#endGroup();
        this.#orc = segment;
        return;
      case 'RXA':
        // A second RXA without an ORC before it is a dose of its own.
        if (this.#rxa) this.#endGroup();
        this.#rxa = segment;
        return;
      case 'RXR':
        this.#rxr ??= segment;
        return;
      default:
        this.#obx.push(segment);
    }
  }

  #endGroup(): void {
    if (this.#rxa || this.#obx.length > 0) {
      const group: OrderGroup = { orc: this.#orc, rxa: this.#rxa, rxr: this.#rxr, obx: this.#obx };
      const { dose, forecasts, evidence } = readOrder(group, this.#delimiters);
      if (dose) this.#doses.push(dose);
      this.#forecasts.push(...forecasts);
      this.#evidence.push(...evidence);
    }
    this.#orc = undefined;
    this.#rxa = undefined;
    this.#rxr = undefined;
    this.#obx = [];
  }

  patient(): ReadPatient {
    this.#endGroup();
    return {
      ...readPid(this.#pid, this.#delimiters),
      ...(this.#pd1 ? readPd1(this.#pd1, this.#delimiters) : {}),
      guardians: this.#guardians,
      doses: this.#doses,
      forecasts: this.#forecasts,
      evidence: this.#evidence,
    };
  }
}
