/**
 * The tour: drives the real window through the main job with a made-up family, and leaves a picture of each screen and the PDFs that
 * were made in `out/tour/`.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startCupsLab, whyNoCups } from '../support/cups-lab'
import { launchDesk } from '../journeys/support/launch'
import { takeTour } from './take-tour'

const folder = join(process.cwd(), 'out', 'tour')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

// Where CUPS is installed the form is really printed, on a private print server with a PDF queue.
const noPrinter = whyNoCups()
const cups = noPrinter === undefined ? await startCupsLab() : undefined
if (noPrinter !== undefined) console.log(`  no printing: ${noPrinter}`)
const desk = await launchDesk({ env: cups ? { CUPS_SERVER: cups.env['CUPS_SERVER'] ?? '' } : {} })
const kept: string[] = []
try {
  await takeTour({
    desk,
    folder,
    cups,
    onKept: (file) => {
      kept.push(file)
      console.log(`  ${file}`)
    },
  })
  console.log(`The tour is done: ${kept.filter((file) => file.endsWith('.png')).length} pictures and the form are in out/tour/.`)
} finally {
  await desk.close()
  await cups?.stop()
}
