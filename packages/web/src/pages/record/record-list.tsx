import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { eventName, lifelineName } from '../../parts/entry-name.js'
import { Origins } from '../../parts/origins.js'
import { EventMark } from './event-mark.js'

type Item =
  | { readonly as: 'event'; readonly date: string | null; readonly event: AnswerOf<'timeline'>['events'][number] }
  | {
      readonly as: 'lifeline'
      readonly date: string | null
      readonly lifeline: AnswerOf<'timeline'>['lifelines'][number]
    }

/** The same as the timeline, line by line, the latest first; only what is in sight is in the page. */
export function RecordList({ data }: { readonly data: AnswerOf<'timeline'> }) {
  const language = useLanguage()
  const items = useMemo(() => itemsOf(data), [data])
  const list = useRef<HTMLUListElement>(null)
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 76,
    overscan: 12,
    scrollMargin: list.current?.offsetTop ?? 0,
  })
  return (
    <ul className="virtual" ref={list} style={{ blockSize: `${virtual.getTotalSize()}px` }}>
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const item = items[index]
        if (item === undefined) return null
        return (
          <li
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
          >
            {item.as === 'event' ? (
              <div className={item.event.disagreements > 0 ? 'stack tight differs' : 'stack tight'}>
                <div className="row apart">
                  <span className="row">
                    <EventMark {...item.event} />
                    <Link to="/events/$id" params={{ id: item.event.id }}>
                      <bdi>{eventName(item.event, language)}</bdi>
                    </Link>
                    <span className="chip">{language.word('status', item.event.status)}</span>
                  </span>
                  <span className="muted small">{language.day(item.date)}</span>
                </div>
                <Origins origins={item.event.origins} reports={item.event.reports} />
              </div>
            ) : (
              <div className={item.lifeline.disagreements > 0 ? 'stack tight differs' : 'stack tight'}>
                <div className="row apart">
                  <Link to="/lifelines/$id" params={{ id: item.lifeline.id }}>
                    <bdi>{lifelineName(item.lifeline, language)}</bdi>
                  </Link>
                  <span className="muted small">{language.day(item.date)}</span>
                </div>
                <span className="chips">
                  {item.lifeline.stages.slice(-6).map(({ stage, date }) => (
                    <span key={`${stage}${date}`} className="chip">
                      {language.word('stage', stage)} {date === null ? '' : language.day(date, 'short')}
                    </span>
                  ))}
                </span>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function itemsOf({ events, lifelines }: AnswerOf<'timeline'>): readonly Item[] {
  const items: Item[] = [
    ...events.map((event) => ({ as: 'event' as const, date: event.date, event })),
    ...lifelines.map((lifeline) => ({ as: 'lifeline' as const, date: lifeline.stages.at(-1)?.date ?? null, lifeline })),
  ]
  return items.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0))
}
