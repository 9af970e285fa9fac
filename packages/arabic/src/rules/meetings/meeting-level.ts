import type { Level } from '@isnad/record'
import { COMPOSED_TITLES } from '../../lexicon/composed-titles.js'
import { PRESENCE } from '../../lexicon/meeting-frames.js'
import { TITLES } from '../../lexicon/titles.js'
import { foldArabic } from '../../orthography.js'
import type { Attendee } from './participants.js'
import type { Scene } from './scene.js'

const RANK: Readonly<Record<Level, number>> = { unspecified: 0, technical: 1, envoys: 2, ministerial: 3, leaders: 4 }

const LEVEL_OF_OFFICE = new Map<string, Level>()
for (const [, office, level] of COMPOSED_TITLES) if (!LEVEL_OF_OFFICE.has(office)) LEVEL_OF_OFFICE.set(office, level)
for (const [office, , level] of TITLES) if (!LEVEL_OF_OFFICE.has(office)) LEVEL_OF_OFFICE.set(office, level)
LEVEL_OF_OFFICE.set('head', 'unspecified')
LEVEL_OF_OFFICE.set('secretary-general', 'envoys')
LEVEL_OF_OFFICE.set('lawmaker', 'unspecified')
LEVEL_OF_OFFICE.set('deputy', 'envoys')
for (const office of ['deputy-prime-minister', 'deputy-chancellor', 'secretary-of-state'])
  LEVEL_OF_OFFICE.set(office, 'ministerial')

/** Offices of those who come for others, whomever they serve. */
const SENT = /^(?:deputy-|assistant-|under|envoy|representative-|delegate-|mediator-|adviser-)/u

/** Words that say a meeting's rank outright: "on the level of the experts", "ministerial". */
const STATED = new Map<string, Level>()
for (const [level, words] of [
  ['technical', 'الخبراء الفنيين تقني التقني فني فنية الفنية خبراء فنيين'],
  ['envoys', 'السفراء المندوبين المبعوثين سفراء مندوبي'],
  ['ministerial', 'الوزراء وزاري وزاريا وزارية الوزاري الوزارية'],
  ['leaders', 'القادة الرؤساء الزعماء قادة زعماء رئاسي'],
] as const) {
  for (const word of foldArabic(words).split(' ')) STATED.set(word, level)
}

/** The rank an office gives, `unspecified` for one that gives none. */
function levelOfOffice(office: string | null): Level {
  if (office === null) return 'unspecified'
  const known = LEVEL_OF_OFFICE.get(office)
  if (known !== undefined) return known
  if (SENT.test(office)) return 'envoys'
  return office.endsWith('minister') ? 'ministerial' : 'unspecified'
}

/** The rank that words between two tokens state outright, null where they state none. */
export function statedLevel(scene: Scene, from: number, to: number): Level | null {
  for (let i = from; i < to; i++) {
    const stated = STATED.get(scene.form(i))
    if (stated !== undefined && (scene.mention(i) < 0 || scene.form(i - 1) === 'مستوي') && scene.form(i - 1) !== 'غير')
      return stated
  }
  return null
}

/** The rank of several who are said to be present, "in the presence of the interior ministers of both countries", in the sentence behind a token. */
export function presentedRank(scene: Scene, from: number): Level | null {
  const { to } = scene.around(from)
  for (let i = from; i < to; i++) {
    const title = PRESENCE.has(scene.form(i - 1)) ? (scene.word(i)?.title ?? null) : null
    if (title !== null && title.is.level !== 'unspecified' && title.is.number !== 'one') return title.is.level
  }
  return null
}

/** "A technical committee", "the military experts": the rank that the names of those who come state. */
function statedByNames(scene: Scene, attendees: readonly Attendee[]): Level {
  for (const { mention } of attendees) {
    const { from, to, name } = scene.mentionAt(mention)
    if (name === null)
      for (let i = from; i < to; i++) {
        const stated = STATED.get(scene.form(i))
        if (stated !== undefined) return stated
      }
  }
  return 'unspecified'
}

/** The office of an actor; the one he is known by, where the report tells none. */
function officeOf(scene: Scene, actor: number): string | null {
  const { office, entry } = scene.layers.actors.actors[actor] ?? { office: null, entry: null }
  return office === null || office === 'counterpart' ? (entry?.role ?? null) : office
}

/**
 * The rank at which a meeting is held: that of whoever comes.
 *
 * A president who receives a minister makes it ministerial, as whoever comes gives the measure; among the others the higher rank counts.
 */
export function levelOf(scene: Scene, attendees: readonly Attendee[], visitor: number | null): Level {
  // a state among joint ministers comes by its minister
  const office = (a: Attendee) => {
    const { office: here, anaphoric, counterpart } = scene.mentionAt(a.mention)
    const known = officeOf(scene, a.actor)
    return anaphoric || counterpart || here === null || scene.layers.actors.membersOf.has(a.mention)
      ? (known ?? here)
      : here
  }
  const ranks = attendees
    .filter((a) => !a.sent)
    .map((a) => levelOfOffice(office(a)))
    .filter((l) => l !== 'unspecified')
  if (visitor !== null) {
    const own = levelOfOffice(officeOf(scene, visitor))
    if (own !== 'unspecified') return own
  }
  if (ranks.length === 0) return statedByNames(scene, attendees)
  const below = ranks.filter((l) => l !== 'leaders')
  const counted = below.length > 0 ? below : ranks
  return counted.reduce<Level>((best, l) => (RANK[l] > RANK[best] ? l : best), 'unspecified')
}
