import { Refusal } from '../http/problems.js'

/** Units: milliseconds. */
const MINUTE = 60_000
const MOST = 50_000

/** How often something was tried in the last minute, from one place and under one name. */
export class Strikes {
  private readonly tries = new Map<string, { count: number; since: number }>()

  constructor(
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  /** Counts a try. Throws: `Refusal` `TOO_MANY_TRIES` where there were too many. */
  check(...keys: readonly string[]): void {
    const now = this.now()
    for (const key of keys) {
      const before = this.tries.get(key)
      const one = before === undefined || now - before.since >= MINUTE ? { count: 0, since: now } : before
      one.count++
      this.tries.set(key, one)
      if (this.tries.size > MOST) this.tries.delete(this.tries.keys().next().value ?? '')
      if (one.count > this.most)
        throw new Refusal(429, 'TOO_MANY_TRIES', 'Signing in was tried too often.', 'Wait a minute, then try again.')
    }
  }

  forget(key: string): void {
    this.tries.delete(key)
  }
}
