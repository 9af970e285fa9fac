import type { Word } from '@isnad/arabic'
import type { ActorDraft, ActorLayer, Layers, Mention, MentionLayer, Pack } from '@isnad/engine'

/** A pack with one stage that does less than its own. */
type Plainer = (pack: Pack<Word>) => Pack<Word>

/** Paragraphs that are printed twice are read twice. */
export const withRepeats: Plainer = (pack) => ({
  ...pack,
  clean(input) {
    const page = pack.clean(input)
    return { ...page, paragraphs: page.paragraphs.map((paragraph) => ({ ...paragraph, repeats: null })) }
  },
})

/** The reader is not told the day of publication. */
export const withoutPublicationDay: Plainer = (pack) => ({
  ...pack,
  clean: (input) => pack.clean({ ...input, published: null }),
})

/** Bylines, datelines and last lines are not read. */
export const withoutCredits: Plainer = (pack) => ({
  ...pack,
  credits: () => ({ outlet: null, credits: [], dateline: null, bodyFrom: 0, findings: [] }),
})

/** All words between quotation marks are speech. */
export const allQuotesSpeech: Plainer = (pack) => ({
  ...pack,
  quotes(layers) {
    const layer = pack.quotes(layers)
    return { ...layer, quotes: layer.quotes.map((quote) => ({ ...quote, kind: 'speech' as const })) }
  },
})

/** A speaker may be carried on from anywhere before. */
export const withoutSegments: Plainer = (pack) => ({
  ...pack,
  sentences(layers) {
    const layer = pack.sentences(layers)
    return { ...layer, segment: new Int32Array(layer.segment.length) }
  },
})

/** Times that some rules find have no value. */
export const withoutValuesOf =
  (rule: RegExp): Plainer =>
  (pack) => ({
    ...pack,
    times(layers) {
      const layer = pack.times(layers)
      return { ...layer, times: layer.times.map((time) => (rule.test(time.rule) ? { ...time, value: null } : time)) }
    },
  })

/** Mentions that some rules find are none. */
export const withoutMentionsOf =
  (rule: RegExp): Plainer =>
  (pack) =>
    withMentions(pack, (mentions) => mentions.filter((mention) => !rule.test(mention.rule)))

/** A capital is a place, whatever it does. */
export const capitalsAsPlaces: Plainer = (pack) =>
  withMentions(pack, (mentions) =>
    mentions.map((mention) =>
      mention.rule === 'ar.mention.capital-acts' ? { ...mention, kind: 'place' as const, office: null } : mention,
    ),
  )

function withMentions(pack: Pack<Word>, changed: (mentions: readonly Mention[]) => readonly Mention[]): Pack<Word> {
  return {
    ...pack,
    mentions(layers): MentionLayer {
      const mentions = changed(pack.mentions(layers).mentions)
      const at = new Int32Array(layers.tokens.length).fill(-1)
      for (const [k, { from, to }] of mentions.entries()) at.fill(k, from, to)
      return { mentions, at }
    },
  }
}

/** Mentions are one actor where the lexicon has one entry for them or their words are the same, and not else. */
export const joinedByWordsAlone: Plainer = (pack) => ({
  ...pack,
  actors: (layers) => splitByWords(pack.actors(layers), layers),
})

function splitByWords(layer: ActorLayer, { mentions, tokens }: Pick<Layers<Word>, 'mentions' | 'tokens'>): ActorLayer {
  const actorOf = layer.actorOf.slice()
  const added: ActorDraft[] = []
  const kept = layer.actors.map((actor) => {
    const groups = new Map<string, { readonly first: Mention; readonly mentions: number[] }>()
    for (const k of actor.mentions) {
      const mention = mentions.mentions[k]
      if (mention === undefined) continue
      const { from, to } = mention.name ?? mention
      const key = mention.entry?.name ?? tokens.text.slice(tokens.start[from], tokens.end[to - 1])
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { first: mention, mentions: [k] })
      else group.mentions.push(k)
    }
    let own: ActorDraft | null = null
    for (const [name, { first, mentions: named }] of groups) {
      const { office, of, entry, agreement } = first
      const kind = first.kind === 'place' ? actor.kind : first.kind
      const draft = { kind, name, names: [], role: null, office, of, entry, mentions: named, agreement }
      if (own === null) {
        own = draft
        continue
      }
      for (const k of named) actorOf[k] = layer.actors.length + added.length
      added.push(draft)
    }
    return own ?? actor
  })
  return { ...layer, actors: [...kept, ...added], actorOf }
}

/** A verb without a subject has no speaker. */
export const withoutCarriedSpeakers: Plainer = (pack) => ({
  ...pack,
  statements(layers) {
    const layer = pack.statements(layers)
    const statements = layer.statements.map((statement) =>
      statement.speakerRange === null ? { ...statement, speaker: null, continues: null } : statement,
    )
    return { ...layer, statements }
  },
})

/** Nobody passes words on. */
export const withoutGoBetweens: Plainer = (pack) => ({
  ...pack,
  statements(layers) {
    const layer = pack.statements(layers)
    return { ...layer, statements: layer.statements.map((statement) => ({ ...statement, via: [] })) }
  },
})

/** Each mention of a meeting is a meeting, of the parties that all its mentions name. */
export const meetingsNotUnited: Plainer = (pack) => ({
  ...pack,
  meetings(layers) {
    const layer = pack.meetings(layers)
    const meetings = layer.meetings.flatMap((meeting) =>
      meeting.mentions.map((mention) => ({ ...meeting, mentions: [mention], beside: [] })),
    )
    return { ...layer, meetings }
  },
})

/** Measures that some rules find are none. */
export const withoutMeasuresOf =
  (rule: RegExp): Plainer =>
  (pack) => ({
    ...pack,
    measures(layers) {
      const layer = pack.measures(layers)
      return { ...layer, measures: layer.measures.filter((measure) => !rule.test(measure.rule)) }
    },
  })
