import { expect, it } from 'vitest'
import { type EvidenceOf, evidenceOf, evidenceWords } from './address.js'

it.each<[string, EvidenceOf]>([
  ['fact.9b13f995b69012c2.s2', { as: 'fact', ref: '9b13f995b69012c2', fact: 's2' }],
  ['event.event-1', { as: 'event', id: 'event-1', refs: [] }],
  ['lifeline.lifeline-1.aa.bb', { as: 'lifeline', id: 'lifeline-1', refs: ['aa', 'bb'] }],
])('%s is read as it was written', (words, of) => {
  expect(evidenceOf(words)).toEqual(of)
  expect(evidenceWords(of)).toBe(words)
})

it.each([undefined, '', 'event', 'event.', 'fact.aa', 'fact.aa.', 'track.t1', '<script>.x'])(
  '%s asks for nothing',
  (words) => {
    expect(evidenceOf(words)).toBeNull()
  },
)
