import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CharClass } from '../../read/tokens.js'
import { findLineage } from './find-lineage.js'
import { LineageIndex } from './lineage-index.js'
import type { LineageCredit, LineageReport, LineageSense } from './lineage-report.js'

const chars = { classOf: new Uint8Array(1 << 16), fold: new Uint16Array(1 << 16) }
for (let unit = 0; unit < 1 << 16; unit++) {
  const letter = String.fromCharCode(unit)
  chars.fold[unit] = 'أإآ'.includes(letter) ? 'ا'.charCodeAt(0) : unit
  if (letter === '\n') chars.classOf[unit] = CharClass.newline
  else if (letter === ' ') chars.classOf[unit] = CharClass.space
  else if (/\p{L}/u.test(letter)) chars.classOf[unit] = CharClass.letter
  else if (/\p{Nd}/u.test(letter)) chars.classOf[unit] = CharClass.digit
  else chars.classOf[unit] = CharClass.mark
}

const sense: LineageSense = { unnamedAgencies: new Set(['وكالات']), sameWords: [['تموز', 'يوليو']] }

/** Sentences of one report, written for this test. */
const TALKS = [
  'وصل وفد من خبراء الدفاع الروس صباح السبت إلى جنيف لبحث خروج المقاتلين من الأحياء الشرقية.',
  'وقال دبلوماسي طلب ألا يذكر اسمه إن الطرفين قريبان من اتفاق لكن شيئا لم يوقع بعد.',
  'ويشمل المقترح ممرا آمنا نحو ريف إدلب تشرف عليه الأمم المتحدة مدة ثلاثة أيام.',
  'وأضاف أن واشنطن تريد ضمانات مكتوبة قبل أن تطلب من الفصائل تسليم سلاحها الثقيل.',
  'ولم يصدر عن دمشق تعليق حتى مساء السبت بينما تواصل القصف على حي بستان القصر.',
  'ومن المنتظر أن يعود الوفد إلى موسكو الأحد ليعرض ما تم التوصل إليه على وزير الدفاع.',
]
const FLOOD = [
  'أغلقت بلدية المدينة الجديدة الجسر القديم بعدما ارتفع منسوب النهر أكثر من مترين خلال الليل.',
  'ونقلت فرق الإنقاذ عشرات العائلات من البيوت المنخفضة إلى مدرسة في أعلى التل.',
  'وتوقع خبراء الطقس أن ينحسر المطر مع بداية الأسبوع وأن تفتح الطرق الزراعية من جديد.',
  'وطلبت شركة الكهرباء من السكان ألا يقتربوا من الأعمدة المائلة على ضفة النهر الغربية.',
  'وتقدر غرفة التجارة الخسائر الأولى في المخازن القريبة من الميناء بملايين كثيرة.',
]
const MARKET = [
  'انتخب اتحاد المزارعين رئيسا جديدا له بعد جلسة طويلة شهدت خلافا حول أسعار القمح.',
  'ووعد الرئيس الجديد بأن تشتري الدولة المحصول كله قبل نهاية الصيف وبسعر ثابت.',
  'واعترض مندوبو الشمال على طريقة فرز الأصوات وطالبوا بإعادتها في حضور مراقبين.',
]

interface Draft extends Partial<Omit<LineageReport, 'text' | 'credits'>> {
  readonly text: string
  readonly credits?: readonly (LineageCredit | string)[]
}
const agency = (name: string): LineageCredit => ({ name, printed: name, of: null, kind: 'agency', where: 'byline' })

/** A report of the text's lines; what stands in «» is direct speech. */
function report(ref: string, { text, credits = [], ...rest }: Draft): LineageReport {
  const span = (match: RegExpExecArray) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  })
  return {
    ref,
    outlet: `outlet of ${ref}`,
    published: '2016-12-10',
    dateline: null,
    text,
    paragraphs: [...text.matchAll(/[^\n]+/gu)].map((match) => ({ span: span(match), role: 'body', repeats: null })),
    quotes: [...text.matchAll(/(?<=«)[^»]+/gu)].map(span),
    credits: credits.map((credit) => (typeof credit === 'string' ? agency(credit) : credit)),
    ...rest,
  }
}

const weave = (...reports: LineageReport[]) => findLineage(reports, chars, sense)
const linkOf = (found: ReturnType<typeof weave>, x: string, y: string) =>
  found.lineage.find((l) => (l.ref === x && l.from === y) || (l.ref === y && l.from === x))
const groups = (found: ReturnType<typeof weave>) => found.origins.map((o) => [...o.refs].sort().join(' ')).sort()

describe('passages', () => {
  test('a text copied in another spelling is a copy, and both sides are shown whole', () => {
    const text = TALKS.join('\n')
    const found = weave(report('a', { text }), report('b', { text: text.replaceAll('أ', 'ا') }))
    expect(groups(found)).toEqual(['a b'])
    const link = linkOf(found, 'a', 'b')
    expect(link).toMatchObject({ kind: 'copy', share: 1 })
    expect(link?.because).toContain('respelled')
    expect(link?.evidence).toHaveLength(1)
    expect(link?.evidence[0]?.span.start).toBe(0)
  })

  test('one sentence taken over is an excerpt between two origins', () => {
    const taken = TALKS[2] as string
    const found = weave(
      report('a', { text: TALKS.join('\n') }),
      report('b', { text: [...FLOOD, taken, ...MARKET].join('\n') }),
    )
    expect(groups(found)).toEqual(['a', 'b'])
    const link = linkOf(found, 'a', 'b')
    expect(link?.kind).toBe('excerpt')
    expect(link?.evidence.map((e) => e.span.text)).toEqual([taken.slice(0, -1)])
    expect(link?.evidence.map((e) => e.fromSpan.text)).toEqual([taken.slice(0, -1)])
  })

  test('a passage goes on over words changed, dropped and added', () => {
    const edited = (TALKS[0] as string).replace('صباح السبت', 'صباح أمس').replace('خبراء الدفاع', 'خبراء')
    const found = weave(report('a', { text: TALKS.join('\n') }), report('b', { text: `${edited}\n${FLOOD[0]}` }))
    expect(linkOf(found, 'a', 'b')?.evidence.map((e) => e.span.text)).toEqual([edited.slice(0, -1)])
  })

  test('paragraphs in another order are still one text', () => {
    const found = weave(report('a', { text: TALKS.join('\n') }), report('b', { text: [...TALKS].reverse().join('\n') }))
    expect(groups(found)).toEqual(['a b'])
    expect(linkOf(found, 'a', 'b')?.because).toContain('reordered')
  })

  test('a paragraph that is printed twice counts once', () => {
    const text = [...FLOOD, TALKS[0]].join('\n')
    const twice = report('a', { text: `${text}\n${TALKS[0]}` })
    const { paragraphs } = twice
    const struck = { ...twice, paragraphs: paragraphs.map((p, i) => (i === 6 ? { ...p, repeats: 5 } : p)) }
    const found = weave(struck, report('b', { text: [TALKS[0], ...MARKET].join('\n') }))
    expect(linkOf(found, 'a', 'b')?.evidence).toHaveLength(1)
  })

  test('a form filled in on another day is no copy', () => {
    const day = (a: number, b: number, c: number, d: number) =>
      `أغلق المؤشر عند مستوى ${a} نقطة وبلغ عدد الأسهم المتداولة ${b} سهما وزعت على ${c} صفقة وارتفعت أسهم ${d} شركة في نهاية التداول.`
    expect(
      weave(report('a', { text: day(9301, 143, 85, 35) }), report('b', { text: day(9244, 201, 97, 61) })).lineage,
    ).toEqual([])
  })
})

describe('speech', () => {
  const speech =
    '«لن نترك المدنيين وحدهم في هذه الساعات الصعبة وسنبقى على الطاولة حتى يفتح الممر وتصل القوافل إلى آخر بيت»'
  test('two reporters who quote the same speech are two origins', () => {
    const found = weave(
      report('a', { text: `أعلن الوزير في مؤتمر صحفي عقده بعد ظهر الجمعة في باريس موقفه قائلا: ${speech}.` }),
      report('b', { text: `ورد المسؤول نفسه على أسئلة الصحفيين لدى خروجه من السفارة بكلمات قليلة: ${speech}.` }),
    )
    expect(groups(found)).toEqual(['a', 'b'])
    expect(linkOf(found, 'a', 'b')?.kind).toBe('quotes-the-same')
  })

  test('who takes the words around it too has copied', () => {
    const text = `أعلن الوزير في مؤتمر صحفي عقده بعد ظهر الجمعة في باريس موقفه قائلا: ${speech}.`
    expect(groups(weave(report('a', { text }), report('b', { text })))).toEqual(['a b'])
  })
})

describe('direction', () => {
  const text = TALKS.join('\n')
  const from = (a: Draft, b: Draft) => linkOf(weave(report('a', a), report('b', b)), 'a', 'b')
  test.each<[string, Draft, Draft, string]>([
    ['the earlier day', { text, published: '2016-12-11' }, { text }, 'published-later'],
    ['who names the agency', { text }, { text, credits: ['رويترز'] }, 'agency-not-named'],
    ['who is cut', { text: TALKS.slice(0, 4).join('\n') }, { text }, 'cut'],
    [
      'who drops the dateline',
      { text },
      { text: `جنيف ${text}`, dateline: { start: 0, end: 4, text: 'جنيف' } },
      'dateline-dropped',
    ],
    [
      'who keeps one of two names of the month',
      { text: text.replace('مساء السبت', 'مساء السبت في العاشر من يوليو') },
      { text: text.replace('مساء السبت', 'مساء السبت في العاشر من تموز يوليو') },
      'house-style',
    ],
    [
      'a credit to the other, even where that is dated later',
      { text, credits: [{ ...agency('outlet of b'), kind: 'outlet' }], published: '2016-12-01' },
      { text },
      'credits-the-other',
    ],
  ])('%s', (_, a, b, why) => {
    const link = from(a, b)
    expect([link?.ref, link?.from]).toEqual(['a', 'b'])
    expect(link?.because).toContain(why)
  })

  test('where nothing tells, it says so', () => {
    expect(from({ text }, { text })?.because).toContain('undetermined')
  })
})

describe('origins', () => {
  const text = TALKS.join('\n')
  test('the agency that one report names is behind its copies', () => {
    const found = weave(
      report('a', { text }),
      report('b', { text, credits: ['رويترز', 'وكالات'] }),
      report('c', { text }),
    )
    expect(found.origins).toEqual([
      { id: 'origin:a', refs: ['a', 'b', 'c'], agency: { name: 'رويترز', of: null }, root: null },
    ])
    const told = found.lineage.filter((l) => l.from === null).map((l) => [l.ref, l.agency, ...l.because])
    expect(told).toEqual([
      ['a', 'رويترز', 'agency-of-its-twins'],
      ['b', 'رويترز', 'credit-in-byline'],
      ['c', 'رويترز', 'agency-of-its-twins'],
    ])
  })

  test('the agency at hand is the root', () => {
    const found = weave(
      report('a', { text, credits: ['واس'] }),
      report('b', { text, outlet: 'واس', published: '2016-12-11' }),
    )
    expect(found.origins[0]?.root).toBe('b')
    expect(linkOf(found, 'a', 'b')?.from).toBe('b')
  })

  test('a report of two agencies does not join their texts, and goes with the one that fills most of it', () => {
    const found = weave(
      report('a', { text, credits: ['رويترز'] }),
      report('b', { text: FLOOD.join('\n'), credits: ['فرانس برس'] }),
      report('mixed', { text: [...TALKS, ...FLOOD].join('\n'), credits: ['رويترز', 'فرانس برس'] }),
    )
    expect(groups(found)).toEqual(['a mixed', 'b'])
  })

  test('what one agency sent and two outlets cut each in its own way is one text, if both name it', () => {
    const x = { text: [...TALKS.slice(0, 4), MARKET[0]].join('\n') }
    const y = { text: [...TALKS.slice(1), FLOOD[0], FLOOD[1]].slice(0, 7).join('\n') }
    const credits = ['رويترز']
    expect(groups(weave(report('a', x), report('b', y)))).toEqual(['a', 'b'])
    expect(groups(weave(report('a', { ...x, credits }), report('b', { ...y, credits })))).toEqual(['a b'])
  })

  test('two reports with one ref are refused', () => {
    expect(() => weave(report('a', { text }), report('a', { text }))).toThrow(/"a"/u)
  })
})

/** Ways to make a copy look like another report. */
const MUTATORS: Record<string, (text: string, random: () => number) => string> = {
  truncated: (text, random) => {
    const lines = text.split('\n')
    return lines.slice(0, Math.max(2, Math.ceil(lines.length * (0.4 + random() * 0.6)))).join('\n')
  },
  beheaded: (text) => text.split('\n').slice(1).join('\n'),
  respelled: (text) => text.replaceAll('أ', 'ا').replaceAll('إ', 'ا'),
  // every eighth word; rewording twice as much makes a new text of a short one now and then, and of it nothing is promised
  spun: (text, random) => {
    let at = Math.floor(random() * 8)
    return text.replace(/\p{L}+/gu, (word) => (at++ % 8 === 0 ? `${word}ونص` : word))
  },
  reordered: (text, random) => {
    const lines = text.split('\n')
    for (let i = lines.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[lines[i], lines[j]] = [lines[j] as string, lines[i] as string]
    }
    return lines.join('\n')
  },
  padded: (text) => `${MARKET[0]}\n${text}\n${MARKET[1]}`,
}

describe('poisoned corroboration', () => {
  test('no copy, however it is cut, spun, padded, dated back or signed, makes another origin', () => {
    const originals = [
      report('talks', { text: TALKS.join('\n'), credits: ['رويترز'] }),
      report('flood', { text: FLOOD.join('\n') }),
    ]
    const random = (seed: number) => () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0
      return (seed >>> 8) / 0x1000000
    }
    const copy = fc.record({
      of: fc.constantFrom(TALKS, FLOOD),
      ways: fc.uniqueArray(fc.constantFrom(...Object.keys(MUTATORS)), { maxLength: 2 }),
      seed: fc.integer(),
      published: fc.constantFrom('2016-12-01', '2016-12-10', '2017-02-01'),
      credits: fc.constantFrom<readonly string[]>([], ['رويترز'], ['فرانس برس'], ['د ب أ', 'الأناضول']),
    })
    fc.assert(
      fc.property(fc.array(copy, { minLength: 1, maxLength: 12 }), (copies) => {
        const spun = copies.map(({ of, ways, seed, published, credits }, i) => {
          const next = random(seed)
          const text = ways.reduce(
            (so, way) => (MUTATORS[way] as (t: string, r: () => number) => string)(so, next),
            of.join('\n'),
          )
          return report(`copy ${i}`, { text, published, credits })
        })
        const found = weave(...originals, ...spun)
        // two of one text may be joined by what pads them, never parted
        expect(found.origins.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 150 },
    )
  })

  test('one text in very many outlets is one origin, and what every page of them prints joins nothing', () => {
    const footer = 'تابعوا أخبارنا أولا بأول على صفحاتنا في مواقع التواصل وعلى تطبيق الهاتف المجاني لكل الأجهزة'
    const copies = Array.from({ length: 210 }, (_, i) =>
      report(`copy ${i}`, { text: `${TALKS.slice(0, 2).join('\n')}\n${footer}` }),
    )
    const others = [FLOOD, MARKET].map((lines, i) => report(`other ${i}`, { text: [...lines, footer].join('\n') }))
    const { origins } = findLineage([...others, ...copies], chars)
    expect(origins.map((o) => o.refs.length).sort((x, y) => x - y)).toEqual([1, 1, 210])
  }, 20_000)
})

describe('adding one by one', () => {
  const drafts = fc.array(
    fc.record({
      lines: fc.array(fc.constantFrom(...TALKS, ...FLOOD, ...MARKET), { minLength: 1, maxLength: 8 }),
      credits: fc.constantFrom<readonly string[]>([], ['رويترز'], ['رويترز', 'فرانس برس'], ['فرانس برس']),
      published: fc.constantFrom(null, '2016-12-09', '2016-12-10'),
    }),
    { minLength: 1, maxLength: 10 },
  )

  test('gives in any order, with any removed on the way, what all at once give', () => {
    fc.assert(
      fc.property(drafts, fc.infiniteStream(fc.nat()), (made, chance) => {
        const reports = made.map(({ lines, ...rest }, i) => report(`r${i}`, { text: lines.join('\n'), ...rest }))
        const next = () => chance.next().value as number
        const index = new LineageIndex(chars, sense)
        const kept = reports.filter((r) => {
          index.add(r)
          return next() % 4 !== 0
        })
        for (const r of reports) if (!kept.includes(r)) index.remove(r.ref)
        const order = [...kept].sort(() => (next() % 2) * 2 - 1)
        const origins = index.origins()
        expect({ origins, lineage: index.lineage(origins) }).toEqual(findLineage(order, chars, sense))
      }),
      { numRuns: 150 },
    )
  })

  test('the same where seeds grow common and rare again', () => {
    const reports = Array.from({ length: 215 }, (_, i) =>
      report(`r${i}`, { text: [TALKS[i % 2], FLOOD[i % 5], i % 7 === 0 ? MARKET[i % 3] : '', TALKS[2]].join('\n') }),
    )
    // as one string each, since to compare so many objects one by one takes seconds
    const told = (index: LineageIndex) => JSON.stringify({ origins: index.origins(), lineage: index.lineage() })
    const up = new LineageIndex(chars)
    for (const r of reports) up.add(r)
    const down = new LineageIndex(chars)
    for (const r of [...reports].reverse()) down.add(r)
    expect(told(up) === told(down)).toBe(true)
    for (const r of reports.slice(0, 60)) up.remove(r.ref)
    const anew = new LineageIndex(chars)
    for (const r of reports.slice(60)) anew.add(r)
    expect(told(up) === told(anew)).toBe(true)
  }, 20_000)
})
