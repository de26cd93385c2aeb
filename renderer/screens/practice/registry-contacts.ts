import guide from '../../../assets/settings/registry-contacts.json';

/**
 * How to reach the registry, as the state's own guide gave it. The guide is of about 2011: a practice confirms each of these
 * before it relies on it. They are settings of the practice; these are only what the set-up starts with.
 */
export const registryContacts = guide.contacts;
