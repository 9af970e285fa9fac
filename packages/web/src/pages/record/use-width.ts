import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** A place on the page and how wide it is now. Units: CSS pixels. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(800)
  useLayoutEffect(() => {
    const box = place.current
    if (box === null) return
    const observer = new ResizeObserver(() => setWidth(Math.max(box.clientWidth, 1)))
    observer.observe(box)
    setWidth(Math.max(box.clientWidth, 1))
    return () => observer.disconnect()
  }, [])
  return [place, width]
}
