import { expect, it } from 'vitest'
import { type ChainNode, chainTree } from './chain.js'

type Answer = Parameters<typeof chainTree>[0]

const telling = (ref: string) => ({
  ref,
  statement: 's1',
  content: [],
  speaker: 'مارك تونر',
  date: null,
  manner: 'direct' as const,
})
const teller = (ref: string, outlet: string, copies: Answer['tellers'][number]['copies'] = null) => ({
  ref,
  outlet,
  published: '2016-12-10',
  title: null,
  origin: 'o1',
  agency: null,
  copies,
})
const answer = (tellers: Answer['tellers'], via: Record<string, readonly string[]> = {}): Answer => ({
  utterance: {
    id: 'u1',
    speaker: { name: 'مارك تونر', of: 'US' },
    date: null,
    occasion: null,
    topics: [],
    manner: 'direct',
    tellings: tellers.map(({ ref }) => telling(ref)),
    wordings: 1,
    origins: 1,
    because: [],
  },
  chain: tellers.map(({ ref }) => ({
    telling: `${ref}#s1`,
    ref,
    via: (via[ref] ?? []).map((name) => ({ name, of: null, kind: 'agency' })),
  })),
  tellers,
})
const drawn = ({ name, next, copies }: ChainNode): unknown => [
  name,
  ...next.map(drawn),
  ...copies.map((copy) => ['copy', drawn(copy)]),
]

it('goes from the speaker through agencies to outlets', () => {
  const tellers = [teller('r1', 'الراصد'), teller('r2', 'الميناء'), teller('r3', 'الأفق')]
  expect(drawn(chainTree(answer(tellers, { r1: ['الأناضول'], r2: ['الأناضول'] })))).toEqual([
    'مارك تونر',
    ['الأناضول', ['الراصد'], ['الميناء']],
    ['الأفق'],
  ])
})

it('hangs copies on what they copy, and names the agency that a text comes from', () => {
  const copy = (from: string | null, agency: string | null) => ({ from, agency, kind: 'copy' as const, share: 1 })
  const tellers = [teller('r1', 'الراصد', copy(null, 'رويترز')), teller('r2', 'الميناء', copy('r1', 'رويترز'))]
  expect(drawn(chainTree(answer(tellers)))).toEqual(['مارك تونر', ['رويترز', ['الراصد', ['copy', ['الميناء']]]]])
})

it('loses no report where copies go round in a circle', () => {
  const copy = (from: string) => ({ from, agency: null, kind: 'copy' as const, share: 1 })
  const tree = chainTree(answer([teller('r1', 'أ', copy('r2')), teller('r2', 'ب', copy('r1'))]))
  expect(JSON.stringify(drawn(tree))).toContain('أ')
  expect(JSON.stringify(drawn(tree))).toContain('ب')
})
