import { useList } from '../../api/ask.js'
import { useLanguage } from '../../language/language.js'
import { More } from '../../parts/more.js'
import { Stranger } from '../../parts/stranger.js'

/** What people decided, the latest first, with what became of it. */
export function Decisions() {
  const { t, word, day } = useLanguage()
  const list = useList('listDecisions', { query: { limit: 20 } })
  const items = list.data?.pages.flatMap(({ items }) => items) ?? []
  if (items.length === 0) return null
  return (
    <details>
      <summary>{t('review.history')}</summary>
      <ul className="list small">
        {items.map((one) => (
          <li key={one.id} className="row">
            <span className={one.undone === null ? 'decided' : 'muted'}>
              {word('entry', one.about.entry)} {word('decision', one.kind)}
            </span>
            <Stranger text={one.who} />
            <span className="muted">{day(one.when)}</span>
            {one.why === '' ? null : <Stranger text={one.why} />}
            {one.undone === null ? null : <span className="chip">{t('review.undone')}</span>}
            {one.hindered === null ? null : <span className="warn">{one.hindered.message}</span>}
          </li>
        ))}
      </ul>
      <More list={list} />
    </details>
  )
}
