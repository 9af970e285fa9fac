import fc from 'fast-check'
import { expect, test } from 'vitest'
import { either, outside, phrase, type Rule, rule, sequence, tokenClass, unless } from './pattern.js'
import { RuleBook } from './rule-book.js'
import { CharClass, tokenise, Vocabulary } from './tokens.js'

interface Letter {
  readonly form: string
}
const chars = { classOf: new Uint8Array(65536), fold: new Uint16Array(65536).map((_, i) => i) }
for (let unit = 97; unit < 123; unit++) chars.classOf[unit] = CharClass.letter
chars.classOf[32] = CharClass.space
chars.classOf[10] = CharClass.newline

const vocabulary = new Vocabulary<Letter>((form) => ({ form }))
const read = (text: string) => {
  let start = 0
  const stretches = text.split('\n').map((line, paragraph) => {
    const stretch = { start, end: start + line.length, paragraph }
    start += line.length + 1
    return stretch
  })
  return tokenise(text, stretches, chars, vocabulary)
}
const one = (letter: string, rank = 10) =>
  tokenClass<Letter, string>(letter, rank, (_word, form) => (form === letter ? letter : undefined))
const [a, b, c, d] = [one('a', 500), one('b'), one('c', 5), one('d')] as const

/** The text with every match in brackets under its rule's name. */
function marked(rules: readonly Rule<Letter, string, null>[], text: string): string {
  const tokens = read(text)
  let out = ''
  let at = 0
  for (const m of new RuleBook(rules).run(tokens, null)) {
    const [start, end] = [tokens.start[m.from] as number, tokens.end[m.to - 1] as number]
    out += `${text.slice(at, start)}[${m.rule}:${m.value} ${text.slice(start, end)}]`
    at = end
  }
  return out + text.slice(at)
}
const says = (
  id: string,
  pattern: Parameters<typeof rule<Letter, string, null, never[]>>[0]['pattern'],
  value: string | null = '',
) => rule<Letter, string, null, typeof pattern>({ id, pattern, value: () => value, examples: [] })

test('the longest match wins, then the rule that comes first', () => {
  const short = says('short', [a] as never)
  const long = says('long', [a, b] as never)
  const late = says('late', [a, b] as never)
  expect(marked([short, long, late], 'a b a')).toBe('[long: a b] [short: a]')
})

test('a rule whose value is null makes way', () => {
  expect(marked([says('no', [a, b] as never, null), says('yes', [b] as never)], 'a b')).toBe('a [yes: b]')
})

test('optional pieces are taken where they can be, and captured', () => {
  const r = rule<Letter, string, null, readonly [ReturnType<typeof a.optional>, typeof b]>({
    id: 'r',
    pattern: [a.optional(), b],
    value: () => 'x',
    examples: [],
  })
  expect(marked([r], 'a b b')).toBe('[r:x a b] [r:x b]')
})

test('alternatives may be of different lengths, and what is outside is no part of the match', () => {
  const r = says('r', [outside(a), either(sequence(b, c), c), outside(d)] as never)
  expect(marked([r], 'a b c d a c d b c d')).toBe('a [r: b c] d a [r: c] d b c d')
})

test('what must not follow is looked for and not taken', () => {
  expect(marked([says('r', [b, unless(c)] as never)], 'b c b d')).toBe('b c [r: b] d')
})

test('a phrase reads as many tokens as it likes, up to its limit', () => {
  const run = phrase<Letter, number>(a, 3, (tokens, at, end) => {
    let to = at
    while (to < end && tokens.form[to] === 'a') to++
    return { to, value: to - at }
  })
  const pattern = [b, run.as('n')] as const
  const r = rule<Letter, string, null, typeof pattern>({ id: 'r', pattern, value: ({ n }) => String(n), examples: [] })
  expect(marked([r], 'b a a b a a a a')).toBe('[r:2 b a a] [r:3 b a a a] a')
})

test('no match crosses from one paragraph into the next', () => {
  expect(marked([says('r', [a, b] as never)], 'a\nb')).toBe('a\nb')
})

test('two rules of one name, and a rule that needs nothing, are refused', () => {
  expect(() => new RuleBook([says('r', [a] as never), says('r', [b] as never)])).toThrow('two rules')
  expect(() => new RuleBook([says('r', [a.optional()] as never)])).toThrow('must be there')
})

test('matches never overlap and always lie in order', () => {
  const rules = [
    says('1', [a, b.optional(), c] as never),
    says('2', [b, c] as never),
    says('3', [a.optional(), either(b, d), a.optional()] as never),
  ]
  const book = new RuleBook(rules)
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', '\n')), (letters) => {
      let last = 0
      for (const m of book.run(read(letters.join(' ')), null)) {
        expect(m.from).toBeGreaterThanOrEqual(last)
        expect(m.to).toBeGreaterThan(m.from)
        last = m.to
      }
    }),
  )
})
