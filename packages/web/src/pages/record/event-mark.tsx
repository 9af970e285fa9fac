import type { AnswerOf } from '../../api/routes.js'

/** An event as the timeline has it. */
export type TimelineEvent = AnswerOf<'timeline'>['events'][number]

const SHAPES: Readonly<Record<string, string>> = {
  call: 'M8 2a6 6 0 0 1 0 12z',
  signing: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  visit: 'M8 2 14 13.5H2z',
}
const ROUND = 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z'

/** The mark of an event: its shape says the kind, its fill the status, the thickness of its edge the number of origins. */
export function EventMark({ kind, status, origins }: Pick<TimelineEvent, 'kind' | 'status' | 'origins'>) {
  const shape = SHAPES[kind] ?? ROUND
  const full = status === 'held' || status === 'under-way'
  return (
    <svg className={`event-mark ${status}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shape} className={full ? 'full' : 'hollow'} strokeWidth={1 + Math.min(origins, 4) * 0.5} />
      {status === 'postponed' ? <path d="M2 8a6 6 0 0 0 12 0z" className="full" /> : null}
      {status === 'cancelled' || status === 'denied' ? <path d="M1 15 15 1" className="struck" /> : null}
    </svg>
  )
}
