import { createHash } from 'node:crypto'
import {
  type Actor,
  type Measure,
  type Meeting,
  type Reading,
  type Report,
  type Span,
  type Statement,
  spanOf,
} from '@isnad/record'
import type { Analyser, SearchWord } from '../analyser.js'
import { type Incoming, type Prepared, prepare } from '../prepare.js'

/** What a test says of a report; the rest is made up for it. */
export interface Draft {
  readonly text: string
  readonly outlet?: string
  readonly agency?: string
  readonly published?: string | null
  readonly url?: string | null
  readonly title?: string | null
  readonly ref?: string | null
  readonly version?: string
  /** `speaker: words` as they stand in the text. */
  readonly says?: readonly (readonly [speaker: string, party: string | null, cue: string, words: string])[]
  readonly meets?: readonly (readonly [parties: readonly string[], words: string])[]
  readonly measures?: readonly (readonly [kind: Report['language'] | 'ceasefire', words: string])[]
}

/** A reading made for a test: what an engine would say, without one. */
export function readingOf(draft: Draft): Reading {
  const { text, outlet = 'الراصد', agency, published = '2016-12-10', url = null, title = null, ref = null } = draft
  const actors: Actor[] = []
  const find = (words: string): Span => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`the text does not say: ${words}`)
    return spanOf(text, start, start + words.length)
  }
  const actor = (kind: Actor['kind'], name: string, of: string | null): string => {
    const known = actors.find((other) => other.name === name)
    if (known !== undefined) return known.id
    const id = `a${actors.length + 1}`
    actors.push({ id, kind, name, names: [], role: null, of, mentions: text.includes(name) ? [find(name)] : [] })
    return id
  }
  const outletId = actor('outlet', outlet, null)
  const credits =
    agency === undefined ? [] : [{ actor: actor('agency', agency, null), span: null, where: 'byline' as const }]
  const statements = (draft.says ?? []).map(([speaker, party, cue, words], i): Statement => {
    const id = actor('person', speaker, party)
    return {
      id: `s${i + 1}`,
      speaker: id,
      speakerSpan: find(speaker),
      cue: find(cue),
      content: [find(words)],
      manner: 'indirect',
      act: 'say',
      via: [],
      chain: [id, outletId],
      occasion: null,
      time: null,
      date: null,
      topics: /ه\u064f?دنة/u.test(words) ? ['ceasefire'] : [],
      continues: null,
      rule: 'ar.statement.verb-first',
      confidence: 0.95,
    }
  })
  const meetings = (draft.meets ?? []).map(
    ([parties, words], i): Meeting => ({
      id: `m${i + 1}`,
      kind: 'meeting',
      level: 'ministerial',
      status: 'held',
      participants: parties.map((name) => ({
        actor: actor('state', name, name === 'روسيا' ? 'RU' : 'US'),
        role: 'party',
        span: find(name),
      })),
      host: null,
      place: null,
      time: null,
      date: null,
      topics: [],
      mentions: [find(words)],
      toldBy: null,
      beside: [],
      rule: 'ar.meeting.held',
      confidence: 0.9,
    }),
  )
  const measures = (draft.measures ?? []).map(
    ([, words], i): Measure => ({
      id: `x${i + 1}`,
      kind: 'ceasefire',
      stage: 'agreed',
      parties: [],
      place: null,
      time: null,
      quantity: null,
      span: find(words),
      toldBy: null,
      negated: false,
      rule: 'ar.measure.agreed',
      confidence: 0.8,
    }),
  )
  return {
    schema: 'isnad/reading@1',
    engine: { name: 'isnad', version: draft.version ?? '0.1.0', pack: 'arabic@0.1.0' },
    report: {
      ref,
      id: createHash('sha256')
        .update([outlet, published ?? '', text].join('\n'))
        .digest('hex'),
      outlet: outletId,
      url,
      title,
      byline: null,
      dateline: null,
      published: { date: published, basis: published === null ? 'unknown' : 'given' },
      language: 'ar',
      credits,
      text,
      paragraphs: [{ span: spanOf(text, 0, text.length), role: 'body', repeats: null }],
      source: null,
    },
    actors,
    places: [],
    times: [],
    statements,
    meetings,
    measures,
    findings: [],
  }
}

/** The same, ready to be kept; `from` is where it was met. */
export function drafted(draft: Draft, from = 'a.json', page: Incoming['page'] = null): Prepared {
  return prepare({ reading: readingOf(draft), page, origin: { path: from } })
}

/** Many reports, each with words of its own, alike in every run. */
export function manyDrafts(count: number, first = 0): readonly Draft[] {
  return Array.from({ length: count }, (_, i) => ({
    text: `قال الناطق إن الهدنة رقم ${first + i} صامدة.\nوالتقت روسيا وفرنسا في اليوم ${first + i} من المحادثات.`,
    url: `https://example.org/${first + i}`,
    title: `خبر ${first + i}`,
    says: [['الناطق', 'SY', 'قال', `الهدنة رقم ${first + i} صامدة`]],
    meets: [[['روسيا', 'فرنسا'], 'والتقت']],
  }))
}

const plainWords = (text: string): readonly SearchWord[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (found) => ({
    word: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }))

/** Words parted at white space and marks, nothing more. */
export const plainAnalyser: Analyser = {
  id: 'plain',
  words: plainWords,
  wordsAmong: () => plainWords,
  alternatives: () => [],
  beginnings: (text) => [text],
}
