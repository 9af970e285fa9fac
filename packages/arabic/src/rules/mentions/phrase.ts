import type { ActorKind } from '@isnad/record'
import type { Agreement, Entry, MentionPart } from '@isnad/engine'
import type { Cut } from '../../clitics.js'
import type { Scan } from './scan.js'

/** A noun phrase that names an actor, before its name (if it has one) has been read. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly kind: ActorKind
  readonly office: string | null
  readonly of: string | null
  readonly parts: readonly MentionPart[]
  readonly agreement: Agreement
  /** True for "the minister", "the official": someone named before. */
  readonly anaphoric: boolean
  readonly counterpart: boolean
  readonly entry: Entry | null
  readonly cut: Cut | null
  readonly rule: string
}

/** Collects what a phrase says of whom it speaks for, token by token. */
export class Belongs {
  readonly parts: MentionPart[] = []

  /** Whom the phrase speaks for: the first code named, or all of them for a list of states. */
  of(all: boolean): string | null {
    const codes = [...new Set(this.parts.map((p) => p.of).filter((of): of is string => of !== null))]
    if (codes.length === 0) return null
    return all ? codes.join(' ') : (codes[0] as string)
  }

  add(entry: Entry | null, of: string | null, from: number, to: number): void {
    this.parts.push({ entry, of, from, to })
  }
}

/** Reads nationalities and entries (and lists of them) that begin at a token; returns the token after them. */
export function readBelongings(scan: Scan, from: number, belongs: Belongs, list: boolean): number {
  let at = from
  for (;;) {
    const next = readOne(scan, at, belongs, at > from)
    if (next === at) return at
    at = next
    if (!list) continue
    // "of Qatar, Germany and France": on over a comma only where another state follows
    if (scan.isComma(at) && readOne(scan, at + 1, new Belongs(), true) > at + 1) at++
  }
}

function readOne(scan: Scan, at: number, belongs: Belongs, follows: boolean): number {
  const word = scan.word(at)
  if (word === undefined || !scan.isWord(at)) return at
  const hit = scan.entryAt(at)
  if (hit !== null && hit.entry.kind !== 'person' && hit.entry.of !== null && hit.cut.prep !== 'ب' && hit.cut.prep !== 'ك') {
    if (follows && hit.cut.conj === '' && hit.cut.prep === '' && hit.entry.kind === 'state' && belongs.parts.length > 0 && !scan.isComma(at - 1)) return at
    belongs.add(hit.entry, hit.entry.of, at, hit.to)
    return hit.to
  }
  if (word.nisba !== null && word.nisba.prep === '' && word.nisba.suffix === '') {
    belongs.add(null, word.nisba.is.of, at, at + 1)
    return at + 1
  }
  return at
}
