import type * as z from 'zod'

/** What an account may do: look; look, decide and code; all of it, with accounts and adding. */
export const ROLES = ['reader', 'coder', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** One route as both sides know it: what it takes, what it answers, and who may ask. */
export interface RouteContract {
  readonly method: 'GET' | 'POST'
  /** Below `/api/v1`, with `:name` for what stands in `params`. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  /** The least role that may ask; `anyone` also before signing in. */
  readonly role: Role | 'anyone'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** 200 unless said. */
  readonly status?: 201 | 202 | 302
  /** How it goes over the wire where that is not JSON both ways. */
  readonly wire?: 'events' | 'multipart' | 'redirect'
  /** Whether the answer carries an ETag: made of the state of the archive, or of the record alone where it hangs on nothing else. */
  readonly tagged?: true | 'record'
}

/** What a route's handler is given, by its contract. */
export type Asked<R extends RouteContract> = {
  readonly params: R['params'] extends z.ZodType ? z.output<R['params']> : Record<string, never>
  readonly query: R['query'] extends z.ZodType ? z.output<R['query']> : Record<string, never>
  readonly body: R['body'] extends z.ZodType ? z.output<R['body']> : undefined
}

/** What a route answers, by its contract. */
export type Answer<R extends RouteContract> = z.output<R['answer']>
