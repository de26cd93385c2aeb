/** The web service of an immunization registry (CDC WSDL): is it there, and one message with its answer. */
import { fail, type Result } from '../../../shared/result';
import type { ServiceTrouble } from '../../../shared/domain/registry/service-trouble';
import { buildEnvelope, type Login, type Operation, type WsdlYear } from './envelope';
import { post, type Proxy } from './post';
import { readServiceAnswer } from './read-answer';

export interface CdcServiceSettings {
  /** https, or http on this very machine. */
  readonly endpoint: string;
  readonly wsdl: WsdlYear;
  readonly login: Login;
  readonly authority?: string;
  readonly proxy?: Proxy;
}

/** Milliseconds and bytes that a call may take. */
export interface CdcServiceLimits {
  readonly connectMs: number;
  readonly wholeMs: number;
  readonly mostBytes: number;
}
export const usualServiceLimits: CdcServiceLimits = { connectMs: 15_000, wholeMs: 90_000, mostBytes: 20_000_000 };

export interface CdcService {
  /** Answers what the service echoes. */
  readonly connectivityTest: (echo: string) => Promise<Result<string, ServiceTrouble>>;
  /** Sends one message; answers the registry's answer as it came. */
  readonly submitSingleMessage: (hl7: string) => Promise<Result<string, ServiceTrouble>>;
}

/** The service behind these settings. */
export function cdcService(settings: CdcServiceSettings, limits: CdcServiceLimits = usualServiceLimits): CdcService {
  const ask = async (operation: Operation): Promise<Result<string, ServiceTrouble>> => {
    const url = safeUrl(settings.endpoint);
    if (url === undefined) return fail(badSettings('the address is not https'));
    const envelope = buildEnvelope(operation, settings.login, settings.wsdl);
    if (!envelope.ok) return fail(badSettings('a text holds a sign that XML cannot carry'));
    const { xml, action } = envelope.value;
    const headers = { 'Content-Type': `application/soap+xml; charset=utf-8; action="${action}"`, Accept: 'application/soap+xml, text/xml' };
    const { authority, proxy } = settings;
    const answer = await post({ url, headers, body: Buffer.from(xml, 'utf8'), ...(authority === undefined ? {} : { authority }), ...(proxy ? { proxy } : {}), ...limits });
    return answer.ok ? readServiceAnswer(answer.value.status, answer.value.text) : answer;
  };
  return {
    connectivityTest: (echo) => ask({ is: 'test', echo }),
    submitSingleMessage: (hl7) => ask({ is: 'submit', hl7 }),
  };
}

const badSettings = (said: string): ServiceTrouble => ({ cause: 'bad-settings', said, mayHaveBeenTaken: false });

/** Nothing goes over a network in plain text. */
function safeUrl(endpoint: string): URL | undefined {
  try {
    const url = new URL(endpoint);
    const isHere = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
    return url.username === '' && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) ? url : undefined;
  } catch {
    return undefined;
  }
}
