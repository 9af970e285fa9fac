import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Where Debian and its like put Chromium; null where there is none. */
export const CHROMIUM =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null

/** A real browser. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] })

interface View {
  readonly language: 'ar' | 'en'
  readonly width?: number
  readonly theme?: 'light' | 'dark'
  /** Lets scripts run that the page's policy would refuse, so that the app alone stands against them. */
  readonly unguarded?: boolean
}

/** A page of a visitor of his own, with everything it complains of. */
export async function visit(
  browser: Browser,
  { language, width = 1280, theme = 'light', unguarded = false }: View,
): Promise<{ readonly page: Page; readonly complaints: string[]; readonly requests: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    bypassCSP: unguarded,
  })
  await context.addInitScript((language) => {
    if (localStorage.getItem('isnad.settings') === null)
      localStorage.setItem('isnad.settings', JSON.stringify({ language }))
  }, language)
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => requests.push(request.url()))
  return { page, complaints, requests }
}

/** Goes to a page that has a headline, and waits until it stands. */
export async function go(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('main h1').first().waitFor()
  await stands(page)
}

/** Waits until something is shown and nothing is still on its way. */
export async function stands(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && main.childElementCount > 0 && main.querySelector('.loading') === null
  })
}
