import { Link } from '@tanstack/react-router'
import { useList } from '../api/ask.js'
import { useLanguage } from '../language/language.js'
import { FilterBar } from '../parts/filter-bar.js'
import { NotSaid } from '../parts/not-said.js'
import { Empty, Loading, Trouble } from '../parts/states.js'
import { Stranger } from '../parts/stranger.js'
import { useSearchWords } from '../parts/use-search-words.js'
import { useTitle } from '../parts/use-title.js'
import { VirtualList } from '../parts/virtual-list.js'
import '../styles/record.css'

/** All reports, the latest first; more are fetched as one goes down, and only those in sight are in the page. */
export default function ReportsPage() {
  const { t, day } = useLanguage()
  useTitle(t('reports.title'))
  const [search] = useSearchWords()
  const { from, to, outlet, agency, topic } = search
  const list = useList('listReports', { query: { from, to, outlet, agency, topic, limit: 100 } })
  const items = list.data?.pages.flatMap(({ items }) => items) ?? []
  const filtered = [from, to, outlet, agency, topic].some((value) => value !== undefined)
  return (
    <div className="page narrow">
      <header>
        <h1>{t('reports.title')}</h1>
      </header>
      <FilterBar names={['from', 'to', 'outlet', 'agency', 'topic']} />
      {list.error !== null ? (
        <Trouble error={list.error} retry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading />
      ) : items.length === 0 ? (
        filtered ? (
          <Empty what={t('search.empty')} todo={t('search.empty.do')} />
        ) : (
          <Empty
            what={t('reports.empty')}
            todo={t('reports.empty.do')}
            action={
              <Link to="/add" className="button first">
                {t('nav.add')}
              </Link>
            }
          />
        )
      ) : (
        <VirtualList items={items} keyOf={({ id }) => id} height={49} list={list}>
          {(head) => (
            <div className="report-row">
              <Link to="/reports/$id" params={{ id: head.id }} className="title">
                {head.title === null ? <NotSaid what={t('untitled')} /> : <Stranger text={head.title} />}
              </Link>
              <span className="muted small">
                {head.outlet === null ? <NotSaid what={t('unknown.outlet')} /> : <Stranger text={head.outlet} />}
              </span>
              <span className="muted small day">
                {head.published === null ? t('unknown.day') : day(head.published, 'plain')}
              </span>
            </div>
          )}
        </VirtualList>
      )}
    </div>
  )
}
