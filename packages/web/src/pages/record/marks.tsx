import { useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import { type Language, useLanguage } from '../../language/language.js'
import { eventName } from '../../parts/entry-name.js'
import { clustersAt } from './clusters.js'
import type { Days } from './days.js'
import { EventMark, type TimelineEvent } from './event-mark.js'
import { MARK } from './sketch.js'
import type { Row } from './timeline-rows.js'

interface Shown {
  readonly row: Row
  readonly window: Days
  readonly width: number
  readonly onOpen: (events: readonly TimelineEvent[]) => void
}

/** The marks of one row as links, each with a word beside it where there is room; those too near each other as one with their number. */
export const Marks = memo(function Marks({ row, window, width, onOpen }: Shown) {
  const language = useLanguage()
  const navigate = useNavigate()
  const clusters = clustersAt(row.points, window, width, MARK)
  return clusters.map(({ at, first, end }, i) => {
    const style = { insetInlineStart: `${at - MARK / 2}px` }
    const event = row.events[first]
    if (event === undefined) return null
    if (end - first > 1)
      return (
        <button
          key={event.id}
          type="button"
          className="mark cluster"
          style={style}
          data-mark
          onClick={() => onOpen(row.events.slice(first, end))}
          aria-label={language.t('record.cluster', { n: end - first })}
        >
          {language.number(end - first)}
        </button>
      )
    const name = markName(event, language)
    const label = labelOf(event, language)
    const room = (clusters[i + 1]?.at ?? width + MARK) - at - MARK - 8
    return (
      // a plain link: hundreds of them are drawn anew whenever the hand rests
      <a
        key={event.id}
        href={`/events/${event.id}`}
        onClick={(click) => {
          if (click.metaKey || click.ctrlKey || click.shiftKey || click.button !== 0) return
          click.preventDefault()
          void navigate({ to: '/events/$id', params: { id: event.id } })
        }}
        className={event.disagreements > 0 ? 'mark contested' : 'mark'}
        style={style}
        data-mark
        data-evidence={`event.${event.id}`}
        aria-label={name}
        title={name}
      >
        <EventMark {...event} />
        {label.length * 8 > room ? null : (
          <span className="mark-label" aria-hidden="true">
            <bdi>{label}</bdi>
          </span>
        )}
      </a>
    )
  })
})

const markName = (event: TimelineEvent, language: Language): string =>
  `${eventName(event, language)} · ${language.word('status', event.status)} · ${language.day(event.date)} · ${language.t('origins', { n: event.origins })}`

/** What tells an event from the others of its row: where it was, else between whom. */
const labelOf = ({ place, parties, kind }: TimelineEvent, language: Language): string =>
  place ?? (parties.length === 0 ? language.word('kind', kind) : parties.slice(0, 2).map(language.party).join(' · '))
