import type { AnswerOf } from '../api/routes.js'
import type { Language } from '../language/language.js'
import { isolated } from './stranger.js'

type TimelineEvent = AnswerOf<'timeline'>['events'][number]
type TimelineLifeline = AnswerOf<'timeline'>['lifelines'][number]

/** So many parties stand in the name of an event; the rest are counted. */
const MOST_NAMES = 4

/** What an event is called: its kind, who takes part, and where. */
export function eventName(
  { kind, parties, place }: Pick<TimelineEvent, 'kind' | 'parties' | 'place'>,
  language: Language,
): string {
  const names = [...new Set(parties.map((code) => isolated(language.party(code))))]
  const more = names.length - MOST_NAMES
  const who = language.list(more < 2 ? names : [...names.slice(0, MOST_NAMES), language.t('names.more', { n: more })])
  return [language.word('kind', kind), who, place === null ? '' : isolated(place)]
    .filter((part) => part !== '')
    .join(' · ')
}

/** What a life-line is called: its measure and where. */
export function lifelineName({ kind, place }: Pick<TimelineLifeline, 'kind' | 'place'>, language: Language): string {
  return [language.word('topic', kind), place === null ? '' : isolated(place)].filter((part) => part !== '').join(' · ')
}

/** What a track is called: its label, with the codes in it in words. */
export const trackName = (label: string, { party }: Pick<Language, 'party'>): string =>
  label
    .split(/(?<gap>[ ,–]+)/u)
    .map((word) => (/^[A-Z]{2,}(?:-[A-Z]+)*$/u.test(word) ? party(word) : word))
    .join('')
