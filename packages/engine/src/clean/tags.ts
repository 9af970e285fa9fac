/** What is done where a tag stood. */
export type TagEffect = 'break' | 'space' | 'nothing' | 'open-code' | 'close-code'

const BREAK = new Set(
  (
    'p br div li ul ol dl dt dd tr table tbody thead tfoot caption h1 h2 h3 h4 h5 h6 hr blockquote article section header footer aside nav main ' +
    'figure figcaption pre center form fieldset address html body head title'
  ).split(' '),
)
const SPACE = new Set('td th option'.split(' '))
const INLINE = new Set(
  (
    'span a b i u s em strong font small big sub sup img cite q abbr bdi bdo mark label input button select textarea iframe object embed param video ' +
    'audio source noscript link meta time code tt strike del ins wbr nobr svg path g picture o:p'
  ).split(' '),
)

/**
 * What a stretch between `<` and `>` does to the text, or null where it is no tag but the writer's own signs.
 *
 * Holds: only HTML's own names count, and what follows the name must look like attributes, so that `a <b and c> d` stays.
 */
export function tagEffect(inside: string): TagEffect | null {
  if (inside.startsWith('!--')) return inside.endsWith('--') ? 'nothing' : null
  if (/^!doctype(?:\s|$)/iu.test(inside) || inside.startsWith('?xml')) return 'nothing'
  const parts = /^(?<close>\/?)(?<name>[A-Za-z][A-Za-z0-9:]{0,11})(?<rest>[\s/].*)?$/su.exec(inside)?.groups
  if (parts === undefined) return null
  const name = (parts.name as string).toLowerCase()
  const rest = (parts.rest ?? '').replace('/', ' ').trim()
  if (rest !== '' && !rest.includes('=')) return null
  if (name === 'script' || name === 'style') return parts.close === '/' ? 'close-code' : 'open-code'
  if (BREAK.has(name)) return 'break'
  if (SPACE.has(name)) return 'space'
  return INLINE.has(name) ? 'nothing' : null
}
