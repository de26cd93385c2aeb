import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdcService, type CdcService, type CdcServiceLimits, type CdcServiceSettings } from '../../../../../electron/registry/soap/cdc-service';
import { complaintsAbout, startRegistryLab, whyNoEnvelopeCheck, whyNoRegistryLab, type Behaviour, type RegistryLab } from '../../../../servers/registry-lab';
import { selfMadeCertificate, whyNoCertificates } from '../../../../servers/self-made-certificate';
import { freePort } from '../../../../servers/free-ports';
import { freshFolder } from '../../../../support/fresh-folder';

const missing = whyNoRegistryLab() ?? whyNoCertificates();
if (missing !== undefined) console.warn(`The registry's web service is not tried here: ${missing}`);
const unchecked = whyNoEnvelopeCheck();
if (unchecked !== undefined) console.warn(`Requests are not held against the rules: ${unchecked}`);

const login = { user: 'desk', password: 'pass & <word>', facilityId: '12345', place: 'header' } as const;
const limits: CdcServiceLimits = { connectMs: 2000, wholeMs: 4000, mostBytes: 2_000_000 };
const message = ['MSH|^~\\&|DESK|12345|MIIS|99990|20260304101112-0500||VXU^V04^VXU_V04|C1|P|2.5.1', 'PID|1||1^^^A^MR||O\'Neil & <Söhne>^Bob^^^^^L', 'RXA|0|1|20260304|||999||||||||LOTX'].join('\r') + '\r';

const serviceAt = (endpoint: string, over: Partial<CdcServiceSettings> = {}): CdcService => cdcService({ endpoint, wsdl: '2011', login, ...over }, limits);

describe.skipIf(missing !== undefined)('the web service, on an independent SOAP server', () => {
  let lab: RegistryLab;
  beforeAll(async () => {
    lab = await startRegistryLab();
  });
  afterAll(() => lab.stop());
  const behaving = async (behaviour: Behaviour): Promise<CdcService> => {
    await lab.behave(behaviour);
    await lab.taken();
    return serviceAt(lab.endpoint);
  };

  it('answers a test of the connection with its echo', async () => {
    const service = await behaving({ as: 'ack' });
    expect(await service.connectivityTest('hello <there>')).toEqual({ ok: true, value: expect.stringContaining('hello <there>') });
  });

  it('takes a message with every sign and every line end, and its answer comes back', async () => {
    const service = await behaving({ as: 'ack' });
    const answer = await service.submitSingleMessage(message);
    expect(answer).toEqual({ ok: true, value: expect.stringContaining('MSA|AA|C1') });
    const [taken] = await lab.taken();
    expect(taken?.message).toBe(message);
    expect(taken?.type).toContain('application/soap+xml; charset=utf-8; action="urn:cdc:iisb:2011:submitSingleMessage"');
  });

  it('takes any text that XML can hold as it is', async () => {
    const service = await behaving({ as: 'ack' });
    const letter = fc.oneof(fc.constantFrom('\r', '&', '<', '>', ']', '"', '^', '|', '~', '\\', 'é', '漢', '🙂'), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }));
    await fc.assert(
      fc.asyncProperty(fc.array(letter, { minLength: 1, maxLength: 60 }), async (letters) => {
        const text = `MSH|${letters.join('')}|`;
        await service.submitSingleMessage(text);
        expect((await lab.taken())[0]?.message).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('takes the login from the header as from the body, and refuses a wrong one without having taken anything', async () => {
    for (const place of ['header', 'body'] as const) {
      await lab.behave({ as: 'ack', login: [login.user, login.password] });
      expect((await serviceAt(lab.endpoint, { login: { ...login, place } }).submitSingleMessage(message)).ok).toBe(true);
      const wrong = await serviceAt(lab.endpoint, { login: { ...login, place, password: 'other' } }).submitSingleMessage(message);
      expect(wrong).toMatchObject({ ok: false, error: { cause: 'login', mayHaveBeenTaken: false } });
    }
  });

  /** A fault as CDC's WSDL describes it, in our own words. */
const detailed = (name: string): Behaviour => ({
    as: 'raw',
    status: '500 Internal Server Error',
    page: `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:c="urn:cdc:iisb:2011"><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code><e:Reason><e:Text xml:lang="en">It was refused</e:Text></e:Reason><e:Detail><c:${name}><Code>10</Code><Reason>kind</Reason><Detail>more</Detail></c:${name}></e:Detail></e:Fault></e:Body></e:Envelope>`,
  });
  const troubles: readonly (readonly [string, Behaviour, object])[] = [
    ['a security fault', { as: 'fault', code: 'Client.SecurityFault', words: 'no' }, { cause: 'login', mayHaveBeenTaken: false }],
    ['a message that is too large', { as: 'fault', code: 'Client.MessageTooLargeFault', words: 'no' }, { cause: 'too-large', mayHaveBeenTaken: false }],
    ['an operation that is not there', { as: 'fault', code: 'Client.UnsupportedOperationFault', words: 'no' }, { cause: 'wrong-service', mayHaveBeenTaken: false }],
    ['a fault of no known kind', { as: 'fault', code: 'Server', words: 'The database is away.' }, { cause: 'server-fault', said: expect.stringContaining('The database is away.'), mayHaveBeenTaken: true }],
    ['a login that is refused in the detail', detailed('SecurityFault'), { cause: 'login', said: 'It was refused: 10 kind more', mayHaveBeenTaken: false }],
    ['a size that is refused in the detail', detailed('MessageTooLargeFault'), { cause: 'too-large', mayHaveBeenTaken: false }],
    ['an operation that is refused in the detail', detailed('UnsupportedOperationFault'), { cause: 'wrong-service', mayHaveBeenTaken: false }],
    ['an unknown fault in the detail', detailed('fault'), { cause: 'server-fault', mayHaveBeenTaken: true }],
    ['a page of a broken server', { as: 'status', status: '500 Internal Server Error', page: '<html><p>oops' }, { cause: 'server-fault', mayHaveBeenTaken: true }],
    ['a gateway without its server', { as: 'status', status: '503 Service Unavailable' }, { cause: 'server-fault', mayHaveBeenTaken: true }],
    ['a place that wants another login', { as: 'status', status: '401 Unauthorized' }, { cause: 'login', mayHaveBeenTaken: false }],
    ['a redirection, which is not followed', { as: 'status', status: '302 Found', headers: [['Location', 'http://127.0.0.1:1/']] }, { cause: 'wrong-service', mayHaveBeenTaken: false }],
    ['a page in the place of an answer', { as: 'status', status: '200 OK', page: '<html></html>' }, { cause: 'not-an-answer', mayHaveBeenTaken: true }],
    ['garbage', { as: 'raw', page: '\u0001\u0002<<<>>>' }, { cause: 'not-an-answer', mayHaveBeenTaken: true }],
    ['entities that grow', { as: 'raw', page: '<!DOCTYPE a [<!ENTITY x "xxxxxxxx">]><Envelope><Body>&x;</Body></Envelope>' }, { cause: 'not-an-answer', mayHaveBeenTaken: true }],
    ['an answer without end', { as: 'huge' }, { cause: 'not-an-answer', mayHaveBeenTaken: true }],
    ['an answer that is broken off', { as: 'broken' }, { mayHaveBeenTaken: true }],
    ['no answer in time', { as: 'slow', seconds: 6 }, { cause: 'timed-out', mayHaveBeenTaken: true }],
  ];
  it.each(troubles)('says what is wrong with %s', async (_what, behaviour, trouble) => {
    const service = await behaving(behaviour);
    const answer = await service.submitSingleMessage(message);
    expect(answer).toMatchObject({ ok: false, error: trouble });
    expect(JSON.stringify(answer)).not.toContain(login.password);
    expect(JSON.stringify(answer)).not.toContain('LOTX');
  });

  it.each(['\n', '\r\n', '\r'])('reads an answer whose lines end with %j', async (end) => {
    const service = await behaving({ as: 'ack', end });
    const answer = await service.submitSingleMessage(message);
    expect(answer.ok && answer.value.split(/\r\n|\r|\n/).filter((line) => line !== '')).toHaveLength(2);
  });

  it('refuses to send what XML cannot hold, before anything is said', async () => {
    const service = await behaving({ as: 'ack' });
    expect(await service.submitSingleMessage('MSH|\0')).toMatchObject({ ok: false, error: { cause: 'bad-settings', mayHaveBeenTaken: false } });
    expect(await lab.taken()).toHaveLength(0);
  });

  it('says that nobody is there, and that nothing was taken', async () => {
    const port = await freePort();
    expect(await serviceAt(`http://127.0.0.1:${port}/`).submitSingleMessage(message)).toMatchObject({ ok: false, error: { cause: 'unreachable', mayHaveBeenTaken: false } });
  });

  it.skipIf(unchecked !== undefined)('writes requests that keep the rules of NIST and of CDC', async () => {
    await lab.behave({ as: 'ack' });
    await lab.taken();
    for (const place of ['header', 'body'] as const) {
      const service = serviceAt(lab.endpoint, { login: { ...login, place } });
      await service.connectivityTest('hello');
      await service.submitSingleMessage(message);
    }
    const bodies = (await lab.taken()).map(({ body }) => body);
    expect(bodies).toHaveLength(4);
    for (const [index, body] of bodies.entries()) {
      expect(complaintsAbout(body, index % 2 === 0 ? 'connectivityTest_Request' : 'submitSingleMessage_Request')).toEqual([]);
    }
    expect(complaintsAbout((bodies[1] ?? '').replace(/<c:hl7Message>[\s\S]*<\/c:hl7Message>/, ''), 'submitSingleMessage_Request')).not.toEqual([]);
  });
});

it.each(['http://iis.example/', 'ftp://127.0.0.1/', 'not an address', 'https://user:word@iis.example/'])('never talks to %s', async (endpoint) => {
  expect(await serviceAt(endpoint).submitSingleMessage(message)).toMatchObject({ ok: false, error: { cause: 'bad-settings', mayHaveBeenTaken: false } });
});

describe.skipIf(missing !== undefined)('the web service behind TLS', () => {
  const trusted = missing === undefined ? selfMadeCertificate('registry', 'IP:127.0.0.1') : undefined;
  let lab: RegistryLab;
  beforeAll(async () => {
    lab = await startRegistryLab(trusted);
  });
  afterAll(() => lab.stop());

  it('is reached with the practice’s own authority, and never without', async () => {
    expect((await serviceAt(lab.endpoint, { authority: trusted?.cert ?? '' }).submitSingleMessage(message)).ok).toBe(true);
    expect(await serviceAt(lab.endpoint).submitSingleMessage(message)).toMatchObject({ ok: false, error: { cause: 'certificate', mayHaveBeenTaken: false } });
  });

  it('is not believed with a certificate of another name', async () => {
    const other = selfMadeCertificate('elsewhere', 'DNS:elsewhere.example');
    const impostor = await startRegistryLab(other);
    expect(await serviceAt(impostor.endpoint, { authority: other.cert }).submitSingleMessage(message)).toMatchObject({ ok: false, error: { cause: 'certificate', mayHaveBeenTaken: false } });
    await impostor.stop();
  });

  it('is not believed with a certificate whose time is over', async () => {
    const folder = freshFolder('expired-');
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const request = join(folder, 'request.pem');
    const extensions = join(folder, 'extensions');
    writeFileSync(extensions, 'subjectAltName=IP:127.0.0.1');
    const openssl = (...args: readonly string[]): void => void execFileSync('openssl', args, { stdio: 'pipe' });
    openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=old', '-keyout', key, '-out', request);
    const config = join(folder, 'ca.conf');
    writeFileSync(config, `[ca]\ndefault_ca=d\n[d]\ndatabase=${folder}/index\nnew_certs_dir=${folder}\nserial=${folder}/serial\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n`);
    writeFileSync(join(folder, 'index'), '');
    writeFileSync(join(folder, 'serial'), '01');
    const times = ['-startdate', '20200101000000Z', '-enddate', '20200102000000Z'];
    openssl('ca', '-batch', '-notext', '-selfsign', '-config', config, '-keyfile', key, '-in', request, ...times, '-extfile', extensions, '-out', cert);
    const old = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    const expired = await startRegistryLab(old);
    expect(await serviceAt(expired.endpoint, { authority: old.cert }).submitSingleMessage(message)).toMatchObject({ ok: false, error: { cause: 'certificate', mayHaveBeenTaken: false } });
    await expired.stop();
  });

  it('is reached through a proxy, which hears nothing but where to', async () => {
    const heard: string[] = [];
    const proxy = await startProxy((line) => heard.push(line));
    const way = { host: '127.0.0.1', port: portOf(proxy), login: { user: 'me', password: 'secret' } };
    const answer = await serviceAt(lab.endpoint, { authority: trusted?.cert ?? '', proxy: way }).submitSingleMessage(message);
    expect(answer.ok).toBe(true);
    expect(heard).toEqual([`${new URL(lab.endpoint).host} Basic ${Buffer.from('me:secret').toString('base64')}`]);
    const refused = await serviceAt(lab.endpoint, { authority: trusted?.cert ?? '', proxy: { ...way, login: { user: 'me', password: 'wrong' } } }).submitSingleMessage(message);
    expect(refused).toMatchObject({ ok: false, error: { cause: 'proxy', said: 'HTTP 407', mayHaveBeenTaken: false } });
    proxy.close();
  });
});

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
};

/** A CONNECT proxy that wants a login. */
function startProxy(onConnect: (line: string) => void): Promise<Server> {
  const server = createServer();
  server.on('connect', ({ url = '', headers }, socket) => {
    const authorization = headers['proxy-authorization'] ?? '';
    if (authorization !== `Basic ${Buffer.from('me:secret').toString('base64')}`) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    onConnect(`${url} ${authorization}`);
    const [host, port] = url.split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
