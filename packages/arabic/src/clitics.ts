/** One way to cut a folded form into the clitics before it, its rest, and the pronoun after it. */
export interface Cut {
  readonly rest: string
  /** wa- or fa-, "and", "so". */
  readonly conj: '' | 'و' | 'ف'
  /** bi-, ka-, li-: "in", "like", "to". */
  readonly prep: '' | 'ب' | 'ك' | 'ل'
  /** sa-, the future. */
  readonly future: boolean
  /** True when the article stands before `rest` and has been cut off. */
  readonly article: boolean
  /** The attached pronoun that has been cut off: -hu, -hā, -hum … */
  readonly suffix: string
}

const SUFFIXES = ['هما', 'هم', 'هن', 'ها', 'نا', 'كم', 'ه', 'ي', 'ك']

/**
 * A cut.
 *
 * Decision: every cut is made here, never by spreading another, so that all of them have one shape: what a page is read by asks for
 * their fields millions of times.
 */
const cutOf = (
  rest: string,
  conj: Cut['conj'],
  prep: Cut['prep'],
  future: boolean,
  article: boolean,
  suffix: string,
): Cut => ({ rest, conj, prep, future, article, suffix })

/** A form of which nothing is cut off. */
export const whole = (rest: string): Cut => cutOf(rest, '', '', false, false, '')

/** A form of which "and", "so" or a preposition is cut off. */
export const behind = (conj: Cut['conj'], prep: Cut['prep'], rest: string): Cut =>
  cutOf(rest, conj, prep, false, false, '')

/** A cut of which a pronoun is cut off as well. */
const before = ({ conj, prep, future }: Cut, rest: string, suffix: string): Cut =>
  cutOf(rest, conj, prep, future, false, suffix)

/** Whether a form ends in the last letter of a pronoun: ه ي ك م ن ا. */
function mayHaveSuffix(form: string): boolean {
  const last = form.charCodeAt(form.length - 1)
  return last === 0x647 || last === 0x64a || last === 0x643 || last === 0x645 || last === 0x646 || last === 0x627
}

/**
 * All ways to cut a folded form, the least cut first.
 *
 * Holds: `rest` is never shorter than two letters. `للX` gives back the article it swallowed: ل + الX.
 */
export function cuts(form: string): readonly Cut[] {
  const heads: Cut[] = [whole(form)]
  const first = form[0]
  if ((first === 'و' || first === 'ف') && form.length > 2) heads.push(behind(first, '', form.slice(1)))
  for (const head of [...heads]) {
    const { rest } = head
    const p = rest[0]
    if ((p === 'ب' || p === 'ك' || p === 'ل') && rest.length > 2) {
      if (p === 'ل' && rest[1] === 'ل' && rest.length > 3) heads.push(behind(head.conj, p, `ال${rest.slice(2)}`))
      heads.push(behind(head.conj, p, rest.slice(1)))
    }
    if (p === 'س' && rest.length > 3) heads.push(cutOf(rest.slice(1), head.conj, head.prep, true, false, ''))
  }
  const out: Cut[] = []
  for (const head of heads) {
    out.push(head)
    if (head.rest.startsWith('ال') && head.rest.length > 3)
      out.push(cutOf(head.rest.slice(2), head.conj, head.prep, head.future, true, ''))
  }
  if (!mayHaveSuffix(form)) return out
  const bare = out.length
  for (let i = 0; i < bare; i++) {
    const cut = out[i] as Cut
    if (cut.article) continue
    for (const suffix of SUFFIXES) {
      if (cut.rest.length - suffix.length < 2 || !cut.rest.endsWith(suffix)) continue
      const rest = cut.rest.slice(0, -suffix.length)
      out.push(before(cut, rest, suffix))
      // the ta marbuta opens before a pronoun: وزارته → وزارة
      if (rest.endsWith('ت')) out.push(before(cut, `${rest.slice(0, -1)}ه`, suffix))
      // a last -ā is written out before a pronoun, and -ū loses its alif: أجراه → أجرى، نقلوه → نقلوا; three letters and ه are nouns (قضاة، ندوة)
      if (suffix !== 'ه' || rest.length > 3) {
        if (rest.endsWith('ا')) out.push(before(cut, `${rest.slice(0, -1)}ي`, suffix))
        else if (rest.endsWith('و')) out.push(before(cut, `${rest}ا`, suffix))
      }
      // the hamza takes a seat: رؤساءه، رؤسائه → رؤساء
      if (rest.endsWith('اي') || rest.endsWith('او')) out.push(before(cut, `${rest.slice(0, -1)}ء`, suffix))
    }
  }
  return out
}
