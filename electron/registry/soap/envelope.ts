/** What is said to a service on CDC's WSDL (2011, and 2014 with its other names), in SOAP 1.2. */
import { fail, ok, type Result } from '../../../shared/result';
import { escapeXml } from '../../../shared/text/xml';

export interface Login {
  readonly user: string;
  readonly password: string;
  readonly facilityId: string;
  /** In a WS-Security header, or in the body. */
  readonly place: 'header' | 'body';
}

export type WsdlYear = '2011' | '2014';
export type Operation = { readonly is: 'test'; readonly echo: string } | { readonly is: 'submit'; readonly hl7: string };

export interface Envelope {
  readonly xml: string;
  /** For the content type. */
  readonly action: string;
}

const soap = 'http://www.w3.org/2003/05/soap-envelope';
const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const passwordText = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText';

interface Names {
  readonly test: string;
  readonly echo: string;
  readonly submit: string;
  readonly user: string;
  readonly password: string;
  readonly facility: string;
  readonly message: string;
}

const names: Readonly<Record<WsdlYear, Names>> = {
  '2011': { test: 'connectivityTest', echo: 'echoBack', submit: 'submitSingleMessage', user: 'username', password: 'password', facility: 'facilityID', message: 'hl7Message' },
  '2014': { test: 'ConnectivityTest', echo: 'EchoBack', submit: 'SubmitSingleMessage', user: 'Username', password: 'Password', facility: 'FacilityID', message: 'Hl7Message' },
};

/** The request; error `not-writable` where a text holds what XML cannot. */
export function buildEnvelope(operation: Operation, login: Login, year: WsdlYear): Result<Envelope, 'not-writable'> {
  const own = names[year];
  const namespace = `urn:cdc:iisb:${year}`;
  const parts: (string | undefined)[] = [];
  const element = (name: string, text: string): string => {
    const escaped = escapeXml(text);
    parts.push(escaped);
    return `<${name}>${escaped ?? ''}</${name}>`;
  };
  const inBody = login.place === 'body' ? element(`c:${own.user}`, login.user) + element(`c:${own.password}`, login.password) : '';
  const body =
    operation.is === 'test'
      ? `<c:${own.test}>${element(`c:${own.echo}`, operation.echo)}</c:${own.test}>`
      : `<c:${own.submit}>${inBody}${element(`c:${own.facility}`, login.facilityId)}${element(`c:${own.message}`, operation.hl7)}</c:${own.submit}>`;
  const token =
    login.place === 'header'
      ? `<w:Security xmlns:w="${wsse}" s:mustUnderstand="true"><w:UsernameToken>${element('w:Username', login.user)}${element('w:Password', login.password).replace('<w:Password>', `<w:Password Type="${passwordText}">`)}</w:UsernameToken></w:Security>`
      : '';
  if (parts.includes(undefined)) return fail('not-writable');
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<s:Envelope xmlns:s="${soap}" xmlns:c="${namespace}"><s:Header>${token}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
  return ok({ xml, action: `${namespace}:${operation.is === 'test' ? own.test : own.submit}` });
}
