import { setTimeout as wait } from 'node:timers/promises'

/** The time, and how to let it pass; given from outside so that tests need not wait. */
export interface Clock {
  /** Units: milliseconds since some moment. */
  now(): number
  /** Resolves after so many milliseconds, or at once when told to stop. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

/** The machine's own. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(Math.min(ms, 2 ** 31 - 1), undefined, { signal }).catch(() => undefined),
}
