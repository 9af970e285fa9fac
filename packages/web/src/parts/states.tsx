import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { Problem } from '../api/problem.js'
import { signInWanted } from '../api/session-end.js'
import { useLanguage } from '../language/language.js'
import { Stranger } from './stranger.js'

const SignInForm = lazy(() => import('../frame/sign-in-form.js'))

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
  if (problem?.status === 401) return <SignInHere whole={whole} />
  const busy = problem?.status === 503
  return (
    <div className={busy ? 'note' : 'note bad'} role="alert">
      <Headline>
        {problem === null
          ? t('state.offline.title')
          : problem.status === 404
            ? t('state.notfound')
            : problem.status === 403
              ? t('state.forbidden')
              : busy
                ? t('state.busy')
                : t('state.error')}
      </Headline>
      <p>
        {problem === null ? (
          t('state.offline')
        ) : problem.status === 404 ? (
          t('state.notfound.do')
        ) : busy ? (
          t('state.busy.do')
        ) : (
          <Stranger text={problem.message} />
        )}
      </p>
      {problem === null || problem.remedy === null || busy ? null : (
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
        {problem?.status === 404 ? <Link to="/">{t('action.home')}</Link> : null}
      </div>
    </div>
  )
}

/** That nobody is signed in, and the way in: on the page itself where it is the whole of it. */
export function SignInHere({ whole }: { readonly whole: boolean }) {
  const { t } = useLanguage()
  const Headline = whole ? 'h1' : 'strong'
  return (
    <div className="page narrow">
      <div className="note" role="alert">
        <Headline>{t('signin.needed')}</Headline>
        <p className="muted">{t('signin.needed.do')}</p>
        {whole ? (
          <Suspense>
            <SignInForm />
          </Suspense>
        ) : (
          <button type="button" className="button first" onClick={() => signInWanted('wished')}>
            {t('signin.go')}
          </button>
        )}
      </div>
    </div>
  )
}
