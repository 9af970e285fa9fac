import type { StatementDraft, StatementLayer } from '@isnad/engine'
import { type Finding, spanOf } from '@isnad/record'
import { topicsOf } from '../topics/topics-of.js'
import { accordingAt, accordingFrame } from './according-to.js'
import { type Content, contentOf } from './content.js'
import { describesNoun } from './description.js'
import type { Frame } from './frame.js'
import { isResumed } from './inner-subjects.js'
import { lightFrame } from './light-verb.js'
import { type PrintedWhole, printedWhole } from './printed-whole.js'
import { Speakers } from './speakers.js'
import { companionOf } from './spoken-together.js'
import { titleColonFrame } from './title-colon.js'
import { carrierFrame, verbFrame } from './verb-frame.js'
import { type StatementNeeds, View } from './view.js'

/** How many cues, and how many tokens, on either side can bear on one: more than any sentence has. */
const NEAR = 40
const FAR = 600

/** A frame with the words it reports. */
interface Found {
  readonly frame: Frame
  readonly content: Content
  /** Index of the statement in whose words this one stands, or null. */
  outer: number | null
}

/**
 * Who says what: a statement for each reporting cue that reports something.
 *
 * Cues first, each with its frame; then how far each one's words go, given the next; then who speaks.
 */
export function findStatements(layers: StatementNeeds): StatementLayer {
  const view = new View(layers)
  const frames = findFrames(view)
  const found = withContents(view, frames, printedWhole(view))
  const speakers = new Speakers(view)
  const statements = attribute(view, speakers, found)
  return { statements, joint: speakers.joint, findings: findingsOf(view, statements) }
}

function findFrames(view: View): Frame[] {
  const frames: Frame[] = []
  let clauseFrom = 0
  let sentence = -1
  /** Tokens before this belong to an "according to" already read. */
  let passed = 0
  for (let i = 0; i < view.length; i++) {
    if (!view.isProse(i) || i < passed) continue
    if (view.sentenceOf(i) !== sentence) {
      sentence = view.sentenceOf(i)
      clauseFrom = i
    }
    if (view.isMark(i)) {
      if (view.form(i) === ':') {
        const frame = titleColonFrame(view, i)
        if (frame !== null) frames.push(frame)
      }
      continue
    }
    const last = frames[frames.length - 1]
    if (last !== undefined && i < last.cue.to) continue
    // "the agency carried, from X, his saying «…»": one cue
    if (last !== undefined && i < last.from && view.reporting(i)?.is.form.tense === 'noun') continue
    if (view.reporting(i) !== null) {
      const frame = verbFrame(view, i)
      const carrier = frame === null && view.form(i - 1) === 'كما' ? carrierFrame(view, i) : frame
      if (
        carrier !== null &&
        view.form(i - 1) === 'كما' &&
        carrier.joinedBy === 'before' &&
        noteCarrier(view, frames, carrier)
      )
        continue
      if (frame !== null) {
        frames.push(frame)
        continue
      }
    }
    const light = lightFrame(view, i)
    if (light !== null) {
      frames.push(light)
      continue
    }
    const according = view.speechAround(i) < 0 ? accordingAt(view, i) : null
    if (according !== null) {
      passed = according.to
      if (carrierOf(view, frames, i)) continue
      const frame = accordingFrame(view, i, clauseFrom)
      if (frame !== null) frames.push(frame)
    }
  }
  return withoutDoubles(view, frames)
}

/**
 * Of two cues that lead to the same words the inner one goes where it only describes somebody ("denied X, who is held to be …,
 * that"), else the outer one, which then led to nothing of its own.
 */
function withoutDoubles(view: View, frames: readonly Frame[]): Frame[] {
  const at = new Map<number, Frame>()
  for (const frame of frames) {
    const same = at.get(frame.from)
    if (same !== undefined && (describesNoun(view, frame.cue.from) || isRelative(view, frame))) continue
    if (same === undefined || same.order === 'relative' || frame.order !== 'relative') at.set(frame.from, frame)
  }
  return frames.filter((frame) => at.get(frame.from) === frame)
}

/** True for the verb of a relative clause that is about somebody between a cue and its words: "said X, who follows the war, that". */
const isRelative = (view: View, { cue, reporting }: Frame): boolean =>
  view.particleType(cue.from - 1) === 'rel' && reporting !== null && !isResumed(view, cue.from - 1, reporting)

/** True where "according to X" stands between a verb and its words, or after them: X carried what another said. */
function carrierOf(view: View, frames: Frame[], at: number): boolean {
  const found = accordingAt(view, at)
  if (found === null) return false
  for (let k = frames.length - 1; k >= Math.max(0, frames.length - NEAR); k--) {
    const frame = frames[k] as Frame
    if (view.sentenceOf(frame.cue.from) !== view.sentenceOf(at)) return false
    const between = frame.cue.to <= at && at < frame.from
    const behind = frame.from < at
    if (!between && !behind) continue
    if (found.speaker === null) return true
    const mention = view.mention(found.speaker)
    const medium = mention.kind === 'agency' || mention.kind === 'outlet'
    // "…, according to what the embassy announced": somebody tells of what another asked, and is a speaker too
    const tells = found.verb !== null && mention.kind !== 'document' && frame.subject !== found.speaker
    if (!medium && !tells) return between
    if (!medium && !between && !view.isComma(at - 1)) return false
    frames[k] = { ...frame, via: [...frame.via.filter((v) => v !== found.speaker), found.speaker] }
    return medium || between
  }
  return false
}

/** "…, as Reuters reported": the carrier of the statement before it in the sentence. False where none stands there. */
function noteCarrier(view: View, frames: Frame[], frame: Frame): boolean {
  const last = frames[frames.length - 1]
  if (last === undefined || frame.subject === null) return false
  // a sentence of its own behind a closing mark and a stop: «…». As Reuters reported.
  const alone = frame.cue.from - 1 === view.sentenceStart(frame.cue.from)
  if (view.sentenceOf(last.from) !== view.sentenceOf(frame.cue.from) - (alone ? 1 : 0)) return false
  const { kind } = view.mention(frame.subject)
  if (kind === 'agency' || kind === 'outlet') frames[frames.length - 1] = { ...last, via: [...last.via, frame.subject] }
  return true
}

function withContents(view: View, frames: readonly Frame[], whole: readonly PrintedWhole[]): Found[] {
  const found: Found[] = whole.map((each) => ({ ...each, outer: null }))
  const opened = new Set(whole.map(({ frame }) => frame.from))
  frames.forEach((frame, k) => {
    if (opened.has(frame.from)) return
    const content = contentOf(view, frame, limitOf(view, frames, k))
    if (content !== null) found.push({ frame, content, outer: null })
  })
  if (whole.length > 0) found.sort((a, b) => a.frame.cue.from - b.frame.cue.from)
  found.forEach((inner, k) => {
    // the nearest cue before it whose words it stands in
    for (let o = k - 1; o >= Math.max(0, k - NEAR); o--) {
      const outer = found[o] as Found
      if (inner.frame.cue.from >= outer.content.from && inner.frame.cue.from < outer.content.to) {
        inner.outer = o
        break
      }
    }
  })
  return found
}

/** The token at which a frame's words end because the next cue of the same rank takes over. */
function limitOf(view: View, frames: readonly Frame[], k: number): number {
  const frame = frames[k] as Frame
  const depth = view.speechAround(frame.cue.from)
  // words in quotes that belong to the cue before: "said X, pointing to Y: «…»"
  const earlier = frames[k - 1]
  if (
    earlier !== undefined &&
    earlier.from > frame.from &&
    view.sentenceOf(earlier.from) === view.sentenceOf(frame.from)
  )
    return earlier.from
  for (let n = k + 1; n < Math.min(frames.length, k + NEAR); n++) {
    const next = frames[n] as Frame
    if (view.sentenceOf(next.cue.from) !== view.sentenceOf(frame.cue.from)) break
    if (next.cue.from <= frame.from || view.speechAround(next.cue.from) !== depth) continue
    if (next.joinedBy === 'before' && next.rule === 'ar.statement.according-to') return next.cue.from
    if (isNested(view, frame, next)) continue
    return clauseStart(view, next, frame.from)
  }
  // "as Reuters reported": a closing note of the carrier is not part of the words
  for (let j = frame.from + 2; j < Math.min(view.sentenceEnd(frame.from), frame.from + FAR); j++) {
    if (view.speechAround(j) !== depth) continue
    if (accordingAt(view, j) !== null) return j
    if (view.form(j) === 'كما' && view.reporting(j + 1)?.is.relays === true) return j
  }
  return view.length
}

/** True where the next cue belongs to the words of the frame: "said that Y had announced …". */
function isNested(view: View, frame: Frame, next: Frame): boolean {
  const { reporting } = next
  if (reporting === null) return false
  const { form } = reporting.is
  if (form.tense === 'participle') return false
  if (reporting.conj !== '') return false
  const before = view.word(next.cue.from - 1)?.particle?.is.type ?? null
  const form1 = view.form(next.cue.from - 1)
  if (form1 === 'كما' || form1 === 'فيما' || form1 === 'بينما' || form1 === 'حيث' || form1 === 'حين') return false
  if (before === 'rel' || next.order === 'relative' || companionOf(view, next) !== null) return true
  if (next.order === 'subject-first') {
    // a new sentence part with its own subject after a comma takes over; right after "that" it is nested
    const subject = next.subject === null ? null : view.mention(next.subject)
    return subject !== null && subject.from <= frame.from + 2
  }
  return next.subject !== null && !view.isComma(next.cue.from - 1)
}

/** "But he": the turn to the next cue, and no longer what the one before reports. */
const TURNING = new Set([
  'لكنه',
  'لكنها',
  'لكنهم',
  'ولكنه',
  'ولكنها',
  'الا',
  'انه',
  'انها',
  'انهم',
  'بيد',
  'كذلك',
  'ايضا',
])

/** Where the clause of the next cue begins: at its conjunction, or at the subject before it. */
function clauseStart(view: View, next: Frame, floor: number): number {
  let at = next.cue.from
  if (next.order === 'subject-first' && next.subject !== null) at = Math.min(at, view.mention(next.subject).from)
  while (at - 1 > floor) {
    const form = view.form(at - 1)
    const type = view.particleType(at - 1)
    if (TURNING.has(form)) {
      at--
      continue
    }
    if (
      form === 'كما' ||
      form === 'فيما' ||
      form === 'بينما' ||
      form === 'حيث' ||
      form === 'قد' ||
      type === 'conj' ||
      form === 'في' ||
      form === 'حين' ||
      form === 'وقت' ||
      view.isComma(at - 1)
    )
      at--
    else break
  }
  return at
}

function attribute(view: View, speakers: Speakers, found: readonly Found[]): StatementDraft[] {
  const out: StatementDraft[] = []
  found.forEach(({ frame, content, outer }) => {
    const outerDraft = outer === null ? null : (out[outer] ?? null)
    const who = speakers.of(frame, content, outerDraft, out)
    out.push({
      speaker: who.speaker,
      speakerRange: frame.subject === null ? null : rangeOf(view, frame),
      cue: frame.cue,
      content: content.stretches,
      contentRange: { from: content.from, to: content.to },
      manner: content.manner,
      act: frame.reporting?.is.act ?? 'say',
      via: who.via,
      occasion: frame.occasion,
      time: who.time,
      date: who.date,
      topics: topicsOf(view.layers.tokens, content.from, content.to),
      continues: who.continues,
      rule: frame.rule,
      confidence: who.confidence,
      tried: who.tried,
    })
  })
  return out
}

function rangeOf(view: View, frame: Frame): { from: number; to: number } {
  const first = view.mention(frame.subject as number)
  const last = frame.joint.length === 0 ? first : view.mention(frame.joint[frame.joint.length - 1] as number)
  return { from: first.from, to: Math.max(first.to, last.to) }
}

function findingsOf(view: View, statements: readonly StatementDraft[]): Finding[] {
  const { tokens } = view.layers
  return statements
    .filter((s) => s.speaker === null)
    .map((s) => {
      const span = spanOf(tokens.text, tokens.start[s.cue.from] as number, tokens.end[s.cue.to - 1] as number)
      return {
        rule: 'statement.unknown-speaker',
        span,
        message: `Who says this is not clear from the page: "${span.text}".`,
      }
    })
}
