/**
 * How to reach the registry, as the state's own guide for practices gave it. That guide is of about 2011: a practice confirms
 * each of these before it relies on it. They are settings; these are only what the set-up starts with.
 */
export const registryContacts = {
  source: 'Integrating the MIIS into Your Clinical Practice (Massachusetts Department of Public Health)',
  helpDeskPhone: '617-983-4335',
  helpDeskFax: '617-983-4301',
  helpDeskEmail: 'miishelpdesk@state.ma.us',
  registryWeb: 'www.contactmiis.info',
} as const;
