import { actorRoutes } from './actors.js'
import { addingRoutes } from './adding.js'
import { codebookRoutes } from './codebook.js'
import { codingRoutes } from './coding.js'
import { factRoutes } from './facts.js'
import { healthRoutes } from './health.js'
import { recordRoutes } from './record.js'
import { reportRoutes } from './reports.js'
import { reviewRoutes } from './review.js'
import { searchRoutes } from './search.js'
import { sessionRoutes } from './session.js'
import { sourceRoutes } from './sources.js'
import { userRoutes } from './users.js'

export { job, streamed } from './adding.js'
export { VARIABLES, type Variable } from './coding.js'
export { entryHead, reportHead, teller } from './parts.js'
export { problem } from './problem.js'
export { CORRECTABLE } from './review.js'
export { type Answer, type Asked, ROLES, type Role, type RouteContract } from './route.js'

/** Where the API begins. */
export const API = '/api/v1'

/** The header that carries the session's token with every POST. */
export const CSRF_HEADER = 'x-isnad-csrf'

/** Every route of the API, by the name of what it does. */
export const ROUTES = {
  ...healthRoutes,
  ...sessionRoutes,
  ...userRoutes,
  ...reportRoutes,
  ...factRoutes,
  ...searchRoutes,
  ...recordRoutes,
  ...actorRoutes,
  ...sourceRoutes,
  ...reviewRoutes,
  ...codingRoutes,
  ...addingRoutes,
  ...codebookRoutes,
} as const
export type RouteName = keyof typeof ROUTES
