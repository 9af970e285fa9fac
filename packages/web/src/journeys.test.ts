import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, go, openBrowser, visit } from './testing/browser.js'
import { buildApp, type SampleApp, sampleApp } from './testing/sample-app.js'

type Time = {
  readonly events: readonly { readonly id: string; readonly reports: number }[]
  readonly tracks: readonly { readonly id: string; readonly events: number }[]
}
type Heads = { readonly items: readonly { readonly id: string; readonly title: string | null }[] }

describe.skipIf(CHROMIUM === null)('journeys through the app (skipped where there is no Chromium)', () => {
  let folder = ''
  let browser: Browser
  let app: SampleApp
  let time: Time

  beforeAll(async () => {
    folder = buildApp()
    ;[browser, app] = await Promise.all([openBrowser(), sampleApp(folder)])
    time = (await app.ask('/timeline')) as Time
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('opens the words of a fact beside the page by one key, and closes them by another or by going back', async () => {
    const { page, complaints } = await visit(browser, { language: 'ar' })
    const event = [...time.events].sort((a, b) => b.reports - a.reports)[0]
    await go(page, `${app.url}/events/${event?.id}`)
    await page.keyboard.press('e')
    await page.locator('.evidence .told mark').first().waitFor()
    expect(await page.locator('.evidence .told').count()).toBeGreaterThan(3)
    expect(await page.evaluate(() => document.activeElement?.classList.contains('evidence'))).toBe(true)
    // the page stays where it was, with all that is on it
    expect(await page.locator('main h1').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.locator('.evidence').waitFor({ state: 'detached' })
    await page.locator('td [data-evidence]').first().click()
    await page.locator('.evidence .told mark').first().waitFor()
    expect(page.url()).toContain('evidence=fact.')
    await page.goBack()
    await page.locator('.evidence').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await page.context().close()
  }, 60_000)

  it('lays the words over the page on a small screen', async () => {
    const { page } = await visit(browser, { language: 'ar', width: 360 })
    await go(page, `${app.url}/?view=said`)
    await page.locator('.virtual button.origins').first().click()
    await page.getByRole('dialog').locator('mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('evidence')
    await page.context().close()
  }, 30_000)

  it('names a track anew, takes an event out, puts it in again, and undoes', async () => {
    const { page, complaints } = await visit(browser, { language: 'en' })
    const track = [...time.tracks].sort((a, b) => b.events - a.events)[0]
    await go(page, `${app.url}/tracks/${track?.id}`)
    await page.getByLabel('Name of the track').fill('Talks by telephone')
    await page.getByRole('button', { name: 'Rename' }).click()
    await page.getByRole('heading', { name: 'Talks by telephone' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    await page.getByRole('heading', { name: 'Talks by telephone' }).waitFor({ state: 'detached' })
    const before = await page.locator('.track-event').count()
    await page
      .getByRole('button', { name: /^Put in/u })
      .first()
      .click()
    await page.getByText('Changed.').waitFor()
    await page.waitForFunction((n) => document.querySelectorAll('.track-event').length === n, before + 1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction((n) => document.querySelectorAll('.track-event').length === n, before)
    expect(complaints).toEqual([])
    await page.context().close()
  }, 60_000)

  it('says that the server does not answer, keeps what is there, and goes on when it answers again', async () => {
    const { page } = await visit(browser, { language: 'en' })
    await go(page, `${app.url}/reports`)
    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('link', { name: 'Sources' }).click()
    await page.getByRole('heading', { name: 'No connection to the server' }).waitFor()
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Outlets and agencies' }).waitFor()
    await page.route('**/api/v1/disagreements*', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 503, code: 'WEAVING', title: 'being woven', detail: 'wait' }),
      }),
    )
    await page.getByRole('link', { name: 'Disagreements' }).click()
    await page.getByText('The record is being woven.').waitFor()
    await page.context().close()
  }, 60_000)

  it('prints a report with its facts as numbered notes', async () => {
    const { items } = (await app.ask('/reports?limit=100')) as Heads
    const report = items.find(({ title }) => title?.startsWith('لقاءان') === true)
    const { page } = await visit(browser, { language: 'ar' })
    await go(page, `${app.url}/reports/${report?.id}`)
    expect(await page.locator('.notes').isVisible()).toBe(false)
    const facts = await page.locator('.fact').count()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.notes li').count()).toBe(facts)
    expect(await page.locator('.notes').isVisible()).toBe(true)
    expect(await page.locator('.head').isVisible()).toBe(false)
    expect(await page.locator('.paragraph sup').first().isVisible()).toBe(true)
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(5000)
    await page.context().close()
  }, 30_000)

  it('says of an empty archive what would be here, and remembers how a page was left', async () => {
    const empty = await sampleApp(folder, [])
    const { page } = await visit(browser, { language: 'en' })
    await go(page, `${empty.url}/`)
    await page.getByText('The record is empty.').waitFor()
    await page.locator('.note').getByRole('link', { name: 'Add' }).click()
    await page.getByRole('heading', { name: 'Paste a report' }).waitFor()
    await empty.close()
    await go(page, `${app.url}/?view=list&topic=ceasefire`)
    await page.getByRole('link', { name: 'Reports' }).click()
    await page.locator('.report-row').first().waitFor()
    await page.getByRole('link', { name: 'Record', exact: true }).click()
    await page.locator('.record-row').first().waitFor()
    expect(page.url()).toContain('topic=ceasefire')
    await page.goto(`${app.url}/`)
    await page.locator('.record-row').first().waitFor()
    expect(await page.getByLabel('Topic').inputValue()).toBe('ceasefire')
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('from mark to mark').waitFor()
    await page.context().close()
  }, 30_000)

  it('tries rejects again, and says which are not kept', async () => {
    const { page } = await visit(browser, { language: 'en' })
    await go(page, `${app.url}/add`)
    await page.locator('input[type=file]').setInputFiles({
      name: 'torn.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK\u0003\u0004 torn'),
    })
    await page.getByRole('heading', { name: 'What could not be read' }).waitFor()
    await page.getByRole('button', { name: 'Try all again' }).click()
    await page.getByText('It is not kept here: add it anew.').waitFor()
    await page.getByRole('button', { name: /^Take off the list/u }).click()
    await page.getByRole('heading', { name: 'What could not be read' }).waitFor({ state: 'detached' })
    await page.context().close()
  }, 30_000)

  it('moves the timeline by wheel and keys, and writes where it came to rest', async () => {
    const { page, complaints } = await visit(browser, { language: 'en' })
    await go(page, `${app.url}/`)
    await page.locator('.axis .lane-time').hover()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    expect(await page.locator('.timeline[data-moving]').count()).toBe(1)
    await page.locator('.timeline:not([data-moving])').waitFor()
    expect(page.url()).toMatch(/at=[\d.]+%2C[\d.]+/u)
    await page.locator('[data-mark]').first().focus()
    await page.keyboard.press('0')
    await page.waitForURL(/at=all/u)
    await page.locator('[data-mark]').first().focus()
    await page.keyboard.press('e')
    await page.locator('.evidence mark').first().waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  }, 30_000)
})
