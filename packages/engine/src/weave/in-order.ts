import type { Fact } from './facts/facts.js'

/** Facts in the order in which they were published, what has no day last; the first gives an entry its id. */
export function inOrder<F extends Fact>(facts: readonly F[]): F[] {
  const at = ({ published }: F) => published ?? Number.MAX_SAFE_INTEGER
  return [...facts].sort((a, b) => at(a) - at(b) || (a.key < b.key ? -1 : 1))
}
