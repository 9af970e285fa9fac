import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Problem } from '../api/problem.js'
import { useLanguage } from '../language/language.js'
import { Stranger } from './stranger.js'

/** That something is on its way. */
export function Loading() {
  const { t } = useLanguage()
  return (
    <p className="loading" role="status">
      {t('state.loading')}
    </p>
  )
}

/** That nothing is here: what would be, and the one thing to do. */
export function Empty({
  what,
  todo,
  action,
}: {
  readonly what: string
  readonly todo?: string
  readonly action?: ReactNode
}) {
  return (
    <div className="note">
      <p>
        <strong>{what}</strong>
      </p>
      {todo === undefined ? null : <p className="muted">{todo}</p>}
      {action}
    </div>
  )
}

interface Trouble {
  readonly error: unknown
  readonly retry?: () => void
  /** Whether it stands in the place of a whole page, and is its headline. */
  readonly whole?: boolean
}

/** What went wrong, what was kept and what to do. */
export function Trouble({ error, retry, whole = false }: Trouble) {
  const { t } = useLanguage()
  const problem = error instanceof Problem ? error : null
  const Headline = whole ? 'h1' : 'strong'
  return (
    <div className="note bad" role="alert">
      <Headline>{problem?.status === 404 ? t('state.notfound') : t('state.error')}</Headline>
      <p>
        {problem === null ? (
          t('state.offline')
        ) : problem.status === 404 ? (
          t('state.notfound.do')
        ) : (
          <Stranger text={problem.message} />
        )}
      </p>
      {problem?.remedy === null || problem === null ? null : (
        <p className="muted small">
          <Stranger text={problem.remedy} />
        </p>
      )}
      <div className="row">
        {retry === undefined ? null : (
          <button type="button" className="button" onClick={retry}>
            {t('state.retry')}
          </button>
        )}
        <Link to="/">{t('action.home')}</Link>
      </div>
    </div>
  )
}
