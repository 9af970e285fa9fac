import { Link } from '@tanstack/react-router'
import { useList } from '../api/ask.js'
import { useLanguage } from '../language/language.js'
import { NotSaid } from '../parts/not-said.js'
import { Snippet } from '../parts/snippet.js'
import { Empty, Loading, Trouble } from '../parts/states.js'
import { dirOf, Stranger } from '../parts/stranger.js'
import { useSearchWords } from '../parts/use-search-words.js'
import { useTitle } from '../parts/use-title.js'
import { VirtualList } from '../parts/virtual-list.js'
import '../styles/record.css'
import '../styles/search.css'
import { Facets } from './facets.js'

/** Reports by their words, the best first, with what they have in common beside them. */
export default function SearchPage() {
  const { t, day } = useLanguage()
  const [search] = useSearchWords()
  const { q = '', from, to, outlet, topic, speaker, party } = search
  useTitle(q === '' ? t('search.title') : `${q} · ${t('search.title')}`)
  const query = { q, from, to, outlet, topic, speaker, party }
  const list = useList('search', { query: { ...query, limit: 50 } }, q !== '')
  const items = list.data?.pages.flatMap(({ items }) => items) ?? []
  const [first] = list.data?.pages ?? []
  if (q === '')
    return (
      <div className="page narrow">
        <h1>{t('search.title')}</h1>
        <Empty what={t('search.ask')} todo={t('search.ask.do')} />
      </div>
    )
  return (
    <div className="page">
      <header>
        <h1>
          <Stranger text={q} />
        </h1>
        <p className="muted" role="status">
          {first === undefined ? t('state.loading') : t('search.results', { n: first.total })}
          {first === undefined || first.pending === 0 ? null : ` · ${t('search.pending', { n: first.pending })}`}
          {first === undefined || first.ignored === 0 ? null : ` · ${t('search.ignored', { n: first.ignored })}`}
        </p>
      </header>
      <div className="found">
        <Facets query={query} />
        <div className="stack results">
          {list.error !== null ? (
            <Trouble error={list.error} retry={() => void list.refetch()} />
          ) : list.data === undefined ? (
            <Loading />
          ) : items.length === 0 ? (
            <Empty what={t('search.empty')} todo={t('search.empty.do')} />
          ) : (
            <VirtualList items={items} keyOf={({ report }) => report.id} height={150} list={list}>
              {({ report, title, snippet }) => (
                <article className="stack tight">
                  <Link to="/reports/$id" params={{ id: report.id }} className="title">
                    {title === null ? <NotSaid what={t('untitled')} /> : <Snippet snippet={title} />}
                  </Link>
                  <p className="words" dir={dirOf(snippet.text)}>
                    <Snippet snippet={snippet} />
                  </p>
                  <p className="muted small row">
                    {report.outlet === null ? (
                      <NotSaid what={t('unknown.outlet')} />
                    ) : (
                      <Stranger text={report.outlet} />
                    )}
                    <span>·</span>
                    <span>{report.published === null ? t('unknown.day') : day(report.published)}</span>
                  </p>
                </article>
              )}
            </VirtualList>
          )}
        </div>
      </div>
    </div>
  )
}
