import type { Mention, TokenRange } from '@isnad/engine'
import type { Cut } from '../../clitics.js'
import { cliticsOf, markerOf } from './marker.js'
import type { Scan } from './scan.js'

/** The unknown words of a person's name, by which he may be named again. */
export function rememberSurname(scan: Scan, mention: Mention, surnames: Map<string, Mention>): void {
  if (mention.kind !== 'person' || mention.name === null) return
  const { from, to } = mention.name
  if (to - from < 2) return
  for (let at = from + 1; at < to; at++) {
    const word = scan.word(at)
    if (word === undefined || word.form.length < 3) continue
    if (at < to - 1 ? word.known || word.part !== null : word.part?.is.common === true && mention.entry === null)
      continue
    if (!surnames.has(word.form)) surnames.set(word.form, mention)
  }
}

/** The mentions found, and between them the last names that stand alone. */
export function withSurnames(
  scan: Scan,
  found: readonly Mention[],
  surnames: ReadonlyMap<string, Mention>,
  start: number,
): Mention[] {
  const out: Mention[] = []
  let k = 0
  let i = start
  while (i < scan.length) {
    const next = found[k]
    if (next !== undefined && i >= next.from) {
      // a town of the same name as someone the report has named: it is he, unless something is in it
      const namesake =
        next.kind === 'place' && next.to - next.from === 1 && next.marker === null ? surnameAt(scan, i, surnames) : null
      out.push(namesake ?? next)
      i = Math.max(i + 1, next.to)
      k++
      continue
    }
    const name = scan.isWord(i) ? surnameAt(scan, i, surnames) : null
    if (name !== null) out.push(name)
    i++
  }
  return out
}

export function surnameAt(scan: Scan, i: number, surnames: ReadonlyMap<string, Mention>): Mention | null {
  const word = scan.word(i)
  if (word === undefined) return null
  const { form } = word
  for (let cutOff = 0; cutOff <= 1; cutOff++) {
    const cut = cutOff === 0 ? null : oneLetterCut(form)
    if (cutOff === 1 && cut === null) break
    const person = surnames.get(cut === null ? form : cut.rest)
    if (person === undefined) continue
    const name: TokenRange = { from: i, to: i + 1 }
    return {
      ...person,
      ...name,
      name,
      role: null,
      office: null,
      parts: [],
      anaphoric: false,
      counterpart: false,
      clitics: cliticsOf(cut),
      marker: markerOf(scan, i, cut),
      rule: 'ar.mention.last-name',
    }
  }
  return null
}

/** A form without "and" or a one-letter preposition before it; null where there is none. */
function oneLetterCut(form: string): Cut | null {
  const unit = form.charCodeAt(0)
  // و ف ب ل ك
  if (unit !== 0x648 && unit !== 0x641 && unit !== 0x628 && unit !== 0x644 && unit !== 0x643) return null
  const first = form[0]
  const rest = form.slice(1)
  const none: Cut = { rest, conj: '', prep: '', future: false, article: false, suffix: '' }
  if (first === 'و' || first === 'ف') return { ...none, conj: first }
  return first === 'ب' || first === 'ل' || first === 'ك' ? { ...none, prep: first } : null
}
