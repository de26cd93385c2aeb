import type { RegistryConnection } from '../../../shared/domain/registry/registry-settings';
import { miisDestination, type Destination } from '../../../shared/hl7/build/destination';

/** The header and the habits that a connection wants. */
export const destinationOf = ({ profile, sendingFacility, receivingApplication, receivingFacility, processing, isAsciiOnly }: RegistryConnection): Destination => ({
  id: profile,
  sendingApplication: 'MIIS Desk',
  sendingFacility,
  receivingApplication,
  receivingFacility,
  authority: sendingFacility,
  processing,
  isAsciiOnly,
});

/** Without a connection, for files: the MIIS, and the practice by its PIN. */
export const fileDestination = (sitePin: string | undefined): Destination => miisDestination((sitePin ?? 'PRACTICE').slice(0, 20));
