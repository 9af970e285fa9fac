import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { problemOf } from './problem.js'
import { type AnswerOf, type Asked, type AskedRoute, addressOf } from './routes.js'
import { signInWanted } from './session-end.js'

/** What a route answers, asked once. Throws: `Problem`, where the server refuses. */
export async function ask<N extends AskedRoute>(
  route: N,
  asked: Asked = {},
  signal?: AbortSignal,
): Promise<AnswerOf<N>> {
  const answer = await fetch(addressOf(route, asked), {
    headers: { accept: 'application/json' },
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.status === 401) signInWanted('ended')
  if (!answer.ok) throw await problemOf(answer)
  return (await answer.json()) as AnswerOf<N>
}

/** What a route answers, kept while it is looked at; what was there stays until the new is. */
export function useAsk<N extends AskedRoute>(route: N, asked: Asked = {}, wanted = true): UseQueryResult<AnswerOf<N>> {
  return useQuery({
    queryKey: [route, asked.params ?? {}, asked.query ?? {}],
    queryFn: ({ signal }) => ask(route, asked, signal),
    placeholderData: keepPreviousData,
    enabled: wanted,
  })
}

/** Routes that answer part by part. */
type Listed = { [N in AskedRoute]: AnswerOf<N> extends { readonly next: string | null } ? N : never }[AskedRoute]

/** A list, part by part as it is looked at. */
export function useList<N extends Listed>(
  route: N,
  asked: Asked = {},
  wanted = true,
): UseInfiniteQueryResult<{ readonly pages: readonly AnswerOf<N>[] }> {
  return useInfiniteQuery({
    queryKey: [route, 'list', asked.params ?? {}, asked.query ?? {}],
    queryFn: ({ pageParam, signal }) =>
      ask(route, { ...asked, query: { ...asked.query, after: pageParam ?? undefined } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as { readonly next: string | null }).next,
    placeholderData: keepPreviousData,
    enabled: wanted,
  })
}
