import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ask, useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { eventName } from '../../parts/entry-name.js'
import { FilterBar } from '../../parts/filter-bar.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { Stranger } from '../../parts/stranger.js'
import { useSearchWords } from '../../parts/use-search-words.js'
import { useTitle } from '../../parts/use-title.js'
import { type Dot, World } from './world.js'

type TimelineEvent = AnswerOf<'timeline'>['events'][number]

/** How many places are looked up for their point on the map. */
const MOST_PLACES = 40

/** Where it all was, no more exactly than the reports say, and the same as a list. */
export default function MapPage() {
  const { t, party, number } = useLanguage()
  useTitle(t('map.title'))
  const [search] = useSearchWords()
  const { from, to, topic, kind, status } = search
  const { data, error, refetch } = useAsk('timeline', { query: { from, to, topic, kind, status } })
  const places = useMemo(() => placesOf(data?.events ?? []), [data])
  const looked = useQueries({
    queries: places.slice(0, MOST_PLACES).map(({ events: [first] }) => ({
      queryKey: ['getEvent', { id: first?.id ?? '' }, {}],
      queryFn: () => ask('getEvent', { params: { id: first?.id ?? '' } }),
    })),
    combine: (answers) => answers.map(({ data }) => data ?? null),
  })
  const dots = useMemo(
    () =>
      places.slice(0, MOST_PLACES).flatMap(({ name, events }, i): Dot[] => {
        const found = looked[i]
        if (found?.at == null || (found.precision !== 'city' && found.precision !== 'site')) return []
        return [{ key: name, name, at: found.at, events: events.length }]
      }),
    [places, looked],
  )
  const known = new Set(dots.map(({ key }) => key))
  const toned = new Map<string, number>()
  for (const { country, place } of data?.events ?? [])
    if (country !== null && (place === null || !known.has(place))) toned.set(country, (toned.get(country) ?? 0) + 1)
  const around = [...toned.keys()]
  return (
    <div className="page">
      <header>
        <h1>{t('map.title')}</h1>
        <p className="muted small">{t('map.point')}</p>
      </header>
      <FilterBar names={['from', 'to', 'topic', 'kind', 'status']} />
      {error !== null ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : places.length === 0 ? (
        <Empty what={t('map.empty')} todo={t('record.empty.do')} />
      ) : (
        <div className="map-layout">
          <World label={t('map.title')} toned={toned} dots={dots} ratio={0.6} around={around} />
          <ul className="list">
            {places.map(({ name, country, events }) => (
              <li key={name} className="stack tight">
                <strong>
                  <Stranger text={name} />{' '}
                  <span className="muted small">
                    {country === null ? '' : party(country)} {number(events.length)}
                  </span>
                </strong>
                <Places events={events} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Places({ events }: { readonly events: readonly TimelineEvent[] }) {
  const language = useLanguage()
  return (
    <ul className="small">
      {events.slice(0, 5).map((event) => (
        <li key={event.id}>
          <Link to="/events/$id" params={{ id: event.id }}>
            <bdi>{eventName({ ...event, place: null }, language)}</bdi>
          </Link>{' '}
          <span className="muted">
            {event.date === null ? language.t('unknown.day') : language.day(event.date, 'short')}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface Place {
  readonly name: string
  readonly country: string | null
  readonly events: readonly TimelineEvent[]
}

function placesOf(events: readonly TimelineEvent[]): readonly Place[] {
  const places = new Map<string, { name: string; country: string | null; events: TimelineEvent[] }>()
  for (const event of events) {
    if (event.place === null) continue
    const known = places.get(event.place)
    if (known === undefined) places.set(event.place, { name: event.place, country: event.country, events: [event] })
    else known.events.push(event)
  }
  return [...places.values()].sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1))
}
