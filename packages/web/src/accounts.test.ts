import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { Accounts } from '@isnad/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, go, openBrowser, visit } from './testing/browser.js'
import { buildApp, type SampleApp, sampleApp } from './testing/sample-app.js'

const PASSWORD = 'a long password'

describe.skipIf(CHROMIUM === null)('an archive that people sign in to (skipped where there is no Chromium)', () => {
  let folder = ''
  let keep = ''
  let browser: Browser
  let app: SampleApp
  let late = 0

  beforeAll(async () => {
    folder = buildApp()
    keep = mkdtempSync(join(tmpdir(), 'isnad-accounts-'))
    const file = join(keep, 'accounts.json')
    const accounts = new Accounts(file)
    for (const [name, role] of [
      ['Salma', 'admin'],
      ['Hani', 'coder'],
      ['Rim', 'reader'],
    ] as const)
      await accounts.put({ name, role, password: PASSWORD, at: new Date() })
    ;[browser, app] = await Promise.all([
      openBrowser(),
      sampleApp(folder, null, {
        accounts: { file, https: false },
        clock: () => new Date(Date.now() + late),
        limits: { signIns: 30 },
      }),
    ])
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    for (const one of [folder, keep]) rmSync(one, { recursive: true, force: true })
  })

  const signIn = async (page: Page, name: string, password = PASSWORD) => {
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.locator('.signin button[type=submit]').click()
  }

  it('shows the way in first, says what is wrong, lets in, and out again', async () => {
    const { page } = await visit(browser, { language: 'en' })
    await go(page, `${app.url}/reports`)
    await page.getByRole('heading', { name: 'Sign in to read this archive' }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await signIn(page, 'Rim', 'not the password')
    await page.getByText('Name or password is wrong.').waitFor()
    await signIn(page, 'Rim')
    await page.locator('.report-row').first().waitFor()
    await page.getByRole('button', { name: 'Rim' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in to read this archive' }).waitFor()
    expect(await page.locator('.report-row').count()).toBe(0)
    await page.context().close()
  }, 60_000)

  it('tells a reader what only coders do, instead of letting him try', async () => {
    const { page } = await visit(browser, { language: 'en' })
    await go(page, `${app.url}/review`)
    await signIn(page, 'Rim')
    await page.locator('.review').waitFor()
    await page.getByText('This is for a coder.').waitFor()
    expect(await page.getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true)
    await page.goto(`${app.url}/add`)
    await page.getByText('This is for a coder.').waitFor()
    expect(await page.locator('textarea').count()).toBe(0)
    await page.goto(`${app.url}/accounts`)
    await page.getByText('You may not do this.').waitFor()
    await page.context().close()
  }, 60_000)

  it('asks to sign in again where the session has ended, and keeps what was typed', async () => {
    const { page } = await visit(browser, { language: 'en' })
    await go(page, `${app.url}/review`)
    await signIn(page, 'Hani')
    await page.locator('.review').waitFor()
    await page.getByLabel('Why').fill('as the ministry says')
    late += 13 * 3600_000
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByText('Your session has ended.').waitFor()
    await signIn(page, 'Hani')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Why').inputValue()).toBe('as the ministry says')
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByText('Kept: accepted').waitFor()
    await page.context().close()
  }, 60_000)

  it('lets an admin add, raise and shut out, and shows a password that was made once', async () => {
    const { page } = await visit(browser, { language: 'en' })
    await go(page, `${app.url}/accounts`)
    await signIn(page, 'Salma')
    await page.getByRole('heading', { name: 'New account' }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    const form = page.locator('form.card')
    await form.getByLabel('Name', { exact: true }).fill('Nour')
    await form.getByRole('button', { name: 'Add' }).click()
    const password = await page.locator('.password').innerText()
    expect(password.length).toBeGreaterThanOrEqual(10)
    const row = page.getByRole('row', { name: /Nour/u })
    await row.getByLabel('May: Nour').selectOption('coder')
    await row.getByRole('button', { name: 'Shut out' }).click()
    await row.getByText('shut out', { exact: true }).waitFor()
    await row.getByRole('button', { name: 'Let in again' }).click()
    const other = await visit(browser, { language: 'en' })
    await go(other.page, `${app.url}/add`)
    await signIn(other.page, 'Nour', password)
    await other.page.locator('textarea').waitFor()
    await other.page.context().close()
    await page.context().close()
  }, 60_000)
})
