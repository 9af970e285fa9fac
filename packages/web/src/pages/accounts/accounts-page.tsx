import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk } from '../../api/ask.js'
import { Problem } from '../../api/problem.js'
import { tell } from '../../api/tell.js'
import { useLanguage } from '../../language/language.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { Stranger } from '../../parts/stranger.js'
import { useTitle } from '../../parts/use-title.js'
import { AccountRow } from './account-row.js'
import { AddAccount } from './add-account.js'

/** A password that was made for someone: shown this once. */
export interface Made {
  readonly name: string
  readonly password: string
}

/** Who may sign in here, and what each may do; an admin's page. */
export default function AccountsPage() {
  const { t } = useLanguage()
  useTitle(t('accounts.title'))
  const queries = useQueryClient()
  const session = useAsk('getSession')
  const { data, error, refetch } = useAsk('listUsers')
  const [made, setMade] = useState<Made | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined || session.data === undefined) return <Loading />
  if (!session.data.accounts)
    return (
      <div className="page narrow">
        <h1>{t('accounts.title')}</h1>
        <Empty what={t('accounts.none')} todo={t('accounts.none.do')} />
      </div>
    )
  const act = async (doing: () => Promise<unknown>) => {
    setTrouble(null)
    try {
      await doing()
      await queries.invalidateQueries({ queryKey: ['listUsers'] })
    } catch (error) {
      setTrouble(error instanceof Problem ? `${error.message} ${error.remedy ?? ''}` : t('state.offline'))
    }
  }
  const reset = (name: string) =>
    act(async () => {
      const { password } = await tell('resetPassword', { params: { name }, body: {} })
      setMade(password === null ? null : { name, password })
    })
  return (
    <div className="page narrow">
      <header>
        <h1>{t('accounts.title')}</h1>
        <p className="muted">{t('accounts.note')}</p>
      </header>
      {trouble === null ? null : (
        <p className="note bad" role="alert">
          <Stranger text={trouble} />
        </p>
      )}
      {made === null ? null : (
        <div className="note" role="status">
          <p>{t('accounts.made', { name: made.name })}</p>
          <p className="row">
            <code className="password" dir="ltr">
              {made.password}
            </code>
            <button
              type="button"
              className="button"
              onClick={() => void navigator.clipboard.writeText(made.password).then(() => setMade(null))}
            >
              {t('action.copy')}
            </button>
          </p>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={t('accounts.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('signin.name')}</th>
              <th scope="col">{t('accounts.right')}</th>
              <th scope="col">{t('accounts.way')}</th>
              <th scope="col">{t('accounts.added')}</th>
              <th scope="col">{t('accounts.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((user) => (
              <AccountRow
                key={user.name}
                user={user}
                own={user.name === session.data?.user?.name}
                onRole={(role) => void act(() => tell('setRole', { params: { name: user.name }, body: { role } }))}
                onDisable={(disabled) =>
                  void act(() => tell('disableUser', { params: { name: user.name }, body: { disabled } }))
                }
                onReset={() => void reset(user.name)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <AddAccount
        onAdd={(body) =>
          act(async () => {
            const { user, password } = await tell('addUser', { body })
            setMade(password === null ? null : { name: user.name, password })
          })
        }
      />
    </div>
  )
}
