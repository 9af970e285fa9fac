import {
  type Actor,
  type Finding,
  type Place,
  type Reading,
  type Report,
  type Span,
  type Statement,
  spanOf,
} from '@isnad/record'
import type { ActorDraft, Layers, Mention, Stretch } from './layers.js'
import { sha256 } from './sha256.js'
import type { TokenRange } from './tokens.js'

/** What a reading says of how it came about. */
interface Stamp {
  readonly pack: string
  readonly version: string
  readonly source: Report['source']
}

/** Ids by the letter of their layer and the place in it, from 1. */
const id = (letter: string, index: number) => `${letter}${index + 1}`

/** The reading that the layers of one report amount to: spans with their words, indexes turned into ids. */
export function assemble<W>(layers: Layers<W>, stamp: Stamp): Reading {
  const { page, tokens, actors, times, statements, meetings, measures } = layers
  const { text } = page
  const span = (range: TokenRange): Span => {
    const last = Math.max(range.from, range.to - 1)
    return spanOf(text, tokens.start[range.from] as number, tokens.end[last] as number)
  }
  const stretch = (s: Stretch): Span => spanOf(text, s.start, s.end)
  const places = new PlaceRegister(layers, span)
  const actorId = (index: number) => id('a', index)
  const placeId = (mention: number | null) => (mention === null ? null : places.idOf(mention))
  const chainEnd = actors.outlet === null ? [] : [actorId(actors.outlet)]

  const reading: Reading = {
    schema: 'isnad/reading@1',
    engine: { name: 'isnad', version: stamp.version, pack: stamp.pack },
    report: {
      ref: page.ref,
      id: sha256([page.outlet ?? '', page.published ?? '', text].join('\n')),
      outlet: actors.outlet === null ? null : actorId(actors.outlet),
      url: page.url,
      title: page.title,
      byline: page.byline,
      dateline: layers.credits.dateline && {
        place:
          layers.credits.dateline.place &&
          places.idOfEntry(layers.credits.dateline.place, stretch(layers.credits.dateline)),
        span: stretch(layers.credits.dateline),
      },
      published: times.published,
      language: page.language,
      credits: layers.credits.credits.map((credit, i) => ({
        actor: actorId(actors.credits[i] as number),
        span: credit.start === null || credit.end === null ? null : spanOf(text, credit.start, credit.end),
        where: credit.where,
      })),
      text,
      paragraphs: page.paragraphs.map((p) => ({ span: stretch(p), role: p.role, repeats: p.repeats })),
      source: stamp.source,
    },
    actors: [...actors.actors, ...statements.joint].map((actor, i) =>
      actorOf(actor, i, layers.mentions.mentions, span),
    ),
    places: places.all,
    times: times.times.map((t, i) => ({
      id: id('t', i),
      span: span(t),
      type: t.type,
      value: t.value,
      relation: t.relation,
      basis: t.basis,
      check: t.check,
      rule: t.rule,
    })),
    statements: statements.statements.map((s, i): Statement => {
      const via = s.via.map(actorId)
      return {
        id: id('s', i),
        speaker: s.speaker === null ? null : actorId(s.speaker),
        speakerSpan: s.speakerRange && span(s.speakerRange),
        cue: span(s.cue),
        content: s.content.map(stretch),
        manner: s.manner,
        act: s.act,
        via,
        chain: [...(s.speaker === null ? [] : [actorId(s.speaker)]), ...via, ...chainEnd],
        occasion: s.occasion && {
          span: span(s.occasion.range),
          kind: s.occasion.kind,
          place: placeId(s.occasion.place),
        },
        time: s.time === null ? null : id('t', s.time),
        date: s.date,
        topics: s.topics,
        continues: s.continues === null ? null : id('s', s.continues),
        rule: s.rule,
        confidence: s.confidence,
      }
    }),
    meetings: meetings.meetings.map((m, i) => ({
      id: id('m', i),
      kind: m.kind,
      level: m.level,
      status: m.status,
      participants: m.participants.map((p) => ({ actor: actorId(p.actor), role: p.role, span: span(p.range) })),
      host: m.host === null ? null : actorId(m.host),
      place: placeId(m.place),
      time: m.time === null ? null : id('t', m.time),
      date: m.date,
      topics: m.topics,
      mentions: m.mentions.map(span),
      toldBy: m.toldBy === null ? null : id('s', m.toldBy),
      beside: m.beside.map((b) => id('m', b)),
      rule: m.rule,
      confidence: m.confidence,
    })),
    measures: measures.measures.map((m, i) => ({
      id: id('x', i),
      kind: m.kind,
      stage: m.stage,
      parties: m.parties.map((p) => ({ actor: actorId(p.actor), part: p.part })),
      place: placeId(m.place),
      time: m.time === null ? null : id('t', m.time),
      quantity: m.quantity && { value: m.quantity.value, unit: m.quantity.unit, span: span(m.quantity.range) },
      span: span(m),
      toldBy: m.toldBy === null ? null : id('s', m.toldBy),
      negated: m.negated,
      rule: m.rule,
      confidence: m.confidence,
    })),
    findings: [
      ...page.findings,
      ...layers.credits.findings,
      ...layers.quotes.findings,
      ...times.findings,
      ...statements.findings,
      ...meetings.findings,
      ...measures.findings,
    ].sort(inOrder),
  }
  return reading
}

/** Findings of the whole page first, then in order of place; equal places by rule. */
function inOrder(a: Finding, b: Finding): number {
  return (a.span?.start ?? -1) - (b.span?.start ?? -1) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}

function actorOf(
  actor: ActorDraft,
  index: number,
  mentions: readonly Mention[],
  span: (range: TokenRange) => Span,
): Actor {
  return {
    id: id('a', index),
    kind: actor.kind,
    name: actor.name,
    names: actor.names,
    role: actor.role,
    of: actor.of,
    mentions: actor.mentions.map((m) => span(mentions[m] as Mention)),
  }
}

/** The places of a reading: one a name, made the first time a mention is used as a place. */
class PlaceRegister<W> {
  readonly all: Place[] = []
  /** The mentions of each place, the lists that `all` holds. */
  private readonly spans: Span[][] = []
  private readonly byName = new Map<string, number>()
  private readonly byMention: Int32Array

  constructor(
    private readonly layers: Layers<W>,
    private readonly span: (range: TokenRange) => Span,
  ) {
    const { mentions } = layers.mentions
    this.byMention = new Int32Array(mentions.length).fill(-1)
    mentions.forEach((mention, i) => {
      if (mention.kind === 'place') this.idOf(i)
    })
  }

  idOf(index: number): string {
    const known = this.byMention[index] as number
    if (known >= 0) return id('p', known)
    const mention = this.layers.mentions.mentions[index] as Mention
    const span = this.span(mention.name ?? mention)
    const at = this.placeAt(mention.entry?.name ?? span.text, span, mention.entry)
    this.byMention[index] = at
    return id('p', at)
  }

  idOfEntry(entry: NonNullable<Mention['entry']>, span: Span): string {
    return id('p', this.placeAt(entry.name, span, entry))
  }

  private placeAt(name: string, span: Span, entry: Mention['entry']): number {
    const seen = this.byName.get(name)
    if (seen !== undefined) {
      this.spans[seen]?.push(span)
      return seen
    }
    this.byName.set(name, this.all.length)
    const mentions = [span]
    this.spans.push(mentions)
    this.all.push({
      id: id('p', this.all.length),
      name,
      country: entry?.place?.country ?? null,
      kind: entry?.place?.kind ?? 'site',
      at: entry?.place?.at ?? null,
      mentions,
    })
    return this.all.length - 1
  }
}
