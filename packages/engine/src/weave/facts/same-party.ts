import type { Party } from './facts.js'

/** Whether two reports mean the same one: surely, perhaps (an office and its holder, a state and its spokesman), or not. */
export type Sameness = 'same' | 'perhaps' | 'other'

/** Compares two parties by codes, names and roles. Two codes that differ are never the same. */
export function sameParty(a: Party, b: Party): Sameness {
  const shared = a.codes.filter((code) => b.codes.includes(code)).length
  if (a.codes.length > 0 && b.codes.length > 0 && shared === 0) return 'other'
  if (a.nameWords.length > 0 && b.nameWords.length > 0) return sameName(a.nameWords, b.nameWords) ? 'same' : 'other'
  const alike = alikeInRole(a, b)
  if (isUnnamed(a) || isUnnamed(b)) return a.kind === b.kind && alike ? 'same' : 'other'
  if (a.nameWords.length > 0 || b.nameWords.length > 0) {
    if (a.kind === 'person' && b.kind === 'person') return alike ? 'same' : shared > 0 ? 'perhaps' : 'other'
    return shared > 0 ? 'perhaps' : 'other'
  }
  if (a.codes.length === 0 || b.codes.length === 0) return alike && contains(a, b) ? 'same' : 'other'
  if (a.codes.length !== b.codes.length || shared !== a.codes.length) return 'perhaps'
  return a.kind === 'document' || b.kind === 'document' ? 'perhaps' : 'same'
}

const isUnnamed = (party: Party) => party.kind === 'anonymous'

/** Half of the words of the shorter description stand in the longer. */
function alikeInRole(a: Party, b: Party): boolean {
  const [few, many] = a.roleWords.length <= b.roleWords.length ? [a.roleWords, b.roleWords] : [b.roleWords, a.roleWords]
  const shared = few.filter((word) => many.includes(word)).length
  return shared > 0 && shared * 2 >= few.length
}

/** All words of the shorter description stand in the longer: without a code no less will do. */
const contains = (a: Party, b: Party) =>
  a.roleWords.every((word) => b.roleWords.includes(word)) || b.roleWords.every((word) => a.roleWords.includes(word))

/** One name in two spellings, or the end or the chief words of a longer one. */
function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const [short, long] = [few.join(''), many.join('')]
  if (short.length >= 3 && long.endsWith(short)) return true
  if (within(short, long, Math.floor(short.length / 5))) return true
  let at = 0
  for (let i = 0; i < few.length; i++) {
    let taken = 0
    while (at < many.length && taken === 0) {
      const [word, other] = [few[i] as string, many[at] as string]
      // what one writes as one word the other may write as two
      if (alikeWords(word, other)) taken = 1
      else if (`${word}${few[i + 1] ?? ''}` === other) taken = 2
      else if (word === `${other}${many[at + 1] ?? ''}`) {
        taken = 1
        at++
      }
      at++
    }
    if (taken === 0) return false
    i += taken - 1
  }
  return short.length >= 3
}

const alikeWords = (a: string, b: string) => a === b || (a.length >= 4 && within(a, b, 1))

/** Whether at most `most` letters must be changed, added or left out to make one of the other. */
function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const cost = Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return false
    row = next
  }
  return (row[b.length] as number) <= most
}
