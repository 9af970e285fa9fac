/** Letters that only one of the languages in Arabic script writes often. */
const OWN: readonly (readonly [string, string])[] = [
  ['ur', 'ٹڈڑںےۓھ'],
  ['ps', 'ټډړښځڅڼۍې'],
  ['ug', 'ۇۆۈۋې'],
  ['ckb', 'ۆێڵڕ'],
  ['sd', 'ڪڙٺڀڄڃڇڏڌڦڳڱ'],
]
const PERSIAN = 'پچژگکی'

/** Little words that Arabic cannot do without and its neighbours write otherwise. */
const ARABIC_WORDS = new Set(
  'في من على إلى الى أن ان التي الذي عن مع هذا هذه ما لا كما بعد قال كان بين أو او لم قد كل حتى'.split(' '),
)

/**
 * The language of a text as its letters and its commonest words tell it, or null where they do not: `ar`, `fa`, `ur`, `ps`, `ug`, `ckb`, `sd`.
 *
 * Holds: linear, and only the first 1,200 letters are looked at. Null for every text in another script.
 */
export function languageByLetters(text: string): string | null {
  const head = text.slice(0, 1200)
  let letters = 0
  let script = 0
  let persian = 0
  const own = OWN.map(() => 0)
  for (let i = 0; i < head.length; i++) {
    const cls = CLASSES[head.charCodeAt(i)] as number
    if (cls === None) continue
    letters++
    if (cls === Other) continue
    script++
    if ((cls & Persian) !== 0) persian++
    for (let k = 0; cls >= Owned && k < OWN.length; k++) if ((cls & (Owned << k)) !== 0) own[k] = (own[k] as number) + 1
  }
  if (script < 8 || script < letters * 0.5) return null
  const most = own.indexOf(Math.max(...own))
  if ((own[most] as number) > script * 0.012) return (OWN[most] as readonly [string, string])[0]
  if (persian > script * 0.03) return 'fa'
  const words = head.slice(0, 600).split(' ')
  const common = words.filter((word) => ARABIC_WORDS.has(word)).length
  return common > 0 && common >= words.length * 0.02 ? 'ar' : null
}

const None = 0
const Other = 1
const Script = 2
const Persian = 4
/** From here on, one bit for each entry of `OWN`. */
const Owned = 8

const CLASSES = buildClasses()

function buildClasses(): Uint16Array {
  const table = new Uint16Array(65536)
  for (let unit = 0x41; unit < 0xffff; unit++) {
    if (!/\p{L}/u.test(String.fromCharCode(unit))) continue
    table[unit] = (unit >= 0x600 && unit <= 0x77f) || (unit >= 0xfb50 && unit <= 0xfefc) ? Script : Other
  }
  const mark = (list: string, bit: number) => {
    for (const letter of list) {
      const unit = letter.charCodeAt(0)
      table[unit] = (table[unit] as number) | bit
    }
  }
  mark(PERSIAN, Persian)
  OWN.forEach(([, list], k) => {
    mark(list, Owned << k)
  })
  return table
}
