import { Link } from '@tanstack/react-router'
import { tell } from '../../api/tell.js'
import { useLanguage } from '../../language/language.js'
import { Stranger } from '../../parts/stranger.js'
import type { Job } from './use-jobs.js'

interface Shown {
  readonly job: Job
  readonly onJob: (job: Job) => void
  readonly onTrouble: (error: unknown) => void
}

/** One job: how far it is, what was understood of each thing, and a stop that is safe. */
export function JobView({ job, onJob, onTrouble }: Shown) {
  const { t, number, day } = useLanguage()
  const running = job.state === 'receiving' || job.state === 'reading'
  return (
    <article className="card">
      <header className="row apart">
        <strong>
          <Stranger text={job.what} />
        </strong>
        <span className="row">
          <span className={job.state === 'failed' ? 'bad' : 'muted'}>
            {job.state === 'done'
              ? t('add.done')
              : job.state === 'stopped'
                ? t('add.stopped')
                : job.state === 'failed'
                  ? t('add.failed')
                  : t('add.running')}
          </span>
          {running ? (
            <button
              type="button"
              className="button"
              onClick={() => void tell('stopJob', { params: { id: job.id } }).then(onJob, onTrouble)}
            >
              {t('add.stop')}
            </button>
          ) : null}
        </span>
      </header>
      {running ? (
        <progress
          aria-label={t('add.progress')}
          {...(job.size === null ? {} : { value: job.bytes, max: Math.max(job.size, 1) })}
        />
      ) : null}
      <p className="row small" role="status">
        <span>{t('add.read', { n: job.added })}</span>
        {job.known === 0 ? null : <span className="muted">{t('add.known', { n: job.known })}</span>}
        {job.rejected === 0 ? null : <span className="bad">{t('add.rejected', { n: job.rejected })}</span>}
        {job.rate === 0 ? null : <span className="muted">{t('add.rate', { n: Math.round(job.rate * 10) / 10 })}</span>}
      </p>
      {job.problem === null ? null : (
        <p className="bad">
          <Stranger text={job.problem} />
        </p>
      )}
      <ul className="took">
        {job.latest.slice(0, 30).map((one) => (
          <li key={`${one.source}${one.report}`}>
            {one.report === null ? (
              <Stranger text={one.title ?? one.source} />
            ) : (
              <Link to="/reports/$id" params={{ id: one.report }}>
                <Stranger text={one.title ?? one.source} />
              </Link>
            )}
            <span className="chips">
              {[
                one.outlet,
                one.published === null ? null : day(one.published, 'short'),
                one.language,
                one.mediaType,
                one.encoding,
              ].map((part) =>
                part === null ? null : (
                  <span key={part} className="chip">
                    <bdi>{part}</bdi>
                  </span>
                ),
              )}
              {one.outcome === 'known' ? <span className="chip">{t('add.known', { n: 1 })}</span> : null}
            </span>
            {one.outcome === 'rejected' ? (
              <p className="bad small">
                <Stranger text={`${one.message ?? one.code ?? ''} ${one.remedy ?? ''}`} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {job.latest.length > 30 ? <p className="muted small">… {number(job.latest.length - 30)}</p> : null}
    </article>
  )
}
