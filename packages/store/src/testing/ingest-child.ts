import { openArchive } from '../open-archive.js'
import { drafted, manyDrafts, plainAnalyser } from './readings.js'

/**
 * A process that adds report after report, to be killed: `node ingest-child PATH FIRST`.
 *
 * Shape: prints the number up to which all is acknowledged, a line after each batch. It begins some reports before `FIRST`, as one that
 * was resumed would, and brings the text index up to date now and then.
 */
const [, , where = '', first = '0'] = process.argv
const archive = await openArchive(where, { analyser: plainAnalyser })
const BATCH = 7
for (let n = Math.max(0, Number(first) - 10); ; n += BATCH) {
  await archive.add(
    manyDrafts(BATCH, n).map((draft, i) =>
      drafted(draft, `${n + i}`, { bytes: Buffer.from(draft.text), mediaType: 'text/plain' }),
    ),
  )
  process.stdout.write(`${n + BATCH}\n`)
  if (n % 3 === 0) for await (const _ of archive.index());
}
