import { Link } from '@tanstack/react-router'
import { useAsk } from '../../api/ask.js'
import { useLanguage } from '../../language/language.js'
import { Stranger } from '../../parts/stranger.js'

/** How far those who coded the same facts agree. */
export function Agreement() {
  const { t, code } = useLanguage()
  const { data } = useAsk('listAssignments')
  if (data === undefined) return null
  const figures = data.items.filter(({ alpha }) => alpha !== null)
  return (
    <span className="row small">
      <Link to="/coding">{t('coding.title')}</Link>
      <span className="muted">{figures.length === 0 ? t('review.noagreement') : t('review.agreement')}</span>
      {figures.map(({ id, title, alpha }) => (
        <span key={id} className="chip">
          <Stranger text={title} /> {alpha?.toLocaleString(code, { maximumFractionDigits: 2 })}
        </span>
      ))}
    </span>
  )
}
