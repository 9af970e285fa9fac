import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DESCRIBED_RULES, describeRule } from './rule-descriptions.js'

const published = readFileSync(new URL('./rule-ids.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

test('every published rule is described, once and no other', () => {
  expect([...DESCRIBED_RULES].sort()).toEqual([...published].sort())
})

test('no two rules read the same, in either language', () => {
  for (const language of ['en', 'ar'] as const)
    expect(new Set(published.map((id) => describeRule(id)?.[language])).size).toBe(published.length)
})

test('each language is written in its own letters', () => {
  for (const id of published) {
    expect(describeRule(id)?.en).toMatch(/^[\p{Script=Latin}\p{Script=Common}]+$/u)
    expect(describeRule(id)?.ar).toMatch(/^[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]+$/u)
  }
})
