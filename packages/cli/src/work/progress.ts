import type { Writable } from 'node:stream'

/** A line on a terminal that says how far long work has come; nothing where nobody watches. */
export interface Progress {
  /** Shows how many are done, of how many bytes of all that is to be done where that is known. */
  show(done: number, part: { readonly done: number; readonly all: number } | null): void
  /** Takes the line away. */
  end(): void
}

/** How often the line is written anew. Units: milliseconds. */
const EVERY = 200
const WIDTH = 24

/** A progress line for work counted in `what`; `clock` gives milliseconds. */
export function progressLine(
  stream: Writable & { readonly isTTY?: boolean },
  what: string,
  clock: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true) return { show() {}, end() {} }
  const began = clock()
  let last = Number.NEGATIVE_INFINITY
  return {
    show(done, part) {
      const now = clock()
      if (now - last < EVERY) return
      last = now
      const seconds = (now - began) / 1000
      const rate = seconds > 0 ? Math.round(done / seconds) : 0
      const share = part === null || part.all === 0 ? null : Math.min(1, part.done / part.all)
      const left = share === null || share === 0 ? '' : `, ${timeOf((seconds / share) * (1 - share))} left`
      stream.write(`\r\u001b[K${share === null ? '' : `${barOf(share)} `}${done} ${what}, ${rate}/s${left}`)
    },
    end() {
      if (last !== Number.NEGATIVE_INFINITY) stream.write('\r\u001b[K')
    },
  }
}

function barOf(share: number): string {
  const full = Math.round(share * WIDTH)
  return `[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${Math.round(share * 100)}%`
}

/** A stretch of time as a person says it. Units: seconds. */
function timeOf(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`
}
