import { describe, expect, test } from 'vitest'
import { readText } from '../../testing/read-text.js'

describe('the day of what is said', () => {
  const days = (text: string) => readText(text).statements.statements.map(({ date }) => date)

  test.each([
    [
      'at the same press conference, in his turn',
      ['2016-12-09', '2016-12-09'],
      'قال جون كيري أمس في مؤتمر صحافي مشترك إن الطريق مفتوح. وقال سيرغي لافروف بدوره إن العمل مستمر.',
    ],
    [
      'on arrival at the meeting told of before',
      ['2016-12-09', '2016-12-09'],
      'قال جون كيري أمس في ختام اجتماع في باريس إن الطريق مفتوح. وقال سيرغي لافروف لدى وصوله إلى الاجتماع إن العمل مستمر.',
    ],
    [
      'in his turn, but at no gathering',
      ['2016-12-09', null],
      'قال جون كيري أمس إن الطريق مفتوح. وقال سيرغي لافروف بدوره إن العمل مستمر.',
    ],
    ['a day to come is not the day it was said', [null], 'قال جون كيري الاثنين المقبل إن الطريق مفتوح.'],
  ])('%s', (_why, wanted, text) => {
    expect(days(text)).toEqual(wanted)
  })
})
