import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { openArchive } from '../open-archive.js'
import { plainAnalyser as analyser, drafted, manyDrafts } from '../testing/readings.js'
import { migrationNames } from './migrate.js'

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-migrate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An archive as the version at hand writes it, with something in each table. */
async function written(path: string): Promise<void> {
  const archive = await openArchive(path, { analyser })
  const page = { bytes: Buffer.from('<p>صفحة</p>'), mediaType: 'text/html' }
  await archive.add(manyDrafts(5).map((draft) => drafted(draft, 'a.json', page)))
  for await (const _ of archive.index());
  await archive.add(manyDrafts(2, 5).map((draft) => drafted(draft)))
  const [item] = (await archive.statements()).items
  await archive.decide({
    about: item?.id ?? '',
    action: 'confirm',
    value: true,
    who: 'سمر',
    at: '2026-01-01',
    why: null,
  })
  await archive.reject([{ source: 'b.html', code: 'EMPTY_TEXT', message: 'لا نص', remedy: '-', at: '2026-01-01' }])
  await archive.close()
}

/** The archive of a release is kept when its migration is: run once with KEEP_FIXTURE set, then never again. */
test.skipIf(process.env.KEEP_FIXTURE === undefined)('keeps an archive as it is written now', async () => {
  const path = join(folder, 'now.isnad')
  await written(path)
  const kept = join(fixtures, `${migrationNames.at(-1)}.isnad.gz`)
  if (!existsSync(kept)) writeFileSync(kept, gzipSync(readFileSync(path), { level: 9 }))
})

describe('an archive of each release', () => {
  test('is kept', () => {
    expect(readdirSync(fixtures).sort()).toEqual(migrationNames.map((name) => `${name}.isnad.gz`))
  })

  test.each(migrationNames)('%s is opened, whole, and added to', async (name) => {
    const path = join(folder, `${name}.isnad`)
    writeFileSync(path, gunzipSync(readFileSync(join(fixtures, `${name}.isnad.gz`))))
    copyFileSync(path, `${path}.before`)
    const archive = await openArchive(path, { analyser })
    expect(await archive.check()).toMatchObject({
      faults: [],
      counts: { reports: 7, indexed: 5, decisions: 1, rejects: 1, pages: 1 },
    })
    expect((await archive.search('الهدنة')).total).toBe(5)
    expect((await archive.add(manyDrafts(10).map((draft) => drafted(draft)))).map(({ outcome }) => outcome)).toEqual([
      ...Array(7).fill('known'),
      ...Array(3).fill('added'),
    ])
    for await (const _ of archive.index());
    expect((await archive.check()).faults).toEqual([])
    await archive.close()
  })
})
