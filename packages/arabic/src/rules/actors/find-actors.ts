import type { ActorDraft, ActorLayer, Agreement, Entry, Layers, Mention } from '@isnad/engine'
import type { ActorKind } from '@isnad/record'
import type { Word } from '../../word.js'
import { HEADS, isHeadOnly, ofSame, PERSONAL, sameOffice } from './offices.js'
import { sameName, skeleton } from './person-words.js'
import { giveSides } from './whose.js'

type Needs = Pick<Layers<Word>, 'page' | 'tokens' | 'credits' | 'sentences' | 'mentions' | 'trace'>

/** An actor while its mentions are being gathered. */
interface Gathered {
  kind: ActorKind
  name: string
  nameLength: number
  names: Set<string>
  role: string | null
  office: string | null
  of: string | null
  entry: Entry | null
  readonly mentions: number[]
  agreement: Agreement
  /** Folded words of the name, for persons. */
  words: readonly string[]
  /** Sort of body or source, for joining "the ministry", "the source". */
  sort: string | null
  /** The first word without clitics or article: "the government" is the government named before, not "the authorities". */
  head: string
  lastAt: number
}

/**
 * Who the mentions name: later mentions joined to the person, body or state they speak of.
 *
 * By the lexicon's entry; by the last name; by the office and the country ("the Israeli minister", "the president"); the bare
 * "the source", "the ministry" by the nearest of its sort before it. What fits nobody is an actor of its own.
 */
export function findActors(layers: Needs): ActorLayer {
  return new ActorRegister(layers).run()
}

/** How many actors back a "the minister" or "the source" is looked for: far more than any report has. */
const REMEMBERED = 400

class ActorRegister {
  private readonly actors: Gathered[] = []
  private readonly byKey = new Map<string, number>()
  /** Persons by the skeletons of the words of their names. */
  private readonly byWord = new Map<string, number[]>()

  constructor(private readonly layers: Needs) {}

  run(): ActorLayer {
    const { mentions } = this.layers.mentions
    const actorOf = new Int32Array(mentions.length).fill(-1)
    mentions.forEach((mention, index) => {
      if (mention.kind === 'place') return
      const known = this.find(mention)
      const at = known ?? this.open(mention)
      this.layers.trace?.joins.set(index, known === null ? 'new' : this.joinOf(mention, this.actors[at] as Gathered))
      this.join(at, mention, index)
      actorOf[index] = at
    })
    this.uniteTitles(actorOf)
    giveSides(this.layers, this.actors, actorOf)
    const members = new Map<number, readonly number[]>()
    mentions.forEach((mention, index) => {
      if (mention.of?.includes(' ')) members.set(index, this.membersOf(mention))
    })
    const { outlet, credits } = this.layers.credits
    const outletActor = outlet === null ? null : this.named(outlet, 'outlet')
    const creditActors = credits.map((credit) => {
      const at = this.named(credit.entry, credit.entry.kind as ActorKind)
      if (credit.words !== null) this.actors[at]?.names.add(credit.words)
      return at
    })
    // actors whose mentions went to another are gone; the rest move up
    const member = new Set([...members.values()].flat())
    const kept = new Int32Array(this.actors.length).fill(-1)
    const actors: ActorDraft[] = []
    this.actors.forEach((actor, k) => {
      if (actor.mentions.length === 0 && k !== outletActor && !creditActors.includes(k) && !member.has(k)) return
      kept[k] = actors.length
      actors.push(draftOf(actor))
    })
    const move = (k: number) => (k < 0 ? k : (kept[k] as number))
    const membersOf = new Map([...members].map(([index, list]) => [index, list.map(move)]))
    return {
      actors,
      actorOf: actorOf.map(move),
      membersOf,
      outlet: outletActor === null ? null : move(outletActor),
      credits: creditActors.map(move),
    }
  }

  /** Titles that stood before the name they belong to was given: the one person of that office and country. */
  private uniteTitles(actorOf: Int32Array): void {
    const people = this.actors
      .filter((a) => a.kind === 'person' && a.words.length > 0 && a.office !== null)
      .slice(0, REMEMBERED)
    this.actors.forEach((actor) => {
      if (actor.kind !== 'person' || actor.words.length > 0 || actor.office === null || actor.mentions.length === 0)
        return
      const office = actor.office
      const named = people.filter(
        (a) =>
          a.office !== null &&
          sameOffice(a.office, office, isHeadOnly(office)) &&
          (actor.of === null ? isHeadOnly(office) : a.of === actor.of),
      )
      const [person] = named
      if (named.length !== 1 || person === undefined) return
      const at = this.actors.indexOf(person)
      for (const index of actor.mentions) {
        actorOf[index] = at
        person.mentions.push(index)
        this.layers.trace?.joins.set(index, 'office-of-named')
        person.names.add(this.nameOf(this.layers.mentions.mentions[index] as Mention))
      }
      person.mentions.sort((a, b) => a - b)
      actor.mentions.length = 0
    })
  }

  private textOf(range: { readonly from: number; readonly to: number }): string {
    const { tokens } = this.layers
    return tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1])
  }

  /** A mention's own words: its name, or the whole, without the clitics before its first word. */
  private nameOf(m: Mention): string {
    const range = m.name ?? m
    const text = this.textOf(range)
    if (range.from !== m.from || m.clitics === '') return text
    const rest = text.slice(m.clitics.length).replace(/^\u0640+/u, '')
    // li- swallows the alef of the article
    return m.clitics.endsWith('ل') && rest.startsWith('ل') ? `ا${rest}` : rest
  }

  /** What an unnamed source is called, in the nominative: the accusative's alef is no part of the description. */
  private describe(m: Mention): string {
    const form = this.nameOf(m)
    if (m.kind !== 'anonymous' || this.layers.tokens.word[m.from]?.source?.is.bound !== 'or-accusative') return form
    return form.replace(/ا[\u064b]?(?= |$)/gu, '')
  }

  /** The states that a mention for several speaks for. */
  private membersOf(m: Mention): number[] {
    const out: number[] = []
    for (const part of m.parts) {
      if (part.of === null) continue
      const known = this.byKey.get(`state:${part.of}`)
      const at = known ?? this.actors.length
      if (known === undefined) {
        const name = part.entry?.name ?? this.textOf(part)
        this.actors.push({ ...this.unmentioned('state', name, part.entry), of: part.of })
        this.byKey.set(`state:${part.of}`, at)
      }
      if (!out.includes(at)) out.push(at)
    }
    return out
  }

  private named(entry: Entry, kind: ActorKind): number {
    const key = `entry:${entry.name}`
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const at = this.actors.length
    this.actors.push(this.unmentioned(kind, entry.name, entry))
    this.byKey.set(key, at)
    return at
  }

  /** An actor that no mention of its own names: an outlet, a state in a list. */
  private unmentioned(kind: ActorKind, name: string, entry: Entry | null): Gathered {
    return {
      kind,
      name,
      nameLength: name.length,
      names: new Set(),
      role: null,
      office: null,
      of: entry?.of ?? null,
      entry,
      mentions: [],
      agreement: { number: 'one', gender: null },
      words: [],
      sort: null,
      head: '',
      lastAt: -1,
    }
  }

  /** The actor a mention speaks of, or null for somebody new. */
  private find(m: Mention): number | null {
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
    if (m.kind === 'document')
      return m.anaphoric ? this.latest((a) => a.kind === 'document' && a.sort === m.office) : null
    if (m.office !== null && m.kind !== 'group') return this.bodyBefore(m)
    if (m.kind === 'group') return this.groupBefore(m)
    return null
  }

  /** The way on which `find` came from a mention to the actor, for a trace. */
  private joinOf(m: Mention, actor: Gathered): string {
    if (m.entry !== null && m.kind !== 'state') return actor.entry?.name === m.entry.name ? 'same-entry' : 'same-name'
    if (m.kind === 'state' && m.office === null) return 'same-state'
    if (m.name !== null && (m.kind === 'person' || m.kind === 'anonymous')) return 'same-name'
    if (m.kind === 'person') return m.anaphoric ? 'named-before' : 'same-office'
    if (m.kind === 'anonymous' || m.kind === 'document' || m.anaphoric) return 'named-before'
    return 'same-body'
  }

  private byName(m: Mention): number | null {
    const words = this.wordsOf(m)
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
      return exact ?? this.latest(same)
    }
    const article = this.layers.tokens.word[m.from]?.source?.article === true
    if (!article) return null
    const words = this.textOf(m)
    return (
      this.latest((a) => same(a) && (a.name === words || a.sort === m.office)) ??
      this.latest(
        (a) =>
          a.kind === 'person' && m.agreement.number === 'one' && a.office !== null && m.of !== null && a.of === m.of,
      )
    )
  }

  private bodyBefore(m: Mention): number | null {
    if (m.anaphoric || m.of === null) {
      const head = this.headOf(m)
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

  private open(m: Mention): number {
    const at = this.actors.length
    const stateName = m.kind === 'state' && m.office === null
    this.actors.push({
      kind: m.kind === 'place' ? 'organisation' : m.kind,
      name: '',
      nameLength: -1,
      names: new Set(),
      role: null,
      office: null,
      of: m.of,
      entry: m.entry,
      mentions: [],
      agreement: m.agreement,
      words: [],
      sort: m.kind === 'person' ? null : m.office,
      head: this.headOf(m),
      lastAt: -1,
    })
    if (stateName) this.byKey.set(`state:${m.of}`, at)
    else if (m.entry !== null) this.byKey.set(`entry:${m.entry.name}`, at)
    else if (m.kind === 'group' && m.office === 'people') this.byKey.set(`people:${m.of}`, at)
    else if (
      m.office !== null &&
      m.of !== null &&
      m.kind !== 'person' &&
      m.kind !== 'anonymous' &&
      m.kind !== 'document'
    )
      this.byKey.set(`body:${m.office}:${m.of}`, at)
    return at
  }

  private join(at: number, m: Mention, index: number): void {
    const actor = this.actors[at] as Gathered
    actor.mentions.push(index)
    actor.lastAt = m.from
    const form = this.describe(m)
    const weight = m.name !== null || m.kind !== 'person' ? form.length + (m.name !== null ? 1000 : 0) : form.length
    if (actor.nameLength < weight && !(m.anaphoric && actor.nameLength >= 0)) {
      if (actor.name !== '') actor.names.add(actor.name)
      actor.name = form
      actor.nameLength = weight
    } else actor.names.add(form)
    if (actor.entry === null && m.entry !== null && actor.kind === m.kind) {
      actor.entry = m.entry
      this.byKey.set(`entry:${m.entry.name}`, at)
    }
    actor.of ??= m.of
    if (m.role !== null && (actor.role === null || (actor.office === null && m.office !== null)))
      actor.role = this.textOf(m.role)
    if (actor.office === null || (isHeadOnly(actor.office) && m.office !== null))
      actor.office = m.office ?? actor.office
    // a woman's office is often given in the masculine, a man's never in the feminine
    if (
      m.agreement.gender !== null &&
      actor.agreement.gender !== 'f' &&
      (actor.agreement.gender === null || actor.kind === 'person')
    )
      actor.agreement = { ...actor.agreement, gender: m.agreement.gender }
    if (actor.kind === 'anonymous' && m.kind === 'person') actor.kind = 'person'
    if (m.kind === 'person' && m.name !== null) {
      const words = this.wordsOf(m)
      if (words.length > actor.words.length) actor.words = words
      for (const word of words) {
        const key = skeleton(word)
        const list = this.byWord.get(key)
        if (list === undefined) this.byWord.set(key, [at])
        else if (!list.includes(at)) list.push(at)
      }
    }
  }

  private headOf(m: Mention): string {
    const word = this.layers.tokens.word[m.from]
    if (word === undefined) return ''
    const hit = word.body ?? word.portfolio ?? word.medium
    return hit !== null ? hit.rest.replace(/^ال/u, '') : word.form.replace(/^ال/u, '')
  }

  private wordsOf(m: Mention): string[] {
    if (m.name === null) return []
    const { form, kind } = this.layers.tokens
    const words: string[] = []
    for (let i = m.name.from; i < m.name.to; i++) if (kind[i] !== 4) words.push(form[i] as string)
    // the clitics on the first word are not of the name
    if (words[0] !== undefined && m.name.from === m.from && m.clitics !== '')
      words[0] = words[0].slice(m.clitics.length)
    return words
  }
}

function draftOf(a: Gathered): ActorDraft {
  a.names.delete(a.name)
  return {
    kind: a.kind,
    name: a.name,
    names: [...a.names],
    role: a.role,
    office: a.office,
    of: a.of,
    entry: a.entry,
    mentions: a.mentions,
    agreement: a.agreement,
  }
}
