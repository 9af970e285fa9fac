import {
  type CreditLayer,
  edtfBounds,
  type Page,
  RuleBook,
  type TimeLayer,
  type TimeSense,
  tokenise,
  Vocabulary,
} from '@isnad/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '../../fills.js'
import { addOtherVerbs } from '../../lexicon/other-verbs.js'
import { addReportingVerbs } from '../../lexicon/reporting-verbs.js'
import { addTimes } from '../../lexicon/times.js'
import { addWords } from '../../lexicon/words.js'
import { Lexicon } from '../../lexicon.js'
import { arabicChars } from '../../orthography.js'
import type { Word } from '../../word.js'
import { findQuotes } from '../quotes/classify-quotes.js'
import { findSentences } from '../sentences/find-sentences.js'
import type { TimeAbout } from './date-rule.js'
import { findTimes } from './find-times.js'
import { timeRules } from './rules.js'

const lexicon = new Lexicon()
addTimes(lexicon)
addWords(lexicon)
addReportingVerbs(lexicon)
addOtherVerbs(lexicon)
const vocabulary = new Vocabulary<Word>((form, kind) => lexicon.analyse(form, kind), slotsOf)

const NO_CREDITS: CreditLayer = { outlet: null, credits: [], dateline: null, bodyFrom: 0, findings: [] }

function layersOf(text: string, published: string | null, dateline: string | null = null) {
  let start = 0
  const paragraphs: { start: number; end: number; role: 'body'; repeats: null }[] = []
  for (const line of text.split('\n')) {
    if (line !== '') paragraphs.push({ start, end: start + line.length, role: 'body', repeats: null })
    start += line.length + 1
  }
  const page: Page = {
    text,
    paragraphs,
    outlet: null,
    title: null,
    byline: null,
    url: null,
    ref: null,
    published,
    language: 'ar',
    findings: [],
  }
  const stretches = paragraphs.map((p, paragraph) => ({ start: p.start, end: p.end, paragraph }))
  const tokens = tokenise(text, stretches, arabicChars, vocabulary)
  const credits =
    dateline === null ? NO_CREDITS : { ...NO_CREDITS, dateline: { start: 0, end: dateline.length, place: null } }
  const quotes = findQuotes({ page, tokens })
  return { page, tokens, credits, quotes, sentences: findSentences({ page, tokens, credits, quotes }) }
}

interface Found {
  readonly text: string
  readonly value: string | null
  readonly relation: string | null
  readonly check: string | null
  readonly basis: string
  readonly type: string
}
function read(
  text: string,
  published: string | null,
  dateline: string | null = null,
): TimeLayer & { readonly found: readonly Found[] } {
  const layers = layersOf(text, published, dateline)
  const times = findTimes(layers)
  const { start, end } = layers.tokens
  return { ...times, found: times.times.map((t) => ({ ...t, text: text.slice(start[t.from], end[t.to - 1]) })) }
}
const valuesOf = (text: string, published: string | null) => read(text, published).found.map((f) => f.value)
const rulesOf = (layer: TimeLayer) => layer.findings.map((f) => f.rule)

const book = new RuleBook<Word, TimeSense, TimeAbout>(timeRules)
function matches(text: string) {
  const { tokens, quotes } = layersOf(text, null)
  return book
    .run(tokens, { quotes })
    .map((m) => ({ rule: m.rule, start: tokens.start[m.from] as number, end: tokens.end[m.to - 1] as number }))
}

describe.each(timeRules.map((r) => [r.id, r] as const))('%s', (id, rule) => {
  test.each(rule.examples.map(([, text]) => [text]))('finds %s', (marked) => {
    const start = marked.indexOf('[[')
    const end = marked.indexOf(']]') - 2
    expect(matches(marked.replace('[[', '').replace(']]', ''))).toContainEqual({ rule: id, start, end })
  })
  if (rule.counterExamples.length > 0)
    test.each(rule.counterExamples)('is not for %s: %s', (_why, text) => {
      expect(matches(text).filter((m) => m.rule === id)).toEqual([])
    })
})

/** Read on Saturday 10 December 2016. */
const ON_SATURDAY: readonly (readonly [value: string | null, text: string])[] = [
  ['2016-12-10', 'يجتمعون اليوم السبت'],
  ['2016-12-09', 'اجتمعوا أمس الجمعة'],
  ['2016-12-09', 'اجتمعوا الجمعة في جنيف'],
  ['2016-12-07', 'اجتمعوا الأربعاء الماضي'],
  ['2016-12-08', 'اجتمعوا أول من أمس'],
  ['2016-12-17', 'يجتمعون السبت المقبل'],
  ['2016-12-13', 'سيجتمعون الثلاثاء في جنيف'],
  ['2016-12-10', 'بتاريخ 10 ديسمبر/كانون الأول 2016'],
  ['2016-12-10', 'في العاشر من ديسمبر'],
  ['2016-12-10', 'في 10 كانون الأول'],
  ['2016-07', 'في يوليو (تموز) الماضي'],
  ['2015-07', 'في تموز (يوليو) 2015'],
  ['2016-12-03', 'في 3 دجنبر'],
  ['2015-07-24', 'في ٢٤ تموز ٢٠١٥'],
  ['2015-08-10', 'في 25 شوال 1436هـ'],
  ['2016-W47', 'وصلوا منذ أسبوعين'],
  ['2016-12-07', 'وصلوا قبل ثلاثة أيام'],
  ['2016-12-09', 'وصلوا مساء أمس'],
  ['2016-12-08', 'وصلوا أمس الأول'],
  ['2016-W49', 'يصلون نهاية الأسبوع الجاري'],
  ['2016-11', 'وصلوا الشهر الماضي'],
  ['2016-12-14', 'يصلون يوم الأربعاء المقبل'],
  ['2016', 'وصلوا مطلع العام الجاري'],
  ['2016-11-15', 'وصلوا في 15 نوفمبر/تشرين الثاني الماضي'],
  ['2016-12-09', 'وأمس الجمعة عادوا'],
  ['2016-12-09', 'عادوا بالأمس'],
  ['2016-12-09', 'قصفوا البلدة فجر الجمعة'],
  ['2016-12-05', 'اعلن امس الاثنين'],
  ['2016-12-11', 'يعودون غدا'],
  ['2016-12-12', 'يعودون بعد غد'],
  ['2016-12-27', 'في 27 من الشهر الجاري'],
  ['2016-12-25', 'في 25 الجاري'],
  ['2016-11-14', 'في الرابع عشر من الشهر الماضي'],
  ['2017-01', 'يبدأ في يناير المقبل'],
  ['2016-01', 'بدأ في يناير كانون الثاني'],
  ['2016-12-07/2016-12-09', 'من 7 إلى 9 ديسمبر'],
  ['2011/2013', 'بين عامي 2011 و2013'],
  ['2015', 'سقطت عام 2015'],
  ['2014-09-30', 'في 30 سبتمبر من عام 2014'],
  ['2015-09-30', 'في 30 سبتمبر من العام الماضي'],
  ['2016-12-10T18:00', 'تبدأ الساعة السادسة مساء'],
  ['2016-12-09T22:30', 'بدأت الساعة العاشرة والنصف من مساء أمس'],
  ['2016-12-10T04:00', 'بحلول الساعة 0400 بتوقيت غرينتش'],
  ['2016-12-10T00:00', 'سرت منتصف الليلة الماضية'],
  ['2016-12-09T00:00', 'سرت منتصف ليل الخميس - الجمعة'],
  ['2015-22', 'في صيف العام الماضي'],
  ['2016-W48', 'في الأسبوع الماضي'],
  ['198X', 'في ثمانينيات القرن الماضي'],
  ['P5D', 'لمدة خمسة أيام'],
  ['P1D', 'كل يوم'],
  ['2016-12-04', 'يوم الأحد الموافق 4 ديسمبر 2016 عادوا'],
]

test.each(ON_SATURDAY)('on Saturday 10 December 2016 %s is %s', (value, text) => {
  expect(valuesOf(text, '2016-12-10')[0]).toBe(value)
})

test.each([
  ['غداة'],
  ['قريبا'],
  ['مؤخرا'],
  ['في الأيام الماضية'],
  ['قبل أيام'],
  ['الأمين العام السابق'],
  ['صحيفة اليوم'],
  ['الذي مارس ضغوطا'],
  ['أحد الوزراء'],
  ['شاب في أمسّ الحاجة'],
])('%s is no time', (text) => expect(read(text, '2016-12-10').found.filter((f) => f.type !== 'DURATION')).toEqual([]))

test('coordinated dates are times of their own, Hijri and Gregorian too', () => {
  expect(valuesOf('صدر في 25 شوال 1436هـ الموافق 10 أغسطس 2015', '2016-12-10')).toEqual(['2015-08-10', '2015-08-10'])
  expect(valuesOf('يجتمعون في 20 و21 ديسمبر', '2016-12-10')).toEqual(['2016-12-20', '2016-12-21'])
  expect(valuesOf('في عامي 2012 و2013', '2016-12-10')).toEqual(['2012', '2013'])
  expect(valuesOf('يجتمعون يومي الاثنين والثلاثاء المقبلين', '2016-12-10')).toEqual(['2016-12-12', '2016-12-13'])
})

test('"the 24th of it" is counted in the month spoken of', () => {
  expect(valuesOf('بدأت في 2 نوفمبر الماضي وانتهت في 24 منه', '2016-12-10')).toEqual(['2016-11-02', '2016-11-24'])
})

test('without a publication day nothing is guessed, and what is said is kept', () => {
  const layer = read('أعلن أمس، والتقى الأربعاء الماضي، بعد اتفاق 10 ديسمبر 2015', null)
  expect(layer.found.map((f) => [f.value, f.relation])).toEqual([
    [null, '-1d'],
    [null, 'weekday:3-past'],
    ['2015-12-10', null],
  ])
  expect(layer.published).toEqual({ date: null, basis: 'unknown' })
  expect(rulesOf(layer)).toContain('time.no-publication-day')
})

test('"today Saturday" alone says the weekday and no date', () => {
  const layer = read('يلتقيان اليوم السبت في جنيف، كما قال أمس الجمعة', null)
  expect(layer.published).toEqual({ date: null, basis: 'unknown' })
  expect(layer.findings.find((f) => f.rule === 'time.today-is-weekday')?.message).toContain('Saturday')
})

test('a full date tied to today, or in the dateline, states the publication day', () => {
  expect(read('يلتقيان اليوم السبت 10 ديسمبر 2016 في جنيف وعادا أمس', null)).toMatchObject({
    published: { date: '2016-12-10', basis: 'stated' },
  })
  expect(valuesOf('يلتقيان اليوم السبت 10 ديسمبر 2016 في جنيف وعادا أمس', null)).toEqual(['2016-12-10', '2016-12-09'])
  const dateline = 'جنيف 10 ديسمبر 2016'
  expect(read(`${dateline} - عادا أمس`, null, dateline)).toMatchObject({
    published: { date: '2016-12-10', basis: 'stated' },
  })
})

test('a weekday is checked against its date', () => {
  expect(read('وقع يوم السبت 10 ديسمبر 2016', null).found[0]).toMatchObject({
    value: '2016-12-10',
    check: 'agrees',
    basis: 'absolute',
  })
  const wrong = read('وقع يوم الأحد 10 ديسمبر 2016', null)
  expect(wrong.found[0]).toMatchObject({ value: '2016-12-10', check: 'conflicts' })
  expect(rulesOf(wrong)).toContain('time.weekday-conflict')
})

test('a page that calls a given Friday Saturday is read by its own day, and the given one is kept', () => {
  const layer = read('يلتقيان اليوم الخميس في جنيف.\nوكان قد وصل مساء أمس.', '2016-12-09')
  expect(layer.found.map((f) => [f.value, f.check])).toEqual([
    ['2016-12-08', 'conflicts'],
    ['2016-12-07', null],
  ])
  expect(layer.published).toEqual({ date: '2016-12-09', basis: 'given' })
  expect(rulesOf(layer)).toEqual(['time.weekday-conflict'])
  expect(read('يلتقيان اليوم السبت في جنيف', '2016-12-10').found[0]).toMatchObject({ check: 'agrees' })
})

test('day words in speech are counted from the day it was spoken, glosses from the paper', () => {
  expect(valuesOf('وقال أمس: «لقد عقدنا العزم اليوم على أن نمضي في طريق السلام معا»', '2016-12-10')).toEqual([
    '2016-12-09',
    '2016-12-09',
  ])
  expect(valuesOf('وقال: «لقد عقدنا العزم اليوم (أمس) على أن نمضي في طريق السلام معا»', '2016-12-10')).toEqual([
    '2016-12-09',
  ])
})

const WORDS =
  'أمس اليوم غدا أول من قبل بعد منذ في يوم السبت الأحد الثلاثاء الماضي المقبل الجاري السابق نفسه مساء صباح ليل الليلة الساعة العاشرة والنصف إلا ربعا صباحا 10 24 2015 1436 0400 31 هـ م ديسمبر كانون الأول الثاني شباط مارس شوال ذي القعدة ربيع الآخر رمضان شهر عام العام الأسبوع الشهر أسبوعين ثلاثة أيام وعشرين خمسة مئة ألف من إلى بين و - / ( ) ، : منه الموافق نهاية مطلع منتصف صيف كل سنويا بتوقيت غرينتش الثمانينيات القرن « » قال سيصل اجتمع \n'.split(
    ' ',
  )
const published = fc.constantFrom(null, '2016-12-10', '2016-02-29', '2015-01-01', 'not a day')

test('every value is one that EDTF or TIMEX3 knows, whatever the words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), published, (words, day) => {
      const text = words.join(' ')
      let last = 0
      const layers = layersOf(text, day)
      for (const t of findTimes(layers).times) {
        expect(t.from).toBeGreaterThanOrEqual(last)
        expect(t.to).toBeGreaterThan(t.from)
        last = t.to
        if (t.value === null) expect(t.relation).not.toBe('')
        else if (t.type === 'DURATION') expect(t.value).toMatch(/^PT?\d+[YMWDH]$/u)
        else if (t.type === 'SET') expect(t.value).toMatch(/^(?:P1[YMWD]|PT1[HM]|P10Y|XXXX-WXX-[1-7])$/u)
        else expect(edtfBounds(t.value), t.value).not.toBeNull()
      }
    }),
    { numRuns: 500 },
  )
})

test('no string makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), published, (text, day) => {
      findTimes(layersOf(text.replaceAll('\r', ' '), day))
    }),
  )
  for (const text of ['', '\ud800', '«'.repeat(500), 'و'.repeat(500), 'أمس '.repeat(500)])
    expect(() => findTimes(layersOf(text, '2016-12-10'))).not.toThrow()
})
