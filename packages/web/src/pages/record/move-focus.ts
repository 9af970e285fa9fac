/** Moves the focus from mark to mark as the arrow points on the screen; false where the key is no arrow or none lies there. */
export function moveFocus(within: HTMLElement, key: string): boolean {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  }
  const step = steps[key]
  const from = document.activeElement
  if (step === undefined || from === null || !from.matches('[data-mark]')) return false
  const [dx, dy] = step
  const here = from.getBoundingClientRect()
  let best: HTMLElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const mark of within.querySelectorAll<HTMLElement>('[data-mark]')) {
    if (mark === from) continue
    const there = mark.getBoundingClientRect()
    const along = (there.x - here.x) * dx + (there.y - here.y) * dy
    const beside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx)
    if (along <= 1 || (dx !== 0 && beside > 8)) continue
    const distance = along + beside
    if (distance < least) {
      least = distance
      best = mark
    }
  }
  best?.focus()
  return best !== null
}
