import { useState } from 'react'
import { useAsk } from '../api/ask.js'
import { useLanguage } from '../language/language.js'
import { Folded } from '../parts/filter-bar.js'
import { useSearchWords } from '../parts/use-search-words.js'

const FIRST = 6

/** What the reports found have in common; each narrows the search, and pressing it again widens it. */
export function Facets({ query }: { readonly query: Readonly<Record<string, string | undefined>> }) {
  const { t, word, party, number, day } = useLanguage()
  const [search, change] = useSearchWords()
  const { data } = useAsk('facets', { query })
  if (data === undefined) return <div />
  const groups = [
    ['topic', t('filter.topic'), data.topics, (value: string) => word('topic', value)],
    ['from', word('field', 'date'), data.months, (value: string) => day(value)],
    ['outlet', t('filter.outlet'), data.outlets, (value: string) => value],
    ['speaker', t('filter.speaker'), data.speakers, (value: string) => value],
    ['party', t('filter.party'), data.parties, party],
  ] as const
  const set = groups.filter(([name]) => search[name] !== undefined)
  return (
    <Folded label={t('filter.title')} set={set.length}>
      <aside className="facets" aria-label={t('filter.title')}>
        {set.length === 0 ? null : (
          <button
            type="button"
            className="button"
            onClick={() =>
              change({
                topic: undefined,
                from: undefined,
                to: undefined,
                outlet: undefined,
                speaker: undefined,
                party: undefined,
              })
            }
          >
            {t('action.clear')}
          </button>
        )}
        {groups.map(([name, title, counts, label]) =>
          counts.length === 0 ? null : (
            <Facet
              key={name}
              title={title}
              counts={counts}
              label={label}
              chosen={search[name]}
              most={data.counted}
              shown={number}
              onChoose={(value) => change(name === 'from' ? { from: value, to: value } : { [name]: value })}
            />
          ),
        )}
        {data.counted < data.total ? <p className="muted small">{t('facets.counted', { n: data.counted })}</p> : null}
      </aside>
    </Folded>
  )
}

interface One {
  readonly title: string
  readonly counts: readonly { readonly value: string; readonly reports: number }[]
  readonly label: (value: string) => string
  readonly chosen: string | undefined
  readonly most: number
  readonly shown: (n: number) => string
  readonly onChoose: (value: string | undefined) => void
}

function Facet({ title, counts, label, chosen, most, shown, onChoose }: One) {
  const { t } = useLanguage()
  const [all, setAll] = useState(false)
  const values = all ? counts : counts.slice(0, FIRST)
  return (
    <section>
      <h2 className="label">{title}</h2>
      <ul>
        {values.map(({ value, reports }) => (
          <li key={value}>
            <button
              type="button"
              className="quiet"
              aria-pressed={chosen === value}
              onClick={() => onChoose(chosen === value ? undefined : value)}
            >
              <bdi>{label(value)}</bdi>
              <span className="muted">{shown(reports)}</span>
              <i aria-hidden="true" style={{ inlineSize: `${Math.min((reports / Math.max(most, 1)) * 100, 100)}%` }} />
            </button>
          </li>
        ))}
      </ul>
      {counts.length > FIRST && !all ? (
        <button type="button" className="as-link small" onClick={() => setAll(true)}>
          {t('state.more')}
        </button>
      ) : null}
    </section>
  )
}
