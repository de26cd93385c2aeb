/** The fields of the web service as they are typed, and what is read of them. Pure. */
import { profiles, registrySettingsInput, type ProfileId, type RegistrySettingsInput, type RegistryView } from '../../../../shared/domain/registry/registry-settings';
import { fail, ok, type Result } from '../../../../shared/result';

export interface RegistryForm {
  readonly profile: ProfileId;
  readonly endpoint: string;
  readonly wsdl: '2011' | '2014';
  readonly credentials: 'header' | 'body';
  readonly user: string;
  readonly password: string;
  readonly facilityId: string;
  readonly sendingFacility: string;
  readonly receivingApplication: string;
  readonly receivingFacility: string;
  readonly processing: 'P' | 'T';
  readonly authority: string;
  readonly proxyHost: string;
  readonly proxyPort: string;
  readonly proxyUser: string;
  readonly proxyPassword: string;
}
export type RegistryField = keyof RegistryForm;

/** What is typed, in this order; the choices stand apart. */
export const textFields = ['endpoint', 'user', 'password', 'facilityId', 'sendingFacility', 'receivingApplication', 'receivingFacility', 'authority', 'proxyHost', 'proxyPort', 'proxyUser', 'proxyPassword'] as const;

/** The form as it was kept, or the usual values of a profile. */
export function registryFormOf({ connection }: RegistryView, sitePin: string | undefined): RegistryForm {
  const facility = connection?.sendingFacility ?? (sitePin ?? '').slice(0, 20);
  const usual = connection ?? profiles.miis.usual;
  return {
    profile: connection?.profile ?? 'miis',
    endpoint: connection?.endpoint ?? '',
    wsdl: usual.wsdl,
    credentials: usual.credentials,
    user: connection?.user ?? '',
    password: '',
    facilityId: connection?.facilityId ?? facility,
    sendingFacility: facility,
    receivingApplication: usual.receivingApplication,
    receivingFacility: usual.receivingFacility,
    processing: usual.processing,
    authority: connection?.authority ?? '',
    proxyHost: connection?.proxy?.host ?? '',
    proxyPort: connection?.proxy === undefined ? '' : String(connection.proxy.port),
    proxyUser: connection?.proxy?.user ?? '',
    proxyPassword: '',
  };
}

/** The usual values of another profile over what is typed. */
export const withProfile = (form: RegistryForm, profile: ProfileId): RegistryForm => {
  const { isAsciiOnly: _isAsciiOnly, ...usual } = profiles[profile].usual;
  return { ...form, ...usual, profile };
};

const some = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
const present = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Reads the form, or says which fields do not fit. */
export function readRegistryForm(form: RegistryForm): Result<RegistrySettingsInput, readonly RegistryField[]> {
  const { profile, endpoint, wsdl, credentials, user, facilityId, sendingFacility, receivingApplication, receivingFacility, processing } = form;
  const proxy = some(form.proxyHost) === undefined && some(form.proxyPort) === undefined ? undefined : present({ host: form.proxyHost.trim(), port: /^\d{1,5}$/.test(form.proxyPort.trim()) ? Number(form.proxyPort.trim()) : Number.NaN, user: some(form.proxyUser) });
  const read = registrySettingsInput.safeParse(
    present({
      profile,
      endpoint: endpoint.trim(),
      wsdl,
      credentials,
      user,
      facilityId,
      sendingFacility,
      receivingApplication,
      receivingFacility,
      processing,
      isAsciiOnly: profiles[profile].usual.isAsciiOnly,
      authority: some(form.authority),
      proxy,
      password: form.password === '' ? undefined : form.password,
      proxyPassword: form.proxyPassword === '' ? undefined : form.proxyPassword,
    }),
  );
  return read.success ? ok(read.data) : fail(read.error.issues.flatMap(({ path }) => fieldOf(path) ?? []));
}

function fieldOf([first, second]: readonly PropertyKey[]): RegistryField | undefined {
  if (first === 'proxy') return second === 'port' ? 'proxyPort' : second === 'user' ? 'proxyUser' : 'proxyHost';
  return textFields.find((field) => field === first);
}
