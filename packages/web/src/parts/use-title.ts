import { useEffect } from 'react'
import { useLanguage } from '../language/language.js'

/** What the page is called in the browser's own lists. */
export function useTitle(title: string): void {
  const { t } = useLanguage()
  const name = t('app.name')
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
}
