import type { Tokens } from './tokens.js'

/** What `ByForm` is to remember of a word. */
export type Derive<W, V> = (word: W, form: string, kind: number) => V

/** Different values that are remembered; what comes after them is worked out each time. */
const MOST = 0xffff

/**
 * Something derived from a word, worked out once a distinct form and then looked up by its number.
 *
 * Decision: numbers stand in the order in which a page is read, so that asking every token costs a few nanoseconds; a map by form has to
 * fetch the form itself from memory first.
 */
export class ByForm<W, V> {
  private filling: object | null = null
  /** By a form's number: 0 where nothing is remembered, else the place of the value, from 1. */
  private places = new Uint16Array(1 << 12)
  private readonly values: V[] = []
  private readonly placeOf = new Map<V, number>()

  constructor(private readonly derive: Derive<W, V>) {}

  at(tokens: Tokens<W>, i: number): V {
    const number = tokens.number[i] as number
    if (tokens.filling !== this.filling) this.begin(tokens.filling)
    const place = number < 0 ? 0 : (this.places[number] ?? 0)
    return place > 0 ? (this.values[place - 1] as V) : this.work(tokens, i, number)
  }

  private work(tokens: Tokens<W>, i: number, number: number): V {
    const value = this.derive(tokens.word[i] as W, tokens.form[i] as string, tokens.kind[i] as number)
    if (number < 0 || this.values.length === MOST) return value
    if (number >= this.places.length) {
      const wider = new Uint16Array(Math.max(number + 1, this.places.length * 2))
      wider.set(this.places)
      this.places = wider
    }
    let place = this.placeOf.get(value)
    if (place === undefined) {
      place = this.values.push(value)
      this.placeOf.set(value, place)
    }
    this.places[number] = place
    return value
  }

  private begin(filling: object): void {
    this.filling = filling
    this.places.fill(0)
    this.values.length = 0
    this.placeOf.clear()
  }
}
