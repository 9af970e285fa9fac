import { sha256 } from '../read/sha256.js'

/** The id of an entry: what it is, and a hash of where it is told first. The same first telling gives the same id in any record. */
export const entryId = (kind: string, first: string): string => `${kind}-${sha256(`${kind} ${first}`).slice(0, 12)}`
