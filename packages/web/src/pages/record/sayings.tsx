import { useList } from '../../api/ask.js'
import { useLanguage } from '../../language/language.js'
import { EntryItem } from '../../parts/entry-item.js'
import { FilterBar } from '../../parts/filter-bar.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { useSearchWords } from '../../parts/use-search-words.js'
import { VirtualList } from '../../parts/virtual-list.js'

/** Who said what, once each, the latest first. */
export default function Sayings() {
  const { t } = useLanguage()
  const [search] = useSearchWords()
  const { from, to, party, topic, speaker } = search
  const list = useList('listUtterances', { query: { from, to, party, topic, speaker } })
  const items = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <FilterBar names={['from', 'to', 'speaker', 'topic', 'party']} />
      {list.error !== null ? (
        <Trouble error={list.error} retry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty what={t('record.nothing')} todo={t('search.empty.do')} />
      ) : (
        <VirtualList items={items} keyOf={({ id }) => id} height={112} list={list}>
          {(head) => <EntryItem head={head} />}
        </VirtualList>
      )}
    </>
  )
}
