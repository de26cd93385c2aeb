/** What a service says back: the text that it returns, or a fault with its kind. */
import { fail, ok, type Result } from '../../../shared/result';
import type { ServiceTrouble } from '../../../shared/domain/registry/service-trouble';
import { findElement, readXml, type XmlElement } from '../../../shared/text/xml';

const longest = 300;
const shortened = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longest);

/**
 * Reads an answer of SOAP 1.1 or 1.2.
 * @param status of the HTTP answer: a fault usually comes with 500 or 400
 */
export function readServiceAnswer(status: number, text: string): Result<string, ServiceTrouble> {
  const root = readXml(text);
  const body = root.ok && root.value.name === 'Envelope' ? root.value.children.find(({ name }) => name === 'Body') : undefined;
  if (body === undefined) return fail(byStatus(status));
  const fault = body.children.find(({ name }) => name === 'Fault');
  if (fault) return fail(readFault(fault));
  if (status < 200 || status > 299) return fail(byStatus(status));
  const [response] = body.children;
  const returned = response && (findElement(response, 'return') ?? (response.children.length === 1 ? response.children[0] : undefined));
  return returned === undefined ? fail({ cause: 'not-an-answer', said: 'the answer holds no text', mayHaveBeenTaken: true }) : ok(returned.text);
}

/** Something that is no SOAP answer: a page of a proxy, of a web server, of nothing. */
function byStatus(status: number): ServiceTrouble {
  const said = `HTTP ${status}`;
  if (status === 401 || status === 403) return { cause: 'login', said, mayHaveBeenTaken: false };
  if (status === 413) return { cause: 'too-large', said, mayHaveBeenTaken: false };
  if (status === 407) return { cause: 'proxy', said, mayHaveBeenTaken: false };
  if (status >= 500) return { cause: 'server-fault', said, mayHaveBeenTaken: true };
  if (status >= 300) return { cause: 'wrong-service', said, mayHaveBeenTaken: false };
  return { cause: 'not-an-answer', said, mayHaveBeenTaken: true };
}

const details: readonly (readonly [name: string, Omit<ServiceTrouble, 'said'>])[] = [
  ['SecurityFault', { cause: 'login', mayHaveBeenTaken: false }],
  ['MessageTooLargeFault', { cause: 'too-large', mayHaveBeenTaken: false }],
  ['UnsupportedOperationFault', { cause: 'wrong-service', mayHaveBeenTaken: false }],
];

/** The detail first; servers that send none say it in a subcode or only in words. */
function readFault(fault: XmlElement): ServiceTrouble {
  const part = (...names: readonly string[]): XmlElement | undefined => names.map((name) => fault.children.find((child) => child.name === name)).find((found) => found !== undefined);
  const detail = part('Detail', 'detail');
  const reason = textsOf(part('Reason', 'faultstring'));
  const said = shortened([reason, detail ? textsOf(detail) : ''].filter((text) => text !== '').join(': ')) || 'a fault without words';
  const byDetail = detail && details.find(([name]) => findElement(detail, name));
  if (byDetail) return { ...byDetail[1], said };
  const codes = textsOf(part('Code', 'faultcode'));
  const byWords = details.find(([name]) => `${codes} ${reason}`.toLowerCase().includes(name.toLowerCase()));
  if (byWords) return { ...byWords[1], said };
  if (/security|authenticat|unauthori[sz]ed|password|credential/i.test(`${codes} ${reason}`)) return { cause: 'login', said, mayHaveBeenTaken: false };
  if (/too\s*large/i.test(reason)) return { cause: 'too-large', said, mayHaveBeenTaken: false };
  // A server that does not know the request has done nothing with it.
  if (/VersionMismatch|MustUnderstand|ResourceNotFound|unsupported/i.test(`${codes} ${reason}`)) return { cause: 'wrong-service', said, mayHaveBeenTaken: false };
  return { cause: 'server-fault', said, mayHaveBeenTaken: true };
}

const textsOf = (element: XmlElement | undefined): string => (element ? [element.text.trim(), ...element.children.map(textsOf)].filter((text) => text !== '').join(' ') : '');
