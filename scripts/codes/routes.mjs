import { readSource, refuse } from './source-file.mjs'

const columns = 16
const routeColumn = 10
const cvxColumn = 12

/**
 * What the route words of the NDC file mean, by NCI Thesaurus code; where a label allows two routes, the first one named is the usual one.
 * @type {readonly [RegExp, string][]}
 */
const meanings = [
  [/^(?:IM\b|INTRAMUSCULAR)/, 'C28161'],
  [/^SUBCU/, 'C38299'],
  [/^INTRADERMAL/, 'C38238'],
  [/^(?:INTRANASAL|NASAL)/, 'C38284'],
  [/^ORAL/, 'C38288'],
  [/^PERCUTANEOUS/, 'C38676'],
]

/**
 * The usual route of each vaccine: the one that most of its packages name.
 * @param {string} folder
 * @returns {Promise<Map<string, string>>} CVX to route code
 */
export async function readRoutes(folder) {
  const file = 'NDC_Unit_sale.txt'
  const lines = (await readSource(folder, file)).split(/\r?\n/).filter((line) => line !== '')
  if (lines.length === 0) refuse(file, 'the whole file', 'it is empty')
  const counts = new Map()
  for (const [index, line] of lines.entries()) {
    const fields = line.split('|').map((field) => field.trim())
    const where = `line ${index + 1}`
    if (fields.length !== columns) refuse(file, where, `it has ${fields.length} columns, not ${columns}`)
    const [words = '', cvx = ''] = [fields[routeColumn], fields[cvxColumn]]
    if (!/^\d{2,3}$/.test(cvx)) refuse(file, where, `"${cvx}" is no CVX code`)
    if (words === '') continue
    const route = meanings.find(([pattern]) => pattern.test(words.toUpperCase()))?.[1] ?? refuse(file, where, `the route "${words}" is unknown`)
    const ofVaccine = counts.get(cvx) ?? new Map()
    counts.set(cvx, ofVaccine.set(route, (ofVaccine.get(route) ?? 0) + 1))
  }
  return new Map([...counts].map(([cvx, ofVaccine]) => [cvx, mostCommon(ofVaccine)]))
}

function mostCommon(counts) {
  const [[route]] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return route
}
