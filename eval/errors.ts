import {
  type Alignment,
  cuesMeet,
  type GoldStatementAt,
  hasSpeaker,
  pairParticipants,
  pairVia,
  type ReadStatementAt,
} from './align.js'
import { answersTo, sameName, sharedWords } from './names.js'
import type { Pair } from './pair-up.js'
import { nthStretch, overlap, type Stretch, sentenceAround } from './stretches.js'

/** One fault of a reading: what kind it is, where it stands, what was said, what is right, and the rule that said it. */
export interface Fault {
  /** `layer: kind`, such as `speaker: go-between taken`. */
  readonly kind: string
  readonly report: string
  readonly sentence: string
  readonly said: string
  readonly right: string
  readonly rule: string
}

/** All faults of one reading, in the order of the layers. The sentences are the report's own: print them, never store them. */
export function faultsOf(alignment: Alignment): Fault[] {
  return [
    ...statementFaults(alignment),
    ...timeFaults(alignment),
    ...meetingFaults(alignment),
    ...measureFaults(alignment),
    ...pageFaults(alignment),
  ]
}

type Say = (kind: string, at: Stretch | null | undefined, said: string, right: string, rule?: string) => Fault

/** Makes the faults of one report. */
function sayer({ report: { id, text } }: Alignment): Say {
  return (kind, at, said, right, rule = '') => {
    const around = at ? sentenceAround(text, at.start) : null
    const sentence = around === null ? '' : text.slice(around.start, around.end).trim()
    return { kind, report: id, sentence, said, right, rule }
  }
}

function statementFaults(alignment: Alignment): Fault[] {
  const say = sayer(alignment)
  const { text } = alignment.report
  const { golds, reads, pairs } = alignment.statements
  const found = new Set(pairs.map(({ gold }) => gold))
  const right = new Set(pairs.map(({ read }) => read))
  const wordsOf = (statement: GoldStatementAt | ReadStatementAt): string =>
    statement.cover.parts.map(({ start, end }) => text.slice(start, end)).join(' … ')
  const faults: Fault[] = []
  for (const gold of golds.filter((statement) => !found.has(statement))) {
    const near = reads.find((read) => cuesMeet(gold, read)) ?? null
    const said = near === null ? '' : wordsOf(near)
    const at = gold.cue ?? gold.cover.parts[0]
    faults.push(
      say(
        `statement: ${whyMissed(gold, near, reads)}`,
        at,
        said,
        `${gold.said.cue} | ${wordsOf(gold)}`,
        near?.said.rule,
      ),
    )
  }
  for (const read of reads.filter((statement) => !right.has(statement))) {
    // One told of under the answer it just misses is not told of again.
    if (golds.some((gold) => !found.has(gold) && cuesMeet(gold, read))) continue
    const kind = golds.some(({ cover }) => cover.shared(read.cover) > 0) ? 'cut out of another' : 'there is none'
    const said = `${read.said.cue?.text ?? ''} | ${wordsOf(read)}`
    faults.push(say(`statement: ${kind}`, read.cue ?? read.cover.parts[0], said, '', read.said.rule))
  }
  for (const [index, gold] of golds.entries()) {
    const pair = pairs.find((one) => one.gold === gold)
    if (pair === undefined) continue
    const at = gold.cue ?? gold.cover.parts[0]
    const { read } = pair
    if (!hasSpeaker(pair)) {
      const why = whyNotHim(pair, golds[index - 1] ?? null, alignment)
      faults.push(say(`speaker: ${why}`, at, read.speaker?.name ?? '–', gold.said.speaker, read.said.rule))
    } else if (gold.said.of !== '' && !gold.said.of.split(' ').includes(read.speaker?.of ?? '')) {
      const said = `${read.speaker?.name} = ${read.speaker?.of || '–'}`
      faults.push(say('speaker: of', at, said, gold.said.of, read.said.rule))
    }
    if (gold.said.manner !== read.said.manner) {
      faults.push(say('statement: manner', at, read.said.manner, gold.said.manner, read.said.rule))
    }
    if (gold.said.date !== '' && gold.said.date !== read.said.date) {
      faults.push(say('statement: date', at, read.said.date ?? '–', gold.said.date, read.said.rule))
    }
    const links = pairVia(pair)
    const viaMissed = gold.said.via.filter((name) => !links.some((link) => link.gold === name))
    const viaWrong = read.via.filter((actor) => !links.some((link) => link.read === actor)).map(({ name }) => name)
    if (viaMissed.length > 0)
      faults.push(say('via: missed', at, viaWrong.join(' > '), viaMissed.join(' > '), read.said.rule))
    else if (viaWrong.length > 0) faults.push(say('via: there is none', at, viaWrong.join(' > '), '', read.said.rule))
  }
  return faults
}

/** Why an answer has no statement. */
function whyMissed(gold: GoldStatementAt, near: ReadStatementAt | null, reads: readonly ReadStatementAt[]): string {
  if (near === null)
    return reads.some(({ cover }) => gold.cover.shared(cover) > 0) ? 'cue inside another' : 'cue not found'
  const shared = gold.cover.shared(near.cover)
  if (shared === 0) return 'content elsewhere'
  if (gold.cover.agreement(near.cover) >= 0.3) return 'content taken by a neighbour'
  return near.cover.size > gold.cover.size ? 'content too long' : 'content too short'
}

/** Why a matched statement has the wrong speaker. */
function whyNotHim(
  { gold, read }: Pair<GoldStatementAt, ReadStatementAt>,
  before: GoldStatementAt | null,
  { report: { text } }: Alignment,
): string {
  if (read.speaker === null) return gold.said.speaker_text === '' ? 'nobody, of a bare verb' : 'nobody, though named'
  const { speaker } = read
  if (answersTo(speaker, gold.said.speaker)) return 'right name, of another side'
  const span = read.said.speakerSpan
  const wanted = gold.said.speaker_text === '' ? null : nthStretch(text, gold.said.speaker_text)
  if (span !== null && gold.said.speaker_text.includes(span.text)) return 'right words, other name'
  if (span !== null && wanted !== null && overlap(span, wanted) > 0) return 'right words, other name'
  if (gold.said.via.some((name) => answersTo(speaker, name))) return 'go-between taken'
  if (before !== null && answersTo(speaker, before.said.speaker)) return 'the one before goes on'
  if (gold.said.content.some((content) => content.includes(speaker.name))) return 'somebody in the content'
  if (speaker.of !== '' && gold.said.of.split(' ').includes(speaker.of)) return 'another of his side'
  return 'somebody else'
}

function timeFaults(alignment: Alignment): Fault[] {
  const say = sayer(alignment)
  const { golds, reads, pairs } = alignment.times
  const found = new Set(pairs.map(({ gold }) => gold))
  const right = new Set(pairs.map(({ read }) => read))
  return [
    ...golds
      .filter((gold) => !found.has(gold))
      .map(({ time, cover }) => say('time: missed', cover.parts[0], '', `${time.text} = ${time.value}`)),
    ...reads
      .filter((read) => !right.has(read))
      .map(({ time, cover }) =>
        say('time: there is none', cover.parts[0], `${time.span.text} = ${time.value}`, '', time.rule),
      ),
    ...pairs
      .filter(({ gold, read }) => gold.time.value !== read.time.value)
      .map(({ gold, read }) => {
        const said = `${read.time.span.text} = ${read.time.value}`
        return say('time: value', gold.cover.parts[0], said, gold.time.value, read.time.rule)
      }),
  ]
}

function meetingFaults(alignment: Alignment): Fault[] {
  const say = sayer(alignment)
  const { golds, reads, pairs } = alignment.meetings
  const found = new Set(pairs.map(({ gold }) => gold))
  const right = new Set(pairs.map(({ read }) => read))
  const faults: Fault[] = []
  const parties = (people: readonly { readonly name: string; readonly of: string }[]): string =>
    people.map(({ name, of }) => (of === '' ? name : `${name} (${of})`)).join('، ')
  for (const { meeting, at } of golds.filter((gold) => !found.has(gold))) {
    faults.push(say('meeting: missed', at, '', `${meeting.text} | ${parties(meeting.participants)} | ${meeting.place}`))
  }
  for (const { meeting, at, participants, place } of reads.filter((read) => !right.has(read))) {
    const said = `${meeting.mentions[0]?.text ?? ''} | ${parties(participants)} | ${place}`
    faults.push(say('meeting: there is none', at[0], said, '', meeting.rule))
  }
  for (const { gold, read } of pairs) {
    const { meeting, at } = gold
    const { rule } = read.meeting
    const shared = pairParticipants(meeting.participants, read.participants)
    const absent = meeting.participants.filter((party) => !shared.some((pair) => pair.gold === party))
    const uninvited = read.participants.filter((party) => !shared.some((pair) => pair.read === party))
    if (absent.length > 0)
      faults.push(say('meeting: participant missed', at, parties(read.participants), parties(absent), rule))
    if (uninvited.length > 0) {
      faults.push(say('meeting: participant too many', at, parties(uninvited), parties(meeting.participants), rule))
    }
    const rightPlace = meeting.place === '' ? read.place === '' : sharedWords(meeting.place, read.place) >= 0.5
    if (!rightPlace) faults.push(say('meeting: place', at, read.place || '–', meeting.place || '–', rule))
    for (const field of ['date', 'status', 'level', 'kind'] as const) {
      const [said, wanted] = [read.meeting[field] ?? '', meeting[field]]
      if (said !== wanted) faults.push(say(`meeting: ${field}`, at, said || '–', wanted || '–', rule))
    }
  }
  return faults
}

function measureFaults(alignment: Alignment): Fault[] {
  const say = sayer(alignment)
  const { text } = alignment.report
  const { golds, reads, pairs } = alignment.measures
  const found = new Set(pairs.map(({ gold }) => gold))
  const right = new Set(pairs.map(({ read }) => read))
  const spare = reads.filter((read) => !right.has(read))
  const faults: Fault[] = []
  const renamed = new Set<(typeof reads)[number]>()
  for (const { measure, at } of golds.filter((gold) => !found.has(gold))) {
    const wanted = `${measure.kind} / ${measure.stage} | ${measure.text}`
    const sameWords = spare.find((read) => {
      if (renamed.has(read) || at === null || read.at === null) return false
      const around = sentenceAround(text, at.start)
      return read.at.start >= around.start && read.at.start <= around.end && overlap(at, read.at) > 0
    })
    if (sameWords === undefined) {
      const around = at === null ? null : sentenceAround(text, at.start)
      const others = reads.filter((read) => around !== null && read.at !== null && overlap(read.at, around) > 0)
      const where = others.length > 0 ? 'missed beside another' : 'missed, none in its sentence'
      const said = others.map((read) => `${read.measure.kind} / ${read.measure.stage}`).join(', ')
      faults.push(say(`measure: ${where}`, at, said, wanted))
      continue
    }
    renamed.add(sameWords)
    const said = `${sameWords.measure.kind} / ${sameWords.measure.stage} | ${sameWords.measure.span.text}`
    const kind = sameWords.measure.kind === measure.kind ? 'given twice' : 'kind'
    faults.push(say(`measure: ${kind}`, at, said, wanted, sameWords.measure.rule))
  }
  for (const { measure, at } of spare.filter((read) => !renamed.has(read))) {
    const said = `${measure.kind} / ${measure.stage} | ${measure.span.text}`
    const again = golds.some((gold) => gold.measure.kind === measure.kind && gold.measure.stage === measure.stage)
    faults.push(say(`measure: ${again ? 'told again' : 'there is none'}`, at, said, '', measure.rule))
  }
  for (const { gold, read } of pairs) {
    const { stage, parties, told_by } = gold.measure
    const { rule } = read.measure
    if (stage !== read.measure.stage) {
      faults.push(say('measure: stage', gold.at, `${read.measure.span.text} = ${read.measure.stage}`, stage, rule))
    }
    const codes = read.parties.map(({ of, name }) => of || name)
    const absent = parties.filter((code) => !codes.includes(code))
    if (absent.length > 0)
      faults.push(say('measure: party missed', gold.at, codes.join(', ') || '–', absent.join(', '), rule))
    const teller = alignment.statements.reads.find(({ said }) => said.id === read.measure.toldBy)?.speaker ?? null
    const rightTeller =
      told_by === ''
        ? teller === null
        : teller !== null && (sameName(told_by, teller.name) || answersTo(teller, told_by))
    if (!rightTeller) faults.push(say('measure: told by', gold.at, teller?.name ?? '–', told_by || '–', rule))
  }
  return faults
}

function pageFaults(alignment: Alignment): Fault[] {
  const say = sayer(alignment)
  const { repeats, credits } = alignment
  const missed = credits.golds.filter((name) => !credits.pairs.some(({ gold }) => gold === name))
  const wrong = credits.reads.filter((actor) => !credits.pairs.some(({ read }) => read === actor))
  return [
    ...missed.map((name) => say('credit: missed', null, '', name)),
    ...wrong.map(({ name }) => say('credit: there is none', null, name, '')),
    ...repeats.golds.slice(repeats.pairs.length).map((words) => say('repeat: missed', null, '', words)),
    ...repeats.reads.slice(repeats.pairs.length).map((words) => say('repeat: there is none', null, words, '')),
  ]
}
