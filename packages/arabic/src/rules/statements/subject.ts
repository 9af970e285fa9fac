import type { Mention } from '@isnad/engine'
import type { Hit, Reporting } from '../../word.js'
import { isResumed } from './inner-subjects.js'
import { hasComma, isAfterConjunction, isGenitive } from './neighbours.js'
import type { View } from './view.js'

/** "In it", behind the verb. */
const IN_IT = /^في(?:ه|ها|هما)$/u

/** qad, before a past. */
const HAD = new Set(['قد', 'لقد', 'فقد', 'وقد', 'ولقد'])

/** The subject that stands before its verb: "diplomats say", "Khamenei had said", "X, who said". */
export function subjectBefore(
  view: View,
  at: number,
  hit: Hit<Reporting>,
): { mention: number; order: 'subject-first' | 'relative' } | null {
  if (hit.conj !== '') return null
  const had = afterWas(view, at, hit)
  if (had !== null) return { mention: had, order: 'subject-first' }
  const start = view.sentenceStart(at)
  const inside = view.speechAround(at)
  let order: 'subject-first' | 'relative' = 'subject-first'
  let commas = 0
  for (let j = at - 1, steps = 0; j >= start && steps < 24; steps++) {
    if (view.speechAround(j) !== inside) return null
    const k = view.mentionAt(j)
    if (k >= 0) {
      const m = view.mention(k)
      if (order === 'relative' && isFeminineOfNoun(view, m, hit)) return { mention: k, order }
      if (isGenitive(view, m.from) || isAfterConjunction(view, m)) {
        j = m.from - 1
        continue
      }
      // a comma alone between subject and verb parts them, unless it closes what stands behind the name
      if (commas === 1 && order !== 'relative' && !hasComma(view, m)) return null
      // "wrote a comment, saying", "issued a statement in which it said": what is written is not who says
      if (isWritten(view, m) || (m.kind === 'document' && !hit.is.places && IN_IT.test(view.form(at + 1)))) {
        j = m.from - 1
        continue
      }
      if (m.marker === null && m.kind !== 'place' && agreesAfter(m, hit)) return { mention: k, order }
      if (order === 'relative' && m.kind !== 'place') return agreesAfter(m, hit) ? { mention: k, order } : null
      // "in reports that spoke of": an indefinite noun and its clause
      if (m.to === at && isIndefiniteText(view, m) && agreesAfter(m, hit)) return { mention: k, order: 'relative' }
      j = m.from - 1
      continue
    }
    const time = view.timeIndexAt(j)
    if (time >= 0) {
      j = view.time(time).from - 1
      continue
    }
    if (view.isComma(j)) {
      commas++
      if (commas > 2) return null
      j--
      continue
    }
    const word = view.word(j)
    const type = word?.particle?.is.type ?? null
    if (type === 'rel' && j === at - 1) {
      if (isResumed(view, j, hit)) return null
      order = 'relative'
      j--
      continue
    }
    if (HAD.has(view.form(j)) || type === 'adverb' || type === 'prep' || type === 'common' || view.isMark(j)) {
      if (view.form(j) === '.' || view.form(j) === ':') return null
      j--
      continue
    }
    if (word?.verb != null && word.verb.is.tense !== 'noun' && word.verb.is.tense !== 'participle') {
      // "X, after what happened there, which held that"
      if (order !== 'relative' || !/^(?:م?ما|الذي|التي)$/u.test(view.form(j - 1))) return null
      j -= 2
      continue
    }
    if (type === 'conj' || type === 'that') return null
    if (commas === 0 && order === 'subject-first' && j < at - 12) return null
    j--
  }
  return null
}

/** "The stand of the council, which (f.) held that": whose it is, where the noun before is masculine by its looks. */
function isFeminineOfNoun(view: View, m: Mention, { is }: Hit<Reporting>): boolean {
  if (is.form.gender !== 'f' || m.kind === 'person' || m.kind === 'place' || m.marker !== null) return false
  const before = view.form(m.from - 1)
  return isGenitive(view, m.from) && !/(?:ه|ات|اء)$/u.test(before) && m.agreement.gender !== 'm'
}

/** "Khamenei had said": a subject right before its verb at the head of its clause outweighs a name behind it. */
export function besideBefore(
  view: View,
  at: number,
  hit: Hit<Reporting>,
): { mention: number; order: 'subject-first' } | null {
  if (hit.conj !== '') return null
  const had = afterWas(view, at, hit)
  if (had !== null) return { mention: had, order: 'subject-first' }
  const next = HAD.has(view.form(at - 1)) ? at - 2 : at - 1
  const k = view.mentionAt(next)
  if (k < 0) return null
  const m = view.mention(k)
  if (m.marker !== null || m.kind === 'place' || m.kind === 'document' || !agreesAfter(m, hit)) return null
  const before = view.form(m.from - 1)
  const heads =
    m.from <= view.sentenceStart(at) + 1 ||
    /^(?:و?كان|و?كانت|لكن|ولكن|فيما|بينما|حين|حيث)$/u.test(before) ||
    view.isThat(m.from - 1)
  return heads ? { mention: k, order: 'subject-first' } : null
}

/** "The official … had called on": whom kāna at the head of the clause is said of. */
function afterWas(view: View, at: number, hit: Hit<Reporting>): number | null {
  const start = Math.max(view.sentenceStart(at), at - 30)
  for (let j = at - 1; j >= start; j--) {
    if (!/^(?:[وف]?كانت?|و?اما)$/u.test(view.form(j))) {
      if (view.mentionAt(j) < 0 && view.reporting(j) !== null && view.reporting(j)?.is.form.tense !== 'noun')
        return null
      continue
    }
    const k = view.mentionAt(j + 1)
    if (k < 0) return null
    const m = view.mention(k)
    return m.marker === null && m.kind !== 'place' && agreesAfter(m, hit) ? k : null
  }
  return null
}

/** A text or unnamed sources without the article. */
const isIndefiniteText = (view: View, m: Mention): boolean =>
  (m.kind === 'document' || (m.kind === 'anonymous' && m.office === 'reports')) &&
  m.name === null &&
  !/^(?:[وف]?[بك]?ال|[وف]?لل)/u.test(view.form(m.from))

/** A document in the accusative, right behind the verb or the name of who wrote it. */
function isWritten(view: View, m: Mention): boolean {
  if (m.kind !== 'document' || !/[^ا]ا$/u.test(view.form(m.from))) return false
  const before = view.word(m.from - 1)
  const k = view.mentionAt(m.from - 1)
  return before?.verb != null && before.verb.is.tense !== 'noun' && k < 0
}

/** A subject before its verb agrees with it in number and gender. */
function agreesAfter(m: Mention, hit: Hit<Reporting>): boolean {
  const { form } = hit.is
  if (form.number === undefined) return true
  if (m.kind === 'person') {
    if (form.number === 'many') return false
    return (
      m.agreement.gender === null || form.gender === undefined || m.agreement.gender === form.gender || m.name !== null
    )
  }
  if (m.agreement.number === 'many' && (m.kind === 'anonymous' || (m.kind === 'group' && m.entry === null))) {
    // people take a plural verb, "sources" a feminine singular one
    return form.number === 'many' || form.gender === 'f'
  }
  return form.number !== 'many'
}
