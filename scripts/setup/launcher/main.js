/**
 * Stands in for Electron's own default app in the development runtime: loads the program whose folder is named
 * on the command line, under that program's own name, version and data folder.
 */
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

/** Splits the command line as Electron does: switches are skipped, `-r FILE` loads FILE first, the first other word is the program. */
function readCommandLine(words) {
  const preloads = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word === '-r' || word === '--require') preloads.push(words[++index])
    else if (!word.startsWith('-')) return { preloads, folder: resolve(word) }
  }
  return { preloads, folder: undefined }
}

const { preloads, folder } = readCommandLine(process.argv.slice(1))
for (const file of preloads) require(resolve(file))

if (!folder) {
  process.stderr.write('No program was named. Usage: electron FOLDER\n')
  process.exit(1)
}
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
process.defaultApp = true
app.setName(description.productName ?? description.name)
app.setVersion(description.version)
app.setAppPath(folder)
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()))
require(join(folder, description.main))
