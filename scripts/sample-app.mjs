import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { arabic, arabicLexicon, arabicSearch, arabicWeave, DESCRIBED_RULES, describeRule } from '@isnad/arabic'
import { reader } from '@isnad/engine'
import { intake } from '@isnad/intake'
import { createServer } from '@isnad/server'
import { openArchive, prepare } from '@isnad/store'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Opens the app, as it was built last, on an archive of its own that holds the reports of `samples/`.
 *
 * Shape: gives where it answers, and how to end it, which takes the archive away.
 */
export async function sampleApp(port = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-samples-'))
  const archive = await openArchive(join(folder, 'samples.isnad'), { analyser: arabicSearch(arabicLexicon()) })
  const read = reader({ pack: arabic() })
  const keep = ({ bytes, mediaType, report, origin }) =>
    prepare({ reading: read(report), page: { bytes, mediaType }, origin })
  const batch = []
  for (const name of readdirSync(join(root, 'samples')).sort()) {
    if (!/\.(?:json|ndjson|txt)$/u.test(name)) continue
    for await (const taken of intake({ name, bytes: readFileSync(join(root, 'samples', name)) }))
      if (taken.kind === 'page') batch.push(keep({ ...taken, origin: { ref: taken.ref } }))
  }
  await archive.add(batch)
  for await (const _ of archive.index());
  const { app, woven } = await createServer({
    archive,
    version: '0.1.0',
    weaving: arabicWeave,
    rules: DESCRIBED_RULES.flatMap((id) => {
      const meaning = describeRule(id)
      return meaning === null ? [] : [{ id, meaning }]
    }),
    read: async (pages) => pages.map((page) => ({ kind: 'read', ref: page.ref, prepared: keep(page) })),
    take: (source) => intake(source),
    app: join(root, 'packages/web/dist'),
    clock: () => new Date(),
  })
  await app.listen({ host: '127.0.0.1', port })
  await woven
  return {
    url: `http://127.0.0.1:${app.server.address().port}`,
    async close() {
      await app.close()
      await archive.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
