import type { MeasureDraft, MeasureLayer } from '@isnad/engine'
import type { MeasureStage, Topic } from '@isnad/record'
import { conceptNumber } from '../../lexicon/topics.js'
import { foldArabic } from '../../orthography.js'
import { markerOf } from '../meetings/marker-of.js'
import { type TopicPhrase, topicPhrases } from '../topics/topic-phrases.js'
import { certaintyOf } from './certainty.js'
import { isDeed } from './denial.js'
import { farObjects } from './far-objects.js'
import { type MeasureNeeds, MeasureScene } from './measure-scene.js'
import { isAnotherMatter } from './other-matters.js'
import { partiesOf } from './parties.js'
import { type Quantity, quantityIn } from './quantities.js'
import { spokenOfBefore } from './spoken-of-before.js'
import { stageBehind } from './stage-behind.js'
import { stageOf, stageSpokenOf } from './stage-of.js'
import type { Staged } from './staged.js'
import { timeOf } from './time-of.js'
import { NAMED, uniteMeasures } from './unite-measures.js'

/** Units in which a measure of a kind is counted. */
const UNITS: Readonly<Partial<Record<Topic, ReadonlySet<string>>>> = {
  'civilians-evacuation': new Set(['people', 'buses']),
  'fighters-withdrawal': new Set(['fighters', 'people', 'soldiers', 'buses']),
  'humanitarian-aid': new Set(['tonnes', 'trucks', 'euros', 'dollars', 'riyals']),
  prisoners: new Set(['people', 'fighters', 'soldiers']),
  troops: new Set(['soldiers', 'people', 'fighters']),
  'security-cooperation': new Set(['fighters', 'people', 'dollars', 'euros']),
  economy: new Set(['euros', 'dollars', 'riyals']),
  reconstruction: new Set(['euros', 'dollars', 'riyals']),
  refugees: new Set(['people']),
  ceasefire: new Set(['hours', 'days', 'months']),
}

/** What is on the table: things demanded, offered, agreed, carried out or broken, one entry a kind, stage, party and voice. */
export function findMeasures(layers: MeasureNeeds): MeasureLayer {
  const phrases = topicPhrases(layers.tokens)
  if (phrases.length === 0) return { measures: [], findings: [] }
  const scene = new MeasureScene(layers)
  const drafts: MeasureDraft[] = []
  for (const phrase of withFarObjects(phrases, farObjects(scene, phrases))) {
    if (!phrase.pattern.measure || phrase.from < layers.credits.bodyFrom) continue
    const staged = stageOf(scene, phrase)
    if (staged === null || saysNothingNew(scene, phrase, staged)) continue
    const draft = forAid(scene, phrase, staged, draftOf(scene, phrase, staged), drafts.at(-1))
    if (isAccusation(scene, draft) || !(isNobodysDeed(scene, draft, phrase) || isOnlyNamed(scene, draft, phrase)))
      drafts.push(draft)
    const also = staged.cue <= phrase.from && staged.cue >= 0 ? describedAs(scene, phrase, staged) : null
    if (also !== null) drafts.push(draftOf(scene, phrase, also))
  }
  for (const { phrase, stage } of spokenOfBefore(scene, phrases))
    drafts.push(draftOf(scene, phrase, stageSpokenOf(scene, phrase, stage)))
  drafts.sort((a, b) => a.from - b.from)
  return { measures: uniteMeasures(drafts, (actor) => codeOf(layers, actor)), findings: [] }
}

const DESCRIBING = new Set(['ar.measure.agreed-behind', 'ar.measure.in-force-behind', 'ar.measure.in-force'])

/** "Called on them to join the agreement that was signed": what is asked of a thing, and what its clause says it already is. */
function describedAs(scene: MeasureScene, phrase: TopicPhrase, staged: Staged): Staged | null {
  if (!isDescribed(scene, phrase.to)) return null
  const behind = stageBehind(scene, phrase)
  if (behind === null || !DESCRIBING.has(behind.rule)) return null
  return behind.stage !== staged.stage || behind.stage === 'agreed' ? behind : null
}

/** How far behind a thing that stands "since" the word may stand. */
const SINCE_REACH = 7

/** True where a relative clause opens behind a phrase, or a participle of what holds since a day: "in force since". */
function isDescribed(scene: MeasureScene, at: number): boolean {
  for (let i = at; i < at + 2; i++) {
    const word = scene.word(i)
    if (word === null || scene.isMark(i)) return false
    if (word.particle?.is.type === 'rel') return word.particle.is.key !== 'what'
    if (word.measure?.is.stage !== 'in-force' || word.measure.is.form !== 'participle') continue
    for (let j = i + 1; j < i + SINCE_REACH; j++) if (scene.word(j)?.particle?.is.key === 'since') return true
    return false
  }
  return false
}

/** A truce "to let aid in": whoever agrees on the one agrees on the other. */
function forAid(
  scene: MeasureScene,
  { head }: TopicPhrase,
  { cue, stage }: Staged,
  draft: MeasureDraft,
  truce: MeasureDraft | undefined,
): MeasureDraft {
  if (
    draft.kind !== 'humanitarian-aid' ||
    truce?.kind !== 'ceasefire' ||
    truce.stage !== 'agreed' ||
    !scene.sameSentence(truce.from, head) ||
    (stage !== 'called-for' && stage !== 'carried-out' && stage !== 'proposed' && stage !== 'in-force')
  )
    return draft
  const purpose = cue >= 0 && PURPOSE.has(scene.form(cue))
  if (!purpose && !isPurpose(scene, head)) return draft
  return { ...draft, stage: 'agreed', parties: truce.parties, time: truce.time, rule: 'ar.measure.agreed' }
}

const PURPOSE = new Set(foldArabic('أجل بهدف بغية').split(' '))

/** "To bring in", "to allow the delivery of as much … as possible": li- at the deed, or at what it begins with. */
function isPurpose(scene: MeasureScene, head: number): boolean {
  for (let i = head; i > head - 7 && i > 0; i--) {
    if (scene.isMark(i)) return false
    const word = scene.word(i)
    if (PURPOSE.has(scene.form(i))) return true
    if (/^ل/u.test(word?.form ?? '') && (word?.topic?.prep === 'ل' || /^للسماح$/u.test(word?.form ?? ''))) return true
  }
  return false
}

/** Whom a party stands for; null for sources and papers that stand for nobody, which tell no two measures apart. */
function codeOf({ actors }: MeasureNeeds, at: number): string | number | null {
  const actor = actors.actors[at]
  if (actor === undefined) return at
  return actor.of ?? (actor.kind === 'anonymous' || actor.kind === 'document' ? null : at)
}

/** "Accused them of massing troops": of somebody, though he may be named by no name. */
const isAccusation = ({ layers }: MeasureScene, { rule, toldBy }: MeasureDraft): boolean =>
  rule === NAMED && toldBy !== null && layers.statements.statements[toldBy]?.act === 'accuse'

/** "Attacks", "controls", of nobody who is known to fight: a match, an argument. */
const isNobodysDeed = (scene: MeasureScene, { kind, rule, parties }: MeasureDraft, phrase: TopicPhrase): boolean =>
  kind === 'military-action' &&
  parties.length === 0 &&
  // "the Iranian intervention", where the report does not name Iran itself
  !(scene.word(phrase.to)?.nisba?.article === true) &&
  (rule === NAMED ||
    (rule === 'ar.measure.done' && (phrase.pattern.concepts.length === 1 || phrase.pattern.concepts[0] === RAGE)))

/** Things that tell of a deed or a state only where somebody's, when nothing says what became of them. */
const SOMEBODYS = new Set<Topic>(['sanctions', 'troops', 'humanitarian-aid', 'monitoring'])
/** Things named in passing more often than not. */
const PASSING = new Set<Topic>(['relations'])

/** A thing that is only named and says nothing of itself: "the relations", "sanctions" of nobody, "the war ended" long ago. */
function isOnlyNamed(
  scene: MeasureScene,
  { kind, rule, parties, toldBy }: MeasureDraft,
  { from, head }: TopicPhrase,
): boolean {
  if (rule !== NAMED) return false
  if (PASSING.has(kind)) return parties.length < 2
  if (SOMEBODYS.has(kind)) return parties.length === 0
  if (kind === 'security-cooperation')
    return parties.length === 0 || scene.word(head)?.topic?.is.concepts.includes(TRAIN) !== true
  if (kind === 'unity-government')
    return toldBy === null || scene.word(head)?.topic?.is.concepts.includes(UNITY) === true
  if (kind === 'negotiations') return toldBy === null || scene.word(head)?.topic?.is.concepts.includes(RESUME) !== true
  if (kind === 'siege') return scene.word(head)?.topic?.is.concepts.includes(CLOSE) === true && parties.length === 0
  if (kind !== 'ceasefire') return false
  const before = scene.word(from - 1)?.particle?.is.key
  return before === 'since' || before === 'after'
}

const RAGE = conceptNumber('rage')
const TRAIN = conceptNumber('train')
const UNITY = conceptNumber('unity')
const RESUME = conceptNumber('resume')
const CLOSE = conceptNumber('close')

/** Phrases with the deeds told by far verbs, which take the place of what they hold. */
function withFarObjects(phrases: readonly TopicPhrase[], far: readonly TopicPhrase[]): readonly TopicPhrase[] {
  if (far.length === 0) return phrases
  const out: TopicPhrase[] = []
  let next = 0
  let to = 0
  for (const phrase of phrases) {
    while (next < far.length && (far[next] as TopicPhrase).from <= phrase.from) {
      const deed = far[next++] as TopicPhrase
      out.push(deed)
      to = deed.to
    }
    if (phrase.from >= to || (phrase.pattern.topic !== out.at(-1)?.pattern.topic && phrase.pattern.concepts.length > 1))
      out.push(phrase)
  }
  while (next < far.length) out.push(far[next++] as TopicPhrase)
  return out
}

/** Stages at which even a word that says little is worth an entry, where the word of stage stands next to it. */
const TELLING = new Set<MeasureStage>([
  'called-for',
  'proposed',
  'rejected',
  'suspended',
  'extended',
  'violated',
  'collapsed',
])
const NEXT_TO = 4

/** Things that reports speak of all the time: they are on the table only where something is done about them. */
const BACKGROUND = new Set<Topic>(['political-transition', 'negotiations', 'counter-terrorism'])

/** "The peace process", "the political solution", spoken of by name and in passing. */
function isBackground(
  scene: MeasureScene,
  head: number,
  topic: Topic,
  cue: number,
  stage: MeasureStage,
  strength: number,
): boolean {
  if (!BACKGROUND.has(topic) || scene.word(head)?.topic?.article !== true) return false
  if (strength < 0.6) return scene.word(cue)?.measure?.is.stage !== 'discussed'
  return scene.word(cue)?.measure?.is.form === 'noun' && (stage === 'agreed' || stage === 'in-force')
}

/** "Since a rival faction seized the capital and formed its government": how things have been. */
function isLongAgo(scene: MeasureScene, { head }: TopicPhrase): boolean {
  const form = scene.word(head)?.topic?.is.form
  if (form !== 'past') return false
  const low = Math.max(scene.sentence(head).from, head - SINCE)
  for (let i = head - 1; i >= low; i--) {
    if (scene.isMark(i)) return false
    if (scene.form(i) === 'ان' && scene.word(i - 1)?.particle?.is.key === 'since') return true
  }
  return false
}

const SINCE = 9

/** True behind the noun of a body or a law, over an opening quote mark. */
const isCalledBy = (scene: MeasureScene, head: number): boolean =>
  CALLED_BY.has(scene.form(scene.isMark(head - 1) ? head - 2 : head - 1))

const GOVERNMENT = conceptNumber('government')
/** Those who are called by what they fight. */
const CALLED_BY = new Set(
  foldArabic('قوات قوة جهاز وحدة وحدات قانون إدارة لجنة مركز دائرة هيئة شرطة نيابة محكمة وكالة مديرية').split(' '),
)

/** A bare "the agreement" that is only agreed, or a weak word that nothing governs closely: the report has said as much elsewhere. */
function saysNothingNew(scene: MeasureScene, phrase: TopicPhrase, { rule, stage, cue, strength }: Staged): boolean {
  const { pattern, head } = phrase
  if (isLongAgo(scene, phrase) || isAnotherMatter(scene, phrase)) return true
  // "the counter-terrorism unit": what somebody is called by
  if (pattern.topic === 'counter-terrorism' && head === phrase.from && isCalledBy(scene, head)) return true
  // "aid to the unity government": whom something else is for
  if (pattern.concepts[0] === GOVERNMENT && scene.word(head)?.topic?.prep === 'ل' && head - cue > 2) return true
  // "to end the war": what something else is for
  if (rule === NAMED && isDeed(phrase) && scene.word(head)?.topic?.prep === 'ل') return true
  if (pattern.weight >= 4) return !isDeed(phrase) && isBackground(scene, head, pattern.topic, cue, stage, strength)
  if (cue === head) return false
  const near = Math.abs(head - cue) <= NEXT_TO / 2
  const noun = scene.word(cue)?.measure?.is.form === 'noun'
  if (noun && stage !== 'called-for' && stage !== 'rejected' && !(near && holdsByPreposition(scene, cue))) return true
  return (
    rule === NAMED ||
    !TELLING.has(stage) ||
    cue < 0 ||
    (strength < 0.6 &&
      !holdsByPreposition(scene, cue) &&
      !(near && !noun && (stage === 'suspended' || stage === 'proposed'))) ||
    Math.abs(head - cue) > NEXT_TO
  )
}

/** True for a word that governs only through its preposition, which therefore stands there: weak as it is, it means this. */
const holdsByPreposition = (scene: MeasureScene, cue: number): boolean =>
  (scene.word(cue)?.measure?.is.preps.length ?? 0) > 0

/** "It is recalled that …": how a report begins what it tells once more. */
const REMINDERS = /^و?(?:يذكر|يشار|الجدير|جدير)$/u
const REMINDED = 0.7

function draftOf(scene: MeasureScene, phrase: TopicPhrase, staged: Staged): MeasureDraft {
  const { topic, weight } = phrase.pattern
  const { from, to } = scene.around(phrase.from)
  const told = scene.clauses.statement[phrase.from] ?? -1
  scene.layers.trace?.stages.set(phrase.from, staged.cue < 0 ? null : { from: staged.cue, to: staged.cue + 1 })
  const units = UNITS[topic]
  const quantity: Quantity | null =
    units === undefined
      ? null
      : (quantityIn(scene.layers.tokens, phrase.from, to, units) ??
        quantityIn(scene.layers.tokens, from, phrase.from, units))
  return {
    from: phrase.from,
    to: phrase.to,
    kind: topic,
    stage: staged.stage,
    parties: partiesOf(scene, phrase, staged),
    place: placeNear(scene, phrase),
    time: timeOf(scene, phrase, staged),
    quantity,
    toldBy: told >= 0 ? told : null,
    negated: staged.negated,
    rule: staged.rule,
    confidence:
      certaintyOf(staged, weight) * (REMINDERS.test(scene.form(scene.sentence(phrase.from).from)) ? REMINDED : 1),
  }
}

function placeNear(scene: MeasureScene, phrase: TopicPhrase): number | null {
  const { to } = scene.around(phrase.from)
  const limit = Math.min(to, phrase.to + 10)
  for (let i = phrase.to; i < limit; i++) {
    const k = scene.mention(i)
    if (k < 0) continue
    const mention = scene.mentionAt(k)
    if (scene.canBePlace(mention) && (markerOf(scene, mention) === 'in' || mention.kind === 'place')) return k
  }
  return null
}
