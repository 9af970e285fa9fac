import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from './clean-text.js'

const cleaned = (raw: string) => cleanText(raw).text

describe('what is struck or replaced', () => {
  test.each([
    ['plain words', 'سافر الوفد', 'سافر الوفد'],
    ['a named reference', '&quot;نعم&quot;', '"نعم"'],
    ['a numeric one', '&#1606;&#x639;&#x0645;', 'نعم'],
    ['one that was encoded twice', '&amp;quot;لا&amp;quot;', '"لا"'],
    ['one that was encoded three times', '&amp;amp;laquo;لا', '«لا'],
    ['a windows-1252 number', '&#147;لا&#148;', '“لا”'],
    ['an unknown name', 'شركة &سفر; &zzz;', 'شركة &سفر; &zzz;'],
    ['an ampersand alone', 'أ & ب', 'أ & ب'],
    ['paragraph tags', '<p>سافر</p><p dir="rtl">عاد</p>', 'سافر\nعاد'],
    ['a line break', 'سافر<br/>عاد<BR>نام', 'سافر\nعاد\nنام'],
    ['inline tags', 'قال <b>الوزير</b> <a href="http://example.org/?a=1">هنا</a>', 'قال الوزير هنا'],
    ['encoded tags', '&lt;p&gt;سافر&lt;/p&gt;عاد', 'سافر\nعاد'],
    ['a comparison', '3 < 5 و 7 > 2', '3 < 5 و 7 > 2'],
    ['a name between angle marks', '<الوزير> قال', '<الوزير> قال'],
    ['words after a letter', 'a <b and c> d', 'a <b and c> d'],
    [
      'a script and its contents',
      'سافر<script type="text/javascript">if (a < b && c > d) { f("<p>") }</script> عاد',
      'سافر عاد',
    ],
    ['a script that never ends', 'سافر<script> عاد', 'سافر عاد'],
    ['a comment', 'سافر<!-- موقع <b>إعلان</b> --> عاد', 'سافر عاد'],
    ['direction marks and joiners', '\u200fسافر\u202a الو\u200cفد\u202c\ufeff', 'سافر الوفد'],
    ['a soft hyphen', 'سا\u00adفر', 'سافر'],
    ['controls', 'سا\u0000ف\u0007ر', 'سافر'],
    ['half a surrogate pair', 'س\ud800ر', 'س\ufffdر'],
    ['letters that compose', 'ا\u0654حمد', 'أحمد'],
    ['lam-alef as one sign', 'الس\ufefcم', 'السلام'],
    ['the name of God as one sign', 'عبد \ufdf2', 'عبد الله'],
    ['line ends', 'سافر\r\n\r\n  عاد \u2028\u00a0نام\r', 'سافر\nعاد\nنام'],
  ])('%s', (_what, raw, text) => {
    expect(cleaned(raw)).toBe(text)
  })
})

describe('what stays', () => {
  test.each([
    ['a non-breaking space', 'سافر\u00a0الوفد'],
    ['a run of spaces', 'سافر  الوفد'],
    ['tatweel', 'سافر لـ«المدينة»'],
    ['presentation forms of one letter', '\ufeb3\ufe8e\ufed3\ufeae'],
    ['vowel signs', 'سافَرَ الوفدُ'],
    ['a pair of surrogates', 'سافر \u{1f680}'],
  ])('%s', (_what, text) => {
    expect(cleanText(text)).toEqual({ text, controls: 0 })
  })
})

test('characters that no text should hold are counted', () => {
  expect(cleanText('سا\u0000فر \ud800 \u202eعاد\u200f').controls).toBe(3)
})

const scraps = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '</',
      '&',
      ';',
      '&amp;',
      '&lt;',
      '&gt;',
      '&#38;',
      '&#x26;',
      '&shy;',
      '&#10;',
      '&#824;',
      '&#x37e;',
      'amp;',
      'lt;',
      'quot;',
      '#10;',
    ),
    fc.constantFrom(
      'b',
      'p',
      'br',
      'script',
      '/script',
      'style',
      '/style',
      '!--',
      '--',
      '=',
      ' ',
      '\n',
      '\r',
      '\u00a0',
      '\u200f',
      '\u0654',
      '\ufefb',
      '\ufdfa',
      '\ud800',
      '\udc00',
      'ا',
      'و',
      '\u0000',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 40 },
)

test('cleaning what is clean changes nothing', () => {
  fc.assert(
    fc.property(scraps, (parts) => {
      const once = cleaned(parts.join(''))
      expect(cleaned(once)).toBe(once)
    }),
    { numRuns: 3000 },
  )
})

test('a cleaned text has no edge spaces, no empty lines and nothing that is no text', () => {
  fc.assert(
    fc.property(scraps, (parts) => {
      const text = cleaned(parts.join(''))
      expect(text.isWellFormed()).toBe(true)
      expect(text.normalize('NFC')).toBe(text)
      for (const line of text === '' ? [] : text.split('\n')) expect(line).toMatch(/^\S(?:[^\r\u2028]*\S)?$/u)
    }),
    { numRuns: 2000 },
  )
})
