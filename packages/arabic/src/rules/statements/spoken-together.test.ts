import { describe, expect, test } from 'vitest'
import { carriers, said } from '../../testing/found-statements.js'
import { readText } from '../../testing/read-text.js'

describe('those who speak together', () => {
  test.each<readonly [why: string, text: string, ...wanted: string[]]>([
    [
      'that he and X both',
      'قال جون كيري إنه وسيرغي لافروف أكدا أن الطريق مفتوح.',
      'جون كيري: وسيرغي لافروف أكدا أن الطريق مفتوح',
      'جون كيري وسيرغي لافروف: الطريق مفتوح',
    ],
    [
      'and what both go on to say',
      'قال جون كيري إنه وسيرغي لافروف أكدا خلال اللقاء دعمهما للهدنة بينما عبرا عن بعض المخاوف.',
      'جون كيري: وسيرغي لافروف أكدا خلال اللقاء دعمهما للهدنة',
      'جون كيري وسيرغي لافروف: دعمهما للهدنة',
      'جون كيري وسيرغي لافروف: بعض المخاوف',
    ],
    [
      'that X alone',
      'قال جون كيري إن سيرغي لافروف أكد أن الطريق مفتوح.',
      'جون كيري: سيرغي لافروف أكد أن الطريق مفتوح',
      'سيرغي لافروف: الطريق مفتوح',
    ],
  ])('%s', (_why, text, ...wanted) => {
    expect(said(text)).toEqual(wanted)
  })

  test('what he says of both comes through nobody', () => {
    expect(carriers('قال جون كيري إنه وسيرغي لافروف أكدا أن الطريق مفتوح.')).toEqual([])
  })
})

describe('"both sides"', () => {
  const sides = (text: string) => {
    const { actors, statements } = readText(text)
    const all = [...actors.actors, ...statements.joint]
    return statements.statements.map(({ speaker }) => all[speaker ?? -1]?.of ?? '-')
  }

  test.each([
    [
      'two who met',
      'RU US',
      'التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأميركي جون كيري في جنيف. وأكد الجانبان ضرورة وقف القتال.',
    ],
    [
      'those gathered',
      'RU TR IR',
      'اجتمع وزراء خارجية روسيا وتركيا وإيران في موسكو أمس. وأكد المجتمعون أن الطريق مفتوح.',
    ],
    [
      'more than two',
      '-',
      'التقى سيرغي لافروف في جنيف جون كيري ورجب طيب أردوغان في اجتماع أمس. وأكد الجانبان أن الطريق مفتوح.',
    ],
    ['nobody met', '-', 'يقاتل تنظيم داعش في سوريا. وأكد الجانبان أن الطريق مفتوح.'],
  ])('%s', (_why, wanted, text) => {
    expect(sides(text)).toEqual([wanted])
  })
})

describe('an occasion between a verb and what is said', () => {
  test.each<readonly [why: string, text: string, ...wanted: string[]]>([
    [
      'what is said behind it',
      'وأكد جون كيري وسيرغي لافروف خلال اللقاء دعمهما للهدنة.',
      'جون كيري وسيرغي لافروف: دعمهما للهدنة',
    ],
    ['"that" behind it', 'وأكد جون كيري خلال اللقاء في جنيف أن الطريق مفتوح.', 'جون كيري: الطريق مفتوح'],
    ['an answer behind it', 'وأكد جون كيري خلال اللقاء ردا على سؤال، أن الطريق مفتوح.', 'جون كيري: الطريق مفتوح'],
  ])('%s', (_why, text, ...wanted) => {
    expect(said(text)).toEqual(wanted)
  })
})
