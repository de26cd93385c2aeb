/** Answers the calls on faxes: who is signed in must have the duty, documents come from the sealed store, secrets from the sealed settings. */
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import type { Duty } from '../../shared/domain/duties';
import type { AutomaticFaxWay } from '../../shared/domain/fax/fax';
import type { DocumentId } from '../../shared/domain/ids';
import type { OpenDesk } from '../desk/open-records';
import type { AreaHandlers } from '../ipc/area-handlers';
import { openDeskOf, type Program } from '../ipc/program';
import { chooseTransport } from './choose-transport';
import { viewOf, type KeptFaxSettings } from './fax-settings';
import type { FaxTransport } from './fax-transport';

export type ChooseTransport = (way: AutomaticFaxWay, settings: KeptFaxSettings) => Result<FaxTransport, AppError>;

/** Answers the calls on faxes. */
export const faxHandlers = (program: Program, choose: ChooseTransport = chooseTransport) => {
  const onDesk = async <T>(duties: readonly Duty[], work: (desk: OpenDesk) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
    const desk = openDeskOf(program);
    if (!desk.ok) return desk;
    const has = desk.value.vault.user.duties.some((duty) => duties.includes(duty));
    return has ? work(desk.value) : fail(appError('not-allowed', 'the duty for this is missing'));
  };
  /** An answer of the server, good or bad, is an answer; an error is only what kept the program from asking. */
  const onTransport = <T>(way: AutomaticFaxWay, work: (transport: FaxTransport, desk: OpenDesk) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> =>
    onDesk(['data-sharing'], async (desk) => {
      const settings = await desk.faxSettings.read();
      if (!settings.ok) return settings;
      const transport = choose(way, settings.value);
      return transport.ok ? work(transport.value, desk) : transport;
    });

  return {
    settings: () =>
      onDesk(['data-sharing', 'administer'], async ({ faxSettings }) => {
        const kept = await faxSettings.read();
        return kept.ok ? ok(viewOf(kept.value)) : kept;
      }),
    saveSettings: (next) =>
      onDesk(['administer'], async ({ faxSettings }) => {
        const saved = await faxSettings.save(next);
        if (!saved.ok) return saved;
        const kept = await faxSettings.read();
        return kept.ok ? ok(viewOf(kept.value)) : kept;
      }),
    check: ({ way }) =>
      onDesk(['data-sharing', 'administer'], async ({ faxSettings }) => {
        const settings = await faxSettings.read();
        if (!settings.ok) return settings;
        const transport = choose(way, settings.value);
        return transport.ok ? ok(await transport.value.check()) : transport;
      }),
    submit: ({ way, fax, number, documents }) =>
      onTransport(way, async (transport, desk) => {
        const read = await readAll(desk, documents);
        return read.ok ? ok(await transport.submit({ tag: fax, number, documents: read.value })) : read;
      }),
    find: ({ way, fax }) => onTransport(way, async (transport) => ok(await transport.find(fax))),
    poll: ({ way, job }) => onTransport(way, async (transport) => ok(await transport.poll(job))),
    cancel: ({ way, job }) => onTransport(way, async (transport) => ok(await transport.cancel(job))),
    proof: ({ way, job, fax, number, documents }) =>
      onTransport(way, async (transport, desk) => {
        const read = await readAll(desk, documents);
        return read.ok ? ok(await transport.proof(job, { tag: fax, number, documents: read.value })) : read;
      }),
  } satisfies AreaHandlers<'fax'>;
};

async function readAll({ documents }: OpenDesk, ids: readonly DocumentId[]): Promise<Result<readonly Uint8Array[], AppError>> {
  const all: Uint8Array[] = [];
  for (const id of ids) {
    const read = await documents.get(id);
    if (!read.ok) return read;
    all.push(read.value);
  }
  return ok(all);
}
