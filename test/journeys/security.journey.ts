import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'
import type { Desk } from './support/launch'
import { child } from './support/people'
import { givenASetUpPractice, givenTheRecoveryCodeStep, thenTheDeskIsOpen, thenTheGoLiveStepIsOpen, whenFinishingTheSetUp, whenTheRecoveryCodeIsKept, whenUnlocking } from './support/practice'
import { givenAPatient } from './support/patient'

/** A server of another origin on this machine, and what it was asked for. */
async function strangeServer(): Promise<{ readonly origin: string; readonly asked: readonly string[]; readonly stop: () => void }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', 'text/javascript')
    response.end('globalThis.wasStrange = true')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return { origin: `http://127.0.0.1:${address.port}`, asked, stop: () => server.close() }
}

/** What the window's own policy refused since the page was asked to note it. */
async function noteRefusals(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => refused.push(`${effectiveDirective} ${blockedURI}`))
    Object.assign(globalThis, { refused })
  })
  return () => page.evaluate(() => Reflect.get(globalThis, 'refused'))
}

/** What the page is told when it asks for a permission by its name. */
const permission = (page: Page, name: string): Promise<string> => page.evaluate(async (asked) => (await navigator.permissions.query(JSON.parse(JSON.stringify({ name: asked })))).state, name)

test('the window stays on its own page: other places, windows, permissions, scripts and requests are refused', async ({ launch }) => {
  const strange = await strangeServer()
  try {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    const address = page.url()
    const refused = await noteRefusals(page)

    expect(await page.evaluate((to) => window.open(`${to}/window`) === null, strange.origin)).toBe(true)
    expect(await page.evaluate(() => window.open('about:blank') === null)).toBe(true)

    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    const position = page.evaluate(() => new Promise((answer) => navigator.geolocation.getCurrentPosition(() => answer('given'), ({ code }) => answer(code))))
    expect(await position).toBe(1)
    for (const name of ['camera', 'microphone', 'clipboard-read', 'midi'] as const) expect(await permission(page, name), name).toBe('denied')

    const script = page.evaluate(
      (from) =>
        new Promise((answer) => {
          const element = Object.assign(document.createElement('script'), { src: `${from}/script.js`, onload: () => answer('ran'), onerror: () => answer('refused') })
          document.head.append(element)
        }),
      strange.origin,
    )
    expect(await script).toBe('refused')
    const inline = page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.wasStrange = true' }))
      return 'wasStrange' in globalThis
    })
    expect(await inline).toBe(false)
    expect(await page.evaluate((from) => fetch(`${from}/fetch`).then(() => 'answered', () => 'refused'), strange.origin)).toBe('refused')

    // The page's own policy refuses them before the session's guard is asked.
    expect(await refused()).toEqual([`script-src-elem ${strange.origin}/script.js`, 'script-src-elem inline', `connect-src ${strange.origin}/fetch`])
    // Last: the driver goes on waiting for a navigation that was begun, and asks the page nothing through a locator any more.
    await page.evaluate((to) => location.assign(`${to}/place`), strange.origin)
    await page.evaluate(() => new Promise((passed) => setTimeout(passed, 1000)))
    expect(await page.evaluate(() => `${location.href} ${document.querySelectorAll('nav[aria-label=Places]').length}`)).toBe(`${address} 1`)
    expect(desk.app.windows()).toHaveLength(1)
    expect(strange.asked).toEqual([])
  } finally {
    strange.stop()
  }
})

test('the window is locked when the system goes to sleep', async ({ launch }) => {
  const desk = await launch()
  await givenASetUpPractice(desk)
  await givenAPatient(desk.window, child)
  const before = desk.window
  const replaced = desk.app.waitForEvent('window')
  await whenTheSystemSleeps(desk)
  const locked = await replaced
  await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(locked.locator('body')).not.toContainText(child.last)
  await expect.poll(() => before.isClosed()).toBe(true)
  await whenUnlocking(locked)
  await thenTheDeskIsOpen(locked)
})

test('the window stays locked when the system goes to sleep while the passphrase is being checked', async ({ launch }) => {
  const first = await launch()
  await givenASetUpPractice(first)
  await first.close()
  const desk = await launch({ userData: first.userData })
  await expect(desk.window.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  const replaced = desk.app.waitForEvent('window')
  await whenUnlocking(desk.window)
  await whenTheSystemSleeps(desk)
  const locked = await replaced
  await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await whenUnlocking(locked)
  await thenTheDeskIsOpen(locked)
})

test('the warning before the lock shows at each step after the sign-in, and a key takes it away', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenTheRecoveryCodeStep(page)
  await thenTheWarningShowsUntilAKey(desk)
  await whenTheRecoveryCodeIsKept(page)
  await thenTheGoLiveStepIsOpen(page)
  await thenTheWarningShowsUntilAKey(desk)
  await whenFinishingTheSetUp(page)
  await thenTheWarningShowsUntilAKey(desk)
})

/** What the main process hears from the system. */
const whenTheSystemSleeps = ({ app }: Desk): Promise<unknown> => app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))

/** The main process says that it is about to lock, as it does when nobody typed for long. */
async function thenTheWarningShowsUntilAKey({ app, window }: Desk): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('event:lock-soon', { seconds: 30 }))
  const warning = window.getByText(/The program locks in \d+ s/)
  await expect(warning).toBeVisible()
  await window.keyboard.press('Shift')
  await expect(warning).toBeHidden()
}
