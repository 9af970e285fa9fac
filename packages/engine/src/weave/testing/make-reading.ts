import {
  type Actor,
  type Level,
  type Manner,
  type MeasureStage,
  type MeetingStatus,
  type Reading,
  type Span,
  spanOf,
  type Topic,
} from '@isnad/record'

/** A reading for tests, told in few words: its text is made of the words of its facts. */
export interface Draft {
  readonly ref: string
  readonly published?: string | null
  readonly said?: readonly {
    readonly by: Who
    readonly words: string
    readonly date?: string
    readonly manner?: Manner
  }[]
  readonly met?: readonly {
    readonly who: readonly Who[]
    readonly words: string
    readonly date?: string
    readonly place?: readonly [name: string, country: string]
    readonly status?: MeetingStatus
    readonly level?: Level
    readonly kind?: 'meeting' | 'call' | 'visit' | 'session'
    readonly host?: Who
  }[]
  readonly done?: readonly {
    readonly kind: Topic
    readonly stage: MeasureStage
    readonly by: readonly Who[]
    readonly words: string
    readonly date?: string
    readonly place?: readonly [name: string, country: string]
    readonly quantity?: number
    readonly negated?: boolean
  }[]
}

/** A person by name and the code he speaks for, or a state by its code alone. */
type Who = readonly [name: string, of: string | null] | string

/** The reading of a draft. Holds: every span carries its words. */
export function makeReading(draft: Draft): Reading {
  const actors: Actor[] = []
  let text = ''
  const put = (words: string): Span => {
    const start = text === '' ? 0 : text.length + 1
    text = text === '' ? words : `${text}\n${words}`
    return spanOf(text, start, text.length)
  }
  const actor = (who: Who): string => {
    const [name, of] = typeof who === 'string' ? [who, who] : who
    const before = actors.find((one) => one.name === name)
    if (before !== undefined) return before.id
    const kind = typeof who === 'string' ? 'state' : 'person'
    actors.push({ id: `a${actors.length}`, kind, name, names: [], role: null, of, mentions: [] })
    return `a${actors.length - 1}`
  }
  const places: Reading['places'][number][] = []
  const place = (of: readonly [string, string] | undefined): string | null => {
    if (of === undefined) return null
    const id = `p${places.length}`
    places.push({ id, name: of[0], country: of[1], kind: 'city', at: null, mentions: [] })
    return id
  }
  const times: Reading['times'][number][] = []
  const time = (value: string | undefined, span: Span): string | null => {
    if (value === undefined) return null
    const id = `t${times.length}`
    times.push({ id, span, type: 'DATE', value, relation: null, basis: 'absolute', check: null, rule: 'test' })
    return id
  }
  const fact = { rule: 'test', confidence: 1 }
  const statements = (draft.said ?? []).map(({ by, words, date, manner }, i) => ({
    ...fact,
    id: `s${i}`,
    speaker: actor(by),
    speakerSpan: null,
    cue: null,
    content: [put(words)],
    manner: manner ?? ('indirect' as const),
    act: 'say' as const,
    via: [],
    chain: [],
    occasion: null,
    time: null,
    date: date ?? null,
    topics: [],
    continues: null,
  }))
  const meetings = (draft.met ?? []).map((met, i) => {
    const span = put(met.words)
    return {
      ...fact,
      id: `m${i}`,
      kind: met.kind ?? ('meeting' as const),
      level: met.level ?? ('unspecified' as const),
      status: met.status ?? ('held' as const),
      participants: met.who.map((who) => ({ actor: actor(who), role: 'party' as const, span })),
      host: met.host === undefined ? null : actor(met.host),
      place: place(met.place),
      time: null,
      date: met.date ?? null,
      topics: [],
      mentions: [span],
      toldBy: null,
      beside: [],
    }
  })
  const measures = (draft.done ?? []).map((done, i) => {
    const span = put(done.words)
    return {
      ...fact,
      id: `x${i}`,
      kind: done.kind,
      stage: done.stage,
      parties: done.by.map((who) => ({ actor: actor(who), part: 'by' as const })),
      place: place(done.place),
      time: time(done.date, span),
      quantity: done.quantity === undefined ? null : { value: done.quantity, unit: 'people', span },
      span,
      toldBy: null,
      negated: done.negated ?? false,
    }
  })
  return {
    schema: 'isnad/reading@1',
    engine: { name: 'isnad', version: 'test', pack: 'test' },
    report: {
      ref: draft.ref,
      id: `id of ${draft.ref}`,
      outlet: null,
      url: null,
      title: null,
      byline: null,
      dateline: null,
      published: { date: draft.published === undefined ? '2016-12-10' : draft.published, basis: 'given' },
      language: 'ar',
      credits: [],
      text,
      paragraphs: [...text.matchAll(/[^\n]+/gu)].map(({ 0: words, index }) => ({
        span: spanOf(text, index, index + words.length),
        role: 'body' as const,
        repeats: null,
      })),
      source: null,
    },
    actors,
    places,
    times,
    statements,
    meetings,
    measures,
    findings: [],
  }
}
