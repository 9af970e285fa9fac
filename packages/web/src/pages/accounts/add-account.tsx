import { useLanguage } from '../../language/language.js'
import { WordsField } from '../../parts/words-input.js'
import { RIGHTS } from './account-row.js'

interface Given {
  readonly name: string
  readonly role: string
  readonly password?: string
}

/** A new account; without a password one is made. */
export function AddAccount({ onAdd }: { readonly onAdd: (given: Given) => Promise<void> }) {
  const { t } = useLanguage()
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const given = new FormData(form)
        const password = String(given.get('password') ?? '')
        void onAdd({
          name: String(given.get('name') ?? '').trim(),
          role: String(given.get('role') ?? 'reader'),
          ...(password === '' ? {} : { password }),
        }).then(() => form.reset())
      }}
    >
      <h2>{t('accounts.new')}</h2>
      <div className="fields">
        <WordsField label={t('signin.name')} name="name" required autoComplete="off" />
        <label>
          {t('accounts.right')}
          <select name="role" defaultValue="reader">
            {RIGHTS.map((role) => (
              <option key={role} value={role}>
                {t(`right.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('accounts.password')}
          <input name="password" type="password" minLength={10} autoComplete="new-password" />
        </label>
        <button type="submit" className="button first">
          {t('accounts.add')}
        </button>
      </div>
      <p className="muted small">{t('accounts.password.none')}</p>
    </form>
  )
}
