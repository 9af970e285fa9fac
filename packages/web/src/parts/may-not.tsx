import { useAsk } from '../api/ask.js'
import { signInWanted } from '../api/session-end.js'
import { useLanguage } from '../language/language.js'

/** That one may not do what this page is for, and what to do about it. */
export function MayNot({ needed }: { readonly needed: 'coder' | 'admin' }) {
  const { t } = useLanguage()
  const { data } = useAsk('getSession')
  return (
    <div className="note" role="status">
      <p>
        <strong>{t('may.not', { role: t(`right.${needed}`) })}</strong>
      </p>
      <p className="muted">{t('may.not.do')}</p>
      {data?.user === null ? (
        <button type="button" className="button first" onClick={() => signInWanted('wished')}>
          {t('signin.go')}
        </button>
      ) : null}
    </div>
  )
}
