import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk, useList } from '../../api/ask.js'
import { useLanguage } from '../../language/language.js'
import { More } from '../../parts/more.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { Stranger } from '../../parts/stranger.js'
import { useSearchWords } from '../../parts/use-search-words.js'
import { useTitle } from '../../parts/use-title.js'
import { WordsField } from '../../parts/words-input.js'
import '../../styles/people.css'
import { Matrix } from './matrix.js'
import { MeetingsBetween } from './meetings-between.js'
import { NetworkCircle } from './network-circle.js'

/** Who says and meets what, and who meets whom. */
export default function PeoplePage() {
  const { t, party, number, word } = useLanguage()
  useTitle(t('people.title'))
  const [search, change] = useSearchWords()
  const by = search.by === 'name' ? 'name' : 'party'
  const [between, setBetween] = useState<readonly [string, string] | null>(null)
  const list = useList('listActors', { query: { by, q: search.q, limit: 60 } })
  const network = useAsk('network', { query: { by, limit: 24 } })
  const items = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="page">
      <header className="row apart">
        <h1>{t('people.title')}</h1>
        <div className="fields">
          <div className="row">
            {(['party', 'name'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                aria-pressed={by === one}
                onClick={() => change({ by: one === 'party' ? undefined : one })}
              >
                {one === 'party' ? t('filter.party') : word('actor', 'person')}
              </button>
            ))}
          </div>
          <WordsField
            label={t('search.go')}
            type="search"
            value={search.q ?? ''}
            onChange={(event) => change({ q: event.target.value || undefined })}
          />
        </div>
      </header>
      {list.error !== null ? (
        <Trouble error={list.error} retry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty what={t('people.empty')} todo={t('record.empty.do')} />
      ) : (
        <div className="people">
          <section className="stack">
            <h2>{t('people.list')}</h2>
            <div className="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('filter.party')}</th>
                    <th scope="col">{t('people.said')}</th>
                    <th scope="col">{t('people.met')}</th>
                    <th scope="col">{t('nav.reports')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((actor) => (
                    <tr key={actor.id}>
                      <th scope="row">
                        <Link to="/people/$id" params={{ id: actor.id }}>
                          {by === 'party' && actor.of !== null ? party(actor.of) : <Stranger text={actor.name} />}
                        </Link>
                        {by === 'party' || actor.of === null ? null : <span className="muted"> {party(actor.of)}</span>}
                      </th>
                      <td>{number(actor.utterances)}</td>
                      <td>{number(actor.events)}</td>
                      <td>{number(actor.reports)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <More list={list} />
          </section>
          {network.data === undefined || network.data.edges.length === 0 ? null : (
            <section className="stack tight">
              <h2>{t('people.network')}</h2>
              <NetworkCircle network={network.data} />
              <p className="muted small">{t('people.network.note')}</p>
              <Matrix network={network.data} onChoose={(a, b) => setBetween([a, b])} />
              {between === null ? null : (
                <MeetingsBetween
                  a={between[0]}
                  b={between[1]}
                  network={network.data}
                  onClose={() => setBetween(null)}
                />
              )}
            </section>
          )}
        </div>
      )}
    </div>
  )
}
