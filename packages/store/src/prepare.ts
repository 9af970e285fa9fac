import { hash } from 'node:crypto'
import { IsnadError, type Reading } from '@isnad/record'
import { type Analyser, keptWord } from './analyser.js'
import { factRows, plain } from './fact-rows.js'
import { packBytes, packReading, packText, strayedSpans } from './pack.js'
import { type RowLines, rowLines } from './row-lines.js'

/** Anything JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Where a report was met: file, entry, address, when, how its fields were found; the store only keeps it. */
export type Origin = { readonly [key: string]: Json }

/** The bytes a report was made from. */
export interface Page {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** A report that was read, its page, and where it came from. */
export interface Incoming {
  readonly reading: Reading
  readonly page: Page | null
  readonly origin: Origin
}

/** A page ready to be kept. */
interface PreparedPage {
  readonly sha256: string
  readonly mediaType: string
  readonly size: number
  readonly bytes: Uint8Array
}

/** The columns of a report that repeat its reading. */
export interface ReportColumns {
  readonly id: string
  readonly ref: string | null
  readonly url: string | null
  readonly urlKey: string | null
  readonly outlet: string | null
  readonly published: string
  readonly title: string | null
  readonly byline: string | null
  readonly language: string
}

/** The words of a report as the text index takes them, one space between two. */
export interface IndexWords {
  readonly title: string
  readonly body: string
  /** How many there are. */
  readonly length: number
}

/** A report with everything worked out that the writer would else have to: plain data, to be made on another thread. */
export interface Prepared extends RowLines {
  readonly columns: ReportColumns
  readonly engine: { readonly version: string; readonly pack: string }
  readonly text: Uint8Array
  readonly reading: Uint8Array
  readonly seal: string
  readonly page: PreparedPage | null
  readonly origin: { readonly key: string; readonly json: string }
  /** The analyser that made out the words here; null where none has, and the writer sees to it later. */
  readonly analyser: string | null
  readonly words: IndexWords | null
}

const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex')

/** A short key for a long string that is to be found again. */
export const keyOf = (text: string): string => sha256(text).slice(0, 16)

/** By what a meeting with a report is known again. */
export const originKey = (origin: Origin): string => sha256(JSON.stringify(origin)).slice(0, 32)

/** What shows that the row of a page is the one that was kept. */
export const pageSeal = (hash: string, mediaType: string): string => keyOf(`${hash} ${mediaType}`)

/** What shows that a reading is the one that was kept. */
export const sealOf = (reading: Reading): string => sha256(JSON.stringify(reading)).slice(0, 32)

const orPlain = (text: string | null): string | null => (text === null ? null : plain(text))

/** The columns of a reading's report. */
export function columnsOf(reading: Reading): ReportColumns {
  const { report, actors } = reading
  const outlet = report.outlet === null ? null : (actors.find((actor) => actor.id === report.outlet)?.name ?? null)
  return {
    id: report.id,
    ref: orPlain(report.ref),
    url: orPlain(report.url),
    urlKey: report.url === null ? null : keyOf(report.url),
    outlet: outlet === null ? null : plain(outlet, 200),
    published: plain(report.published.date ?? '', 40),
    title: orPlain(report.title),
    byline: orPlain(report.byline),
    language: plain(report.language, 40),
  }
}

/** The words of a text as the index holds them. */
export const wordsIn = (analyser: Analyser, text: string): readonly string[] =>
  analyser.words(text).map(({ word }) => keptWord(word))

/** The words of a report for the index. */
export function indexWordsOf(analyser: Analyser, title: string | null, text: string): IndexWords {
  const [head, body] = [wordsIn(analyser, title ?? ''), wordsIn(analyser, text)]
  return { title: head.join(' '), body: body.join(' '), length: head.length + body.length }
}

/** The words by which a name is found, each once. */
export const wordsOfName = (analyser: Analyser, name: string): readonly string[] => [
  ...new Set(analyser.words(name).map(({ word }) => word)),
]

/** The most names whose words are remembered. */
const REMEMBERED = 50_000

/** Makes a report ready to be kept, its words for the index with it. Throws: as `prepare`. */
export function preparer(analyser: Analyser): (incoming: Incoming) => Prepared {
  const known = new Map<string, string>()
  const wordsOf = (name: string): string => {
    let words = known.get(name)
    if (words === undefined) {
      words = wordsOfName(analyser, name).join(' ')
      if (known.size >= REMEMBERED) known.clear()
      known.set(name, words)
    }
    return words
  }
  return (incoming) => {
    const { title, text } = incoming.reading.report
    const prepared = preparedWith(incoming, wordsOf)
    return { ...prepared, analyser: analyser.id, words: indexWordsOf(analyser, orPlain(title), text) }
  }
}

/**
 * Makes a report ready to be kept: packs it and works out its rows.
 *
 * Decision: apart from `add`, so that readers do this work on their threads and the one that writes only writes.
 * Throws: `IsnadError` `BAD_READING` where a span is not what stands at its place in the text.
 */
export function prepare(incoming: Incoming): Prepared {
  return preparedWith(incoming, () => null)
}

function preparedWith({ reading, page, origin }: Incoming, wordsOf: (name: string) => string | null): Prepared {
  const strayed = strayedSpans(reading)
  if (strayed.length > 0)
    throw new IsnadError(
      'BAD_READING',
      `The reading of report ${reading.report.id} has spans that are not slices of its text: ${strayed.slice(0, 3).join(', ')}.`,
      'Read the report again; a reading must not be edited by hand.',
    )
  const columns = columnsOf(reading)
  return {
    ...rowLines(factRows(reading), columns.outlet, wordsOf),
    columns,
    engine: { version: plain(reading.engine.version, 100), pack: plain(reading.engine.pack, 100) },
    text: packText(reading.report.text),
    reading: packReading(reading),
    seal: sealOf(reading),
    page:
      page === null
        ? null
        : {
            sha256: sha256(page.bytes),
            mediaType: plain(page.mediaType, 200),
            size: page.bytes.length,
            bytes: packBytes(page.bytes),
          },
    origin: { key: originKey(origin), json: JSON.stringify(origin) },
    analyser: null,
    words: null,
  }
}
