import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { Stranger } from '../../parts/stranger.js'

type User = AnswerOf<'listUsers'>['items'][number]

/** What accounts may do, the least first. */
export const RIGHTS = ['reader', 'coder', 'admin'] as const

interface Row {
  readonly user: User
  /** Whether it is the account of whoever looks. */
  readonly own: boolean
  readonly onRole: (role: string) => void
  readonly onDisable: (disabled: boolean) => void
  readonly onReset: () => void
}

/** One account: what it may do, how its owner signs in, and what can be done about it. */
export function AccountRow({ user, own, onRole, onDisable, onReset }: Row) {
  const { t, day } = useLanguage()
  return (
    <tr className={user.disabled ? 'muted' : undefined}>
      <th scope="row">
        <Stranger text={user.name} /> {own ? <span className="chip">{t('accounts.own')}</span> : null}{' '}
        {user.disabled ? <span className="chip bad">{t('accounts.disabled')}</span> : null}
      </th>
      <td>
        <select
          aria-label={`${t('accounts.right')}: ${user.name}`}
          value={user.role}
          onChange={(event) => onRole(event.target.value)}
        >
          {RIGHTS.map((role) => (
            <option key={role} value={role}>
              {t(`right.${role}`)}
            </option>
          ))}
        </select>
      </td>
      <td className="small">
        {[user.password ? t('signin.password') : null, user.oidc ? 'OpenID Connect' : null].filter(Boolean).join(' · ')}
      </td>
      <td className="small">{day(user.added.slice(0, 10), 'plain')}</td>
      <td>
        <span className="row">
          <button type="button" className="button" onClick={onReset}>
            {t('accounts.reset')}
          </button>
          <button type="button" className="button" onClick={() => onDisable(!user.disabled)}>
            {user.disabled ? t('accounts.enable') : t('accounts.disable')}
          </button>
        </span>
      </td>
    </tr>
  )
}
