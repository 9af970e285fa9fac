import type { Cut } from '../../clitics.js'
import type { Scan } from './scan.js'

export const cliticsOf = (cut: Cut | null): string => (cut === null ? '' : cut.conj + cut.prep)

const CLITIC_MARKERS: Readonly<Record<string, string>> = { ب: 'in', ل: 'to', ك: 'as' }

/** The preposition before a mention, by its name; null where it stands without one. */
export function markerOf(scan: Scan, from: number, cut: Cut | null): string | null {
  if (cut !== null && cut.prep !== '') return CLITIC_MARKERS[cut.prep] ?? null
  const at = scan.isOpening(from - 1) ? from - 2 : from - 1
  if (cut !== null && cut.conj !== '') return null
  const before = scan.word(at)
  if (before === undefined || !scan.isWord(at)) return null
  if (before.form.length === 1) return CLITIC_MARKERS[before.form] ?? null
  if (before.form.length === 2 && before.form[0] === 'و') return CLITIC_MARKERS[before.form[1] as string] ?? null
  const particle = before.particle
  if (particle === null || particle.suffix !== '') return null
  // ʿabbara "expressed" at the head of its clause, not ʿabra "through"
  if (before.reporting !== null && (before.reporting.conj !== '' || scan.sentence(at - 1) !== scan.sentence(at)))
    return null
  // "each of X and Y": no preposition of its own
  if (before.form === 'من' && /^[وبل]?كل[اي]?$/u.test(scan.form(at - 1))) return null
  return particle.is.type === 'prep' ? (particle.is.key ?? particle.is.type) : null
}
