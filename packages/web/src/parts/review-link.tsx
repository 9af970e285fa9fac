import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language.js'

/** The way to decide on an entry. */
export function ReviewLink({ entry, id }: { readonly entry: 'utterance' | 'event' | 'lifeline'; readonly id: string }) {
  const { t } = useLanguage()
  return (
    <Link to="/review" search={{ entry, id }} className="button">
      {t('nav.review')}
    </Link>
  )
}
