import { type Layers, type Mention, TokenKind } from '@isnad/engine'
import type { Word } from '../../word.js'

type Needs = Pick<Layers<Word>, 'page' | 'tokens' | 'credits' | 'sentences' | 'mentions'>

/** What of an actor decides whom he speaks for. */
interface Sided {
  readonly kind: string
  readonly office: string | null
  of: string | null
  readonly mentions: readonly number[]
}

/**
 * Gives their side to actors whose own words do not name it: of the body spoken of before that their title is of ("the head of the
 * mission"), of who issues a document, of the country the report is about for those who hold an office of a state.
 *
 * Holds: a side that words give is never changed. One pass over the mentions.
 */
export function giveSides(layers: Needs, actors: readonly Sided[], actorOf: Int32Array): void {
  const { mentions } = layers.mentions
  const home = homeOf(layers)
  const heads = new Map<string, string>()
  let group: string | null = null
  mentions.forEach((m, index) => {
    const actor = actors[actorOf[index] as number]
    if (actor === undefined) return
    actor.of ??=
      bodyBefore(layers, m, heads, group) ??
      (actor.kind === 'document'
        ? (issuerOf(layers, m, index, actors, actorOf) ?? speakersBefore(layers, m, index))
        : null) ??
      (m.office === 'source' || m.office === 'close' ? besideWhom(layers, m, index) : null) ??
      (isOfUnitedNations(layers, m) ? 'UN' : null) ??
      (home !== null && isOfState(layers, m) ? home : null)
    for (const part of m.parts) {
      const head = part.of === null ? null : headAt(layers, part.from)
      if (head !== null && part.of !== null) heads.set(head, part.of)
    }
    if (actor.of === null || actor.kind === 'person' || actor.kind === 'anonymous' || actor.kind === 'document') return
    for (let i = m.from; i < m.to; i++) {
      const head = headAt(layers, i)
      if (head !== null) heads.set(head, actor.of)
    }
    if (actor.kind === 'group' && m.entry !== null) group = actor.of
  })
}

/** Words for whoever fights or agitates, by which a report calls the group it has named: "the group", "the movement". */
const GROUP_WORDS = /^(?:جماعه|حركه|تنظيم|حزب|ميليشيا|مليشيا|جبهه)$/u

/** The word for a body at a token, without clitics and article; null where there is none. */
function headAt({ tokens }: Needs, i: number): string | null {
  if (tokens.kind[i] !== TokenKind.word) return null
  const { body, medium } = tokens.word[i] as Word
  const hit = body ?? medium
  return hit === null || hit.suffix !== '' ? null : hit.rest.replace(/^ال/u, '')
}

/** Whose the definite body in a mention is, that the report has told of before. */
function bodyBefore(
  layers: Needs,
  m: Mention,
  heads: ReadonlyMap<string, string>,
  group: string | null,
): string | null {
  if (m.entry !== null && m.kind !== 'person') return null
  const to = m.name !== null && m.name.from > m.from ? m.name.from : (m.role?.to ?? m.to)
  for (let i = m.from; i < to; i++) {
    const head = headAt(layers, i)
    if (head === null || !/^[وف]?[بك]?(?:ال|لل)/u.test(layers.tokens.form[i] as string)) continue
    const known = heads.get(head)
    if (known !== undefined) return known
    if (group !== null && GROUP_WORDS.test(head)) return group
  }
  return null
}

/** What joins a document to who issued it, behind it: "prepared by", "distributed by", "issued by". */
const ISSUED = /^(?:ا?صدر(?:ه|ته|ها|تها)|اعد(?:ه|ته|ها|تها)|وزع(?:ه|ته|ها|تها)|نشر(?:ه|ته|ها|تها)|صادر(?:ه|ا)?|عن|من)$/u
const FAR = 5

function issuerOf(
  { tokens, mentions, sentences }: Needs,
  m: Mention,
  index: number,
  actors: readonly Sided[],
  actorOf: Int32Array,
): string | null {
  const next = mentions.mentions[index + 1]
  if (next !== undefined && next.from - m.to <= FAR && sentences.at[next.from] === sentences.at[m.from]) {
    const side = next.of ?? actors[actorOf[index + 1] as number]?.of ?? null
    for (let i = m.to; i < next.from; i++) if (ISSUED.test(tokens.form[i] as string)) return side
  }
  // "the ministry said in a statement": whoever speaks in it
  if (m.marker !== 'in') return null
  for (let k = index - 1; k >= 0; k--) {
    const before = mentions.mentions[k] as Mention
    if (sentences.at[before.from] !== sentences.at[m.from]) return null
    if (before.marker === null && before.kind !== 'place' && before.kind !== 'document')
      return before.of ?? actors[actorOf[k] as number]?.of ?? null
  }
  return null
}

/** Papers that are somebody's though nothing says whose: "the document calls on", behind those who have agreed on it. */
const PAPERS = new Set(['document', 'statement', 'letter', 'post', 'memorandum', 'decision', 'resolution'])
const BACK = 2

/** The one party that has acted, without a preposition, in the sentences before "the document"; null where there are several. */
function speakersBefore({ tokens, mentions, sentences }: Needs, m: Mention, index: number): string | null {
  if (!m.anaphoric || m.marker !== null || !PAPERS.has(m.office ?? '')) return null
  const sentence = sentences.at[m.from] as number
  let found: string | null = null
  let council = false
  for (let k = index - 1; k >= 0; k--) {
    const before = mentions.mentions[k] as Mention
    if (m.office === 'decision' || m.office === 'resolution') {
      if (before.of === 'UNSC') council = true
      continue
    }
    const back = sentence - (sentences.at[before.from] as number)
    if (back > BACK) break
    if (
      back === 0 ||
      before.of === null ||
      before.kind === 'place' ||
      before.kind === 'document' ||
      !acts(tokens, before)
    )
      continue
    if (found !== null && found !== before.of) return null
    found = before.of
  }
  return council ? 'UNSC' : found
}

const BETWEEN = new Set(['كل', 'من', '«', '"', '“'])

/** True right behind a finite verb, or joined to what is. */
function acts({ form, word }: Needs['tokens'], m: Mention): boolean {
  if (m.marker !== null && m.marker !== 'from') return false
  let i = m.from - 1
  while (i > 0 && BETWEEN.has(form[i] as string)) i--
  const tense = (word[i] as Word | undefined)?.verb?.is.tense
  return tense === 'past' || tense === 'present' || m.clitics.startsWith('و') || form[i] === 'و'
}

/** "Sources close to him": the side of whoever was named last. */
function besideWhom({ tokens, mentions }: Needs, m: Mention, index: number): string | null {
  if (!/^منه(?:ا|م)?$/u.test(tokens.form[m.to] ?? '')) return null
  for (let k = index - 1; k >= Math.max(0, index - 4); k--) {
    const before = mentions.mentions[k] as Mention
    if (before.kind === 'person' && before.of !== null) return before.of
  }
  return null
}

/** "The coordinator of humanitarian affairs", "the special rapporteur": offices that only the United Nations have. */
function isOfUnitedNations({ tokens }: Needs, m: Mention): boolean {
  if (m.kind !== 'person' || m.role === null) return false
  for (let i = m.role.from; i < m.role.to - 1; i++) {
    const next = tokens.form[i + 1] as string
    if (/^[وف]?منسقه?$/u.test(tokens.form[i] as string) && next === 'الشوون' && tokens.form[i + 2] === 'الانسانيه')
      return true
    if (/^[وف]?(?:ال)?مقرره?$/u.test(tokens.form[i] as string) && next === 'الخاص') return true
  }
  return false
}

const STATE_OFFICES =
  /(?:^|-)(?:minister|president|lawmaker|speaker|governor|mayor|prosecutor|chief-of-staff|police-chief|intelligence-chief|central-bank-governor)$|^(?:undersecretary|deputy-minister)/u
const STATE_BODIES = /^(?:ministry|government|army|police|parliament|presidency|court|intelligence|province)(?::|$)/u
const STATE_QUALITIES = new Set([
  'security',
  'military',
  'government',
  'police',
  'presidential',
  'judicial',
  'parliament',
  'official',
  'local',
])

/** True for whoever holds an office of a state, or is a body of one, though no word says of which. */
function isOfState({ tokens }: Needs, m: Mention): boolean {
  if (m.entry !== null || m.counterpart) return false
  if (m.kind === 'organisation' || m.kind === 'state') return STATE_BODIES.test(m.office ?? '')
  if (m.kind !== 'person' && m.kind !== 'anonymous') return false
  if (m.kind === 'person' && STATE_OFFICES.test(m.office ?? '')) return true
  const to = m.role?.to ?? m.to
  for (let i = m.from; i < to; i++) {
    const word = tokens.word[i] as Word
    if (word.body !== null && STATE_BODIES.test(word.body.is.type)) return true
    // the national council for elections, the national company
    if (i > m.from && /^(?:ال)?وطنيه?$/u.test(word.form)) return true
    if (i > m.from && word.quality !== null && STATE_QUALITIES.has(word.quality.is.type)) return true
  }
  return false
}

/** How much it takes (a place counts 1, anybody's side 2), and what share of them all one has to have, for a report to be about it. */
const FEWEST = 3
const NO_STATES = new Set(['UN', 'EU', 'AU'])
const SHARE = 0.6

/** The country a report is about: named, with its towns, its people and its offices, far oftener than any other; null for none. */
function homeOf({ mentions }: Needs): string | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const m of mentions.mentions) {
    const code = m.kind === 'place' ? (m.entry?.place?.country ?? m.of) : m.of
    if (code === null || !/^[A-Z]{2}$/u.test(code) || NO_STATES.has(code)) continue
    // where something happens says less than whose it is
    const weight = m.kind === 'place' ? 1 : 2
    counts.set(code, (counts.get(code) ?? 0) + weight)
    all += weight
  }
  let best: string | null = null
  for (const [code, n] of counts) if (best === null || n > (counts.get(best) as number)) best = code
  if (best === null) return null
  const n = counts.get(best) as number
  return (n >= FEWEST && n / all >= SHARE) || n === all ? best : null
}
