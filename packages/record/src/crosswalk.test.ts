import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { STAGES, TOPICS } from './codes.js'
import { type Counterparts, CROSSWALK, MEASURE_EVENTS, measureEvent, PLOVER_OF, SCHEMES } from './crosswalk.js'
import { crosswalkTables } from './crosswalk-table.js'

describe('the crosswalk', () => {
  test.each(['en', 'ar'] as const)(
    'stands in the codebook (%s); run `node scripts/show-crosswalk.mjs` if not',
    (language) => {
      const page = readFileSync(new URL(`../../../docs/codebook/codebook.${language}.md`, import.meta.url), 'utf8')
      const shown = /<!-- crosswalk: [^>]*-->\n\n(?<tables>.*?)\n\n<!-- end of crosswalk -->/su.exec(page)?.groups
        ?.tables
      expect(shown).toBe(crosswalkTables(language))
      for (const { version, source } of Object.values(SCHEMES)) {
        expect(page).toContain(version)
        expect(page).toContain(source)
      }
    },
  )

  test.each([
    ['ceasefire', 'called-for', '1056', 'DEMAND yield military'],
    ['ceasefire', 'in-force', '0871', 'RETREAT ceasefire military'],
    ['ceasefire', 'violated', '196', 'ASSAULT - legal; military'],
    ['humanitarian-aid', 'suspended', '1623', 'SANCTION discontinue humanitarian'],
    ['sanctions', 'discussed', '046', 'CONSULT - diplomatic'],
    ['siege', 'carried-out', null, null],
  ] as const)('gives %s, %s as %s', (kind, stage, cameo, plover) => {
    expect(measureEvent(kind, stage)).toEqual({ cameo, plover })
  })

  test('uses every code of CAMEO that it lists, and lists every one that it uses', () => {
    const used = new Set<string>(['046'])
    const vocabularies: readonly Readonly<Record<string, Counterparts>>[] = Object.values(CROSSWALK)
    for (const codes of vocabularies)
      for (const { cameo } of Object.values(codes)) if (cameo !== null && /^\d+$/u.test(cameo)) used.add(cameo)
    for (const byCourse of Object.values(MEASURE_EVENTS))
      for (const cameo of Object.values(byCourse)) if (cameo !== null) used.add(cameo)
    expect([...used].sort()).toEqual(Object.keys(PLOVER_OF).sort())
  })

  test('gives a measure the verb of its stage', () => {
    const verbs = { 'called-for': /^DEMAND/u, proposed: /^AGREE/u, agreed: /^AGREE/u, rejected: /^REJECT/u }
    for (const kind of TOPICS)
      for (const stage of STAGES) {
        const { plover } = measureEvent(kind, stage)
        if (plover !== null && stage in verbs) expect(plover).toMatch(verbs[stage as keyof typeof verbs])
      }
  })
})
