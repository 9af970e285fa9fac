import type { Lineage, Origin } from '@isnad/record'
import type { CharTable } from '../../read/tokens.js'
import { agencyBehind } from './agency-behind.js'
import { Aligner } from './align-texts.js'
import { compareTexts, type Shared } from './compare-texts.js'
import { groupOrigins } from './group-origins.js'
import { type StyleWords, styleWords } from './house-style.js'
import type { Indexed } from './indexed.js'
import { type LineageReport, type LineageSense, NO_LINEAGE_SENSE } from './lineage-report.js'
import { LineageCutter, type TokenPlaces, tokenId } from './lineage-text.js'
import { SeedPostings } from './seed-postings.js'
import { seedsOf } from './seeds.js'
import { tellLink } from './tell-link.js'

/** A seed that more reports have is common: a formula, or the text of an agency that very many print. */
const COMMON_FROM = 200
/** So many seeds two reports must share to be compared; one is enough where either is short. */
const SEEDS_ASKED = 2
/** Units: tokens. */
const SHORT_TEXT = 50
/** So many reports stand for all that have a common seed. */
const REPRESENTATIVES = 4

/**
 * The lineage of a growing set of reports.
 *
 * Holds: after any adds and removes in any order, all that can be asked is what it would be had the reports at hand been added anew.
 * Decision: two reports are compared where they share `SEEDS_ASKED` seeds (`seedsOf`) that are not common, or common ones for which either
 * of them is a representative. So a formula in ten thousand reports costs each of them a few comparisons, and yet a text that ten thousand print
 * is one origin, since each of them is compared with the representatives of its seeds.
 */
export class LineageIndex {
  private readonly cutter: LineageCutter
  private readonly styleWords: StyleWords
  private readonly aligner = new Aligner()
  private readonly postings = new SeedPostings()
  private readonly docs: (Indexed | undefined)[] = []
  private readonly byRef = new Map<string, number>()
  private readonly empty: number[] = []
  /** Links told before: one stays as it was told while its two texts and the agency behind both are the same. */
  private readonly toldLinks = new WeakMap<Shared, { readonly agency: string | null; readonly told: Lineage }>()
  private seen = new Int32Array(1 << 10)
  private met = new Int32Array(1 << 10)
  private round = 0

  constructor(
    chars: CharTable,
    private readonly sense: LineageSense = NO_LINEAGE_SENSE,
  ) {
    this.cutter = new LineageCutter(chars)
    this.styleWords = styleWords(sense)
  }

  get size(): number {
    return this.byRef.size
  }

  has(ref: string): boolean {
    return this.byRef.has(ref)
  }

  /** Adds a report, in place of the one with the same ref if there is one; returns the refs of those whose links changed. */
  add(report: LineageReport): string[] {
    const changed = new Set(this.remove(report.ref))
    const number = this.empty.pop() ?? this.docs.length
    const text = this.cutter.cut(report)
    const seeds = seedsOf(text.ids)
    const doc: Indexed = { report, text, seeds, rank: tokenId(report.ref), links: new Map(), places: null }
    this.docs[number] = doc
    this.byRef.set(report.ref, number)
    if (number >= this.seen.length) {
      const { seen, met } = this
      this.seen = new Int32Array(seen.length * 2)
      this.met = new Int32Array(seen.length * 2)
      this.seen.set(seen)
      this.met.set(met)
    }
    const round = ++this.round
    const candidates: number[] = []
    const meet = (other: number) => {
      if (other === number) return
      if (this.seen[other] === round) this.met[other] = (this.met[other] as number) + 1
      else {
        this.seen[other] = round
        this.met[other] = 1
        candidates.push(other)
      }
    }
    const doubtful: [number, number][] = []
    const grown: ReadonlySet<number>[] = []
    for (const seed of seeds) {
      this.postings.add(seed, number)
      let common = this.postings.common.get(seed)
      if (common === undefined) {
        if (this.postings.each(seed, meet) <= COMMON_FROM) continue
        common = this.postings.makeCommon(seed)
        common.representatives.push(...this.representativesOf(common.docs))
        grown.push(common.docs)
      } else {
        const { representatives } = common
        const enters = representatives.findIndex((other) => this.ranksBefore(number, other))
        if (enters >= 0 || representatives.length < REPRESENTATIVES) {
          representatives.splice(enters < 0 ? representatives.length : enters, 0, number)
          for (const other of representatives.splice(REPRESENTATIVES)) this.pairsOf(other, common.docs, doubtful)
        }
      }
      if (common.representatives.includes(number)) for (const other of common.docs) meet(other)
      else for (const other of common.representatives) meet(other)
    }
    for (const other of candidates)
      if ((this.met[other] as number) >= this.seedsAsked(number, other) && this.compare(number, other))
        changed.add(this.refOf(other))
    // after comparing, since the new report met all that have a seed before it was known to be common
    for (const docs of grown) for (const other of docs) this.pairsOf(other, docs, doubtful)
    this.unlinkStrangers(doubtful, changed)
    changed.delete(report.ref)
    return [...changed].sort()
  }

  /** Takes a report out; returns the refs of those whose links changed. */
  remove(ref: string): string[] {
    const number = this.byRef.get(ref)
    const doc = number === undefined ? undefined : this.docs[number]
    if (number === undefined || doc === undefined) return []
    const changed = new Set<string>()
    for (const other of doc.links.keys()) {
      this.docs[other]?.links.delete(number)
      changed.add(this.refOf(other))
    }
    const anew: [number, number][] = []
    this.docs[number] = undefined
    this.byRef.delete(ref)
    for (const seed of doc.seeds) {
      this.postings.remove(seed, number)
      const common = this.postings.common.get(seed)
      if (common === undefined) continue
      if (common.docs.size <= COMMON_FROM) {
        const docs = [...common.docs]
        this.postings.makeUncommon(seed)
        for (const [i, x] of docs.entries()) for (let j = i + 1; j < docs.length; j++) anew.push([x, docs[j] as number])
      } else if (common.representatives.includes(number)) {
        const before = common.representatives.splice(0)
        common.representatives.push(...this.representativesOf(common.docs))
        for (const x of common.representatives)
          if (!before.includes(x)) for (const y of common.docs) if (x !== y) anew.push([x, y])
      }
    }
    for (const [x, y] of anew) {
      if (this.docs[x]?.links.has(y) === true || !this.areCandidates(x, y) || !this.compare(x, y)) continue
      changed.add(this.refOf(x))
      changed.add(this.refOf(y))
    }
    this.empty.push(number)
    return [...changed].sort()
  }

  /** The origins of all reports. Shape: in the order of their first reports. */
  origins(): Origin[] {
    return groupOrigins(this.docs, this.sense)
  }

  /** How each report comes from others or from an agency, told in full. Shape: by ref, then by the ref it comes from. */
  lineage(origins: readonly Origin[] = this.origins()): Lineage[] {
    const originOf = new Map<string, Origin>()
    for (const origin of origins) for (const ref of origin.refs) originOf.set(ref, origin)
    const told = [...this.byRef.keys()].flatMap((ref) => this.lineageOf(ref, (of) => originOf.get(of)))
    return told.sort(byRefs)
  }

  /** The origins among reports of which none is of one origin with a report outside them. */
  originsAmong(refs: Iterable<string>): Origin[] {
    const numbers = [...refs].flatMap((ref) => this.byRef.get(ref) ?? [])
    return groupOrigins(this.docs, this.sense, numbers)
  }

  /** The reports that share anything with this one. */
  linkedTo(ref: string): string[] {
    const number = this.byRef.get(ref)
    return [...(number === undefined ? [] : (this.docs[number] as Indexed).links.keys())].map((n) => this.refOf(n))
  }

  /** How a report and those with a ref behind its own come from one another, and which agency it comes from. */
  lineageOf(ref: string, originOf: (ref: string) => Origin | undefined): Lineage[] {
    const told: Lineage[] = []
    const number = this.byRef.get(ref)
    const a = number === undefined ? undefined : this.docs[number]
    if (number !== undefined && a !== undefined) {
      for (const [other, shared] of a.links) {
        const b = this.docs[other]
        if (b === undefined || !(a.report.ref < b.report.ref)) continue
        const origin = originOf(a.report.ref)
        const agency = origin === originOf(b.report.ref) ? (origin?.agency?.name ?? null) : null
        told.push(this.told(number, other, shared, agency))
      }
      const behind = agencyBehind(a, this.docs, this.sense)
      if (behind !== null) told.push(behind)
    }
    return told
  }

  private told(x: number, y: number, shared: Shared, agency: string | null): Lineage {
    const before = this.toldLinks.get(shared)
    if (before !== undefined && before.agency === agency) return before.told
    const told = tellLink(this.placed(x), this.placed(y), shared, agency, this.sense, this.styleWords)
    this.toldLinks.set(shared, { agency, told })
    return told
  }

  private placed(number: number): Indexed & { readonly places: TokenPlaces } {
    const doc = this.docs[number] as Indexed
    const places = doc.places ?? this.cutter.places(doc.report)
    doc.places = places
    return doc as Indexed & { readonly places: TokenPlaces }
  }

  /** Compares two reports and keeps what they share; true when they share anything. */
  private compare(x: number, y: number): boolean {
    const first = this.docs[x] as Indexed
    const second = this.docs[y] as Indexed
    const [a, b] = first.report.ref < second.report.ref ? [first, second] : [second, first]
    const shared = compareTexts(a.text, b.text, this.aligner.align(a.text, b.text))
    if (shared === null) return false
    first.links.set(y, shared)
    second.links.set(x, shared)
    return true
  }

  /** Undoes the links of pairs that would not be compared any more. */
  private unlinkStrangers(pairs: readonly (readonly [number, number])[], changed: Set<string>): void {
    for (const [x, y] of pairs) {
      if (this.docs[x]?.links.has(y) !== true || this.areCandidates(x, y)) continue
      this.docs[x]?.links.delete(y)
      this.docs[y]?.links.delete(x)
      changed.add(this.refOf(x))
      changed.add(this.refOf(y))
    }
  }

  /** True where two reports share the seeds by which they are compared. */
  private areCandidates(x: number, y: number): boolean {
    const a = (this.docs[x] as Indexed).seeds
    const b = (this.docs[y] as Indexed).seeds
    let asked = this.seedsAsked(x, y)
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      const seed = a[i] as number
      const other = b[j] as number
      if (seed < other) i++
      else if (seed > other) j++
      else {
        const common = this.postings.common.get(seed)
        if (common === undefined || common.representatives.some((r) => r === x || r === y)) asked--
        if (asked === 0) return true
        i++
        j++
      }
    }
    return false
  }

  private seedsAsked(x: number, y: number): number {
    const length = Math.min((this.docs[x] as Indexed).text.ids.length, (this.docs[y] as Indexed).text.ids.length)
    return length < SHORT_TEXT ? 1 : SEEDS_ASKED
  }

  private pairsOf(x: number, docs: ReadonlySet<number>, into: [number, number][]): void {
    for (const y of this.docs[x]?.links.keys() ?? []) if (docs.has(y)) into.push([x, y])
  }

  private representativesOf(docs: ReadonlySet<number>): number[] {
    const least: number[] = []
    for (const doc of docs) {
      let at = least.length
      while (at > 0 && this.ranksBefore(doc, least[at - 1] as number)) at--
      if (at >= REPRESENTATIVES) continue
      least.splice(at, 0, doc)
      least.length = Math.min(least.length, REPRESENTATIVES)
    }
    return least
  }

  private ranksBefore(x: number, y: number): boolean {
    const a = this.docs[x] as Indexed
    const b = this.docs[y] as Indexed
    return a.rank === b.rank ? a.report.ref < b.report.ref : a.rank < b.rank
  }

  private refOf(number: number): string {
    return (this.docs[number] as Indexed).report.ref
  }
}

/** The order of lineage: by ref, then by the ref it comes from. */
export const byRefs = (x: Lineage, y: Lineage): number => order(x.ref, y.ref) || order(x.from ?? '', y.from ?? '')

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
