import { latest } from './order.mjs'
import { readRecords } from './source-file.mjs'

/**
 * The manufacturers (MVX).
 * @param {string} folder
 */
export async function readManufacturers(folder) {
  const records = await readRecords(folder, 'mvx.xml', 'MVXCodes', 'MVXInfo')
  const known = new Set()
  const manufacturers = records.map((record) => {
    const mvx = record.filled('MVX_CODE')
    if (!/^[A-Z0-9]{2,4}$/.test(mvx)) record.refuse(`MVX_CODE "${mvx}" is no MVX code`)
    if (known.has(mvx)) record.refuse(`MVX_CODE ${mvx} is there twice`)
    known.add(mvx)
    return { mvx, name: record.filled('Manufacturer Name'), isActive: isActive(record, 'Status'), updated: record.day('Last Updated') }
  })
  return {
    table: { manufacturers: manufacturers.sort((a, b) => (a.mvx < b.mvx ? -1 : 1)) },
    count: manufacturers.length,
    date: latest(manufacturers.map(({ updated }) => updated)),
    known,
  }
}

/**
 * Reads a status field that says Active or Inactive.
 * @param {import('./source-file.mjs').SourceRecord} record
 * @param {string} name
 */
export function isActive(record, name) {
  const status = record.filled(name)
  if (status !== 'Active' && status !== 'Inactive') record.refuse(`${name} "${status}" is unknown`)
  return status === 'Active'
}
