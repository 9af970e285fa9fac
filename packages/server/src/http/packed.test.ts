import { expect, test } from 'vitest'
import { isToPack } from './packed.js'

const large = Buffer.alloc(2 ** 17)

test.each([
  ['gzip', true],
  ['gzip, deflate, br', true],
  ['br;q=1.0, GZIP;q=0.8, *;q=0.1', true],
  ['deflate,gzip ; q=0.001', true],
  ['gzip;q=0', false],
  ['br, gzip;q=0.000', false],
  ['identity', false],
  ['xgzip', false],
  ['', false],
  [undefined, false],
])('what accepts %j is sent it packed: %s', (accepts, wanted) => expect(isToPack(large, accepts)).toBe(wanted))

test('what is small is sent as it is', () => expect(isToPack(Buffer.alloc(1000), 'gzip')).toBe(false))
