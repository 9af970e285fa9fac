import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { eventName, lifelineName } from '../../parts/entry-name.js'
import { Origins } from '../../parts/origins.js'
import { VirtualList } from '../../parts/virtual-list.js'
import { EventMark } from './event-mark.js'

type TimelineEvent = AnswerOf<'timeline'>['events'][number]
type TimelineLifeline = AnswerOf<'timeline'>['lifelines'][number]
type Item =
  | { readonly as: 'event'; readonly date: string | null; readonly of: TimelineEvent }
  | { readonly as: 'lifeline'; readonly date: string | null; readonly of: TimelineLifeline }

/** The same as the timeline, line by line, the latest first; only what is in sight is in the page. */
export default function RecordList({ data }: { readonly data: AnswerOf<'timeline'> }) {
  const items = useMemo(() => itemsOf(data), [data])
  return (
    <VirtualList items={items} keyOf={({ of }) => of.id} height={76}>
      {(item) => (item.as === 'event' ? <EventLine event={item.of} /> : <LifelineLine lifeline={item.of} />)}
    </VirtualList>
  )
}

function EventLine({ event }: { readonly event: TimelineEvent }) {
  const language = useLanguage()
  return (
    <div className={event.disagreements > 0 ? 'record-row differs' : 'record-row'} data-stands-on-words>
      <EventMark {...event} />
      <div className="stack tight">
        <span className={event.decided ? 'decided' : undefined}>
          <Link to="/events/$id" params={{ id: event.id }} className="title">
            <bdi>{eventName(event, language)}</bdi>
          </Link>
        </span>
        <span className="row">
          <span className="chip">{language.word('status', event.status)}</span>
          <Origins origins={event.origins} reports={event.reports} evidence={{ as: 'event', id: event.id, refs: [] }} />
        </span>
      </div>
      <span className="muted small day">
        {event.date === null ? language.t('unknown.day') : language.day(event.date)}
      </span>
    </div>
  )
}

function LifelineLine({ lifeline }: { readonly lifeline: TimelineLifeline }) {
  const language = useLanguage()
  const date = lifeline.stages.at(-1)?.date ?? null
  return (
    <div className={lifeline.disagreements > 0 ? 'record-row differs' : 'record-row'} data-stands-on-words>
      <span className="lifeline-mark" aria-hidden="true" />
      <div className="stack tight">
        <span className={lifeline.decided ? 'decided' : undefined}>
          <Link to="/lifelines/$id" params={{ id: lifeline.id }} className="title">
            <bdi>{lifelineName(lifeline, language)}</bdi>
          </Link>
        </span>
        <span className="chips">
          {lifeline.stages.slice(-6).map(({ stage, date }) => (
            <span key={`${stage}${date}`} className="chip">
              {language.word('stage', stage)} {date === null ? '' : language.day(date, 'short')}
            </span>
          ))}
        </span>
      </div>
      <span className="muted small day">{date === null ? language.t('unknown.day') : language.day(date)}</span>
    </div>
  )
}

function itemsOf({ events, lifelines }: AnswerOf<'timeline'>): readonly Item[] {
  const items: Item[] = [
    ...events.map((of) => ({ as: 'event' as const, date: of.date, of })),
    ...lifelines.map((of) => ({ as: 'lifeline' as const, date: of.stages.at(-1)?.date ?? null, of })),
  ]
  return items.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0))
}
