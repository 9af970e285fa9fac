import { useLanguage } from '../language/language.js'

/** The next part of a list, where there is one. */
export function More({
  list,
}: {
  readonly list: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage(): unknown }
}) {
  const { t } = useLanguage()
  if (!list.hasNextPage) return null
  return (
    <button
      type="button"
      className="button"
      disabled={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {list.isFetchingNextPage ? t('state.loading') : t('state.more')}
    </button>
  )
}
