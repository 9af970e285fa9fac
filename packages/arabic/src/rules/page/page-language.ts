/** Letters that only the named language uses, each at least so often in a text of its own. */
const BY_LETTERS: readonly (readonly [language: string, share: number, letters: string])[] = [
  ['ckb', 0.03, 'ۆێەڕڵ'],
  ['ps', 0.015, 'ټډښګړږڼېۍ'],
  ['ur', 0.015, 'ٹڈڑےںھ'],
]
const PERSIAN = 'پچگژ'

const ARABIC = 1
const LATIN = 2
const OTHER = 3
const KIND = new Uint8Array(65536)
KIND.fill(LATIN, 0x41, 0x5b).fill(LATIN, 0x61, 0x7b).fill(LATIN, 0xc0, 0x250)
KIND.fill(OTHER, 0x370, 0x600).fill(OTHER, 0x700, 0x750).fill(OTHER, 0x900, 0x2000).fill(OTHER, 0x3040, 0xfb00)
KIND.fill(ARABIC, 0x621, 0x64b)
  .fill(ARABIC, 0x66e, 0x6d4)
  .fill(ARABIC, 0x6d5, 0x6d6)
  .fill(ARABIC, 0x750, 0x780)
  .fill(ARABIC, 0xfb50, 0xfdfc)
  .fill(ARABIC, 0xfe70, 0xfefd)
KIND[0x640] = 0

/** How much of a text is enough to know its language. Units: UTF-16 units. */
const ENOUGH = 1500

/**
 * The language of a text as BCP 47: `ar`; `ckb`, `ps`, `ur` or `fa` where their own letters show it; `und` with its script otherwise.
 *
 * Not covered: languages that write with the letters of Arabic alone; telling languages in Latin letters apart.
 */
export function pageLanguage(text: string): string {
  const counts = new Map<number, number>()
  let arabic = 0
  let latin = 0
  let other = 0
  /** ta marbuta, which Arabic uses all the time and Persian hardly ever */
  let closed = 0
  const end = Math.min(text.length, ENOUGH)
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    const kind = KIND[unit]
    if (kind === ARABIC) {
      arabic++
      if (unit === 0x629) closed++
      else if (unit > 0x64a) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    } else if (kind === LATIN) latin++
    else if (kind === OTHER) other++
  }
  const share = (letters: string) => {
    let n = 0
    for (const letter of letters) n += counts.get(letter.charCodeAt(0)) ?? 0
    return n < 2 ? 0 : n / arabic
  }
  if (arabic >= latin && arabic >= other && arabic > 0) {
    for (const [language, least, letters] of BY_LETTERS) if (share(letters) >= least) return language
    if (share(PERSIAN) >= 0.01 && closed / arabic < 0.005) return 'fa'
    return 'ar'
  }
  return latin > other ? 'und-Latn' : 'und'
}
