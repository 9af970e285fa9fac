import { readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { arabicReader } from './arabic-reader.js'
import { run } from './run.js'

async function help(...command: string[]): Promise<string> {
  let out = ''
  const stdout = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      out += String(chunk)
      done()
    },
  })
  const stdin = (async function* () {})()
  const io = { stdin, stdout, stderr: stdout, env: {}, cwd: '/' }
  expect(await run([...command, '--help'], arabicReader, io)).toBe(0)
  return out
}

const commandsIn = (text: string): string[] =>
  [...text.matchAll(/^ {2}(?<name>[a-z]+)(?: \[| <| {2})/gmu)].map(({ groups }) => groups?.name ?? '')

const commands = commandsIn(await help()).filter((name) => name !== 'help')
const pages = ['docs/manual.md', 'docs/manual.ar.md'].map((file) => {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
  return {
    file,
    text,
    headings: [...text.matchAll(/^## `isnad (?<name>[a-z]+)`/gmu)].map(({ groups }) => groups?.name),
  }
})

test('there are many commands, and each page of the manual has them all in the order of the help', () => {
  expect(commands.length).toBeGreaterThan(20)
  for (const { headings } of pages) expect(headings).toEqual(commands)
})

describe.each(commands)('isnad %s', (command) => {
  test('says by example how it is called, and how it ends', async () => {
    const text = await help(command)
    expect(text).toContain('Examples:\n  isnad ')
    expect(text).toContain('Exit status: 0 ')
  })
  test('has each of its options in both manuals', async () => {
    const named = [...(await help(command)).matchAll(/^ +(?:-\w, )?(?<option>--[a-z-]+)/gmu)].map(
      ({ groups }) => groups?.option ?? '',
    )
    for (const { text } of pages) expect(named.filter((option) => !text.includes(`\`${option}`))).toEqual([])
  })
})
