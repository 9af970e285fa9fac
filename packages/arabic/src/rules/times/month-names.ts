import { type Era, phrase, type Tokens } from '@isnad/engine'
import type { Word } from '../../word.js'
import { monthWord } from './classes.js'

/** A month by name, in one system or in two. */
export interface NamedMonth {
  readonly era: Era
  readonly month: number
  /** True when the name is also another word and stands alone. */
  readonly weak: boolean
}

const FIRST = new Set(['الاول', 'اول', 'الاولي'])
const SECOND = new Set(['الثاني', 'ثاني', 'الثانيه', 'الاخر', 'الاخره', 'اخر'])
/** The months that their first word and "first" or "second" make: of the year's two tishrīns the first is October. */
const PAIRED: Readonly<Record<string, readonly [first: number, second: number]>> = {
  kanun: [12, 1],
  tishrin: [10, 11],
  'season:21': [3, 4],
  jumada: [5, 6],
}

/** One name, and the token after it. */
function readOne(
  tokens: Tokens<Word>,
  at: number,
  end: number,
): { readonly to: number; readonly value: NamedMonth } | null {
  const hit = at < end ? (tokens.word[at] as Word).time : null
  if (hit === null || hit.article) return null
  const { type, value } = hit.is
  const next = at + 1 < end ? (tokens.form[at + 1] as string) : ''
  switch (type) {
    case 'month':
      return { to: at + 1, value: { era: 'gregorian', month: value as number, weak: false } }
    case 'weak-month':
      return hit.prep === '' ? { to: at + 1, value: { era: 'gregorian', month: value as number, weak: true } } : null
    case 'hijri':
      return { to: at + 1, value: { era: 'hijri', month: value as number, weak: true } }
    case 'hijri-head':
    case 'paired-month':
    case 'season': {
      if (value === 'dhu') {
        const tail = at + 1 < end ? (tokens.word[at + 1] as Word).time : null
        return tail !== null && tail.is.type === 'hijri-tail'
          ? { to: at + 2, value: { era: 'hijri', month: tail.is.value as number, weak: false } }
          : null
      }
      const pair = PAIRED[type === 'season' ? `season:${value}` : (value as string)]
      const which = pair === undefined ? undefined : FIRST.has(next) ? pair[0] : SECOND.has(next) ? pair[1] : undefined
      return which === undefined
        ? null
        : { to: at + 2, value: { era: type === 'paired-month' ? 'gregorian' : 'hijri', month: which, weak: false } }
    }
    default:
      return null
  }
}

/** A month's name, with the same month's name in another system behind a slash, in brackets, or bare. */
export const namedMonth = phrase<Word, NamedMonth>(monthWord, 7, (tokens, at, end) => {
  const one = readOne(tokens, at, end)
  if (one === null) return null
  const mark = one.to < end ? tokens.form[one.to] : ''
  const bracket = mark === '(' || mark === '['
  const second = readOne(tokens, bracket || mark === '/' || mark === '-' ? one.to + 1 : one.to, end)
  if (second === null || second.value.month !== one.value.month || second.value.era !== one.value.era) return one
  if ((tokens.word[second.to - 1] as Word).time?.conj === 'و') return one
  const closed = bracket && second.to < end && (tokens.form[second.to] === ')' || tokens.form[second.to] === ']')
  if (bracket && !closed) return one
  return { to: closed ? second.to + 1 : second.to, value: { ...one.value, weak: false } }
})
