import type { MeetingKind } from '@isnad/record'
import { fills, slotBits } from '../../fills.js'
import { APPEARS, BY_TELEPHONE, GOES_WITH, NOT_OCCASIONS, OUTSIDE, SIGNED } from '../../lexicon/meeting-frames.js'
import { foldArabic } from '../../orthography.js'
import type { Hit, Occasion } from '../../word.js'
import { isFloor, ofRelation } from './list-edges.js'
import type { Scene } from './scene.js'
import { voterOf } from './votes.js'

/** Words that name an occasion, before anything is known of it. */
export interface Trigger {
  readonly from: number
  readonly to: number
  readonly kind: MeetingKind
  readonly frame: Occasion['frame']
  readonly form: Occasion['form']
  /** True for a word that needs parties, a place or a date beside it. */
  readonly weak: boolean
  readonly many: boolean
  /** True for "the meeting", "his visit": perhaps one told of before. */
  readonly definite: boolean
  /** True for an attached pronoun: whose visit it is. */
  readonly owned: boolean
  readonly future: boolean
  /** The preposition cut off before it. */
  readonly prep: string
}

/** A trigger in the making: every one has its fields in the same order, and is changed in place. */
type Draft = { -readonly [K in keyof Trigger]: Trigger[K] }

const OCCASION = slotBits('occasion')
const NAMED = 'name'

/** All words of a report that may name an occasion, in order. */
export function findTriggers(scene: Scene): Trigger[] {
  const { quotes } = scene.layers
  const out: Trigger[] = []
  let called = false
  let rounds = false
  let i = scene.layers.credits.bodyFrom
  while (i < scene.length) {
    const hit = fills(scene.layers.tokens, i, OCCASION) ? (scene.word(i)?.occasion ?? null) : null
    const kind = hit === null ? null : (hit.is.kind ?? convenes(scene, i, hit))
    if (hit === null || kind === null || isInsideName(scene, i) || quotes.quotes[quotes.at[i] ?? -1]?.kind === NAMED) {
      i++
      continue
    }
    const trigger: Draft | null = isVerbMisread(scene, i)
      ? null
      : (triggerAt(scene, i, hit.is, kind) ?? (called ? sameCallAt(scene, i, hit) : null))
    if (trigger === null) {
      i++
      continue
    }
    called ||= trigger.kind === 'call'
    // "the round", once a round of talks has been told of
    const round = scene.word(trigger.from)?.occasion?.is.frame === 'round'
    if (round && trigger.kind === 'talks') rounds = true
    else if (round && rounds && trigger.definite) asTalks(trigger, trigger.to)
    out.push(trigger)
    i = trigger.to
  }
  return out
}

/** "The convening of the council", which names the occasion itself. */
function convenes(scene: Scene, i: number, { is, rest }: Hit<Occasion>): MeetingKind | null {
  if (is.frame !== 'hold' || rest !== 'انعقاد') return null
  const k = scene.mention(i + 1)
  return k >= 0 && scene.mentionAt(k).from === i + 1 && isFloor(scene, k) ? 'meeting' : null
}

/** True inside a mention; but for a noun that heads a "document", which may be an occasion as well. */
function isInsideName(scene: Scene, i: number): boolean {
  const k = scene.mention(i)
  if (k < 0) return false
  const mention = scene.mentionAt(k)
  const is = scene.occasion(i)
  // a name of one body too many: "the leaders met", read as the name of the leaders
  if (is !== null && !is.weak && is.form !== 'noun' && mention.from < i && mention.to === i + 1) return false
  return mention.kind !== 'document' || mention.from !== i
}

/** A verb's letters with an article or a preposition are a noun; after a negation nothing took place. */
function isVerbMisread(scene: Scene, i: number): boolean {
  const hit = scene.word(i)?.occasion
  if (hit == null || hit.is.form === 'noun') return false
  if (hit.article || hit.prep !== '') return true
  // "was met with reservations"
  if ((hit.is.frame === 'travel' || hit.is.frame === 'meet') && hit.is.weak && hit.is.form === 'passive') return true
  // wizārī, "ministerial", is no wa-zārī
  if (hit.is.frame === 'visit' && hit.conj === 'و' && (hit.suffix !== '' || hit.is.form === 'passive')) return true
  const before = scene.word(i - 1)?.particle?.is
  return before?.type === 'neg'
}

function triggerAt(scene: Scene, i: number, is: Occasion, kind: MeetingKind): Draft | null {
  const hit = scene.word(i)?.occasion
  if (hit == null) return null
  const base = drafted(scene, i, hit, kind)
  const next = scene.form(i + 1)
  switch (is.frame) {
    case 'call':
      return callAt(scene, base)
    case 'sign':
      return signingAt(scene, base)
    case 'session':
      // a training course is a dawra too
      if (scene.word(i)?.occasion?.rest === 'دوره' && scene.form(i - 1) !== 'اعمال') return null
      if (scene.form(i).endsWith(BEFORE)) return isBefore(scene, base) ? floorAt(scene, base) : null
      return withCompanion(scene, base)
    case 'round':
      return roundAt(scene, base)
    case 'discuss':
      if (is.form === 'noun' || !leadsToSomebody(scene, i)) return null
      if (isByTelephone(scene, base)) base.kind = 'call'
      return base
    case 'vote':
      return is.form !== 'passive' && hit.suffix === '' && voterOf(scene, i) >= 0 ? base : null
    case 'receive':
      return is.form !== 'noun' || base.owned ? base : null
    case 'travel':
      return leadsTo(scene, i, 'to') ? base : null
    case 'meet':
      if (kind === 'conference' && NOT_OCCASIONS.has(next)) return null
      return withCompanion(scene, base)
    default:
      return withCompanion(scene, base)
  }
}

function drafted(
  scene: Scene,
  i: number,
  { is, article, suffix, future, prep }: Hit<Occasion>,
  kind: MeetingKind,
): Draft {
  return {
    from: i,
    to: i + 1,
    kind,
    frame: is.frame,
    form: is.form,
    weak: is.weak,
    many: is.many,
    definite: article,
    owned: is.form === 'noun' && suffix !== '',
    future: future || scene.form(i - 1) === 'سوف',
    prep: prep === '' ? purposeBefore(scene, i) : prep,
  }
}

/** "In order to hold talks": the purpose stands on the noun of holding. */
function purposeBefore(scene: Scene, i: number): string {
  const hit = scene.word(i - 1)?.occasion ?? null
  if (hit === null || hit.is.frame !== 'hold') return ''
  return (hit.is.form === 'noun' && hit.prep === 'ل') || PURPOSE.has(scene.form(i - 2)) ? 'ل' : ''
}

/** Words before the noun of holding that say what for. */
const PURPOSE = new Set(foldArabic('بهدف بغية قصد بقصد أجل').split(' '))

/** "The meetings of the sixth round", "meetings and talks": one occasion in two words. */
function withCompanion(scene: Scene, base: Draft): Draft {
  if (base.form !== 'noun') return base
  const at = scene.form(base.to) === 'و' ? base.to + 1 : base.to
  const next = scene.word(at)?.occasion ?? null
  if (next === null || next.is.kind === null || next.is.form !== 'noun' || next.prep !== '') return base
  // "at the end of the tour a meeting": no construct, two occasions
  if (base.definite && !next.article && next.conj === '' && at === base.to) return base
  base.to = at + 1
  base.weak &&= next.is.weak
  return base
}

/** How far behind a weak verb the preposition may stand that makes an occasion of it. */
const LEAD = 30

/** True where a preposition stands behind a verb in its sentence: "discussed … with", "arrived … in". */
function leadsTo(scene: Scene, i: number, key: string): boolean {
  const { to } = scene.around(i)
  const limit = Math.min(to, i + LEAD)
  for (let j = i + 1; j < limit; j++) {
    const particle = scene.word(j)?.particle?.is
    if (particle?.type === 'prep' && particle.key === key) return true
    const k = scene.mention(j)
    if (k >= 0 && scene.mentionAt(k).marker === key) return true
  }
  return false
}

/** True where a verb of talking something over has somebody behind "with": "discussed … with X", not "in step with the season". */
function leadsToSomebody(scene: Scene, i: number): boolean {
  const { to } = scene.around(i)
  const limit = Math.min(to, i + LEAD)
  for (let j = i + 1; j < limit; j++) {
    const k = scene.mention(j)
    if (k >= 0 && scene.mentionAt(k).from === j && scene.mentionAt(k).marker === 'with') {
      const mention = scene.mentionAt(k)
      if (scene.canMeet(mention, k) && !ofRelation(scene, mention)) return true
    }
    const particle = scene.word(j)?.particle ?? null
    if (particle?.is.type !== 'prep' || particle.is.key !== 'with' || particle.suffix !== '') continue
    if (GOES_WITH.has(scene.form(j - 1))) continue
    for (let n = j + 1; n < Math.min(limit, j + WITH_WHOM); n++) {
      const next = scene.mention(n)
      if (next < 0) continue
      if (scene.canMeet(scene.mentionAt(next), next) && !ofRelation(scene, scene.mentionAt(next))) return true
      break
    }
  }
  return false
}

/** True at a mention, and at a title without a name: "rang the emir". */
const namesSomebody = (scene: Scene, i: number): boolean =>
  scene.mention(i) >= 0 || (scene.word(i)?.title ?? null) !== null

/** How far behind "with" whoever is met stands, a word or two for his rank between. */
const WITH_WHOM = 4

/** Ittiṣāl is a call only by telephone; ittaṣala likewise, and hātif is a telephone where nobody follows. */
function callAt(scene: Scene, base: Draft): Draft | null {
  if (base.form !== 'noun' && !base.weak && !base.owned) {
    if (scene.word(base.from - 1)?.particle?.is.type === 'prep') return null
    if (base.form === 'past' && scene.word(base.from)?.occasion?.suffix === '' && !namesSomebody(scene, base.to))
      return null
  }
  if (!base.weak) return base
  const limit = Math.min(scene.clauses.to[base.from] ?? 0, base.from + (base.form === 'noun' ? 3 : 14))
  for (let i = base.from + 1; i < limit; i++)
    if (BY_TELEPHONE.has(scene.form(i))) {
      base.weak = false
      if (base.form === 'noun') base.to = i + 1
      return base
    }
  return null
}

/** "Discussed by telephone with X". */
function isByTelephone(scene: Scene, { from }: Draft): boolean {
  const limit = Math.min(scene.clauses.to[from] ?? 0, from + SPOKEN)
  for (let i = from + 1; i < limit; i++) if (scene.form(i) === 'هاتفيا') return scene.mention(i) < 0
  return false
}

/** How far behind a verb of discussing "by telephone" may stand, the names of both between. */
const SPOKEN = 20

/** "The call", once a call by telephone has been told of. */
function sameCallAt(scene: Scene, i: number, hit: Hit<Occasion>): Draft | null {
  const { is } = hit
  if (is.frame !== 'call' || is.form !== 'noun' || is.many || !hit.article || hit.prep !== '') return null
  const base = drafted(scene, i, hit, 'call')
  base.weak = false
  return base
}

/** A signing needs something signed in the same clause. */
function signingAt(scene: Scene, base: Draft): Draft | null {
  if (base.owned) {
    base.owned = false
    return base
  }
  if (base.form !== 'noun' && scene.word(base.from)?.occasion?.suffix !== '') return null
  const limit = Math.min(scene.clauses.to[base.from] ?? 0, base.from + (base.form === 'noun' ? 4 : 18))
  // "an agreement which X and Y signed"
  if (base.form !== 'noun' && scene.mention(base.from) < 0)
    for (let i = base.from - 1; i >= base.from - 2 && i >= 0; i--)
      if (SIGNED.has(scene.form(i).replace(/^ل(?!ل)/u, ''))) return base
  for (let i = base.from + 1; i < limit; i++) {
    const form = scene.form(i)
    if (SIGNED.has(form)) {
      base.definite = form.startsWith('ال') && base.form !== 'noun'
      return base
    }
  }
  return null
}

/** True for the preposition "before", which tells of a session where somebody speaks before a body. */
export const isBefore = (scene: Scene, trigger: Trigger): boolean => scene.form(trigger.from) === BEFORE
const BEFORE = foldArabic('أمام')

/** How far before "before the council" the word for speaking there may stand, names not counted. */
const SAID = 16

/** "Said before parliament", "appears before the committee"; no demonstration before its gates. */
function floorAt(scene: Scene, base: Draft): Draft | null {
  const committee = scene.form(base.to) === 'لجنه'
  const { to } = scene.around(base.from)
  if (isAnswerable(scene, base.from)) return null
  let k = -1
  for (let i = base.to; i < Math.min(to, base.to + (committee ? 7 : 1)) && (k < 0 || !isFloor(scene, k)); i++)
    k = scene.mention(i)
  if (k < 0 || !isFloor(scene, k) || scene.speech(base.from) >= 0) return null
  const { from } = scene.around(base.from)
  let far = 0
  for (let i = base.from - 1; i >= from && far < SAID; i--) {
    if (scene.mention(i) < 0) far++
    if (OUTSIDE.has(scene.form(i))) return null
    if (APPEARS.has(scene.form(i)) || (scene.clauses.cue[i] ?? -1) >= 0) return base
  }
  return null
}

/** "Responsible (for it) before the committee"; not "said an official before the committee". */
function isAnswerable(scene: Scene, before: number): boolean {
  for (let i = before - 1; i > before - ANSWERS; i--)
    if (/^(?:ال)?مسوول/u.test(scene.form(i))) return (scene.clauses.cue[i - 1] ?? -1) < 0
  return false
}
const ANSWERS = 4

function asTalks(base: Draft, to: number): Draft {
  base.kind = 'talks'
  base.frame = 'talk'
  base.to = to
  return base
}

/** A round of talks; without the talks, a tour. */
function roundAt(scene: Scene, base: Draft): Draft | null {
  const limit = Math.min(scene.clauses.to[base.from] ?? 0, base.from + 4)
  for (let i = base.from + 1; i < limit; i++) {
    const is = scene.occasion(i)
    if (is !== null && is.form === 'noun' && (is.frame === 'talk' || is.frame === 'meet')) {
      base.weak = false
      return asTalks(base, i + 1)
    }
    const form = scene.form(i)
    if (form === 'الحوار' || form === 'حوار') return asTalks(base, i + 1)
  }
  if (base.many) return null
  base.kind = 'visit'
  base.frame = 'visit'
  return base
}
