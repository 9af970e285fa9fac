import { tokenise, Vocabulary } from '@isnad/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '../../fills.js'
import { SEGMENT_MARKERS } from '../../lexicon/segment-markers.js'
import { Lexicon } from '../../lexicon.js'
import { arabicChars, foldArabic } from '../../orthography.js'
import { findQuotes } from '../quotes/classify-quotes.js'
import { findSentences } from './find-sentences.js'

const lexicon = new Lexicon()
for (const form of ['قال', 'أضاف', 'أكد', 'تابع'])
  lexicon.addWord('reporting', form, {
    lemma: form,
    act: 'say',
    preps: [],
    continues: false,
    guard: null,
    form: { lemma: form, tense: 'past', person: 3, number: 'one', gender: 'm', passive: false },
    object: false,
    addressee: false,
    relays: false,
    places: false,
    thought: false,
  })
const vocabulary = new Vocabulary((form: string, kind: number) => lexicon.analyse(form, kind), slotsOf)

function split(text: string, bodyFrom = 0, headline = false) {
  const paragraphs: { start: number; end: number; paragraph: number; role: 'body' | 'headline'; repeats: null }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const role = headline && paragraphs.length === 0 ? 'headline' : 'body'
    if (line !== '')
      paragraphs.push({ start, end: start + line.length, paragraph: paragraphs.length, role, repeats: null })
    start += line.length + 1
  }
  const tokens = tokenise(text, paragraphs, arabicChars, vocabulary)
  const page = {
    text,
    paragraphs,
    outlet: null,
    title: null,
    byline: null,
    url: null,
    ref: null,
    published: null,
    language: 'ar',
    findings: [],
  }
  const credits = { outlet: null, credits: [], dateline: null, bodyFrom, findings: [] }
  return { tokens, layer: findSentences({ page, tokens, credits, quotes: findQuotes({ page, tokens }) }) }
}

/** The text with `|` where a sentence begins and `‖` where a segment does. */
function tag(text: string, bodyFrom = 0, headline = false): string {
  const { tokens, layer } = split(text, bodyFrom, headline)
  let out = ''
  let done = 0
  layer.sentences.forEach(({ from }, s) => {
    const at = tokens.start[from] as number
    if (s > 0) out += text.slice(done, at) + (layer.segment[s] === layer.segment[s - 1] ? '|' : '‖')
    else out += text.slice(done, at)
    done = at
  })
  return out + text.slice(done)
}

const untag = (tagged: string) => tagged.replace(/[|‖]/gu, '')

const ENDS: readonly (readonly [what: string, tagged: string])[] = [
  ['a full stop', 'وصل الوزير أمس. |وغادر اليوم.'],
  ['a stop glued to both words', 'وصل الوزير أمس.|وغادر اليوم.'],
  ['a stop after a space', 'وصل الوزير أمس . |وغادر اليوم .'],
  ['a stop after a year and a space', 'وصل الوزير في العام 2010 . |وغادر بعد شهر.'],
  ['a stop after a year', 'وصل الوزير في العام 2010. |وغادر بعد شهر.'],
  ['a stop after a year, glued', 'وصل الوزير في العام 2010.|وغادر بعد شهر.'],
  ['question and exclamation marks', 'هل وصل الوزير؟ |نعم! |وغادر؟! |انتهى'],
  ['two dots', 'وصل الوزير أمس.. |وغادر اليوم'],
  ['an ellipsis', 'وصل الوزير أمس… |وغادر اليوم ... |ثم عاد'],
  ['a semicolon ends nothing', 'وصل الوزير أمس؛ وغادر اليوم.'],
  ['a colon ends nothing', 'قال الوزير: سنعمل غدا.'],
  ['a decimal', 'زاد الإنفاق 3.5 في المئة أمس.'],
  ['an agency in letters', 'ذكرت أ.ف.ب أن الوزير وصل.'],
  ['an agency in brackets', 'وصل الوزير (أ.ف.ب). |وغادر السفير.'],
  ['a doctor', 'قال د. سامي إن أ.د. عمر وصل.'],
  ['a doctor, glued', 'قال د.سامي إن م.عمر وصل.'],
  ['a Hijri year', 'صدر القرار عام 1436هـ. |وغادر الوزير.'],
  ['an era', 'صدر القرار عام 2015م. |وغادر الوزير.'],
  ['a broadcaster in letters', 'ذكرت سي. إن. إن أن الوزير وصل. |وغادر.'],
  ['a web address', 'نشر موقع news.example.com الخبر. |وغادر الوزير.'],
  ['Latin initials', 'التقى J. Smith أمس. |وغادر.'],
  ['a numbered list', '1. وقف النار.\n|2. إدخال المساعدات.'],
  ['an elision in brackets', 'وصل الوزير (...) وغادر اليوم.'],
  ['doubt in brackets', 'وصل الوزير (؟) وغادر اليوم.'],
  ['a bracket after the stop', '(وصل الوزير أمس.) |وغادر اليوم.'],
  ['a comma after the mark', 'هل وصل؟، سأل السفير.'],
  ['paragraphs', 'وصل الوزير أمس إلى العاصمة مع وفد كبير من المستشارين والخبراء والصحافيين والمرافقين\n|وغادر اليوم.'],
  ['dots alone', '... وصل الوزير.'],
  ['stops in speech', 'قال الوزير: «سنعمل غدا. لن نتوقف! هل تسمعون؟ سنعود» ثم غادر. |وعاد.'],
  ['two dots and an elision in speech', 'قال الوزير: «سنعمل غدا.. لن نتوقف (...) سنعود…» ثم غادر.'],
  ['a stop after speech', 'قال الوزير «سنعمل غدا بلا توقف». |وأضاف أن العمل مستمر.'],
  ['a stop before the closing mark', 'قال الوزير «سنعمل غدا بلا توقف.» |وأضاف أن العمل مستمر.'],
  ['a stop before the closing mark, and no and', 'قال الوزير «سنعمل غدا بلا توقف.» |السفير غادر.'],
  ['stops on both sides of the mark', 'قال الوزير «سنعمل غدا بلا توقف.». |وأضاف أن العمل مستمر.'],
  ['a stop in the mark and a comma after it', 'قال الوزير «سنعمل غدا بلا توقف.»، وأضاف أن العمل مستمر.'],
  ['a stop in the mark and a source after it', '«سنعمل غدا بلا توقف.» كما قال الوزير.'],
  ['a comma after speech', 'قال الوزير «سنعمل غدا بلا توقف»، مضيفا أن العمل مستمر.'],
  ['a stop in a name', 'قرأ كتاب «د. سامي في المدينة.» أمس.'],
  ['speech that is never closed', 'قال الوزير «سنعمل غدا بلا توقف. |وأضاف السفير «نعم». |وغادر.'],
  ['a stray closing mark', 'سنعمل غدا بلا توقف.» |وغادر الوزير.'],
]

describe('sentences end', () => {
  test.each(ENDS)('%s', (_, tagged) => {
    expect(tag(untag(tagged))).toBe(tagged)
  })
})

const TURNS: readonly (readonly [what: string, tagged: string])[] = [
  ['on the other hand', 'قال الوزير نعم. ‖من جهة أخرى قال السفير لا. |وأضاف أنه باق.'],
  ['with wa-', 'قال الوزير نعم. ‖ومن جهة أخرى قال السفير لا.'],
  ['with wa- apart', 'قال الوزير نعم. ‖و من ناحية ثانية قال السفير لا.'],
  ['without hamza', 'قال الوزير نعم. ‖الى ذلك قال السفير لا.'],
  ['in another matter', 'قال الوزير نعم. ‖وفي شأن آخر، قال السفير لا.'],
  ['in a related one', 'قال الوزير نعم. ‖في سياق متصل، قال السفير لا.'],
  ['meanwhile', 'قال الوزير نعم.\n‖وفي غضون ذلك غادر السفير.'],
  ['for his part: the speaker changes, not the topic', 'قال الوزير نعم. |من جهته قال السفير لا. |وبدوره غادر.'],
  ['in the same context', 'قال الوزير نعم. |وفي السياق نفسه أكد أنه باق.'],
  ['in the middle of a sentence', 'قال الوزير نعم من جهة أخرى. |وغادر.'],
  ['a heading', 'قال الوزير نعم.\n‖خلاف على الحدود\n‖وأضاف أنه باق.'],
  ['a short paragraph with a stop', 'قال الوزير نعم.\n|غادر السفير.\n|وأضاف أنه باق.'],
  ['a short paragraph with a colon', 'قال الوزير نعم.\n|بيان الوزارة:\n|سنعمل غدا.'],
  ['a rule', 'قال الوزير نعم.\n‖***\n‖وصل السفير.'],
  ['a rule within a paragraph', 'قال الوزير نعم. ‖--- وصل السفير.'],
  ['a place line and an agency', 'قال الوزير نعم.\n‖باريس - أ.ف.ب: وصل السفير أمس.'],
  ['a place line in brackets', 'قال الوزير نعم.\n‖باريس (رويترز) - وصل السفير أمس.'],
  ['a remark between dashes is no place line', 'قال الوزير نعم.\n|وقال السفير - أمس -: لا نعرف.'],
  ['the last line is no heading', 'قال الوزير نعم.\n|خلاف على الحدود'],
]

describe('segments turn', () => {
  test.each(TURNS)('%s', (_, tagged) => {
    expect(tag(untag(tagged))).toBe(tagged)
  })
  test('after a headline', () => {
    const tagged = 'الوزير يعلن بدء العمل.\n‖قال الوزير نعم.'
    expect(tag(untag(tagged), 0, true)).toBe(tagged)
  })
})

test('the dateline is no part of the first sentence', () => {
  expect(tag('جنيف - رويترز: قال الوزير نعم.', 4)).toBe('جنيف - رويترز: |قال الوزير نعم.')
})

test('markers are listed once', () => {
  const folded = SEGMENT_MARKERS.map(foldArabic)
  expect(folded.filter((marker, index) => folded.indexOf(marker) !== index)).toEqual([])
})

const parts = [
  '.',
  '..',
  '…',
  '؟',
  '!',
  '،',
  '(',
  ')',
  '«',
  '»',
  '"',
  ' ',
  ' ',
  '\n',
  '-',
  '*',
  ':',
  'د',
  'قال',
  'نعم',
  '3',
  'a',
  '\ud800',
]

describe('on any string', () => {
  test('sentences cover every token once and stay in their paragraph', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 80 }), fc.nat(6), (chosen, bodyFrom) => {
        const { tokens, layer } = split(chosen.join(''), bodyFrom)
        let next = 0
        layer.sentences.forEach(({ from, to }, s) => {
          expect(from).toBe(next)
          expect(to).toBeGreaterThan(from)
          expect(tokens.paragraph[from]).toBe(tokens.paragraph[to - 1])
          for (let i = from; i < to; i++) expect(layer.at[i]).toBe(s)
          if (s > 0)
            expect((layer.segment[s] as number) - (layer.segment[s - 1] as number)).toSatisfy(
              (d: number) => d === 0 || d === 1,
            )
          next = to
        })
        expect(next).toBe(tokens.length)
        expect(layer.segment.length).toBe(layer.sentences.length)
      }),
      { numRuns: 500 },
    )
  })

  test.each(['.', '!', '(.', 'ا.', 'ا. ', '***', '- ', 'و ', 'من ', '«.» '])('200,000 times %s', (part) => {
    expect(split(`نعم${part.repeat(200_000)}،`).layer.sentences.length).toBeGreaterThan(0)
  })
})
