import { type Entry, tokenise, Vocabulary } from '@isnad/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '../../fills.js'
import { AGENCIES } from '../../lexicon/agencies.js'
import { Lexicon } from '../../lexicon.js'
import { arabicChars } from '../../orthography.js'
import { cleanPage } from '../page/clean-page.js'
import { findCredits } from './credits.js'
import { findOutlet } from './find-outlet.js'

const lexicon = new Lexicon()
for (const entry of AGENCIES) lexicon.addEntry(entry)
for (const name of [
  'الرياض',
  'جدة',
  'باريس',
  'لندن',
  'القاهرة',
  'دبي',
  'القدس المحتلة',
  'جنيف',
  'الرباط',
  'موسكو',
  'بوغوتا',
  'الخبر',
]) {
  lexicon.addEntry({ kind: 'place', of: null, name, forms: [name], place: { kind: 'city', country: null, at: null } })
}
lexicon.addEntry({
  kind: 'state',
  of: 'MA',
  name: 'المغرب',
  forms: ['المغرب'],
  place: { kind: 'country', country: 'MA', at: null },
})
lexicon.addWord('title', 'وزير', { office: 'minister', level: 'ministerial', number: 'one', gender: 'm' })
lexicon.addWord('verb', 'قالت', { lemma: 'قال', tense: 'past', person: 3, passive: false })
lexicon.addWord('verb', 'قال', { lemma: 'قال', tense: 'past', person: 3, passive: false })
const vocabulary = new Vocabulary((form: string, kind: number) => lexicon.analyse(form, kind), slotsOf)

const BODY = 'وصل الوفد إلى المدينة صباح أمس، والتقى المسؤولين فيها.'

function creditsOf(report: { text?: string; byline?: string; outlet?: string }) {
  const page = cleanPage({ text: BODY, ...report })
  const stretches = page.paragraphs
    .map((p, paragraph) => ({ ...p, paragraph }))
    .filter((p) => p.repeats === null && (p.role === 'body' || p.role === 'headline'))
  const tokens = tokenise(page.text, stretches, arabicChars, vocabulary)
  return { page, tokens, ...findCredits({ page, tokens }, lexicon) }
}
const named = (report: Parameters<typeof creditsOf>[0]) => creditsOf(report).credits.map((c) => c.words)

describe('bylines', () => {
  test.each([
    ['outlet and agency', null, 'الوئام - يو بي آي:', ['الوئام', 'يو بي آي']],
    ['agency and town', null, 'رويترز - جدة', ['رويترز']],
    ['agencies without a name', null, 'وكالات - عواصم', ['وكالات']],
    ['the agencies', null, 'سبق- الوكالات:', ['سبق', 'الوكالات']],
    ['towns before an agency', null, 'دبي، القدس المحتلة - أ ف ب', ['أ ف ب']],
    ['towns parted by a stroke', null, 'رويترز  - دبي/جدة - القاهرة', ['رويترز']],
    ['curly brackets', null, 'القاهرة: {الشرق الأوسط}', ['الشرق الأوسط']],
    ['a paper in quotes after two towns', null, 'باريس - لندن: «الشرق الأوسط»', ['الشرق الأوسط']],
    ['a country in brackets', null, 'رويترز - الرباط (المغرب):', ['رويترز']],
    ['from a town', null, '«الاقتصادية» من الرياض', ['الاقتصادية']],
    ['an agency in brackets', null, 'جنيف : (أ ف ب)', ['أ ف ب']],
    ['dotted letters', null, 'باريس - أ. ف. ب.', ['أ. ف. ب.']],
    ['letters with a plain alef', null, 'ا ف ب - باريس', ['ا ف ب']],
    ['two agencies', null, 'دبي، لندن- أ ف ب، رويترز', ['أ ف ب', 'رويترز']],
    ['two joined by "and"', null, 'موسكو: رويترز ووكالات', ['رويترز', 'وكالات']],
    ['Latin letters', null, 'الوئام - CNN', ['الوئام', 'CNN']],
    ['a stretched stroke', null, 'الوئام ـ لندن', ['الوئام']],
    ['an agency without a mark', null, 'جدة رويترز', ['رويترز']],
    ['a nationality for an agency', null, 'باريس: الفرنسية', ['الفرنسية']],
    ['a reporter beside agencies', null, 'وكالات، حسن صالح - عواصم', ['وكالات']],
    ['markup left in it', null, '&nbsp;واس (جدة)', ['واس']],
    ['a common word that is a paper', 'alyaum', 'اليوم - جدة', ['اليوم']],
    ['a paper named like a city, from another', 'alriyadh', 'لندن - الرياض', ['الرياض']],
    ['its office', 'alriyadh', 'دبي - مكتب الرياض', ['الرياض']],
    ['the city and not the paper', 'alriyadh', 'الرياض - واس', ['واس']],
    ['a reporter in the city', 'alriyadh', 'الرياض - حسن صالح', []],
    ['a reporter in a city another paper is named after', 'alyaum', 'حسن صالح - الخبر', []],
    ['a reporter alone', null, 'لندن: حسن صالح', []],
    ['a reporter whose name holds an agency', null, 'فارس الحسن من جدة', []],
    ['the same name twice', null, 'رويترز - لندن - رويترز', ['رويترز']],
    ['nothing', null, '', []],
  ])('%s', (_what, outlet, byline, expected) => {
    expect(named(outlet === null ? { byline } : { byline, outlet })).toEqual(expected)
  })
})

describe('the head of the text', () => {
  test.each([
    ['outlet and town', 'سبق- جدة:', ['سبق'], 'جدة'],
    ['agency, town and country', 'رويترز- الرباط (المغرب):', ['رويترز'], 'الرباط'],
    ['agency after a town', 'باريس - أ.ف.ب:', ['أ.ف.ب'], 'باريس'],
    ['agency in brackets with a dash', 'جنيف (رويترز) -', ['رويترز'], 'جنيف'],
    ['a reporter before the outlet', 'حسن صالح- سبق- جدة:', ['سبق'], 'جدة'],
    ['agencies without a name', 'سبق- وكالات:', ['سبق', 'وكالات'], null],
    ['a town alone', 'موسكو:', [], 'موسكو'],
    ['a reporter named like a title', 'وزير صالح- سبق- جدة:', ['سبق'], 'جدة'],
  ])('%s', (_what, head, expected, place) => {
    const { page, tokens, credits, dateline, bodyFrom } = creditsOf({ text: `${head} ${BODY}`, outlet: 'sabq' })
    expect(credits.map((c) => c.words)).toEqual(expected)
    expect(page.text.slice(dateline?.start, dateline?.end)).toBe(head)
    expect(dateline?.place?.name ?? null).toBe(place)
    expect(tokens.form[bodyFrom]).toBe('وصل')
  })

  test.each([
    ['a speaker before a colon', 'وزير النقل: الطريق مفتوح أمام الجميع'],
    ['a country that speaks', 'المغرب: لن نقبل بأقل من ذلك'],
    ['a verb of saying', 'قال رويترز: إن الطريق مفتوح'],
    ['an agency inside the sentence', 'وصل مراسل رويترز إلى المدينة - كما قال - صباح أمس'],
    ['a town in a sentence', 'باريس وموسكو اتفقتا على أمر - قبل أيام - وأعلنتاه'],
    ['the hour of an event', 'وصل الوفد إلى جدة عند الساعة ٢٠:٠٦ من مساء أمس'],
    ['an outlet that is told something', '"سبق" قالت للوزير: الطريق مفتوح'],
    ['a word that is also a paper', 'اليوم: نهاية الطريق'],
  ])('is not seen in %s', (_what, text) => {
    const { bodyFrom, dateline } = creditsOf({ text })
    expect([bodyFrom, dateline]).toEqual([0, null])
  })

  test('a line of its own is a dateline', () => {
    const { page, credits, dateline, bodyFrom } = creditsOf({ text: `عين اليوم – جدة\n${BODY}` })
    expect(credits.map((c) => [c.words, c.where])).toEqual([['عين اليوم', 'dateline']])
    expect(page.text.slice(dateline?.start, dateline?.end)).toBe('عين اليوم – جدة')
    expect(bodyFrom).toBe(0)
  })

  test('an agency line with its date is a dateline', () => {
    const { credits, dateline } = creditsOf({ text: `جدة 15 شوال 1436 هـ الموافق 31 يوليو 2015 م واس\n${BODY}` })
    expect(credits.map((c) => c.words)).toEqual(['واس'])
    expect(dateline?.place?.name).toBe('جدة')
  })
})

describe('a line of place and date', () => {
  test.each([
    ['weekday and date', 'باريس، الأربعاء 7 ديسمبر 2016', 'باريس'],
    ['a date alone', 'الأحد 15 رجب 1440 هـ', null],
    ['figures', 'جدة - 7/12/2016', 'جدة'],
    ['two calendars', 'الرياض: 8 ربيع الأول 1438هـ الموافق 7 ديسمبر 2016م', 'الرياض'],
    ['"in"', 'جنيف في 7 كانون الأول 2016', 'جنيف'],
    ['a town nobody knows', 'وادي الزيتون، 7 ديسمبر 2016', null],
    ['an agency beside it', 'باريس (رويترز)، 7 ديسمبر 2016', 'باريس'],
  ])('is the dateline: %s', (_what, line, place) => {
    const { page, tokens, dateline, bodyFrom } = creditsOf({ text: `${line}\n${BODY}` })
    expect(page.paragraphs.map((p) => p.role)).toEqual(['body', 'body'])
    expect(page.text.slice(dateline?.start, dateline?.end)).toBe(line)
    expect(dateline?.place?.name ?? null).toBe(place)
    expect(tokens.form[bodyFrom]).toBe('وصل')
  })

  test('is the dateline below a headline, which stays one', () => {
    const { page, dateline } = creditsOf({
      text: `وفد كبير يصل إلى المدينة\nباريس، 7 ديسمبر 2016\n${BODY} وقد عادوا جميعا في المساء إلى بيوتهم من دون أن يقولوا كلمة واحدة.`,
    })
    expect(page.paragraphs.map((p) => p.role)).toEqual(['headline', 'body', 'body'])
    expect(page.text.slice(dateline?.start, dateline?.end)).toBe('باريس، 7 ديسمبر 2016')
  })

  test.each([
    ['a month without a day', 'باريس، ديسمبر 2016'],
    ['a sentence', 'قال الرجل، 7 ديسمبر 2016'],
    ['what happened on the day', 'وصل الوفد إلى باريس في 7 ديسمبر 2016'],
    ['a count', 'باريس، 7 وفود'],
  ])('is not %s', (_what, line) => {
    expect(creditsOf({ text: `${line}\n${BODY}` }).dateline).toBeNull()
  })
})

describe('a page of several reports', () => {
  test('is credited to the agency of each', () => {
    const { credits, dateline, page } = creditsOf({
      text: `موسكو - د ب أ: ${BODY}\nالقاهرة - الأناضول: ${BODY}\nباريس (أ ف ب) - ${BODY}`,
    })
    expect(credits.map((c) => [c.words, c.where])).toEqual([
      ['د ب أ', 'dateline'],
      ['الأناضول', 'dateline'],
      ['أ ف ب', 'dateline'],
    ])
    expect(page.text.slice(dateline?.start, dateline?.end)).toBe('موسكو - د ب أ:')
  })

  test.each([
    ['an agency that says something', 'رويترز: وصل الوفد الكبير إلى المدينة'],
    ['an agency inside a sentence', 'وصل إلى باريس - كما ذكرت رويترز - وفد'],
    ['a town that says something', 'موسكو: لن نعود'],
  ])('has no further credit in %s', (_what, paragraph) => {
    expect(named({ text: `${BODY}\n${paragraph}` })).toEqual([])
  })
})

describe('an outlet that no lexicon knows', () => {
  test.each([
    ['as it is given', 'صدى الجبل', 'باريس - صدى الجبل', ['صدى الجبل']],
    ['without what it is', 'صحيفة صدى الجبل', 'صدى الجبل - باريس', ['صدى الجبل']],
    ['with what it is', 'صدى الجبل', 'باريس - صحيفة صدى الجبل', ['صدى الجبل']],
    ['without its adjective', 'يومية المحراث التونسية', 'جدة: المحراث', ['المحراث']],
    ['without what it is for', 'شبكة النخلة للأنباء', 'دبي / النخلة', ['النخلة']],
    ['with the article', 'صحيفة محراث', 'جدة: المحراث', ['المحراث']],
    ['without the article', 'المحراث', 'جدة: محراث', ['محراث']],
    ['in quotes', '«المحراث»', 'باريس، لندن - «المحراث»', ['المحراث']],
    ['in brackets', 'وكالة النخلة', 'لندن - (وكالة النخلة)', ['وكالة النخلة']],
    ['beside an agency', 'المحراث', 'المحراث - رويترز', ['المحراث', 'رويترز']],
    ['after an office', 'المحراث', 'لندن - مكتب المحراث', ['المحراث']],
    ['the town it is called after', 'صحيفة جدة', 'جدة - رويترز', ['رويترز']],
    ['itself beside a town', 'صحيفة جدة', 'لندن - جدة', ['جدة']],
    ['a word of what it is', 'الإذاعة الريفية', 'لندن - الإذاعة', []],
    ['somebody with such a name', 'المحراث', 'لندن - سالم المحراث', []],
  ])('is credited in a byline: %s', (_what, outlet, byline, expected) => {
    expect(named({ outlet, byline })).toEqual(expected)
  })

  test.each([
    ['the dateline', `باريس - المحراث: ${BODY}`, 'dateline'],
    ['the last line', `${BODY}\nالمحراث`, 'end'],
    ['brackets at the end', `${BODY} (المحراث)`, 'end'],
  ])('is credited in %s', (_what, text, where) => {
    const { credits } = creditsOf({ outlet: 'صحيفة المحراث', text })
    expect(credits.map((c) => [c.words, c.where, c.entry.name])).toEqual([['المحراث', where, 'صحيفة المحراث']])
  })

  test('is not credited where a sentence speaks of what it is called after', () => {
    expect(named({ outlet: 'صحيفة المحراث', text: `${BODY}\nالمحراث أقدم من السيف` })).toEqual([])
  })
})

describe('the end of the text', () => {
  test.each([
    ['the outlet alone', `${BODY}\n${BODY} وعاد.\nالعربي الجديد`, ['العربي الجديد']],
    ['an agency in brackets on its own line', `${BODY}\n(أ ف ب)`, ['أ ف ب']],
    ['an agency in brackets after the last sentence', `${BODY} (رويترز)`, ['رويترز']],
    ['the source, said to be one', `${BODY}\nالمصدر: رويترز`, ['رويترز']],
    ['a service in quotes', `${BODY}\n* خدمة «واشنطن بوست»`, ['واشنطن بوست']],
    ['brackets the sentence needs', 'وصل الوفد كما ذكرت وكالة (رويترز).', []],
    ['a common word in brackets', 'رأس الرجل تحرير مجلة أدبية (الشرق).', []],
    ['an agency that is quoted', 'وصل الوفد، بحسب رويترز', []],
  ])('%s', (_what, text, expected) => {
    expect(named({ text })).toEqual(expected)
  })
})

test('what stands in the text is kept before what the byline says', () => {
  const { page, credits } = creditsOf({ byline: 'رويترز - لندن', text: `رويترز - لندن: ${BODY}` })
  expect(credits.map((c) => c.where)).toEqual(['dateline'])
  expect(page.text.slice(credits[0]?.start ?? 0, credits[0]?.end ?? 0)).toBe('رويترز')
})

describe('the outlet', () => {
  test.each([
    ['a slug', 'aawsat', 'الشرق الأوسط'],
    ['a host', 'https://www.okaz.com.sa/x', 'عكاظ'],
    ['its name', 'العربي الجديد', 'العربي الجديد'],
    ['its name with what it is', 'صحيفة القدس العربي', 'القدس العربي'],
    ['one that is not known', 'صدى الجبل', 'صدى الجبل'],
  ])('%s', (_what, given, name) => {
    expect(findOutlet(given)?.name).toBe(name)
  })

  test('is nobody when none is given', () => {
    expect([findOutlet(null), findOutlet(' ')]).toEqual([null, null])
    expect(findOutlet('صدى الجبل')).toEqual({
      kind: 'outlet',
      of: null,
      name: 'صدى الجبل',
      forms: ['صدى الجبل'],
    } satisfies Entry)
  })

  test('and the channel of the same name are told apart', () => {
    expect(creditsOf({ outlet: 'aljazirah', byline: 'القاهرة - الجزيرة:' }).credits[0]?.entry.latin).toContain(
      'aljazirah',
    )
  })
})

const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'سبق',
        'رويترز',
        'جدة',
        'أ.ف.ب',
        ' - ',
        ': ',
        '(',
        ')',
        '«',
        '»',
        '"',
        '\n',
        ' ـ ',
        '.',
        ' و',
        'قال',
        ' ',
        '2015',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

test('credits of any text stand on its words, once each, in order of finding', () => {
  fc.assert(
    fc.property(scraps, scraps, (text, byline) => {
      const { page, tokens, credits, dateline, bodyFrom } = creditsOf({ text, byline, outlet: 'sabq' })
      for (const c of credits) {
        if (c.start === null || c.end === null) expect(c.where).toBe('byline')
        else expect(page.text.slice(c.start, c.end)).toBe(c.words)
      }
      expect(new Set(credits.map((c) => c.entry.name)).size).toBe(credits.length)
      expect(bodyFrom).toBeLessThanOrEqual(tokens.length)
      if (dateline !== null)
        expect(0 <= dateline.start && dateline.start < dateline.end && dateline.end <= page.text.length).toBe(true)
    }),
    { numRuns: 500 },
  )
})
