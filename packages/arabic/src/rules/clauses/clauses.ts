import { type Layers, TokenKind } from '@isnad/engine'
import { fills, slotBits } from '../../fills.js'
import type { Word } from '../../word.js'

const PARTICLE = slotBits('particle')

type Needs = Pick<Layers<Word>, 'tokens' | 'sentences' | 'statements'>

/** For each token, the bounds of its clause, and which statement's words it belongs to. */
export interface Clauses {
  /** First token of the clause a token stands in. */
  readonly from: Int32Array
  /** Token after the last of the clause a token stands in. */
  readonly to: Int32Array
  /** Innermost statement whose content covers a token, -1 for none. */
  readonly statement: Int32Array
  /** Statement whose cue covers a token, -1 for none. */
  readonly cue: Int32Array
}

const BREAKS = new Set([
  'while',
  'where',
  'since',
  'as',
  'but',
  'when',
  'after',
  'before',
  'therefore',
  'although',
  'if',
  'because',
])
const MARKS = new Set(['؛', ';', ':', '!', '؟', '?'])

const memory = new WeakMap<object, Clauses>()

/**
 * Clauses of a report: stretches between sentence ends, "that", conjunctions that open a clause of their own, and reporting cues.
 *
 * Not covered: clauses joined by wa- alone, and relative clauses, which stay with their noun.
 */
export function clausesOf(layers: Needs): Clauses {
  const { tokens, sentences, statements } = layers
  const known = memory.get(statements)
  if (known !== undefined) return known
  const n = tokens.length
  const statement = new Int32Array(n).fill(-1)
  const cue = new Int32Array(n).fill(-1)
  coverStatements(layers, statement)
  const opens = new Uint8Array(n + 1)
  statements.statements.forEach((s, k) => {
    for (let i = s.cue.from; i < s.cue.to && i < n; i++) cue[i] = k
    if (s.cue.to > s.cue.from) opens[s.cue.from] = 1
    opens[Math.min(n, s.contentRange.from)] = 1
  })
  const from = new Int32Array(n)
  const to = new Int32Array(n)
  const { at } = sentences
  let start = 0
  for (let i = 1; i <= n; i++) {
    const edge = i === n || at[i] !== at[i - 1] || opens[i] === 1 || opensClause(tokens, i)
    if (!edge) continue
    for (let j = start; j < i; j++) {
      from[j] = start
      to[j] = i
    }
    start = i
  }
  const clauses: Clauses = { from, to, statement, cue }
  memory.set(statements, clauses)
  return clauses
}

function opensClause(tokens: Needs['tokens'], i: number): boolean {
  if (tokens.kind[i - 1] === TokenKind.mark && MARKS.has(tokens.form[i - 1] as string)) return true
  if (!fills(tokens, i, PARTICLE)) return false
  const particle = (tokens.word[i] as Word).particle
  if (particle === null) return false
  const { type, key } = particle.is
  return type === 'that' || type === 'because' || (type === 'conj' && key !== undefined && BREAKS.has(key))
}

/** Marks each token with the statement that covers it most closely; one sweep, however the statements nest. */
function coverStatements({ tokens, statements }: Needs, at: Int32Array): void {
  const order = statements.statements.map((_, k) => k)
  const range = (k: number) => (statements.statements[k] as { contentRange: { from: number; to: number } }).contentRange
  order.sort((a, b) => range(a).from - range(b).from || range(b).to - range(a).to)
  const open: number[] = []
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    while (next < order.length && range(order[next] as number).from <= i) open.push(order[next++] as number)
    while (open.length > 0 && range(open[open.length - 1] as number).to <= i) open.pop()
    if (open.length > 0) at[i] = open[open.length - 1] as number
  }
}
