import type { TrieNode } from '@isnad/engine'
import type { Act, ActorKind, Level, MeasureStage, MeetingKind, Topic } from '@isnad/record'
import type { Cut } from './clitics.js'

/** Number and gender that a form shows. */
export interface Shape {
  readonly number: 'one' | 'two' | 'many'
  readonly gender: 'm' | 'f'
  /**
   * `construct` for a form that stands only before what it belongs to (wazīray, mumaththilū); `or-accusative` for one that is
   * such a dual or else the singular in the accusative (wazīrā, wazīran), which unvowelled spelling cannot tell apart.
   */
  readonly bound?: 'construct' | 'or-accusative'
}

/**
 * A form of a verb (or of its participle or verbal noun).
 *
 * Holds: `past` and `present` head a clause; `participle` stands in one of the shapes that hang on a verb (qāʾilan, muʾakkidīn);
 * `noun` is a verbal noun, or a noun written like a verb with its pronoun (ḥaraka, "movement", not "moved it"), and heads nothing.
 */
export interface VerbForm extends Partial<Shape> {
  readonly lemma: string
  readonly tense: 'past' | 'present' | 'participle' | 'noun'
  readonly person: 1 | 2 | 3
  /** Passive or impersonal: qīla, yushār, yudhkar. Its subject, if any, is not who speaks. */
  readonly passive: boolean
}

/**
 * How a form of a reporting verb is used.
 *
 * Holds: a `form` of tense `noun` reports only with a pronoun cut off behind it (qawlihi) or a preposition before it (bi-l-qawl).
 */
export interface Reporting {
  readonly lemma: string
  readonly act: Act
  /** Which form it is; also given where the slot `verb` is empty, as after a preposition (bi-qawlihi). */
  readonly form: VerbForm
  /**
   * The prepositions, folded, that stand between the verb and what is reported, the usual one first; '' where none needs to. Without
   * '' one of them has to come before the verb reports: ʿabbara ʿan, aʿraba ʿan. `ب` and `ل` are written onto the next word.
   */
  readonly preps: readonly string[]
  /** True for verbs that carry on the same speaker: aḍāfa, tābaʿa. */
  readonly continues: boolean
  /**
   * What must be beside it before it counts as a reporting verb; null where a subject or a complement is enough.
   *
   * Holds: `clause` needs "that", a colon or a quote after the verb, its preposition and its subject; `quote` a colon or a quote;
   * `clause-or-person` one of those, or a subject next to it that can speak (a person, a body, an agency); `document` a document
   * for its subject (the letter contains …, the agreement provides for …).
   */
  readonly guard: 'clause' | 'quote' | 'clause-or-person' | 'document' | null
  /** True where what is reported may be a noun phrase without "that": daʿā ilā waqf, rafaḍa al-muqtaraḥ, aʿraba ʿan qalaqihi. */
  readonly object: boolean
  /** True where whoever is spoken to, or of, stands as an object between the verb and what is reported: ablagha, ṭālaba, ittahama, waṣafa. */
  readonly addressee: boolean
  /** True for verbs by which a go-between hands on the words of another, named after ʿan or as owner of the words: naqala, awradat. */
  readonly relays: boolean
  /** True where the speaker is not the subject but stands after the preposition: jāʾa fī bayān, warada fī l-taqrīr. */
  readonly places: boolean
  /** True for what goes on in a mind: iʿtaqada, amala. A statement only where the words given must have been uttered. */
  readonly thought: boolean
}

/** A nationality or party adjective, or the name of those it names: rūsī, "Russian". */
export interface Nisba extends Shape {
  readonly of: string
}

/** The head of a title: wazīr, raʾīs, mutaḥaddith. */
export interface Title extends Shape {
  /** The office in one English word: `minister`, `president`, `spokesman`, `envoy`, `official` … */
  readonly office: string
  readonly level: Level
  /** The office when no body or office follows under it (al-raʾīs: `president`); null for a word that is no title alone. */
  readonly alone?: string | null
}

/** What a minister or ministry has charge of: al-khārijiyya, `foreign`. */
export interface Portfolio {
  readonly key: string
}

/** An adjective that says what sort of source, official or person it is: muṭṭaliʿ, amnī, rafīʿ. */
export interface Quality extends Shape {
  /** `informed`, `security`, `military`, `medical`, `local`, `senior`, `trusted` … */
  readonly type: string
}

/** The head of an anonymous source: maṣdar, masʾūl, shuhūd. */
export interface Source extends Shape {
  /** `source`, `official`, `diplomat`, `witness`, `activist`, `resident`, `analyst`, `military`, `medic` … */
  readonly type: string
}

/** A document that speaks: bayān, taqrīr. */
export interface Document extends Shape {
  readonly type: string
}

/** A body without a name of its own: wizāra, ḥukūma, jaysh. */
export interface Body extends Shape {
  readonly type: string
  readonly kind: ActorKind
}

/** A noun or verb that names an occasion, or says what becomes of one: ijtimāʿ, iltaqā, ʿaqada. */
export interface Occasion {
  /** Null for a word that only says what becomes of an occasion named beside it. */
  readonly kind: MeetingKind | null
  /** True for a word that names a meeting only beside parties, a place or a date. */
  readonly weak: boolean
  /** How its parties stand beside it (`meet` to `vote`), or what it says of a meeting beside it (`hold` to `plan`). */
  readonly frame:
    | 'meet'
    | 'talk'
    | 'round'
    | 'receive'
    | 'discuss'
    | 'visit'
    | 'travel'
    | 'call'
    | 'sign'
    | 'session'
    | 'vote'
    | 'hold'
    | 'attend'
    | 'gather'
    | 'host'
    | 'begin'
    | 'end'
    | 'postpone'
    | 'cancel'
    | 'deny'
    | 'refuse'
    | 'propose'
    | 'plan'
  readonly form: 'noun' | 'past' | 'present' | 'passive'
  /** True for duals and plurals. */
  readonly many: boolean
}

/** A word that says what became of something on the table: daʿā ilā (called for), ittafaqa (agreed), kharaqa (violated). */
export interface MeasureWord extends Partial<Shape> {
  readonly stage: MeasureStage
  readonly form: 'noun' | 'past' | 'present' | 'passive' | 'participle'
  /** True where it counts only next to what it speaks of. */
  readonly weak: boolean
  /** Prepositions, folded, one of which stands between it and what it speaks of; empty where none needs to. */
  readonly preps: readonly string[]
  /** The person of a finite verb, 3 for all else. */
  readonly person: 1 | 2 | 3
}

/** What a publication or broadcaster is called: wakāla, ṣaḥīfa, qanāt. */
export interface Medium {
  readonly type: 'agency' | 'paper' | 'channel' | 'site' | 'radio' | 'social'
}

/** A part of a person's name. */
export interface NamePart {
  /** `given` a given name; `link` bin, ābū, āl, ʿabd …; `honorific` al-shaykh, al-duktūr; `rank` al-liwāʾ, al-farīq. */
  readonly part: 'given' | 'link' | 'honorific' | 'rank'
  readonly gender: 'm' | 'f' | null
  /** True for a name that is also an everyday word: karīm, amal, bāsim. */
  readonly common?: boolean
}

/** A word that only holds others together, or an everyday word that is no name. */
export interface Particle {
  /**
   * `that` (أن، إن), `because`, `prep`, `prep-pronoun`, `conj`, `rel`, `neg`, `pronoun`, `demonstrative`, `adverb`, `aux`,
   * `question`, `exception`, `quantifier`, `scope`, `turn`, `standing`, `common`.
   */
  readonly type: string
  /** Which one, in English: the preposition (`in`, `to`), the standing of an office holder (`former`, `acting`). */
  readonly key?: string
}

/** A word of a time expression; its meaning belongs to the rules for times. */
export interface TimeWord {
  readonly type: string
  readonly value: number | string
}

/** A word of the things on the table: alone evidence of a topic, or a part of a phrase that is. */
export interface TopicWord {
  /** What the word alone is evidence of; null for a word that needs others. */
  readonly topic: Topic | null
  /** Numbers of the concepts it may stand for (`lexicon/topics.ts`). */
  readonly concepts: readonly number[]
  readonly form: 'noun' | 'past' | 'passive' | 'present'
}

/** All that a form can be. One payload a slot; a form may fill several slots (bayn: "between" and "made clear"). */
export interface Slots {
  verb: VerbForm
  reporting: Reporting
  nisba: Nisba
  title: Title
  source: Source
  document: Document
  body: Body
  occasion: Occasion
  measure: MeasureWord
  medium: Medium
  part: NamePart
  particle: Particle
  time: TimeWord
  number: { readonly value: number; readonly ordinal: boolean }
  topic: TopicWord
  portfolio: Portfolio
  quality: Quality
}

/** A slot filled by a form, and what had to be cut off to see it. */
export interface Hit<T> extends Cut {
  readonly is: T
}

/** A cut of a form after which an entry of the lexicon may begin, and where its names go on. */
export interface EntryStart extends Cut {
  readonly node: TrieNode
}

/** What the pack knows of one folded form. */
export type Word = { readonly [K in keyof Slots]: Hit<Slots[K]> | null } & {
  readonly form: string
  /** True where some slot says that it is an everyday word (and so hardly an unknown name). */
  readonly known: boolean
  /** True where such a slot fits the form as it stands, with no clitic cut off but the article. */
  readonly whole: boolean
  /** Cuts of the form after which an entry of the lexicon may begin. */
  readonly entries: readonly EntryStart[]
}

/** What may be cut off before a slot is looked up. */
export interface SlotRule {
  /** `verbal`: any before a verbal noun (bi-qawlihi), li- before the present (li-yuʾakkid), none before other forms. */
  readonly prep: boolean | 'verbal'
  readonly article: boolean
  /** Cut off the present only. */
  readonly future: boolean
  /** `object`: only the pronouns that verbs take in news, never -ī and -ka, with which half of all adjectives would be verbs. */
  readonly suffix: boolean | 'object'
}

const verbal: SlotRule = { prep: 'verbal', article: false, future: true, suffix: 'object' }
const nominal: SlotRule = { prep: true, article: true, future: false, suffix: true }
const bare: SlotRule = { prep: true, article: true, future: false, suffix: false }

/** What each slot lets be cut off. The order is that of `Slots`. */
export const SLOT_RULES: { readonly [K in keyof Slots]: SlotRule } = {
  verb: verbal,
  reporting: verbal,
  nisba: bare,
  title: nominal,
  source: nominal,
  document: nominal,
  body: nominal,
  occasion: { ...nominal, future: true },
  measure: { ...nominal, future: true },
  medium: bare,
  part: bare,
  particle: { prep: true, article: false, future: false, suffix: true },
  time: bare,
  number: bare,
  topic: { ...nominal, future: true },
  portfolio: nominal,
  quality: bare,
}
