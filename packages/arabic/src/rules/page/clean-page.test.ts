import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPage } from './clean-page.js'
import { pageLanguage } from './page-language.js'

const LONG =
  'وصل الوفد إلى المدينة صباح أمس، والتقى المسؤولين فيها، ثم زار السوق القديمة ومتحف البحر، وعاد مساء إلى الفندق الذي نزل فيه قبل يومين.'
const OTHER = 'ويبحث الطرفان اليوم فتح الطريق بين البلدتين قبل بدء موسم الأمطار.'

/** Blocks as `role: words`, a repeat as `role=index: words`. */
function blocksOf(text: string, rest: { title?: string; byline?: string; outlet?: string } = {}): string[] {
  const page = cleanPage({ text, ...rest })
  return page.paragraphs.map(
    (p) => `${p.role}${p.repeats === null ? '' : `=${p.repeats}`}: ${page.text.slice(p.start, p.end)}`,
  )
}
const rulesOf = (text: string) => cleanPage({ text }).findings.map((f) => f.rule)

describe('blocks and what they do', () => {
  test('a text of one line is one block of body', () => {
    expect(blocksOf(LONG)).toEqual([`body: ${LONG}`])
    expect(blocksOf('رويترز')).toEqual(['body: رويترز'])
  })

  test('the title printed above the report is a headline', () => {
    expect(blocksOf(`الوفد يصل إلى المدينة.\n${OTHER}`, { title: '«الوفد» يصل الى المدينه' })).toEqual([
      'headline: الوفد يصل إلى المدينة.',
      `body: ${OTHER}`,
    ])
  })

  test('so is a short first line without a full stop', () => {
    expect(blocksOf(`الوفد يصل إلى المدينة\n${LONG}`)[0]).toBe('headline: الوفد يصل إلى المدينة')
    expect(blocksOf(`وصل الوفد إلى المدينة.\n${LONG}`)[0]).toBe('body: وصل الوفد إلى المدينة.')
  })

  test.each([
    ['an outlet and a town', 'عين اليوم – جدة'],
    ['an agency after its date', 'جدة 15 شوال 1436 هـ الموافق 31 يوليو 2015 م واس'],
    ['who wrote it', 'كتب: حسن صالح'],
    ['a reporter and a town', 'حسن صالح – تبوك'],
    ['the byline', 'صدى الجبل - حسن صالح'],
  ])('a first line is a credit: %s', (_what, line) => {
    expect(blocksOf(`${line}\n${LONG}`, { byline: 'صدى الجبل - حسن صالح' })).toEqual([
      `credit: ${line}`,
      `body: ${LONG}`,
    ])
  })

  test.each(['العربي الجديد', 'رويترز', '(أ ف ب)', 'المصدر: رويترز', 'متابعات', 'خاص بـ«الشرق الأوسط»'])(
    'a last line is a credit: %s',
    (line) => {
      expect(blocksOf(`${LONG}\n${line}`)).toEqual([`body: ${LONG}`, `credit: ${line}`])
    },
  )

  test.each(['وعاد الوفد إلى رويترز بعد أن زار المدينة القديمة أمس', 'عاد الوفد.'])(
    'a last line is body: %s',
    (line) => {
      expect(blocksOf(`${LONG}\n${line}`)[1]).toBe(`body: ${line}`)
    },
  )

  test.each([
    'اقرأ أيضاً: الوفد يعود',
    'تابعونا على تويتر',
    'للمزيد من التفاصيل',
    '...المزيد',
    'عدد التعليقات 3',
    'شارك',
    '// انتهى //',
    "$(function() { vote('a'); });",
  ])('furniture of the page: %s', (line) => {
    expect(blocksOf(`${LONG}\n${line}\n${OTHER}`)).toEqual([`body: ${LONG}`, `boilerplate: ${line}`, `body: ${OTHER}`])
  })

  test.each([
    'شارك الوزير في اجتماع أمس مع الوفد.',
    'تابعت المدينة وصول الوفد أمس.',
    'حفظ الله المدينة وأهلها.',
    'اقرأ باسم ربك.',
  ])('words that only look like it: %s', (line) => {
    expect(blocksOf(`${LONG}\n${line}\n${OTHER}`)[1]).toBe(`body: ${line}`)
  })

  test.each([
    ['a link to the report', `${LONG} `, 'رابط الخبر بصحيفة صدى الجبل: الوفد يصل'],
    ['tags', `${LONG} `, 'سمات الوفد المدينة السوق'],
    ["an agency's foot", `${LONG} `, '// انتهى // 18:07 ت م'],
    ['the hour it went out', `${LONG}\u00a0`, '18:07 ت م'],
  ])('%s is cut off the end of the line', (_what, body, tail) => {
    expect(blocksOf(body + tail)).toEqual([`body: ${LONG}`, `boilerplate: ${tail}`])
  })

  test('buttons are cut off its beginning', () => {
    expect(blocksOf(`Next Previous ${LONG}`)).toEqual(['boilerplate: Next Previous ', `body: ${LONG}`])
  })

  test('"features" inside a sentence are no tags', () => {
    expect(blocksOf(`${LONG} وهذه سمات المدينة.`)).toHaveLength(1)
  })
})

describe('repeats', () => {
  test('paragraphs are counted from one where a finding speaks of them', () => {
    const messages = cleanPage({ text: `${LONG}\n${OTHER}\n${LONG}` }).findings.map((f) => f.message)
    expect(messages).toEqual(['paragraph 3 prints paragraph 1 again'])
  })

  test('a paragraph printed again keeps its first place, however it is spelled', () => {
    const again = 'ويبحث الطرفانِ اليومَ  فتح الطريق بين البلدتين، قبل بدء موسم الامطار'
    expect(blocksOf(`${LONG}\n${OTHER}\n${LONG}\n${again}`)).toEqual([
      `body: ${LONG}`,
      `body: ${OTHER}`,
      `body=0: ${LONG}`,
      `body=1: ${again}`,
    ])
  })

  test('each is a finding that shows it', () => {
    const { findings, text } = cleanPage({ text: `${LONG}\n${OTHER}\n${OTHER}` })
    expect(findings.map((f) => [f.rule, f.span?.text])).toEqual([['page.repeated-paragraph', OTHER]])
    expect(text.slice(findings[0]?.span?.start, findings[0]?.span?.end)).toBe(OTHER)
  })

  test('paragraphs that only open alike are none', () => {
    expect(blocksOf(`${LONG} وأضاف.\n${LONG} وتابع.`).every((b) => b.startsWith('body: '))).toBe(true)
  })
})

describe('findings', () => {
  test.each([
    ['an empty page', ' \n\u200f', ['page.empty']],
    ['controls', `${LONG}\u0000`, ['page.control-characters']],
    ['another language', 'The delegation arrived yesterday.', ['page.not-arabic']],
    ['nothing odd', LONG, []],
  ])('%s', (_what, text, rules) => {
    expect(rulesOf(text)).toEqual(rules)
  })
})

describe('language', () => {
  test.each([
    ['ar', LONG],
    ['ar', 'وصل پوتين إلى گوغل مع تشاڤيز، وزار المدينة القديمة والجامعة والمكتبة والمدرسة'],
    ['fa', 'وزیر امور خارجه گفت که گفتگوها پیشرفت کرده و چند روز دیگر ادامه پیدا می‌کند'],
    ['ur', 'وزیر نے کہا کہ بات چیت میں بڑی پیش رفت ہوئی ہے اور یہ کل بھی جاری رہے گی'],
    ['ps', 'وزير وويل چې خبرې اترې به سبا هم روانې وي او ټول ګډون کوونکي به راشي، ښه ورځ'],
    ['ckb', 'وەزیر گوتی گفتوگۆکان بەردەوام دەبن و هەموو لایەک بەشداری تێدا دەکەن'],
    ['und-Latn', 'Le ministre est arrivé hier avec trois autres (الوفد)'],
    ['und', 'Делегация прибыла вчера'],
    ['und', '123 …'],
  ])('%s', (language, text) => {
    expect(pageLanguage(text)).toBe(language)
  })
})

const scraps = fc.array(
  fc.oneof(
    fc.constantFrom(
      'وصل الوفد أمس مساء',
      'رويترز',
      '\n',
      '\n\n',
      ' ',
      '.',
      'رابط الخبر بصحيفة كذا',
      '// انتهى //',
      'سمات ',
      '18:07 ت م',
      'Next ',
      '<p>',
      '&nbsp;',
      '\u0000',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 25 },
)

test('blocks of any text stand in order, hold words, do not overlap and hold no line break', () => {
  fc.assert(
    fc.property(scraps, (parts) => {
      const { text, paragraphs, findings } = cleanPage({
        text: parts.join(''),
        title: parts[0] ?? '',
        byline: parts[1] ?? '',
      })
      let from = 0
      for (const [i, p] of paragraphs.entries()) {
        expect(p.start).toBeGreaterThanOrEqual(from)
        expect(p.end).toBeGreaterThan(p.start)
        expect(text.slice(p.start, p.end)).not.toContain('\n')
        expect(text.slice(from, p.start).trim()).toBe('')
        if (p.repeats !== null) expect(p.repeats).toBeLessThan(i)
        from = p.end
      }
      expect(text.slice(from).trim()).toBe('')
      for (const { span } of findings) if (span !== null) expect(text.slice(span.start, span.end)).toBe(span.text)
    }),
    { numRuns: 1000 },
  )
})
