import type { EvidenceOf } from '../evidence/address.js'
import { WordsLink } from '../evidence/words-link.js'
import { useLanguage } from '../language/language.js'

const MOST = 8

interface Standing {
  readonly origins: number
  readonly reports: number
  /** The words behind it, where they are one press away. */
  readonly evidence?: EvidenceOf
}

/** Who stands behind a value: a full dot for each independent origin, a hollow one for each further report, and both in words. */
export function Origins({ origins, reports, evidence }: Standing) {
  const { t } = useLanguage()
  const own = Math.min(origins, MOST)
  const copies = Math.max(0, Math.min(reports, MOST) - own)
  const inside = (
    <>
      <span className="dots" aria-hidden="true">
        {Array.from({ length: own + copies }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots are nothing but their number
          <i key={i} className={i < own ? 'own' : ''} />
        ))}
      </span>
      {t('origins.of', { reports: t('reports', { n: reports }), origins: t('origins', { n: origins }) })}
    </>
  )
  if (evidence === undefined) return <span className="origins">{inside}</span>
  return (
    <WordsLink of={evidence} report={null} className="origins">
      {inside}
    </WordsLink>
  )
}
