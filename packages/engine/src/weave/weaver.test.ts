import { recordSchema } from '@isnad/record/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, makeReading } from './testing/make-reading.js'
import { plainChars } from './testing/plain-chars.js'
import { weave, weaver } from './weaver.js'

const language = { fold: plainChars }
const woven = (...drafts: Draft[]) => weave(drafts.map(makeReading), language)

/** The refs behind each event, a string each. */
const events = (...drafts: Draft[]) =>
  woven(...drafts)
    .events.map(({ tellings }) => tellings.map(({ ref }) => ref).join('+'))
    .sort()

const KERRY = ['جون كيري', 'US'] as const
const LAVROV = ['سيرغي لافروف', 'RU'] as const
const GENEVA = ['جنيف', 'CH'] as const
const talks = (ref: string, day: string, more: object = {}): Draft => ({
  ref,
  published: day,
  met: [
    { who: [KERRY, LAVROV], words: `محادثات الوزيرين في المدينة كما يرويها ${ref}`, date: day, place: GENEVA, ...more },
  ],
})

describe('meetings', () => {
  test.each<[string, Draft[], string[]]>([
    ['told by two reports are one', [talks('a', '2016-12-10'), talks('b', '2016-12-10')], ['a+b']],
    ['of the same two on another day are two', [talks('a', '2016-12-10'), talks('b', '2016-12-11')], ['a', 'b']],
    [
      'of two days are not chained by one without a day',
      [
        talks('a', '2016-12-10'),
        talks('b', '2016-12-12'),
        { ...talks('c', '2016-12-12'), met: [{ who: [KERRY, LAVROV], words: 'محادثات', place: GENEVA }] },
      ],
      ['a', 'b+c'],
    ],
    [
      'foreseen for a day earlier are the one that was held',
      [talks('a', '2016-12-10', { status: 'planned', date: '2016-12-11' }), talks('b', '2016-12-12')],
      ['a+b'],
    ],
    [
      'put off are the one that was planned',
      [
        talks('a', '2016-12-03', { status: 'planned', date: '2016-12-06' }),
        talks('b', '2016-12-05', { status: 'postponed', date: '2016-12-10' }),
      ],
      ['a+b'],
    ],
    [
      'by telephone are not those face to face',
      [talks('a', '2016-12-10'), talks('b', '2016-12-10', { kind: 'call' })],
      ['a', 'b'],
    ],
    [
      'of experts are not those of ministers',
      [talks('a', '2016-12-10', { level: 'technical' }), talks('b', '2016-12-10', { level: 'ministerial' })],
      ['a', 'b'],
    ],
    [
      'of one man with two others are two',
      [talks('a', '2016-12-10', { who: [KERRY, 'RU'] }), talks('b', '2016-12-10', { who: [KERRY, 'TR'] })],
      ['a', 'b'],
    ],
    [
      'of one state in the person of two men are two',
      [
        talks('a', '2016-12-10', { who: [KERRY, 'QA'], kind: 'visit' }),
        talks('b', '2016-12-10', { who: [['باراك أوباما', 'US'], 'QA'], kind: 'visit' }),
      ],
      ['a', 'b'],
    ],
    [
      'of one state alone in the person of two men are two',
      [
        talks('a', '2016-12-10', { who: [KERRY], kind: 'visit' }),
        talks('b', '2016-12-10', { who: [['باراك أوباما', 'US']], kind: 'visit' }),
      ],
      ['a', 'b'],
    ],
    [
      'of years ago are not those of these days',
      [talks('a', '2016-12-10'), talks('b', '2016-12-10', { date: '2009' })],
      ['a', 'b'],
    ],
    [
      'of one man with nobody knows whom are not known again',
      [
        talks('a', '2016-12-10', { who: [KERRY], place: undefined, words: 'لقاء في مقر الصحيفة' }),
        talks('b', '2016-12-10', { who: [KERRY], place: undefined, words: 'جلسة أمام نواب البلاد' }),
      ],
      ['a', 'b'],
    ],
    [
      'of one council are one where a report leaves out day and place',
      [
        talks('a', '2016-12-10', { who: ['UNSC'], kind: 'session' }),
        talks('b', '2016-12-11', { who: ['UNSC'], kind: 'session', date: undefined, place: undefined }),
      ],
      ['a+b'],
    ],
    [
      'of one council on another matter are another',
      [
        talks('a', '2016-12-10', { who: ['UNSC'], kind: 'session', words: 'جلسة عن هدنة حلب' }),
        talks('b', '2016-12-11', {
          who: ['UNSC'],
          words: 'اجتماع مغلق يبحث عقوبات كوريا',
          date: undefined,
          place: undefined,
        }),
      ],
      ['a', 'b'],
    ],
    [
      'in one report stay apart',
      [
        {
          ...talks('a', '2016-12-10'),
          met: [...(talks('a', '2016-12-10').met ?? []), ...(talks('a2', '2016-12-10').met ?? [])],
        },
      ],
      ['a', 'a'],
    ],
  ])('%s', (_, drafts, expected) => {
    expect(events(...drafts)).toEqual(expected)
  })

  test('keep their status through time', () => {
    const { events: found } = woven(
      talks('a', '2016-12-03', { status: 'planned', date: '2016-12-06' }),
      talks('b', '2016-12-05', { status: 'postponed', date: '2016-12-10' }),
      talks('c', '2016-12-11', { date: '2016-12-10' }),
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.history.map(({ status, published }) => [published, status])).toEqual([
      ['2016-12-03', 'planned'],
      ['2016-12-05', 'postponed'],
      ['2016-12-11', 'held'],
    ])
    expect(found[0]).toMatchObject({ status: 'held', date: '2016-12-10' })
  })

  test('are in one track where the parties are the same', () => {
    const { tracks } = woven(talks('a', '2016-12-10'), talks('b', '2016-12-15'))
    expect(tracks.map(({ criterion, events: those }) => [criterion, those.length])).toEqual([['parties: RU US', 2]])
  })
})

describe('what is said', () => {
  const say = (ref: string, words: string, more: object = {}): Draft => ({
    ref,
    said: [{ by: KERRY, words, date: '2016-12-09', ...more }],
  })
  const SAID = 'تعب الناس من هذه الاجتماعات الطويلة بلا نتيجة'
  const groups = (...drafts: Draft[]) => woven(...drafts).utterances.map(({ tellings }) => tellings.length)

  test('by one man in two reports is one utterance', () => {
    expect(groups(say('a', SAID), say('b', `${SAID} تذكر`))).toEqual([2])
  })
  test('by another man of another state is another', () => {
    expect(groups(say('a', SAID), say('b', SAID, { by: LAVROV }))).toEqual([1, 1])
  })
  test('on another day is another', () => {
    expect(
      groups(say('a', 'المحادثات بناءة ومثمرة'), say('b', 'المحادثات بناءة ومثمرة', { date: '2016-12-20' })),
    ).toEqual([1, 1])
  })
  describe('in one passage', () => {
    const LEAD = 'ثم قال في ختام كلمته الطويلة أمام الحضور إن'
    const told = (ref: string, by: readonly [string, string], words = SAID, lead = LEAD): Draft => ({
      ref,
      said: [
        { by: ['مولود جاويش أوغلو', 'TR'], words: `شيء خاص بالتقرير ${ref} ولا يعرفه سواه` },
        { by: ['ناطق آخر', 'IR'], words: lead },
        { by, words },
      ],
    })
    const together = (...drafts: Draft[]) =>
      woven(...drafts).utterances.find(({ tellings }) => tellings.some(({ content }) => content[0]?.text === SAID))

    test('is one utterance, though the speaker was read differently; most copies say who it is', () => {
      const found = together(told('a', KERRY), told('b', LAVROV), told('c', KERRY))
      expect(found?.tellings.map(({ ref }) => ref)).toEqual(['a', 'b', 'c'])
      expect(found?.speaker.name).toBe(KERRY[0])
      expect(found?.because.map(({ grounds }) => grounds)).toContainEqual(['same passage'])
    })
    test('is two when what introduces the words differs', () => {
      const found = together(told('a', KERRY), told('b', LAVROV, SAID, 'وفي موسكو رأى غيره بعد يومين أن'))
      expect(found?.tellings).toHaveLength(1)
    })
  })
  test('is cut into clauses only where a report tells one alone', () => {
    const clauses = (...drafts: Draft[]) =>
      weave(drafts.map(makeReading), { ...language, opensClause: (word) => word === 'حيث' })
        .utterances.map(({ tellings }) => tellings.map(({ content }) => content.length).join('+'))
        .sort()
    const first = 'تبدأ الهدنة مساء الأحد القادم'
    const second = 'حيث تتوقف جميع العمليات العسكرية فورا'
    expect(clauses(say('a', `${first}، ${second}`))).toEqual(['2'])
    expect(clauses(say('a', `${first}، ${second}`), say('b', second))).toEqual(['1', '1+1'])
  })
  describe('counts and names', () => {
    const fields = (...drafts: Draft[]) => woven(...drafts).disagreements.map(({ field }) => field)
    const words = (count: string) => `سقط في القصف على السوق الكبير ${count} من سكان المدينة`
    test.each<[string, string, string, string[]]>([
      ['otherwise', '12 قتيلا', '15 قتيلا', ['quantity']],
      ['the same, and more', '12 قتيلا', '12 قتيلا و30 جريحا', []],
      ['other things', '12 قتيلا وبعض الجرحى', 'قتلى كثيرون و30 جريحا', []],
    ])('%s', (_, one, two, expected) => {
      expect(fields(say('a', words(one)), say('b', words(two)))).toEqual(expected)
    })
  })
  test('in other words of his is a disagreement on wording only where it is quoted', () => {
    const quoted = { manner: 'direct' }
    const other = 'تعب الناس من هذه الاجتماعات الكثيرة غير المجدية'
    const fields = (...drafts: Draft[]) => woven(...drafts).disagreements.map(({ field }) => field)
    expect(fields(say('a', SAID, quoted), say('b', other, quoted))).toEqual(['wording'])
    expect(fields(say('a', SAID), say('b', other))).toEqual([])
  })
})

describe('measures', () => {
  const done = (
    ref: string,
    published: string,
    stage: 'agreed' | 'violated' | 'carried-out',
    more: object = {},
  ): Draft => ({
    ref,
    published,
    done: [
      {
        kind: 'ceasefire',
        stage,
        by: ['SY'],
        words: `وقف النار كما يرويه ${ref}`,
        date: published,
        place: ['حلب', 'SY'],
        ...more,
      },
    ],
  })
  test('live from stage to stage', () => {
    const { lifelines } = woven(done('b', '2016-12-15', 'violated'), done('a', '2016-12-13', 'agreed'))
    expect(lifelines.map(({ stages }) => stages.map(({ stage, date }) => [stage, date]))).toEqual([
      [
        ['agreed', '2016-12-13'],
        ['violated', '2016-12-15'],
      ],
    ])
  })
  test('are as near as the words around them say, where these say so', () => {
    const near = {
      ...language,
      nearness: (words: readonly string[]) => (words.includes('قريبون') ? 'close' : null),
    } as const
    const told = [
      done('a', '2016-12-13', 'agreed', { words: 'قريبون من وقف النار' }),
      done('b', '2016-12-15', 'agreed', { date: '2016-12-20' }),
      done('c', '2016-12-22', 'violated', { words: 'قريبون من حلب' }),
    ]
    const [lifeline] = weave(told.map(makeReading), near).lifelines
    expect(lifeline?.progress.map(({ step }) => step)).toEqual(['close', 'agreed'])
  })
  test('of other parties are others where no town is named', () => {
    const told = (ref: string, by: readonly string[]) => done(ref, '2016-12-13', 'agreed', { by, place: undefined })
    const groups = (...drafts: Draft[]) => woven(...drafts).lifelines.map(({ stages }) => stages[0]?.tellings.length)
    expect(groups(told('a', ['RU', 'TR']), told('b', ['TR']))).toEqual([2])
    expect(groups(told('a', ['houthis']), told('b', ['farc']))).toEqual([1, 1])
  })
  test('after a long silence are others', () => {
    expect(woven(done('a', '2016-12-13', 'agreed'), done('b', '2017-02-13', 'agreed')).lifelines).toHaveLength(2)
  })
  test.each<[string, object, object, string[]]>([
    ['who broke it', { by: ['SY'] }, { by: ['syrian-opposition'] }, ['participants']],
    ['how many', { quantity: 10 }, { quantity: 20 }, ['quantity']],
    ['whether it is so', { negated: true }, {}, ['status']],
    ['nothing where one says less', { quantity: 10 }, {}, []],
    ['nothing where a list is part of a longer one', { by: ['SY'] }, { by: ['SY', 'RU'] }, []],
    ['nothing where both give the same two counts', { quantity: 10 }, { quantity: 10 }, []],
  ])('show what is disputed: %s', (_, one, two, fields) => {
    const { disagreements } = woven(done('a', '2016-12-15', 'violated', one), done('b', '2016-12-15', 'violated', two))
    expect(disagreements.map(({ field }) => field)).toEqual(fields)
  })
})

describe('a record', () => {
  const names = [KERRY, LAVROV, ['مولود جاويش أوغلو', 'TR'] as const]
  const draft = fc.record({
    published: fc.constantFrom('2016-12-09', '2016-12-10', '2016-12-11', null),
    said: fc.array(
      fc.record({
        by: fc.constantFrom(...names),
        words: fc
          .shuffledSubarray(
            ['هدنة مؤقتة قريبة', 'خروج المقاتلين غربا', 'محادثات صعبة وطويلة', 'مساعدات عاجلة للمدينة'],
            { minLength: 1 },
          )
          .map((parts) => parts.join('. ')),
      }),
      { maxLength: 2 },
    ),
    met: fc.array(
      fc.record({
        who: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
        words: fc.constantFrom('اجتماع في المدينة', 'لقاء الوزراء'),
        status: fc.constantFrom('held' as const, 'planned' as const, 'postponed' as const),
        date: fc.constantFrom('2016-12-10', '2016-12-11', '2016-12-12'),
        place: fc.constantFrom(GENEVA, ['باريس', 'FR'] as const),
      }),
      { maxLength: 2 },
    ),
    done: fc.array(
      fc.record({
        kind: fc.constantFrom('ceasefire' as const, 'siege' as const),
        stage: fc.constantFrom('agreed' as const, 'violated' as const),
        by: fc.constantFrom(['SY'], ['RU']),
        words: fc.constantFrom('وقف النار', 'رفع الحصار'),
        date: fc.constantFrom('2016-12-09', '2016-12-10'),
      }),
      { maxLength: 2 },
    ),
  })
  const drafts = fc
    .array(draft, { maxLength: 6 })
    .map((all) => all.map((each, i) => makeReading({ ref: `r${i}`, ...each })))

  test('is the same in any order of arrival, and after any removal', () => {
    fc.assert(
      fc.property(drafts, fc.infiniteStream(fc.nat()), fc.nat(), (readings, chance, cut) => {
        const shuffled = readings
          .map((reading) => ({ reading, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ reading }) => reading)
        const straight = weave(readings, language)
        expect(weave(shuffled, language)).toEqual(straight)
        recordSchema.parse(straight)
        const gone = shuffled.slice(0, readings.length === 0 ? 0 : cut % readings.length)
        const weaving = weaver(language)
        for (const reading of shuffled) weaving.add(reading)
        for (const { report } of gone) weaving.remove(report.ref ?? '')
        expect(weaving.record()).toEqual(
          weave(
            readings.filter((reading) => !gone.includes(reading)),
            language,
          ),
        )
        for (const reading of gone) weaving.add(reading)
        expect(weaving.record()).toEqual(straight)
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  test('asked for after each change is what all readings at hand give anew, and stays as it was given', () => {
    const step = fc.record({ of: fc.nat({ max: 5 }), out: fc.boolean() })
    fc.assert(
      fc.property(drafts, fc.array(step, { maxLength: 12 }), (readings, steps) => {
        const weaving = weaver(language)
        const inside = new Map<string, (typeof readings)[number]>()
        const given: { record: ReturnType<typeof weave>; text: string }[] = []
        for (const { of, out } of steps) {
          const reading = readings[of]
          if (reading === undefined) continue
          const ref = reading.report.ref ?? ''
          if (out) {
            weaving.remove(ref)
            inside.delete(ref)
          } else {
            weaving.add(reading)
            inside.set(ref, reading)
          }
          const record = weaving.record()
          expect(record).toEqual(weave([...inside.values()], language))
          given.push({ record, text: JSON.stringify(record) })
        }
        for (const { record, text } of given) expect(JSON.stringify(record)).toBe(text)
      }),
      { numRuns: 40 },
    )
  }, 30_000)

  test('takes one reading twice as one, and refuses another of the same ref', () => {
    const weaving = weaver(language)
    const reading = makeReading(talks('a', '2016-12-10'))
    weaving.add(reading)
    weaving.add(reading)
    expect(weaving.record().reports).toHaveLength(1)
    const other = { ...reading, report: { ...reading.report, id: 'another' } }
    expect(() => weaving.add(other)).toThrow(expect.objectContaining({ code: 'duplicate-ref' }))
  })

  test('of nothing is empty and valid', () => {
    expect(recordSchema.parse(weave([], language)).events).toEqual([])
  })
})
