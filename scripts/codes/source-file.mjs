import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { StepFailed } from '../lib/say.mjs'

const todo = 'get the file again from the CDC IIS code sets page and run npm run build:codes once more.'

/**
 * Refuses a source file.
 * @param {string} file
 * @param {string} where the element or line
 * @param {string} what what is wrong with it
 * @returns {never}
 */
export function refuse(file, where, what) {
  throw new StepFailed(`${file}, ${where}: ${what}`, todo)
}

/**
 * Reads a source file as text, in the encoding that an XML declaration names, else UTF-8.
 * @param {string} folder
 * @param {string} file
 */
export async function readSource(folder, file) {
  const bytes = await readFile(join(folder, file)).catch(() => refuse(file, folder, 'the file is not there'))
  const encoding = /^<\?xml[^>]*encoding="([^"]+)"/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return refuse(file, 'the whole file', `it is not written in ${encoding}`)
  }
}

const parser = new XMLParser({
  parseTagValue: false,
  trimValues: true,
  ignoreAttributes: false,
  parseAttributeValue: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
})

/**
 * @typedef {object} SourceRecord one element of a CDC file, with its fields
 * @property {string} where how to find it, such as `CVXInfo 12`
 * @property {(name: string) => string} text the trimmed text of a field; refuses the file when the field is missing
 * @property {(name: string) => string} filled the same; refuses also an empty field
 * @property {(name: string) => string} day a field `7/14/2011` as `2011-07-14`
 * @property {(name: string, attribute: string) => string} attribute an attribute of a field
 * @property {(what: string) => never} refuse
 */

/**
 * The records of a CDC XML file: `<root><record>...</record></root>`. A record holds its fields either as elements, or as pairs of
 * `Name` and `Value` elements.
 * @param {string} folder
 * @param {string} file
 * @param {string} root
 * @param {string} element
 * @returns {Promise<SourceRecord[]>}
 */
export async function readRecords(folder, file, root, element) {
  const text = await readSource(folder, file)
  const validity = XMLValidator.validate(text)
  if (validity !== true) refuse(file, `line ${validity.err.line}`, `it is no well-formed XML (${validity.err.msg})`)
  const found = parser.parse(text)[root]?.[0]?.[element]
  if (!found) refuse(file, root, `it holds no ${element}`)
  return found.map((fields, index) => recordOf(file, `${element} ${index + 1}`, fields))
}

function recordOf(file, where, fields) {
  const named = fields?.Name && fields?.Value ? pairs(file, where, fields) : fields
  const value = (name) => named?.[name]?.[0]
  const text = (name) => {
    const held = value(name)
    if (held === undefined) return refuse(file, where, `${name} is missing`)
    return (typeof held === 'object' ? String(held['#text'] ?? '') : String(held)).trim()
  }
  const filled = (name) => text(name) || refuse(file, where, `${name} is empty`)
  return {
    where,
    text,
    filled,
    day: (name) => isoDay(filled(name)) ?? refuse(file, where, `${name} "${text(name)}" is no day of the form month/day/year`),
    attribute: (name, attribute) => value(name)?.[`@_${attribute}`] ?? refuse(file, where, `${name} has no ${attribute}`),
    refuse: (what) => refuse(file, where, what),
  }
}

function pairs(file, where, { Name: names, Value: values }) {
  if (names.length !== values.length) refuse(file, where, `it has ${names.length} Name and ${values.length} Value elements`)
  return Object.fromEntries(names.map((name, index) => [name, [values[index]]]))
}

/** `7/14/2011` as `2011-07-14`; undefined when there is no such day. */
export function isoDay(text) {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (!match) return undefined
  const [, month = '', day = '', year] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
