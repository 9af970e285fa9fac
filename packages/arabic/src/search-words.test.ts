import { describe, expect, test } from 'vitest'
import { arabicLexicon } from './pack.js'
import { arabicSearch } from './search-words.js'

const search = arabicSearch(arabicLexicon())
const said = (text: string) => search.words(text).map(({ word }) => word)

/** A word as it stands in a text, and what asks for it. */
// biome-ignore format: one pair a line
const MEET: readonly (readonly [text: string, asked: string])[] = [
  ['قَالَ', 'قال'],
  ['وقال', 'قال'],
  ['فقال', 'قال'],
  ['إلى', 'الى'],
  ['الى', 'إلي'],
  ['وإجلاء', 'إجلاء'],
  ['والإجلاء', 'اجلاء'],
  ['بالإجلاء', 'إجلاء'],
  ['للإجلاء', 'إجلاء'],
  ['كالإجلاء', 'إجلاء'],
  ['المحـــادثات', 'محادثات'],
  ['بمحادثات', 'المحادثات'],
  ['وللمحادثات', 'محادثات'],
  ['١٠', '10'],
  ['۱۰', '10'],
  ['و١٠', '10'],
  ['هدنه', 'الهدنة'],
  ['وزير', 'الوزير'],
  ['ووزير', 'والوزير'],
  ['للوزير', 'وزير'],
  ['لوزير', 'وزير'],
  ['واشنطن', 'لواشنطن'],
  ['وواشنطن', 'واشنطن'],
  ['بباريس', 'باريس'],
  ['وباريس', 'باريس'],
  ['لبنان', 'للبنان'],
  ['ولبنان', 'لبنان'],
  ['فلسطين', 'وفلسطين'],
  ['للجنة', 'اللجنة'],
  ['لجنة', 'واللجنة'],
  ['بيان', 'البيان'],
  ['وكالة', 'لوكالة'],
  ['كيري', 'لكيري'],
  ['ﻻجئين', 'لاجئين'],
  ['الحق', 'حق'],
  ['مؤتمر', 'موتمر'],
  ['رئيس', 'رييس'],
  ['John', 'JOHN'],
]

/** Words that must not meet. */
// biome-ignore format: one pair a line
const DIFFER: readonly (readonly [one: string, other: string])[] = [
  ['الآن', 'إن'],
  ['لجنة', 'جنة'],
  ['كلام', 'لام'],
  ['وصل', 'صل'],
  ['بيان', 'يان'],
  ['ألمانيا', 'مانيا'],
  ['التقى', 'تقي'],
  ['فقد', 'قد'],
  ['وفد', 'فد'],
]

describe('words', () => {
  test.each(MEET)('%s meets %s', (text, asked) => expect(said(text)).toEqual(said(asked)))
  test.each(DIFFER)('%s is not %s', (one, other) => expect(said(one)).not.toEqual(said(other)))

  test('stand where they say', () => {
    const text = 'وقال «كِيري»: ١٠ حافلات، G20؛ covid-19'
    for (const { word, start, end } of search.words(text)) expect(said(text.slice(start, end))).toEqual([word])
    expect(said(text)).toEqual(['قال', 'كيري', '10', 'حافلات', 'g20', 'covid', '19'])
  })

  test('a form does not change when it is taken for a word again', () => {
    for (const [text] of MEET) expect(said(said(text).join(' '))).toEqual(said(text))
  })

  test('those that are wanted come out as all of them do, and nothing else as they', () => {
    const texts = [...MEET, ...DIFFER].flat().concat('و١٠ covid-19 G20', 'ﷺ ﻻجئين ل', `و${'ب'.repeat(60)}`)
    const text = texts.join(' ، ')
    const all = search.words(text)
    for (const wanted of texts.map((one) => new Set(said(one)))) {
      const found = search.wordsAmong(wanted)(text)
      expect(found.map(({ start, end }) => [start, end])).toEqual(all.map(({ start, end }) => [start, end]))
      const hits = (words: typeof all) => words.flatMap(({ word }, i) => (wanted.has(word) ? [i] : []))
      expect(hits(found)).toEqual(hits(all))
    }
  })

  test('no text is too odd', () => {
    for (const text of ['', 'و', '\ud800', '\u0000', 'ــــ', 'ﷺ', 'و'.repeat(100_000), 'لل'.repeat(50_000)])
      expect(() => said(text)).not.toThrow()
  })
})

/** A name in Latin letters, and one of the ways in which the index holds it. */
// biome-ignore format: one pair a line
const LATIN: readonly (readonly [asked: string, held: string])[] = [
  ['John Kerry', 'جون كيري'],
  ['Kerry', 'كيري'],
  ['kerry', 'كيري'],
  ['Lavrov', 'لافروف'],
  ['Sergei Lavrov', 'سيرغي لافروف'],
  ['António Guterres', 'غوتيريش'],
  ['Antonio Guterres', 'غوتيريش'],
  ['de Mistura', 'دي ميستورا'],
  ['Aleppo', 'حلب'],
  ['Halab', 'حلب'],
  ['Geneva', 'جنيف'],
]

describe('names in Latin letters', () => {
  test.each(LATIN)('%s finds %s', (asked, held) => {
    const forms = search.alternatives(said(asked)).map((form) => form.join(' '))
    expect(forms).toContain(said(held).join(' '))
  })
  test('what no one is called finds nothing', () => expect(search.alternatives(['xyzzyplugh'])).toEqual([]))
})
