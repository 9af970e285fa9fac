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
const whole = (rest: string): Cut => ({ rest, conj: '', prep: '', future: false, article: false, suffix: '' })

/**
 * All ways to cut a folded form, the least cut first.
 *
 * Holds: `rest` is never shorter than two letters. `للX` gives back the article it swallowed: ل + الX.
 */
export function cuts(form: string): readonly Cut[] {
  const heads: Cut[] = [whole(form)]
  const first = form[0]
  if ((first === 'و' || first === 'ف') && form.length > 2) heads.push({ ...whole(form.slice(1)), conj: first })
  for (const head of [...heads]) {
    const { rest } = head
    const p = rest[0]
    if ((p === 'ب' || p === 'ك' || p === 'ل') && rest.length > 2) {
      if (p === 'ل' && rest[1] === 'ل' && rest.length > 3) heads.push({ ...head, prep: p, rest: `ال${rest.slice(2)}` })
      heads.push({ ...head, prep: p, rest: rest.slice(1) })
    }
    if (p === 'س' && rest.length > 3) heads.push({ ...head, future: true, rest: rest.slice(1) })
  }
  const out: Cut[] = []
  for (const head of heads) {
    out.push(head)
    if (head.rest.startsWith('ال') && head.rest.length > 3) out.push({ ...head, article: true, rest: head.rest.slice(2) })
  }
  const bare = out.length
  for (let i = 0; i < bare; i++) {
    const cut = out[i] as Cut
    if (cut.article) continue
    for (const suffix of SUFFIXES) {
      if (cut.rest.length - suffix.length < 2 || !cut.rest.endsWith(suffix)) continue
      const rest = cut.rest.slice(0, -suffix.length)
      out.push({ ...cut, rest, suffix })
      // the ta marbuta opens before a pronoun: وزارته → وزارة
      if (rest.endsWith('ت')) out.push({ ...cut, rest: `${rest.slice(0, -1)}ه`, suffix })
      // a last -ā is written out before a pronoun, and -ū loses its alif: أجراه → أجرى، نقلوه → نقلوا; three letters and ه are nouns (قضاة، ندوة)
      if (suffix !== 'ه' || rest.length > 3) {
        if (rest.endsWith('ا')) out.push({ ...cut, rest: `${rest.slice(0, -1)}ي`, suffix })
        else if (rest.endsWith('و')) out.push({ ...cut, rest: `${rest}ا`, suffix })
      }
      // the hamza takes a seat: رؤساءه، رؤسائه → رؤساء
      if (rest.endsWith('اي') || rest.endsWith('او')) out.push({ ...cut, rest: `${rest.slice(0, -1)}ء`, suffix })
    }
  }
  return out
}
