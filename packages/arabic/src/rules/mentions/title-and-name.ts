import type { Mention } from '@isnad/engine'
import type { Scan } from './scan.js'

const NAME_GAP = 7
/** "Called", "whose name is": a name follows. */
const CALLED = new Set(['يدعي', 'تدعي', 'اسمه', 'اسمها', 'يسمي', 'تسمي', 'ويدعي', 'وتدعي'])

/**
 * One mention of a title and of the name behind it, where words the grammar of titles does not know stand between: "the head of the
 * prisoners' committee in the group Yaḥyā …". Null where a verb, "that", a mark or a date parts them.
 */
export function titleWithName(scan: Scan, before: readonly Mention[], name: Mention): Mention | null {
  const last = before[before.length - 1]
  // "the commissioner for refugees | at the United Nations | Nūra …": the body stands between
  const between = last !== undefined && standsBetween(last, before[before.length - 2]) ? last : null
  const title = between === null ? last : before[before.length - 2]
  if (title === undefined) return null
  if (name.kind !== 'person' || name.name === null || name.role !== null || name.marker !== null || name.clitics !== '')
    return null
  if (title.name !== null || title.role === null || title.agreement.number !== 'one' || title.anaphoric) return null
  if (title.kind !== 'person' && title.kind !== 'anonymous') return null
  if (name.from - title.to > NAME_GAP || scan.sentence(name.from) !== scan.sentence(title.from)) return null
  let owner: string | null = null
  for (let k = title.to; k < name.from; k++) {
    const word = scan.word(k)
    // "the commander of the coast guard | the Yemeni"
    if (word?.nisba?.article === true && word.nisba.prep === '') owner ??= word.nisba.is.of
    if (between !== null && k >= between.from && k < between.to) continue
    if (CALLED.has(scan.form(k)) || isNameMark(scan, k)) continue
    if (word === undefined || !scan.isWord(k) || scan.isTime(k) || word.reporting !== null) return null
    if (word.verb !== null && word.verb.is.tense !== 'noun' && !word.form.startsWith('ال')) return null
    const type = word.particle?.is.type ?? null
    if (
      type !== null &&
      type !== 'common' &&
      type !== 'standing' &&
      !(type === 'prep' && (word.form === 'في' || word.form === 'ب'))
    )
      return null
    if (word.particle !== null && word.particle.conj !== '') return null
  }
  return {
    ...title,
    to: name.to,
    kind: 'person',
    entry: name.entry,
    name: name.name,
    of: title.of ?? between?.of ?? owner ?? name.of,
    agreement: { number: 'one', gender: title.agreement.gender ?? name.agreement.gender },
    rule: 'ar.mention.title-and-name',
  }
}

/** A mark around the name of a body: "the leader in the movement «X» | Ṣalāḥ …". */
function isNameMark(scan: Scan, k: number): boolean {
  const quote = scan.isWord(k) ? undefined : scan.quotes.quotes[scan.quotes.at[k] ?? -1]
  return quote !== undefined && quote.kind !== 'speech' && quote.close !== null && quote.to - quote.from <= SHORT
}
const SHORT = 4

/** A body between a title and its name: "at the United Nations", "of the engineers" right behind the body the title is of. */
function standsBetween(body: Mention, title: Mention | undefined): boolean {
  if (body.marker === 'to') return body.name === null && body.agreement.number === 'many' && title?.to === body.from
  // the movement, and behind it its name in quotes
  if (title !== undefined && body.marker === null && body.from === title.to + 1)
    return body.entry !== null && body.of === title.of
  return body.marker === 'in' && body.kind !== 'person' && body.kind !== 'anonymous'
}

/** True a few words behind a title whose name has not come yet. */
export function awaitsName(scan: Scan, i: number, before: readonly Mention[]): boolean {
  const nearest = before[before.length - 1]
  const last =
    nearest?.marker === 'in' && nearest.kind !== 'person' && nearest.kind !== 'anonymous'
      ? before[before.length - 2]
      : nearest
  if (
    last === undefined ||
    last.name !== null ||
    last.role === null ||
    last.agreement.number !== 'one' ||
    last.anaphoric
  )
    return false
  return (
    (last.kind === 'person' || last.kind === 'anonymous') &&
    i - last.to <= NAME_GAP &&
    scan.sentence(i) === scan.sentence(last.from)
  )
}
