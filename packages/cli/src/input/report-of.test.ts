import { describe, expect, test } from 'vitest'
import { dayOf, reportOf } from './report-of.js'

const read = (text: string, extension = '.txt') => reportOf(text, 'the page', extension)

describe('a report', () => {
  test('is plain text unless it looks like JSON', () => {
    expect(read('قال {الوزير}').mediaType).toBe('text/plain')
    expect(read('{قال} الوزير').input).toEqual({ text: '{قال} الوزير' })
    expect(read('[عاجل] قال').mediaType).toBe('text/plain')
  })

  test('in JSON keeps what is known of it and leaves other keys alone', () => {
    const { input, mediaType } = read('\n{"text":"قال","id":7,"outlet":"x","lang":"ar","published":"2016-02-29"}')
    expect(mediaType).toBe('application/json')
    expect(input).toMatchObject({ text: 'قال', id: '7', outlet: 'x', published: '2016-02-29', title: null })
    expect(input).not.toHaveProperty('lang')
  })

  test('may be handed over as a page', () => {
    expect(read('{"html":"<p>قال</p>"}').input.text).toContain('قال')
    expect(read('<!DOCTYPE html><p>قال</p>', '.html').mediaType).toBe('text/html')
  })

  test.each<[string, string, string, string]>([
    ['JSON that breaks off', '{"text": "قال', '.txt', 'BAD_JSON'],
    ['two objects', '{"text":"a"}\n{"text":"b"}', '.txt', 'BAD_JSON'],
    ['a list', '[{"text":"a"}]', '.json', 'NOT_A_REPORT'],
    ['no text', '{"title":"a"}', '.txt', 'NO_TEXT'],
    ['a text that is a number', '{"text":1}', '.txt', 'NO_TEXT'],
    ['a title that is a list', '{"text":"a","title":[]}', '.txt', 'BAD_FIELD'],
    ['a day that is none', '{"text":"a","published":"2015-02-29"}', '.txt', 'BAD_PUBLISHED'],
    ['nothing', '', '.txt', 'EMPTY_TEXT'],
    ['white space', ' \n\u00a0', '.txt', 'EMPTY_TEXT'],
    ['an empty text', '{"text":" "}', '.txt', 'EMPTY_TEXT'],
  ])('is refused with %s', (_, text, extension, code) => {
    expect(() => read(text, extension)).toThrow(
      expect.objectContaining({ code, remedy: expect.stringMatching(/\.$|\}$|-ndjson\.$/u) }),
    )
  })
})

test('the prototype of everything is out of reach of a report', () => {
  const { input } = read('{"text":"a","__proto__":{"polluted":1}}')
  expect(Object.getPrototypeOf(input)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test.each(['2016-12-10', '2000-02-29', '0099-01-31'])('%s is a day', (day) => {
  expect(dayOf(day, 'x')).toBe(day)
})

test.each([
  '2016-13-01',
  '2016-00-10',
  '2015-02-29',
  '2016-04-31',
  '10-12-2016',
  '2016-12-10T00:00Z',
  '٢٠١٦-١٢-١٠',
  '',
])('%s is no day', (day) => {
  expect(() => dayOf(day, 'x')).toThrow(expect.objectContaining({ code: 'BAD_PUBLISHED' }))
})
