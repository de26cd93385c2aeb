import { ok, type Result } from '../../shared/result';
import type { AppError } from '../../shared/contract/errors';
import { checkKeptScans } from '../scans/check-kept-scans';
import { checkDuties } from '../desk/check-duties';
import type { OpenDesk } from '../desk/open-records';
import type { AreaHandlers } from './area-handlers';
import { openDeskOf, type Program } from './program';

/** Answers the calls on the journal; each append is checked against the signed-in user's duties. */
export const journalHandlers = (program: Program) => {
  const { tell } = program;
  const onDesk = async <T>(step: (desk: OpenDesk) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
    const desk = openDeskOf(program);
    return desk.ok ? step(desk.value) : desk;
  };
  return {
    status: () => onDesk(async ({ journal }) => ok(await journal.status())),
    append: ({ changes }) =>
      onDesk(async ({ journal, documents, vault: { user } }) => {
        const allowed = checkDuties(changes, user.duties);
        const kept = allowed.ok ? await checkKeptScans(changes, documents) : allowed;
        return kept.ok ? journal.append(changes, user.id) : kept;
      }),
    read: ({ after, limit }) => onDesk(({ journal }) => journal.read(after, limit)),
    history: ({ chart }) => onDesk(({ journal }) => journal.history(chart)),
    snapshot: () => onDesk(({ snapshots }) => snapshots.refresh((done, total) => tell('progress', { task: 'snapshot', done, total }))),
    snapshotChunk: ({ seq, index }) => onDesk(({ snapshots }) => snapshots.chunk(seq, index)),
  } satisfies AreaHandlers<'journal'>;
};
