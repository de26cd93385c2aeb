import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hylafax, type HylafaxLimits } from '../../../../../electron/fax/hylafax/hylafax';
import type { FaxToSend, FaxTransport, FaxTrouble } from '../../../../../electron/fax/fax-transport';
import { faxCause, faxProof, faxState } from '../../../../../shared/domain/fax/fax-report';
import type { Result } from '../../../../../shared/result';
import { freePort } from '../../../../servers/free-ports';
import { startHostileServer, type Behaviour, type Misdeed } from '../../../../servers/hostile-hfaxd';

const fax: FaxToSend = { tag: 'MIIS-4711', number: '+16179834301', documents: [Buffer.from('%PDF-1.4 not much of one %%EOF')] };
const patient: HylafaxLimits = { ask: 5000, submit: 5000 };
const hurried: HylafaxLimits = { ask: 150, submit: 150 };

const transportTo = (port: number, limits = patient, user = 'desk'): FaxTransport =>
  hylafax({ host: '127.0.0.1', port, user, password: 'secret', dialTemplate: '{digits}', modem: 'any', maxDials: 3, maxTries: 3, giveUpAfter: 60 }, limits);

/** Runs `work` with a server that behaves so; what it heard on its last connection comes along. */
async function against<T>(behaviour: Behaviour, work: (transport: FaxTransport, heard: () => readonly string[]) => Promise<T>, limits = patient): Promise<T> {
  const server = await startHostileServer(behaviour);
  try {
    return await work(transportTo(server.port, limits), server.heard);
  } finally {
    await server.stop();
  }
}

const onCommand = (verb: string, misdeed: Misdeed): Behaviour => ({ misdeed: (_count, command) => (command.startsWith(verb) ? misdeed : { kind: 'usual' }) });
const troubleOf = (answer: Result<unknown, FaxTrouble>): FaxTrouble => {
  if (answer.ok) throw new Error('no trouble');
  return answer.error;
};

function expectDefined(answer: Result<unknown, FaxTrouble>): void {
  if (answer.ok) return;
  expect(faxCause.safeParse(answer.error.cause).success).toBe(true);
  expect(answer.error.said.length).toBeLessThanOrEqual(400);
  expect(answer.error.said).not.toMatch(/\p{Cc}/u);
}

describe('a fax server that is cut off, wherever it happens', () => {
  it('takes a fax when it is not cut off at all, with every parameter set and in one line', async () => {
    await against({}, async (transport, heard) => {
      expect(await transport.submit(fax)).toEqual({ ok: true, value: '1' });
      const names = heard().flatMap((line) => /^JPARM (\w+)/.exec(line)?.[1] ?? []);
      expect(names).toEqual(['LASTTIME', 'MAXDIALS', 'MAXTRIES', 'VRES', 'PAGEWIDTH', 'PAGELENGTH', 'PAGECHOP', 'DIALSTRING', 'EXTERNAL', 'NOTIFYADDR', 'NOTIFY', 'JOBINFO', 'MODEM', 'DOCUMENT']);
      expect(heard()).toContain('JPARM DIALSTRING "6179834301"');
    });
  });

  it('says that it may have been taken exactly when the job had been submitted', async () => {
    const outcomes = new Set<string>();
    for (let cutAfter = 0; !outcomes.has('taken'); cutAfter += 7) {
      await against({ cutAfter }, async (transport, heard) => {
        const answer = await transport.submit(fax);
        outcomes.add(answer.ok ? 'taken' : String(answer.error.mayHaveBeenTaken));
        if (answer.ok) return;
        expectDefined(answer);
        expect(answer.error.mayHaveBeenTaken, `cut after ${cutAfter} bytes`).toBe(heard().includes('JSUBM'));
      });
    }
    expect([...outcomes]).toEqual(['false', 'true', 'taken']);
  }, 60_000);

  it.each<[string, Misdeed, FaxTrouble['cause'], boolean]>([
    ['closes at JSUBM', { kind: 'close' }, 'server-down', true],
    ['resets at JSUBM', { kind: 'reset' }, 'server-down', true],
    ['never answers JSUBM', { kind: 'silence' }, 'server-down', true],
    ['answers JSUBM with what is no reply', { kind: 'say', text: 'nonsense\r\n' }, 'strange-answer', true],
    ['answers JSUBM with a reply for something else', { kind: 'say', text: '331 Password required.\r\n' }, 'strange-answer', true],
    ['refuses JSUBM', { kind: 'say', text: "460 Failed to submit job 1: Unspecified reason (scheduler NAK'd request).\r\n" }, 'refused', false],
    ['has no scheduler', { kind: 'say', text: '460 Failed to submit job 1: Unable to open scheduler FIFO: No such device or address.\r\n' }, 'server-down', false],
  ])('%s', async (_what, misdeed, cause, mayHaveBeenTaken) => {
    await against(onCommand('JSUBM', misdeed), async (transport) => expect(troubleOf(await transport.submit(fax))).toMatchObject({ cause, mayHaveBeenTaken }), { ask: 600, submit: 600 });
  });

  it('a refused job that cannot be deleted again may still be sent', async () => {
    const behaviour: Behaviour = {
      misdeed: (_count, command) =>
        command === 'JSUBM' ? { kind: 'say', text: '460 Failed to submit job 1: Unable to open scheduler FIFO.\r\n' } : command === 'JDELE' ? { kind: 'close' } : { kind: 'usual' },
    };
    await against(behaviour, async (transport) => expect(troubleOf(await transport.submit(fax)).mayHaveBeenTaken).toBe(true));
  });
});

describe('a fax server that refuses', () => {
  it('gets a second upload on a new connection, and no third', async () => {
    let refusals = 0;
    const refusing = (times: number): Behaviour => ({
      misdeed: (_count, command) => (command === 'STOT' && refusals++ < times ? { kind: 'say', text: '550 STOT: no.\r\n' } : { kind: 'usual' }),
    });
    await against(refusing(1), async (transport) => expect(await transport.submit(fax)).toEqual({ ok: true, value: '1' }));
    refusals = 0;
    await against(refusing(9), async (transport) => expect(troubleOf(await transport.submit(fax))).toMatchObject({ cause: 'refused', mayHaveBeenTaken: false }));
    expect(refusals).toBe(2);
  });

  it.each<[string, Misdeed, FaxTrouble['cause']]>([
    ['PASS', { kind: 'say', text: '530 Login incorrect.\r\n' }, 'login-refused'],
    ['USER', { kind: 'say', text: '530 User desk access denied.\r\n' }, 'login-refused'],
    ['TZONE', { kind: 'say', text: '500 not understood.\r\n' }, 'refused'],
    ['TYPE', { kind: 'say', text: '421 Timeout: closing control connection.\r\n' }, 'server-down'],
    ['TYPE', { kind: 'drip' }, 'server-down'],
  ])('at %s %j: %s', async (verb, misdeed, cause) => {
    await against(onCommand(verb, misdeed), async (transport) => expect(troubleOf(await transport.check())).toMatchObject({ cause, mayHaveBeenTaken: false }), { ask: 600, submit: 600 });
  });

  it.each(['220 mail.example ESMTP\r\n', '220-Hello\r\n220 FTP server ready\r\n', 'SSH-2.0-x\r\n', 'HTTP/1.1 400 Bad Request\r\n\r\n'])('is no fax server when it greets with %j', async (text) => {
    await against({ misdeed: () => ({ kind: 'say', text }) }, async (transport) => expect(troubleOf(await transport.check()).cause).toBe('strange-answer'));
  });

  it('an answer that nobody asked for is not taken for the answer to what comes next', async () => {
    await against(onCommand('JPARM LASTTIME', { kind: 'twice' }), async (transport) => {
      const answer = await transport.submit(fax);
      expect(answer.ok).toBe(false);
    });
  });

  it('answers without end are not collected', async () => {
    await against(onCommand('TZONE', { kind: 'say', text: '200 again\r\n'.repeat(5000) }), async (transport) => expect(troubleOf(await transport.check()).cause).toBe('strange-answer'));
  });

  it('is reached at an address in brackets, too, and not at a name that is none', async () => {
    const port = await freePort();
    const at = (host: string) => hylafax({ host, port, user: 'desk', password: 'x', dialTemplate: '{digits}', modem: 'any', maxDials: 1, maxTries: 1, giveUpAfter: 1 }, patient).check();
    expect(troubleOf(await at('[127.0.0.1]')).said).toMatch(/ECONNREFUSED/);
    expect(troubleOf(await at('no-such-host.invalid')).cause).toBe('server-down');
  });

  it('falls back to PASV, and sends the data to the server itself wherever the answer points', async () => {
    await against(onCommand('EPSV', { kind: 'say', text: '500 EPSV not understood.\r\n' }), async (transport, heard) => {
      expect(troubleOf(await transport.find('x')).cause).toBe('refused');
      expect(heard()).toContain('PASV');
    });
  });

  it('a data connection that is never served ends with the time of the call', async () => {
    await against({ deafData: true }, async (transport) => {
      expect(troubleOf(await transport.submit(fax))).toMatchObject({ cause: 'server-down', mayHaveBeenTaken: false });
      expect(troubleOf(await transport.find('x')).cause).toBe('server-down');
    }, { ask: 400, submit: 400 });
  });

  it('nobody listens: the server is down', async () => {
    expect(troubleOf(await transportTo(await freePort()).check())).toMatchObject({ cause: 'server-down', mayHaveBeenTaken: false });
  });

  it('an impossible port is a trouble too, not a defect', async () => {
    expect(troubleOf(await transportTo(70_000).check()).cause).toBe('server-down');
  });

  it.each(['', '1; JKILL 2', '1\r\nJKILL 2', 'x'])('a job called %j is never asked for', async (job) => {
    await against({}, async (transport, heard) => {
      for (const answer of [await transport.poll(job), await transport.cancel(job), await transport.proof(job, fax)]) expect(answer.ok).toBe(false);
      expect(heard()).toEqual([]);
    });
  });

  it.each(['6179834301', '+1617983430"1', '+1 617 983 4301', '+1\r\nJKILL 1', ''])('the number %j is not dialed', async (number) => {
    await against({}, async (transport, heard) => {
      expect(troubleOf(await transport.submit({ ...fax, number }))).toMatchObject({ cause: 'refused', mayHaveBeenTaken: false });
      expect(heard()).toEqual([]);
    });
  });
});

describe('a fax server that does anything at all', () => {
  const misdeed: fc.Arbitrary<Misdeed> = fc.oneof(
    { weight: 8, arbitrary: fc.constant<Misdeed>({ kind: 'usual' }) },
    { weight: 4, arbitrary: fc.tuple(fc.integer({ min: 100, max: 599 }), fc.constantFrom(' ', '-', ''), fc.string({ maxLength: 40 })).map(([code, mark, words]): Misdeed => ({ kind: 'say', text: `${code}${mark}${words}\r\n` })) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((text): Misdeed => ({ kind: 'say', text })) },
    { weight: 1, arbitrary: fc.constantFrom<Misdeed>({ kind: 'silence' }, { kind: 'close' }, { kind: 'reset' }, { kind: 'twice' }, { kind: 'drip' }) },
  );
  const behaviour = fc.record({
    script: fc.array(misdeed, { minLength: 1, maxLength: 30 }),
    data: fc.oneof(fc.constant('1|D|MIIS-4711\n'), fc.string({ unit: 'binary', maxLength: 200 })),
    deafData: fc.boolean(),
  });

  it('always gets a defined answer, in time', async () => {
    await fc.assert(
      fc.asyncProperty(behaviour, async ({ script, data, deafData }) => {
        const server = await startHostileServer({ misdeed: (count) => script[count] ?? { kind: 'usual' }, data, deafData });
        try {
          const started = Date.now();
          const transport = transportTo(server.port, hurried);
          const [polled, proved, ...others] = await Promise.all([
            transport.poll('1'),
            transport.proof('1', fax),
            transport.submit(fax),
            transport.find(fax.tag),
            transport.cancel('1'),
            transport.check(),
          ]);
          expect(Date.now() - started).toBeLessThan(hurried.submit + 3000);
          for (const answer of [polled, proved, ...others]) expectDefined(answer);
          if (polled.ok) expect(faxState.safeParse(polled.value.state).success).toBe(true);
          if (proved.ok) expect(faxProof.safeParse(proved.value).success).toBe(true);
        } finally {
          await server.stop();
        }
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
