/** A name out of a container, made harmless, and whether it was not so before. */
export interface SafeName {
  readonly name: string
  /** `UNSAFE_NAME` where it led out of the container or held controls. */
  readonly notes: readonly string[]
}

/**
 * A name that can be shown and joined to a path: relative, without steps up, drive letters, controls or marks that turn letters round.
 */
export function safeName(raw: string): SafeName {
  const slashes = raw.slice(0, 1000).replace(/\\/gu, '/')
  const name = slashes
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff!]/gu, '_')
    .replace(/^[A-Za-z]:/u, '')
    .split('/')
    .filter((step, i, steps) => step !== '..' && step !== '.' && (step !== '' || (i > 0 && i === steps.length - 1)))
    .join('/')
  return { name, notes: name === slashes ? [] : ['UNSAFE_NAME'] }
}
