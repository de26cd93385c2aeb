/** What may go wrong on the way to the registry's web service and back. */

/**
 * - `login`: the account was refused; trying again may lock it. - `too-large`: the message is longer than the service takes.
 * - `wrong-service`: something answers there that is not this service. - `certificate`, `proxy`, `unreachable`, `timed-out`: the way there.
 * - `not-an-answer`: what came back cannot be read. - `server-fault`: the service says that it failed. - `bad-settings`: nothing was tried.
 */
export const serviceCauses = ['login', 'too-large', 'wrong-service', 'certificate', 'unreachable', 'timed-out', 'proxy', 'not-an-answer', 'server-fault', 'bad-settings'] as const;
export type ServiceCause = (typeof serviceCauses)[number];

export interface ServiceTrouble {
  readonly cause: ServiceCause;
  /** The other side's words, shortened; never a credential, never a part of a message. */
  readonly said: string;
  /** The message may be in the registry although nobody saw it. */
  readonly mayHaveBeenTaken: boolean;
}

/** Troubles that no other message would escape: sending stops until a person has looked. */
export const isStopping = (cause: ServiceCause): boolean => cause === 'login' || cause === 'wrong-service' || cause === 'certificate' || cause === 'bad-settings';
