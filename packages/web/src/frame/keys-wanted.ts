const listeners = new Set<() => void>()

/** Listens for the wish to see the keys; gives the way to stop. */
export function onKeysWanted(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Asks for the keys, as a button does. */
export function wantKeys(): void {
  for (const listener of listeners) listener()
}
