import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { sampleApp } from './sample-app.mjs'

/**
 * Makes the pictures of the READMEs, `docs/images/*.png`, from the app on the samples' record.
 *
 * Needs what `npm run build` makes, and Chromium: from Debian, or where `CHROMIUM` says.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
if (executablePath === undefined)
  throw new Error('there is no Chromium here: install one, or say where it is in CHROMIUM')
if (!existsSync(`${root}packages/web/dist/index.html`))
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })

const { url, close } = await sampleApp()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const ask = async (path) => (await fetch(`${url}/api/v1${path}`)).json()
const most = (items) => [...items].sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1))[0]
const { events } = await ask('/timeline')
const { items: said } = await ask('/utterances?limit=100')
const { items: reports } = await ask('/reports?limit=100')
const twoMeetings = reports.find(({ title }) => title?.startsWith('لقاءان'))

const PICTURES = [
  ['record', '/', 'ar', 'light'],
  ['report', `/reports/${twoMeetings.id}?naive=1`, 'ar', 'light'],
  ['utterance', `/utterances/${most(said).id}`, 'ar', 'light'],
  ['event', `/events/${most(events).id}`, 'en', 'dark'],
  ['evidence', `/events/${most(events).id}?evidence=event.${most(events).id}`, 'ar', 'light'],
  ['people', '/people', 'en', 'light'],
  ['review', '/review', 'ar', 'light'],
  ['search', `/search?q=${encodeURIComponent('هدنة حلب')}`, 'en', 'light'],
]

mkdirSync(`${root}docs/images`, { recursive: true })
for (const [name, path, language, theme] of PICTURES) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  await context.addInitScript((kept) => localStorage.setItem('isnad.settings', kept), JSON.stringify({ language }))
  const page = await context.newPage()
  await page.goto(url + path)
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    () =>
      document.querySelector('main h1') !== null &&
      document.querySelector('.loading') === null &&
      (!location.search.includes('evidence') || document.querySelector('.told mark') !== null),
  )
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: `${root}docs/images/${name}.png` })
  await context.close()
  console.log(`docs/images/${name}.png`)
}
await browser.close()
await close()
