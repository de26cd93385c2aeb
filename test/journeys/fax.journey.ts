import { withSession } from '../../electron/fax/hylafax/session'
import { listQueue } from '../../electron/fax/hylafax/find-job'
import { ok } from '../../shared/result'
import { startFaxLab, whyNoFaxLab, type FaxLab } from '../servers/fax-lab'
import { startHostileServer } from '../servers/hostile-hfaxd'
import { startMailServer } from '../servers/mail-server'
import { receivedPages, whyNoReceivedPages } from '../servers/received-pages'
import { selfMadeCertificate, whyNoCertificates } from '../servers/self-made-certificate'
import { bandOf, likeness, pictureOf, resized, shrunk, whyNoPoppler } from '../support/page-pictures'
import { expect, test } from './support/journey'
import { adult } from './support/people'
import { givenASetUpPractice, thenTheDeskIsOpen, whenUnlocking } from './support/practice'
import { whenOpening } from './support/patient'
import { givenAFaxServer, givenAFaxService, givenASignedObjection, givenFaxSettings, givenTheHelpDeskNumber, thenTheFaxSays, whenFaxing, whenLookingAtTheFax } from './support/faxes'

const helpDesk = '617-983-4301'
const reason = whyNoFaxLab()
const noPictures = whyNoPoppler() ?? whyNoReceivedPages()
const simulated = (lab: FaxLab): string => lab.modems.simulated[0] ?? ''
const typed = (lab: FaxLab, modem: string) => ({ host: lab.host, port: lab.port, user: lab.user, password: lab.password, modem })

/** Every job that the server has, whatever became of it. */
async function jobsAt(lab: FaxLab): Promise<readonly string[]> {
  const queues = ['sendq', 'doneq'] as const
  const found: string[] = []
  for (const queue of queues) {
    const list = await withSession({ host: lab.host, port: lab.port, user: lab.user, password: lab.password }, Date.now() + 20_000, async (control) => {
      const jobs = await listQueue(control, queue)
      return jobs.ok ? ok(jobs.value) : jobs
    })
    if (!list.ok) throw new Error(list.error.said)
    found.push(...list.value.map(({ job }) => job))
  }
  return found
}

test.describe('through a real fax server', () => {
  test.skip(reason !== undefined, `No fax laboratory here: ${reason}`)
  let lab: FaxLab
  test.beforeEach(async () => {
    test.setTimeout(6 * 60_000)
    lab = await startFaxLab()
  })
  test.afterEach(() => lab?.stop())

  test('an objection is faxed: the other machine has the page, the proof is filed, the step is done', async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenAFaxServer(page, typed(lab, lab.modems.real))
    const form = await givenASignedObjection(desk)
    await whenFaxing(page, helpDesk)
    await whenLookingAtTheFax(page)
    await thenTheFaxSays(page, /took 2 of 2 pages.*not that anyone read it/, 180_000)
    await page.keyboard.press('p')
    await expect(page.getByRole('dialog', { name: 'Fax confirmation' })).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Escape')
    await whenOpening(page, adult)
    await expect(page.getByTitle(/^faxed, done by/)).toBeVisible()
    expect(await jobsAt(lab)).toHaveLength(1)
    if (noPictures !== undefined) return
    const [, received] = receivedPages(lab.received()[0] ?? '', 200)
    if (!received) throw new Error('The far machine has no second page')
    const [one, other] = [resized(pictureOf(form, 200), received.width, received.height), received].map((picture) => shrunk(bandOf(picture, 40, 740), 4))
    expect(one && other && likeness(one, other)).toBeGreaterThan(0.7)
  })

  test('a busy line is tried again by the server, then the fax is sent', async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenTheHelpDeskNumber(page, '617-555-0108')
    await givenAFaxServer(page, typed(lab, simulated(lab)))
    await givenASignedObjection(desk)
    await whenFaxing(page, '617-555-0108')
    await whenLookingAtTheFax(page)
    await thenTheFaxSays(page, /Not through yet: the line was busy/, 60_000)
    await thenTheFaxSays(page, /took 2 of 2 pages/, 180_000)
    await expect(page.getByText('Calls that failed')).toBeVisible()
  })

  test('calls that nobody answers are told, with what to do, and no more are made by themselves', async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenTheHelpDeskNumber(page, '617-555-0102')
    await givenAFaxServer(page, typed(lab, simulated(lab)))
    await givenASignedObjection(desk)
    await whenFaxing(page, '617-555-0102')
    await whenLookingAtTheFax(page)
    await thenTheFaxSays(page, /Not sent: nobody answered; 3 of 3 calls made\..*Check the number with the Help Desk/, 180_000)
    await expect(page.getByText('Calls that failed')).toBeVisible()
    expect(await jobsAt(lab)).toHaveLength(1)
  })

  test('a server that is down changes nothing; when it is back, the fax goes', async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenAFaxServer(page, typed(lab, simulated(lab)))
    await givenASignedObjection(desk)
    await lab.stopServer()
    await whenFaxing(page, helpDesk)
    await whenLookingAtTheFax(page)
    await thenTheFaxSays(page, /Since \d\d:\d\d: the server was not reached/)
    await thenTheFaxSays(page, /Waits to be given to the server/)
    await lab.startServer()
    await page.keyboard.press('t')
    await thenTheFaxSays(page, /took 2 of 2 pages/, 180_000)
    expect(await jobsAt(lab)).toHaveLength(1)
  })

  test('killed while the fax is on its way, the program goes on with it and sends none twice', async ({ launch }) => {
    const desk = await launch()
    await givenASetUpPractice(desk)
    await givenAFaxServer(desk.window, typed(lab, simulated(lab)))
    await givenASignedObjection(desk)
    await whenFaxing(desk.window, helpDesk)
    await expect.poll(() => jobsAt(lab), { timeout: 30_000, intervals: [50] }).toHaveLength(1)
    await desk.kill()
    const again = await launch({ userData: desk.userData })
    await whenUnlocking(again.window)
    await thenTheDeskIsOpen(again.window)
    await whenLookingAtTheFax(again.window)
    await thenTheFaxSays(again.window, /took 2 of 2 pages/, 180_000)
    expect(await jobsAt(lab)).toHaveLength(1)
  })

  test('a fax that failed stands first on the worklist with its cause, and is sent again when a person says so', async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenTheHelpDeskNumber(page, '617-555-0104')
    await givenAFaxServer(page, typed(lab, simulated(lab)))
    await givenASignedObjection(desk)
    await whenFaxing(page, '617-555-0104')
    await page.keyboard.press('Alt+3')
    await expect(page.locator('#page [data-line]').first()).toContainText('Fax not sent: the fax line is dead', { timeout: 180_000 })
    expect(await jobsAt(lab)).toHaveLength(1)
    await whenLookingAtTheFax(page)
    await page.keyboard.press('g')
    await expect.poll(() => jobsAt(lab), { timeout: 60_000 }).toHaveLength(2)
  })
})

test.describe('a server that answers nonsense', () => {
  for (const [what, command, words] of [
    ['to the login', 'USER', /the server said something that this program does not understand/],
    ['to the handing over, after which nobody knows whether it has the fax', 'JSUBM', /Nobody knows whether it was sent|being looked for|the server said something/],
  ] as const) {
    test(`${what} is told in words, and the fax is not sent twice`, async ({ launch }) => {
      const hostile = await startHostileServer({ misdeed: (_count, said) => (said.startsWith(command) ? { kind: 'say', text: '\u0000\u00ff 999 nonsense\r\n' } : { kind: 'usual' }) })
      try {
        const desk = await launch()
        const page = desk.window
        await givenASetUpPractice(desk)
        await givenFaxSettings(page, { host: '127.0.0.1', port: hostile.port, user: 'desk', password: 'secret', modem: 'any' })
        await givenASignedObjection(desk)
        await whenFaxing(page, helpDesk)
        await whenLookingAtTheFax(page)
        await thenTheFaxSays(page, words, 60_000)
        expect(hostile.heard().filter((said) => said.startsWith('JSUBM')).length).toBeLessThanOrEqual(1)
      } finally {
        await hostile.stop()
      }
    })
  }
})

test.describe('a mail server that refuses', () => {
  for (const [what, refusal, password, words] of [
    ['the number', 'recipient', undefined, /the server does not take this fax/],
    ['the sender', 'sender', undefined, /the server does not take this fax/],
    ['the pages', 'content', undefined, /the server does not take this fax/],
    ['the login', 'none', 'wrong', /the server does not let this program in/],
    ['encryption', 'no-starttls', undefined, /the connection to the server is not safe/],
    ['nothing, but breaks off when it has the pages', 'cut-after-content', undefined, /Nobody knows whether it was sent/],
  ] as const) {
    test(`${what}: said in words, and no letter leaves`, async ({ launch }) => {
      test.skip(whyNoCertificates() !== undefined, whyNoCertificates())
      const certificate = selfMadeCertificate('127.0.0.1', 'IP:127.0.0.1')
      const isImplicit = refusal !== 'no-starttls'
      const mail = await startMailServer({ certificate, implicitTls: isImplicit, refusal })
      try {
        const desk = await launch()
        const page = desk.window
        await givenASetUpPractice(desk)
        await givenAFaxService(page, { port: mail.port, user: mail.user, password: password ?? mail.password, authority: certificate.cert, isImplicit })
        await givenASignedObjection(desk)
        await whenFaxing(page, helpDesk)
        await whenLookingAtTheFax(page)
        await thenTheFaxSays(page, words, 90_000)
        expect(mail.letters()).toEqual([])
      } finally {
        await mail.stop()
      }
    })
  }
})

test('a fax service takes it by mail, and the step is done when a person notes its reply', async ({ launch }) => {
  test.skip(whyNoCertificates() !== undefined, whyNoCertificates())
  test.setTimeout(4 * 60_000)
  const certificate = selfMadeCertificate('127.0.0.1', 'IP:127.0.0.1')
  const mail = await startMailServer({ certificate, implicitTls: true, refusal: 'none' })
  try {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenAFaxService(page, { port: mail.port, user: mail.user, password: mail.password, authority: certificate.cert, isImplicit: true })
    await givenASignedObjection(desk)
    await whenFaxing(page, helpDesk)
    await whenLookingAtTheFax(page)
    await thenTheFaxSays(page, /The fax service took it/)
    expect(mail.letters()).toHaveLength(1)
    expect(mail.letters()[0]?.to).toEqual(['16179834301@gateway.example'])
    expect(mail.letters()[0]?.source).not.toContain(adult.last)
    await page.keyboard.press('n')
    await page.getByLabel('It was delivered').check()
    await page.getByLabel('Time', { exact: true }).fill('0:01')
    await page.getByLabel('What the reply said').fill('Delivered, 2 pages')
    await page.keyboard.press('Control+Enter')
    await thenTheFaxSays(page, /Noted as delivered/)
    await whenOpening(page, adult)
    await expect(page.getByTitle(/^faxed, done by/)).toBeVisible()
  } finally {
    await mail.stop()
  }
})
