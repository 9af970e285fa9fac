import { AGENDA, AT_HOME, FILLERS, TEAMS } from '../../lexicon/meeting-frames.js'
import type { Word } from '../../word.js'
import type { Scene } from './scene.js'

/** Prepositions that end a list of participants: what follows is when, why or against whom. */
export const ENDING: ReadonlySet<string> = new Set([
  'after',
  'before',
  'since',
  'against',
  'despite',
  'because-of',
  'for-sake',
  'concerning',
  'around',
  'about',
  'according-to',
  'amid',
  'until',
  'instead',
])

/** A past verb that cannot be read as a noun. */
export const isMainVerb = (word: Word | null): boolean =>
  word?.verb != null &&
  word.verb.is.tense === 'past' &&
  word.verb.suffix === '' &&
  word.verb.prep === '' &&
  word.occasion === null &&
  word.form.length > 4 &&
  word.form.endsWith('ت')

/** "The meeting dealt with …": the verb before it, what it dealt with behind. */
export function isDealtWith(scene: Scene, noun: number): boolean {
  const verb = scene.form(noun - 1).replace(/^و(?=.{4})/u, '')
  return AGENDA.has(verb) && !verb.startsWith('ل')
}

/** True at a noun without an article that names nobody: "with the approach of the season", not "with a number of ministers". */
export function opensCircumstance(scene: Scene, i: number): boolean {
  const word = scene.word(i)
  if (word === null || scene.mention(i) >= 0 || scene.isMark(i) || scene.time(i) >= 0) return false
  if (word.title !== null || word.source !== null || word.body !== null) return false
  if (word.particle !== null || word.number !== null || FILLERS.has(word.form) || TEAMS.has(word.form)) return false
  return !word.form.startsWith('ال') && scene.mention(i + 1) >= 0
}

/** Somebody met without being named: "with parties", "a number of people". */
export const isUnnamed = (form: string): boolean =>
  form === 'عددا' || form === 'مجموعه' || (form.length > 4 && form.startsWith('ب'))

/** True for a tense that heads a clause. */
export const headsClause = (tense: string): boolean => tense === 'past' || tense === 'present'

/** How far behind a visit the word for where the paper is at home may stand. */
const HOMEWARD = 14
/** True where "the kingdom", "the capital" is among the words behind a visit, at its head or behind "to". */
export function leadsHome(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to + 1, from + HOMEWARD); i++) {
    if (!AT_HOME.has(scene.form(i)) || scene.mention(i) >= 0) continue
    if (i === from || scene.mention(i - 1) >= 0 || scene.form(i).startsWith('ل')) return true
    if (scene.word(i - 1)?.particle?.is.key === 'to') return true
  }
  return false
}
