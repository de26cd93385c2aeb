import { readRecords, refuse } from './source-file.mjs'
import { readRoutes } from './routes.mjs'
import { byCvx, latest } from './order.mjs'

const statuses = { Active: 'active', Inactive: 'inactive', 'Never Active': 'never-active', 'Non-US': 'non-us', Pending: 'pending' }

/** Names of codes for a family without the formulation. "Lf unspecified" says it of the amount of toxoid, not of the formulation. */
const unspecified = /(?<!Lf )unspecified|all formulations|unknown serogroups/i

/**
 * The vaccines (CVX) with their groups and labelled route.
 * @param {string} folder
 */
export async function readVaccines(folder) {
  const records = await readRecords(folder, 'cvx.xml', 'CVXCodes', 'CVXInfo')
  const groups = await readGroups(folder)
  const routes = await readRoutes(folder)
  const seen = new Set()
  const vaccines = records.map((record) => {
    const cvx = record.filled('CVXCode')
    if (!/^\d{2,3}$/.test(cvx)) record.refuse(`CVXCode "${cvx}" is no CVX code`)
    if (seen.has(cvx)) record.refuse(`CVXCode ${cvx} is there twice`)
    seen.add(cvx)
    const name = record.filled('ShortDescription')
    const status = statuses[record.filled('Status')] ?? record.refuse(`Status "${record.text('Status')}" is unknown`)
    const route = routes.get(cvx)
    return {
      cvx,
      name,
      status,
      groups: groups.ofVaccine.get(cvx) ?? [],
      ...(unspecified.test(name) ? { isUnspecified: true } : {}),
      ...(route ? { route } : {}),
      updated: record.day('LastUpdated'),
    }
  })
  const stray = [...groups.ofVaccine.keys(), ...groups.family.map(({ cvx }) => cvx), ...routes.keys()].find((cvx) => !seen.has(cvx))
  if (stray) refuse('cvx.xml', 'CVXCodes', `CVX ${stray} is missing, which another file names`)
  return {
    table: { groups: groups.family, vaccines: vaccines.sort(byCvx) },
    count: vaccines.length,
    date: latest(vaccines.map(({ updated }) => updated)),
    known: seen,
  }
}

/** The groups of each vaccine, and the code that stands for each group as a whole. */
async function readGroups(folder) {
  const ofVaccine = new Map()
  const family = new Map()
  for (const record of await readRecords(folder, 'vac2vg.xml', 'VGCodes', 'CVXVGInfo')) {
    const name = record.filled('Vaccine Group Name')
    const cvx = record.filled('CVXCode')
    const whole = record.filled('CVX for Vaccine Group')
    if ((family.get(name) ?? whole) !== whole) record.refuse(`the group ${name} has two codes, ${family.get(name)} and ${whole}`)
    family.set(name, whole)
    ofVaccine.set(cvx, [...new Set([...(ofVaccine.get(cvx) ?? []), name])].sort())
  }
  return { ofVaccine, family: [...family].map(([name, cvx]) => ({ name, cvx })).sort((a, b) => (a.name < b.name ? -1 : 1)) }
}
