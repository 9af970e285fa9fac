import { expect, it } from 'vitest'
import { addressOf } from './routes.js'

it('fills paths and leaves out what is not asked', () => {
  expect(addressOf('getEvent', { params: { id: 'a/b?c' } })).toBe('/api/v1/events/a%2Fb%3Fc')
  expect(addressOf('timeline', { query: { party: 'RU', topic: undefined, kind: '', limit: 3 } })).toBe(
    '/api/v1/timeline?party=RU&limit=3',
  )
})
