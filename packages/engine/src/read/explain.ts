import {
  type ActorId,
  type Reading,
  type ReportInput,
  type Span,
  type StatementId,
  spanOf,
  type Time,
} from '@isnad/record'
import { assemble } from './assemble.js'
import type { Layers, Mention } from './layers.js'
import type { Pack } from './pack.js'
import { ENGINE_VERSION, type Read, readLayers } from './reader.js'
import type { TokenRange } from './tokens.js'
import { type KnownDays, newTrace, type Trace } from './trace.js'

/** Why a reading holds a fact: its rule, the words it stands on, and what was weighed. Shape: what does not apply is null or empty. */
export interface Explanation {
  readonly id: string
  readonly layer: 'statement' | 'meeting' | 'measure' | 'time' | 'actor' | 'place'
  readonly rule: string | null
  readonly confidence: number | null
  /** The words that made it: the cue, the expression, the first mention; null for whoever only the page's head names. */
  readonly words: Span | null
  /** The sentence they stand in. */
  readonly sentence: Span | null
  readonly speaker: SpeakerExplained | null
  /** All places that name the meeting, actor or place, each with the rule that saw it and what joined it to the others. */
  readonly mentions: readonly MentionExplained[]
  /** The word that says how far the measure has come. */
  readonly stageWord: Span | null
  readonly time: TimeExplained | null
}

/** How a statement came to its speaker, and who else was thought of. */
export interface SpeakerExplained {
  readonly actor: ActorId | null
  readonly how: 'named' | 'carried-on' | 'subject-of-sentence' | 'nobody'
  /** The words that name the speaker; null where the verb alone carries him. */
  readonly words: Span | null
  /** The statement that this one carries on. */
  readonly from: StatementId | null
  readonly others: readonly OtherExplained[]
}

/** Somebody who might have been the speaker, and why he is not: a code of `WHY_NOT`. */
export interface OtherExplained {
  readonly actor: ActorId
  readonly words: Span | null
  readonly why: string
}

/** The reasons for which somebody is not the speaker; a pack's own candidates may add to them. */
export const WHY_NOT = [
  'disagrees',
  'turned-to-another',
  'in-the-words',
  'passes-on',
  'says-something-else',
  'behind-the-words',
  'behind-preposition',
  'another-is-named',
  'not-its-subject',
] as const

export interface MentionExplained {
  readonly words: Span
  readonly rule: string | null
  readonly why: readonly string[]
}

/** What a time is counted from. */
export interface TimeExplained {
  readonly value: string | null
  readonly relation: string | null
  readonly basis: Time['basis']
  /** The day it was counted from, ISO or EDTF; null where its words alone give it, or where no such day is known. */
  readonly from: string | null
}

/** A report read with a trace: its reading, and why it holds what it holds. */
export interface Explained {
  readonly reading: Reading
  /** Null for an id that the reading does not have. */
  why(id: string): Explanation | null
}

/** A reader that can say why. It reads as `reader` does, and keeps the layers and a trace of each report. */
export function explainer<W>({ pack }: { readonly pack: Pack<W> }): (...report: Parameters<Read>) => Explained {
  return (input: ReportInput, origin) => {
    const trace = newTrace()
    const layers = readLayers(pack, input, trace)
    const stamp = { pack: pack.name, version: ENGINE_VERSION, source: origin?.source ?? null }
    const reading = assemble(layers, stamp)
    return { reading, why: (id) => new Explainer(layers, trace, reading).why(id) }
  }
}

/** How many of those who might have spoken are shown. */
const MOST = 8

class Explainer<W> {
  constructor(
    private readonly layers: Layers<W>,
    private readonly trace: Trace,
    private readonly reading: Reading,
  ) {}

  why(id: string): Explanation | null {
    const match = /^(?<letter>[asmxtp])(?<number>[1-9]\d{0,8})$/u.exec(id)
    if (match?.groups === undefined) return null
    const index = Number(match.groups.number) - 1
    switch (match.groups.letter) {
      case 's':
        return this.statement(id, index)
      case 'm':
        return this.meeting(id, index)
      case 'x':
        return this.measure(id, index)
      case 't':
        return this.time(id, index)
      case 'a':
        return this.actor(id, index)
      default:
        return this.place(id, index)
    }
  }

  private statement(id: string, index: number): Explanation | null {
    const draft = this.layers.statements.statements[index]
    const fact = this.reading.statements[index]
    if (draft === undefined || fact === undefined) return null
    const how = speakerFound(draft.speaker !== null, fact.speakerSpan !== null, fact.continues !== null)
    const speaker = {
      actor: fact.speaker,
      how,
      words: fact.speakerSpan,
      from: fact.continues,
      others: this.others(index),
    }
    return { ...this.blank(id, 'statement', draft.cue), rule: draft.rule, confidence: draft.confidence, speaker }
  }

  /** Those the speaker was looked for among, then those named in the sentence. */
  private others(index: number): OtherExplained[] {
    const { actors, mentions, sentences, statements } = this.layers
    const draft = statements.statements[index]
    if (draft === undefined) return []
    const out = new Map<number, OtherExplained>()
    for (const { actor, why } of draft.tried)
      if (actor !== draft.speaker)
        out.set(actor, { actor: actorId(actor), words: this.lastWords(actor, draft.cue.from), why })
    const sentence = sentences.sentences[sentences.at[draft.cue.from] ?? -1]
    for (let i = sentence?.from ?? 0; i < (sentence?.to ?? 0) && out.size < MOST; i++) {
      const k = mentions.at[i] ?? -1
      const mention = mentions.mentions[k]
      if (mention === undefined || mention.from !== i) continue
      const actor = actors.actorOf[k] ?? -1
      if (actor < 0 || actor === draft.speaker || out.has(actor) || within(i, draft.speakerRange)) continue
      const why = this.whyNot(mention, actor, draft)
      out.set(actor, { actor: actorId(actor), words: this.span(mention), why })
    }
    return [...out.values()]
  }

  private whyNot(
    mention: Mention,
    actor: number,
    draft: Pick<Layers<W>['statements']['statements'][number], 'cue' | 'contentRange' | 'via' | 'speakerRange'>,
  ): (typeof WHY_NOT)[number] {
    if (within(mention.from, draft.contentRange)) return 'in-the-words'
    if (draft.via.includes(actor)) return 'passes-on'
    const { statements } = this.layers.statements
    if (statements.some((other) => within(mention.from, other.speakerRange))) return 'says-something-else'
    if (mention.marker !== null) return 'behind-preposition'
    if (mention.from >= draft.contentRange.to && draft.contentRange.from > draft.cue.from) return 'behind-the-words'
    return draft.speakerRange === null ? 'not-its-subject' : 'another-is-named'
  }

  private lastWords(actor: number, before: number): Span | null {
    const { mentions } = this.layers.mentions
    const known = this.layers.actors.actors[actor]?.mentions ?? []
    const last = [...known].reverse().find((k) => (mentions[k]?.from ?? before) < before) ?? known[0]
    const mention = last === undefined ? undefined : mentions[last]
    return mention === undefined ? null : this.span(mention)
  }

  private meeting(id: string, index: number): Explanation | null {
    const draft = this.layers.meetings.meetings[index]
    const first = draft?.mentions[0]
    if (draft === undefined || first === undefined) return null
    const mentions = draft.mentions.map((range) => ({
      words: this.span(range),
      rule: range === first ? draft.rule : null,
      why: this.trace.unions.get(range.from) ?? ['new'],
    }))
    return { ...this.blank(id, 'meeting', first), rule: draft.rule, confidence: draft.confidence, mentions }
  }

  private measure(id: string, index: number): Explanation | null {
    const draft = this.layers.measures.measures[index]
    if (draft === undefined) return null
    const word = this.trace.stages.get(draft.from) ?? null
    const stageWord = word === null ? null : this.span(word)
    return { ...this.blank(id, 'measure', draft), rule: draft.rule, confidence: draft.confidence, stageWord }
  }

  private time(id: string, index: number): Explanation | null {
    const fact = this.layers.times.times[index]
    if (fact === undefined) return null
    const { value, relation, basis, rule } = fact
    const from = value === null ? null : countedFrom(basis, this.trace.days.get(fact.from))
    return { ...this.blank(id, 'time', fact), rule, time: { value, relation, basis, from } }
  }

  private actor(id: string, index: number): Explanation | null {
    const { actors, statements, mentions } = this.layers
    const draft = actors.actors[index] ?? statements.joint[index - actors.actors.length]
    if (draft === undefined) return null
    const together = index >= actors.actors.length
    const named = draft.mentions.flatMap((k) => {
      const mention = mentions.mentions[k]
      if (mention === undefined) return []
      const why = together ? 'speak-together' : (this.trace.joins.get(k) ?? 'new')
      return [{ words: this.span(mention), rule: mention.rule, why: [why] }]
    })
    const [first] = draft.mentions
    const range = first === undefined ? null : (mentions.mentions[first] ?? null)
    return { ...this.blank(id, 'actor', range), rule: range?.rule ?? null, mentions: named }
  }

  private place(id: string, index: number): Explanation | null {
    const fact = this.reading.places[index]
    if (fact === undefined) return null
    const byStart = new Map(this.layers.mentions.mentions.map((m) => [this.span(m.name ?? m).start, m]))
    const named = fact.mentions.map((words) => {
      const mention = byStart.get(words.start)
      return { words, rule: mention?.rule ?? null, why: ['same-name'] }
    })
    const mention = byStart.get(fact.mentions[0]?.start ?? -1) ?? null
    return { ...this.blank(id, 'place', mention), rule: mention?.rule ?? null, mentions: named }
  }

  private blank(id: string, layer: Explanation['layer'], range: TokenRange | null): Explanation {
    const { sentences } = this.layers
    const sentence = range === null ? undefined : sentences.sentences[sentences.at[range.from] ?? -1]
    return {
      id,
      layer,
      rule: null,
      confidence: null,
      words: range === null ? null : this.span(range),
      sentence: sentence === undefined ? null : this.span(sentence),
      speaker: null,
      mentions: [],
      stageWord: null,
      time: null,
    }
  }

  private span({ from, to }: TokenRange): Span {
    const { text, start, end } = this.layers.tokens
    return spanOf(text, start[from] as number, end[Math.max(from, to - 1)] as number)
  }
}

const actorId = (index: number): ActorId => `a${index + 1}`

const within = (token: number, range: TokenRange | null): boolean =>
  range !== null && token >= range.from && token < range.to

function speakerFound(found: boolean, named: boolean, carriedOn: boolean): SpeakerExplained['how'] {
  if (!found) return 'nobody'
  if (named) return 'named'
  return carriedOn ? 'carried-on' : 'subject-of-sentence'
}

function countedFrom(basis: Time['basis'], days: KnownDays | undefined): string | null {
  if (days === undefined || basis === 'absolute') return null
  return basis === 'published' ? days.published : (days.last ?? days.spoken)
}
