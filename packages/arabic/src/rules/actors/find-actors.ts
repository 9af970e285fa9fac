import type { ActorDraft, ActorLayer, Entry, Layers, Mention } from '@isnad/engine'
import type { ActorKind } from '@isnad/record'
import { STATES } from '../../lexicon/states.js'
import type { Word } from '../../word.js'
import { Antecedents, REMEMBERED } from './antecedents.js'
import { draftOf, type Gathered } from './gathered.js'
import { MentionWords } from './mention-words.js'
import { isHeadOnly, sameOffice } from './offices.js'
import { skeleton } from './person-words.js'
import { revealedIn } from './revealed.js'
import { giveSides } from './whose.js'

type Needs = Pick<Layers<Word>, 'page' | 'tokens' | 'credits' | 'sentences' | 'mentions' | 'trace'>

/** The first name of each state. */
const STATE_OF: ReadonlyMap<string, Entry> = new Map([...STATES].reverse().map((entry) => [entry.of ?? '', entry]))

/**
 * Who the mentions name: later mentions joined to the person, body or state they speak of.
 *
 * By the lexicon's entry; by the last name; by the office and the country ("the Israeli minister", "the president"); the bare
 * "the source", "the ministry" by the nearest of its sort before it. What fits nobody is an actor of its own.
 */
export function findActors(layers: Needs): ActorLayer {
  return new ActorRegister(layers).run()
}

class ActorRegister {
  private readonly actors: Gathered[] = []
  private readonly words: MentionWords
  private readonly before: Antecedents

  constructor(private readonly layers: Needs) {
    this.words = new MentionWords(layers)
    this.before = new Antecedents(layers.tokens, this.actors, this.words)
  }

  run(): ActorLayer {
    const { mentions } = this.layers.mentions
    const actorOf = new Int32Array(mentions.length).fill(-1)
    mentions.forEach((mention, index) => {
      if (mention.kind === 'place') return
      const known = this.before.find(mention)
      const at = known ?? this.open(mention)
      this.layers.trace?.joins.set(index, known === null ? 'new' : this.joinOf(mention, this.actors[at] as Gathered))
      this.join(at, mention, index)
      actorOf[index] = at
    })
    this.uniteTitles(actorOf)
    giveSides(this.layers, this.actors, actorOf)
    this.uniteRevealed(actorOf)
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
        person.names.add(this.words.nameOf(this.layers.mentions.mentions[index] as Mention))
      }
      person.mentions.sort((a, b) => a - b)
      actor.mentions.length = 0
    })
  }

  /** "An official of X", in the lead, whom the next sentence names. */
  private uniteRevealed(actorOf: Int32Array): void {
    const found = revealedIn(this.layers, this.actors, actorOf)
    const unnamed = this.actors[found?.unnamed ?? -1]
    const named = this.actors[found?.named ?? -1]
    if (found === null || unnamed === undefined || named === undefined) return
    for (const index of unnamed.mentions) {
      actorOf[index] = found.named
      named.mentions.push(index)
      this.layers.trace?.joins.set(index, 'revealed')
    }
    named.names.add(unnamed.name)
    named.mentions.sort((a, b) => a - b)
    unnamed.mentions.length = 0
  }

  /** The states that a mention for several speaks for. */
  private membersOf(m: Mention): number[] {
    const out: number[] = []
    for (const part of m.parts) {
      if (part.of === null) continue
      const known = this.before.byKey.get(`state:${part.of}`)
      const at = known ?? this.actors.length
      if (known === undefined) {
        // "Russian and American experts": the state, and not its adjective
        const entry = part.entry ?? STATE_OF.get(part.of) ?? null
        this.actors.push({
          ...this.unmentioned('state', entry?.name ?? this.words.textOf(part), entry),
          names: new Set([this.words.textOf(part)]),
          of: part.of,
        })
        this.before.byKey.set(`state:${part.of}`, at)
      }
      if (!out.includes(at)) out.push(at)
    }
    return out
  }

  private named(entry: Entry, kind: ActorKind): number {
    const key = `entry:${entry.name}`
    const known = this.before.byKey.get(key)
    if (known !== undefined) return known
    const at = this.actors.length
    this.actors.push(this.unmentioned(kind, entry.name, entry))
    this.before.byKey.set(key, at)
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

  /** The way on which `find` came from a mention to the actor, for a trace. */
  private joinOf(m: Mention, actor: Gathered): string {
    if (m.entry !== null && m.kind !== 'state') return actor.entry?.name === m.entry.name ? 'same-entry' : 'same-name'
    if (m.kind === 'state' && m.office === null) return 'same-state'
    if (m.name !== null && (m.kind === 'person' || m.kind === 'anonymous')) return 'same-name'
    if (m.kind === 'person') return m.anaphoric ? 'named-before' : 'same-office'
    if (m.kind === 'anonymous' || m.kind === 'document' || m.anaphoric) return 'named-before'
    return 'same-body'
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
      head: this.words.headOf(m),
      lastAt: -1,
    })
    if (stateName) this.before.byKey.set(`state:${m.of}`, at)
    else if (m.entry !== null) this.before.byKey.set(`entry:${m.entry.name}`, at)
    else if (m.kind === 'group' && m.office === 'people') this.before.byKey.set(`people:${m.of}`, at)
    else if (
      m.office !== null &&
      m.of !== null &&
      m.kind !== 'person' &&
      m.kind !== 'anonymous' &&
      m.kind !== 'document'
    )
      this.before.byKey.set(`body:${m.office}:${m.of}`, at)
    return at
  }

  private join(at: number, m: Mention, index: number): void {
    const actor = this.actors[at] as Gathered
    actor.mentions.push(index)
    actor.lastAt = m.from
    const form = this.words.describe(m)
    const weight = m.name !== null || m.kind !== 'person' ? form.length + (m.name !== null ? 1000 : 0) : form.length
    if (actor.nameLength < weight && !(m.anaphoric && actor.nameLength >= 0)) {
      if (actor.name !== '') actor.names.add(actor.name)
      actor.name = form
      actor.nameLength = weight
    } else actor.names.add(form)
    if (actor.entry === null && m.entry !== null && actor.kind === m.kind) {
      actor.entry = m.entry
      this.before.byKey.set(`entry:${m.entry.name}`, at)
    }
    actor.of ??= m.of
    if (m.role !== null && (actor.role === null || (actor.office === null && m.office !== null)))
      actor.role = this.words.textOf(m.role)
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
      const words = this.words.wordsOf(m)
      if (words.length > actor.words.length) actor.words = words
      for (const word of words) {
        const key = skeleton(word)
        const list = this.before.byWord.get(key)
        if (list === undefined) this.before.byWord.set(key, [at])
        else if (!list.includes(at)) list.push(at)
      }
    }
  }
}
