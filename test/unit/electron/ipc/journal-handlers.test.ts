import { afterEach, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../../../../electron/desk/desk';
import { previewStore } from '../../../../electron/files/preview-store';
import { journalHandlers } from '../../../../electron/ipc/journal-handlers';
import type { Program } from '../../../../electron/ipc/program';
import { workHere } from '../../../../electron/storage/long-work/long-work';
import { assertDefined } from '../../../../shared/assert';
import type { Duty } from '../../../../shared/domain/duties';
import { ok } from '../../../../shared/result';
import * as made from '../../../support/made-up-changes';
import { codeOf, valueOf } from '../support/journals';
import { tempFolder } from '../support/temp-folder';
import { person } from '../support/vaults';

const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.lock();
});

const nothing = () => Promise.resolve();

/** The handlers over a real desk with its journal on the disk, whose signed-in user has these duties and no others. */
async function handlersFor(duties: readonly Duty[]) {
  const desk = valueOf(await openDesk({ folder: await tempFolder(), now: Date.now, cost: { n: 2 ** 14, r: 1, p: 1 }, work: workHere }));
  desks.push(desk);
  valueOf(await desk.create(person));
  const opened = assertDefined(desk.current(), 'the desk was set up just now');
  const { vault } = opened;
  const limited: Desk = { ...desk, current: () => ({ ...opened, vault: { ...vault, user: { ...vault.user, duties: [...duties] } } }) };
  const program: Program = {
    desk: ok(limited),
    log: { report: () => Promise.resolve('1') },
    previews: previewStore(),
    lock: nothing,
    active: () => undefined,
    lockAfter: () => undefined,
    eraseWorkingCopy: nothing,
    quit: () => undefined,
    tell: () => undefined,
    askWhereToSave: () => Promise.resolve(undefined),
    inspectScan: () => Promise.reject(new Error('no file is checked here')),
    copyText: () => undefined,
    printInDialog: () => Promise.resolve(ok(null)),
    askForFolder: () => Promise.resolve(undefined),
    askForScan: () => Promise.resolve(undefined),
    askForText: () => Promise.resolve(undefined),
    askForSchedule: () => Promise.resolve(undefined),
  };
  return { handlers: journalHandlers(program), head: () => opened.journal.head() };
}

const objection = [
  made.formMade(1, 1),
  made.workItemOpened(1, 1),
  made.stepDone(1, 1, { step: 'made' }),
  made.sharingChanged(1, { cause: 'objection', from: 'unset', to: 'no', form: made.idOf('form', 1) }),
];

describe('an append by somebody who only enters shots', () => {
  it('is refused as a whole when one of its changes needs the data-sharing duty, and nothing of it is written', async () => {
    const { handlers, head } = await handlersFor(['enter-shots']);
    const refused = await handlers.append({ changes: [made.registered(1), ...objection] });
    expect(codeOf(refused)).toBe('not-allowed');
    expect(head()).toBe(0);
  });

  it('is written when the same objection is the answer of a talk', async () => {
    const { handlers, head } = await handlersFor(['enter-shots']);
    const saved = valueOf(await handlers.append({ changes: [made.registered(1), made.informed(1, 1, 'objects'), ...objection] }));
    expect(saved.map(({ verb }) => verb)).toEqual(['registered', 'informed', 'form-made', 'work-item-opened', 'step-done', 'sharing-changed']);
    expect(head()).toBe(6);
  });
});

describe('an append by somebody with the data-sharing duty', () => {
  it('is written without a talk', async () => {
    const { handlers, head } = await handlersFor(['data-sharing']);
    valueOf(await handlers.append({ changes: [made.registered(1), ...objection] }));
    expect(head()).toBe(5);
  });
});
