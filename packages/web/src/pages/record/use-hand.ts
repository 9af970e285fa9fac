import { type RefObject, useEffect, useRef } from 'react'

/** What a hand does to the timeline; places are those on the screen. Units: CSS pixels. */
interface Hand {
  readonly onZoom: (factor: number, x: number) => void
  readonly onPan: (by: number) => void
}

/**
 * Wheel, pinch and drag on a box: the wheel with ctrl, or two fingers, zooms; the wheel sideways, or one finger or button, goes along.
 *
 * Not covered: what is begun on a link, a button or the axis, which have their own.
 */
export function useHand(box: RefObject<HTMLElement | null>, hand: Hand): void {
  const current = useRef(hand)
  useEffect(() => {
    current.current = hand
  })
  useEffect(() => {
    const place = box.current
    if (place === null) return
    const down = new Map<number, number>()
    const onWheel = (event: WheelEvent) => {
      const zooms = event.ctrlKey || event.metaKey
      if (!zooms && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return
      event.preventDefault()
      if (zooms) current.current.onZoom(Math.exp(Math.max(-40, Math.min(event.deltaY, 40)) / 160), event.clientX)
      else current.current.onPan(event.deltaX)
    }
    const onDown = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || event.button !== 0) return
      if (event.target.closest('.lane-time') === null || event.target.closest('a, button, .axis') !== null) return
      down.set(event.pointerId, event.clientX)
    }
    const onMove = (event: PointerEvent) => {
      const before = down.get(event.pointerId)
      if (before === undefined) return
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
      down.set(event.pointerId, event.clientX)
      if (other === undefined) {
        if (before !== event.clientX) current.current.onPan(before - event.clientX)
        return
      }
      const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)]
      if (was > 8 && is > 8) current.current.onZoom(was / is, (other + event.clientX) / 2)
    }
    const onUp = (event: PointerEvent) => {
      down.delete(event.pointerId)
    }
    place.addEventListener('wheel', onWheel, { passive: false })
    place.addEventListener('pointerdown', onDown)
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onUp)
    return () => {
      place.removeEventListener('wheel', onWheel)
      place.removeEventListener('pointerdown', onDown)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onUp)
    }
  }, [box])
}
