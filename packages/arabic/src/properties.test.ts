import { reader } from '@isnad/engine'
import type { Reading, Span } from '@isnad/record'
import { readingSchema } from '@isnad/record/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arabic } from './pack.js'

const read = reader({ pack: arabic() })
const RUNS = Number(process.env.PROPERTY_RUNS ?? 300)

/** Any UTF-16 units at all, halves of surrogate pairs among them. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((codes) => String.fromCharCode(...codes))

const FRAGMENTS = [
  'قال',
  'وأضاف',
  'أكد',
  'ونقلت وكالة رويترز عن',
  'بحسب',
  'نقلا عن مصدر مطلع',
  'وفقا ل',
  'وزير الخارجية',
  'الرئيس',
  'المتحدث باسم الوزارة',
  'نظيره الروسي',
  'مسؤول أمريكي',
  'كيري',
  'سيرغي لافروف',
  'سامي عبد الله',
  'الأمم المتحدة',
  'إيران',
  'واشنطن',
  'المعارضة',
  'الطرفان',
  'هم',
  'اجتماع',
  'اجتمع مع',
  'التقى',
  'يزور',
  'محادثات',
  'في جنيف',
  'تأجيل',
  'الأربعاء',
  'الجمعة الماضي',
  'أمس',
  '12 ديسمبر 2016',
  '٣ كانون الثاني',
  '5/3/1438هـ',
  'الساعة 10:30 بتوقيت غرينتش',
  'بعد ثلاثة أيام',
  'منذ 2011',
  'وقف إطلاق النار',
  'إجلاء 500 مدني',
  'هدنة لمدة 48 ساعة',
  'إن',
  'أن',
  'التي',
  'لم',
  'من',
  'إلى',
  'و',
  'الأولى',
  'ثانيا',
  '«',
  '»',
  '"',
  '(',
  ')',
  '،',
  '.',
  ':',
  '؟',
  '-',
  '…',
  '\n',
  '\n\n',
  '1.',
  'ـ',
  'َ',
  '\u200f',
  '&nbsp;',
  '<b>',
  'BBC',
  '😀',
  '\ud83d',
]

/** Words, names, dates and marks of Arabic news in any order: no sense, but every rule is tried. */
const jumble = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(' ', ' ', ' ', ' ', '')), { maxLength: 60 })
  .map((parts) => parts.flat().join(''))

const report = fc.record({
  text: fc.oneof({ weight: 1, arbitrary: units }, { weight: 4, arbitrary: jumble }),
  published: fc.constantFrom(null, '2016-12-10', '2016-02-30', 'yesterday'),
  title: fc.option(jumble),
  byline: fc.option(jumble),
  outlet: fc.constantFrom(null, 'aawsat', 'الشرق الأوسط', '…'),
})

/** Every value in a reading, with the path to it. */
function* values(value: unknown, path = ''): Generator<readonly [path: string, value: unknown]> {
  yield [path, value]
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) yield* values(inner, `${path}.${Array.isArray(value) ? '[]' : key}`)
}

const isSpan = (value: unknown): value is Span => value !== null && typeof value === 'object' && 'start' in value

/** Where a reading refers to what by its id, by the path of the reference. */
const REFERENCES: Readonly<Record<string, 'actors' | 'places' | 'times' | 'statements' | 'meetings'>> = {
  outlet: 'actors',
  actor: 'actors',
  speaker: 'actors',
  via: 'actors',
  chain: 'actors',
  host: 'actors',
  place: 'places',
  time: 'times',
  continues: 'statements',
  toldBy: 'statements',
  beside: 'meetings',
}

describe('on any text', () => {
  test('reading does not throw, says the same twice, and is of the published shape', () => {
    fc.assert(
      fc.property(report, (input) => {
        const reading = read(input)
        expect(JSON.stringify(read(input))).toBe(JSON.stringify(reading))
        expect(readingSchema.safeParse(reading).error).toBeUndefined()
      }),
      { numRuns: RUNS },
    )
  })

  test('every span is what stands in the text at its place', () => {
    fc.assert(
      fc.property(report, (input) => {
        const reading = read(input)
        const { text } = reading.report
        for (const [path, value] of values(reading))
          if (isSpan(value)) expect([path, text.slice(value.start, value.end)]).toEqual([path, value.text])
      }),
      { numRuns: RUNS },
    )
  })

  test('ids count from 1, and whatever is referred to is there', () => {
    fc.assert(
      fc.property(report, (input) => {
        const reading = read(input)
        for (const [layer, letter] of [
          ['actors', 'a'],
          ['places', 'p'],
          ['times', 't'],
          ['statements', 's'],
          ['meetings', 'm'],
          ['measures', 'x'],
        ] as const)
          expect(reading[layer].map((one) => one.id)).toEqual(reading[layer].map((_, i) => `${letter}${i + 1}`))
        for (const [path, value] of values({ ...reading, findings: [] })) {
          const layer = REFERENCES[path.split('.').findLast((key) => key !== '[]') ?? '']
          if (layer === undefined || typeof value !== 'string') continue
          expect([path, value, reading[layer].some((one) => one.id === value)]).toEqual([path, value, true])
        }
      }),
      { numRuns: RUNS },
    )
  })
})

/** A paragraph of whole sentences, long enough to be known again when it is printed twice. */
const paragraph = fc
  .array(
    fc.constantFrom(
      'قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات ستبدأ في جنيف يوم الأربعاء المقبل.',
      'وأضاف أن «الهدنة لم تنهر» مشددا على ضرورة إيصال المساعدات.',
      'والتقى الرئيس الفرنسي نظيره التركي في باريس أمس لبحث وقف إطلاق النار.',
      'ونقلت وكالة رويترز عن مسؤول أمريكي قوله إن الاجتماع تأجل إلى الأسبوع المقبل.',
      'ورفضت المعارضة المقترح الذي قدمته الأمم المتحدة لإجلاء المدنيين.',
      'وكان الجيش أعلن الثلاثاء الماضي هدنة تستمر 48 ساعة في المدينة.',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((sentences) => sentences.join(' '))

/** What a reading tells, whatever the places in the text at which it is told. */
function factsOf({ actors, places, times, statements, meetings, measures }: Reading): unknown {
  const unplaced = (_key: string, value: unknown) => (isSpan(value) ? value.text : value)
  return JSON.parse(JSON.stringify({ actors, places, times, statements, meetings, measures }, unplaced))
}

test('a report whose every paragraph is printed twice tells what the report tells', () => {
  const lead =
    'عقد ممثلو الدول الكبرى اجتماعا مغلقا في العاصمة النمساوية لمناقشة مستقبل التسوية السياسية في البلاد وسط خلافات حادة بين المشاركين.'
  fc.assert(
    fc.property(fc.uniqueArray(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const once = [lead, ...paragraphs]
      const twice = once.flatMap((printed) => [printed, printed])
      const facts = (printed: readonly string[]) => factsOf(read({ text: printed.join('\n'), published: '2016-12-10' }))
      expect(facts(twice)).toEqual(facts(once))
    }),
    { numRuns: RUNS },
  )
})
