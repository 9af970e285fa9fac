import type { Reject } from '@isnad/store'
import type { Server } from '../routes/server.js'
import type { Taken } from '../server-options.js'

/** A file or an address with the rejects that came out of it, to be taken once more as a whole. */
interface Whole {
  readonly whole: string
  readonly sources: string[]
  readonly take: (signal: AbortSignal) => AsyncIterable<Taken>
}

const ADDRESS = /^https?:\/\//iu

/**
 * What can be tried again of the rejects, and what cannot.
 *
 * Decision: what was uploaded is not kept, and what it was called is the word of whoever sent it. So files are looked for by their names
 * only where nobody signs in, and the one who uploads is the one whose files they are.
 */
export async function rejectsAgain(
  { archive, options, accounts }: Pick<Server, 'archive' | 'options' | 'accounts'>,
  sources: readonly string[] | null,
): Promise<{ readonly wholes: readonly Whole[]; readonly gone: readonly Reject[] }> {
  const { takeAddress, takeFile } = options
  const wholes = new Map<string, Whole>()
  const gone: Reject[] = []
  const put = (name: string, source: string, take: Whole['take']): void => {
    const one = wholes.get(name) ?? { whole: name, sources: [], take }
    one.sources.push(source)
    wholes.set(name, one)
  }
  for await (const reject of rejectsIn(archive, sources)) {
    const { source } = reject
    if (ADDRESS.test(source)) {
      // what comes before `!` is the container that the page is in
      const [url = source] = source.split('!', 1)
      if (takeAddress === undefined) gone.push(reject)
      else put(url, source, (signal) => takeAddress(url, signal))
      continue
    }
    const found = accounts === null ? (takeFile?.(source) ?? null) : null
    if (found === null) gone.push(reject)
    else put(found.file, source, found.take)
  }
  return { wholes: [...wholes.values()], gone }
}

/** Takes rejects off the list, and tells how many there were. */
export async function forgetRejects(
  { archive }: Pick<Server, 'archive'>,
  sources: readonly string[],
): Promise<{ readonly forgotten: number }> {
  const there: string[] = []
  for await (const { source } of rejectsIn(archive, sources)) there.push(source)
  if (there.length > 0) await archive.settle(there)
  return { forgotten: there.length }
}

async function* rejectsIn(archive: Server['archive'], sources: readonly string[] | null): AsyncGenerator<Reject> {
  const wanted = sources === null ? null : new Set(sources)
  let after: string | null = null
  do {
    const page: { readonly items: readonly Reject[]; readonly next: string | null } = await archive.rejects({
      limit: 1000,
      after,
    })
    for (const reject of page.items) if (wanted === null || wanted.has(reject.source)) yield reject
    after = page.next
  } while (after !== null)
}
