/**
 * The least that any reader of Arabic news must do to one report: parse its JSON, fold its letters with a map back to where they
 * stood, cut it into tokens, and look each of them up once in a lexicon.
 *
 * Decision: written apart from the engine and as bare as can be, for it is the measure that the engine is held against.
 */
export function floor(words) {
  const lexicon = new Map(words.map((word, i) => [hashOf(word), i]))
  let folded = new Uint16Array(1 << 16)
  let places = new Int32Array(1 << 16)
  return (json) => {
    const { text } = JSON.parse(json)
    if (text.length > folded.length) {
      folded = new Uint16Array(text.length * 2)
      places = new Int32Array(text.length * 2)
    }
    let length = 0
    for (let i = 0; i < text.length; i++) {
      const unit = FOLD[text.charCodeAt(i)]
      if (unit === 0) continue
      places[length] = i
      folded[length++] = unit
    }
    let found = 0
    let last = 0
    for (let i = 0; i < length; ) {
      if (folded[i] === SPACE) {
        i++
        continue
      }
      let hash = SEED
      const from = i
      while (i < length && folded[i] !== SPACE) hash = Math.imul(hash ^ folded[i++], PRIME)
      if (lexicon.has(hash)) {
        found++
        last = places[from]
      }
    }
    return found + last
  }
}

const SEED = 0x811c9dc5
const PRIME = 0x01000193
const SPACE = 0x20
const FOLD = new Uint16Array(65536).map((_, unit) => (/[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? unit : SPACE))
for (let unit = 0x64b; unit < 0x660; unit++) FOLD[unit] = 0
FOLD[0x640] = 0
for (const [from, to] of [
  ['أإآٱ', 'ا'],
  ['ىئ', 'ي'],
  ['ؤ', 'و'],
  ['ة', 'ه'],
])
  for (const letter of from) FOLD[letter.charCodeAt(0)] = to.charCodeAt(0)

function hashOf(word) {
  let hash = SEED
  for (let i = 0; i < word.length; i++) {
    const unit = FOLD[word.charCodeAt(i)]
    if (unit !== 0) hash = Math.imul(hash ^ unit, PRIME)
  }
  return hash
}
