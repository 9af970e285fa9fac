/** The ten measures of three-letter roots, and the two of four-letter roots. */
export type Measure = 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI' | 'VII' | 'VIII' | 'X' | 'Q' | 'QII'

/** All that must be known of a verb to write its forms. */
export interface VerbRoot {
  /** Three or four root letters; a hamza is always `ء`, a weak letter is `و` or `ي`. */
  readonly root: string
  readonly measure: Measure
  /** The vowel of the imperfect in measure I; where absent, what the weak letter suggests. */
  readonly vowel?: 'a' | 'i' | 'u' | undefined
  /** Measure I with a weak last letter and a past in -iya: baqiya, nasiya. */
  readonly pastInIya?: boolean | undefined
  /** A weak middle letter that stays a consonant: istajwaba, iḥtawā's like. */
  readonly firm?: boolean | undefined
}

/** How the last syllable of a defective verb ends before no ending. */
type WeakEnd = 'A' | 'Y' | 'I' | 'U'

/**
 * The stems of a verb, vocalised (see `spell`).
 *
 * Holds: `open` stands before vowels and at the end of a word, `closed` before consonants and in the jussive. Defective verbs leave
 * their last letter out of every stem and give it as `weak`.
 */
export interface Stems {
  readonly past: Stem
  readonly present: Stem
  readonly passivePast: Stem
  readonly passivePresent: Stem
  readonly prefixVowel: 'a' | 'u'
  readonly agent: string
  readonly patient: string
  /** The verbal noun the measure gives; '' in measure I, where it is not regular. */
  readonly noun: string
  readonly defective: boolean
  /** True where `closed` is spelled otherwise than `open`. */
  readonly shortens: boolean
}

export interface Stem {
  readonly open: string
  readonly closed: string
  /** For defective verbs: the end before no ending, and the letter that shows before vowels. */
  readonly weak: { readonly end: WeakEnd; readonly letter: 'و' | 'ي' } | null
}

const CONTRACTING: ReadonlySet<Measure> = new Set<Measure>(['I', 'IV', 'VII', 'VIII', 'X'])
const isWeak = (letter: string) => letter === 'و' || letter === 'ي'
const strong = (open: string, closed = open): Stem => ({ open, closed, weak: null })
const round = (head: string) => head.replaceAll('a', 'u').replaceAll('A', 'U')

/** What the eighth measure's t becomes after the first root letter, and that letter beside it. */
function eighth(c1: string): string {
  if (c1 === 'و' || c1 === 'ي' || c1 === 'ت') return 'تت'
  if ('صضط'.includes(c1)) return `${c1}ط`
  if (c1 === 'ظ') return 'ظط'
  if (c1 === 'د' || c1 === 'ز') return `${c1}د`
  return `${c1}ت`
}

/** What stands before the second root letter: in the past, in the present, in the verbal noun. */
function heads(measure: Measure, c1: string, c2: string): readonly [past: string, present: string, noun: string] {
  // iwrād → īrād: after i the weak first letter is a long vowel
  const afterI = isWeak(c1) ? 'I' : c1
  switch (measure) {
    case 'I':
      return [`${c1}a`, c1 === 'و' ? '' : c1, '']
    case 'II':
      return [`${c1}a${c2}`, `${c1}a${c2}`, `تa${c1}`]
    case 'III':
      return [`${c1}A`, `${c1}A`, `مu${c1}A`]
    case 'IV':
      return [`ءa${c1}`, c1, `ءi${afterI}`]
    case 'V':
      return [`تa${c1}a${c2}`, `تa${c1}a${c2}`, `تa${c1}a${c2}`]
    case 'VI':
      return [`تa${c1}A`, `تa${c1}A`, `تa${c1}A`]
    case 'VII':
      return [`Xن${c1}a`, `ن${c1}a`, `Xن${c1}i`]
    case 'VIII':
      return [`X${eighth(c1)}a`, `${eighth(c1)}a`, `X${eighth(c1)}i`]
    case 'X':
      return [`Xستa${c1}`, `ستa${c1}`, `Xستi${afterI}`]
    case 'Q':
      return [`${c1}a`, `${c1}a`, `${c1}a`]
    case 'QII':
      return [`تa${c1}a`, `تa${c1}a`, `تa${c1}a`]
  }
}

/** The verbal noun that a measure gives. */
function verbalNoun(
  measure: Measure,
  head: string,
  c2: string,
  c3: string,
  kind: 'firm' | 'hollow' | 'defective',
): string {
  const last = kind === 'defective' ? 'ء' : c3
  switch (measure) {
    case 'I':
      return ''
    case 'II':
      return kind === 'defective' ? `${head}${c2}iيaT` : c3 === 'ء' ? `${head}${c2}iءaT` : `${head}${c2}I${c3}`
    case 'III':
      return kind === 'defective' ? `${head}${c2}AT` : `${head}${c2}a${c3}aT`
    case 'IV':
    case 'X':
      return kind === 'hollow' ? `${head}A${c3}aT` : `${head}${c2}A${last}`
    case 'V':
    case 'VI':
    case 'QII':
      return kind === 'defective' ? `${head}${c2}I` : `${head}${c2}u${c3}`
    case 'VII':
    case 'VIII':
      return kind === 'hollow' ? `${head}يA${c3}` : `${head}${c2}A${last}`
    case 'Q':
      return `${head}${c2}a${c3}aT`
  }
}

/** The stems of a verb. */
export function stemsOf({ root, measure, vowel, pastInIya, firm }: VerbRoot): Stems {
  const letters = [...root]
  const c1 = letters[0] as string
  const quad = measure === 'Q' || measure === 'QII'
  // a four-letter root closes its first syllable with its second letter, as a doubled middle letter does
  const c2 = (quad ? letters[2] : letters[1]) as string
  const c3 = (quad ? letters[3] : letters[2]) as string
  const [pastHead, presentHead, nounHead] = heads(measure, c1, c2).map((head, i) =>
    quad && i < 3 ? head + letters[1] : head,
  ) as unknown as readonly [string, string, string]
  const prefixVowel = measure === 'II' || measure === 'III' || measure === 'IV' || measure === 'Q' ? 'u' : 'a'
  const keepsA = measure === 'V' || measure === 'VI' || measure === 'QII'
  const passiveHead = measure === 'I' ? c1 : presentHead
  const contracts = CONTRACTING.has(measure)

  if (isWeak(c3)) {
    const byRoot = c3 === 'و' ? 'u' : 'i'
    const v = measure === 'I' ? (vowel ?? byRoot) : keepsA ? 'a' : 'i'
    const end: WeakEnd = v === 'u' ? 'U' : v === 'i' ? 'I' : 'Y'
    const pastLetter = measure === 'I' && c3 === 'و' && pastInIya !== true ? 'و' : 'ي'
    const seesHamza = !(c1 === 'ر' && c2 === 'ء' && measure === 'I')
    const stem = seesHamza ? presentHead + c2 : presentHead
    const weak = (open: string, e: WeakEnd, letter: 'و' | 'ي'): Stem => ({
      open,
      closed: open,
      weak: { end: e, letter },
    })
    return {
      past: weak(pastHead + c2, pastInIya === true ? 'I' : pastLetter === 'و' ? 'A' : 'Y', pastLetter),
      present: weak(stem, end, end === 'U' ? 'و' : 'ي'),
      passivePast: weak(round(pastHead) + c2, 'I', 'ي'),
      passivePresent: weak(seesHamza ? passiveHead + c2 : stem, 'Y', 'ي'),
      prefixVowel,
      agent: measure === 'I' ? `${c1}A${c2}` : `مu${presentHead}${c2}`,
      patient: measure === 'I' ? `مa${c1}${c2}${c3 === 'و' ? 'uوو' : 'iيي'}` : `مu${presentHead}${c2}Y`,
      noun: verbalNoun(measure, nounHead, c2, c3, 'defective'),
      defective: true,
      shortens: true,
    }
  }

  const bare = (head: string) => (head.endsWith('a') ? head.slice(0, -1) : head)
  if (isWeak(c2) && contracts && firm !== true) {
    const v =
      measure === 'I' ? (vowel ?? (c2 === 'و' ? 'u' : 'i')) : measure === 'VII' || measure === 'VIII' ? 'a' : 'i'
    const past = bare(pastHead)
    const present = bare(presentHead)
    const long = v.toUpperCase()
    return {
      past: strong(`${past}A${c3}`, `${past}i${c3}`),
      present: strong(`${present}${long}${c3}`, `${present}${v}${c3}`),
      passivePast: strong(`${round(past)}I${c3}`, `${round(past)}i${c3}`),
      passivePresent: strong(`${present}A${c3}`, `${present}a${c3}`),
      prefixVowel,
      agent: measure === 'I' ? `${c1}Aءi${c3 === 'ء' ? 'ي' : c3}` : `مu${present}${long}${c3}`,
      patient: measure === 'I' ? `مa${c1}${c2 === 'و' ? 'U' : 'I'}${c3}` : `مu${present}A${c3}`,
      noun: verbalNoun(measure, nounHead, c2, c3, 'hollow'),
      defective: false,
      shortens: true,
    }
  }

  const v = measure === 'I' ? (vowel ?? (c3 === 'ء' || c2 === 'ء' ? 'a' : 'u')) : keepsA ? 'a' : 'i'
  const firmPast = `${pastHead}${c2}a${c3}`
  const firmPresent = `${presentHead}${c2}${v}${c3}`
  const noun = verbalNoun(measure, nounHead, c2, c3, 'firm')
  if (c2 === c3 && contracts) {
    const past = bare(pastHead)
    const present = bare(presentHead)
    const inner = measure === 'VII' || measure === 'VIII' ? 'a' : v
    return {
      past: strong(`${past}a${c2}${c3}`, firmPast),
      present: strong(`${present}${inner}${c2}${c3}`, firmPresent),
      passivePast: strong(`${round(past)}u${c2}${c3}`, `${round(pastHead)}${c2}i${c3}`),
      passivePresent: strong(`${present}a${c2}${c3}`, `${passiveHead}${c2}a${c3}`),
      prefixVowel,
      agent: measure === 'I' ? `${c1}A${c2}${c3}` : `مu${present}${inner}${c2}${c3}`,
      patient: measure === 'I' ? `مa${c1}${c2}U${c3}` : `مu${present}a${c2}${c3}`,
      noun,
      defective: false,
      shortens: false,
    }
  }
  return {
    past: strong(firmPast),
    present: strong(firmPresent),
    passivePast: strong(`${round(pastHead)}${c2}i${c3}`),
    passivePresent: strong(`${passiveHead}${c2}a${c3}`),
    prefixVowel,
    agent: measure === 'I' ? `${c1}A${c2}i${c3}` : `مu${presentHead}${c2}i${c3}`,
    patient: measure === 'I' ? `مa${c1}${c2}U${c3}` : `مu${presentHead}${c2}a${c3}`,
    noun,
    defective: false,
    shortens: false,
  }
}
