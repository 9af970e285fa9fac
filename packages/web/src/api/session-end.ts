/** Told when the server no longer knows who asks, and when someone wishes to sign in. */
type Told = (why: 'ended' | 'wished') => void

const listeners = new Set<Told>()

/** Listens for the end of the session; gives the way to stop. */
export function onSessionEnd(listener: Told): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Says that the session has ended, or that someone wishes to sign in. */
export function signInWanted(why: 'ended' | 'wished'): void {
  for (const listener of listeners) listener(why)
}
