import { byCvx, latest } from './order.mjs'
import { readRecords, refuse } from './source-file.mjs'

/**
 * The Vaccine Information Statements: documents with their editions, and the documents of each vaccine.
 * @param {string} folder
 * @param {{ cvx: ReadonlySet<string> }} known the codes that may be named
 */
export async function readVis(folder, known) {
  const documents = await readDocuments(folder)
  await addAddresses(folder, documents)
  const vaccines = await readDocumentsOfVaccines(folder, known, documents)
  const list = [...documents.values()].sort((a, b) => (a.document < b.document ? -1 : 1))
  const editions = list.flatMap((document) => document.editions)
  return {
    table: { documents: list.map(({ updated: _updated, ...document }) => document), vaccines },
    count: editions.length,
    date: latest(list.map(({ updated }) => updated)),
  }
}

async function readDocuments(folder) {
  const documents = new Map()
  for (const record of await readRecords(folder, 'vis.xml', 'VISLookup', 'VISInfo')) {
    const document = record.filled('VIS_GDTI_document_code')
    if (!/^\d{13}$/.test(document)) record.refuse(`VIS_GDTI_document_code "${document}" has not 13 digits`)
    const edition = {
      edition: record.day('Edition_Date'),
      name: record.filled('VIS_Document_Type_Description'),
      ...barcodeOf(record, document),
      ...(status(record, 'status') === 'Current' ? { isCurrent: true } : {}),
    }
    const before = documents.get(document) ?? { document, editions: [], updated: '' }
    if (before.editions.some((other) => other.edition === edition.edition)) record.refuse(`the edition of ${edition.edition} is there twice`)
    if (edition.isCurrent && before.editions.some((other) => other.isCurrent)) record.refuse(`${document} has two current editions`)
    const editions = [...before.editions, edition].sort((a, b) => (a.edition < b.edition ? -1 : 1))
    documents.set(document, { document, editions, updated: latest([before.updated, record.day('Lastupdated')]) })
  }
  return documents
}

/** The string of the statement's barcode, where it is not the one that document and edition make (GS1: 253, document, 11, YYMMDD). */
function barcodeOf(record, document) {
  const barcode = record.filled('VIS_encoded_string')
  if (!/^253\d{13}11\d{6}$/.test(barcode)) record.refuse(`VIS_encoded_string "${barcode}" is none`)
  const usual = `253${document}11${record.day('Edition_Date').replaceAll('-', '').slice(2)}`
  return barcode === usual ? {} : { barcode }
}

async function addAddresses(folder, documents) {
  for (const record of await readRecords(folder, 'visurl.xml', 'VISURL', 'VISURLInfo')) {
    const document = record.filled('VIS_GDTI_document_Conceptcode')
    const known = documents.get(document) ?? record.refuse(`document ${document} is not in vis.xml`)
    const pdf = record.attribute('VIS_PDF_URL', 'xlink:href')
    if (!pdf.startsWith('https://')) record.refuse(`the address "${pdf}" does not begin with https://`)
    documents.set(document, { ...known, pdf })
  }
}

/**
 * Which documents go with a vaccine: those that CDC marks as current for it. For a vaccine without any (it is not given any more,
 * but may be typed late) those that went with it and are still in use for others.
 */
async function readDocumentsOfVaccines(folder, known, documents) {
  const file = 'cvxvis.xml'
  const rows = new Map()
  for (const record of await readRecords(folder, file, 'CVXVIS', 'CVXVISMapping')) {
    const cvx = record.filled('CVXCode')
    if (!known.cvx.has(cvx)) record.refuse(`CVXCode ${cvx} is not in cvx.xml`)
    // GS1: application identifier 253, then the 13 digits of the document, then the edition.
    const code = /^253(\d{13})11\d{6}$/.exec(record.filled('Fully-encodedString'))?.[1]
    const document = documents.get(code) ?? record.refuse(`Fully-encodedString names no document of vis.xml`)
    const day = record.day('VISEditionDate')
    if (!document.editions.some(({ edition }) => edition === day)) record.refuse(`vis.xml has no edition ${day} of ${code}`)
    rows.set(cvx, [...(rows.get(cvx) ?? []), { document: code, isCurrent: status(record, 'Status') === 'Current' }])
  }
  const isAlive = (code) => documents.get(code).editions.some(({ isCurrent }) => isCurrent)
  const vaccines = [...rows].map(([cvx, ofVaccine]) => {
    const current = ofVaccine.filter(({ isCurrent }) => isCurrent)
    const chosen = current.length > 0 ? current : ofVaccine.filter(({ document }) => isAlive(document))
    return { cvx, documents: [...new Set(chosen.map(({ document }) => document))].sort() }
  })
  const used = vaccines.filter(({ documents: list }) => list.length > 0).sort(byCvx)
  return used.length > 0 ? used : refuse(file, 'CVXVIS', 'no vaccine has a document in use')
}

function status(record, name) {
  const text = record.filled(name)
  return text === 'Current' || text === 'Historic' ? text : record.refuse(`${name} "${text}" is unknown`)
}
