import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk } from '../api/ask.js'
import { Problem } from '../api/problem.js'
import { forgetToken, tell } from '../api/tell.js'
import { useLanguage } from '../language/language.js'
import { Stranger } from '../parts/stranger.js'
import { WordsField } from '../parts/words-input.js'

/** Name and password, or the way to sign in elsewhere; what stands on the page stays, and is asked for again. */
export default function SignInForm({ onDone }: { readonly onDone?: () => void }) {
  const { t } = useLanguage()
  const queries = useQueryClient()
  const { data } = useAsk('getSession')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const signIn = async (given: FormData) => {
    setBusy(true)
    setTrouble(null)
    try {
      await tell('signIn', { body: { name: given.get('name'), password: given.get('password') } })
      forgetToken()
      await queries.invalidateQueries()
      onDone?.()
    } catch (error) {
      if (!(error instanceof Problem)) setTrouble(t('state.offline'))
      else if (error.status === 401) setTrouble(t('signin.wrong'))
      else setTrouble(error.status === 429 ? t('signin.often') : error.message)
    }
    setBusy(false)
  }
  return (
    <form
      className="stack signin"
      onSubmit={(event) => {
        event.preventDefault()
        void signIn(new FormData(event.currentTarget))
      }}
    >
      <WordsField label={t('signin.name')} name="name" autoComplete="username" required />
      <label>
        {t('signin.password')}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {trouble === null ? null : (
        <p className="bad" role="alert">
          <Stranger text={trouble} />
        </p>
      )}
      <div className="row">
        <button type="submit" className="button first" disabled={busy}>
          {t('signin.go')}
        </button>
        {data?.oidc === true ? <a href="/api/v1/session/oidc">OpenID Connect</a> : null}
      </div>
    </form>
  )
}
