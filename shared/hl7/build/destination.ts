/** Where messages go, as data: what each registry wants in a header and what it takes. */

export interface Destination {
  /** "MIIS", "CDC": names the profile. */
  readonly id: string;
  /** MSH-3; HD namespaces hold at most 20 letters. */
  readonly sendingApplication: string;
  /** MSH-4: what the registry calls this practice, such as its PIN. */
  readonly sendingFacility: string;
  readonly receivingApplication: string;
  readonly receivingFacility: string;
  /** Who gives the ids of patients and doses (assigning authority). */
  readonly authority: string;
  /** MSH-11: production or training. */
  readonly processing: 'P' | 'T';
  /** Letters outside ASCII become the nearest ASCII ones: many registries take no others. */
  readonly isAsciiOnly: boolean;
}

/** How a destination is fitted to a practice. Every value is a setting; these are what a public test connector uses for the MIIS. */
export const miisDestination = (sitePin: string): Destination => ({
  id: 'MIIS',
  sendingApplication: 'MIIS Desk',
  sendingFacility: sitePin,
  receivingApplication: 'MIIS',
  receivingFacility: '99990',
  authority: sitePin,
  processing: 'P',
  isAsciiOnly: true,
});
