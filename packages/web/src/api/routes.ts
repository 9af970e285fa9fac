import type { Answer, ROUTES, RouteName } from '@isnad/server/contract'

type Contract = typeof ROUTES

/** What a route of the API answers. */
export type AnswerOf<N extends RouteName> = Answer<Contract[N]>

/** The routes that the app asks and their paths: those of the contract, or it does not compile. */
const PATHS = {
  health: '/health',
  getSession: '/session',
  signIn: '/session',
  signOut: '/session/end',
  listReports: '/reports',
  getReport: '/reports/:id',
  search: '/search',
  facets: '/search/facets',
  timeline: '/timeline',
  listUtterances: '/utterances',
  getEvent: '/events/:id',
  getUtterance: '/utterances/:id',
  getLifeline: '/lifelines/:id',
  listDisagreements: '/disagreements',
  listActors: '/actors',
  getActor: '/actors/:id',
  network: '/network',
  sources: '/sources',
  listOrigins: '/origins',
  getOrigin: '/origins/:id',
  queue: '/review/queue',
  reviewItem: '/review/items/:entry/:id',
  listDecisions: '/decisions',
  decide: '/decisions',
  undo: '/decisions/:id/undo',
  listAssignments: '/coding',
  getAssignment: '/coding/:id',
  assign: '/coding',
  code: '/coding/:id/codes',
  adjudicate: '/coding/:id/settled',
  upload: '/uploads',
  paste: '/reports',
  addAddress: '/addresses',
  listJobs: '/jobs',
  stopJob: '/jobs/:id/stop',
  listRejects: '/rejects',
  retryRejects: '/rejects/retry',
  forgetRejects: '/rejects/forget',
  listTracks: '/tracks',
  listUsers: '/users',
  addUser: '/users',
  setRole: '/users/:name/role',
  disableUser: '/users/:name/disabled',
  resetPassword: '/users/:name/password',
  changePassword: '/session/password',
  codebook: '/codebook',
} as const satisfies { readonly [N in RouteName]?: Contract[N]['path'] }

/** A route that the app asks. */
export type AskedRoute = keyof typeof PATHS

/** What fills a path and what follows its `?`. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
}

/** Where the API begins; the same as in the contract, which is not loaded for it. */
const API = '/api/v1'

/** The address of a route. */
export function addressOf(route: AskedRoute, { params = {}, query = {} }: Asked = {}): string {
  const path = PATHS[route].replace(/:(?<name>[a-z]+)/gu, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const words = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, String(value)]],
    ),
  ).toString()
  return `${API}${path}${words === '' ? '' : `?${words}`}`
}
