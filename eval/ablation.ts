import { arabic, arabicLexicon, Lexicon, type Slots, type Word } from '@isnad/arabic'
import { type Entry, type Pack, reader } from '@isnad/engine'
import { figuresOf } from './figures.js'
import { type Floor, heldFigures } from './floors.js'
import type { GoldFolder } from './folders.js'
import {
  allQuotesSpeech,
  capitalsAsPlaces,
  joinedByWordsAlone,
  meetingsNotUnited,
  withoutCarriedSpeakers,
  withoutCredits,
  withoutGoBetweens,
  withoutMeasuresOf,
  withoutMentionsOf,
  withoutPublicationDay,
  withoutSegments,
  withoutValuesOf,
  withRepeats,
} from './plainer-stages.js'
import { readGold } from './read-gold.js'

/** Something the reader can do without: a part of the lexicon, or what a stage does beyond the plainest. */
export interface Part {
  readonly group: string
  readonly name: string
  readonly without: () => Pack<Word>
}

/** A lexicon that leaves some of what is added to it out. */
class LeanerLexicon extends Lexicon {
  constructor(
    private readonly hasEntry: (entry: Entry) => boolean,
    private readonly hasWord: <K extends keyof Slots>(slot: K, sense: Slots[K]) => boolean,
  ) {
    super()
  }

  override addEntry(entry: Entry): void {
    if (this.hasEntry(entry)) super.addEntry(entry)
  }

  override addWord<K extends keyof Slots>(slot: K, form: string, sense: Slots[K]): void {
    if (this.hasWord(slot, sense)) super.addWord(slot, form, sense)
  }
}

const leaner = (lexicon: LeanerLexicon): Pack<Word> => arabic({ lexicon: arabicLexicon(undefined, lexicon) })

const entries = (name: string, left: (entry: Entry) => boolean): Part => ({
  group: 'names of the lexicon',
  name,
  without: () =>
    leaner(
      new LeanerLexicon(
        (entry) => !left(entry),
        () => true,
      ),
    ),
})

const words = (name: string, left: (slot: keyof Slots, sense: Slots[keyof Slots]) => boolean): Part => ({
  group: 'words of the lexicon',
  name,
  without: () =>
    leaner(
      new LeanerLexicon(
        () => true,
        (slot, sense) => !left(slot, sense),
      ),
    ),
})

const slot = (name: string, which: keyof Slots): Part => words(name, (each) => each === which)

const stage = (group: string, name: string, plainer: (pack: Pack<Word>) => Pack<Word>): Part => ({
  group,
  name,
  without: () => plainer(arabic()),
})

/** True for a sense of saying in a tense. */
const isSaying =
  (tense: string) =>
  (each: keyof Slots, sense: Slots[keyof Slots]): boolean =>
    each === 'reporting' && 'form' in sense && typeof sense.form === 'object' && sense.form.tense === tense

/** True for a name part of one sort. */
const isPart =
  (part: string) =>
  (each: keyof Slots, sense: Slots[keyof Slots]): boolean =>
    each === 'part' && 'part' in sense && sense.part === part

/** What is left out, one part at a time. */
export const PARTS: readonly Part[] = [
  entries('states', ({ kind }) => kind === 'state'),
  entries('capitals', ({ capital }) => capital === true),
  entries('cities and other places', ({ kind, capital }) => kind === 'place' && capital !== true),
  entries('persons', ({ kind }) => kind === 'person'),
  entries('bodies', ({ kind }) => kind === 'organisation'),
  entries('groups', ({ kind }) => kind === 'group'),
  entries('agencies', ({ kind }) => kind === 'agency'),
  entries('papers and channels', ({ kind }) => kind === 'outlet'),
  slot('adjectives of states and bodies', 'nisba'),
  slot('titles', 'title'),
  words('given names', isPart('given')),
  words('courtesies and ranks', (each, sense) => isPart('honorific')(each, sense) || isPart('rank')(each, sense)),
  slot('unnamed sources', 'source'),
  slot('words for bodies', 'body'),
  slot('ministries by their field', 'portfolio'),
  slot('words for documents', 'document'),
  slot('words for media', 'medium'),
  words('participles of saying', isSaying('participle')),
  words('nouns of saying', isSaying('noun')),
  slot('verbs that report nothing', 'verb'),
  slot('words of stage', 'measure'),
  stage('page and quotations', 'repeats struck', withRepeats),
  stage('page and quotations', 'credits, datelines, last lines', withoutCredits),
  stage('page and quotations', 'names and scare quotes told from speech', allQuotesSpeech),
  stage('page and quotations', 'segments', withoutSegments),
  stage('times', 'the day of publication', withoutPublicationDay),
  stage('times', 'weekdays', withoutValuesOf(/weekday/u)),
  stage('times', 'yesterday, today and the like', withoutValuesOf(/relative-day|today|evening|last-night/u)),
  stage('mentions and actors', 'names without a title', withoutMentionsOf(/\.person-name$/u)),
  stage('mentions and actors', 'last names found again', withoutMentionsOf(/\.last-name$/u)),
  stage('mentions and actors', 'unknown words that say something', withoutMentionsOf(/\.sayer$/u)),
  stage('mentions and actors', 'counterparts', withoutMentionsOf(/\.counterpart$/u)),
  stage('mentions and actors', 'capitals that act', capitalsAsPlaces),
  stage('mentions and actors', 'mentions joined by more than their words', joinedByWordsAlone),
  stage('statements', 'speakers of verbs without a subject', withoutCarriedSpeakers),
  stage('statements', 'go-betweens', withoutGoBetweens),
  stage('meetings and measures', 'mentions of a meeting united', meetingsNotUnited),
  stage('meetings and measures', 'stages told behind the thing', withoutMeasuresOf(/-behind$/u)),
  stage('meetings and measures', 'stages by what the speaker does', withoutMeasuresOf(/\.said-/u)),
  stage('meetings and measures', 'things a pronoun speaks of', withoutMeasuresOf(/\.spoken-of$/u)),
  stage('meetings and measures', 'things only named', withoutMeasuresOf(/\.named$/u)),
]

/** The figures that a table of ablation shows. */
export const SHOWN = [
  'statements found',
  'statements with speaker',
  'bare-verb speakers',
  'source chain (via)',
  'not a wrong speaker',
  'times with value',
  'meetings found',
  'meeting participants',
  'measures found',
  'measures with stage',
  'credits',
] as const

/** What each part is worth on one folder. */
export interface Ablation {
  readonly folder: string
  readonly whole: Floor
  readonly parts: readonly { readonly group: string; readonly name: string; readonly figures: Floor }[]
}

/** Reads the folders once whole and once without each part. Units: percent. */
export function ablate(folders: readonly GoldFolder[], parts: readonly Part[] = PARTS): Ablation[] {
  const figures = (path: string, pack: Pack<Word>): Floor => heldFigures(figuresOf(readGold(path, reader({ pack }))))
  const pack = arabic()
  const whole = folders.map(({ path }) => figures(path, pack))
  const without = parts.map((part) => {
    const lean = part.without()
    return { group: part.group, name: part.name, byFolder: folders.map(({ path }) => figures(path, lean)) }
  })
  return folders.map(({ name }, at) => ({
    folder: name,
    whole: whole[at] ?? {},
    parts: without.map(({ byFolder, ...part }) => ({ ...part, figures: byFolder[at] ?? {} })),
  }))
}
