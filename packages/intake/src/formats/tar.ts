import { Readable } from 'node:stream'
import { extract } from 'tar-stream'
import { type Part, refOf, rejectOf, type Work } from './part.js'
import { safeName } from './safe-name.js'
import type { Taken } from './taken.js'

/** What a tar holds, in its order. Holds: memory for one entry; links and devices are passed over. */
export async function* takeTar(part: Part, work: Work): AsyncGenerator<Taken> {
  const tar = extract()
  const source = Readable.from(part.chunks, { objectMode: false })
  source.on('error', (error) => tar.destroy(error))
  source.pipe(tar)
  try {
    for await (const entry of tar) {
      const { name, notes } = safeName(entry.header.name)
      if ((entry.header.type ?? 'file') === 'file' && name !== '') {
        const told = { path: [...part.path, name], file: null, told: {}, notes: [...part.notes, ...notes] }
        yield* work.take({ ...told, chunks: entry as AsyncIterable<Uint8Array> })
      }
      entry.resume()
    }
  } catch (error) {
    yield rejectOf(refOf(part.path), error)
  } finally {
    source.destroy()
    tar.destroy()
  }
}
