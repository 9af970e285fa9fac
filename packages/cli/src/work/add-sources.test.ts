import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arabicLexicon, arabicSearch } from '@isnad/arabic'
import { type Archive, openArchive } from '@isnad/store'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addAll, type Tally } from './add-sources.js'
import { type ReadPool, readPool } from './read-pool.js'
import { takeFrom } from './take-from.js'

const analyser = arabicSearch(arabicLexicon())
const NOTHING: Tally = { added: 0, revised: 0, known: 0, skipped: 0, rejected: 0, links: 0 }

let folder: string
let pool: ReadPool
let archive: Archive

beforeAll(() => {
  pool = readPool(0, { lexicons: [], index: true })
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-add-'))
  archive = await openArchive(join(folder, 'archive.db'), { analyser })
  return async () => {
    await archive.close()
    await rm(folder, { recursive: true })
  }
})
afterAll(() => pool.close())

const report = (n: number, words = '') =>
  JSON.stringify({
    id: `r${n}`,
    outlet: 'صحيفة الميناء',
    published: '2016-12-10',
    url: `https://port.example/${n}`,
    text: `قال وزير الخارجية الفرنسي جان مارك إيرولت يوم الجمعة إن الاجتماع رقم ${n} سيعقد في باريس${words}.`,
  })

async function add(lines: readonly string[], name = 'reports.ndjson', signal?: AbortSignal): Promise<Tally> {
  const path = join(folder, name)
  await writeFile(path, lines.join('\n'))
  const taken = takeFrom([path], { intake: {}, fetch: {}, follow: false })
  const now = () => '2026-01-01T00:00:00Z'
  return addAll(taken, { archive, pool, now, ...(signal !== undefined && { signal }) })
}

const ids = async () => (await archive.reports({}, { limit: 1000 })).items.map(({ ref }) => ref).sort()

describe('adding', () => {
  test('keeps every report once, and says so of each', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => report(n))
    expect(await add(lines)).toEqual({ ...NOTHING, added: 60 })
    expect((await ids()).length).toBe(60)
    expect((await archive.statements({ speaker: 'إيرولت' }, { limit: 100 })).items.length).toBe(60)
  })

  test('goes on where an earlier run ended, and reads nothing twice', async () => {
    const lines = Array.from({ length: 30 }, (_, n) => report(n))
    await add(lines.slice(0, 10))
    let read = 0
    const counting: ReadPool = {
      ...pool,
      read: (batch) => {
        read += batch.length
        return pool.read(batch)
      },
    }
    const taken = takeFrom([join(folder, 'reports.ndjson')], { intake: {}, fetch: {}, follow: false })
    await writeFile(join(folder, 'reports.ndjson'), lines.join('\n'))
    expect(await addAll(taken, { archive, pool: counting, now: () => '' })).toEqual({
      ...NOTHING,
      added: 20,
      skipped: 10,
    })
    expect(read).toBe(20)
  })

  test('the same content from another place is known, other words at an address are a revision', async () => {
    await add([report(1)])
    expect(await add([report(1)], 'again.ndjson')).toEqual({ ...NOTHING, known: 1 })
    expect(await add([report(1, ' بحضور نظيره الألماني')], 'later.ndjson')).toEqual({ ...NOTHING, revised: 1 })
  })

  test('what cannot be read is kept with its reason, until it can', async () => {
    const broken = '{"id": "r2", "text": '
    expect(await add([report(1), broken, report(3)])).toMatchObject({ added: 2, rejected: 1 })
    const { items } = await archive.rejects()
    expect(items.map(({ source }) => source)).toEqual([expect.stringContaining('reports.ndjson')])
    expect(await add([report(1), report(2), report(3)])).toMatchObject({ added: 1, skipped: 2, rejected: 0 })
    expect((await archive.rejects()).items).toEqual([])
  })

  test('asked to stop, it keeps what is under way and leaves the rest', async () => {
    const stop = new AbortController()
    const lines = Array.from({ length: 100 }, (_, n) => report(n))
    const path = join(folder, 'reports.ndjson')
    await writeFile(path, lines.join('\n'))
    const taken = (async function* () {
      let n = 0
      for await (const one of takeFrom([path], { intake: {}, fetch: {}, follow: false })) {
        if (n++ === 40) stop.abort()
        yield one
      }
    })()
    expect(await addAll(taken, { archive, pool, now: () => '', signal: stop.signal })).toEqual({
      ...NOTHING,
      added: 40,
    })
    expect((await archive.check()).faults).toEqual([])
  })
})
