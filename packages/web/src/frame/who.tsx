import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useAsk } from '../api/ask.js'
import { forgetToken, tell } from '../api/tell.js'
import { useLanguage } from '../language/language.js'
import { Stranger } from '../parts/stranger.js'

const SignIn = lazy(() => import('./sign-in.js'))

/** Who is signed in, where there are accounts. */
export function Who() {
  const { t } = useLanguage()
  const { data } = useAsk('getSession')
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  if (data === undefined || !data.accounts) return null
  if (data.user !== null)
    return (
      <button
        type="button"
        className="quiet"
        onClick={() =>
          void tell('signOut').then(() => {
            forgetToken()
            return queries.resetQueries()
          })
        }
      >
        <Stranger text={data.user.name} /> · {t('signin.out')}
      </button>
    )
  return (
    <>
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        {t('signin.go')}
      </button>
      {open ? (
        <Suspense>
          <SignIn oidc={data.oidc} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
