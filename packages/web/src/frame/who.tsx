import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useAsk } from '../api/ask.js'
import { onSessionEnd } from '../api/session-end.js'
import { forgetToken } from '../api/tell.js'
import { useLanguage } from '../language/language.js'
import { Stranger } from '../parts/stranger.js'

const SignIn = lazy(() => import('./sign-in.js'))
const AccountSheet = lazy(() => import('./account-sheet.js'))

/** Who is signed in, where there are accounts; where the session ends under one's hands, the way back in without leaving the page. */
export function Who() {
  const { t } = useLanguage()
  const { data } = useAsk('getSession')
  const queries = useQueryClient()
  const [open, setOpen] = useState<'account' | 'sign-in' | 'ended' | null>(null)
  const was = useRef(false)
  useEffect(() => {
    if (data !== undefined) was.current = data.user !== null
  }, [data])
  useEffect(
    () =>
      onSessionEnd((why) => {
        forgetToken()
        if (why === 'wished') setOpen('sign-in')
        else if (was.current) {
          was.current = false
          setOpen('ended')
          void queries.invalidateQueries({ queryKey: ['getSession'] })
        }
      }),
    [queries],
  )
  if (data === undefined || !data.accounts) return null
  return (
    <>
      {data.user === null ? (
        <button type="button" className="quiet" aria-haspopup="dialog" onClick={() => setOpen('sign-in')}>
          {t('signin.go')}
        </button>
      ) : (
        <button type="button" className="quiet" aria-haspopup="dialog" onClick={() => setOpen('account')}>
          <Stranger text={data.user.name} />
        </button>
      )}
      <Suspense>
        {open === 'account' && data.user !== null ? (
          <AccountSheet user={data.user} onClose={() => setOpen(null)} />
        ) : open === 'sign-in' || open === 'ended' ? (
          <SignIn ended={open === 'ended'} onClose={() => setOpen(null)} />
        ) : null}
      </Suspense>
    </>
  )
}
