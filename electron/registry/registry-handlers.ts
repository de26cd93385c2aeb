/** Answers the calls on the registry's web service: who is signed in must have the duty, and sending must be switched on. */
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import type { Duty } from '../../shared/domain/duties';
import type { RegistrySettings } from '../../shared/domain/registry/registry-settings';
import { isStopping, type ServiceTrouble } from '../../shared/domain/registry/service-trouble';
import type { OpenDesk } from '../desk/open-records';
import type { AreaHandlers } from '../ipc/area-handlers';
import { openDeskOf, type Program } from '../ipc/program';
import { localInstant } from '../time/local-instant';
import { viewOfKept } from './registry-settings';
import { cdcService, type CdcService } from './soap/cdc-service';

export type ChooseService = (connection: NonNullable<RegistrySettings['connection']>) => CdcService;

const anyone: readonly Duty[] = ['enter-shots', 'data-sharing', 'administer'];
const reporters: readonly Duty[] = ['enter-shots', 'data-sharing'];

/** Answers the calls on the registry. */
export const registryHandlers = (program: Program, choose: ChooseService = chooseService, now: () => Date = () => new Date()) => {
  const onDesk = async <T>(duties: readonly Duty[], work: (desk: OpenDesk) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
    const desk = openDeskOf(program);
    if (!desk.ok) return desk;
    const has = desk.value.vault.user.duties.some((duty) => duties.includes(duty));
    return has ? work(desk.value) : fail(appError('not-allowed', 'the duty for this is missing'));
  };
  const changing = (change: (desk: OpenDesk) => Promise<Result<null, AppError>>) =>
    onDesk(['administer'], async (desk) => {
      const changed = await change(desk);
      return changed.ok ? viewOfKept(desk.registrySettings) : changed;
    });

  return {
    settings: () => onDesk(anyone, ({ registrySettings }) => viewOfKept(registrySettings)),
    saveSettings: (next) => changing(({ registrySettings }) => registrySettings.save(next)),
    turn: ({ isOn }) => changing(({ registrySettings }) => registrySettings.turn(isOn)),
    resume: () => changing(({ registrySettings }) => registrySettings.resume()),
    test: () =>
      onDesk(['administer'], async ({ registrySettings }) => {
        const kept = await registrySettings.read();
        if (!kept.ok) return kept;
        const { connection } = kept.value;
        if (connection === undefined) return fail(appError('registry-not-set-up', 'no connection is kept'));
        const said = await testOf(choose(connection));
        if (said.ok) {
          const noted = await registrySettings.noteTest(localInstant(now()));
          if (!noted.ok) return noted;
        }
        return ok(said);
      }),
    submit: ({ hl7 }) =>
      onDesk(reporters, async ({ registrySettings }) => {
        const kept = await registrySettings.read();
        if (!kept.ok) return kept;
        const { connection, isOn, halted } = kept.value;
        if (connection === undefined || !isOn) return fail(appError('registry-not-set-up', 'sending is off'));
        if (halted !== undefined) return fail(appError('registry-halted', 'sending has stopped'));
        const said = await choose(connection).submitSingleMessage(hl7);
        if (!said.ok && isStopping(said.error.cause)) await registrySettings.halt(said.error.cause);
        return ok(said);
      }),
    halt: () => onDesk(reporters, ({ registrySettings }) => registrySettings.halt('set-up')),
  } satisfies AreaHandlers<'registry'>;
};

/**
 * Asks for an echo. A service that knows no such question has answered all the same: it is there, speaks this WSDL, and its certificate is
 * good; whether it knows the login shows with the first message.
 */
async function testOf(service: CdcService): Promise<Result<'echo' | 'no-echo', ServiceTrouble>> {
  const said = await service.connectivityTest('MIIS Desk');
  if (said.ok) return ok('echo');
  const { cause, said: words } = said.error;
  return cause === 'wrong-service' && !words.startsWith('HTTP') ? ok('no-echo') : said;
}

const chooseService: ChooseService = ({ endpoint, wsdl, credentials, user, password = '', facilityId, authority, proxy, proxyPassword = '' }) =>
  cdcService({
    endpoint,
    wsdl,
    login: { user, password, facilityId, place: credentials },
    ...(authority === undefined ? {} : { authority }),
    ...(proxy ? { proxy: { host: proxy.host, port: proxy.port, ...(proxy.user === undefined ? {} : { login: { user: proxy.user, password: proxyPassword } }) } } : {}),
  });
