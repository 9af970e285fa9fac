import { mix } from './lineage-text.js'

/** How many tokens make one seed. */
const SEED_LENGTH = 4
/** Of so many seeds in a row the least is kept. */
const WINDOW = 4

/**
 * The seeds of a text: hashes of runs of tokens, thinned so that two texts which share any run of `SEED_LENGTH + WINDOW - 1` = 7 tokens
 * share a seed.
 *
 * Shape: sorted, each once. Source: winnowing (Schleimer, Wilkerson and Aiken, 2003).
 */
export function seedsOf(ids: Int32Array): Int32Array {
  const count = ids.length - SEED_LENGTH + 1
  if (count <= 0) return new Int32Array(0)
  const hashes = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    let hash = 0
    for (let k = 0; k < SEED_LENGTH; k++) hash = Math.imul(hash, 0x01000193) + (ids[i + k] as number)
    hashes[i] = mix(hash | 0)
  }
  const kept = new Int32Array(count)
  let n = 0
  let last = -1
  for (let from = 0; from <= Math.max(0, count - WINDOW); from++) {
    let least = from
    for (let i = from + 1; i < Math.min(from + WINDOW, count); i++)
      if ((hashes[i] as number) <= (hashes[least] as number)) least = i
    if (least === last) continue
    last = least
    kept[n++] = hashes[least] as number
  }
  const sorted = kept.subarray(0, n).sort()
  let distinct = 0
  for (let i = 0; i < n; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i] as number
  return sorted.slice(0, distinct)
}
