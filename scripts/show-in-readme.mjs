import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Puts what the command line prints today for the samples into both READMEs, block by block.
 *
 * Run it after `npm run build`, when a change makes `readme.test.ts` fail and the new output is the better one.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-readme-'))
const db = join(folder, 'samples.db')
const samples = readdirSync(`${root}samples`).filter((name) => /\.(?:json|txt)$/u.test(name))
const isolates = /[\u2066-\u2069]/gu
const plain = (line) => line.replaceAll(isolates, '').trimStart()

try {
  isnad('add', ...samples.map((name) => `samples/${name}`), '--db', db)
  const told = isnad('utterances', '--db', db, '--json')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const most = told.reduce((best, one) => (one.tellings.length > best.tellings.length ? one : best))

  for (const [file, lang] of [
    ['README.md', 'en'],
    ['README.ar.md', 'ar'],
  ]) {
    const asked = lang === 'en' ? '' : ` --lang ${lang}`
    let page = readFileSync(root + file, 'utf8')
    page = withBlock(page, 'read samples/01', `read samples/01-two-meetings.json${asked}`, headAndStatements(lang))
    page = withBlock(page, 'show utterance', `show ${most.id}${asked}`, tellings(most.id, lang))
    page = withBlock(
      page,
      'timeline',
      `timeline --topic ceasefire${asked}`,
      list(lang, 'timeline', '--topic', 'ceasefire'),
    )
    page = withBlock(page, 'disagreements', `disagreements${asked}`, list(lang, 'disagreements'))
    writeFileSync(root + file, page)
  }
} finally {
  rmSync(folder, { recursive: true })
}

function isnad(...args) {
  const run = spawnSync(process.execPath, ['packages/cli/bin/isnad.js', ...args], { cwd: root, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr || `isnad ${args.join(' ')} ended with ${run.status}`)
  return run.stdout
}

/** The page with new output under the command whose line begins as is said. */
function withBlock(page, begins, command, lines) {
  const block = new RegExp(`^\\$ npx isnad ${begins}[^\\n]*\\n[^\`]*?^\`\`\`$`, 'mu').exec(page)
  if (block === null) throw new Error(`no block shows isnad ${begins}`)
  const fresh = `$ npx isnad ${command}\n\n${lines.join('\n')}\n\`\`\``
  return page.slice(0, block.index) + fresh + page.slice(block.index + block[0].length)
}

/** The head of the first sample's reading, and its statements from the third on. */
function headAndStatements(lang) {
  const lines = isnad('read', 'samples/01-two-meetings.json', '--lang', lang).split('\n')
  const title = lines.indexOf('') + 1
  const from = lines.findIndex((line) => plain(line).startsWith('s3 '))
  return [...lines.slice(0, title + 1), ' …', ...lines.slice(from, lines.indexOf('', from)), ' …']
}

/** An utterance's head and the tree of who tells it. */
function tellings(id, lang) {
  const lines = isnad('show', id, '--db', db, '--lang', lang).split('\n')
  return [...lines.slice(0, lines.indexOf('', lines.indexOf('') + 1)), ' …']
}

function list(lang, ...args) {
  return isnad(...args, '--db', db, '--lang', lang)
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
}
