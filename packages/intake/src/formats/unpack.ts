import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { IsnadError } from '@isnad/record'
import type { Limits } from './taken.js'

/** Below this much, no ratio is suspicious. Units: bytes. */
const INNOCENT = 2 ** 20

const UNPACKERS = { gzip: createGunzip, deflate: createInflate, raw: createInflateRaw, br: createBrotliDecompress }

/** A way in which bytes are packed; `raw` is deflate without a frame, as in zip. */
export type Packing = keyof typeof UNPACKERS

/** How much one container has given so far. */
export interface Budget {
  unpacked: number
}

/**
 * Unpacks a stream, members one after another as one.
 *
 * Holds: memory for a few chunks; what came before a damage is given before the error; stops within 64 KB beyond a limit.
 * Throws: `IsnadError` `BOMB` beyond the ratio or the total; whatever zlib says of damage.
 */
export async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  packing: Packing,
  limits: Pick<Limits, 'ratio' | 'unpacked'>,
  budget: Budget = { unpacked: 0 },
): AsyncGenerator<Uint8Array> {
  const unpacker = UNPACKERS[packing]()
  let own = 0
  for await (const chunk of through(chunks, unpacker)) {
    own += chunk.length
    budget.unpacked += chunk.length
    if (own > INNOCENT && own > unpacker.bytesWritten * limits.ratio) {
      throw bomb(`more than ${limits.ratio} bytes come out of each byte that went in`)
    }
    if (budget.unpacked > limits.unpacked) throw bomb(`more than ${limits.unpacked} bytes come out of it`)
    yield chunk
  }
}

function bomb(message: string): IsnadError {
  return new IsnadError('BOMB', message, 'It was made to fill a disk. Unpack it yourself if you trust it.')
}

/** Runs a stream through a transform. Holds: everything that comes out before an error is given before it. */
async function* through(chunks: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false, highWaterMark: 65536 })
  const ready: Uint8Array[] = []
  const state: { ended: boolean; error: { readonly thrown: unknown } | null } = { ended: false, error: null }
  let wake = () => {}
  const failed = (thrown: unknown) => {
    state.error ??= { thrown }
    wake()
  }
  transform.on('data', (chunk: Uint8Array) => {
    ready.push(chunk)
    transform.pause()
    wake()
  })
  transform.on('end', () => {
    state.ended = true
    wake()
  })
  transform.on('error', failed)
  source.on('error', failed)
  source.pipe(transform)
  try {
    for (;;) {
      while (ready.length > 0) yield ready.shift() as Uint8Array
      if (state.ended) return
      if (state.error !== null) throw state.error.thrown
      transform.resume()
      if (ready.length > 0 || state.ended || state.error !== null) continue
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    source.unpipe(transform)
    source.destroy()
    transform.destroy()
  }
}
