import { Link } from '@tanstack/react-router'
import { useAsk, useList } from '../api/ask.js'
import { useLanguage } from '../language/language.js'
import { More } from '../parts/more.js'
import { NotSaid } from '../parts/not-said.js'
import { Snippet } from '../parts/snippet.js'
import { Empty, Loading, Trouble } from '../parts/states.js'
import { dirOf, Stranger } from '../parts/stranger.js'
import { useSearchWords } from '../parts/use-search-words.js'
import { useTitle } from '../parts/use-title.js'
import '../styles/search.css'

/** Reports by their words, the best first, with what they have in common beside them. */
export default function SearchPage() {
  const { t, day } = useLanguage()
  const [search] = useSearchWords()
  const { q = '', from, to, outlet, topic, speaker, party } = search
  useTitle(q === '' ? t('search.title') : `${q} · ${t('search.title')}`)
  const query = { q, from, to, outlet, topic, speaker, party }
  const list = useList('search', { query: { ...query, limit: 20 } }, q !== '')
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
        </p>
      </header>
      <div className="found">
        <Facets query={query} />
        <div className="stack">
          {list.error !== null ? (
            <Trouble error={list.error} retry={() => void list.refetch()} />
          ) : list.data === undefined ? (
            <Loading />
          ) : items.length === 0 ? (
            <Empty what={t('search.empty')} todo={t('search.empty.do')} />
          ) : (
            <ul className="list">
              {items.map(({ report, title, snippet }) => (
                <li key={report.id} className="stack tight">
                  <Link to="/reports/$id" params={{ id: report.id }} data-words>
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
                </li>
              ))}
            </ul>
          )}
          <More list={list} />
        </div>
      </div>
    </div>
  )
}

/** What the reports found have in common; each narrows the search, and pressing it again widens it. */
function Facets({ query }: { readonly query: Readonly<Record<string, string | undefined>> }) {
  const { t, word, party, number, day } = useLanguage()
  const [search, change] = useSearchWords()
  const { data } = useAsk('facets', { query })
  if (data === undefined) return <div />
  const groups = [
    ['filter.topic', 'topic', data.topics, (value: string) => word('topic', value)],
    ['filter.outlet', 'outlet', data.outlets, (value: string) => value],
    ['filter.speaker', 'speaker', data.speakers, (value: string) => value],
    ['filter.party', 'party', data.parties, party],
    ['filter.from', 'from', data.months, (value: string) => day(value)],
  ] as const
  return (
    <aside className="facets" aria-label={t('filter.title')}>
      {groups.map(([key, name, counts, label]) =>
        counts.length === 0 ? null : (
          <section key={key}>
            <h2 className="label">{name === 'from' ? word('field', 'date') : t(key)}</h2>
            <ul>
              {counts.slice(0, 8).map(({ value, reports }) => {
                const on = search[name] === value
                const off = name === 'from' ? { from: undefined, to: undefined } : { [name]: undefined }
                const set = name === 'from' ? { from: value, to: value } : { [name]: value }
                return (
                  <li key={value}>
                    <button type="button" className="quiet" aria-pressed={on} onClick={() => change(on ? off : set)}>
                      <bdi>{label(value)}</bdi>
                      <span className="muted">{number(reports)}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        ),
      )}
    </aside>
  )
}
