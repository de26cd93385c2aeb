import { isActive } from './manufacturers.mjs'
import { byCvx, latest } from './order.mjs'
import { readRecords } from './source-file.mjs'

const maker = 'MVX Code'

/**
 * The products: trade name of one maker for one vaccine. A row that CDC lists twice is kept once.
 * @param {string} folder
 * @param {{ cvx: ReadonlySet<string>, mvx: ReadonlySet<string> }} known the codes that may be named
 */
export async function readProducts(folder, known) {
  const records = await readRecords(folder, 'tradename.xml', 'productnames', 'prodInfo')
  const products = new Map()
  for (const record of records) {
    const cvx = record.filled('CVXCode')
    if (!known.cvx.has(cvx)) record.refuse(`CVXCode ${cvx} is not in cvx.xml`)
    // Some products that left the market long ago have no maker in CDC's table.
    const mvx = record.text(maker)
    if (mvx !== '' && !known.mvx.has(mvx)) record.refuse(`${maker} ${mvx} is not in mvx.xml`)
    const name = record.filled('CDC Product Name').replace(/\s+/g, ' ')
    const product = {
      name,
      cvx,
      ...(mvx === '' ? {} : { mvx }),
      isActive: isActive(record, 'MVX Status') && isActive(record, 'Product name Status'),
      updated: record.day('Last Updated'),
    }
    const key = JSON.stringify([cvx, mvx, name])
    const before = products.get(key)
    if (before && before.isActive !== product.isActive) record.refuse(`${name} (CVX ${cvx}, ${mvx}) is there twice with two states`)
    products.set(key, product)
  }
  const list = [...products.values()].sort((a, b) => byCvx(a, b) || compare(a.name, b.name) || compare(a.mvx ?? '', b.mvx ?? ''))
  return { table: { products: list }, count: list.length, date: latest(list.map(({ updated }) => updated)) }
}

const compare = (a, b) => (a < b ? -1 : Number(a > b))
