/**
 * The rules about who may import whom, how long a file may be and what never belongs into a committed file.
 * oxlint checks the rest; both run by `npm run lint`.
 */
import { importRules } from './checks/import-rules.mjs'
import { importsOf } from './checks/imports.mjs'
import { filesOf, readTexts } from './checks/source-tree.mjs'
import { forbiddenText, tooLong } from './checks/text-rules.mjs'

const code = /^(?:(?:electron|renderer|shared|scripts|test)\/.*|[^/]+)\.(?:tsx?|mjs|cjs|js)$/

/** @typedef {{ file: string, line: number, rule: string, message: string }} Finding */

/**
 * Checks a whole project.
 * @param {string} folder the project's root
 * @returns {Promise<Finding[]>}
 */
export async function checkArchitecture(folder) {
  const files = await readTexts(folder, await filesOf(folder))
  return files.flatMap((file) => [
    ...named('no-machine-details', file, forbiddenText(file)),
    ...named('short-files', file, tooLong(file)),
    ...(code.test(file.path) ? importFindings(file) : []),
  ])
}

const named = (rule, { path }, findings) => findings.map(({ line, message }) => ({ file: path, line, rule, message: `${message} (${rule})` }))

function importFindings(file) {
  return importsOf(file).flatMap((one) =>
    Object.entries(importRules).flatMap(([rule, judge]) => {
      const message = judge(one)
      return message ? [{ file: file.path, line: one.line, rule, message: `${message} (${rule})` }] : []
    }),
  )
}
