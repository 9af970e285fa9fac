import { expect, test } from 'vitest'
import { foldArabic } from '../orthography.js'
import { opensClause } from './opens-clause.js'

test.each(['حيث', 'وفي', 'فقد', 'كما', 'مع', 'وأن', 'لإدخال', 'للسماح', 'تتوقف', 'ينص'])(
  '%s opens a clause',
  (word) => {
    expect(opensClause(foldArabic(word))).toBe(true)
  },
)

test.each(['روسيا', 'والاستطلاع', 'ودمشق', 'تركيا', 'تنفيذ', 'الوزير', 'لبنان'])('%s carries on a list', (word) => {
  expect(opensClause(foldArabic(word))).toBe(false)
})
