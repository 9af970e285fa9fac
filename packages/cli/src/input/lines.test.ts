import { expect, test } from 'vitest'
import { lines } from './lines.js'

async function linesOf(chunks: readonly string[], maxBytes = 100): Promise<(string | null)[]> {
  const found: (string | null)[] = []
  const bytes = (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk)
  })()
  for await (const group of lines(bytes, maxBytes)) {
    for (const line of group) {
      expect(line.number).toBe(found.length + 1)
      found.push(line.bytes === null ? null : Buffer.from(line.bytes).toString())
    }
  }
  return found
}

test.each<[string, string[], (string | null)[]]>([
  ['nothing', [], []],
  ['one line without its break', ['a'], ['a']],
  ['one line with its break', ['a\n'], ['a']],
  ['an empty line between', ['a\n\nb\n'], ['a', '', 'b']],
  ['line breaks of Windows', ['a\r\nb\r\n'], ['a', 'b']],
  ['a line over several chunks', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['a break at the edge of a chunk', ['a', '\nb'], ['a', 'b']],
])('%s', async (_, chunks, expected) => {
  expect(await linesOf(chunks)).toEqual(expected)
})

test('a line that is too long is passed over, and the lines around it are read', async () => {
  expect(await linesOf(['ok\nxxxx', 'xxxx', 'xx\nok\n'], 9)).toEqual(['ok', null, 'ok'])
  expect(await linesOf(['xxxxx\nxxxxxx'], 5)).toEqual(['xxxxx', null])
})
