/** A few made-up CDC files, whole and right; a test changes one of them and sees what is said. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const element = (name: string, fields: Record<string, string>) =>
  `<${name}>${Object.entries(fields).map(([field, value]) => `<${field}>${value}</${field}>`).join('')}</${name}>`
const pairs = (name: string, fields: Record<string, string>) =>
  `<${name}>${Object.entries(fields).map(([field, value]) => `<Name>${field}</Name><Value>${value}</Value>`).join('')}</${name}>`
const xml = (root: string, ...records: string[]) => `<?xml version="1.0" encoding="ISO-8859-1"?>\n<${root}>\n${records.join('\n')}\n</${root}>\n`

const cvx = (code: string, name: string, status: string) =>
  element('CVXInfo', { ShortDescription: name, FullVaccinename: `${name} in full`, CVXCode: `${code}        `, Notes: 'a note', Status: status, LastUpdated: '5/28/2010' })
const group = (code: string, name: string, whole: string) =>
  pairs('CVXVGInfo', { ShortDescription: 'x', CVXCode: `${code}   `, Status: 'Active', 'Vaccine Group Name': name, 'CVX for Vaccine Group': whole })
const maker = (mvx: string, name: string) =>
  pairs('MVXInfo', { MVX_CODE: mvx, 'Manufacturer Name': name, Notes: '', Status: 'Active', 'Last Updated': '4/13/2016' })
const product = (name: string, code: string, mvx: string, updated = '8/9/2013') =>
  pairs('prodInfo', { 'CDC Product Name': name, 'Short Description': 'x', CVXCode: code, Manufacturer: 'x', 'MVX Code': mvx, 'MVX Status': 'Active', 'Product name Status': 'Active', 'Last Updated': updated })
const vis = (document: string, name: string, edition: string, status: string) =>
  element('VISInfo', { VIS_Document_Type_Description: name, Edition_Date: edition, VIS_encoded_string: barcodeOf(document, edition), VIS_GDTI_document_code: document, status, Lastupdated: '1/8/2020' })
const mapping = (code: string, document: string, edition: string, status: string) =>
  element('CVXVISMapping', { CVXCode: code, CVXVaccineDescription: 'x', 'Fully-encodedString': `253${document}11200108`, VISDocumentName: 'x', VISEditionDate: edition, Status: status })
const address = (document: string, pdf: string) =>
  `<VISURLInfo><VIS_GDTI_document_Conceptcode>${document}</VIS_GDTI_document_Conceptcode><VIS_PDF_URL xlink:href="${pdf}"/></VISURLInfo>`
const sale = (code: string, route: string) => `1|0001|1|1|NAME|GENERIC|MAKER|20200101||BOX|${route}|2020-01-01 00:00:00|${code}       |short|0001-1-1|`

/** The document whose editions were renamed. */
export const renamed = '0886983000011'
/** A document without an edition in use. */
export const retired = '0886983000028'

export const cdcFiles = {
  'cvx.xml': xml('CVXCodes', cvx('03', 'MMR', 'Active'), cvx('111', 'Flu spray &amp; more', 'Active'), cvx('45', 'Hep B, unspecified formulation', 'Inactive'), cvx('196', 'Td, Lf unspecified', 'Active')),
  'vac2vg.xml': xml('VGCodes', group('03', 'MMR', '03'), group('45', 'HepB', '45')),
  'mvx.xml': xml('MVXCodes', maker('MSD', 'Merck'), maker('MED', 'M\u00e9dImmune')),
  'tradename.xml': xml('productnames', product('M-M-R II', '03   ', 'MSD   '), product('OLD', '45', ''), product('M-M-R II', '03', 'MSD')),
  'vis.xml': xml('VISLookup', vis(renamed, 'First name', '1/8/2020', 'Current'), vis(renamed, 'Older name', '7/14/2011', 'Historic'), vis(retired, 'Gone', '7/14/2011', 'Historic')),
  'cvxvis.xml': xml('CVXVIS', mapping('03', renamed, '1/8/2020', 'Current'), mapping('03', retired, '7/14/2011', 'Historic'), mapping('45', renamed, '7/14/2011', 'Historic'), mapping('111', retired, '7/14/2011', 'Historic')),
  'visurl.xml': xml('VISURL', address(renamed, 'https://www.cdc.gov/first.pdf')).replace('<VISURL>', '<VISURL xmlns:xlink="http://www.w3.org/1999/xlink">'),
  'NDC_Unit_sale.txt': [sale('03', 'SUBCUTANEOUS'), sale('03', 'Subcutaneous'), sale('03', 'INTRAMUSCULAR'), sale('111', 'NASAL SPRAY'), sale('45', '')].join('\r\n'),
}

export type CdcFile = keyof typeof cdcFiles

/**
 * Writes the files into a folder, some of them changed; `undefined` leaves a file out.
 * @param change what becomes of the text of a file
 */
export function writeCdcFiles(folder: string, change: Partial<Record<CdcFile, (text: string) => string | undefined>> = {}): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(cdcFiles)) {
    const edit = new Map(Object.entries(change)).get(name)
    const written = edit ? edit(text) : text
    // The files say that they are ISO-8859-1, so they are.
    if (written !== undefined) writeFileSync(join(folder, name), Buffer.from(written, 'latin1'))
  }
}

/** The usual barcode of a statement: 253, the document, 11, the edition as YYMMDD. @param edition `M/D/YYYY` */
function barcodeOf(document: string, edition: string): string {
  const [month = '', day = '', year = ''] = edition.split('/');
  return `253${document}11${year.slice(2)}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
}
