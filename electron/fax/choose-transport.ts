import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import type { AutomaticFaxWay } from '../../shared/domain/fax/fax';
import { emailFax } from './email/email-fax';
import type { KeptFaxSettings } from './fax-settings';
import type { FaxTransport } from './fax-transport';
import { hylafax } from './hylafax/hylafax';

/** Calls that were answered and failed all the same, and minutes until the server gives up: 3 hours of a busy line. */
const usualJob = { maxTries: 3, giveUpAfter: 180 } as const;

/** The transport for a way, by the settings; error `fax-not-set-up` where they say nothing of it. */
export function chooseTransport(way: AutomaticFaxWay, settings: KeptFaxSettings): Result<FaxTransport, AppError> {
  switch (way) {
    case 'hylafax': {
      if (!settings.hylafax) return fail(appError('fax-not-set-up', 'no fax server is set up'));
      const { password = '', ...account } = settings.hylafax;
      return ok(hylafax({ ...account, ...usualJob, password }));
    }
    case 'email': {
      if (!settings.email) return fail(appError('fax-not-set-up', 'no fax service is set up'));
      const { host, port, tls, user, password = '', from, addressTemplate, authority } = settings.email;
      return ok(
        emailFax({ host, port, tls, from, addressTemplate, ...(authority === undefined ? {} : { authority }), ...(user === undefined ? {} : { login: { user, password } }) }),
      );
    }
  }
}
