import { ByForm, type TokenRange } from '@isnad/engine'
import type { Word } from '../../word.js'
import type { Frame } from './frame.js'
import type { View } from './view.js'

/** Prepositional cues by their first token: folded forms, longest first. */
const ACCORDING: readonly (readonly string[])[] = [
  ['بحسب', 'ما'],
  ['بحسب'],
  ['وبحسب', 'ما'],
  ['وبحسب'],
  ['حسب', 'ما'],
  ['وحسب', 'ما'],
  ['حسب'],
  ['وحسب'],
  ['حسبما'],
  ['وحسبما'],
  ['وفق', 'ما'],
  ['وفق'],
  ['ووفق', 'ما'],
  ['ووفق'],
  ['وفقا', 'ل'],
  ['وفقا'],
  ['ووفقا'],
  ['طبقا'],
  ['وطبقا'],
  ['علي', 'حد', 'قول'],
  ['علي', 'حد', 'تعبير'],
  ['وعلي', 'حد', 'قول'],
  ['وعلي', 'حد', 'تعبير'],
  ['علي', 'حد', 'وصف'],
  ['علي', 'حد', 'زعم'],
  ['علي', 'حد', 'قوله'],
  ['علي', 'حد', 'قولها'],
  ['علي', 'حد', 'قولهم'],
  ['علي', 'حد', 'تعبيره'],
  ['علي', 'حد', 'تعبيرها'],
  ['علي', 'حد', 'وصفه'],
  ['علي', 'حد', 'وصفها'],
  ['علي', 'حد', 'وصفهم'],
  ['علي', 'حد', 'زعمه'],
  ['علي', 'حد', 'زعمهم'],
  ['نقلا', 'عن'],
  ['ونقلا', 'عن'],
]

const BY_FIRST = new Map<string, (readonly string[])[]>()
for (const phrase of ACCORDING) {
  const first = phrase[0] as string
  const list = BY_FIRST.get(first)
  if (list === undefined) BY_FIRST.set(first, [phrase])
  else list.push(phrase)
}

const phrasesFrom = new ByForm<Word, readonly (readonly string[])[] | null>((_word, form) => BY_FIRST.get(form) ?? null)

for (const by of ['بحسب', 'وبحسب', 'حسب', 'وحسب', 'وفق', 'ووفق'])
  for (const his of ['قوله', 'قولها', 'قولهم', 'وصفه', 'وصفها', 'تعبيره', 'تعبيرها', 'زعمه', 'زعمها', 'زعمهم'])
    BY_FIRST.get(by)?.unshift([by, his])

/** An "according to" at a token: its words, and whether a reporting verb stands in it ("according to what the agency carried"). */
export interface According {
  readonly cue: TokenRange
  readonly verb: number | null
  readonly speaker: number | null
  /** Who carried the speaker's words: "according to what agency X carried from Y". */
  readonly carrier: number | null
  /** Token after the phrase, its source included. */
  readonly to: number
  /** True where the phrase names no one itself: ʿalā ḥaddi qawlihi. */
  readonly pronoun: boolean
}

export function accordingAt(view: View, at: number): According | null {
  const phrases = phrasesFrom.at(view.layers.tokens, at)
  if (phrases === null) return null
  const phrase = phrases.find((p) => p.every((form, k) => view.form(at + k) === form))
  if (phrase === undefined) return null
  let j = at + phrase.length
  const last = phrase[phrase.length - 1] as string
  const pronoun = phrase.length > 1 && /(?:ه|ها|هم)$/u.test(last) && last !== 'قول'
  if (pronoun) return { cue: { from: at, to: j }, verb: null, speaker: null, carrier: null, to: j, pronoun }
  let verb: number | null = null
  const clause = last === 'ما' || last.endsWith('حسبما')
  if (clause) {
    if (view.reporting(j) === null) return null
    verb = j
    j++
  }
  const end = Math.min(view.sentenceEnd(at), j + 8)
  for (let k = j; k < end; k++) {
    const m = view.mentionAt(k)
    if (m >= 0) {
      const mention = view.mention(m)
      if (mention.kind === 'place') return null
      const marked =
        mention.marker === null ||
        mention.marker === 'to' ||
        mention.marker === 'about' ||
        mention.marker === 'according-to' ||
        clause
      if (!marked) return null
      const cue = { from: at, to: clause ? j : at + phrase.length }
      const after = view.isMark(mention.to) && view.quoteIndexAt(mention.to) >= 0 ? mention.to + 1 : mention.to
      const behind = view.form(after) === 'عن' ? view.mentionAt(after + 1) : -1
      if (
        verb !== null &&
        view.reporting(verb)?.is.relays === true &&
        behind >= 0 &&
        view.mention(behind).kind !== 'place'
      ) {
        return { cue, verb, speaker: behind, carrier: m, to: view.mention(behind).to, pronoun }
      }
      return { cue, verb, speaker: m, carrier: null, to: mention.to, pronoun }
    }
    if (view.isComma(k) || view.isStop(k)) break
    // "according to what was said, the day before, by X"
    if (clause && view.timeIndexAt(k) >= 0) continue
    // "by type", "according to need": only what can speak is a source
    if (!clause && k > j + 1) break
  }
  return null
}

/** The date in an "according to" or right behind it: "according to what X announced on Thursday". */
function timeIn(view: View, { cue, to, verb }: According): number | null {
  if (verb === null) return null
  const end = Math.min(view.sentenceEnd(cue.from), to + 3)
  for (let j = cue.to; j < end; j++) {
    const t = view.timeIndexAt(j)
    if (t >= 0 && view.time(t).type === 'DATE') return t
    if (j >= to && !view.isMark(j)) return null
  }
  return null
}

/** The frame of a prepositional cue: it reports the clause after it where it opens the sentence, else the clause before it. */
export function accordingFrame(view: View, at: number, clauseFrom: number): Frame | null {
  const found = accordingAt(view, at)
  if (found === null) return null
  const opens = at <= view.sentenceStart(at) + 1
  let from: number
  let to: number | null = null
  const via: number[] = found.carrier === null ? [] : [found.carrier]
  const time = timeIn(view, found)
  if (opens) {
    from = found.to
    // "according to a signed text that Reuters has seen, …"
    for (let j = found.to; j < Math.min(view.sentenceEnd(at), found.to + 14); j++) {
      if (view.isComma(j)) {
        from = j
        break
      }
      const k = view.mentionAt(j)
      if (
        k >= 0 &&
        view.mention(k).from === j &&
        (view.mention(k).kind === 'agency' || view.mention(k).kind === 'outlet')
      )
        via.push(k)
    }
    while (from < view.sentenceEnd(at) && (view.isComma(from) || view.form(from) === 'فان')) from++
    if (view.isThat(from)) from++
  } else {
    from = clauseFrom
    to = at
  }
  return {
    cue: found.cue,
    reporting: found.verb === null ? null : view.reporting(found.verb),
    subject: found.speaker,
    joint: [],
    order: found.speaker === null ? null : 'after-preposition',
    joinedBy: opens ? 'that' : 'before',
    from,
    to,
    via,
    viaLasts: false,
    time,
    occasion: null,
    rule: found.pronoun ? 'ar.statement.in-his-words' : 'ar.statement.according-to',
  }
}
