import type { Layers, Mention } from '@isnad/engine'
import type { Word } from '../../word.js'
import type { Gathered } from './gathered.js'
import { PERSONAL } from './offices.js'

type Needs = Pick<Layers<Word>, 'tokens' | 'credits' | 'sentences' | 'mentions'>

/** How many sentences behind the lead the name comes. */
const BEHIND_LEAD = 3
const IN_HIS_NAME = /^(?:اسم|هوي|يسم|تسم)/u
/** Whom a report calls by their office, and never "an official". */
const RENOWNED = /(?:^|-)(?:minister|president|king|emir|sultan|leader|prince)$/u

/**
 * Whom the lead calls "an official of X", where the next sentences name one of X that speaks; or any sentence, where the next one names
 * an official of X as such. Null where nobody is revealed.
 *
 * Holds: never for somebody renowned, for whom nobody writes "an official", nor for a source that wishes not to be named, nor for one of
 * whom the report goes on to speak as "the official".
 */
export function revealedIn(
  layers: Needs,
  actors: readonly Gathered[],
  actorOf: Int32Array,
): { readonly unnamed: number; readonly named: number } | null {
  const { credits, sentences, mentions } = layers
  const lead = sentences.at[credits.bodyFrom] ?? 0
  for (let k = 0; k < mentions.mentions.length; k++) {
    const m = mentions.mentions[k] as Mention
    const unnamed = actorOf[k] as number
    const actor = actors[unnamed]
    if (actor === undefined || !isUnnamed(m, actor)) continue
    const sentence = sentences.at[m.from] as number
    if (wishesNoName(layers.tokens.form, m.to, sentences.sentences[sentence]?.to ?? m.to)) continue
    const named = namedBehind(layers, actors, actorOf, k, actor, sentence === lead)
    if (named !== null) return { unnamed, named }
  }
  return null
}

function namedBehind(
  { tokens, sentences, mentions }: Needs,
  actors: readonly Gathered[],
  actorOf: Int32Array,
  from: number,
  unnamed: Gathered,
  leads: boolean,
): number | null {
  const here = sentences.at[(mentions.mentions[from] as Mention).from] as number
  for (let k = from + 1; k < mentions.mentions.length; k++) {
    const m = mentions.mentions[k] as Mention
    const sentence = sentences.at[m.from] as number
    if (sentence > here + (leads ? BEHIND_LEAD : 1)) return null
    const at = actorOf[k] as number
    const actor = actors[at]
    if (actor === undefined || actor.of !== unnamed.of) continue
    if (actor.kind === 'anonymous') return null
    if (actor.kind !== 'person' || sentence === here) continue
    const said = (tokens.word[m.from - 1] as Word | undefined)?.reporting
    const speaks = m.marker === null && said != null && !said.is.form.passive
    const renowned = RENOWNED.test(m.entry?.role ?? '') || RENOWNED.test(m.office ?? '') || m.office === 'spokesman'
    const first = m.name !== null && actor.mentions[0] === k
    return speaks && first && !renowned && (leads || m.office === unnamed.sort) ? at : null
  }
  return null
}

const isUnnamed = (m: Mention, { kind, sort, of, mentions }: Gathered): boolean =>
  kind === 'anonymous' &&
  m.marker === null &&
  m.agreement.number === 'one' &&
  of !== null &&
  !m.anaphoric &&
  mentions.length === 1 &&
  PERSONAL.has(sort ?? '')

function wishesNoName(form: readonly string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (IN_HIS_NAME.test(form[i] as string)) return true
  return false
}
