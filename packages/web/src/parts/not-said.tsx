import { useLanguage } from '../language/language.js'

/** That the reports do not say it: shown as such, never left blank. */
export function NotSaid({ what }: { readonly what?: string }) {
  const { t } = useLanguage()
  return <span className="not-said">{what ?? t('unknown')}</span>
}
