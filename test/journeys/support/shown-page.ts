import { PNG } from 'pngjs'
import type { Desk } from './launch'
import { bandOf, likeness, pictureOf, shrunk, type GreyPicture } from '../../support/page-pictures'

const letterWidth = 612

/** The viewer smooths letters in its own way: the same page is like itself above this. */
export const sameOnScreen = 0.8

/**
 * How alike the page in the PDF viewer and the page of this PDF are: 1 the same, 0 nothing in common, as for a viewer that is
 * blank or not there yet. The viewer draws in a process of its own, so the whole window is asked for its pixels. It shows the
 * upper part of the page; the lowest rows of the window are left out, where a notice may lie.
 */
export async function likenessOfShownPage(desk: Desk, pdf: Uint8Array): Promise<number> {
  const frame = await desk.window.locator('iframe').boundingBox()
  const page = frame && pageIn(await windowPicture(desk), frame.width)
  if (!page) return 0
  const shownPoints = Math.floor(page.height / page.scale) - 70
  const expected = pictureOf(pdf, page.scale * 72)
  const top = (picture: GreyPicture): GreyPicture => shrunk(bandOf(croppedTo(picture, Math.min(page.width, expected.width)), 0, shownPoints), 8)
  return likeness(top(page), top(expected))
}

async function windowPicture({ app }: Desk): Promise<GreyPicture> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return window ? (await window.webContents.capturePage()).toPNG().toString('base64') : ''
  })
  const { width, height, data } = PNG.sync.read(Buffer.from(png, 'base64'))
  const grey = (at: number): number => ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
  return { width, height, pixels: Uint8Array.from({ length: width * height }, (_, at) => grey(at * 4)), scale: 1 }
}

/** The white page that the viewer has fitted to its width, from its upper edge down; undefined when there is none. */
function pageIn({ width, height, pixels }: GreyPicture, frameWidth: number): GreyPicture | undefined {
  const isWhite = (column: number, row: number): boolean => pixels[row * width + column] === 255
  // The margin of the form: no ink is in this row.
  const row = 20
  const columns = Array.from({ length: Math.min(width, Math.floor(frameWidth)) }, (_, column) => column)
  const left = columns.find((column) => isWhite(column, row))
  if (left === undefined) return undefined
  const right = columns.find((column) => column > left && !isWhite(column, row)) ?? columns.length
  const top = Array.from({ length: row }, (_, at) => at).find((at) => isWhite(left, at)) ?? row
  const pageWidth = right - left
  if (pageWidth < frameWidth / 2) return undefined
  const rows = Array.from({ length: height - top }, (_, at) => pixels.slice((top + at) * width + left, (top + at) * width + right))
  return { width: pageWidth, height: rows.length, pixels: Uint8Array.from(rows.flatMap((one) => [...one])), scale: pageWidth / letterWidth }
}

function croppedTo(picture: GreyPicture, width: number): GreyPicture {
  const pixels = Uint8Array.from({ length: width * picture.height }, (_, at) => picture.pixels[Math.floor(at / width) * picture.width + (at % width)] ?? 255)
  return { ...picture, width, pixels }
}
