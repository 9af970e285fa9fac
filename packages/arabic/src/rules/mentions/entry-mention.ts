import type { Mention } from '@isnad/engine'
import type { Cut } from '../../clitics.js'
import type { VerbForm } from '../../word.js'
import { cliticsOf, markerOf } from './marker.js'
import type { Scan } from './scan.js'

export function entryMention(
  scan: Scan,
  from: number,
  to: number,
  entry: NonNullable<Mention['entry']>,
  cut: Cut,
  last: Mention | undefined,
): Mention {
  const marker = markerOf(scan, from, cut)
  // "Washington and Paris called …": the second acts with the first
  const beside = last !== undefined && last.to === from && cut.conj === 'و' && last.rule === 'ar.mention.capital-acts'
  const acts = entry.kind === 'place' && entry.capital === true && (beside || capitalActs(scan, from, to, marker))
  return {
    from,
    to,
    kind: acts ? 'state' : entry.kind,
    entry,
    name: { from, to },
    role: null,
    office: null,
    of: entry.of,
    parts: [],
    agreement: { number: entry.kind === 'group' ? 'many' : 'one', gender: null },
    anaphoric: false,
    counterpart: false,
    clitics: cliticsOf(cut),
    marker,
    rule: acts ? 'ar.mention.capital-acts' : `ar.mention.${entry.kind}`,
  }
}

const SIDES = new Set(['between', 'with', 'against'])

/** "Has", before a past: "Ankara has announced". */
const PERFECT = new Set(['قد', 'كانت'])

/** True where a capital stands for its government: it says or does something, or is one of two sides. */
function capitalActs(scan: Scan, from: number, to: number, marker: string | null): boolean {
  if (marker !== null) return SIDES.has(marker)
  if (scan.isDash(to) && scan.entryAt(to + 1)?.entry.capital === true) return true
  if (scan.isDash(from - 1) && isCapitalBefore(scan, from - 1)) return true
  const before = scan.word(from - 1)
  if (before !== undefined && isFeminine(before.verb?.is)) return true
  const next = scan.word(to)?.particle?.is.type
  const at = next === 'neg' || PERFECT.has(scan.form(to)) ? to + 1 : to
  const after = scan.word(at)
  return after !== undefined && scan.isWord(at) && isFeminine(after.verb?.is) && after.verb?.conj === ''
}

function isFeminine(verb: VerbForm | undefined): boolean {
  return (
    verb !== undefined &&
    (verb.tense === 'past' || verb.tense === 'present') &&
    verb.person === 3 &&
    verb.gender === 'f' &&
    verb.number === 'one'
  )
}

function isCapitalBefore(scan: Scan, dash: number): boolean {
  const last = scan.entryAt(dash - 1)
  return last !== null && last.to === dash && last.entry.capital === true
}
