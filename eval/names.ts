/** Words that stand before a name and tell nobody apart, in folded spelling without the article. */
const TITLES = new Set(
  (
    'دكتور د سيد معالي معاليه استاذ شيخ امير ملك رييس وزير وزيره فريق لواء عميد عقيد جنرال ' +
    'سفير نايب صاحب سمو ملكي ملا بن ابن متحدث باسم مسوول'
  ).split(' '),
)

const SEATS = new Map(Object.entries({ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', گ: 'ك' }))
const SEATED = /[أإآٱىئؤةگ]/gu
const UNSEEN = /[\u064B-\u065F\u0670\u0640\u200C-\u200F\u202A-\u202E\u2066-\u2069]/gu
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu

/** Words as they are compared: no vowel signs, no hamza seats, no marks. */
export function fold(words: string): string {
  const bare = words.normalize('NFC').replace(UNSEEN, '')
  return bare
    .replace(SEATED, (letter) => SEATS.get(letter) ?? letter)
    .replace(BETWEEN_WORDS, ' ')
    .trim()
}

const split = new Map<string, readonly string[]>()

/** The words by which a name is known: folded, without article and titles (with the titles, if it has nothing else). */
function nameWords(name: string): readonly string[] {
  const known = split.get(name)
  if (known !== undefined) return known
  const all = fold(name)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 && word.startsWith('ال') ? word.slice(2) : word))
  const telling = all.filter((word) => !TITLES.has(word))
  const words = telling.length > 0 ? telling : all
  split.set(name, words)
  return words
}

/** The share of the shorter name's words that the other has too, 0 … 1. */
export function sharedWords(one: string, other: string): number {
  const [a, b] = [new Set(nameWords(one)), new Set(nameWords(other))]
  if (a.size === 0 || b.size === 0) return 0
  return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size)
}

/** Whether two names are taken for one: the same last word, or half of the shorter one's words. */
export function sameName(one: string, other: string): boolean {
  const last = nameWords(one).at(-1)
  if (last === undefined || nameWords(other).length === 0) return false
  return last === nameWords(other).at(-1) || sharedWords(one, other) >= 0.5
}

/** An actor of a reading, as far as it is compared. */
export interface Known {
  readonly name: string
  readonly names: readonly string[]
  readonly of: string
}

/** Whether an actor bears a name, in any of its forms. */
export function answersTo(actor: Known, name: string): boolean {
  return sameName(name, actor.name) || actor.names.some((form) => sameName(name, form))
}

const BY_NAME_ALONE = new Set(['person', 'anonymous', 'document'])

/**
 * Whether an actor is the source that the gold names.
 *
 * Holds: states, organisations and groups are compared by whom they speak for, where both sides say it; all else by name.
 */
export function isSource(
  gold: { readonly name: string; readonly of: string; readonly kind: string },
  actor: Known | null,
): boolean {
  if (actor === null) return false
  const codes = gold.of.split(' ').filter((code) => code !== '')
  if (!BY_NAME_ALONE.has(gold.kind) && codes.length > 0 && actor.of !== '') return codes.includes(actor.of)
  return answersTo(actor, gold.name)
}
