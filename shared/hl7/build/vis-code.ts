/** The string by which a Vaccine Information Statement is named in messages (HL7 code system cdcgs1vis). */
import type { VisEdition } from '../../codes/code-tables';

/** The GDTI string on the statement's barcode: 253, the document, 11, the edition as YYMMDD; a few of CDC's own differ. */
export const visCode = ({ document, edition, barcode }: Pick<VisEdition, 'document' | 'edition' | 'barcode'>): string => barcode ?? `253${document}11${edition.replaceAll('-', '').slice(2)}`;
