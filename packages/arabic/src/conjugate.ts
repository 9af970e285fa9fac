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

/** `finite`; `circumstance` a participle as it stands beside a verb (qāʾilan, muʾakkidīn); `noun` any other participle, or the verbal noun. */
export type FormUse = 'finite' | 'circumstance' | 'noun'

const HAMZA = 'ء'

type Number = 'one' | 'two' | 'many'
type Gender = 'm' | 'f'

/** Person, number, gender, prefix and ending; `closed` endings begin with a consonant, `weak` is the ending after a defective stem's vowel. */
interface Ending {
  readonly who: readonly [person: 1 | 2 | 3, number: Number, gender: Gender | null]
  readonly prefix: string
  readonly end: string
  readonly closed?: true
  /** True for persons that news has only in quotes, and hardly there. */
  readonly rare?: true
}

const PAST: readonly Ending[] = [
  { who: [3, 'one', 'm'], prefix: '', end: '' },
  { who: [3, 'one', 'f'], prefix: '', end: 'aت' },
  { who: [3, 'two', 'm'], prefix: '', end: 'A' },
  { who: [3, 'two', 'f'], prefix: '', end: 'aتA' },
  { who: [3, 'many', 'm'], prefix: '', end: 'Uا' },
  { who: [1, 'one', null], prefix: '', end: 'تu', closed: true },
  { who: [1, 'many', null], prefix: '', end: 'نA', closed: true },
  { who: [3, 'many', 'f'], prefix: '', end: 'نa', closed: true, rare: true },
  { who: [2, 'many', 'm'], prefix: '', end: 'تuم', closed: true, rare: true },
]

const PRESENT: readonly Ending[] = [
  { who: [3, 'one', 'm'], prefix: 'ي', end: '' },
  { who: [3, 'one', 'f'], prefix: 'ت', end: '' },
  { who: [3, 'many', 'm'], prefix: 'ي', end: 'Uنa' },
  { who: [3, 'two', 'm'], prefix: 'ي', end: 'Aنi' },
  { who: [3, 'two', 'f'], prefix: 'ت', end: 'Aنi' },
  { who: [1, 'many', null], prefix: 'ن', end: '' },
  { who: [1, 'one', null], prefix: 'ء', end: '' },
  { who: [3, 'many', 'f'], prefix: 'ي', end: 'نa', closed: true, rare: true },
  { who: [3, 'many', 'm'], prefix: 'ي', end: 'Uا' },
  { who: [3, 'two', 'm'], prefix: 'ي', end: 'A' },
  { who: [3, 'two', 'f'], prefix: 'ت', end: 'A' },
  { who: [2, 'many', 'm'], prefix: 'ت', end: 'Uنa', rare: true },
]

const PASSIVE_PAST = PAST.filter(({ who: [person, number] }) => person === 3 && number !== 'two').slice(0, 3)
const PASSIVE_PRESENT = PRESENT.slice(0, 3)

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

/** Which forms are wanted, and how they are to be written. */
export interface Wanted {
  readonly participles: 'all' | 'circumstance' | 'none'
  /** True to leave out the persons news hardly has: the feminine plural, the second person. */
  readonly usualOnly?: boolean
  /** Writes sounds; must give for a whole what it gives for its parts. Where absent, `spell`. */
  readonly write?: (sounds: string) => string
}

const ENDS = new Map<(sounds: string) => string, Map<string, string>>()

/** Writes an ending; there are few, so each is written once. */
function writeEnd(end: string, write: (sounds: string) => string): string {
  let known = ENDS.get(write)
  if (known === undefined) {
    known = new Map()
    ENDS.set(write, known)
  }
  const before = known.get(end)
  if (before !== undefined) return before
  const written = write(end)
  known.set(end, written)
  return written
}

/**
 * Shows the written forms of a verb as news uses them, the more usual reading of a spelling first, and a spelling as often as it is made.
 *
 * Holds: the first is the third person masculine singular of the past, its spelling the lemma unless the verb has another.
 * Not covered: imperatives, the energetic, second persons but the plural; the passive only where it is spelled unlike the active.
 */
export function eachForm(
  verb: Verb,
  wanted: Wanted,
  visit: (spelling: string, use: FormUse, is: VerbForm) => void,
): void {
  const write = wanted.write ?? spell
  const stems = stemsOf(verb)
  const lemma = verb.lemma ?? spell(join(stems.past, '', false))
  const put = (spelling: string, use: FormUse, is: VerbForm) => {
    if (spelling.length > 1) visit(spelling, use, is)
  }
  const hamzaLast = verb.root.endsWith(HAMZA)
  const hamzaFirst = verb.root.startsWith(HAMZA)

  const finite = (
    stem: Stem,
    endings: readonly Ending[],
    tense: 'past' | 'present',
    passive: boolean,
    vowel: 'a' | 'u' | '',
  ) => {
    // where no seat of a hamza can change, stem and ending are written apart and only put together
    const { weak } = stem
    const apart = weak === null && !hamzaLast
    const lead = vowel === '' ? '' : `ي${vowel}`
    const open = apart ? write(lead + stem.open).slice(lead === '' ? 0 : 1) : ''
    const closedStem = !apart
      ? ''
      : stem.closed === stem.open
        ? open
        : write(lead + stem.closed).slice(lead === '' ? 0 : 1)
    const last = stem.closed.at(-1)
    for (const { who, prefix, end, closed, rare } of endings) {
      if (rare === true && wanted.usualOnly === true) continue
      const [person, number, gender] = who
      const is: VerbForm =
        gender === null ? { lemma, tense, person, number, passive } : { lemma, tense, person, number, gender, passive }
      if (apart && !(closed === true && end[0] === last) && !(prefix === HAMZA && hamzaFirst)) {
        const head = prefix === HAMZA ? writeEnd(HAMZA + vowel, write) : prefix
        put(head + (closed === true ? closedStem : open) + writeEnd(end, write), 'finite', is)
        continue
      }
      const sounds = prefix + (prefix === '' ? '' : vowel) + join(stem, end, closed === true)
      put(write(sounds), 'finite', is)
      // the hamza before -ū is also written on its old seat: بدأوا، جاءوا
      const old = hamzaLast ? sounds.lastIndexOf('ءU') : -1
      if (old > 0) put(write(sounds.slice(0, old + 1)) + write(sounds.slice(old + 1)), 'finite', is)
    }
  }
  finite(stems.past, PAST, 'past', false, '')
  finite(stems.present, PRESENT, 'present', false, stems.prefixVowel)
  if (stems.shortens && stems.present.closed.length > 1) {
    const { closed } = stems.present
    const consonants = write(closed)
    if (consonants.length > 1)
      finite({ open: closed, closed, weak: null }, JUSSIVE, 'present', false, stems.prefixVowel)
  }
  if (verb.activeOnly !== true) {
    finite(stems.passivePast, PASSIVE_PAST, 'past', true, '')
    finite(stems.passivePresent, PASSIVE_PRESENT, 'present', true, 'u')
  }
  if (wanted.participles !== 'none') {
    const apart = !hamzaLast
    const agent = write(stems.defective ? `${stems.agent}iي` : stems.agent)
    for (const [use, number, gender, end] of PARTICIPLE) {
      if (use === 'noun' && wanted.participles !== 'all') continue
      const is: VerbForm = { lemma, tense: 'participle', person: 3, number, gender, passive: false }
      if (stems.defective) {
        if (end === '') put(write(stems.agent), use, is)
        if (end === '' || end[0] === 'a' || end[0] === 'A') put(agent + writeEnd(end, write), use, is)
        else put(write(stems.agent + end), use, is)
      } else put(apart ? agent + writeEnd(end, write) : write(stems.agent + end), use, is)
    }
    if (wanted.participles === 'all') {
      const { patient } = stems
      const she = patient.endsWith('Y') ? `${patient.slice(0, -1)}AT` : `${patient}aT`
      put(write(patient), 'noun', { lemma, tense: 'participle', person: 3, number: 'one', gender: 'm', passive: true })
      put(write(she), 'noun', { lemma, tense: 'participle', person: 3, number: 'one', gender: 'f', passive: true })
    }
    const noun = verb.noun ?? write(stems.noun)
    if (noun !== '') put(noun, 'noun', { lemma, tense: 'noun', person: 3, passive: false })
  }
}
