import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildCodes } from '../../../scripts/build-codes.mjs'
import { manifestText } from '../../../scripts/build-manifest.mjs'
import { readManufacturers } from '../../../scripts/codes/manufacturers.mjs'
import { readProducts } from '../../../scripts/codes/products.mjs'
import { isoDay } from '../../../scripts/codes/source-file.mjs'
import { readVaccines } from '../../../scripts/codes/vaccines.mjs'
import { readVis } from '../../../scripts/codes/vis.mjs'
import { inProject } from '../../../scripts/lib/project.mjs'
import { renamed, writeCdcFiles, type CdcFile } from './cdc-files'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miis-codes-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Reads all the made-up files as the build does, without the usual ages, which want the real codes. */
async function readAll() {
  const vaccines = await readVaccines(folder)
  const manufacturers = await readManufacturers(folder)
  const products = await readProducts(folder, { cvx: vaccines.known, mvx: manufacturers.known })
  const vis = await readVis(folder, { cvx: vaccines.known })
  return { vaccines, manufacturers, products, vis }
}

describe('whole CDC files', () => {
  beforeEach(() => writeCdcFiles(folder))

  it('become vaccines in the order of their codes, without the spaces behind them, without notes and long names', async () => {
    const { vaccines } = await readAll()
    expect(vaccines.table.vaccines).toEqual([
      { cvx: '03', name: 'MMR', status: 'active', groups: ['MMR'], route: 'C38299', updated: '2010-05-28' },
      { cvx: '45', name: 'Hep B, unspecified formulation', status: 'inactive', groups: ['HepB'], isUnspecified: true, updated: '2010-05-28' },
      { cvx: '111', name: 'Flu spray & more', status: 'active', groups: [], route: 'C38284', updated: '2010-05-28' },
      { cvx: '196', name: 'Td, Lf unspecified', status: 'active', groups: [], updated: '2010-05-28' },
    ])
  })

  it('become makers, in the encoding that the file names', async () => {
    const { manufacturers } = await readAll()
    expect(manufacturers.table.manufacturers.map(({ name }) => name)).toEqual(['M\u00e9dImmune', 'Merck'])
  })

  it('become products, each once, the makerless without a maker', async () => {
    const { products } = await readAll()
    expect(products.table.products).toEqual([
      { name: 'M-M-R II', cvx: '03', mvx: 'MSD', isActive: true, updated: '2013-08-09' },
      { name: 'OLD', cvx: '45', isActive: true, updated: '2013-08-09' },
    ])
  })

  it('become documents that keep their code when an edition is renamed, with their address', async () => {
    const { vis } = await readAll()
    expect(vis.table.documents[0]).toEqual({
      document: renamed,
      editions: [
        { edition: '2011-07-14', name: 'Older name' },
        { edition: '2020-01-08', name: 'First name', isCurrent: true },
      ],
      pdf: 'https://www.cdc.gov/first.pdf',
    })
  })

  it('give a vaccine its current documents, or those that are still in use; none where all are retired', async () => {
    const { vis } = await readAll()
    expect(vis.table.vaccines).toEqual([
      { cvx: '03', documents: [renamed] },
      { cvx: '45', documents: [renamed] },
    ])
  })

  it('give a table the day of its latest change', async () => {
    const { products, vis } = await readAll()
    expect([products.date, vis.date]).toEqual(['2013-08-09', '2020-01-08'])
  })
})

describe('damaged or incomplete CDC files are refused with file and place', () => {
  const rows: readonly [title: string, file: CdcFile, edit: (text: string) => string | undefined, said: RegExp][] = [
    ['a missing file', 'mvx.xml', () => undefined, /^mvx\.xml, .*the file is not there/],
    ['a file cut off in the middle', 'cvx.xml', (text) => text.slice(0, 300), /^cvx\.xml, line \d+: it is no well-formed XML/],
    ['an empty list', 'cvx.xml', () => '<CVXCodes></CVXCodes>', /^cvx\.xml, CVXCodes: it holds no CVXInfo/],
    ['another list', 'cvx.xml', () => '<Other><CVXInfo/></Other>', /^cvx\.xml, CVXCodes: it holds no CVXInfo/],
    ['a missing element', 'cvx.xml', (text) => text.replace('<Status>Inactive</Status>', ''), /^cvx\.xml, CVXInfo 3: Status is missing/],
    ['an empty name', 'cvx.xml', (text) => text.replace('>MMR<', '><'), /^cvx\.xml, CVXInfo 1: ShortDescription is empty/],
    ['an unknown status', 'cvx.xml', (text) => text.replace('Inactive', 'Asleep'), /^cvx\.xml, CVXInfo 3: Status "Asleep" is unknown/],
    ['a code that is none', 'cvx.xml', (text) => text.replace('03   ', 'X3   '), /^cvx\.xml, CVXInfo 1: CVXCode "X3" is no CVX code/],
    ['a code twice', 'cvx.xml', (text) => text.replace('111   ', '03   '), /^cvx\.xml, CVXInfo 2: CVXCode 03 is there twice/],
    ['a day that is none', 'cvx.xml', (text) => text.replace('5/28/2010', '2/30/2010'), /^cvx\.xml, CVXInfo 1: LastUpdated "2\/30\/2010" is no day/],
    ['a vaccine that only the groups name', 'vac2vg.xml', (text) => text.replace('>45   <', '>46<'), /^cvx\.xml, CVXCodes: CVX 46 is missing/],
    ['a group with two codes', 'vac2vg.xml', (text) => text.replace('>HepB<', '>MMR<'), /^vac2vg\.xml, CVXVGInfo 2: the group MMR has two codes, 03 and 45/],
    ['a name without its value', 'mvx.xml', (text) => text.replace('<Value>Merck</Value>', ''), /^mvx\.xml, MVXInfo 1: it has 5 Name and 4 Value elements/],
    ['a maker code that is none', 'mvx.xml', (text) => text.replace('MSD', 'msd!'), /^mvx\.xml, MVXInfo 1: MVX_CODE "msd!" is no MVX code/],
    ['a product of an unknown vaccine', 'tradename.xml', (text) => text.replace('>03   <', '>04<'), /^tradename\.xml, prodInfo 1: CVXCode 04 is not in cvx\.xml/],
    ['a product of an unknown maker', 'tradename.xml', (text) => text.replace('MSD   ', 'XYZ'), /^tradename\.xml, prodInfo 1: MVX Code XYZ is not in mvx\.xml/],
    ['a product twice in two states', 'tradename.xml', (text) => text.replace('<Value>Active</Value>', '<Value>Inactive</Value>'), /^tradename\.xml, prodInfo 3: M-M-R II .* twice with two states/],
    ['an edition twice', 'vis.xml', (text) => text.replace('7/14/2011', '1/8/2020'), /^vis\.xml, VISInfo 2: the edition of 2020-01-08 is there twice/],
    ['two current editions', 'vis.xml', (text) => text.replace('Historic', 'Current'), /^vis\.xml, VISInfo 2: 0886983000011 has two current editions/],
    ['an address of an unknown document', 'visurl.xml', (text) => text.replace(renamed, '0886983000099'), /^visurl\.xml, VISURLInfo 1: document 0886983000099 is not in vis\.xml/],
    ['an address without its link', 'visurl.xml', (text) => text.replace(/xlink:href="[^"]*"/, ''), /^visurl\.xml, VISURLInfo 1: VIS_PDF_URL has no xlink:href/],
    ['an unsafe address', 'visurl.xml', (text) => text.replace('https', 'http'), /^visurl\.xml, VISURLInfo 1: the address "http:/],
    ['an edition that no document has', 'cvxvis.xml', (text) => text.replace('1/8/2020', '1/9/2020'), /^cvxvis\.xml, CVXVISMapping 1: vis\.xml has no edition 2020-01-09/],
    ['a document code of another kind', 'cvxvis.xml', (text) => text.replace('253088', '254088'), /^cvxvis\.xml, CVXVISMapping 1: Fully-encodedString names no document/],
    ['a line with a column missing', 'NDC_Unit_sale.txt', (text) => text.replace('|BOX', ''), /^NDC_Unit_sale\.txt, line 1: it has 15 columns, not 16/],
    ['an unknown route', 'NDC_Unit_sale.txt', (text) => text.replace('NASAL SPRAY', 'BY POST'), /^NDC_Unit_sale\.txt, line 4: the route "BY POST" is unknown/],
    ['an empty file', 'NDC_Unit_sale.txt', () => '', /^NDC_Unit_sale\.txt, the whole file: it is empty/],
  ]
  it.each(rows)('%s', async (_title, file, edit, said) => {
    writeCdcFiles(folder, { [file]: edit })
    await expect(readAll()).rejects.toThrow(said)
  })

  it('text that is not in the encoding the file names', async () => {
    writeCdcFiles(folder, { 'mvx.xml': (text) => text.replace('ISO-8859-1', 'utf-8') })
    await expect(readAll()).rejects.toThrow(/^mvx\.xml, the whole file: it is not written in utf-8/)
  })
})

describe('days as CDC writes them', () => {
  it.each([
    ['7/14/2011', '2011-07-14'],
    ['12/1/1998', '1998-12-01'],
    ['2/29/2024', '2024-02-29'],
    ['2/29/2023', undefined],
    ['13/1/2020', undefined],
    ['2011-07-14', undefined],
    ['7/14/11', undefined],
  ])('reads %s as %s', (text, day) => expect(isoDay(text)).toBe(day))
})

const assets = inProject('assets', 'codes')
const shared = inProject('..', 'shared', 'codes')
const tables = ['manufacturers.json', 'products.json', 'usual.json', 'vaccines.json', 'vis.json']

describe('the tables that are shipped', () => {
  it('say of each vaccine that is given today at which ages it is usual; an adjuvant alone is no vaccine', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(assets, name), 'utf8'))
    const usual = new Set(read('usual.json').vaccines.map(({ cvx }: { cvx: string }) => cvx))
    const given = read('vaccines.json').vaccines.filter(({ status }: { status: string }) => status === 'active')
    expect(given.filter(({ cvx }: { cvx: string }) => !usual.has(cvx)).map(({ cvx }: { cvx: string }) => cvx)).toEqual(['801'])
  })

  it('are the five, and nothing else lies beside them', () => expect(readdirSync(assets).sort()).toEqual(tables))

  it.each(tables)('%s carries the checksum and a source, an authority, a date and a count', (name) => {
    const { header, ...content } = JSON.parse(readFileSync(join(assets, name), 'utf8'))
    expect(header.checksum).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'))
    expect(header).toEqual({
      source: expect.stringMatching(/./),
      authority: expect.stringMatching(/./),
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      count: expect.any(Number),
      checksum: expect.any(String),
    })
  })

  it('hold no notes and no long names', () => {
    const words = tables.map((name) => readFileSync(join(assets, name), 'utf8')).join('')
    expect(words).not.toMatch(/"notes?"|fullName|This CVX code/i)
  })

  it('are named with size and SHA-256 in the manifest, like every other file of assets', async () => {
    expect(readFileSync(inProject('assets', 'manifest.json'), 'utf8')).toBe(await manifestText(inProject('assets')))
  })
})

const hasSource = existsSync(join(shared, 'cvx.xml'))
if (!hasSource) process.stdout.write('The CDC files are not beside the project: the rebuild of assets/codes is not compared.\n')

describe.skipIf(!hasSource)('the build from the real CDC files', () => {
  it('gives the very bytes that are shipped, each time', async () => {
    for (const run of ['first', 'second']) {
      const out = join(folder, run)
      await buildCodes(shared, out)
      for (const name of tables) expect(readFileSync(join(out, name), 'utf8'), `${run} run, ${name}`).toBe(readFileSync(join(assets, name), 'utf8'))
    }
  })

  it('writes nothing when one file is bad', async () => {
    writeFileSync(join(folder, 'cvx.xml'), 'no xml')
    await expect(buildCodes(folder, join(folder, 'out'))).rejects.toThrow(/^cvx\.xml/)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})
