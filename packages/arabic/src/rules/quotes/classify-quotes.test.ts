import { tokenise, Vocabulary } from '@isnad/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '../../fills.js'
import * as context from '../../lexicon/quote-context.js'
import { Lexicon } from '../../lexicon.js'
import { arabicChars, foldArabic } from '../../orthography.js'
import { findQuotes } from './classify-quotes.js'

const lexicon = new Lexicon()
for (const form of ['قال', 'قالت', 'أضاف', 'أكد', 'قائلا', 'مضيفا', 'أعلن', 'تابع'])
  lexicon.addWord('reporting', form, {
    lemma: form,
    act: 'say',
    form: { lemma: form, tense: 'past', person: 3, passive: false },
    preps: [],
    continues: false,
    guard: null,
    object: false,
    addressee: false,
    relays: false,
    places: false,
    thought: false,
  })
const vocabulary = new Vocabulary((form: string, kind: number) => lexicon.analyse(form, kind), slotsOf)

function find(text: string) {
  const stretches: { start: number; end: number; paragraph: number; role: 'body'; repeats: null }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line !== '')
      stretches.push({ start, end: start + line.length, paragraph: stretches.length, role: 'body', repeats: null })
    start += line.length + 1
  }
  const tokens = tokenise(text, stretches, arabicChars, vocabulary)
  const page = {
    text,
    paragraphs: stretches,
    outlet: null,
    title: null,
    byline: null,
    url: null,
    ref: null,
    published: null,
    language: 'ar',
    findings: [],
  }
  return { tokens, layer: findQuotes({ page, tokens }) }
}

const TAGS = { speech: 's', name: 'n', scare: 'x' } as const

/** The text with what stands inside each quote tagged: `[s:…]` speech, `[n:…]` a name, `[x:…]` words held at a distance. */
function tag(text: string): string {
  const { tokens, layer } = find(text)
  const inserts: { at: number; order: number; text: string }[] = []
  layer.quotes.forEach((quote, order) => {
    inserts.push({ at: tokens.start[quote.from] as number, order, text: `[${TAGS[quote.kind]}:` })
    inserts.push({ at: tokens.end[quote.to - 1] as number, order: -1 - order, text: ']' })
  })
  inserts.sort((a, b) => a.at - b.at || a.order - b.order)
  let out = ''
  let done = 0
  for (const insert of inserts) {
    out += text.slice(done, insert.at) + insert.text
    done = insert.at
  }
  return out + text.slice(done)
}

const untag = (tagged: string) => tagged.replace(/\[[snx]:|\]/gu, '')

const SHAPES: readonly (readonly [what: string, tagged: string])[] = [
  ['guillemets after a verb', 'قال الوزير «[s:إننا نعمل على اتفاق جديد]».'],
  ['guillemets after a colon', 'وقال الوزير: «[s:نرفض الشروط]».'],
  ['straight marks', 'قال الوزير "[s:سنواصل العمل حتى النهاية]".'],
  ['straight marks glued to a colon', 'قال الوزير:"[s:سنواصل العمل حتى النهاية]".'],
  ['a space inside both straight marks', 'قال الوزير: " [s:سنواصل العمل حتى النهاية] ".'],
  ['curly marks', 'قال الوزير “[s:سنواصل العمل حتى النهاية]”.'],
  ['curly marks the wrong way round', 'قال الوزير ”[s:سنواصل العمل حتى النهاية]“.'],
  ['the same curly mark at both ends', 'قال الوزير ”[s:سنواصل العمل حتى النهاية]”.'],
  ['a curly closing mark that opens after a colon', 'قال الوزير :”[s:سنواصل العمل حتى النهاية]”.'],
  ['the other curly mark at both ends', 'قال الوزير “[s:سنواصل العمل حتى النهاية]“.'],
  ['curly marks between spaces', 'افتتح متحف ” [n:التراث الوطني] ” أمس.'],
  ['curly marks the wrong way, in a row', 'وصل ”[x:أحمد]“ و”[x:خالد]“ معا.'],
  ['two apostrophes', "قال الوزير ''[s:سنواصل العمل حتى النهاية]''."],
  ['double brackets', 'قال الوزير ((سنواصل العمل)) أمس.'.replace('سنواصل العمل', '[s:سنواصل العمل حتى النهاية]')],
  ['small guillemets', 'قال الوزير ‹[s:سنواصل العمل حتى النهاية]›.'],
  ['double primes', 'قال الوزير ″[s:سنواصل العمل حتى النهاية]″.'],
  ['single curly marks', 'قال الوزير ‘[s:سنواصل العمل حتى النهاية]’.'],
  ['single straight marks', "قال الوزير '[s:سنواصل العمل حتى النهاية]'."],
  ['ornate brackets', 'تلا الآية ﴿[s:وقل اعملوا فسيرى الله عملكم ورسوله]﴾.'],
  ['guillemets the wrong way round', 'قال الوزير »[s:سنواصل العمل حتى النهاية]«.'],
  ['guillemets the wrong way round after a clitic, a space inside', 'قال الوزير لـ»[n:الفجر] « إن العمل مستمر.'],
  ['the same guillemet at both ends', 'قال الوزير «[s:سنواصل العمل حتى النهاية]« ثم غادر.'],
  ['the opening guillemet at both ends, between spaces', 'وصل إلى « [x:تلك] « المدينة و« [n:الفجر] « القرية.'],
  ['the opening guillemet at both ends, the space on the wrong side', 'وصل إلى «[x:تلك] «المدينة أمس.'],
  ['doubled straight marks', 'افتتح ""[x:باب رزق]"" و""[x:باب علم]" أمس.'],
  ['mixed curly and straight', 'قال الوزير “[s:سنواصل العمل حتى النهاية]".'],
  ['a clitic with tatweel', 'قال الوزير لـ«[n:صدى المدينة]» إن العمل مستمر.'],
  ['a clitic glued to straight marks', 'وصف الاتفاق ب"[x:التاريخي]" أمس.'],
  ['a clitic and a space', 'قال الوزير ل «[n:صدى المدينة]» إن العمل مستمر.'],
  ['a clitic, a mark, a space', 'قال الوزير لـ" [n:صدى المدينة] " إن العمل مستمر.'],
  ['a word glued to the opening mark', 'دعا المجلس"[x:المنتهية ولايته]" إلى الحوار.'],
  ['a word glued to the closing mark', 'حركة "[n:فجر الجبل]"والجيش.'],
  ['a name in a list', 'صحيفتا «[n:الفجر]» و«[n:المساء]» نشرتا الخبر.'],
  ['a name inside speech', 'قال الوزير «[s:لن نفاوض تنظيم «[n:الظل]» أبدا مهما حدث]».'],
  ['a name at the end of speech', 'قال الوزير «[s:لن نفاوض أبدا تنظيم «[n:الظل]»]».'],
  ['straight marks in guillemets', 'قال الوزير «[s:لن نفاوض تنظيم "[n:الظل]" أبدا مهما حدث]».'],
  ['straight marks in straight marks', 'قال الوزير "[s:لن نفاوض تنظيم "[n:الظل]" أبدا مهما حدث]".'],
  ['brackets inside', 'قال الوزير «[s:لن نفاوض (تنظيم الظل) اليوم (أمس) أبدا]».'],
  ['an elision inside', 'قال الوزير «[s:نأمل أن يستمر العمل (...) وأن ينجح]».'],
  ['dots at the start', 'قال الوزير «[s:... وسنواصل العمل حتى النهاية]».'],
  [
    'dots after the end',
    'قال الوزير «[s:سنواصل العمل حتى النهاية].. لكنه لم يوضح».'.replace('].. لكنه لم يوضح».', ']».. لكنه لم يوضح.'),
  ],
  ['a stop inside', 'قال الوزير “[s:سنواصل العمل. لن نتوقف أبدا.]” وأضاف أن الطريق طويل.'],
  [
    'speech that is never closed',
    'قال الوزير «[s:سنواصل العمل حتى النهاية]. وعاد إلى العاصمة والتقى «[x:مسؤولين]» هناك.',
  ],
  ['speech that is never closed, and nothing else is', 'قال الوزير: «[s:سنواصل العمل. لن نتوقف].'],
  ['an inner and an outer quote with one closing mark', 'قال الوزير «[s:لن نفاوض أبدا تنظيم «[n:الظل]»].'],
  ['two that are never closed', 'قال الوزير «[s:سنواصل العمل حتى النهاية]. وقال السفير «[s:لن نتوقف أبدا عن العمل].'],
  ['a speaker whose name is never closed', 'قالت «[x:الفجر إن العمل مستمر في المدينة].'],
  ['a closing mark that nothing opened', 'قال الوزير إن العمل مستمر» ثم التقى «[x:مسؤولين]» هناك.'],
  ['a short clause after a verb', 'قالت الوزيرة «[s:لن نتراجع]»، ثم غادرت.'],
  ['a name after a verb', 'قالت «[n:الفجر]» إن العمل مستمر.'],
  ['a body that speaks', 'قالت الحركة «[s:لن نتراجع أبدا]».'],
  ['one word after "that"', 'أكد الوزير أن «[x:خلايا نائمة]» تعمل في المدينة.'],
  ['what he called', 'ندد الوزير بما وصفه بـ«[x:سياسة الأمر الواقع المفروضة]» في المدينة.'],
  ['described as being', 'تحدث عما وصفه بأنه «[x:عمل شائن]».'],
  ['titled, with a clitic', 'قرأ قصته المعنونة بـ«[n:ليس في المدينة أحد]» أمس.'],
  ['the so-called', 'انتقد ما يسمى «[x:خطة السلام]» أمس.'],
  ['known as', 'اعتقل أبو سالم المعروف باسم «[n:صقر الجبل]» أمس.'],
  ['a title', 'نشرت المجلة مقالا بعنوان «[n:كيف نبني المدينة]» أمس.'],
  ['words mixed into a report', 'أكد الوزير أن المحادثات «[s:تسير في الاتجاه الصحيح]» منذ أسبوع.'],
  ['a quote that opens the sentence', '«[s:لن نقبل بأقل من وقف النار]» قال الوزير.'],
  ['a chant', 'ردد المشاركون في المسيرة هتافات الحشود «[s:عاش السلام]» و«[s:لا للحرب]».'],
  ['an apostrophe in a Latin name', "التقى O'Brien نظيره d'Alger أمس."],
  ['a decoration of brackets', 'نعم (((حسنا))) نعم.'.replace('(((حسنا)))', '( حسنا )')],
]

describe('quotes are paired and told apart', () => {
  test.each(SHAPES)('%s', (_, tagged) => {
    expect(tag(untag(tagged))).toBe(tagged)
  })
})

test('marks left open do not spoil the rest of a page in one paragraph', () => {
  const noisy = 'وصل «المندوب إلى المدينة أمس. '.repeat(20)
  const { layer } = find(`${noisy}وقال الوزير: «سنواصل العمل حتى النهاية». وعاد أخيرا.`)
  expect(layer.quotes.filter((quote) => quote.kind === 'speech').map(({ from, to }) => to - from)).toEqual([4])
  expect(Math.max(...layer.quotes.map(({ from, to }) => to - from))).toBeLessThan(6)
})

test('two halves of two quotes far apart are no quote', () => {
  const { layer } = find(
    `وصل «المندوب أمس. ${'وغادر السفير المدينة. '.repeat(30)} وقال: «لن نعود إلى هنا أبدا». وعاد» أخيرا.`,
  )
  expect(layer.quotes.map(({ from, to }) => to - from)).toEqual([2, 5])
})

const rules = (text: string) => find(text).layer.findings.map((finding) => [finding.rule, finding.span?.start])

describe('marks that do not pair are told', () => {
  test('a mark that nothing closed', () => {
    expect(rules('قال «نعم ثم غادر.')).toEqual([['quote.unclosed', 4]])
  })
  test('a mark that nothing opened', () => {
    expect(rules('قال نعم» ثم غادر.')).toEqual([['quote.unopened', 7]])
  })
  test('a quote goes on where the next paragraph opens with a mark', () => {
    const text = 'قال الوزير «سنواصل العمل. لن نتوقف\n«وسنعود غدا إلى العاصمة مع الوفد».'
    expect(rules(text)).toEqual([['quote.across-paragraphs', 11]])
    expect(tag(text)).toBe('قال الوزير «[s:سنواصل العمل. لن نتوقف]\n«[s:وسنعود غدا إلى العاصمة مع الوفد]».')
  })
  test('a quote does not go on where the next paragraph opens with a word', () => {
    expect(rules('قال الوزير «سنواصل العمل\nوسنعود غدا».')).toEqual([
      ['quote.unclosed', 11],
      ['quote.unopened', 35],
    ])
  })
  test('apostrophes and brackets are never told', () => {
    expect(rules("rock 'n roll (( نعم ) و 5' ))")).toEqual([])
  })
})

const alphabet = [
  '«',
  '»',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '‹',
  '›',
  '(',
  ')',
  '﴿',
  '﴾',
  '″',
  '.',
  '..',
  '،',
  ':',
  ' ',
  ' ',
  '\n',
  'قال',
  'نعم',
  'ل',
  'و',
  'إن',
  '3',
  'a',
  '\ud800',
  '…',
  '-',
]
const noise = fc.array(fc.constantFrom(...alphabet), { maxLength: 80 }).map((parts) => parts.join(''))

describe('on any string', () => {
  test('quotes lie in the text, in order, nested, and agree with the innermost quote by token', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const { tokens, layer } = find(text)
        const expected = new Int32Array(tokens.length).fill(-1)
        layer.quotes.forEach((quote, index) => {
          const open = quote.open as number
          expect(open).toBeLessThan(quote.from)
          expect(quote.from).toBeLessThan(quote.to)
          expect(quote.to).toBeLessThanOrEqual(tokens.length)
          expect(tokens.paragraph[open]).toBe(tokens.paragraph[quote.to - 1])
          if (index > 0) expect((layer.quotes[index - 1]?.open as number) < open).toBe(true)
          if (quote.inside !== null) {
            const outer = layer.quotes[quote.inside]
            expect(quote.inside).toBeLessThan(index)
            expect(outer !== undefined && outer.from <= open && (quote.close ?? quote.to - 1) < outer.to).toBe(true)
          }
          const width = quote.from - open
          expected.fill(index, open, quote.close === null ? quote.to : quote.close + width)
        })
        // a double mark that closes a single one is wider than the mark it answers; only then may a token differ
        if (!text.includes("''")) expect([...layer.at]).toEqual([...expected])
        for (const finding of layer.findings)
          expect(finding.span && text.slice(finding.span.start, finding.span.end)).toBe(finding.span?.text)
      }),
      { numRuns: 500 },
    )
  })

  test.each(['«', '»', '"', '”', '« ', '"ا ', ' "ا', '«ا ', 'ا» ', '((', "''", '﴿ا '])('200,000 times %s', (part) => {
    const { tokens, layer } = find(part.repeat(200_000))
    expect(layer.at.length).toBe(tokens.length)
    expect(layer.findings.length).toBeLessThan(100)
  })
})

test.each(Object.entries(context))('%s lists single words, each once', (_, words) => {
  const forms = words.map(foldArabic)
  expect(forms.filter((form, index) => form.includes(' ') || forms.indexOf(form) !== index)).toEqual([])
})
