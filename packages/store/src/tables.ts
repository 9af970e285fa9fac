/** The bytes a report came in. */
interface PageTable {
  readonly n: number
  readonly sha256: string
  readonly media_type: string
  readonly size: number
  readonly seal: string
  readonly bytes: Uint8Array
}

/** One report and its reading; the plain columns repeat what the reading says, to be asked by. */
interface ReportTable {
  readonly n: number
  readonly id: string
  readonly ref: string | null
  readonly url: string | null
  readonly url_key: string | null
  readonly outlet: number | null
  readonly published: string
  readonly title: string | null
  readonly byline: string | null
  readonly language: string
  readonly text: Uint8Array
  readonly reading: Uint8Array
  readonly seal: string
  readonly engine: number
  readonly revises: number | null
}

/** Where a report came from, once for each place it was met. */
interface SourceTable {
  readonly report: number
  readonly key: string
  readonly page: number | null
  readonly origin: string
}

/** What read reports: version and pack. */
interface EngineTable {
  readonly n: number
  readonly version: string
  readonly pack: string
}

/** Every name that an actor, an outlet or an agency bears, once. */
interface NameTable {
  readonly n: number
  readonly name: string
}

/** The words of the names, to find names by. */
interface NameWordTable {
  readonly word: string
  readonly name: number
}

/** What a row of `facts` is: an actor, a credit, a statement, a meeting or a measure. */
export type FactLetter = 'a' | 'c' | 's' | 'm' | 'x'

/**
 * One fact of a reading, as far as it is asked by.
 *
 * Shape: `n` is its place in the reading's list; `tag` what names it within the report, made from its words; `kind` the kind of an
 * actor, meeting or measure, the act of a statement, the place of a credit; `state` manner, status or stage; `name` the actor, the
 * speaker or the host; `party` whom that one stands for; `topics` with a space before and after each; `day` the day of the fact or,
 * where it has none, of the report; null for actors and credits.
 */
export interface FactTable {
  readonly report: number
  readonly fact: FactLetter
  readonly n: number
  readonly tag: string
  readonly kind: string
  readonly state: string | null
  readonly level: string | null
  readonly name: number | null
  readonly party: string | null
  readonly topics: string | null
  readonly day: string | null
  readonly place: string | null
  readonly span_start: number | null
  readonly span_end: number | null
  readonly confidence: number | null
}

/** Who takes part in a meeting or a measure, or passes a statement on: `actor` is its place in the reading's list of actors. */
export interface PartyTable {
  readonly report: number
  readonly fact: FactLetter
  readonly n: number
  readonly actor: number
  readonly part: string
}

/** What people said of a fact or a report; only ever added to. */
interface DecisionTable {
  readonly n: number
  readonly id: string
  readonly about: string
  readonly report: number
  readonly action: string
  readonly value: string
  readonly who: string
  readonly at: string
  readonly why: string | null
  readonly words: string
}

/** Where a decision stands after the report was read anew: the tag of the fact it is about, null when its words are gone. */
interface StandingTable {
  readonly decision: number
  readonly tag: string | null
  readonly stale: number
}

/** What could not be read. */
interface RejectTable {
  readonly key: string
  readonly source: string
  readonly code: string
  readonly message: string
  readonly remedy: string
  readonly first_at: string
  readonly last_at: string
  readonly tries: number
  readonly seal: string
}

/** Reports that the text index does not hold yet. */
interface ToIndexTable {
  readonly report: number
}

/** How many words the text index holds of a report. */
interface IndexedTable {
  readonly report: number
  readonly length: number
}

/** What the archive says of itself. */
interface AboutTable {
  readonly key: string
  readonly value: string
}

/** Where each word stands in SQLite's text index; PostgreSQL has no such table. */
interface WordsAtTable {
  readonly term: string
  readonly doc: number
  readonly col: string
  readonly offset: number
}

/** The tables of an archive, alike in both engines; the text index itself is each engine's own. */
export interface Tables {
  readonly about: AboutTable
  readonly pages: PageTable
  readonly engines: EngineTable
  readonly names: NameTable
  readonly name_words: NameWordTable
  readonly reports: ReportTable
  readonly sources: SourceTable
  readonly facts: FactTable
  readonly parties: PartyTable
  readonly decisions: DecisionTable
  readonly standings: StandingTable
  readonly rejects: RejectTable
  readonly to_index: ToIndexTable
  readonly indexed: IndexedTable
  readonly words_at: WordsAtTable
}
