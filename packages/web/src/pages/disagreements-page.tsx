import { DISAGREEMENT_FIELDS } from '@isnad/record'
import { useList } from '../api/ask.js'
import { useLanguage } from '../language/language.js'
import { DisagreementView } from '../parts/disagreement-view.js'
import { EntryItem } from '../parts/entry-item.js'
import { More } from '../parts/more.js'
import { Empty, Loading, Trouble } from '../parts/states.js'
import { useSearchWords } from '../parts/use-search-words.js'
import { useTitle } from '../parts/use-title.js'
import '../styles/entries.css'

/** Where reports give values that cannot all hold: each with its versions side by side. */
export default function DisagreementsPage() {
  const { t, word, number } = useLanguage()
  useTitle(t('disagreements.title'))
  const [search, change] = useSearchWords()
  const list = useList('listDisagreements', { query: { field: search.field, limit: 30 } })
  const items = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="page narrow">
      <header className="row apart">
        <h1>
          {t('disagreements.title')} <span className="muted small">{number(list.data?.pages[0]?.total ?? 0)}</span>
        </h1>
        <label className="row">
          {t('review.field')}
          <select
            value={search.field ?? ''}
            onChange={(event) => change({ field: event.target.value === '' ? undefined : event.target.value })}
          >
            <option value="">{t('filter.any')}</option>
            {DISAGREEMENT_FIELDS.map((field) => (
              <option key={field} value={field}>
                {word('field', field)}
              </option>
            ))}
          </select>
        </label>
      </header>
      {list.error !== null ? (
        <Trouble error={list.error} retry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty what={t('disagreements.empty')} todo={t('disagreements.empty.do')} />
      ) : (
        <ul className="list">
          {items.map(({ disagreement, head, tellers }) => (
            <li key={`${disagreement.about}${disagreement.field}`} className="stack">
              <EntryItem head={head} />
              <DisagreementView disagreement={disagreement} tellers={tellers} heading="h2" />
            </li>
          ))}
        </ul>
      )}
      <More list={list} />
    </div>
  )
}
