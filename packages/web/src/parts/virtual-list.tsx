import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'

interface Listed<T> {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** How high an item is before it was measured. Units: CSS pixels. */
  readonly height: number
  /** Where the list goes on, for one that comes part by part. */
  readonly list?: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage(): unknown }
  readonly children: (item: T) => ReactNode
}

/** A list of any length: only what is in sight is in the page, and what follows is fetched before one comes to it. */
export function VirtualList<T>({ items, keyOf, height, list, children }: Listed<T>) {
  const place = useRef<HTMLUListElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => setMargin(place.current?.offsetTop ?? 0))
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    overscan: 10,
    scrollMargin: margin,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (list !== undefined && last >= items.length - 15 && list.hasNextPage && !list.isFetchingNextPage)
      void list.fetchNextPage()
  }, [last, items.length, list])
  return (
    <ul className="virtual" ref={place} style={{ blockSize: `${virtual.getTotalSize()}px` }}>
      {shown.map(({ index, start, key }) => {
        const item = items[index]
        if (item === undefined) return null
        return (
          <li
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            aria-posinset={index + 1}
            aria-setsize={list?.hasNextPage === true ? -1 : items.length}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            {children(item)}
          </li>
        )
      })}
    </ul>
  )
}
