import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useList } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { tell } from '../../api/tell.js'
import { useMay } from '../../api/use-may.js'
import { useLanguage } from '../../language/language.js'
import { More } from '../../parts/more.js'
import { Stranger } from '../../parts/stranger.js'
import type { Job } from './use-jobs.js'

interface Rejected {
  readonly onJob: (job: Job) => void
  readonly onTrouble: (error: unknown) => void
}

type Reject = AnswerOf<'listRejects'>['items'][number]

/** What could not be read, with the reason and what to do; each can be tried again or taken off the list. */
export function Rejects({ onJob, onTrouble }: Rejected) {
  const { t } = useLanguage()
  const queries = useQueryClient()
  const may = useMay('coder')
  const list = useList('listRejects', { query: { limit: 20 } })
  const [gone, setGone] = useState<readonly Reject[]>([])
  const items = list.data?.pages.flatMap(({ items }) => items) ?? []
  if (items.length === 0) return null
  const again = () => queries.invalidateQueries({ queryKey: ['listRejects'] })
  const retry = (sources?: readonly string[]) =>
    void tell('retryRejects', { body: sources === undefined ? {} : { sources } }).then(({ job, gone }) => {
      setGone(gone)
      if (job !== null) onJob(job)
      void again()
    }, onTrouble)
  const forget = (source: string) => void tell('forgetRejects', { body: { sources: [source] } }).then(again, onTrouble)
  return (
    <section className="stack tight">
      <div className="row apart">
        <h2>{t('add.rejects')}</h2>
        {may ? (
          <button type="button" className="button" onClick={() => retry()}>
            {t('add.retry.all')}
          </button>
        ) : null}
      </div>
      {gone.length === 0 ? null : (
        <p className="note" role="status">
          {t('add.gone', { n: gone.length })}
        </p>
      )}
      <ul className="list">
        {items.map((reject) => (
          <RejectItem
            key={reject.source}
            reject={reject}
            gone={gone.some(({ source }) => source === reject.source)}
            {...(may ? { onRetry: () => retry([reject.source]), onForget: () => forget(reject.source) } : {})}
          />
        ))}
      </ul>
      <More list={list} />
    </section>
  )
}

interface Item {
  readonly reject: Reject
  /** Whether it turned out that it cannot be tried from here. */
  readonly gone: boolean
  readonly onRetry?: () => void
  readonly onForget?: () => void
}

function RejectItem({ reject, gone, onRetry, onForget }: Item) {
  const { t, day } = useLanguage()
  return (
    <li className="stack tight">
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
      <p className="muted small">{gone ? t('add.gone.do') : <Stranger text={reject.remedy} />}</p>
      {onRetry === undefined ? null : (
        <div className="row">
          <button
            type="button"
            className="button"
            disabled={gone}
            aria-label={`${t('add.retry')}: ${reject.source}`}
            onClick={onRetry}
          >
            {t('add.retry')}
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={`${t('add.forget')}: ${reject.source}`}
            onClick={onForget}
          >
            {t('add.forget')}
          </button>
        </div>
      )}
    </li>
  )
}
