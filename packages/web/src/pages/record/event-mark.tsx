import type { AnswerOf } from '../../api/routes.js'

/** An event as the timeline has it. */
export type TimelineEvent = AnswerOf<'timeline'>['events'][number]

const SHAPES: Readonly<Record<string, string>> = {
  call: 'M8 2a6 6 0 0 1 0 12z',
  signing: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  visit: 'M8 2 14 13.5H2z',
}
const ROUND = 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z'

/** The lower half of a mark, full where the event was postponed. */
export const HALF = 'M2 8a6 6 0 0 0 12 0z'
/** The stroke through a mark, where the event was cancelled or denied. */
export const STRUCK = 'M1 15 15 1'

/** The outline of a mark in a square of 16, by the kind of event. */
export const outlineOf = (kind: string): string => SHAPES[kind] ?? ROUND

/** Whether a mark is full: what is planned, postponed or cancelled is not. */
export const isFull = (status: string): boolean => status === 'held' || status === 'under-way'

/** Whether a mark is struck through. */
export const isStruck = (status: string): boolean => status === 'cancelled' || status === 'denied'

/** How thick the edge of a mark is, by the number of independent origins. */
export const edgeOf = (origins: number): number => 1 + Math.min(origins, 4) * 0.5

/** The mark of an event: its shape says the kind, its fill the status, the thickness of its edge the number of origins. */
export function EventMark({ kind, status, origins }: Pick<TimelineEvent, 'kind' | 'status' | 'origins'>) {
  return (
    <svg className={`event-mark ${status}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={outlineOf(kind)} className={isFull(status) ? 'full' : 'hollow'} strokeWidth={edgeOf(origins)} />
      {status === 'postponed' ? <path d={HALF} className="full" /> : null}
      {isStruck(status) ? <path d={STRUCK} className="struck" /> : null}
    </svg>
  )
}
