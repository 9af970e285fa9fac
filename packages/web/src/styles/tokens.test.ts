import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of one theme. */
function coloursOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return new Map(
    [...block.matchAll(/--(?<name>[a-z-]+): (?<hex>#[0-9a-f]{6});/gu)].map((m) => [m[1] ?? '', m[2] ?? '']),
  )
}

const channels = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map(linear)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour as eyes see it that lack one kind of cone. Source: Viénot, Brettel and Mollon 1999. */
function seenWithout(cone: 'red' | 'green', hex: string): readonly number[] {
  const [r = 0, g = 0, b = 0] = channels(hex).map(linear)
  return cone === 'red'
    ? [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b]
    : [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b]
}

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
])('the %s theme', (_, selector) => {
  const colours = coloursOf(selector)
  const colour = (name: string) => colours.get(name) ?? ''

  it.each(['ink', 'muted', 'accent', 'amber', 'brick', 'statement', 'meeting', 'measure', 'time'])(
    '--%s is read on its paper',
    (name) => {
      for (const paper of ['paper', 'raised', 'sunken'])
        expect(contrast(colour(name), colour(paper))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('keeps the hues of marks apart for eyes with two kinds of cones; line styles part the rest', () => {
    const marks = ['statement', 'meeting', 'measure', 'time'].map(colour)
    for (const cone of ['red', 'green'] as const)
      for (const [i, a] of marks.entries())
        for (const b of marks.slice(i + 1)) {
          const [x, y] = [seenWithout(cone, a), seenWithout(cone, b)]
          expect(Math.hypot(...x.map((c, k) => c - (y[k] ?? 0)))).toBeGreaterThan(0.02)
        }
  })
})

it('has the same colours in the dark, chosen or as the system is', () => {
  const dark = coloursOf(':root[data-theme="dark"]')
  const start = css.indexOf(':root:not([data-theme="light"]) {')
  const system = css.slice(start, css.indexOf('\n  }', start))
  for (const [name, hex] of dark) expect(system).toContain(`--${name}: ${hex};`)
})

it('is laid out by where lines begin and end, never by left and right', () => {
  for (const name of [
    'base',
    'frame',
    'parts',
    'report',
    'record',
    'entries',
    'utterance',
    'search',
    'people',
    'sources',
    'map',
    'review',
    'add',
    'codebook',
    'print',
    'evidence',
    'track',
  ]) {
    const sheet = readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8')
    expect([
      name,
      sheet.match(
        /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|text-align: (?:left|right)|width|height)\b[^;]*:/gmu,
      ) ?? [],
    ]).toEqual([name, []])
  }
})
