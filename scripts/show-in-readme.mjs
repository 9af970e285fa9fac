import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Puts what `isnad read` prints today for the first sample into both READMEs: its head, and its statements from s3 on.
 *
 * Run it after `npm run build`, when a change of the reader makes `readme.test.ts` fail and the new output is the better one.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const FIRST_SHOWN = 's3'
const isolates = /[\u2066-\u2069]/gu

for (const [file, options] of [
  ['README.md', ['--lang', 'en']],
  ['README.ar.md', ['--lang', 'ar']],
]) {
  const page = readFileSync(root + file, 'utf8')
  const block = /^(?<command>\$ npx isnad read samples\/01.*)\n[^`]*?^```$/mu.exec(page)
  if (block?.groups === undefined) throw new Error(`${file} shows no reading of the first sample`)
  const args = ['packages/cli/bin/isnad.js', 'read', 'samples/01-two-meetings.json', ...options]
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  const lines = stdout.split('\n')
  const title = lines.indexOf('') + 1
  const from = lines.findIndex((line) => line.replaceAll(isolates, '').trimStart().startsWith(`${FIRST_SHOWN} `))
  const shown = [...lines.slice(0, title + 1), ' …', ...lines.slice(from, lines.indexOf('', from)), ' …']
  const fresh = `${block.groups.command}\n\n${shown.join('\n')}\n\`\`\``
  writeFileSync(root + file, page.slice(0, block.index) + fresh + page.slice(block.index + block[0].length))
}
