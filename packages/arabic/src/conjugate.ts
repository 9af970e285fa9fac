import { spell } from './spell.js'
import { type Stem, stemsOf, type VerbRoot } from './stems.js'
import type { VerbForm } from './word.js'

/** A verb of the lexicon: its root, its measure and what they do not tell. */
export interface Verb extends VerbRoot {
  /** The verbal noun as written, where the measure does not give it or gives another. */
  readonly noun?: string | undefined
  /** True where the passive is not used, or is spelled like a commoner word: zīda, ʿīda. */
  readonly activeOnly?: boolean | undefined
  /** The name it goes by, where the written past (`ذكر` for both dhakara and dhakkara) would not tell it from another. */
  readonly lemma?: string | undefined
}

/** One written form of a verb. */
export interface Conjugated {
  /** As written, without vowel signs. */
  readonly spelling: string
  readonly is: VerbForm
  /** `finite`; `circumstance` a participle as it stands beside a verb (qāʾilan, muʾakkidīn); `noun` any other participle, or the verbal noun. */
  readonly use: 'finite' | 'circumstance' | 'noun'
}

type Number = 'one' | 'two' | 'many'
type Gender = 'm' | 'f'

/** Person, number, gender, prefix and ending; `closed` endings begin with a consonant, `weak` is the ending after a defective stem's vowel. */
interface Ending {
  readonly who: readonly [person: 1 | 2 | 3, number: Number, gender: Gender | null]
  readonly prefix: string
  readonly end: string
  readonly closed?: true
}

const PAST: readonly Ending[] = [
  { who: [3, 'one', 'm'], prefix: '', end: '' },
  { who: [3, 'one', 'f'], prefix: '', end: 'aت' },
  { who: [3, 'two', 'm'], prefix: '', end: 'A' },
  { who: [3, 'two', 'f'], prefix: '', end: 'aتA' },
  { who: [3, 'many', 'm'], prefix: '', end: 'Uا' },
  { who: [1, 'one', null], prefix: '', end: 'تu', closed: true },
  { who: [1, 'many', null], prefix: '', end: 'نA', closed: true },
  { who: [3, 'many', 'f'], prefix: '', end: 'نa', closed: true },
  { who: [2, 'many', 'm'], prefix: '', end: 'تuم', closed: true },
]

const PRESENT: readonly Ending[] = [
  { who: [3, 'one', 'm'], prefix: 'ي', end: '' },
  { who: [3, 'one', 'f'], prefix: 'ت', end: '' },
  { who: [3, 'many', 'm'], prefix: 'ي', end: 'Uنa' },
  { who: [3, 'two', 'm'], prefix: 'ي', end: 'Aنi' },
  { who: [3, 'two', 'f'], prefix: 'ت', end: 'Aنi' },
  { who: [1, 'many', null], prefix: 'ن', end: '' },
  { who: [1, 'one', null], prefix: 'ء', end: '' },
  { who: [3, 'many', 'f'], prefix: 'ي', end: 'نa', closed: true },
  { who: [3, 'many', 'm'], prefix: 'ي', end: 'Uا' },
  { who: [3, 'two', 'm'], prefix: 'ي', end: 'A' },
  { who: [3, 'two', 'f'], prefix: 'ت', end: 'A' },
  { who: [2, 'many', 'm'], prefix: 'ت', end: 'Uنa' },
]

const PASSIVE_PAST = PAST.filter(({ who: [person, number] }) => person === 3 && number !== 'two').slice(0, 3)

const JUSSIVE: readonly Ending[] = [
  { who: [3, 'one', 'm'], prefix: 'ي', end: '' },
  { who: [3, 'one', 'f'], prefix: 'ت', end: '' },
]

/** A participle's endings after a sound stem; a defective stem puts its y before those that begin with a short vowel or A. */
const PARTICIPLE: readonly (readonly [use: 'circumstance' | 'noun', number: Number, gender: Gender, end: string])[] = [
  ['circumstance', 'one', 'm', 'aا'],
  ['circumstance', 'one', 'f', 'aT'],
  ['circumstance', 'many', 'm', 'Iنa'],
  ['circumstance', 'two', 'f', 'aتaينi'],
  ['circumstance', 'many', 'f', 'Aتi'],
  ['noun', 'one', 'm', ''],
  ['noun', 'many', 'm', 'Uنa'],
  ['noun', 'two', 'm', 'Aنi'],
  ['noun', 'two', 'f', 'aتAنi'],
  ['noun', 'many', 'm', 'I'],
]

/** A stem with an ending, defective stems losing or showing their last letter. */
function join(stem: Stem, end: string, closed: boolean): string {
  const { weak } = stem
  if (weak === null) return (closed ? stem.closed : stem.open) + end
  if (end === '') return stem.open + weak.end
  const opensWithU = end[0] === 'U'
  if (weak.end === 'I') {
    if (opensWithU) return stem.open + end
    return closed ? `${stem.open}I${end}` : `${stem.open}iي${end}`
  }
  if (weak.end === 'U') {
    if (opensWithU) return stem.open + end
    return closed ? `${stem.open}U${end}` : `${stem.open}uو${end}`
  }
  if (opensWithU) return `${stem.open}aو${end.slice(1)}`
  // daʿā: daʿat, daʿatā, but daʿawā and daʿawtu
  if (end.startsWith('aت')) return stem.open + end
  return `${stem.open}a${weak.letter}${end}`
}

/**
 * The written forms of a verb as news uses them, each once, the more usual reading of a spelling first.
 *
 * Holds: the first is the third person masculine singular of the past, its spelling the lemma unless the verb has another.
 * Not covered: imperatives, the energetic, second persons but the plural; the passive only where it is spelled unlike the active.
 */
export function conjugate(verb: Verb): readonly Conjugated[] {
  const stems = stemsOf(verb)
  const lemma = verb.lemma ?? spell(join(stems.past, '', false))
  const out: Conjugated[] = []
  const seen = new Set<string>()
  const put = (spelling: string, use: Conjugated['use'], is: VerbForm) => {
    if (spelling.length < 2 || seen.has(spelling)) return
    seen.add(spelling)
    out.push({ spelling, use, is })
  }
  const finite = (
    stem: Stem,
    endings: readonly Ending[],
    tense: 'past' | 'present',
    passive: boolean,
    vowel: 'a' | 'u' | '',
  ) => {
    for (const { who, prefix, end, closed } of endings) {
      const [person, number, gender] = who
      const is: VerbForm = { lemma, tense, person, number, passive, ...(gender === null ? {} : { gender }) }
      const sounds = prefix + (prefix === '' ? '' : vowel) + join(stem, end, closed === true)
      put(spell(sounds), 'finite', is)
      // the hamza before -ū is also written on its old seat: بدأوا، جاءوا
      const old = sounds.lastIndexOf('ءU')
      if (old > 0) put(spell(sounds.slice(0, old + 1)) + spell(sounds.slice(old + 1)), 'finite', is)
    }
  }
  finite(stems.past, PAST, 'past', false, '')
  finite(stems.present, PRESENT, 'present', false, stems.prefixVowel)
  if (stems.shortens) {
    const short: Stem = { open: stems.present.closed, closed: stems.present.closed, weak: null }
    for (const ending of JUSSIVE) {
      const sounds = `${ending.prefix}${stems.prefixVowel}${short.open}`
      if (spell(sounds).length > 2) finite(short, [ending], 'present', false, stems.prefixVowel)
    }
  }
  if (verb.activeOnly !== true) {
    finite(stems.passivePast, PASSIVE_PAST, 'past', true, '')
    finite(stems.passivePresent, PRESENT.slice(0, 3), 'present', true, 'u')
  }

  for (const [use, number, gender, end] of PARTICIPLE) {
    const is: VerbForm = { lemma, tense: 'participle', person: 3, number, gender, passive: false }
    if (!stems.defective) put(spell(stems.agent + end), use, is)
    else if (end === '') {
      put(spell(stems.agent), use, is)
      put(spell(`${stems.agent}I`), use, is)
    } else put(spell(end[0] === 'a' || end[0] === 'A' ? `${stems.agent}iي${end}` : stems.agent + end), use, is)
  }
  for (const [gender, end] of [
    ['m', ''],
    ['f', 'aT'],
  ] as const) {
    const sounds = stems.patient.endsWith('Y') && end !== '' ? `${stems.patient.slice(0, -1)}AT` : stems.patient + end
    put(spell(sounds), 'noun', { lemma, tense: 'participle', person: 3, number: 'one', gender, passive: true })
  }
  const noun = verb.noun ?? spell(stems.noun)
  if (noun !== '') put(noun, 'noun', { lemma, tense: 'noun', person: 3, passive: false })
  return out
}
