import { useAsk } from '../../api/ask.js'
import { useLanguage } from '../../language/language.js'
import { Stranger } from '../../parts/stranger.js'

/** How far those who coded the same facts agree. */
export function Agreement() {
  const { t, code } = useLanguage()
  const { data } = useAsk('listAssignments')
  if (data === undefined) return null
  const figures = data.items.filter(({ alpha }) => alpha !== null)
  if (figures.length === 0) return <span className="muted small">{t('review.noagreement')}</span>
  return (
    <span className="row small">
      {t('review.agreement')}
      {figures.map(({ id, title, alpha }) => (
        <span key={id} className="chip">
          <Stranger text={title} /> {alpha?.toLocaleString(code, { maximumFractionDigits: 2 })}
        </span>
      ))}
    </span>
  )
}
