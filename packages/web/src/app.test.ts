import { rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, go, openBrowser, stands, visit } from './testing/browser.js'
import { PAYLOADS } from './testing/payloads.js'
import { buildApp, type SampleApp, sampleApp } from './testing/sample-app.js'

type Heads = {
  readonly items: readonly { readonly id: string; readonly title?: string | null; readonly reports?: number }[]
}
type Time = {
  readonly events: readonly { readonly id: string; readonly reports: number }[]
  readonly lifelines: readonly { readonly id: string; readonly reports: number }[]
  readonly tracks: readonly { readonly id: string }[]
}

const most = <T extends { readonly reports?: number }>(all: readonly T[]): T | undefined =>
  [...all].sort((a, b) => (b.reports ?? 0) - (a.reports ?? 0))[0]

describe.skipIf(CHROMIUM === null)('the app in a real Chromium (skipped where none is installed)', () => {
  let folder = ''
  let browser: Browser
  let app: SampleApp
  let pages: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    folder = buildApp()
    ;[browser, app] = await Promise.all([openBrowser(), sampleApp(folder)])
    const { events, lifelines } = (await app.ask('/timeline')) as Time
    const { items: said } = (await app.ask('/utterances?limit=100')) as Heads
    const { items: reports } = (await app.ask('/reports?limit=100')) as Heads
    const two = reports.find(({ title }) => title?.startsWith('لقاءان') === true)
    pages = {
      record: '/',
      list: '/?view=list',
      said: '/?view=said',
      reports: '/reports',
      report: `/reports/${two?.id}?naive=1&fact=s2`,
      utterance: `/utterances/${most(said)?.id}`,
      event: `/events/${most(events)?.id}`,
      lifeline: `/lifelines/${most(lifelines)?.id}`,
      people: '/people',
      person: '/people/of:RU',
      sources: '/sources',
      disagreements: '/disagreements',
      search: `/search?q=${encodeURIComponent('هدنة حلب')}`,
      map: '/map',
      review: '/review',
      coding: '/coding',
      add: '/add',
      codebook: '/codebook?q=ceasefire',
      track: `/tracks/${((await app.ask('/timeline')) as Time).tracks[0]?.id}`,
      evidence: `/events/${most(events)?.id}?evidence=event.${most(events)?.id}`,
      nothing: '/no/such/page',
    }
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const language of ['ar', 'en'] as const)
    it(`stands on every page in ${language}: nothing complained of, nothing cut off, nothing that axe finds`, async () => {
      const { page, complaints, requests } = await visit(browser, {
        language,
        theme: language === 'ar' ? 'light' : 'dark',
      })
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(app.url + path)
        await stands(page)
        const { violations } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        expect(
          violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`),
        ).toEqual([])
      }
      expect(complaints).toEqual([])
      expect(requests.filter((url) => !url.startsWith(app.url))).toEqual([])
      await page.context().close()
    }, 240_000)

  it('fits a screen of 360 pixels on every page', async () => {
    const { page } = await visit(browser, { language: 'ar', width: 360 })
    for (const [name, path] of Object.entries(pages)) {
      if (name === 'nothing') continue
      await go(page, app.url + path)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([name, over]).toEqual([name, 0])
    }
    await page.context().close()
  }, 60_000)

  it('goes from the record to who said it, through whom, and to the words, in both languages at once', async () => {
    const { page, complaints } = await visit(browser, { language: 'ar' })
    await go(page, `${app.url}/?view=said&topic=ceasefire&from=2016-12-10&to=2016-12-10`)
    await page.getByRole('button', { name: 'اعرض الواجهة بالإنجليزية' }).click()
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
    await page.getByRole('heading', { name: 'The record' }).waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.locator('.virtual a[href^="/utterances/"]').first().click()
    await page.getByRole('heading', { name: 'Chain of transmission' }).waitFor()
    await page.locator('.chain a[data-evidence]').first().click()
    await page.locator('.evidence mark').first().waitFor()
    await page.getByRole('link', { name: 'Open in its report' }).first().click()
    await page.locator('.marked.lit').first().waitFor()
    expect(page.url()).toMatch(/\/reports\/[0-9a-f]+\?fact=s\d+/u)
    // from a fact in the list to its words, and to the record
    await page.locator('.fact [href^="/utterances/"]').first().click()
    await page.getByRole('heading', { name: 'Wordings' }).waitFor()
    await page.goBack()
    await page.locator('.marked.lit').first().waitFor()
    // remembered on the next visit
    await page.reload()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(complaints).toEqual([])
    await page.context().close()
  }, 60_000)

  it('shows what a naive reader takes Kerry for, and what is printed twice', async () => {
    const { page } = await visit(browser, { language: 'ar' })
    await go(page, app.url + pages.report)
    expect(await page.locator('.naive').allInnerTexts()).toEqual([
      expect.stringContaining('مارك تونر'),
      expect.stringContaining('مارك تونر'),
    ])
    // where it is printed again, and not where it stands first
    expect(await page.locator('.paragraph.repeat .mistake .speaker').allInnerTexts()).toEqual(['جون كيري', 'جون كيري'])
    expect(await page.locator('.paragraph.repeat').count()).toBe(4)
    await page.context().close()
  }, 30_000)

  it('stands from right to left in Arabic: menu, first column, margin, axis and chain', async () => {
    const { page } = await visit(browser, { language: 'ar' })
    const x = async (selector: string, at = 0) => (await page.locator(selector).nth(at).boundingBox())?.x ?? Number.NaN
    await go(page, app.url + pages.event)
    expect(await x('.nav')).toBeGreaterThan(await x('main'))
    expect(await x('th[scope=col]', 0)).toBeGreaterThan(await x('th[scope=col]', 1))
    await go(page, app.url + pages.report)
    expect(await x('.paragraph .margin')).toBeGreaterThan(await x('.paragraph .words'))
    expect(await x('.report-text')).toBeGreaterThan(await x('.fact-side'))
    await go(page, `${app.url}/`)
    expect(await x('.tick', 0)).toBeGreaterThan(await x('.tick', 1))
    await go(page, app.url + pages.utterance)
    expect(await x('.link.speaker')).toBeGreaterThan(await x('.link.outlet'))
    await page.getByRole('button', { name: 'اعرض الواجهة بالإنجليزية' }).click()
    expect(await x('.link.speaker')).toBeLessThan(await x('.link.outlet'))
    await page.context().close()
  }, 60_000)

  it('is reviewed by keyboard alone: accepted, undone, corrected', async () => {
    const { page, complaints } = await visit(browser, { language: 'en' })
    await go(page, `${app.url}/review`)
    await page.locator('.review').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    const first = await page.locator('.review h2').innerText()
    await page.keyboard.press('a')
    await page.getByText('Kept: accepted').waitFor()
    await page.keyboard.press('u')
    await page.getByText('Undone', { exact: true }).first().waitFor()
    await page.waitForFunction((name) => document.querySelector('.review h2')?.textContent === name, first)
    await page.goto(`${app.url}/review?entry=event&id=${(pages.event ?? '').split('/').at(-1)}`)
    await page.locator('.review').waitFor()
    await page.keyboard.press('c')
    await page.getByLabel('Field').selectOption('place')
    await page.getByLabel('The right value').fill('لوزان')
    await page.keyboard.press('Enter')
    await page.getByText('Kept: corrected').waitFor()
    const { items } = (await app.ask('/decisions')) as { readonly items: readonly { kind: string; undone: unknown }[] }
    expect(items.map(({ kind, undone }) => [kind, undone === null])).toEqual([
      ['correct', true],
      ['accept', false],
    ])
    expect(complaints).toEqual([])
    await page.context().close()
  }, 60_000)

  it('is coded by two, who see each other’s codes only when both are done', async () => {
    const { page } = await visit(browser, { language: 'en' })
    await go(page, `${app.url}/coding`)
    await page.getByLabel('Title').fill('Stages')
    await page.getByLabel('What is coded').selectOption('measure.stage')
    await page.getByLabel('Names of the coders').fill('Salma, Hani')
    await page.getByLabel('How many facts').fill('2')
    await page.getByRole('button', { name: 'Give out' }).click()
    await page.getByRole('link', { name: 'Stages' }).click()
    await page.getByRole('heading', { name: 'Stages' }).waitFor()
    await page.keyboard.press('1')
    await page.getByText('2 of 2').waitFor()
    await page.keyboard.press('k')
    await page.getByText('1 of 2').waitFor()
    expect(await page.getByText('All codes', { exact: true }).count()).toBe(0)
    await page.getByLabel('You code as').selectOption('Hani')
    await page.keyboard.press('2')
    await page.getByText('2 of 2').waitFor()
    await page.keyboard.press('k')
    await page.getByRole('heading', { name: 'All codes' }).waitFor()
    await page.getByRole('button', { name: '1 disputed' }).click()
    await page.getByText('1 of 1').waitFor()
    await page
      .getByRole('button', { name: /^Settle as/u })
      .first()
      .click()
    await page.getByText(/^settled by/u).waitFor()
    await page.context().close()
  }, 60_000)

  it('takes a pasted report, and says what is wrong with a file that is none', async () => {
    const { page } = await visit(browser, { language: 'ar' })
    await go(page, `${app.url}/add`)
    await page.locator('input[type=file]').setInputFiles({
      name: 'broken.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK\u0003\u0004 this is no archive'),
    })
    await page.locator('.card .bad').first().waitFor()
    await page.locator('textarea').fill('قال الوزير سالم الراوي إن الهدنة في المدينة تبدأ اليوم السبت.')
    await page.locator('input[name=published]').fill('2016-12-10')
    await page.locator('form.card button[type=submit]').click()
    await page.locator('.report-text').waitFor()
    expect(await page.locator('.margin .speaker').allInnerTexts()).toEqual(['سالم الراوي'])
    await page.context().close()
  }, 60_000)

  it('runs nothing that a stranger wrote, in whatever field, with no policy to help it', async () => {
    const reports = Array.from({ length: 12 }, (_, i) => {
      const some = PAYLOADS.filter((_, k) => k % 12 === i)
      const [one = '', two = '', three = ''] = some
      return {
        id: `${i}${one}`,
        outlet: one,
        title: two,
        byline: three,
        url:
          i % 2 === 0
            ? `javascript:globalThis.ran=1//${i}`
            : `https://example.org/"><img src=x onerror=globalThis.ran=1>${i}`,
        published: '2016-12-10',
        text: [
          `قال وزير الخارجية جون ${one} إن الهدنة في حلب تبدأ غدا السبت.`,
          `ونقلت وكالة «${two}» عن الوزير سيرغي لافروف قوله: «${three} لن نقبل وقف إطلاق النار».`,
          'واجتمع جون كيري وسيرغي لافروف في جنيف يوم السبت. \u202Eكيري\u202C قال',
          ...some,
        ].join('\n'),
      }
    })
    expect(PAYLOADS.length).toBeGreaterThan(300)
    const hostile = await sampleApp(folder, reports)
    const { page, complaints } = await visit(browser, { language: 'ar', unguarded: true })
    const { items } = (await hostile.ask('/reports?limit=100')) as Heads
    const { items: said } = (await hostile.ask('/utterances?limit=20')) as Heads
    const { events } = (await hostile.ask('/timeline')) as Time
    const paths = [
      ...[
        '/',
        '/?view=list',
        '/?view=said',
        '/reports',
        '/people?by=name',
        '/sources',
        '/disagreements',
        '/map',
        '/review',
        '/add',
      ],
      ...items.map(({ id }) => `/reports/${id}`),
      ...said.slice(0, 4).map(({ id }) => `/utterances/${id}`),
      ...events.slice(0, 3).map(({ id }) => `/events/${id}`),
      `/search?q=${encodeURIComponent('<img src=x onerror=globalThis.ran=1> الهدنة')}`,
      `/reports/${encodeURIComponent('<script>globalThis.ran=1</script>')}`,
    ]
    for (const path of paths) {
      await page.goto(hostile.url + path)
      await stands(page)
      expect([path, await page.evaluate(() => 'ran' in globalThis)]).toEqual([path, false])
      expect(
        await page.locator('main a[href^="javascript:" i], main script, main iframe, main img, main object').count(),
      ).toBe(0)
    }
    expect(complaints.filter((one) => one.startsWith('dialog'))).toEqual([])
    await page.context().close()
    await hostile.close()
  }, 120_000)

  it('loads less than 150 kB of packed script for its first view, and its own fonts', async () => {
    const { page } = await visit(browser, { language: 'ar' })
    const weighed: Promise<number>[] = []
    page.on('response', (answer) => {
      if (answer.url().endsWith('.js')) weighed.push(answer.body().then((body) => gzipSync(body, { level: 9 }).length))
    })
    await go(page, `${app.url}/`)
    await page.waitForLoadState('networkidle')
    const bytes = (await Promise.all(weighed)).reduce((sum, one) => sum + one, 0)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(150_000)
    await page.evaluate(() => document.fonts.ready.then(() => null))
    expect(await page.evaluate(() => document.fonts.check('16px "IBM Plex Sans Arabic"', 'السجل'))).toBe(true)
    await page.context().close()
  }, 30_000)
})
