/** @typedef {import('./source-tree.mjs').SourceFile} SourceFile */

const longest = 400
const sourceFolders = /^(?:electron|renderer|shared|scripts|test)\//
const sourceEndings = /\.(?:tsx?|mjs|cjs|js|css)$/

/**
 * What never belongs into a committed file. The patterns are written so that they do not match themselves.
 * @type {readonly { pattern: RegExp, todo: string }[]}
 */
const forbidden = [
  {
    pattern: /(?<![\w.~-])\/(?:work|root)\//,
    todo: "this is a path of one machine. Use a path relative to the project, or os.tmpdir() and os.homedir().",
  },
  {
    pattern: /(?<![\w.~-])(?:\/home|\/Users|[A-Z]:\\+Users)[/\\]+[A-Za-z][\w.-]*[/\\]/,
    todo: "this is a path of one person's machine. Use a path relative to the project, or os.homedir().",
  },
  {
    pattern: /https?:\/\/(?:[^\s/"'@]+@)?(?:[\w-]+\.)*(?:registry|npm|artifactory|nexus|verdaccio|mirror|proxy)[\w-]*(?:\.[\w-]+)+/i,
    todo: 'this names a package registry. The project works with whichever registry npm is set to; leave the address out (in a lock file: npm config set omit-lockfile-registry-resolved true).',
  },
]

/**
 * The lines that hold what never belongs into a committed file.
 * @param {SourceFile} file
 * @returns {{ line: number, message: string }[]}
 */
export function forbiddenText({ text }) {
  const suspects = forbidden.filter(({ pattern }) => pattern.test(text))
  if (suspects.length === 0) return []
  return text.split('\n').flatMap((content, index) => {
    const hits = suspects.filter(({ pattern }) => pattern.test(content))
    return hits.map(({ pattern, todo }) => ({ line: index + 1, message: `"${pattern.exec(content)?.[0]}": ${todo}` }))
  })
}

/**
 * Whether a source file has grown too long to be read in one go.
 * @param {SourceFile} file
 * @returns {{ line: number, message: string }[]}
 */
export function tooLong({ path, text }) {
  if (!sourceFolders.test(path) || !sourceEndings.test(path)) return []
  const lines = text.replace(/\n$/, '').split('\n').length
  if (lines <= longest) return []
  return [{ line: longest + 1, message: `${lines} lines; at most ${longest}. Split the file by what it does: one purpose each.` }]
}
