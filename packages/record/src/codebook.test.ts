import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  ACTOR_KINDS,
  ACTS,
  CREDIT_PLACES,
  LEVELS,
  MANNERS,
  MEASURE_PARTS,
  MEETING_KINDS,
  PARAGRAPH_ROLES,
  PARTICIPANT_ROLES,
  PLACE_KINDS,
  PUBLISHED_BASES,
  STAGES,
  STATUSES,
  TIME_TYPES,
  TOPICS,
} from './codes.js'
import { CROSSWALK } from './crosswalk.js'

/** Each closed vocabulary under the field of a reading that it fills, which its section of the codebook names. */
const VOCABULARIES: readonly (readonly [field: string, codes: readonly string[]])[] = [
  ['actors[].kind', ACTOR_KINDS],
  ['places[].kind', PLACE_KINDS],
  ['report.paragraphs[].role', PARAGRAPH_ROLES],
  ['times[].type', TIME_TYPES],
  ['report.published.basis', PUBLISHED_BASES],
  ['report.credits[].where', CREDIT_PLACES],
  ['statements[].manner', MANNERS],
  ['statements[].act', ACTS],
  ['topics', TOPICS],
  ['measures[].stage', STAGES],
  ['meetings[].kind', MEETING_KINDS],
  ['meetings[].level', LEVELS],
  ['meetings[].status', STATUSES],
  ['meetings[].participants[].role', PARTICIPANT_ROLES],
  ['measures[].parties[].part', MEASURE_PARTS],
]

/** Vocabularies whose codes a coder chooses between: each of them has its borderline drawn. */
const DRAWN = Object.keys(CROSSWALK)

const root = new URL('../../../', import.meta.url)

/** The codes that a codebook defines, by the field its section names. */
function codesOf(book: string): ReadonlyMap<string, readonly string[]> {
  const sections = readFileSync(new URL(`docs/codebook/${book}`, root), 'utf8').split(/^## /mu)
  return new Map(
    sections.map((section) => {
      const field = /\(`(?<field>[^`]+)`\)$/u.exec(section.split('\n', 1)[0] ?? '')?.groups?.field ?? ''
      return [field, [...section.matchAll(/^\| `(?<code>[^`]+)` \|/gmu)].map((row) => row.groups?.code ?? '')]
    }),
  )
}

/** The rows of a codebook's section, cell by cell. */
function rowsOf(book: string, field: string): string[][] {
  const sections = readFileSync(new URL(`docs/codebook/${book}`, root), 'utf8').split(/^## /mu)
  const section = sections.find((each) => each.split('\n', 1)[0]?.endsWith(`(\`${field}\`)`)) ?? ''
  return section
    .split('\n')
    .filter((line) => /^\| `[^`]+` \|/u.test(line))
    .map((line) => line.slice(2, -2).split(' | '))
}

/** The rules of findings that the sources of a package name. */
function findingRules(name: string): string[] {
  const folder = new URL(`packages/${name}/src/`, root)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /'(?<rule>(?:page|credit|quote|time|statement|meeting|measure)\.[a-z]+(?:-[a-z]+)*)'/gu,
      ),
    ])
    .map((match) => match.groups?.rule ?? '')
}

describe.each(['codebook.en.md', 'codebook.ar.md'])('%s', (book) => {
  const defined = codesOf(book)

  test.each(VOCABULARIES)('defines %s, code by code', (field, codes) => {
    expect(defined.get(field)).toEqual(codes)
  })

  test.each(DRAWN)('says of each code of %s what it means, with an example and where it ends', (field) => {
    const rows = rowsOf(book, field)
    expect(rows.length).toBeGreaterThan(0)
    for (const cells of rows) {
      expect(cells.length).toBe(book.includes('.ar.') ? 5 : 4)
      for (const cell of cells) expect(cell, cells.join(' ')).toMatch(/\p{Letter}{2}/u)
      expect(cells.at(-2), cells.join(' ')).toMatch(/\*\*\S.*\S\*\*/u)
    }
  })

  test('defines every finding that a page can give', () => {
    const named = new Set([...findingRules('engine'), ...findingRules('arabic')])
    expect(named.size).toBeGreaterThan(0)
    expect([...named].filter((rule) => !(defined.get('findings[].rule') ?? []).includes(rule))).toEqual([])
  })
})
