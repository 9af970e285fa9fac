import { type Scan } from './scan.js'
import { Belongs, type Phrase, readBelongings } from './phrase.js'

const LONGEST = 14

/** An unnamed source and what is said of it: "a senior official in the American foreign ministry", "security sources". */
export function sourcePhrase(scan: Scan, from: number): Phrase | null {
  const source = scan.word(from)?.source ?? null
  if (source === null || !scan.isWord(from) || source.suffix !== '') return null
  const belongs = new Belongs()
  let at = from + 1
  let described = false
  while (at < scan.length && at - from < LONGEST) {
    const word = scan.word(at)
    if (word === undefined || !scan.isWord(at) || scan.isTime(at)) break
    const next = readBelongings(scan, at, belongs, false)
    if (next > at) {
      at = next
      described = true
      continue
    }
    if (word.quality !== null && word.quality.prep === '') {
      at++
      described = true
      continue
    }
    const inner = word.portfolio ?? word.body ?? (word.title !== null && at === from + 1 && !source.article ? word.title : null)
    if (inner !== null && inner.conj === '' && inner.suffix === '' && (inner.prep === '' || inner.prep === 'ب' || inner.prep === 'ل')) {
      if (inner.prep === '' && !described && at === from + 1 && source.article && !inner.article) break
      at++
      described = true
      continue
    }
    const hit = scan.entryAt(at)
    if (hit !== null && hit.cut.prep === 'ب' && hit.entry.kind !== 'person' && hit.entry.of !== null) {
      belongs.add(hit.entry, hit.entry.of, at, hit.to)
      at = hit.to
      described = true
      continue
    }
    if (isInside(word.form) && startsBody(scan, at + 1)) {
      at++
      described = true
      continue
    }
    break
  }
  return {
    from,
    to: at,
    kind: 'anonymous',
    office: source.is.type,
    of: belongs.of(false),
    parts: belongs.parts,
    agreement: { number: source.is.number, gender: source.is.gender },
    anaphoric: source.article && !hasWords(belongs, from, at),
    counterpart: false,
    entry: null,
    cut: source,
    rule: 'ar.mention.source',
  }
}

/** "the source" alone points back; "the American official" may too, and the register of actors decides. */
function hasWords(belongs: Belongs, from: number, to: number): boolean {
  return to - from > 1 + belongs.parts.length
}

const INSIDE = new Set(['في', 'من', 'داخل', 'لدي', 'عن', 'ل'])
const isInside = (form: string): boolean => INSIDE.has(form)

function startsBody(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  if (word === undefined) return false
  if (word.body !== null || word.portfolio !== null) return true
  const hit = scan.entryAt(at)
  return hit !== null && hit.entry.kind !== 'person' && hit.entry.of !== null
}
