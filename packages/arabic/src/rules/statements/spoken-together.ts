import type { Mention } from '@isnad/engine'
import type { Frame } from './frame.js'
import { isAfterConjunction, isGenitive } from './neighbours.js'
import type { View } from './view.js'

/** How many sentences back "both sides" may have been named. */
const SENTENCES = 5
/** No sentence is looked through farther. Units: tokens. */
const FAR = 120

const HE = new Set(['ه', 'ها'])

/** "That he and X both confirmed": the mention of X, who says it together with whoever "he" is; null elsewhere. */
export function companionOf(view: View, { cue, reporting, subject }: Frame): number | null {
  if (subject !== null || reporting === null || reporting.conj !== '' || reporting.is.form.number !== 'two') return null
  const k = view.mentionAt(view.form(cue.from - 1) === 'قد' ? cue.from - 2 : cue.from - 1)
  if (k < 0) return null
  const m = view.mention(k)
  const that = view.form(m.from - 1) === 'و' ? m.from - 2 : m.from - 1
  if (m.kind === 'place' || !isAfterConjunction(view, m) || !view.isThat(that)) return null
  return HE.has(view.word(that)?.particle?.suffix ?? '') ? k : null
}

/**
 * Actors that "both sides", "the two ministers", "those gathered" speaks of: whom the nearest sentence before that tells of a meeting
 * names as parties to it. Empty where it names no two parties, or more than "both" can be.
 */
export function sidesBefore(view: View, sides: Mention): readonly number[] {
  if (view.form(sides.from) === 'هولاء') return []
  const { sentences, segment } = view.layers.sentences
  const here = view.sentenceOf(sides.from)
  for (let s = here; s >= 0 && s > here - SENTENCES && segment[s] === segment[here]; s--) {
    const range = sentences[s]
    if (range === undefined) continue
    const parties = partiesIn(view, range.from, Math.min(s === here ? sides.from : range.to, range.from + FAR), sides)
    if (parties.length > 1 && (sides.agreement.number === 'many' || parties.length === 2)) return parties
  }
  return []
}

const MINISTERS = /^الوزير/u
const PRESIDENTS = /^الرييس/u

/** Those of different parties whom some tokens name, where they tell of a meeting; empty elsewhere. */
function partiesIn(view: View, from: number, to: number, sides: Mention): number[] {
  const form = view.form(sides.from)
  const office = MINISTERS.test(form) ? 'minister' : PRESIDENTS.test(form) ? 'president' : null
  const out: number[] = []
  const codes = new Set<string>()
  let meets = false
  for (let j = from; j < to; j++) {
    if (view.word(j)?.occasion != null) meets = true
    const k = view.mentionAt(j)
    if (k < 0) continue
    const m = view.mention(k)
    if (m.counterpart) meets = true
    j = m.to - 1
    if (!canBeParty(view, m, k) || (office !== null && !(m.kind === 'person' && m.office?.endsWith(office) !== false)))
      continue
    for (const actor of view.layers.actors.membersOf.get(k) ?? [view.actorOf(k)]) {
      const of = view.layers.actors.actors[actor]?.of ?? null
      if (of === null || codes.has(of)) continue
      codes.add(of)
      out.push(actor)
    }
  }
  return meets ? out : []
}

/** Somebody who meets others: a person, a state that acts by itself, or several named at once. */
function canBeParty(view: View, m: Mention, k: number): boolean {
  if (m.marker === 'in' || m.marker === 'about' || view.speechAround(m.from) >= 0) return false
  if (m.kind === 'state') return m.of?.length === 2 && !isGenitive(view, m.from)
  return m.kind === 'person' || view.layers.actors.membersOf.has(k)
}
