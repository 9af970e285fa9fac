import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Days } from './days.js'
import { type Sketched, sketch } from './sketch.js'

/** How long a hand rests before the page stands again. Units: milliseconds. */
const REST = 200

interface Moving {
  /** What is in sight now, whether it moves or stands. */
  readonly now: () => Days
  /** Shows another stretch of days, with the next picture the screen draws. */
  readonly move: (window: Days) => void
}

/** Moves what is in sight as fast as the screen draws; tells where it came to rest. */
export function useMoving(
  place: RefObject<HTMLElement | null>,
  standing: Days,
  what: () => Sketched | null,
  onRest: (window: Days) => void,
): Moving {
  const state = useRef<{ window: Days | null; drawn: number; rest: number; sketched: Sketched | null }>({
    window: null,
    drawn: 0,
    rest: 0,
    sketched: null,
  })
  const given = useRef({ standing, what, onRest })
  useEffect(() => {
    given.current = { standing, what, onRest }
  })
  // what stands now is what it moved to: the picture goes when the page is there, not before
  useEffect(() => {
    if (state.current.window !== null && same(state.current.window, standing)) {
      state.current.window = null
      state.current.sketched = null
      place.current?.removeAttribute('data-moving')
    }
  }, [standing, place])
  const move = useCallback(
    (window: Days) => {
      const own = state.current
      own.window = window
      if (own.sketched === null) {
        own.sketched = given.current.what()
        place.current?.setAttribute('data-moving', '')
      }
      if (own.drawn === 0)
        own.drawn = requestAnimationFrame(() => {
          own.drawn = 0
          if (own.sketched !== null && own.window !== null) sketch(own.sketched, own.window)
        })
      clearTimeout(own.rest)
      own.rest = setTimeout(() => {
        if (own.window !== null) given.current.onRest(own.window)
      }, REST) as unknown as number
    },
    [place],
  )
  // fonts, shapes and colours are looked up while nothing moves, so that the first step is as quick as the rest
  useEffect(() => {
    const idle = setTimeout(() => {
      const drawn = state.current.sketched === null ? given.current.what() : null
      if (drawn !== null) sketch(drawn, given.current.standing)
    }, 600)
    return () => clearTimeout(idle)
  }, [])
  useEffect(() => {
    const own = state.current
    return () => {
      cancelAnimationFrame(own.drawn)
      clearTimeout(own.rest)
    }
  }, [])
  return useMemo(() => ({ move, now: () => state.current.window ?? given.current.standing }), [move])
}

/** Whether two stretches are one, as far as the address writes them. */
const same = (a: Days, b: Days): boolean => Math.abs(a.from - b.from) < 0.006 && Math.abs(a.to - b.to) < 0.006
