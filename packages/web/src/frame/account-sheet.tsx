import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Problem } from '../api/problem.js'
import type { AnswerOf } from '../api/routes.js'
import { forgetToken, tell } from '../api/tell.js'
import { useLanguage } from '../language/language.js'
import { Sheet } from '../parts/sheet.js'
import { Stranger } from '../parts/stranger.js'

type User = NonNullable<AnswerOf<'getSession'>['user']>

/** Who is signed in: what one may do, one's own passthe accounts for an admin, and the way out. */
export default function AccountSheet({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useLanguage()
  const [said, setSaid] = useState<{ readonly text: string; readonly bad: boolean } | null>(null)
  const change = async (form: HTMLFormElement) => {
    const given = new FormData(form)
    try {
      await tell('changePassword', { body: { password: given.get('password'), next: given.get('next') } })
      forgetToken()
      form.reset()
      setSaid({ text: t('account.changed'), bad: false })
    } catch (error) {
      if (!(error instanceof Problem)) setSaid({ text: t('state.offline'), bad: true })
      else setSaid({ text: error.code === 'WRONG_PASSWORD' ? t('signin.wrong') : error.message, bad: true })
    }
  }
  const out = async () => {
    await tell('signOut')
    // from the ground up: nothing of what one read stays in the memory of the page
    location.reload()
  }
  return (
    <Sheet title={user.name} onClose={onClose}>
      <p className="row">
        <span className="chip">{t(`right.${user.role}`)}</span>
        <span className="muted">{t(`account.may.${user.role}`)}</span>
      </p>
      <form
        className="stack card"
        onSubmit={(event) => {
          event.preventDefault()
          void change(event.currentTarget)
        }}
      >
        <h3>{t('account.password')}</h3>
        <label>
          {t('account.password.now')}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <label>
          {t('account.password.next')}
          <input name="next" type="password" autoComplete="new-password" minLength={10} required />
        </label>
        {said === null ? null : (
          <p className={said.bad ? 'bad' : 'muted'} role="status">
            <Stranger text={said.text} />
          </p>
        )}
        <div>
          <button type="submit" className="button">
            {t('account.change')}
          </button>
        </div>
      </form>
      <div className="row apart">
        {user.role === 'admin' ? (
          <Link to="/accounts" onClick={onClose}>
            {t('accounts.title')}
          </Link>
        ) : (
          <span />
        )}
        <button type="button" className="button" onClick={() => void out()}>
          {t('signin.out')}
        </button>
      </div>
    </Sheet>
  )
}
