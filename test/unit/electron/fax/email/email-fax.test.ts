import { beforeAll, describe, expect, it } from 'vitest';
import { emailFax, type EmailFaxSettings } from '../../../../../electron/fax/email/email-fax';
import type { FaxToSend } from '../../../../../electron/fax/fax-transport';
import type { FaxCause } from '../../../../../shared/domain/fax/fax-report';
import { freePort } from '../../../../servers/free-ports';
import { startMailServer, type MailRefusal, type MailServer, type MailServerOptions } from '../../../../servers/mail-server';
import { selfMadeCertificate, whyNoCertificates, type Certificate } from '../../../../servers/self-made-certificate';

const reason = whyNoCertificates();
if (reason !== undefined) console.warn(`E-mail to fax is not tried on a real mail server: ${reason}`);

/** Longer than every buffer on the way, so that a cut inside it is inside it. */
const longPdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(6_000_000, 'x'), Buffer.from('\n%%EOF\n')]);
const fax: FaxToSend = { tag: 'MIIS-4711', number: '+16179834301', documents: [Buffer.from('%PDF-1.4 cover %%EOF'), Buffer.from('%PDF-1.4 form %%EOF')] };

describe.skipIf(reason !== undefined)('e-mail to fax through a real mail server', () => {
  let certificate: Certificate;
  beforeAll(() => {
    certificate = selfMadeCertificate('127.0.0.1', 'IP:127.0.0.1');
  });

  const settings = (server: MailServer, more: Partial<EmailFaxSettings> = {}): EmailFaxSettings => ({
    host: '127.0.0.1',
    port: server.port,
    tls: 'starttls',
    authority: certificate.cert,
    login: { user: server.user, password: server.password },
    from: 'desk@practice.example',
    addressTemplate: '{digits11}@fax.example',
    ...more,
  });

  async function withServer(options: Partial<MailServerOptions>, work: (server: MailServer) => Promise<void>): Promise<void> {
    const server = await startMailServer({ certificate, implicitTls: false, refusal: 'none', ...options });
    try {
      await work(server);
    } finally {
      await server.stop();
    }
  }

  it.each([
    ['starttls', false],
    ['implicit', true],
  ] as const)('hands over by %s: enciphered, to the number as an address, and no more is claimed', async (tls, implicitTls) => {
    await withServer({ implicitTls }, async (server) => {
      const transport = emailFax(settings(server, { tls }));
      expect(await transport.check()).toEqual({ ok: true, value: null });
      const job = await transport.submit(fax);
      expect(job).toMatchObject({ ok: true, value: expect.stringMatching(/^<.+>$/) });
      expect(server.letters()).toMatchObject([{ from: 'desk@practice.example', to: ['16179834301@fax.example'], isSecure: true }]);
      if (!job.ok) return;
      expect(await transport.poll(job.value)).toEqual({ ok: true, value: { state: { state: 'handed-over' }, tries: 1 } });
      expect(server.letters()[0]?.source).toContain(`Message-ID: ${job.value}`);
      for (const answer of [await transport.find(fax.tag), await transport.cancel(job.value), await transport.proof(job.value, fax)]) {
        expect(answer).toMatchObject({ ok: false, error: { mayHaveBeenTaken: true } });
      }
    });
  });

  it('writes nothing but the tag into subject and body, and numbers for the names of the files', async () => {
    await withServer({}, async (server) => {
      await emailFax(settings(server)).submit(fax);
      const source = server.letters()[0]?.source ?? '';
      expect(source).toMatch(/^Subject: Fax MIIS-4711\r?$/m);
      expect([...source.matchAll(/filename="?([^"\r\n;]+)/g)].map(([, name]) => name)).toEqual(['01.pdf', '02.pdf']);
      const parts = source.split(/\r?\n\r?\n/).map((part) => part.trim());
      expect(parts.some((part) => part.startsWith('Fax MIIS-4711'))).toBe(true);
      for (const document of fax.documents) expect(source).toContain(Buffer.from(document).toString('base64'));
      expect(source).not.toMatch(/X-Mailer/i);
    });
  });

  it.each<[MailRefusal, FaxCause, boolean]>([
    ['no-starttls', 'not-secure', false],
    ['sender', 'refused', false],
    ['recipient', 'refused', false],
    ['recipient-later', 'server-down', false],
    ['too-big', 'refused', false],
    ['content', 'refused', false],
    ['content-later', 'server-down', false],
    ['cut-at-greeting', 'server-down', false],
    ['cut-at-sender', 'server-down', false],
    ['cut-at-recipient', 'server-down', false],
    ['cut-in-content', 'server-down', false],
    ['cut-after-content', 'server-down', true],
    ['silent-after-content', 'server-down', true],
  ])('%s: %s, may have been taken: %s', async (refusal, cause, mayHaveBeenTaken) => {
    await withServer({ refusal }, async (server) => {
      const documents = refusal === 'cut-in-content' ? [longPdf] : fax.documents;
      const answer = await emailFax(settings(server), { check: 3000, submit: refusal === 'silent-after-content' ? 2000 : 20_000 }).submit({ ...fax, documents });
      expect(answer).toMatchObject({ ok: false, error: { cause, mayHaveBeenTaken } });
      expect(server.letters()).toEqual([]);
    });
  });

  it('keeps the words of a refusal', async () => {
    await withServer({ refusal: 'recipient' }, async (server) => {
      expect(await emailFax(settings(server)).submit(fax)).toMatchObject({ ok: false, error: { said: expect.stringContaining('550 No such number') } });
    });
  });

  it.each<[string, Partial<EmailFaxSettings>]>([
    ['no authority that is trusted', { authority: undefined }],
    ['a certificate for another name', { host: 'localhost' }],
  ])('gives nothing away with %s', async (_what, more) => {
    for (const tls of ['starttls', 'implicit'] as const) {
      await withServer({ implicitTls: tls === 'implicit' }, async (server) => {
        const transport = emailFax(settings(server, { ...more, tls }));
        for (const answer of [await transport.check(), await transport.submit(fax)]) expect(answer).toMatchObject({ ok: false, error: { cause: 'not-secure', mayHaveBeenTaken: false } });
        expect(server.letters()).toEqual([]);
      });
    }
  });

  it('gives nothing away to a server whose own authority is another', async () => {
    const other = selfMadeCertificate('127.0.0.1', 'IP:127.0.0.1');
    await withServer({}, async (server) => {
      expect(await emailFax(settings(server, { authority: other.cert })).submit(fax)).toMatchObject({ ok: false, error: { cause: 'not-secure' } });
    });
  });

  it('TLS from the first byte to a server that speaks plainly is not secure', async () => {
    await withServer({}, async (server) => {
      expect(await emailFax(settings(server, { tls: 'implicit' })).submit(fax)).toMatchObject({ ok: false, error: { cause: 'not-secure', mayHaveBeenTaken: false } });
    });
  });

  it('a wrong password is a refused login', async () => {
    await withServer({}, async (server) => {
      const transport = emailFax(settings(server, { login: { user: server.user, password: 'wrong' } }));
      for (const answer of [await transport.check(), await transport.submit(fax)]) expect(answer).toMatchObject({ ok: false, error: { cause: 'login-refused', mayHaveBeenTaken: false } });
    });
  });

  it('nobody listens: the server is down', async () => {
    await withServer({}, async (server) => {
      const answer = await emailFax(settings(server, { port: await freePort() })).submit(fax);
      expect(answer).toMatchObject({ ok: false, error: { cause: 'server-down', mayHaveBeenTaken: false } });
    });
  });

  it.each<[string, Partial<FaxToSend>, Partial<EmailFaxSettings>]>([
    ['no number', { number: '6179834301' }, {}],
    ['a tag that would be a header', { tag: 'x\r\nBcc: other@else.example' }, {}],
    ['a template for two addresses', {}, { addressTemplate: '{digits11}@fax.example, other@else.example' }],
    ['a template without a place for the number', {}, { addressTemplate: 'desk@fax.example' }],
  ])('%s: nothing is sent', async (_what, wrongFax, wrongSettings) => {
    await withServer({}, async (server) => {
      expect(await emailFax(settings(server, wrongSettings)).submit({ ...fax, ...wrongFax })).toMatchObject({ ok: false, error: { cause: 'refused', mayHaveBeenTaken: false } });
      expect(server.letters()).toEqual([]);
    });
  });

  it.each<[string, readonly Uint8Array[]]>([
    ['no document', []],
    ['a document that is no PDF', [Buffer.from('PK not a PDF %%EOF')]],
    ['a document that was cut off', [...fax.documents, longPdf.subarray(0, 5000)]],
  ])('%s: nothing is sent', async (_what, documents) => {
    await withServer({}, async (server) => {
      expect(await emailFax(settings(server)).submit({ ...fax, documents })).toMatchObject({ ok: false, error: { cause: 'bad-document', mayHaveBeenTaken: false } });
      expect(server.letters()).toEqual([]);
    });
  });
});
