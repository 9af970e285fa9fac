import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeUtf8, firstInvalidByte } from './decode-utf8.js'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeUtf8', () => {
  test('gives the text, without the byte order mark', () => {
    expect(decodeUtf8(utf8('\ufeffقال'), 'x')).toBe('قال')
  })

  test.each<[string, number[], string, RegExp]>([
    ['windows-1256', [0x61, 0x20, 0xde, 0xc7, 0xe1], 'NOT_UTF8', /byte 2 \(0xDE\)/u],
    ['a text cut in the middle of a letter', [0x61, 0xd9], 'NOT_UTF8', /byte 1 \(0xD9\)/u],
    ['UTF-16', [0xff, 0xfe, 0x42, 0x06], 'NOT_UTF8', /UTF-16/u],
    ['a picture', [0x89, 0x50, 0x00, 0x01], 'NUL_BYTES', /byte 2/u],
  ])('refuses %s, saying where', (_, bytes, code, message) => {
    const decode = () => decodeUtf8(new Uint8Array(bytes), 'page.txt')
    expect(decode).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }))
  })

  test('names the likely encoding', () => {
    const decode = () => decodeUtf8(new Uint8Array([0xde]), 'page.txt')
    expect(decode).toThrow(expect.objectContaining({ remedy: expect.stringContaining('WINDOWS-1256') }))
  })
})

test('the first invalid byte is where the platform, too, stops agreeing', () => {
  const mixed = fc.array(fc.oneof(fc.string({ unit: 'binary' }).map(utf8), fc.uint8Array({ maxLength: 3 })), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(mixed, (parts) => {
      const bytes = Buffer.concat(parts)
      const at = firstInvalidByte(bytes)
      expect(isUtf8(bytes.subarray(0, at))).toBe(true)
      expect(isUtf8(bytes)).toBe(at === bytes.length)
    }),
  )
})
