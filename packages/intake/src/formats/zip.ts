import { IsnadError } from '@isnad/record'
import yauzl from 'yauzl'
import { decodeText } from '../text/decode-text.js'
import { ByteReader } from './byte-reader.js'
import { chunksOf, type Part, readAll, refOf, rejectOf, type Work } from './part.js'
import { safeName } from './safe-name.js'
import type { Taken } from './taken.js'
import { type Budget, unpack } from './unpack.js'

/**
 * What a zip holds, entry by entry in the order of its directory; where the directory is lost, what can be found without it.
 *
 * Holds: on the disk, memory for one entry; nothing is written anywhere, whatever the names of entries say.
 */
export async function* takeZip(part: Part, work: Work): AsyncGenerator<Taken> {
  const bytes = part.file === null ? Buffer.from(await readAll(part.chunks, work.limits.nestedZip)) : null
  const open = () =>
    bytes === null ? yauzl.openPromise(part.file as string, OPTIONS) : yauzl.fromBufferPromise(bytes, OPTIONS)
  let zip: yauzl.ZipFile
  try {
    zip = await open()
  } catch (error) {
    yield rejectOf(refOf(part.path), error)
    yield* salvage(part, bytes === null ? part.chunks : chunksOf(bytes), work)
    return
  }
  const budget: Budget = { unpacked: 0 }
  const limits = {
    ...work.limits,
    unpacked: Math.min(work.limits.unpacked, Math.max(2 ** 26, zip.fileSize * work.limits.ratio)),
  }
  try {
    for await (const entry of zip.eachEntry()) {
      const { name, notes } = entryName(entry.fileNameRaw)
      if (name === '' || name.endsWith('/') || isLitter(name)) continue
      const path = [...part.path, name]
      if (entry.isEncrypted()) {
        const remedy = 'Unpack it with its password, then add the folder.'
        yield rejectOf(refOf(path), new IsnadError('ENCRYPTED', 'it is locked by a password', remedy))
        continue
      }
      if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
        const message = `it is packed in a way that is not read here (method ${entry.compressionMethod})`
        yield rejectOf(refOf(path), new IsnadError('UNKNOWN_PACKING', message, 'Pack it again as an ordinary zip.'))
        continue
      }
      const chunks = entryChunks(zip, entry, limits, budget)
      yield* work.take({ path, chunks, file: null, told: {}, notes: [...part.notes, ...notes] })
    }
  } catch (error) {
    yield rejectOf(refOf(part.path), error)
  } finally {
    zip.close()
  }
}

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const

async function* entryChunks(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  limits: Work['limits'],
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  if (entry.compressionMethod === 0) {
    for await (const chunk of packed) {
      budget.unpacked += (chunk as Uint8Array).length
      yield chunk as Uint8Array
    }
  } else yield* unpack(packed as AsyncIterable<Uint8Array>, 'raw', limits, budget)
}

const LOCAL = Uint8Array.from([0x50, 0x4b, 0x03, 0x04])
const NEXT = Uint8Array.from([0x50, 0x4b])

/** The entries of a zip that has lost its directory, by the headers before each of them. */
async function* salvage(part: Part, chunks: AsyncIterable<Uint8Array>, work: Work): AsyncGenerator<Taken> {
  const reader = new ByteReader(chunks)
  const budget: Budget = { unpacked: 0 }
  try {
    while ((await reader.until(LOCAL, 0)).found) {
      const header = Buffer.from(await reader.read(30))
      if (header.length < 30) return
      const flags = header.readUInt16LE(6)
      const method = header.readUInt16LE(8)
      const size = header.readUInt32LE(18)
      const { name, notes } = entryName(await reader.read(header.readUInt16LE(26)))
      await reader.skip(header.readUInt16LE(28))
      if ((flags & 1) !== 0 || name.endsWith('/') || isLitter(name) || (method !== 0 && method !== 8)) continue
      if (size > work.limits.page) continue
      const packed = (flags & 8) !== 0 && size === 0 ? await packedUntilNext(reader, work) : await reader.read(size)
      if (packed.length === 0) continue
      const path = [...part.path, name]
      const inside = chunksOf(packed)
      yield* work.take({
        path,
        chunks: method === 0 ? inside : unpack(inside, 'raw', work.limits, budget),
        file: null,
        told: {},
        notes: [...part.notes, ...notes, 'ZIP_SALVAGED'],
      })
    }
  } finally {
    await reader.close()
  }
}

/** An entry whose size stands only behind it: up to the next signature of any kind. */
async function packedUntilNext(reader: ByteReader, work: Work): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < work.limits.page) {
    const { bytes, found } = await reader.until(NEXT, work.limits.page - length)
    parts.push(bytes)
    length += bytes.length
    const mark = Buffer.from(await reader.look(4))
    if (!found || mark.length < 4) break
    const kind = mark.readUInt16LE(2)
    if (kind === 0x0403 || kind === 0x0201 || kind === 0x0807) break
    parts.push(await reader.read(2))
    length += 2
  }
  return Buffer.concat(parts)
}

function entryName(raw: Uint8Array): { name: string; notes: readonly string[] } {
  return safeName(decodeText(raw).text)
}

/** What systems leave behind in archives. */
function isLitter(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/u.test(name)
}
