import type { Mention, Tokens } from '@isnad/engine'
import type { Word } from '../../word.js'
import type { Gathered } from './gathered.js'
import type { MentionWords } from './mention-words.js'
import { HEADS, isHeadOnly, ofSame, PERSONAL, sameOffice } from './offices.js'
import { sameName, skeleton } from './person-words.js'

/** Papers that a report goes on to call "the document". */
const PAPERS = new Set(['draft', 'statement', 'letter', 'resolution', 'memorandum', 'text', 'paper', 'decision'])

/** Unnamed sources that are called by each other's words: "the source" for an official. */
const SOURCES: ReadonlySet<string> = new Set([...PERSONAL, 'source'])

/** How many actors back a "the minister" or "the source" is looked for: far more than any report has. */
export const REMEMBERED = 400

/** Whom a mention speaks of, among the actors gathered before it. */
export class Antecedents {
  /** Actors by entry, state, people, and sort of body with its side. */
  readonly byKey = new Map<string, number>()
  /** Persons by the skeletons of the words of their names. */
  readonly byWord = new Map<string, number[]>()

  constructor(
    private readonly tokens: Tokens<Word>,
    private readonly actors: readonly Gathered[],
    private readonly words: MentionWords,
  ) {}

  /** The actor a mention speaks of, or null for somebody new. */
  find(m: Mention): number | null {
    if (m.entry !== null && m.kind !== 'state') {
      const known = this.byKey.get(`entry:${m.entry.name}`)
      if (known !== undefined) return known
      return m.kind === 'person' ? (this.byName(m) ?? this.byKnownRole(m)) : null
    }
    if (m.kind === 'state' && m.office === null) return this.byKey.get(`state:${m.of}`) ?? null
    if (m.kind === 'person') {
      if (m.name !== null) return this.byName(m)
      return this.byOffice(m)
    }
    if (m.kind === 'anonymous') return this.sourceBefore(m)
    if (m.kind === 'document') return m.anaphoric ? this.documentBefore(m) : null
    if (m.office !== null && m.kind !== 'group') return this.bodyBefore(m)
    if (m.kind === 'group') return this.groupBefore(m)
    return null
  }

  private byName(m: Mention): number | null {
    const words = this.words.wordsOf(m)
    const last = skeleton(words[words.length - 1] ?? '')
    const candidates = this.byWord.get(last)
    if (candidates === undefined) return null
    for (let k = candidates.length - 1; k >= Math.max(0, candidates.length - REMEMBERED); k--) {
      const at = candidates[k] as number
      const other = this.actors[at] as Gathered
      if (m.of !== null && other.of !== null && m.of !== other.of && words.length === 1 && m.office !== null) continue
      if (sameName(words, other.words)) return at
    }
    return null
  }

  /** Whom a title alone has told of, when the name the lexicon knows by that office comes: "the Russian president", "Putin". */
  private byKnownRole(m: Mention): number | null {
    const role = m.entry?.role
    if (role === undefined || m.entry === null || m.entry.of === null || !HEADS.has(role)) return null
    if (m.office !== null && m.office !== role) return null
    const { of } = m.entry
    return this.latest((a) => a.kind === 'person' && a.words.length === 0 && a.office === role && a.of === of)
  }

  private byOffice(m: Mention): number | null {
    if (m.office === 'excellency')
      return this.latest(
        (a) =>
          a.kind === 'person' &&
          (a.words.length > 0 || a.office !== null) &&
          (m.agreement.gender === 'm' || a.agreement.gender === 'f'),
      )
    const fits = (a: Gathered): boolean => {
      if (a.kind !== 'person' && !(a.kind === 'anonymous' && m.anaphoric)) return false
      if (m.of !== null && a.of !== null && a.of !== m.of) return false
      if (m.agreement.gender !== null && a.agreement.gender !== null && a.agreement.gender !== m.agreement.gender)
        return false
      if (this.isKnownRole(a, m)) return true
      if (a.office === null) return false
      if (m.anaphoric || m.of === null) return sameOffice(a.office, m.office, m.anaphoric)
      return sameOffice(a.office, m.office, isHeadOnly(m.office)) && (a.of === m.of || a.of === null)
    }
    return this.latest(fits)
  }

  /** True where the office is the one that the lexicon knows the person by: "the supreme leader". */
  private isKnownRole(a: Gathered, m: Mention): boolean {
    const role = a.entry?.role
    if (role === undefined || m.office === null || (m.of !== null && m.of !== a.of)) return false
    return m.office === role || m.office.endsWith(`-${role}`)
  }

  private sourceBefore(m: Mention): number | null {
    if (m.name !== null) return this.byName(m)
    const same = (a: Gathered) =>
      a.kind === 'anonymous' &&
      a.agreement.number === m.agreement.number &&
      (m.of === null || a.of === null || ofSame(m.of, a.of))
    if (m.anaphoric) {
      // "the official" points at the last unnamed one, or at a named one of that country and some office
      const person = PERSONAL.has(m.office ?? '')
      if (m.of === null) {
        const unnamed = this.latest((a) => same(a) && a.sort === m.office)
        if (unnamed !== null) return unnamed
      }
      const exact = this.latest(
        (a) =>
          (same(a) && a.sort === m.office) ||
          (person &&
            a.kind === 'person' &&
            m.agreement.number === 'one' &&
            a.office !== null &&
            !HEADS.has(a.office) &&
            !(a.agreement.gender === 'f' && m.agreement.gender === 'm') &&
            ofSame(m.of, a.of)),
      )
      // whoever is unnamed may be "the sources"; "the parties" and "the residents" are only themselves
      if (exact !== null || m.office === 'source') return exact ?? this.latest(same)
      return SOURCES.has(m.office ?? '') ? this.latest((a) => same(a) && SOURCES.has(a.sort ?? '')) : null
    }
    const article = this.tokens.word[m.from]?.source?.article === true
    if (!article) return null
    const words = this.words.textOf(m)
    return (
      this.latest((a) => same(a) && (a.name === words || a.sort === m.office)) ??
      this.latest(
        (a) =>
          a.kind === 'person' && m.agreement.number === 'one' && a.office !== null && m.of !== null && a.of === m.of,
      )
    )
  }

  /** The document of that sort; "the document", "the text" is whichever was told of last. */
  private documentBefore(m: Mention): number | null {
    const same = this.latest((a) => a.kind === 'document' && a.sort === m.office)
    if (same !== null || m.office !== 'document') return same
    return this.latest((a) => a.kind === 'document' && PAPERS.has(a.sort ?? ''))
  }

  private bodyBefore(m: Mention): number | null {
    if (m.anaphoric || m.of === null) {
      const head = this.words.headOf(m)
      const named = this.latest(
        (a) => a.head === head && a.kind !== 'anonymous' && a.kind !== 'document' && a.kind !== 'person',
      )
      return named ?? this.latest((a) => a.sort?.includes(':') === true && a.sort === m.office && a.kind !== 'person')
    }
    return this.byKey.get(`body:${m.office}:${m.of}`) ?? null
  }

  private groupBefore(m: Mention): number | null {
    if (m.office === 'people') return this.byKey.get(`people:${m.of}`) ?? null
    if (m.anaphoric) return this.latest((a) => a.kind === 'group' && a.office === m.office)
    return null
  }

  /** The actor with the latest mention for which `fits` holds. */
  private latest(fits: (a: Gathered) => boolean): number | null {
    let best: number | null = null
    let at = -1
    for (let k = this.actors.length - 1, looked = 0; k >= 0 && looked < REMEMBERED; k--, looked++) {
      const actor = this.actors[k] as Gathered
      if (actor.lastAt > at && fits(actor)) {
        best = k
        at = actor.lastAt
      }
    }
    return best
  }
}
