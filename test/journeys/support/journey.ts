import { writeFile } from 'node:fs/promises'
import { expect, test as base } from '@playwright/test'
import { launchDesk, type Desk } from './launch'

export type Launch = (options?: Parameters<typeof launchDesk>[0]) => Promise<Desk>

/**
 * A journey: `launch` starts the program. What still runs at the end is closed; when the journey failed, the picture and the
 * outline of its window are left beside the report. An error that no code of a page caught fails the journey, whatever it saw.
 */
export const test = base.extend<{ launch: Launch }>({
  launch: async ({ headless: _isHeadless }, provide, info) => {
    const desks: Desk[] = []
    await provide(async (options) => {
      const desk = await launchDesk(options)
      desks.push(desk)
      return desk
    })
    for (const [number, desk] of desks.entries()) {
      const window = desk.app.windows().at(-1)
      if (info.status !== info.expectedStatus && window && !window.isClosed()) {
        await window.screenshot({ path: info.outputPath(`window-${number + 1}.png`), timeout: 5_000 }).catch(() => undefined)
        const outline = await window.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(() => 'no outline')
        await writeFile(info.outputPath(`window-${number + 1}.txt`), outline)
      }
      await desk.close().catch(() => desk.kill())
    }
    const errors = desks.flatMap(({ takePageErrors }) => takePageErrors())
    expect(errors, 'errors in a page').toEqual([])
  },
})
export { expect } from '@playwright/test'
