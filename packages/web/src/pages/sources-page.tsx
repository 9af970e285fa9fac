import { Link } from '@tanstack/react-router'
import { useAsk, useList } from '../api/ask.js'
import { useLanguage } from '../language/language.js'
import { More } from '../parts/more.js'
import { Origins } from '../parts/origins.js'
import { Empty, Loading, Trouble } from '../parts/states.js'
import { Stranger } from '../parts/stranger.js'
import { TellerName } from '../parts/teller-name.js'
import { useSearchWords } from '../parts/use-search-words.js'
import { useTitle } from '../parts/use-title.js'
import '../styles/sources.css'

/** Outlets and agencies, who copies whom, and whose text groups of reports print. */
export default function SourcesPage() {
  const { t, number, day, party } = useLanguage()
  useTitle(t('sources.title'))
  const { data, error, refetch } = useAsk('sources')
  const [search, change] = useSearchWords()
  const origins = useList('listOrigins', { query: { limit: 20, outlet: search.outlet } })
  const groups = origins.data?.pages.flatMap(({ items }) => items) ?? []
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  if (data.outlets.length === 0)
    return (
      <div className="page narrow">
        <h1>{t('sources.title')}</h1>
        <Empty what={t('sources.empty')} todo={t('record.empty.do')} action={<Link to="/add">{t('nav.add')}</Link>} />
      </div>
    )
  return (
    <div className="page">
      <h1>{t('sources.title')}</h1>
      <div className="sources">
        <section className="stack tight">
          <h2>{t('sources.outlets')}</h2>
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('filter.outlet')}</th>
                  <th scope="col">{t('nav.reports')}</th>
                  <th scope="col">{t('sources.own')}</th>
                  <th scope="col">{t('sources.latest')}</th>
                </tr>
              </thead>
              <tbody>
                {data.outlets.map((outlet) => (
                  <tr key={outlet.name}>
                    <th scope="row">
                      <Link to="/reports" search={{ outlet: outlet.name }}>
                        <Stranger text={outlet.name} />
                      </Link>
                    </th>
                    <td>{number(outlet.reports)}</td>
                    <td>
                      <meter
                        value={outlet.own}
                        max={Math.max(outlet.reports, 1)}
                        aria-label={`${t('sources.own')}: ${number(outlet.own)}`}
                      />{' '}
                      {number(outlet.own)}
                    </td>
                    <td className="small">{outlet.last === null ? t('unknown') : day(outlet.last, 'plain')}</td>
                  </tr>
                ))}
                {data.agencies.length === 0 ? null : (
                  <tr>
                    <th scope="colgroup" colSpan={4} className="part">
                      {t('sources.agencies')}
                    </th>
                  </tr>
                )}
                {data.agencies.map((agency) => (
                  <tr key={`agency ${agency.name}`}>
                    <th scope="row">
                      <Link to="/reports" search={{ agency: agency.name }}>
                        <Stranger text={agency.name} />
                      </Link>{' '}
                      <span className="muted">{agency.of === null ? '' : party(agency.of)}</span>
                    </th>
                    <td>{number(agency.reports)}</td>
                    <td>{t('origins', { n: agency.origins })}</td>
                    <td />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        <section className="stack tight">
          <h2>{t('sources.copies')}</h2>
          <ul className="list copies">
            {data.copies.map(({ outlet, from, reports, refs }) => (
              <li key={`${outlet}\n${from}`} className="row">
                <Stranger text={from} />
                <span className="way" aria-hidden="true" />
                <Stranger text={outlet} />
                {refs[0] === undefined ? null : (
                  <Link to="/reports/$id" params={{ id: refs[0] }} className="small">
                    {t('reports', { n: reports })}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section className="stack tight">
        <h2>{t('sources.origins')}</h2>
        <ul className="list">
          {groups.map((origin) => (
            <li key={origin.id} className="stack tight">
              <button
                type="button"
                className="quiet origin"
                aria-expanded={search.origin === origin.id}
                onClick={() => change({ origin: search.origin === origin.id ? undefined : origin.id })}
              >
                <span>{origin.title === null ? t('untitled') : <Stranger text={origin.title} />}</span>
                <Origins origins={1} reports={origin.reports} />
              </button>
              <p className="chips">
                {origin.agency === null ? null : (
                  <span className="chip">
                    <Stranger text={origin.agency.name} />
                  </span>
                )}
                {origin.outlets.map((outlet) => (
                  <span key={outlet} className="chip">
                    <Stranger text={outlet} />
                  </span>
                ))}
              </p>
              {search.origin === origin.id ? <OriginDetail id={origin.id} /> : null}
            </li>
          ))}
        </ul>
        <More list={origins} />
      </section>
    </div>
  )
}

/** How the texts of one origin come from each other, with a passage that shows it. */
function OriginDetail({ id }: { readonly id: string }) {
  const { t, percent, word } = useLanguage()
  const { data, error } = useAsk('getOrigin', { params: { id } })
  if (error !== null) return <Trouble error={error} />
  if (data === undefined) return <Loading />
  return (
    <ul className="stack">
      {data.lineage.map((one) => (
        <li key={`${one.ref}${one.from}${one.agency}`} className="card">
          <div className="row">
            <TellerName teller={data.tellers.find(({ ref }) => ref === one.ref)} />
            <span className="chip">
              {word('lineage', one.kind)} · {percent(one.share)}
            </span>
            {one.from === null ? (
              <Stranger text={one.agency ?? t('unknown')} />
            ) : (
              <TellerName teller={data.tellers.find(({ ref }) => ref === one.from)} />
            )}
          </div>
          {one.evidence[0] === undefined ? null : (
            <blockquote className="words">
              <Stranger text={one.evidence[0].span.text.slice(0, 300)} />
            </blockquote>
          )}
          <p className="inferred small" dir="ltr">
            {one.because.join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
