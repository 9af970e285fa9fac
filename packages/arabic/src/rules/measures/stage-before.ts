import type { MeasureStage } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import type { Hit, MeasureWord, Word } from '../../word.js'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import { isNegated } from './denial.js'
import { governedStage, KEEPS, willedAt } from './governed-stage.js'
import { endsSomething, isStanding } from './kinds-of-deed.js'
import { stageWordOf } from './stage-word.js'
import type { Staged } from './staged.js'

/** Stages of nouns that a verb may take further: "discussed the need to", "accepted the proposal". */
const GOVERNED = new Set<MeasureStage>(['proposed', 'called-for'])

/** How far a governing word may stand before a phrase, and how far a weak one. */
const REACH = 16

const WEAK_REACH = 5

/** Stages whose nouns name a deed that something else may govern: "called for signing", "refused to extend". */
const DEEDS = new Set<MeasureStage>(['agreed', 'in-force', 'extended', 'suspended', 'carried-out'])

/** The stage that the words before a phrase give it, nearest first; null where none governs it. */
export function stageBefore(scene: Scene, phrase: TopicPhrase): Staged | null {
  const { from } = scene.around(phrase.from)
  const low = Math.max(from, phrase.head - REACH - BESIDE)
  const standing = isStanding(phrase) && !endsSomething(scene, phrase)
  let deed: Staged | null = null
  let comma = false
  let verb = false
  let near = 0
  for (let i = phrase.head - 1; i >= low && near <= REACH; i--) {
    const word = scene.word(i) as Word
    if (scene.isMark(i)) {
      const form = scene.form(i)
      if (form === '؛' || form === ';' || form === '!' || form === '؟') break
      if (form !== '،' && form !== ',') continue
      const aside = asideBefore(scene, i, low)
      if (aside >= 0) i = aside
      else if (!goesOn(scene, i + 1) && !endsName(scene, i - 1)) comma = true
      continue
    }
    if (opensContent(scene, i) || CONDEMNING.test(word.form)) break
    if (deed?.stage === 'agreed' && NEARLY.test(word.form) && isNearly(scene, i))
      return { ...deed, stage: 'discussed', cue: i, rule: 'ar.measure.discussed', strength: 0.65 }
    const hit = governingWord(word)
    const person = isPerson(scene, i)
    if (!person && scene.time(i) < 0) near++
    if (hit === null || person) {
      // another speaker's cue: what he says is not governed from beyond it
      if (hit === null && word.reporting !== null && (scene.clauses.cue[i] ?? -1) >= 0) break
      if (!person && hit === null && word.verb?.is.tense === 'present' && !word.verb.article)
        // "plans that include": what holds a thing says no more of it than its noun; "the resolution sets up": nor does what it does
        verb = verb || !(CONTAINING.test(word.form) || isDecision(scene, i - 1))
      continue
    }
    const weak = hit.is.weak
    if (weak && (near > (hit.is.form === 'noun' ? WEAK_REACH : WEAK_REACH + 3) || standing || comma)) continue
    if ((comma || verb) && hit.is.form === 'noun' && !(NEEDED.has(word.form) && !comma)) continue
    // "failed to reach an agreement" is no failure of the agreement
    if (hit.is.stage === 'collapsed' && (near > 3 || scene.form(i + 1) === 'في')) continue
    if (standing && near > 6) continue
    if (isOutOfReach(scene, i, hit.is, near, phrase, deed !== null)) continue
    if (hit.is.preps.length > 0 && !hasPreposition(scene, i + 1, phrase.head, hit.is.preps)) continue
    // "accepting or refusing the deal": nobody has done either
    if (isAlternative(scene, i)) return null
    const negated = isNegated(scene, i)
    if (deed !== null && !mayGovern(scene, deed, i, hit.is) && !(negated && KEEPS.test(word.form))) continue
    const stage = (negated ? null : willedAt(scene, i, hit.is)) ?? governedStage(scene, i, hit, negated, phrase)
    if (stage === null) return null
    const found: Staged = {
      stage,
      cue: i,
      negated,
      rule: `ar.measure.${stage}`,
      strength: weak ? 0.5 : near <= 6 ? 0.8 : 0.62,
    }
    const noun = hit.is.form === 'noun'
    if (!noun || negated || !(weak || DEEDS.has(hit.is.stage) || GOVERNED.has(hit.is.stage))) return found
    // something may govern the noun in its turn: "called for respect of", "refused the extension of"
    deed = found
  }
  return deed
}

const CONTAINING = /^[وف]?[يت](?:شمل|تضمن|ضم|حتوي)(?:ان|ون)?$/u

/** "The resolution", "the agreement" as the subject of a verb right behind it. */
function isDecision(scene: Scene, i: number): boolean {
  const hit = scene.word(i)?.measure
  return hit?.is.stage === 'agreed' && hit.is.form === 'noun' && hit.article
}

/** "Close to", "about to", before what is then not yet agreed. */
const NEARLY =
  /^و?(?:ال)?(?:قريب(?:ه|ين|ان|ون|تان|تين)?|وشك|[اايتن]?قترب(?:ت|ا|وا|ان|ون)?|[اايت]وشك(?:ت|ا|وا|ان|ون)?)$/u

const NEARLY_PREPS = new Set(['من', 'علي'])

const isNearly = (scene: Scene, i: number): boolean =>
  NEARLY_PREPS.has(scene.form(i + 1)) || scene.form(i - 1) === 'علي' || scene.form(i + 1) === 'ان'

/** "Condemnation of the targeting of …": what is condemned has been done, whatever governs the condemnation. */
const CONDEMNING = /^[وب]?(?:ال)?(?:ادانه|ادانت(?:ه|ها|هم|هما|نا)|استنكار|تنديد|شجب)(?:ه|ها|هم|هما)?$/u

/** A word of stage joined by "or" to another. */
const isAlternative = (scene: Scene, i: number): boolean =>
  (scene.form(i - 1) === 'او' && scene.word(i - 2)?.measure != null) ||
  (scene.form(i + 1) === 'او' && scene.word(i + 2)?.measure != null)

/** "It is necessary that we …": it governs the verb of its clause and all that this does. */
const NEEDED = new Set(foldArabic('يجب ينبغي يتعين يتوجب ويجب وينبغي').split(' '))

/** A word of stage before a phrase: with an article and a preposition of its own, the letters of a participle are a noun (al-muwāfaqa ʿalā). */
function governingWord(word: Word): Hit<MeasureWord> | null {
  const hit = stageWordOf(word)
  if (hit === null || hit.is.form !== 'participle' || !hit.article || hit.is.preps.length === 0) return hit
  return { ...hit, is: { ...hit.is, form: 'noun' } }
}

/** True for a word that says more of a thing than the noun of a deed beside it: what is proposed may be agreed to as well. */
function mayGovern(scene: Scene, deed: Staged, at: number, is: MeasureWord): boolean {
  // "demanding respect for": a participle that reports
  if (is.form === 'participle' && (scene.clauses.cue[at] ?? -1) < 0) return false
  if (is.stage === 'agreed' && deed.stage === 'agreed' && (is.form === 'past' || is.form === 'present')) return true
  // "talks, in order to persuade X to": what is wanted of it is not what is talked of
  if (deed.stage === 'called-for' && is.stage === 'discussed' && is.form === 'noun') return false
  // "persuading X to sign": weak as it is, its preposition says that it governs
  if (is.weak && (is.stage !== 'called-for' || is.preps.length === 0)) return false
  return !DEEDS.has(is.stage) || (deed.stage === 'proposed' && is.form !== 'noun')
}

/** True for a word of stage that cannot speak of this phrase: too far for what it is, or joined to it by the wrong preposition. */
function isOutOfReach(
  scene: Scene,
  at: number,
  is: MeasureWord,
  near: number,
  phrase: TopicPhrase,
  held: boolean,
): boolean {
  // "has been reached" says it of what stands right behind it
  if (is.stage === 'carried-out' && is.weak && near > DONE_REACH) return true
  // "the freezing of assets and a ban" freezes no ban
  if (is.stage === 'suspended' && is.form === 'noun' && phrase.pattern.topic === 'sanctions')
    if (scene.word(at)?.topic != null) return true
  // "an end of his rule and talks" ends no talks
  if (
    (is.stage === 'collapsed' || is.stage === 'suspended') &&
    is.form === 'noun' &&
    scene.word(at)?.topic != null &&
    at < phrase.from - 1
  )
    return true
  // "talks to end the war": the end is what they are for, not what is talked of
  const purpose = !held && scene.word(phrase.head)?.topic?.prep === 'ل' && !is.preps.includes('ل')
  if (purpose && is.stage === 'carried-out' && is.weak) return true
  if (purpose && is.form === 'noun' && (is.stage === 'discussed' || near > DONE_REACH)) return true
  return ABOUT.has(scene.form(phrase.from - 1)) && is.stage !== 'discussed'
}

const DONE_REACH = 3

/** Words that make of a phrase what something else is about. */
const ABOUT = new Set(foldArabic('حول بشأن بخصوص حيال إزاء').split(' '))

/** How many more tokens may be passed where they are names or dates. */
const BESIDE = 14

/** How long what is said aside between two commas may be. */
const ASIDE = 12

/** The comma before an aside that ends at another: "…, backed by X, …"; -1 for none. */
function asideBefore(scene: Scene, comma: number, low: number): number {
  for (let i = comma - 1; i > Math.max(low, comma - ASIDE); i--) {
    if (scene.form(i) !== '،' && scene.form(i) !== ',') continue
    const word = scene.word(i + 1) as Word
    const describes =
      (word.particle?.is.type === 'rel' && word.particle.is.key !== 'what') ||
      /^الم/u.test(word.form) ||
      word.nisba?.article === true
    return describes ? i : -1
  }
  return -1
}

/** True at the end of a name or a date, behind which a comma parts a long subject from its object. */
const endsName = (scene: Scene, i: number): boolean => scene.mention(i) >= 0 || scene.time(i) >= 0

/** True at a noun joined by wa-, so that the words before it govern it too; a verb so joined opens a clause. */
function goesOn(scene: Scene, i: number): boolean {
  const word = scene.word(i)
  if (word === null || !word.form.startsWith('و')) return false
  const verb = word.verb ?? word.reporting
  return !(verb != null && (word.verb?.is.tense === 'past' || word.verb?.is.tense === 'present'))
}

/** "That", where it opens what is said or known; not the an that goes before a deed still to be done. */
function opensContent(scene: Scene, i: number): boolean {
  const particle = scene.word(i)?.particle ?? null
  if (particle === null || particle.is.type !== 'that') return false
  if (particle.suffix !== '') return true
  const next = scene.word(i + 1)
  // "that the training …", "that the truce …": a noun, whatever it begins with
  if (next !== null && next.verb === null && next.topic?.is.form === 'noun') return true
  const subjunctive =
    next?.verb?.is.tense === 'present' ||
    next?.topic?.is.form === 'present' ||
    next?.measure?.is.form === 'present' ||
    /^[يتنا]/u.test(next?.form ?? '')
  return !(subjunctive && scene.mention(i + 1) < 0 && next?.form.startsWith('ال') !== true)
}

/** True where one of the prepositions stands between a governing word and the phrase, as a word or written onto one. */
function hasPreposition(scene: Scene, from: number, head: number, preps: readonly string[]): boolean {
  for (let i = head; i >= from; i--) {
    const word = scene.word(i) as Word
    for (const prep of preps) {
      if (word.form === prep || (prep.length === 1 && prep === cutBefore(word))) return true
    }
  }
  return false
}

/** The preposition written onto a word. */
export function cutBefore({ form, topic, measure, occasion, document }: Word): string {
  const cut = topic?.prep || measure?.prep || occasion?.prep || document?.prep
  return cut || (form.length > 4 ? (form[0] as string) : '')
}

function isPerson(scene: Scene, i: number): boolean {
  const k = scene.mention(i)
  return k >= 0 && scene.mentionAt(k).kind !== 'document' && scene.mentionAt(k).kind !== 'anonymous'
}
