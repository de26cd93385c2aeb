import { createHash } from 'node:crypto'
import { readManufacturers } from './manufacturers.mjs'
import { readProducts } from './products.mjs'
import { usualTable } from './usual.mjs'
import { readVaccines } from './vaccines.mjs'
import { readVis } from './vis.mjs'

const cdc = 'Centers for Disease Control and Prevention, IIS code sets'
const ours = 'MIIS Desk'

/**
 * Builds every code table from a folder of CDC files. The same files give the same texts: nothing of the clock or the machine is in them.
 * @param {string} folder
 * @returns {Promise<{ name: string, text: string, count: number }[]>} the name and content of each file of `assets/codes/`
 */
export async function buildTables(folder) {
  const vaccines = await readVaccines(folder)
  const manufacturers = await readManufacturers(folder)
  const products = await readProducts(folder, { cvx: vaccines.known, mvx: manufacturers.known })
  const vis = await readVis(folder, { cvx: vaccines.known })
  const usual = usualTable(vaccines.table, vis.table.documents)
  return [
    asFile('vaccines.json', 'cvx.xml, vac2vg.xml; usual route from NDC_Unit_sale.txt', cdc, vaccines),
    asFile('products.json', 'tradename.xml', cdc, products),
    asFile('manufacturers.json', 'mvx.xml', cdc, manufacturers),
    asFile('vis.json', 'vis.xml, cvxvis.xml, visurl.xml', cdc, vis),
    asFile('usual.json', 'own compilation: public age windows, labelled routes, common abbreviations', ours, usual),
  ]
}

function asFile(name, source, authority, { table, count, date }) {
  const checksum = createHash('sha256').update(JSON.stringify(table)).digest('hex')
  const header = { source, authority, date, count, checksum }
  const parts = Object.entries({ header, ...table }).map(([key, value]) => `${JSON.stringify(key)}: ${part(value)}`)
  return { name, text: `{\n${parts.join(',\n')}\n}\n`, count }
}

/** One record a line, so that a new edition of a table reads as the lines that changed. */
const part = (value) => (Array.isArray(value) ? `[\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]` : JSON.stringify(value))
