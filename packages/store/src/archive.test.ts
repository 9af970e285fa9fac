import { describe, expect, test } from 'vitest'
import { openArchive } from './open-archive.js'
import { onBothEngines } from './testing/engines.js'
import { plainAnalyser as analyser, drafted, manyDrafts, readingOf } from './testing/readings.js'

const DRAFT = {
  text: 'قال كيري إن هدنة حلب قريبة.\nوالتقت روسيا والولايات المتحدة في جنيف.',
  url: 'https://example.org/1',
  title: 'لقاء في جنيف',
  agency: 'رويترز',
  says: [['كيري', 'US', 'قال', 'هدنة حلب قريبة']],
  meets: [[['روسيا', 'الولايات المتحدة'], 'والتقت']],
} as const

onBothEngines((newPlace) => {
  test('a report comes back as it was, to the last byte, also after the archive was closed', async () => {
    const where = await newPlace()
    const page = { bytes: Buffer.from('<html>قال كيري…</html>'), mediaType: 'text/html' }
    const archive = await openArchive(where, { analyser })
    const [added] = await archive.add([drafted(DRAFT, 'saved/1.html', page)])
    expect(added).toEqual({ id: readingOf(DRAFT).report.id, outcome: 'added', revises: null })
    await archive.close()
    const again = await openArchive(where, { analyser })
    const kept = await again.report(added?.id ?? '')
    expect(JSON.stringify(kept.reading)).toBe(JSON.stringify(readingOf(DRAFT)))
    expect(kept).toMatchObject({
      outlet: 'الراصد',
      title: 'لقاء في جنيف',
      published: '2016-12-10',
      url: DRAFT.url,
      language: 'ar',
    })
    const [source] = kept.sources
    expect(source?.origin).toEqual({ path: 'saved/1.html' })
    expect(Buffer.from((await again.page(source?.page ?? '')).bytes)).toEqual(page.bytes)
    await again.close()
  })

  test('the same content twice is once, with both places where it was met', async () => {
    const archive = await openArchive(await newPlace(), { analyser })
    const outcomes = []
    for (const from of ['a.json', 'b.json', 'a.json']) outcomes.push(...(await archive.add([drafted(DRAFT, from)])))
    outcomes.push(...(await archive.add([drafted(DRAFT, 'c.json'), drafted(DRAFT, 'c.json')])))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'known', 'known', 'known', 'known'])
    const { sources } = await archive.report(readingOf(DRAFT).report.id)
    expect(sources.map(({ origin }) => origin.path).sort()).toEqual(['a.json', 'b.json', 'c.json'])
    await archive.close()
  })

  test('changed words at the same address are a revision of what stood there', async () => {
    const archive = await openArchive(await newPlace(), { analyser })
    const changed = { ...DRAFT, text: DRAFT.text.replace('قريبة', 'قريبة جدا'), says: [] }
    const third = { ...DRAFT, text: `${DRAFT.text} انتهى.` }
    const results = await archive.add([drafted(DRAFT), drafted(changed)])
    results.concat(await archive.add([drafted(third)]))
    const ids = [DRAFT, changed, third].map((draft) => readingOf(draft).report.id)
    expect(results[1]).toEqual({ id: ids[1], outcome: 'revision', revises: ids[0] })
    const kept = await archive.report(ids[1] ?? '')
    expect(kept).toMatchObject({ revises: ids[0], revisedBy: ids[2] })
    expect(kept.revisions.map(({ id }) => id)).toEqual(ids)
    await archive.close()
  })

  test('a batch is kept whole or not at all', async () => {
    const archive = await openArchive(await newPlace(), { analyser })
    const good = manyDrafts(3).map((draft) => drafted(draft))
    const bad = { ...drafted(DRAFT), seal: null as unknown as string }
    await expect(archive.add([...good, bad])).rejects.toThrow()
    const none = []
    for await (const reading of archive.readings()) none.push(reading)
    expect(none).toEqual([])
    expect((await archive.add(good)).map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added'])
    await archive.close()
  })

  test('readings come in the same order whatever the order in which they were added', async () => {
    const drafts = manyDrafts(30)
    const orders = [drafts, [...drafts].reverse()]
    const seen = []
    for (const order of orders) {
      const archive = await openArchive(await newPlace(), { analyser })
      await Promise.all([
        archive.add(order.slice(0, 10).map((d) => drafted(d))),
        archive.add(order.slice(10).map((d) => drafted(d))),
      ])
      const ids: string[] = []
      for await (const reading of archive.readings()) ids.push(reading.report.id)
      seen.push(ids)
      await archive.close()
    }
    expect(seen[0]).toHaveLength(30)
    expect(seen[1]).toEqual(seen[0])
  })

  test('whatever a report says, it is data', async () => {
    const nasty = [
      `'); drop table reports; --`,
      '" OR 1=1 /* \\ $1 ? :a',
      '{"__proto__":{"polluted":true}}',
      `\ud800 نصف حرف \u0000 وصفر`,
      'a'.repeat(5000),
    ]
    const archive = await openArchive(await newPlace(), { analyser })
    for (const words of nasty) {
      const draft = {
        text: `قال كيري ${words} إن`,
        outlet: words,
        agency: words,
        title: words,
        url: words,
        ref: words,
        says: [['كيري', words, 'قال', words]],
      } as const
      const origin = JSON.parse('{"__proto__": {"polluted": true}, "path": "x"}')
      const prepared = { ...drafted(draft, words) }
      const [added] = await archive.add([{ ...prepared, origin: { key: 'k', json: JSON.stringify(origin) } }])
      const kept = await archive.report(added?.id ?? '')
      expect(JSON.stringify(kept.reading)).toBe(JSON.stringify(readingOf(draft)))
      expect(JSON.stringify(kept.sources[0]?.origin)).toBe(JSON.stringify(origin))
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    await archive.close()
  })

  describe('a report or fact that is not there', () => {
    const ids: readonly (readonly [string, string])[] = [
      ['f'.repeat(64), 'NO_SUCH_REPORT'],
      ['abc', 'NO_SUCH_REPORT'],
      [`' or '1'='1`, 'NO_SUCH_REPORT'],
      ['%', 'NO_SUCH_REPORT'],
    ]
    test('is an error with a code', async () => {
      const archive = await openArchive(await newPlace(), { analyser })
      await archive.add([drafted(DRAFT)])
      for (const [id, code] of ids) await expect(archive.report(id)).rejects.toMatchObject({ code })
      await archive.close()
    })
  })
})
