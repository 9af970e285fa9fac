import { expect, test } from 'vitest'
import { foldArabic } from '../orthography.js'
import { nearness } from './nearness.js'

test.each<[string | null, string]>([
  ['close', 'اقتربنا من وقف النار لكننا لم نبلغه بعد'],
  ['close', 'نحن قريبون من الاتفاق'],
  ['close', 'باتوا على وشك إعلان الهدنة'],
  ['far', 'ما زال الجانبان بعيدين عن أي هدنة'],
  ['under-discussion', 'لم يتم الاتفاق على الهدنة بعد'],
  ['under-discussion', 'أحرز الخبراء تقدما في شأن الهدنة'],
  [null, 'تبدأ الهدنة قريبا'],
  [null, 'قصف قرب المدينة خرق الهدنة'],
  [null, 'لم يخرق أحد الهدنة'],
  [null, 'تقدم الجيش بعد انهيار الهدنة'],
])('%s: %s', (step, sentence) => {
  expect(nearness(sentence.split(' ').map(foldArabic))).toBe(step)
})
