import type { Topic } from '@isnad/record'
import { conceptNumber } from '../../lexicon/topics.js'
import { foldArabic } from '../../orthography.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import type { MeasureScene } from './measure-scene.js'

/** Whom and what the law of a country punishes, and with what. */
const PENAL = new Set(
  foldArabic(
    'السجن سجن الحبس حبس الإعدام إعدام غرامة غرامات الغرامة الغرامات الجلد المخالفين للمخالفين مخالفين المخالفات مخالفات المتحرشين المتجاوزين المقصرين المتسببين الجناة المخالف المنشآت منشآت الأندية أندية اللاعبين لاعبين',
  ).split(' '),
)
/** What lays such penalties down. */
const LAW = new Set(foldArabic('القانون قانون قانونا القوانين اللائحة لائحة لوائح').split(' '))

/** How far from sanctions these may stand. */
const BEHIND = 7
const BEFORE = 6

/** What one withdraws from without fighting there. */
const LEFT = new Set(
  foldArabic(
    'البطولة بطولة السباق سباق المنافسات منافسات الاتحاد السوق سوق اتفاق الاتفاق الاتفاقية اتفاقية المباراة الدوري الجلسة جلسة المنظمة منظمة الانتخابات الحكومة المشروع',
  ).split(' '),
)

/** How long the subject between "withdrew" and "from" may be. */
const SUBJECT = 3

/** A government that somebody has for himself: "its own government", "a parallel one". */
const OWN = /^(?:خاصه|موازيه|ظل)$/u

const NEGOTIATION = conceptNumber('negotiation')
const UNITY = conceptNumber('unity')

/** True for words of a kind that tell of something else: penalties of a law, a team that withdraws, a government of one's own. */
export function isAnotherMatter(scene: MeasureScene, phrase: TopicPhrase): boolean {
  return BY_TOPIC[phrase.pattern.topic]?.(scene, phrase) === true
}

const BY_TOPIC: Readonly<Partial<Record<Topic, (scene: MeasureScene, phrase: TopicPhrase) => boolean>>> = {
  sanctions: isPenal,
  'fighters-withdrawal': leavesNoGround,
  'unity-government': isOwnGovernment,
}

function isPenal(scene: MeasureScene, { from, to }: TopicPhrase): boolean {
  const sentence = scene.sentence(from)
  for (let i = to; i < Math.min(sentence.to, to + BEHIND); i++) if (PENAL.has(scene.form(i))) return true
  for (let i = from - 1; i >= Math.max(sentence.from, from - BEFORE); i--) if (LAW.has(scene.form(i))) return true
  return false
}

function leavesNoGround(scene: MeasureScene, { to, pattern }: TopicPhrase): boolean {
  if (pattern.concepts.length > 1) return false
  let i = to
  while (i < to + SUBJECT && scene.form(i) !== 'من' && !scene.isMark(i)) i++
  const from = scene.form(i) === 'من' ? scene.word(i + 1) : null
  return from !== null && (LEFT.has(from.form) || from.topic?.is.concepts.includes(NEGOTIATION) === true)
}

function isOwnGovernment(scene: MeasureScene, { head, to, pattern }: TopicPhrase): boolean {
  if (pattern.concepts.includes(UNITY)) return false
  return (
    OWN.test(scene.form(to)) ||
    (scene.word(head)?.topic?.is.form === 'past' && scene.word(to - 1)?.topic?.suffix !== '')
  )
}
