import { type EvidenceOf, evidenceOf } from './address.js'

/**
 * The evidence of whatever has the focus: its own, else the first in what it stands in, else the first of the page.
 */
export function evidenceAt(from: Element | null): EvidenceOf | null {
  const holder = from?.closest('[data-stands-on-words], li, tr, section') ?? null
  const element =
    from?.closest('[data-evidence]') ??
    holder?.querySelector('[data-evidence]') ??
    document.querySelector('main [data-evidence]')
  return evidenceOf(element?.getAttribute('data-evidence') ?? undefined)
}
