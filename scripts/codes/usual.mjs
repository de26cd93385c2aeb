/**
 * What the CDC code sets do not say: our own compilation. Ages are whole months, as hints for warnings; they start a little before and
 * end a little after the labelled ages where early or late doses are ordinary. The order of the vaccines is the order in which the
 * picker offers what matches equally well: the most used first.
 */
export const compiledOn = '2026-11-27'

const months = (fromMonths, toMonths) => ({ ...(fromMonths > 0 ? { fromMonths } : {}), ...(toMonths ? { toMonths } : {}) })

/** @type {readonly [cvx: string, usual: { fromMonths?: number, toMonths?: number, route?: string }][]} */
const vaccines = [
  // DTaP and its combinations, until the 7th birthday; with Hib until it ends at the 6th.
  ['20', months(1, 84)],
  ['106', months(1, 84)],
  ['110', months(1, 84)],
  ['120', months(1, 71)],
  ['146', months(1, 71)],
  // The school booster: labelled from 4 years.
  ['130', months(48, 84)],
  ['115', months(84)],
  ['113', months(84)],
  // CDC's NDC file has no package of the Td without the toxoid's amount.
  ['196', { ...months(84), route: 'C28161' }],
  ['09', months(84)],
  ['03', months(6)],
  ['94', months(11, 204)],
  ['21', months(11)],
  ['08', months(0, 240)],
  // Adult hepatitis B is also the two-dose series of ages 11 to 15.
  ['43', months(132)],
  ['189', months(216)],
  ['44', months(216)],
  ['104', months(216)],
  ['83', months(6, 228)],
  ['52', months(215)],
  ['10', months(1)],
  ['48', months(1, 71)],
  ['49', months(1, 71)],
  ['216', months(1)],
  ['215', months(1)],
  ['327', months(216)],
  ['133', months(1)],
  ['33', months(23)],
  ['116', months(1, 8)],
  ['119', months(1, 8)],
  ['165', months(107)],
  ['203', months(1)],
  ['136', months(1)],
  ['114', months(8)],
  ['162', months(108)],
  ['163', months(108)],
  ['316', months(108)],
  ['328', months(108)],
  ['187', months(204)],
  ['140', months(6)],
  ['141', months(6)],
  ['153', months(6)],
  ['320', months(6)],
  ['155', months(108)],
  ['135', months(216)],
  ['168', months(216)],
  ['111', months(24, 600)],
  ['333', months(24, 600)],
  ['309', months(144)],
  ['312', months(144)],
  ['334', months(144)],
  ['313', months(144)],
  ['310', months(60, 144)],
  ['311', months(6, 144)],
  ['306', months(0, 24)],
  ['307', months(0, 24)],
  ['332', months(0, 24)],
  ['305', months(120)],
  ['303', months(216)],
  ['326', months(216)],
  ['175', months(0)],
  ['176', months(0)],
  ['101', months(23)],
  ['25', months(71)],
  ['37', months(6)],
  ['206', months(0)],
  ['134', months(1)],
  ['62', months(107)],
  ['28', months(1, 84)],
  // Seldom given in a practice, or gone from the market and still in paper records.
  ['149', months(24, 600)],
  ['150', months(6)],
  ['158', months(6)],
  ['161', months(6, 47)],
  ['171', months(6)],
  ['186', months(6)],
  ['185', months(108)],
  ['197', months(216)],
  ['205', months(216)],
  ['200', months(6, 47)],
  ['201', months(6)],
  ['202', months(6)],
  ['331', months(6)],
  ['231', months(216)],
  ['160', months(6)],
  ['321', { ...months(6), route: 'C28161' }],
  ['322', { ...months(6), route: 'C28161' }],
  ['183', months(6)],
  ['174', months(24, 780)],
  ['56', months(72, 216)],
  ['223', months(11, 192)],
  ['224', months(191)],
  ['317', months(215)],
  ['329', months(143)],
  ['204', months(11)],
  ['75', months(11)],
  ['143', months(204, 612)],
  ['24', months(215, 792)],
  ['318', months(215, 792)],
  ['19', months(0)],
  // Antibodies, at any age.
  ['93', { ...months(0, 24), route: 'C28161' }],
  ['30', months(0)],
  ['34', months(0)],
  ['13', months(0)],
  ['36', months(0)],
  ['86', months(0)],
  ['87', months(0)],
  ['156', months(0)],
  ['157', months(0)],
  ['12', months(0)],
  ['27', months(0)],
  ['29', months(0)],
  ['79', months(0)],
  ['181', months(0)],
]

/**
 * Where an injection usually goes, by route: the thigh of the youngest, then the deltoid or the outer upper arm (CDC General Best
 * Practice Guidelines, vaccine administration). The left side is what the grid fills in; the person changes it.
 */
const sites = [
  { route: 'C28161', site: 'LD', underMonths: { months: 36, site: 'LT' } },
  { route: 'C38299', site: 'LA', underMonths: { months: 12, site: 'LT' } },
  { route: 'C38238', site: 'LLFA' },
]

const alias = (words, cvx, group) => ({ words: words.split('|'), cvx: cvx.split(' ').filter(Boolean), ...(group ? { group } : {}) })

/**
 * What people type. The vaccines named first are offered first; with a group, the rest of the group follows, and for history the code of
 * the family without formulation comes before all.
 */
const aliases = [
  alias('dtap|dtp|dpt|diphtheria|whooping cough|pertussis', '20 106 110 120 146 130', 'DTAP'),
  alias('tdap|tdap booster|whooping cough|pertussis', '115', 'TDAP'),
  alias('td|tetanus|tetanus shot|tetanus booster|lockjaw', '113 196 09 115', 'Td'),
  alias('dt', '28'),
  alias('polio|ipv', '10', 'POLIO'),
  alias('opv|oral polio', '182 02'),
  alias('hib|haemophilus|hemophilus', '48 49', 'HIB'),
  alias('hep b|hepb|hepatitis b|hbv', '08 43 189 44', 'HepB'),
  alias('hep a|hepa|hepatitis a|hav', '83 52', 'HepA'),
  alias('hep a hep b|hepatitis a and b', '104'),
  alias('rotavirus|rota|rv', '116 119', 'ROTAVIRUS'),
  alias('rv1', '119'),
  alias('rv5', '116'),
  alias('mmr|measles|mumps|rubella|german measles', '03 94', 'MMR'),
  alias('mmrv', '94'),
  alias('varicella|var|vzv|chickenpox|chicken pox', '21 94', 'VARICELLA'),
  alias('dtap ipv', '130'),
  alias('dtap ipv hib|dtap hib ipv', '120'),
  alias('dtap hepb ipv|dtap ipv hepb', '110'),
  alias('dtap ipv hib hepb|hexavalent', '146'),
  alias('pcv|pneumonia|pneumo|pneumococcal', '216 215 327 133', 'PneumoPCV'),
  alias('pneumonia|pneumo|pneumococcal', '33', 'PneumoPPV'),
  alias('pcv7', '100'),
  alias('pcv13', '133'),
  alias('pcv15', '215'),
  alias('pcv20', '216'),
  alias('pcv21', '327'),
  alias('ppsv|ppsv23|ppv|ppv23', '33'),
  alias('menacwy|men acwy|mcv4|mcv|meningitis|mening', '203 136', 'MENING'),
  alias('menb|men b|meningitis b|mening b', '162 163', 'MeningB'),
  alias('menabcwy|men abcwy', '316 328'),
  alias('hpv|papilloma|9vhpv', '165', 'HPV'),
  alias('zoster|shingles|rzv', '187', 'ZOSTER'),
  alias('flu|flu shot|influenza|iiv|iiv3', '140 141 153 320 155 135 168 111 333', 'FLU'),
  alias('high dose flu|flu high dose|hd flu', '135'),
  alias('flu spray|nasal flu|flu nasal|laiv', '111 333'),
  alias('adjuvanted flu|aiiv', '168'),
  alias('cell flu|cciiv', '153 320'),
  alias('recombinant flu|riv', '155'),
  alias('covid|covid 19|covid19|sars cov 2|coronavirus', '309 312 334 313 310 311', 'COVID-19'),
  alias('pfizer covid|covid pfizer', '309 310 208 217 218'),
  alias('moderna covid|covid moderna', '312 334 311 207 221'),
  alias('novavax covid|covid novavax', '313 211'),
  alias('janssen|johnson and johnson', '212'),
  alias('rsv', '305 303 326 306 307 332', 'RSV'),
  alias('rsv antibody|rsv mab|nirsevimab|baby rsv', '306 307 332'),
  alias('clesrovimab', '332'),
  alias('rabies', '175 176', 'RABIES'),
  alias('typhoid', '101 25', 'TYPHOID'),
  alias('yellow fever|yf', '37 183', 'YELLOWFEVER'),
  alias('japanese encephalitis|je', '134', 'Japanese encephalitis'),
  alias('mpox|monkeypox|smallpox', '206 75', 'Orthopoxvirus'),
  alias('tick borne encephalitis|tbe', '224 223', 'Tick-borne encephalitis'),
  alias('bcg|tuberculosis vaccine', '19'),
  alias('ppd|tst|tb test|mantoux', '96 98'),
  alias('hbig|hepatitis b immune globulin', '30'),
  alias('rig|rabies immune globulin', '34'),
  alias('tig|tetanus immune globulin', '13'),
  alias('vzig|varizig', '36'),
  alias('rhogam|rhig|rho d', '157 156'),
]

/** The one statement that may be handed out in place of the single ones of several childhood vaccines. */
const multiVaccineStatements = ['0886983000264']

/**
 * Checks the compilation against the CDC tables and gives it its file form.
 * @param {{ vaccines: readonly { cvx: string }[], groups: readonly { name: string }[] }} coded
 * @param {readonly { document: string }[]} documents
 * @returns {{ table: object, count: number, date: string }}
 */
export function usualTable(coded, documents) {
  const known = new Set(coded.vaccines.map(({ cvx }) => cvx))
  const groups = new Set(coded.groups.map(({ name }) => name))
  const strayCodes = [...vaccines.map(([cvx]) => cvx), ...aliases.flatMap(({ cvx }) => cvx)].filter((cvx) => !known.has(cvx))
  const strayGroups = aliases.flatMap(({ group }) => (group && !groups.has(group) ? [group] : []))
  const strayDocuments = multiVaccineStatements.filter((code) => !documents.some(({ document }) => document === code))
  const stray = [...strayCodes, ...strayGroups, ...strayDocuments]
  if (stray.length > 0) throw new Error(`scripts/codes/usual.mjs names what the CDC files do not have: ${stray.join(', ')}`)
  return {
    table: { vaccines: vaccines.map(([cvx, usual]) => ({ cvx, ...usual })), sites, aliases, multiVaccineStatements },
    count: vaccines.length,
    date: compiledOn,
  }
}
