import type { ActorDraft, StatementDraft } from '@isnad/engine'
import { agreesWith } from './agreement.js'
import type { Content } from './content.js'
import type { Frame } from './frame.js'
import { dayOf, dayOfGathering, dayOfPaper, isGathering } from './gatherings.js'
import { doerIn, doersBefore, isResumed, whoseSaying } from './inner-subjects.js'
import { JointSpeakers } from './joint-speakers.js'
import { isGenitive } from './neighbours.js'
import { isPronounBefore } from './pronoun-before.js'
import { companionOf, sidesBefore } from './spoken-together.js'
import type { View } from './view.js'

/** Who says a statement, through whom and when; and who else was thought of. */
export interface Attribution {
  readonly speaker: number | null
  readonly via: readonly number[]
  readonly time: number | null
  readonly date: string | null
  readonly continues: number | null
  readonly confidence: number
  readonly tried: readonly { readonly actor: number; readonly why: string }[]
}

/** What a speaker's words in this report have in common: the day they were said, the channel they came by. */
interface Setting {
  segment: number
  time: number | null
  date: string | null
  via: readonly number[]
}

/** How many statements back, and how many tokens into a sentence, a speaker or a day is looked for. */
const NEAR = 60
const FAR = 200
/** How many hands a chain is followed through. */
const DEEPEST = 4

/** How sure each way of finding the speaker is, before calibration on annotated reports. */
const SURE = {
  named: 0.95,
  relative: 0.9,
  subjectFirst: 0.9,
  sameSentence: 0.93,
  carried: 0.91,
  mainSubject: 0.75,
  none: 0.3,
}

/** Finds who speaks, statement by statement, remembering who spoke last in each segment. */
export class Speakers {
  private readonly settings = new Map<number, Setting>()
  /** Whose statement each date beside a cue belongs to. */
  private readonly timeOwner = new Map<number, number | null>()
  /** Statements that can be carried on, latest last: indexes into the statements. */
  private readonly carried: { readonly index: number; readonly segment: number; readonly sentence: number }[] = []

  /** Those who have spoken at a gathering. */
  private readonly gathered = new Set<number>()

  private readonly several: JointSpeakers

  constructor(private readonly view: View) {
    this.several = new JointSpeakers(view.layers.actors.actors)
  }

  /** Speakers who spoke as one, by the actors they are. */
  get joint(): readonly ActorDraft[] {
    return this.several.drafts
  }

  private readonly actorAt = (index: number): ActorDraft => this.actor(index)

  private actor(index: number): ActorDraft {
    return this.several.actor(index)
  }

  /** The speaker named beside the cue: one actor, several as one, or "both sides", who spoke before. */
  private named(frame: Frame): number | null {
    const { view } = this
    const first = frame.subject as number
    const mention = view.mention(first)
    const actor = view.actorOf(first)
    if (frame.joint.length > 0) return this.together(frame)
    if (mention.office !== 'sides') return actor < 0 ? null : actor
    const before = this.lastTogether(mention.agreement.number)
    if (before !== null) return before
    const sides = sidesBefore(view, mention)
    return sides.length > 0 ? this.several.joined(sides, [first]) : actor < 0 ? null : actor
  }

  /** Who spoke as several before: "both sides", "these". */
  private lastTogether(number: 'one' | 'two' | 'many'): number | null {
    const last = this.several.last()
    if (last !== null) return last
    if (number !== 'many') return null
    for (const speaker of [...this.settings.keys()].reverse())
      if (this.actor(speaker).agreement.number === 'many') return speaker
    return null
  }

  private together(frame: Frame): number {
    const { view } = this
    const mentions = [frame.subject as number, ...frame.joint]
    const members = mentions.map((k) => view.actorOf(k)).filter((a) => a >= 0)
    const { tokens } = view.layers
    const from = view.mention(mentions[0] as number).from
    const to = view.mention(mentions[mentions.length - 1] as number).to
    return this.several.joined(members, mentions, tokens.text.slice(tokens.start[from], tokens.end[to - 1]))
  }

  of(frame: Frame, content: Content, around: StatementDraft | null, before: readonly StatementDraft[]): Attribution {
    const { view } = this
    const tried: { actor: number; why: string }[] = []
    let speaker: number | null = null
    let continues: number | null = null
    let confidence = SURE.none
    let teller: StatementDraft | undefined
    if (frame.subject !== null) {
      speaker = this.named(frame)
      confidence =
        frame.order === 'relative' ? SURE.relative : frame.order === 'subject-first' ? SURE.subjectFirst : SURE.named
    } else {
      const carried = this.carry(frame, before, around, tried)
      speaker = carried.speaker
      continues = carried.continues
      confidence = carried.confidence
      teller = carried.teller
    }
    const outer = teller ?? around
    const setting = speaker === null ? undefined : this.settings.get(speaker)
    const channel = this.channelBehind(frame, content)
    const own = this.viaOf(frame, speaker, channel)
    // what a document tells of a speaker is as good as told by the report, with the document between
    const byDocument = outer !== null && outer.speaker !== null && this.actor(outer.speaker).kind === 'document'
    const free = outer === null || byDocument
    const via = [...own]
    const others = outer !== null && outer.speaker !== null && outer.speaker !== speaker
    if (others && !(speaker !== null && this.several.isAmong(outer.speaker, speaker)))
      via.push(outer.speaker, ...outer.via.filter((v) => !via.includes(v)).slice(0, DEEPEST))
    const inherited = free && setting !== undefined
    if (inherited && via.length === 0 && setting.segment === view.segmentOf(frame.cue.from)) via.push(...setting.via)
    if (frame.time !== null) this.timeOwner.set(frame.time, speaker)
    const time =
      frame.time ??
      (outer === null && speaker !== null && setting?.date == null ? this.dayOfSpeaker(speaker, frame) : null)
    const day = time === null ? null : this.pastDay(view.time(time).value)
    const date =
      day ??
      (inherited ? setting.date : null) ??
      (speaker === null ? null : dayOfPaper(this.actorAt, speaker, before)) ??
      (speaker === null || outer !== null
        ? null
        : dayOfGathering(view, this.actorAt, this.gathered, speaker, frame, before))
    if (speaker !== null && frame.occasion !== null && isGathering(frame.occasion.kind)) this.gathered.add(speaker)
    if (speaker !== null && free) {
      const paper = own.length > 0 && this.actor(speaker).kind === 'document'
      const lasting = frame.viaLasts || channel !== null || byDocument || paper ? via : (setting?.via ?? [])
      this.settings.set(speaker, {
        segment: view.segmentOf(frame.cue.from),
        time: time ?? setting?.time ?? null,
        date: date ?? setting?.date ?? null,
        via: lasting,
      })
    }
    if (free)
      this.carried.push({
        index: before.length,
        segment: view.segmentOf(frame.cue.from),
        sentence: view.sentenceOf(frame.cue.from),
      })
    return { speaker, via, time: time ?? (inherited ? setting.time : null), date, continues, confidence, tried }
  }

  /** The channel named behind the words: "…, and that in an interview on channel X". */
  private channelBehind(frame: Frame, content: Content): number | null {
    const { view } = this
    const end = view.sentenceEnd(frame.cue.from)
    for (let j = content.to; j < end && j < content.to + 14; j++) {
      const k = view.mentionAt(j)
      if (k < 0) {
        if (view.reporting(j) !== null && view.reporting(j)?.is.form.tense !== 'noun') return null
        continue
      }
      const m = view.mention(k)
      if (
        (m.kind === 'outlet' || m.kind === 'agency') &&
        (m.marker === 'on' || m.marker === 'to' || m.marker === 'with' || m.marker === 'through' || m.marker === 'in')
      )
        return k
    }
    return null
  }

  /** The day of an EDTF value; nothing has been said on a day to come. */
  private pastDay(value: string | null): string | null {
    const day = dayOf(value)
    const { date } = this.view.layers.times.published
    return day !== null && date !== null && day.slice(0, 10) > date ? null : day
  }

  /** The day of what the speaker was last told to do, in the same segment: "he met …, on Thursday. He said …". */
  private dayOfSpeaker(speaker: number, frame: Frame): number | null {
    const { view } = this
    const { sentences, segment } = view.layers.sentences
    const here = view.sentenceOf(frame.cue.from)
    for (let s = here; s >= 0 && s > here - 15; s--) {
      if (segment[s] !== segment[here]) return null
      const range = sentences[s]
      if (range === undefined) continue
      let named = s === here
      let day: number | null = null
      const until = s === here ? frame.cue.from : range.to
      for (let j = range.from; j < Math.min(until, range.from + FAR); j++) {
        if (view.speechAround(j) >= 0) continue
        // in a clause about something else, or in what somebody said
        const type = view.particleType(j)
        if (type === 'rel' || type === 'that') break
        const k = view.mentionAt(j)
        if (k >= 0 && view.actorOf(k) === speaker) named = true
        const t = view.timeIndexAt(j)
        if (t >= 0 && day === null && this.isPastDay(t) && (this.timeOwner.get(t) ?? speaker) === speaker) day = t
      }
      if (named && day !== null) return day
    }
    return null
  }

  private isPastDay(time: number): boolean {
    const { value, type } = this.view.time(time)
    const { date } = this.view.layers.times.published
    if (value === null || (type !== 'DATE' && type !== 'TIME') || date === null) return false
    return /^\d{4}-\d\d-\d\d/u.test(value) && value.slice(0, 10) <= date
  }

  /** Go-betweens beside the cue, but for the speaker and the outlet itself. */
  private viaOf(frame: Frame, speaker: number | null, channel: number | null): number[] {
    const { outlet } = this.view.layers.actors
    const out: number[] = []
    for (const mention of channel === null ? frame.via : [...frame.via, channel]) {
      const actor = this.view.actorOf(mention)
      if (actor >= 0 && actor !== outlet && actor !== speaker && !out.includes(actor)) out.push(actor)
    }
    return out
  }

  private carry(
    frame: Frame,
    before: readonly StatementDraft[],
    outer: StatementDraft | null,
    tried: { actor: number; why: string }[],
  ): Pick<Attribution, 'speaker' | 'continues' | 'confidence'> & { readonly teller?: StatementDraft } {
    const { view } = this
    const at = frame.cue.from
    const segment = view.segmentOf(at)
    const sentence = view.sentenceOf(at)
    if (outer !== null) {
      const companion = companionOf(view, frame)
      const other = companion === null ? -1 : view.actorOf(companion)
      if (companion !== null && other >= 0 && outer.speaker !== null && other !== outer.speaker)
        return {
          speaker: this.several.joined([outer.speaker, other], [companion]),
          continues: null,
          confidence: SURE.mainSubject,
        }
      // "announced the recall of …, after what it called …": within his own words he goes on himself
      const he = frame.reporting !== null && isPronounBefore(view, at, frame.reporting)
      const own = he || (outer.manner === 'indirect' && outer.speaker !== null && this.isOfAnother(frame))
      if (own && outer.speaker !== null && this.agrees(frame, outer.speaker))
        return { speaker: outer.speaker, continues: null, confidence: SURE.mainSubject }
      return { speaker: null, continues: null, confidence: SURE.none }
    }
    if (frame.reporting !== null && isResumed(view, at - 1, frame.reporting)) {
      for (const k of doersBefore(view, at)) {
        const doer = view.actorOf(k)
        if (doer >= 0 && this.agrees(frame, doer))
          return { speaker: doer, continues: null, confidence: SURE.mainSubject }
      }
      return { speaker: null, continues: null, confidence: SURE.none }
    }
    const participle = frame.reporting?.is.form.tense === 'participle'
    const last = this.carried[this.carried.length - 1]
    // in the same sentence the statement before carries on, unless another subject has come between
    if (last !== undefined && last.sentence === sentence) {
      const draft = before[last.index] as StatementDraft
      const told = doerIn(view, draft, frame)
      const doer = told < 0 ? -1 : view.actorOf(told)
      if (doer >= 0 && this.agrees(frame, doer))
        return { speaker: doer, continues: null, confidence: SURE.mainSubject, teller: draft }
      if (draft.speaker !== null && this.agrees(frame, draft.speaker))
        return { speaker: draft.speaker, continues: last.index, confidence: SURE.sameSentence }
      if (draft.speaker !== null) tried.push({ actor: draft.speaker, why: 'disagrees' })
      const inner = participle ? whoseSaying(view, draft.contentRange) : -1
      const sayer = inner < 0 ? -1 : view.actorOf(inner)
      if (sayer >= 0 && this.agrees(frame, sayer))
        return { speaker: sayer, continues: null, confidence: SURE.mainSubject }
    }
    const main = this.mainSubject(sentence, at)
    if (main !== null && (participle || frame.reporting?.is.continues !== true)) {
      if (this.agrees(frame, main)) return { speaker: main, continues: null, confidence: SURE.mainSubject }
      tried.push({ actor: main, why: 'disagrees' })
    }
    for (let k = this.carried.length - 1; k >= Math.max(0, this.carried.length - NEAR); k--) {
      const earlier = this.carried[k] as (typeof this.carried)[number]
      if (earlier.segment !== segment) break
      const draft = before[earlier.index] as StatementDraft
      if (draft.speaker === null) continue
      if (this.agrees(frame, draft.speaker)) {
        const turned = this.newSubjectBetween(earlier.sentence, sentence, draft.speaker, frame)
        if (turned !== null) {
          tried.push({ actor: draft.speaker, why: 'turned-to-another' })
          return { speaker: turned, continues: null, confidence: SURE.mainSubject }
        }
        return { speaker: draft.speaker, continues: earlier.index, confidence: SURE.carried }
      }
      tried.push({ actor: draft.speaker, why: 'disagrees' })
    }
    const both = frame.reporting?.is.form.number === 'two' ? this.bothBefore(frame, before) : -1
    if (both >= 0) return { speaker: before[both]?.speaker ?? null, continues: both, confidence: SURE.mainSubject }
    const turned = this.newSubjectBetween(sentence - 3, sentence, null, frame)
    if (turned !== null) return { speaker: turned, continues: null, confidence: SURE.mainSubject }
    return { speaker: null, continues: null, confidence: SURE.none }
  }

  /** The last statement of two together in the sentence of a cue, within another's words; -1 for none. */
  private bothBefore(frame: Frame, before: readonly StatementDraft[]): number {
    const { view } = this
    for (let k = before.length - 1; k >= Math.max(0, before.length - NEAR); k--) {
      const { cue, speaker } = before[k] as StatementDraft
      if (view.sentenceOf(cue.from) !== view.sentenceOf(frame.cue.from)) return -1
      if (speaker !== null && this.agrees(frame, speaker)) return k
    }
    return -1
  }

  /** "What he called", "which he said": behind a relative that the verb's pronoun or gender shows to be its object. */
  private isOfAnother({ cue, reporting }: Frame): boolean {
    const before = this.view.word(cue.from - 1)?.particle
    if (reporting === null || before == null || before.is.type !== 'rel') return false
    const { gender } = reporting.is.form
    return (
      reporting.suffix !== '' || (before.is.key === 'f' && gender === 'm') || (before.is.key === 'm' && gender === 'f')
    )
  }

  /** Who does what the sentence's first finite verb says, before the cue: a person or body named without a preposition. */
  private mainSubject(sentence: number, until: number): number | null {
    const { view } = this
    const range = view.layers.sentences.sentences[sentence]
    if (range === undefined) return null
    let verbSeen = false
    for (let j = range.from; j < Math.min(until, range.from + FAR); j++) {
      const k = view.mentionAt(j)
      if (k >= 0) {
        const m = view.mention(k)
        const actor = view.actorOf(k)
        if (
          m.from === j &&
          m.marker === null &&
          actor >= 0 &&
          (m.kind !== 'document' || (j === range.from + 1 && this.view.word(range.from)?.verb != null)) &&
          view.form(m.to) !== ':' &&
          !isGenitive(view, j) &&
          (verbSeen || j <= range.from + 3)
        )
          return actor
        j = m.to - 1
        continue
      }
      const verb = view.word(j)?.verb
      if (verb != null && (verb.is.tense === 'past' || verb.is.tense === 'present')) verbSeen = true
      if (verbSeen && view.particleType(j) === 'prep' && j > range.from + 8) return null
    }
    return null
  }

  /** A person whom a sentence between has made its subject, who is not the one carried; null where none is. */
  private newSubjectBetween(from: number, to: number, carried: number | null, frame: Frame): number | null {
    if (frame.reporting?.is.continues === true) return null
    for (let s = to - 1; s > from && s >= 0; s--) {
      if (this.view.layers.sentences.segment[s] !== this.view.layers.sentences.segment[to]) return null
      const range = this.view.layers.sentences.sentences[s]
      if (range === undefined) continue
      const subject = this.mainSubject(s, range.to)
      if (subject === null) continue
      const actor = this.actor(subject)
      if (subject !== carried && (actor.kind === 'person' || actor.kind === 'anonymous') && this.agrees(frame, subject))
        return subject
      if (subject === carried) return null
    }
    return null
  }

  private agrees(frame: Frame, actor: number): boolean {
    const form = frame.reporting?.is.form
    return form === undefined || agreesWith(form, this.actor(actor), actor >= this.view.layers.actors.actors.length)
  }
}
