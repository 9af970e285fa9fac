import type { Reading } from '@isnad/record'
import type { Engine } from './engines/engine.js'
import { unpackReading, unpackText } from './pack.js'

/** How many readings are in memory at once. */
const CHUNK = 200

/** All readings, by the ids of their reports; one is not seen twice, also while others are added. */
export async function* readingsInOrder({ read }: Engine): AsyncIterable<Reading> {
  let after = ''
  for (;;) {
    const rows = await read
      .selectFrom('reports')
      .select(['id', 'text', 'reading'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(CHUNK)
      .execute()
    for (const { text, reading } of rows) yield unpackReading(reading, unpackText(text))
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

/** Readings in the order in which their reports were added, from behind a number on. */
export async function readingsAfter(
  { read }: Engine,
  after: number,
  limit: number,
): Promise<readonly { readonly n: number; readonly reading: Reading }[]> {
  const rows = await read
    .selectFrom('reports')
    .select(['n', 'text', 'reading'])
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute()
  return rows.map(({ n, text, reading }) => ({ n, reading: unpackReading(reading, unpackText(text)) }))
}
