import { ByForm } from '@isnad/engine'
import type { Act } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import type { Hit, Reporting, VerbForm, Word } from '../../word.js'
import { agreesBehind } from './agreement.js'
import type { Frame } from './frame.js'
import { hasPrep, isGenitive, isNoun } from './neighbours.js'
import type { View } from './view.js'

/** What is said by what is given, sent or let go: an act by each noun, folded and without article, clitics and case. */
const nouns = (act: Act, line: string): readonly (readonly [string, Act])[] =>
  line.split(' ').map((noun) => [foldArabic(noun), act] as const)

const CALLS = nouns('demand', 'دعوة دعوات نداء نداءات مناشدة طلب طلبا')
const WARNINGS = nouns('warn', 'تحذير تحذيرات إنذار')
const THREATS = nouns('threaten', 'تهديد تهديدات')
const THANKS = nouns('welcome', 'شكر شكره شكرها')
const BLAME = [...nouns('accuse', 'اتهام اتهامات'), ...nouns('condemn', 'انتقاد انتقادات')]
const ACCOUNTS = nouns('explain', 'عرض شرح إيجاز إحاطة إيضاحات توضيحات')
const PROMISES = nouns('promise', 'تعهد تعهدات ضمانات وعد وعود')

/** Verbs that say nothing by themselves, with the nouns by which they do: "directed a call to", "gave an account of". */
const LIGHT: ReadonlyMap<string, ReadonlyMap<string, Act>> = new Map(
  [
    ['وجه', new Map([...CALLS, ...WARNINGS, ...THREATS, ...THANKS, ...BLAME])],
    ['قدم', new Map([...ACCOUNTS, ...PROMISES, ...THANKS])],
    ['أطلق', new Map([...CALLS, ...WARNINGS, ...THREATS])],
  ].map(([lemma, by]) => [lemma as string, by as ReadonlyMap<string, Act>]),
)

const lightVerbs = new ByForm<Word, ReadonlyMap<string, Act> | null>(({ verb, reporting }) => {
  const form = verb?.is ?? reporting?.is.form
  return form === undefined || (form.tense !== 'past' && form.tense !== 'present') || form.person !== 3 || form.passive
    ? null
    : (LIGHT.get(form.lemma) ?? null)
})

/** How far behind its verb the noun stands. Units: tokens. */
const FAR = 14
/** Between the noun and what is said: to, of, about. */
const LINKS = new Set(['الي', 'عن', 'حول', 'بشان', 'من', 'علي', 'في'])
const CASE = /ا$/u

/** The frame of a verb that says something only with its noun: "directed a call to", "gave an account of"; null where it does not. */
export function lightFrame(view: View, at: number): Frame | null {
  const by = lightVerbs.at(view.layers.tokens, at)
  if (by === null || view.particleType(at - 1) === 'neg') return null
  const hit = view.word(at)?.verb ?? view.reporting(at)
  if (hit == null || hit.suffix !== '' || hit.future || view.speechAround(at) >= 0 || view.mentionAt(at) >= 0)
    return null
  const form: VerbForm = 'form' in hit.is ? hit.is.form : hit.is
  const end = Math.min(view.sentenceEnd(at), at + FAR)
  let subject: number | null = null
  for (let j = at + 1; j < end; j++) {
    const act = actOf(view, by, j)
    if (act !== undefined) {
      const from = wordsBehind(view, j + 1, view.sentenceEnd(at))
      return from === null || (subject === null && at > view.sentenceStart(at)) || isInvitation(view, j, from)
        ? null
        : frameOf(view, at, hit, form, act, subject, from)
    }
    const k = view.mentionAt(j)
    if (k >= 0) {
      const m = view.mention(k)
      if (m.from === j && m.marker === null && m.kind !== 'place') {
        if (subject !== null || isGenitive(view, j) || m.kind === 'document' || !agreesBehind(view, m, form, true))
          return null
        subject = k
      }
      j = m.to - 1
      continue
    }
    if (view.isStop(j) || view.isThat(j) || (view.reporting(j) !== null && view.reporting(j)?.is.form.tense !== 'noun'))
      return null
    const verb = view.word(j)?.verb
    if (
      verb != null &&
      (verb.is.tense === 'past' || verb.is.tense === 'present') &&
      view.word(j)?.particle == null &&
      !tellsOfNoun(view, j, verb.conj)
    )
      return null
  }
  return null
}

/** "At the end of talks | that lasted for months": the verb of a clause about the noun without an article before it. */
const tellsOfNoun = (view: View, j: number, conj: string): boolean =>
  conj === '' && isNoun(view, j - 1) && !view.form(j - 1).startsWith('ال')

function actOf(view: View, by: ReadonlyMap<string, Act>, j: number): Act | undefined {
  if (!view.isWord(j)) return undefined
  const form = view.form(j)
  const bare = form.startsWith('ال') ? form.slice(2) : form
  return by.get(bare) ?? (CASE.test(bare) ? by.get(bare.slice(0, -1)) : undefined)
}

/** Where what is said begins behind the noun: behind its adjectives, and the preposition that leads to it. */
function wordsBehind(view: View, from: number, end: number): number | null {
  for (let j = from; j < Math.min(end, from + 4); j++) {
    if (!view.isWord(j)) return null
    if (view.isThat(j)) return j + 1
    const words = LINKS.has(view.form(j))
      ? j + 1
      : hasPrep(view.word(j), 'ل') || hasPrep(view.word(j), 'ب') || isTold(view, j)
        ? j
        : -1
    if (words >= 0) return isMoreThanWhom(view, words, end) ? words : null
    if (view.mentionAt(j) >= 0) return null
  }
  return null
}

const isTold = (view: View, j: number): boolean => {
  const k = view.mentionAt(j)
  return k >= 0 && view.mention(k).marker === 'to'
}

/** An invitation to come, and no words: "directed an invitation to visit Moscow". */
function isInvitation(view: View, from: number, to: number): boolean {
  for (let j = from; j < to + 12 && view.sentenceOf(j) === view.sentenceOf(from); j++)
    if (/^لزيار/u.test(view.form(j))) return true
  return false
}

/** False where only he is named to whom it is said: "let go a threat to X, saying". */
function isMoreThanWhom(view: View, from: number, end: number): boolean {
  const k = view.mentionAt(from)
  const next = k < 0 ? from + 1 : view.mention(k).to
  return (
    from < end && (k < 0 || (next < end && view.isWord(next) && view.reporting(next)?.is.form.tense !== 'participle'))
  )
}

function frameOf(
  view: View,
  at: number,
  { rest, conj, prep, future, article, suffix }: Hit<unknown>,
  form: VerbForm,
  act: Act,
  subject: number | null,
  from: number,
): Frame {
  const is: Reporting = {
    lemma: form.lemma,
    act,
    form,
    preps: [''],
    continues: false,
    guard: null,
    object: true,
    addressee: false,
    relays: false,
    places: false,
    thought: false,
  }
  return {
    cue: { from: at, to: at + 1 },
    reporting: { is, rest, conj, prep, future, article, suffix },
    subject,
    joint: [],
    order: subject === null ? null : 'verb-first',
    joinedBy: 'object',
    from,
    to: null,
    via: [],
    viaLasts: false,
    time: timeBefore(view, at, from),
    occasion: null,
    rule: 'ar.statement.light-verb',
  }
}

/** A date between the verb and what is said. */
function timeBefore(view: View, at: number, from: number): number | null {
  for (let j = at; j < from; j++) {
    const t = view.timeIndexAt(j)
    if (t >= 0 && view.time(t).type === 'DATE') return t
  }
  return null
}
