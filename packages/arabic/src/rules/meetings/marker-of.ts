import type { Mention } from '@isnad/engine'
import type { Scene } from './scene.js'

const TOWNS = new Set(['العاصمه', 'مدينه', 'محافظه', 'بلده', 'قريه', 'منطقه', 'عاصمه'])

/** The preposition that governs a mention, also across a joining wa- ("between X and Y" gives null to Y). */
export function markerOf(scene: Scene, mention: Mention): string | null {
  if (mention.marker !== null) return mention.marker
  if (mention.kind === 'place') return markerAcross(scene, mention.from)
  const before = scene.word(mention.from - 1)?.particle ?? null
  if (before?.is.key === 'from' && before.suffix === '' && EACH.test(scene.form(mention.from - 2)))
    return markerOfEach(scene, mention.from - 2)
  if (before !== null && before.suffix === '' && before.is.type === 'prep' && !scene.isJoined(mention))
    return before.is.key ?? null
  return null
}

/** "Each of X and Y", kull min, with what may be written onto it. */
const EACH = /^[وبل]?كلا?$/u

/** The preposition that governs "each of": "met each of X and Y" has none, "with each of" has one. */
function markerOfEach(scene: Scene, i: number): string | null {
  const form = scene.form(i)
  if (form.startsWith('ب')) return 'in'
  if (form.startsWith('ل')) return 'to'
  const before = scene.word(i - 1)?.particle ?? null
  return before !== null && before.suffix === '' && before.is.type === 'prep' ? (before.is.key ?? null) : null
}

/** The preposition before "the Qatari capital Doha": over what kind of place it is. */
function markerAcross(scene: Scene, from: number): string | null {
  for (let i = from - 1; i >= from - 3 && i >= 0; i--) {
    const word = scene.word(i)
    const particle = word?.particle ?? null
    if (particle !== null && particle.is.type === 'prep')
      return particle.suffix === '' ? (particle.is.key ?? null) : null
    const bare = word?.form.replace(/^[بل]/u, '') ?? ''
    if (TOWNS.has(bare) && bare !== word?.form) return word?.form.startsWith('ب') === true ? 'in' : 'to'
    if (!TOWNS.has(word?.form ?? '') && word?.nisba == null) return null
  }
  return null
}
