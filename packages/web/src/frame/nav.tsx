import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Key } from '../language/en.js'
import { useLanguage } from '../language/language.js'
import { keepPlace, placeOf } from '../settings/places.js'
import { ReviewCount } from './review-count.js'

const PAGES: readonly { readonly to: string; readonly key: Key }[] = [
  { to: '/', key: 'nav.record' },
  { to: '/reports', key: 'nav.reports' },
  { to: '/people', key: 'nav.people' },
  { to: '/sources', key: 'nav.sources' },
  { to: '/disagreements', key: 'nav.disagreements' },
  { to: '/map', key: 'nav.map' },
  { to: '/review', key: 'nav.review' },
  { to: '/add', key: 'nav.add' },
  { to: '/codebook', key: 'nav.codebook' },
]

/** The way to the pages: each as it was left; pressed while one is there, from the start. */
export function Nav() {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const { pathname, search } = useRouterState({ select: ({ location }) => location })
  const begun = useRef(false)
  useEffect(() => {
    const first = !begun.current
    begun.current = true
    if (!PAGES.some(({ to }) => to === pathname)) return
    // opened anew, the record stands as it was left
    if (first && pathname === '/' && Object.keys(search).length === 0) {
      const left = placeOf('/')
      if (Object.keys(left).length > 0) void navigate({ to: '/', search: left, replace: true })
      return
    }
    keepPlace(pathname, search as Readonly<Record<string, string | undefined>>)
  }, [pathname, search, navigate])
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <ul>
        {PAGES.map(({ to, key }) => (
          <li key={to}>
            <Link
              to={to}
              search={to === pathname ? {} : placeOf(to)}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            >
              {t(key)}
              {to === '/review' ? <ReviewCount /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
