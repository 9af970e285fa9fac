import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from './archive.js'
import { openArchive } from './open-archive.js'
import { onBothEngines } from './testing/engines.js'
import { plainAnalyser as analyser, type Draft, drafted, manyDrafts, readingOf } from './testing/readings.js'

const TOLD: readonly Draft[] = [
  {
    url: 'https://example.org/1',
    published: '2016-12-10',
    agency: 'رويترز',
    text: 'قال كيري إن هدنة حلب قريبة. والتقت روسيا والولايات المتحدة. واتفقوا على هدنة.',
    says: [['كيري', 'US', 'قال', 'هدنة حلب قريبة']],
    meets: [[['روسيا', 'الولايات المتحدة'], 'والتقت']],
    measures: [['ceasefire', 'واتفقوا على هدنة']],
  },
  {
    url: 'https://example.org/2',
    published: '2016-12-11',
    outlet: 'الشروق',
    text: 'أعلن لافروف أن الممر مفتوح. وأعلن كيري أن الممر مغلق.',
    says: [
      ['لافروف', 'RU', 'أعلن', 'الممر مفتوح'],
      ['كيري', 'US', 'وأعلن', 'الممر مغلق'],
    ],
  },
]

async function filled(where: string, drafts = TOLD): Promise<Archive> {
  const archive = await openArchive(where, { analyser })
  await archive.add(drafts.map((draft) => drafted(draft)))
  return archive
}

onBothEngines((newPlace) => {
  let told: Archive
  beforeAll(async () => {
    told = await filled(await newPlace())
  })
  afterAll(() => told.close())

  describe('lists', () => {
    // biome-ignore format: one filter a line
    const STATEMENTS: readonly (readonly [says: string, filters: Parameters<Archive['statements']>[0]])[] = [
      ['الممر مفتوح|الممر مغلق|هدنة حلب قريبة', {}],
      ['الممر مغلق|هدنة حلب قريبة', { speaker: 'كيري' }],
      ['الممر مفتوح', { party: 'RU' }],
      ['هدنة حلب قريبة', { topic: 'ceasefire' }],
      ['هدنة حلب قريبة', { to: '2016-12-10' }],
      ['الممر مفتوح|الممر مغلق', { outlet: 'الشروق' }],
      ['هدنة حلب قريبة', { agency: 'رويترز' }],
      ['', { kind: 'deny' }],
    ]
    test.each(STATEMENTS)('statements “%s” for %j', async (says, filters) => {
      const { items } = await told.statements(filters)
      expect(items.map(({ fact }) => fact.content[0]?.text).join('|')).toBe(says)
    })

    test('meetings by who takes part, measures by what they are, actors by how often they are named', async () => {
      const archive = told
      expect((await archive.meetings({ party: 'RU' })).items.map(({ fact }) => fact.id)).toEqual(['m1'])
      expect((await archive.meetings({ party: 'FR' })).items).toEqual([])
      expect((await archive.measures({ topic: 'ceasefire' })).items.map(({ fact }) => fact.stage)).toEqual(['agreed'])
      expect((await archive.measures({ kind: 'prisoners' })).items).toEqual([])
      const actors = await archive.actors({ kind: 'person' })
      expect(actors.items).toEqual([
        { name: 'كيري', kind: 'person', of: 'US', reports: 2, statements: 2 },
        { name: 'لافروف', kind: 'person', of: 'RU', reports: 1, statements: 1 },
      ])
      expect((await archive.actors({ party: 'RU', kind: 'person' })).items.map(({ name }) => name)).toEqual(['لافروف'])
    })

    test('turn their pages to the end, each item once', async () => {
      const archive = await filled(await newPlace(), manyDrafts(23))
      const lists = {
        reports: async (after: string | null) => {
          const page = await archive.reports({}, { limit: 5, after })
          return { ids: page.items.map(({ id }) => id), next: page.next }
        },
        statements: async (after: string | null) => {
          const page = await archive.statements({}, { limit: 5, after })
          return { ids: page.items.map(({ id }) => id), next: page.next }
        },
        meetings: async (after: string | null) => {
          const page = await archive.meetings({ from: '2016' }, { limit: 23, after })
          return { ids: page.items.map(({ id }) => id), next: page.next }
        },
      }
      for (const list of Object.values(lists)) {
        const seen: string[] = []
        let after: string | null = null
        do {
          const page: { ids: string[]; next: string | null } = await list(after)
          seen.push(...page.ids)
          after = page.next
        } while (after !== null)
        expect(seen).toHaveLength(23)
        expect(new Set(seen).size).toBe(23)
      }
      let after: string | null = null
      const names: string[] = []
      do {
        const page: Awaited<ReturnType<Archive['actors']>> = await archive.actors({}, { limit: 1, after })
        names.push(...page.items.map(({ name }) => name))
        after = page.next
      } while (after !== null)
      expect(names.sort()).toEqual(['الراصد', 'الناطق', 'روسيا', 'فرنسا'].sort())
      await archive.close()
    })

    test.each([
      [{ from: 'yesterday' }, {}, 'BAD_DAY'],
      [{}, { limit: 0 }, 'BAD_LIMIT'],
      [{}, { after: 'WzEsMl0' }, 'BAD_CURSOR'],
    ] as const)('refuse %j %j with %s', async (filters, paging, code) => {
      await expect(told.statements(filters, paging)).rejects.toMatchObject({ code })
    })
  })

  describe('a fact', () => {
    test('is found by the name it has in lists', async () => {
      const archive = told
      for (const list of [await archive.statements(), await archive.meetings(), await archive.measures()])
        for (const { id, fact } of list.items) expect((await archive.fact(id)).local).toBe(fact.id)
      await expect(archive.fact('0000000000000000.s000000')).rejects.toMatchObject({ code: 'NO_SUCH_REPORT' })
      await expect(archive.fact(`x' or 1=1`)).rejects.toMatchObject({ code: 'BAD_FACT_ID' })
    })
  })

  describe('what people decided', () => {
    const verdict = {
      action: 'correct',
      value: { speaker: 'لافروف' },
      who: 'سمر',
      at: '2026-01-01T00:00:00Z',
      why: null,
    }

    test('stays when a report is read anew, and is stale where its words are gone', async () => {
      const archive = await filled(await newPlace())
      const { items } = await archive.statements({ outlet: 'الشروق' })
      for (const { id } of items) await archive.decide({ ...verdict, about: id })
      await archive.decide({ ...verdict, about: items[0]?.id ?? '' })
      expect((await archive.decisions()).map(({ stale }) => stale)).toEqual([false, false])

      const [, draft] = TOLD
      const [, second] = draft?.says ?? []
      if (draft === undefined || second === undefined) throw new Error('the draft has two statements')
      const newer = { ...draft, version: '0.2.0', says: [second] }
      const outdated = []
      for await (const report of archive.outdated({ version: '0.2.0', pack: 'arabic@0.1.0' })) outdated.push(report)
      expect(outdated).toHaveLength(2)
      const id = readingOf(draft).report.id
      expect(await archive.replace([{ id, prepared: drafted(newer) }])).toBe(1)

      const decisions = await archive.decisions(id)
      expect(decisions.map(({ stale, fact }) => [stale, fact !== null])).toEqual([
        [true, false],
        [false, true],
      ])
      expect(decisions[0]).toMatchObject({ value: verdict.value, who: 'سمر', about: items[0]?.id })
      expect((await archive.statements({ outlet: 'الشروق' })).items.map(({ fact }) => fact.content[0]?.text)).toEqual([
        'الممر مغلق',
      ])
      expect((await archive.fact(decisions[1]?.fact ?? '')).local).toBe('s1')
      const left = []
      for await (const report of archive.outdated({ version: '0.2.0', pack: 'arabic@0.1.0' })) left.push(report.id)
      expect(left).toHaveLength(1)
      expect((await archive.check()).faults).toEqual([])
      await archive.close()
    })

    test('goes over to the other report where two turn out to be one', async () => {
      const archive = await openArchive(await newPlace(), { analyser })
      const clean = { text: 'قال كيري إن الهدنة قريبة.', says: [['كيري', 'US', 'قال', 'الهدنة قريبة']] } as const
      const furnished = { ...clean, text: `اقرأ أيضا\n${clean.text}`, url: 'https://example.org/b' }
      await archive.add([drafted(clean, 'a'), drafted(furnished, 'b')])
      for await (const _ of archive.index());
      const [item] = (await archive.statements()).items.filter(({ report }) => report.url !== null)
      await archive.decide({ ...verdict, about: item?.id ?? '' })
      await archive.replace([
        {
          id: readingOf(furnished).report.id,
          prepared: drafted({ ...clean, url: furnished.url, version: '0.2.0' }, 'b'),
        },
      ])
      const kept = await archive.report(readingOf(clean).report.id)
      expect(kept.sources.map(({ origin }) => origin.path).sort()).toEqual(['a', 'b'])
      expect((await archive.decisions(kept.id)).map(({ stale }) => stale)).toEqual([false])
      expect((await archive.search('الهدنة')).total).toBe(1)
      expect((await archive.check()).faults).toEqual([])
      await archive.close()
    })
  })

  test('what could not be read is kept with its reason until it is read', async () => {
    const archive = await openArchive(await newPlace(), { analyser })
    const reject = { source: 'saved.zip!/7.html', code: 'EMPTY_TEXT', message: 'لا نص', remedy: '-' }
    await archive.reject([{ ...reject, at: '2026-01-01' }])
    await archive.reject([
      { ...reject, code: 'BAD_HTML', at: '2026-01-02' },
      { ...reject, source: `'; --`, at: '2026-01-02' },
    ])
    const { items } = await archive.rejects()
    expect(items.find(({ source }) => source === reject.source)).toMatchObject({
      code: 'BAD_HTML',
      tries: 2,
      firstAt: '2026-01-01',
      lastAt: '2026-01-02',
    })
    expect((await archive.check()).faults).toEqual([])
    await archive.settle([reject.source])
    expect((await archive.rejects()).items.map(({ source }) => source)).toEqual([`'; --`])
    await archive.close()
  })

  test('a check of what is well finds nothing, and counts', async () => {
    const archive = await filled(await newPlace(), manyDrafts(120))
    const before = await archive.check()
    expect(before).toMatchObject({ faults: [], counts: { reports: 120, indexed: 0 } })
    for await (const _ of archive.index());
    await archive.add([drafted({ ...(manyDrafts(1)[0] as Draft), text: 'كلمات أخرى', says: [], meets: [] })])
    expect(await archive.check()).toMatchObject({
      faults: [],
      counts: { reports: 121, revisions: 1, indexed: 120, facts: 120 * 6 + 1 },
    })
    await archive.close()
  })

  test('a check sees one moment, also while others add', async () => {
    const archive = await filled(await newPlace(), manyDrafts(60))
    for await (const _ of archive.index());
    const adding = (async () => {
      for (let first = 100; first < 200; first += 10) {
        await archive.add(manyDrafts(10, first).map((draft) => drafted(draft)))
        for await (const _ of archive.index());
      }
    })()
    for (let i = 0; i < 3; i++) expect((await archive.check()).faults).toEqual([])
    await adding
    expect(await archive.check()).toMatchObject({ faults: [], counts: { reports: 160, indexed: 160 } })
    await archive.close()
  })

  test('a backup is the archive as of one moment, or is left to PostgreSQL', async () => {
    const where = await newPlace()
    const archive = await filled(where, manyDrafts(30))
    for await (const _ of archive.index());
    if (where.startsWith('postgres')) {
      await expect(archive.backup('/nowhere')).rejects.toMatchObject({ code: 'BACKUP_BY_POSTGRES' })
    } else {
      const adding = archive.add(manyDrafts(30, 100).map((draft) => drafted(draft)))
      await archive.backup(`${where}.copy`)
      await adding
      const copy = await openArchive(`${where}.copy`, { analyser })
      const { counts, faults } = await copy.check()
      expect(faults).toEqual([])
      expect([30, 60]).toContain(counts.reports)
      expect((await copy.search('الهدنة')).total).toBe(30)
      await copy.close()
      await expect(archive.backup(`${where}.copy`)).rejects.toMatchObject({ code: 'FILE_EXISTS' })
      expect(existsSync(`${where}.copy.part`)).toBe(false)
    }
    await archive.close()
  })
})
