import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent } from '@tanstack/react-router'
import { Frame } from './frame/frame.js'
import { useLanguage } from './language/language.js'
import { Loading, Trouble } from './parts/states.js'

/** What stands behind the `?` of an address: words, as they are written there. */
type Search = Readonly<Record<string, string | undefined>>

const root = createRootRoute({
  component: Frame,
  validateSearch: (search: Record<string, unknown>): Search =>
    Object.fromEntries(
      Object.entries(search).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    ),
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <Trouble whole error={error} retry={reset} />,
})

function NotFound() {
  const { t } = useLanguage()
  return (
    <div className="page narrow">
      <h1>{t('state.notfound')}</h1>
      <p>{t('state.notfound.do')}</p>
      <p>
        <Link to="/">{t('action.home')}</Link>
      </p>
    </div>
  )
}

const at = <P extends string>(path: P, load: () => Promise<{ default: () => React.ReactNode }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })

const tree = root.addChildren([
  at('/', () => import('./pages/record/record-page.js')),
  at('/reports', () => import('./pages/reports-page.js')),
  at('/reports/$id', () => import('./pages/report/report-page.js')),
  at('/utterances/$id', () => import('./pages/utterance/utterance-page.js')),
  at('/events/$id', () => import('./pages/event/event-page.js')),
  at('/lifelines/$id', () => import('./pages/lifeline-page.js')),
  at('/people', () => import('./pages/people/people-page.js')),
  at('/people/$id', () => import('./pages/people/person-page.js')),
  at('/sources', () => import('./pages/sources-page.js')),
  at('/disagreements', () => import('./pages/disagreements-page.js')),
  at('/search', () => import('./pages/search-page.js')),
  at('/map', () => import('./pages/map/map-page.js')),
  at('/review', () => import('./pages/review/review-page.js')),
  at('/coding', () => import('./pages/coding/assignments-page.js')),
  at('/coding/$id', () => import('./pages/coding/coding-page.js')),
  at('/tracks/$id', () => import('./pages/track/track-page.js')),
  at('/accounts', () => import('./pages/accounts/accounts-page.js')),
  at('/add', () => import('./pages/add/add-page.js')),
  at('/codebook', () => import('./pages/codebook/codebook-page.js')),
])

/** Every page with its address; each is loaded when it is gone to, or about to be. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <Trouble whole error={error} retry={reset} />,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const words = new URLSearchParams(
      Object.entries(search).flatMap(([key, value]) =>
        typeof value === 'string' && value !== '' ? [[key, value]] : [],
      ),
    ).toString()
    return words === '' ? '' : `?${words}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
