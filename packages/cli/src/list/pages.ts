import type { ListPage, Paging } from '@isnad/store'

/** Which part of a list is asked for. */
export interface PagingOptions {
  readonly limit: number
  readonly after?: string
  readonly all?: true
}

/** The pages of a list of the archive that are asked for: one, or all. */
export async function* pagesOf<T>(
  { limit, after, all }: PagingOptions,
  fetch: (paging: Paging) => Promise<ListPage<T>>,
): AsyncGenerator<ListPage<T>> {
  if (all !== true) {
    yield await fetch({ limit, after: after ?? null })
    return
  }
  let next: string | null = null
  do {
    const page: ListPage<T> = await fetch({ limit: 1000, after: next })
    yield page
    next = page.next
  } while (next !== null)
}
