import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { useAsk } from '../../api/ask.js'
import { useLanguage } from '../../language/language.js'
import { FilterBar } from '../../parts/filter-bar.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { useSearchWords } from '../../parts/use-search-words.js'
import { useTitle } from '../../parts/use-title.js'
import '../../styles/record.css'
import { Legend } from './legend.js'
import { Timeline } from './timeline.js'

// what the first view does not need comes when it is asked for
const RecordList = lazy(() => import('./record-list.js'))
const Sayings = lazy(() => import('./sayings.js'))

const VIEWS = ['timeline', 'list', 'said'] as const

/** Home: what happened, what is on the table, and who said what, in time. */
export default function RecordPage() {
  const { t } = useLanguage()
  useTitle(t('record.title'))
  const [search, change] = useSearchWords()
  const view = search.view === 'list' || search.view === 'said' ? search.view : 'timeline'
  const names = { timeline: t('record.timeline'), list: t('record.list'), said: t('record.sayings') }
  return (
    <div className="page">
      <header className="row apart">
        <h1>{t('record.title')}</h1>
        <fieldset className="row">
          <legend className="unseen">{t('record.view')}</legend>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-pressed={view === one}
              onClick={() => change({ view: one === 'timeline' ? undefined : one })}
            >
              {names[one]}
            </button>
          ))}
        </fieldset>
      </header>
      <Suspense fallback={<Loading />}>{view === 'said' ? <Sayings /> : <Events view={view} />}</Suspense>
    </div>
  )
}

function Events({ view }: { readonly view: 'timeline' | 'list' }) {
  const { t } = useLanguage()
  const [search] = useSearchWords()
  const { from, to, party, topic, kind, status } = search
  const { data, error, refetch } = useAsk('timeline', { query: { from, to, party, topic, kind, status } })
  const parties = useMemo(() => partiesOf(data?.events ?? []), [data])
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  const filtered = [from, to, party, topic, kind, status].some((value) => value !== undefined)
  return (
    <>
      <FilterBar names={['from', 'to', 'party', 'topic', 'kind', 'status']} parties={parties} />
      {data === undefined ? (
        <Loading />
      ) : data.events.length + data.lifelines.length === 0 ? (
        filtered ? (
          <Empty what={t('record.nothing')} todo={t('search.empty.do')} />
        ) : (
          <Empty
            what={t('record.empty')}
            todo={t('record.empty.do')}
            action={
              <Link to="/add" className="button first">
                {t('nav.add')}
              </Link>
            }
          />
        )
      ) : view === 'list' ? (
        <RecordList data={data} />
      ) : (
        <>
          <Timeline data={data} />
          <Legend />
        </>
      )}
    </>
  )
}

function partiesOf(events: readonly { readonly parties: readonly string[] }[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { parties } of events) for (const code of parties) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 60)
    .map(([code]) => code)
}
