import { useLanguage } from '../language/language.js'

const MOST = 8

/** Who stands behind a value: a full dot for each independent origin, a hollow one for each further report, and both in words. */
export function Origins({ origins, reports }: { readonly origins: number; readonly reports: number }) {
  const { t } = useLanguage()
  const own = Math.min(origins, MOST)
  const copies = Math.max(0, Math.min(reports, MOST) - own)
  return (
    <span className="origins">
      <span className="dots" aria-hidden="true">
        {Array.from({ length: own + copies }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots are nothing but their number
          <i key={i} className={i < own ? 'own' : ''} />
        ))}
      </span>
      {t('origins.of', { reports: t('reports', { n: reports }), origins: t('origins', { n: origins }) })}
    </span>
  )
}
