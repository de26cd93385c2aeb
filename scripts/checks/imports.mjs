import { posix } from 'node:path'
import { parseSync } from 'vite'

/**
 * @typedef {object} Import
 * @property {string} from the file that imports
 * @property {number} line
 * @property {string} specifier as written
 * @property {string | undefined} target for a relative import, the path from the project's root
 * @property {string | undefined} package for any other, the package's name, such as `@noble/hashes` or `node:fs`
 * @property {readonly string[]} names the imported names; `*` and `default` for the whole module
 */

/**
 * Finds every import of a file: import and export statements, `import()`, `require()`, types written `import('x').Y`,
 * and `new URL('./x', import.meta.url)`, by which workers are started.
 * @param {import('./source-tree.mjs').SourceFile} file
 * @returns {Import[]}
 */
export function importsOf({ path, text }) {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} can't be read: ${errors[0]?.message}`)
  const found = []
  visit(program, (node) => {
    const reading = readers[node.type]?.(node)
    if (reading && typeof reading.specifier === 'string') found.push(describe(path, text, node.start, reading))
  })
  return found
}

function describe(from, text, start, { specifier, names = ['*'] }) {
  const isRelative = specifier.startsWith('.')
  return {
    from,
    line: text.slice(0, start).split('\n').length,
    specifier,
    target: isRelative ? posix.normalize(posix.join(posix.dirname(from), specifier)) : undefined,
    package: isRelative ? undefined : packageName(specifier),
    names,
  }
}

function packageName(specifier) {
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

const exportedName = (name) => name?.name ?? name?.value

const importedName = (specifier) => {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  return specifier.type === 'ImportNamespaceSpecifier' ? '*' : exportedName(specifier.imported)
}

/** How each kind of syntax names a module. The answer of `require()` counts as the whole module. */
const readers = {
  ImportDeclaration: (node) => ({ specifier: node.source.value, names: node.specifiers.map(importedName) }),
  ExportNamedDeclaration: (node) => node.source && { specifier: node.source.value, names: node.specifiers.map(({ local }) => exportedName(local)) },
  ExportAllDeclaration: (node) => ({ specifier: node.source.value }),
  ImportExpression: (node) => ({ specifier: node.source.value }),
  TSImportType: (node) => ({ specifier: (node.source ?? node.argument?.literal)?.value, names: [] }),
  TSImportEqualsDeclaration: (node) => ({ specifier: node.moduleReference.expression?.value }),
  CallExpression: (node) => (node.callee.name === 'require' ? { specifier: node.arguments[0]?.value } : undefined),
  NewExpression: (node) => {
    const [address, base] = node.arguments
    const isRelative = typeof address?.value === 'string' && address.value.startsWith('.')
    return node.callee.name === 'URL' && base && isRelative ? { specifier: address.value, names: [] } : undefined
  },
}

function visit(node, see) {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, see)
    return
  }
  if (typeof node?.type !== 'string') return
  see(node)
  for (const child of Object.values(node)) if (child && typeof child === 'object') visit(child, see)
}
