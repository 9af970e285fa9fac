import { type Reading, type Span, type Statement, spanOf } from '@isnad/record'
import { contentOf, foldText, type WeaveLanguage, wordsOf } from '../language.js'
import { amountsOf, namedIn, namesAt } from './amounts-of.js'
import type { Saying } from './facts.js'
import { fewDays } from './few-days.js'
import type { Passage } from './passage.js'
import type { Scene } from './scene.js'

/** How many words of content a sentence needs to be a saying of its own; one with fewer stays with the sentence before it. */
const OWN_WORDS = 2

/** How many words of content a clause needs to be told apart from the clause beside it: as many as an excerpt. */
const CLAUSE_WORDS = 4

/** What the statements of a reading report, clause by clause; statements without a speaker are left out. */
export function sayingsOf(
  reading: Reading,
  scene: Scene,
  passage: (start: number) => Passage,
  language: WeaveLanguage,
): Saying[] {
  const drafts = reading.statements.flatMap((statement) => {
    const speaker = scene.party(statement.speaker)
    if (speaker === null) return []
    const sentences = sentencesOf(statement, reading.report.text, language)
    const parts = sentences.flatMap((sentence, at) =>
      clausesOf(sentence, reading.report.text, language).map((part) => ({ part, at })),
    )
    return parts.map(({ part, at }, index) => ({ statement, speaker, part, at, index }))
  })
  const names = namesAt(reading, scene.party)
  const often = new Map<string, number>()
  for (const { part } of drafts) for (const word of part.words) often.set(word, (often.get(word) ?? 0) + 1)
  return drafts.map(({ statement, speaker, part, at, index }) => {
    const words = new Map([...part.words].map((word) => [word, weightOf(word, often.get(word) ?? 1)]))
    let weight = 0
    for (const each of words.values()) weight += each
    const place = scene.spot(statement.occasion?.place ?? null)
    return {
      key: `${scene.ref}#${statement.id}.${index}`,
      ref: scene.ref,
      published: scene.published,
      statement: statement.id,
      statementKey: `${scene.ref}#${statement.id}`,
      sentenceKey: `${scene.ref}#${statement.id}/${at}`,
      place: index,
      passage: passage(part.spans[0]?.start ?? 0),
      speaker,
      date: statement.date,
      day: fewDays(statement.date),
      occasion: statement.occasion === null ? null : { kind: statement.occasion.kind, place },
      manner: statement.manner,
      topics: statement.topics,
      content: part.spans,
      length: part.forms.length,
      amounts: amountsOf(part.spans, reading, language),
      named: namedIn(part.spans, names, language),
      wording: part.forms.join(' '),
      words,
      weight,
    }
  })
}

/**
 * How much a shared word says. Long words and numbers say more than short ones, and one that the report's other statements have too
 * says less. It depends on this report alone, so that no other report can change which tellings are one.
 */
function weightOf(word: string, often: number): number {
  const alone = /^\d/u.test(word) ? 130 : word.length <= 2 ? 60 : word.length === 3 ? 90 : 110
  return Math.floor((alone * 2) / (1 + often))
}

interface Sentence {
  readonly spans: Span[]
  readonly words: Set<string>
  readonly forms: string[]
}

/** A statement's content cut where a sentence ends, if both sides say enough to be told apart. */
function sentencesOf({ content }: Statement, text: string, language: WeaveLanguage): Sentence[] {
  const sentences: Sentence[] = []
  for (const span of content) {
    for (const { start, end } of stretchesOf(span)) {
      const cut = { spans: [spanOf(text, start, end)], ...wordsIn(text.slice(start, end), language) }
      const last = sentences.at(-1)
      if (last !== undefined && (cut.words.size < OWN_WORDS || last.words.size < OWN_WORDS)) {
        last.spans.push(...cut.spans)
        last.forms.push(...cut.forms)
        for (const word of cut.words) last.words.add(word)
      } else sentences.push(cut)
    }
  }
  return sentences
}

/** A sentence cut before the clauses that its language opens with a word of their own, if both sides say enough to be told apart. */
function clausesOf(sentence: Sentence, text: string, language: WeaveLanguage): Sentence[] {
  const [span] = sentence.spans
  if (span === undefined || sentence.spans.length > 1) return [sentence]
  const cuts = clauseStarts(span.text, language)
  const clauses: Sentence[] = []
  let from = 0
  for (const to of [...cuts, span.text.length]) {
    const cut = {
      spans: [spanOf(text, span.start + from, span.start + to)],
      ...wordsIn(span.text.slice(from, to), language),
    }
    const last = clauses.at(-1)
    if (last !== undefined && (cut.words.size < CLAUSE_WORDS || last.words.size < CLAUSE_WORDS)) {
      const whole = spanOf(text, last.spans[0]?.start ?? span.start, span.start + to)
      clauses[clauses.length - 1] = { spans: [whole], ...wordsIn(whole.text, language) }
    } else clauses.push(cut)
    from = to
  }
  return clauses.map(trimmed(text))
}

/** Without the comma and the space at its end. */
const trimmed = (text: string) => (clause: Sentence) => {
  const [span] = clause.spans
  if (span === undefined) return clause
  let length = span.text.length
  while (length > 0 && /[\s،,؛;]/u.test(span.text.charAt(length - 1))) length--
  const end = span.start + length
  return { ...clause, spans: [spanOf(text, span.start, end)] }
}

/** Where clauses begin after a comma. */
function clauseStarts(text: string, language: WeaveLanguage): number[] {
  const starts: number[] = []
  for (const match of text.matchAll(/[،,؛;]\s{0,4}(?=\p{L})/gu)) {
    const start = match.index + match[0].length
    const word = /^[\p{L}\p{M}]+/u.exec(text.slice(start, start + 40))?.[0] ?? ''
    if (/[؛;]/u.test(match[0]) || language.opensClause?.(foldText(word, language.fold)) === true) starts.push(start)
  }
  return starts
}

function wordsIn(text: string, language: WeaveLanguage): { words: Set<string>; forms: string[] } {
  const words = new Set<string>()
  const forms: string[] = []
  for (const { form } of wordsOf(text, language.fold)) {
    forms.push(form)
    const word = contentOf(form, language)
    if (word !== null) words.add(word)
  }
  return { words, forms }
}

/** The sentences of a span, without the space around them. */
function stretchesOf(span: Span): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  const ends = /[.!?؟\n]+/gu
  let from = 0
  const close = (to: number) => {
    const words = span.text.slice(from, to)
    const lead = words.length - words.trimStart().length
    const length = words.trim().length
    if (length > 0) out.push({ start: span.start + from + lead, end: span.start + from + lead + length })
    from = to
  }
  for (const match of span.text.matchAll(ends)) {
    const after = match.index + match[0].length
    // "3.5", "a.b": no end
    if (after === span.text.length || /\s/u.test(span.text.charAt(after)) || match[0].endsWith('\n')) close(after)
  }
  close(span.text.length)
  return out
}
