import { describe, expect, test } from 'vitest'
import { pairQuotes } from './pair-quotes.js'
import { CharClass, type CharTable, tokenise, Vocabulary } from './tokens.js'

/** Plain Latin: the pairing knows no language. */
const latin: CharTable = (() => {
  const classOf = new Uint8Array(65536)
  const fold = new Uint16Array(65536)
  for (let unit = 0; unit < 65536; unit++) fold[unit] = unit
  for (let unit = 0x61; unit <= 0x7a; unit++) classOf[unit] = CharClass.letter
  classOf[0x20] = CharClass.space
  return { classOf, fold }
})()

function pairs(text: string, calls = (_form: string) => false) {
  const stretches: { start: number; end: number; paragraph: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    stretches.push({ start, end: start + line.length, paragraph: stretches.length })
    start += line.length + 1
  }
  const tokens = tokenise(text, stretches, latin, new Vocabulary(() => null))
  const hints = { clings: () => false, calls: (i: number) => calls(tokens.form[i] as string) }
  const found = pairQuotes(tokens, hints)
  const words = found.pairs.map(({ from, to, inside }) => [text.slice(tokens.start[from], tokens.end[to - 1]), inside])
  return { words, rules: found.findings.map((finding) => finding.rule), at: [...found.at] }
}

describe('pairs of quotation marks', () => {
  test('by place, in order, with the quote around each', () => {
    expect(pairs('he said "we met «them» there" and left').words).toEqual([
      ['we met «them» there', null],
      ['them', 0],
    ])
  })
  test('the innermost quote by token, marks included', () => {
    expect(pairs('a "b «c» d" e').at).toEqual([-1, 0, 0, 1, 1, 1, 0, 0, -1])
  })
  test('an apostrophe is no mark', () => {
    expect(pairs("don't 'tis a dog's life").words).toEqual([])
  })
  test('nothing inside is no quote', () => {
    expect(pairs('a "" b « » c')).toMatchObject({ words: [] })
  })
  test('an open mark ends with its sentence', () => {
    expect(pairs('he said «we met. they left «there».')).toMatchObject({
      words: [
        ['we met', null],
        ['there', null],
      ],
      rules: ['quote.unclosed'],
    })
  })
  test('called for and alone, it ends with its paragraph', () => {
    expect(pairs('he said: «we met. they left.\nnext').words).toEqual([['we met. they left', null]])
    expect(pairs('he said «we met. they left.\nnext', (form) => form === 'said').words).toEqual([
      ['we met. they left', null],
    ])
  })
  test('inside another quote, it ends with that one', () => {
    expect(pairs('he said "we met «them there" and left').words).toEqual([
      ['we met «them there', null],
      ['them there', 0],
    ])
  })
  test('a mark that nothing opened is only told', () => {
    expect(pairs('they left» there')).toMatchObject({ words: [], rules: ['quote.unopened'] })
  })
})
