import { useList } from '../../api/ask.js'
import { tell } from '../../api/tell.js'
import { useLanguage } from '../../language/language.js'
import { More } from '../../parts/more.js'
import { Stranger } from '../../parts/stranger.js'
import type { Job } from './use-jobs.js'

/** What could not be read, with the reason and what to do; what came from an address can be tried again here. */
export function Rejects({
  onJob,
  onTrouble,
}: {
  readonly onJob: (job: Job) => void
  readonly onTrouble: (error: unknown) => void
}) {
  const { t, day } = useLanguage()
  const list = useList('listRejects', { query: { limit: 20 } })
  const items = list.data?.pages.flatMap(({ items }) => items) ?? []
  if (items.length === 0) return null
  return (
    <section className="stack tight">
      <h2>{t('add.rejects')}</h2>
      <ul className="list">
        {items.map((reject) => (
          <li key={reject.source} className="stack tight">
            <div className="row apart">
              <strong>
                <Stranger text={reject.source} />
              </strong>
              <span className="muted small">
                {day(reject.lastAt)} · {t('add.tries', { n: reject.tries })}
              </span>
            </div>
            <p className="bad">
              <Stranger text={reject.message} />
            </p>
            <p className="muted small">
              <Stranger text={reject.remedy} />
            </p>
            {/^https?:\/\/\S+$/u.test(reject.source) ? (
              <button
                type="button"
                className="button"
                onClick={() => void tell('addAddress', { body: { url: reject.source } }).then(onJob, onTrouble)}
              >
                {t('add.retry')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <More list={list} />
    </section>
  )
}
