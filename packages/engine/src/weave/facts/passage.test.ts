import { expect, test } from 'vitest'
import { wordsOf } from '../language.js'
import { plainChars } from '../testing/plain-chars.js'
import { numbered, passageAt, passageKeys, samePassage } from './passage.js'

/** The passage at `|` in a text. */
function at(tagged: string) {
  const start = tagged.indexOf('|')
  const words = wordsOf(tagged.replace('|', ''), plainChars)
  return passageAt(words, numbered(words), start)
}

const TEXT = 'وقف الناس طويلا قرب الحافلات التي |تنقل الجرحى من شرق المدينة إلى غربها'

test.each<[string, string, string, number | null]>([
  ['the same words', TEXT, TEXT, 13],
  ['a word changed', TEXT, TEXT.replace('الجرحى', 'المرضى'), 12],
  ['a word left out', TEXT, TEXT.replace('شرق ', ''), 12],
  ['another place of one text', TEXT, TEXT.replace('|', '').replace('الجرحى', '|الجرحى'), null],
  ['few words', 'قرب |الحافلات التي', 'قرب |الحافلات التي', null],
  ['the words before alone', TEXT, 'وقف الناس طويلا قرب الحافلات التي |تأخرت ساعتين', null],
])('%s', (_, a, b, all) => {
  expect(samePassage(at(a), at(b))?.all ?? null).toBe(all)
  expect(samePassage(at(b), at(a))?.all ?? null).toBe(all)
})

test('one passage is found by one of its keys', () => {
  const [ahead, behind] = passageKeys(at(TEXT))
  expect(passageKeys(at(TEXT.replace('طويلا', 'ساعات')))).toEqual([ahead, behind])
  expect(passageKeys(at(TEXT.replace('من شرق', 'نحو غرب')))).toContain(behind)
  expect(passageKeys(at(TEXT.replace('الحافلات', 'السيارات')))).toContain(ahead)
})
