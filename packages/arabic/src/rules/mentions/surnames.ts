import type { Mention } from '@isnad/engine'
import { behind, type Cut } from '../../clitics.js'
import { cliticsOf, markerOf } from './marker.js'
import type { Scan } from './scan.js'

/** The last names of the people a report has named, by which they may be named again. */
export class Surnames {
  private readonly people = new Map<string, Mention>()
  /** 1 for the last two letters of some name: hardly any other word has them, and what is written on before a name leaves them. */
  private readonly endings = new Uint8Array(1024)

  constructor(private readonly scan: Scan) {}

  get none(): boolean {
    return this.people.size === 0
  }

  /** Remembers the unknown words of a person's name. */
  remember(mention: Mention): void {
    if (mention.kind !== 'person' || mention.name === null) return
    const { from, to } = mention.name
    if (to - from < 2) return
    for (let at = from + 1; at < to; at++) {
      const word = this.scan.word(at)
      if (word === undefined || word.form.length < 3) continue
      if (at < to - 1 ? word.known || word.part !== null : word.part?.is.common === true && mention.entry === null)
        continue
      if (this.people.has(word.form)) continue
      this.people.set(word.form, mention)
      this.endings[ending(word.form)] = 1
    }
  }

  /** The mention of somebody by his last name alone; null where none is named. */
  at(i: number): Mention | null {
    const { form } = this.scan.tokens
    const printed = form[i]
    if (printed === undefined || this.endings[ending(printed)] !== 1) return null
    const whole = this.people.get(printed)
    const cut = whole === undefined ? oneLetterCut(printed) : null
    const person = whole ?? (cut === null ? undefined : this.people.get(cut.rest))
    if (person === undefined) return null
    return {
      from: i,
      to: i + 1,
      kind: person.kind,
      entry: person.entry,
      name: { from: i, to: i + 1 },
      role: null,
      office: null,
      of: person.of,
      parts: [],
      agreement: person.agreement,
      anaphoric: false,
      counterpart: false,
      clitics: cliticsOf(cut),
      marker: markerOf(this.scan, i, cut),
      rule: 'ar.mention.last-name',
    }
  }

  /** The mentions found, and between them the last names that stand alone. */
  addTo(found: readonly Mention[], start: number): Mention[] {
    const out: Mention[] = []
    let k = 0
    let i = start
    while (i < this.scan.length) {
      const next = found[k]
      if (next !== undefined && i >= next.from) {
        // a town of the same name as someone the report has named: it is he, unless something is in it
        const namesake = next.kind === 'place' && next.to - next.from === 1 && next.marker === null ? this.at(i) : null
        out.push(namesake ?? next)
        i = Math.max(i + 1, next.to)
        k++
        continue
      }
      const name = this.scan.isWord(i) ? this.at(i) : null
      if (name !== null) out.push(name)
      i++
    }
    return out
  }
}

const ending = (form: string) =>
  ((form.charCodeAt(form.length - 1) & 31) << 5) | (form.charCodeAt(form.length - 2) & 31)

/** A form without "and" or a one-letter preposition before it; null where there is none. */
function oneLetterCut(form: string): Cut | null {
  const unit = form.charCodeAt(0)
  // و ف ب ل ك
  if (unit !== 0x648 && unit !== 0x641 && unit !== 0x628 && unit !== 0x644 && unit !== 0x643) return null
  const first = form[0]
  // li- swallows the alef of the article
  if (first === 'ل' && form[1] === 'ل') return behind('', first, `ا${form.slice(1)}`)
  const rest = form.slice(1)
  if (first === 'و' || first === 'ف') return behind(first, '', rest)
  return first === 'ب' || first === 'ل' || first === 'ك' ? behind('', first, rest) : null
}
