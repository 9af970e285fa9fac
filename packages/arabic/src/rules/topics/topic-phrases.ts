import { TokenKind, type Tokens } from '@isnad/engine'
import type { Topic } from '@isnad/record'
import { fills, slotBits } from '../../fills.js'
import { conceptNumber, NAMING_PATTERNS, TOPIC_PATTERNS, type TopicPattern } from '../../lexicon/topics.js'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'
import { namedTokens } from './named-tokens.js'

/** Words that together are evidence of a topic. */
export interface TopicPhrase {
  readonly from: number
  readonly to: number
  readonly pattern: TopicPattern
  /** Token of the word that says what is done, where it stands apart: the head shared by two objects ("evacuating A and B"). */
  readonly head: number
}

/** Evidence of a topic; of none where the words only name somebody or something. */
type Evidence = TopicPattern | (Omit<TopicPattern, 'topic'> & { readonly topic: null })

interface Node {
  /** Next concepts, doubled; odd where nothing may stand between. */
  next: Map<number, Node> | null
  pattern: Evidence | null
}

/** Other words that may stand between two parts of a phrase, dates not counted. */
const GAP = 2
/** Tokens in which the next part must stand, numbers and quotation marks among them. */
const REACH = 7

const TOPIC = slotBits('topic')

const root: Node = { next: null, pattern: null }
const naming = NAMING_PATTERNS.map((names): Evidence => ({ ...names, topic: null, weight: 9, measure: false }))
for (const pattern of [...TOPIC_PATTERNS, ...naming]) {
  let node = root
  pattern.concepts.forEach((concept, i) => {
    node.next ??= new Map()
    const key = concept * 2 + (pattern.adjacent[i] === true ? 1 : 0)
    let next = node.next.get(key)
    if (next === undefined) {
      next = { next: null, pattern: null }
      node.next.set(key, next)
    }
    node = next
  })
  if (node.pattern === null || node.pattern.weight < pattern.weight) node.pattern = pattern
}

interface Best<E extends Evidence = Evidence> {
  readonly pattern: E
  readonly to: number
}

function better(a: Best, b: Best | null): boolean {
  if (b === null) return true
  const length = a.pattern.concepts.length - b.pattern.concepts.length
  if (length !== 0) return length > 0
  return a.pattern.weight !== b.pattern.weight ? a.pattern.weight > b.pattern.weight : a.to < b.to
}

/** Words that join a thing to what it is about: "the agreement on the programme". */
const ABOUT = new Set(foldArabic('حول بشأن بخصوص').split(' '))

const QUOTE_MARKS = new Set(['«', '»', '"', '“', '”', '″', '(', ')'])

function goOn(tokens: Tokens<Word>, named: Uint8Array, node: Node, at: number, best: Best | null): Best | null {
  if (node.pattern !== null && better({ pattern: node.pattern, to: at }, best)) best = { pattern: node.pattern, to: at }
  if (node.next === null) return best
  let skipped = 0
  for (let i = at; i < tokens.length && skipped <= GAP && i < at + REACH; i++) {
    if (tokens.kind[i] === TokenKind.mark) {
      if (QUOTE_MARKS.has(tokens.form[i] as string)) continue
      break
    }
    if (tokens.paragraph[i] !== tokens.paragraph[at - 1]) break
    const word = tokens.word[i] as Word
    if (tokens.kind[i] === TokenKind.number || word.number !== null) continue
    const hit = word.topic
    if (hit !== null && named[i] === 0) {
      for (const concept of hit.is.concepts) {
        const strict = skipped === 0 ? node.next.get(concept * 2 + 1) : undefined
        if (strict !== undefined) best = goOn(tokens, named, strict, i + 1, best)
        const loose = node.next.get(concept * 2)
        if (loose !== undefined) best = goOn(tokens, named, loose, i + 1, best)
      }
    }
    if (!ABOUT.has(word.form) && word.time === null) skipped++
  }
  return best
}

const memory = new WeakMap<Tokens<Word>, readonly TopicPhrase[]>()

/** All topic phrases of a report, in order of place and apart from one another; found once a report. */
export function topicPhrases(tokens: Tokens<Word>): readonly TopicPhrase[] {
  const known = memory.get(tokens)
  if (known !== undefined) return known
  const named = namedTokens(tokens)
  const out: TopicPhrase[] = []
  const deals: number[] = []
  for (let i = 0; i < tokens.length; ) {
    const hit = named[i] === 1 || !fills(tokens, i, TOPIC) ? null : (tokens.word[i] as Word).topic
    if (hit === null) {
      i++
      continue
    }
    let best: Best | null = null
    for (const concept of hit.is.concepts) {
      const node = root.next?.get(concept * 2)
      if (node !== undefined) best = goOn(tokens, named, node, i + 1, best)
    }
    if (best === null) {
      if (hit.article && hit.is.concepts.includes(DEAL)) deals.push(i)
      i++
      continue
    }
    const { pattern, to } = best
    if (pattern.topic !== null) {
      out.push({ from: i, to, pattern, head: i })
      i = pattern.concepts.length > 1 ? sharedHead(tokens, hit.is.concepts, i, { pattern, to }, out) : to
    } else i = to
  }
  const found = deals.length === 0 ? out : withDeals(out, deals)
  memory.set(tokens, found)
  return found
}

const AGREEMENT = conceptNumber('agreement')
const DEAL = conceptNumber('deal')

/** What "the agreement" is in a report that speaks of the nuclear file and of no agreement by name. */
const NUCLEAR_DEAL: Pick<TopicPattern, 'topic' | 'measure'> = { topic: 'nuclear', measure: true }

/** "The agreement" alone is the agreement that the report speaks of by name most often; of none, it says nothing. */
function withDeals(phrases: TopicPhrase[], deals: readonly number[]): readonly TopicPhrase[] {
  const count = new Map<Topic, { pattern: TopicPattern; times: number }>()
  for (const { pattern } of phrases) {
    if (!pattern.concepts.includes(AGREEMENT)) continue
    const known = count.get(pattern.topic)
    if (known === undefined) count.set(pattern.topic, { pattern, times: 1 })
    else known.times++
  }
  const [main] = [...count.values()].sort((a, b) => b.times - a.times)
  const known = main?.pattern ?? (phrases.some(({ pattern }) => pattern.topic === 'nuclear') ? NUCLEAR_DEAL : undefined)
  if (known === undefined) return phrases
  const { topic, measure } = known
  const pattern: TopicPattern = { topic, measure, weight: 3, concepts: [DEAL], adjacent: [false] }
  for (const at of deals) phrases.push({ from: at, to: at + 1, pattern, head: at })
  return phrases.sort((a, b) => a.from - b.from)
}

/** "Evacuating the civilians and the fighters": the second object takes the head of the first. */
function sharedHead(
  tokens: Tokens<Word>,
  heads: readonly number[],
  head: number,
  first: Best<TopicPattern>,
  out: TopicPhrase[],
): number {
  let to = first.to
  for (; to < tokens.length; to++) {
    const hit = (tokens.word[to] as Word).topic
    if (hit === null || hit.conj !== 'و') return to
    let found: TopicPattern | null = null
    for (const concept of hit.is.concepts) {
      if (root.next?.get(concept * 2)?.next != null) return to
      for (const h of heads) {
        const pattern = root.next?.get(h * 2)?.next?.get(concept * 2)?.pattern
        if (pattern != null && pattern.topic !== null && pattern.topic !== first.pattern.topic) found = pattern
      }
    }
    if (found === null) return to
    out.push({ from: to, to: to + 1, pattern: found, head })
  }
  return to
}

/** What a deed and what it is done to say together, one of the concepts of each; null where they say nothing. */
export function pairPattern(deeds: readonly number[], objects: readonly number[]): TopicPattern | null {
  for (const deed of deeds) {
    const next = root.next?.get(deed * 2)?.next
    if (next == null) continue
    for (const object of objects) {
      const pattern = next.get(object * 2)?.pattern
      if (pattern != null && pattern.topic !== null) return pattern
    }
  }
  return null
}

/** Index of the first phrase that begins at or after a token. */
export function firstPhraseAt(phrases: readonly TopicPhrase[], token: number): number {
  let low = 0
  let high = phrases.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((phrases[middle] as TopicPhrase).from < token) low = middle + 1
    else high = middle
  }
  return low
}
