import { randomUUID } from 'node:crypto';
import { changeDraft, type ChangeDraft } from '../../../../shared/domain/chart/change';
import { userId, type UserId } from '../../../../shared/domain/ids';

/** Somebody who saves. */
export const someone: UserId = userId.parse('user-0001');

/** A made-up patient is registered. */
export const registered = (chart: string, last = 'Testov', id: string = randomUUID()): ChangeDraft =>
  changeDraft.parse({
    id,
    verb: 'registered',
    entity: 'patient',
    entityId: chart,
    chart,
    set: { patient: { name: { first: 'Tilda', last }, birthDate: '2015-03-04', guardians: [], phones: [], providerStatus: { state: 'active' } } },
  });

/** A dose of long ago is recorded for a chart. */
export const recorded = (chart: string, dose: string = randomUUID(), id: string = randomUUID()): ChangeDraft =>
  changeDraft.parse({
    id,
    verb: 'dose-recorded',
    entity: 'dose',
    entityId: dose,
    chart,
    set: { dose: { kind: 'historical', date: '2016-03-04', cvx: '03', answered: [], source: '01' } },
  });

/** A record is looked at: the smallest change. */
export const viewed = (chart: string, id: string = randomUUID()): ChangeDraft =>
  changeDraft.parse({ id, verb: 'record-viewed', entity: 'patient', entityId: chart, chart, set: {} });

/** The practice changes its name. */
export const practiceChanged = (name: string): ChangeDraft =>
  changeDraft.parse({
    id: randomUUID(),
    verb: 'practice-changed',
    entity: 'practice',
    entityId: 'practice-0001',
    set: { practice: { name, givers: [], helpDeskPhone: '617-555-0100', helpDeskFax: '617-555-0101', helpDeskEmail: 'desk@example.org', registryWeb: 'https://example.org', lockAfterMinutes: 10 } },
  });
