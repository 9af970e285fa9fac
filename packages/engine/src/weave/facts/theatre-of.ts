import type { Reading } from '@isnad/record'

/**
 * The code that a report is mostly about: of the states whose ground or whose people it names, the one it names most; '' where it
 * names none. Places count double, for a report on one war may speak of many capitals; who publishes or passes on does not count.
 */
export function theatreOf({ actors, places }: Reading): string {
  const counts = new Map<string, number>()
  const count = (code: string | null, mentions: number) => {
    if (code !== null && /^[A-Z]{2}$/u.test(code)) counts.set(code, (counts.get(code) ?? 0) + mentions)
  }
  for (const place of places) count(place.country, place.mentions.length * 2)
  for (const actor of actors) {
    if (actor.kind !== 'outlet' && actor.kind !== 'agency') count(actor.of, actor.mentions.length)
  }
  let best = ''
  let most = 0
  for (const [code, mentions] of counts) {
    if (mentions > most || (mentions === most && code < best)) {
      best = code
      most = mentions
    }
  }
  return best
}
