import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../api/problem.js'
import { forgetToken, tell } from '../api/tell.js'
import { useLanguage } from '../language/language.js'
import { Sheet } from '../parts/sheet.js'
import { WordsField } from '../parts/words-input.js'

/** Name and password, or the way to sign in elsewhere. */
export default function SignIn({ oidc, onClose }: { readonly oidc: boolean; readonly onClose: () => void }) {
  const { t } = useLanguage()
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState<string | null>(null)
  return (
    <Sheet title={t('signin.title')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          tell('signIn', { body: { name: given.get('name'), password: given.get('password') } }).then(
            async () => {
              forgetToken()
              await queries.resetQueries()
              onClose()
            },
            (error: unknown) =>
              setTrouble(error instanceof Problem && error.status !== 401 ? error.message : t('signin.wrong')),
          )
        }}
      >
        <WordsField label={t('signin.name')} name="name" autoComplete="username" required />
        <label>
          {t('signin.password')}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {trouble === null ? null : (
          <p className="bad" role="alert">
            {trouble}
          </p>
        )}
        <div className="row">
          <button type="submit" className="button first">
            {t('signin.go')}
          </button>
          {oidc ? <a href="/api/v1/session/oidc">OpenID Connect</a> : null}
        </div>
      </form>
    </Sheet>
  )
}
