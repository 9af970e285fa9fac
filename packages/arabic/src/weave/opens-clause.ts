const OPENERS: ReadonlySet<string> = new Set(
  [
    'حيث كما فيما بينما لكن لكنه لكنها لكنهم اذ اذا لان لانه لانها حتي مع بعد قبل عندما حين حينما ان انه انها انهم اننا وان وانه وانها وانهم واننا',
    'في قد سوف لا لن لم ليس مما ما من وفق وفقا بما بهدف بغيه كي لكي ثم كذلك بل غير رغم منذ خلال علي عبر باستثناء شرط بشرط شريطه',
  ]
    .join(' ')
    .split(' '),
)

/** Purpose clauses: li- before a verbal noun of some length. */
const PURPOSE = /^ل(?:ل|ا|ت)\p{L}{3,}$/u

/** An imperfect without a conjunction: a clause that describes what stands before it. Not verbal nouns of the pattern tafʿīl. */
const DESCRIBES = /^[يت](?!\p{L}{2}ي\p{L}$)\p{L}{2,5}(?<![اهي])$/u

/** Whether a folded word after a comma opens a clause: a particle, with wa- or fa- before it or not, li- of purpose, or a verb. */
export function opensClause(folded: string): boolean {
  return (
    OPENERS.has(folded) || OPENERS.has(folded.replace(/^[وف]/u, '')) || PURPOSE.test(folded) || DESCRIBES.test(folded)
  )
}
