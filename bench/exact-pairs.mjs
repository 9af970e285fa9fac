/** A run of five words in more reports than this is a formula: it counts, but pairs are not sought by it alone. */
const FORMULA = 400

/**
 * All pairs of reports that share a run of five folded words, compared exactly and with nothing of the product's own.
 *
 * Shape: by `ref ref` in order; of the sets of five words in a row `jaccard`, `containment` in the smaller, `shared` how many.
 */
export function exactPairs(reports) {
  const numbers = new Map()
  const sets = reports.map(({ text, paragraphs }) => {
    const words = paragraphs
      .filter((p) => p.role === 'body' && p.repeats === null)
      .flatMap((p) => foldedWords(text.slice(p.span.start, p.span.end)))
    const set = new Set()
    for (let i = 0; i + 5 <= words.length; i++) {
      const run = words.slice(i, i + 5).join(' ')
      let number = numbers.get(run)
      if (number === undefined) {
        number = numbers.size
        numbers.set(run, number)
      }
      set.add(number)
    }
    return Int32Array.from(set).sort()
  })
  const count = new Int32Array(numbers.size)
  numbers.clear()
  for (const set of sets) for (const run of set) count[run]++
  const from = new Int32Array(count.length + 1)
  for (let i = 0; i < count.length; i++) from[i + 1] = from[i] + count[i]
  const docs = new Int32Array(from[count.length])
  const filled = from.slice()
  for (const [doc, set] of sets.entries()) for (const run of set) docs[filled[run]++] = doc
  const pairs = new Map()
  const shared = new Int32Array(reports.length)
  for (const [x, set] of sets.entries()) {
    const met = new Set()
    for (const run of set) {
      if (count[run] > FORMULA) continue
      for (let i = from[run]; i < from[run + 1] && docs[i] < x; i++) met.add(docs[i])
    }
    for (const y of met) {
      shared[y] = inBoth(set, sets[y])
      const small = Math.min(set.length, sets[y].length)
      const [a, b] = [reports[x].ref, reports[y].ref].sort()
      // a single run in common is chance
      if (shared[y] > 1)
        pairs.set(`${a} ${b}`, {
          jaccard: shared[y] / (set.length + sets[y].length - shared[y]),
          containment: shared[y] / small,
          shared: shared[y],
        })
    }
  }
  return pairs
}

function inBoth(a, b) {
  let n = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) {
      n++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  return n
}

function foldedWords(text) {
  return (
    text
      .normalize('NFC')
      .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e]/gu, '')
      .replace(/[أإآٱ]/gu, 'ا')
      .replace(/[ىئ]/gu, 'ي')
      .replace(/ؤ/gu, 'و')
      .replace(/ة/gu, 'ه')
      .toLowerCase()
      .match(/[\p{Script=Arabic}]+|\p{N}+|\p{Script=Latin}+/gu) ?? []
  )
}
