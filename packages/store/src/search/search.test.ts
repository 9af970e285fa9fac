import { arabicLexicon, arabicSearch } from '@isnad/arabic'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../archive.js'
import { openArchive } from '../open-archive.js'
import { onBothEngines } from '../testing/engines.js'
import { type Draft, drafted, manyDrafts } from '../testing/readings.js'

const analyser = arabicSearch(arabicLexicon())

/** Reports written for this table, each by the key that the table calls it. */
const REPORTS: Readonly<Record<string, Draft>> = {
  kerry: {
    title: 'لقاء في باريس',
    agency: 'رويترز',
    published: '2016-12-10',
    text: 'قَالَ جون كيري إنَّ الهُدنة في حلب قريبة، وأضاف أن المحادثات مستمرة.',
    says: [['كيري', 'US', 'قَالَ', 'الهُدنة في حلب قريبة']],
  },
  lavrov: {
    title: 'لافروف يرد',
    agency: 'إنترفاكس',
    published: '2016-12-11',
    outlet: 'الشروق',
    text: 'وقال سيرغي لافروف للصحافيين بموسكو إن إجلاء المدنيين شرط للمحادثات.',
    says: [['سيرغي لافروف', 'RU', 'قال', 'إجلاء المدنيين شرط للمحادثات']],
  },
  buses: { published: '2016-12-13', text: 'خرجت ١٠ حافلات وإجلاء الجرحى مستمر، فالطريق آمن.' },
  figures: { published: '2016-12-14', text: 'وصلت 10 شاحنات و25 سيارة إسعاف إلى المدينه.' },
  tatweel: { published: '2016-12-15', text: 'المحـــادثات تُستأنف الى حين، كالمحادثات السابقة.' },
  lebanon: { published: '2016-11-01', text: 'وصل الوفد إلى لبنان ثم غادر بيروت.' },
  committee: { published: '2016-11-02', text: 'شكّلت اللجنة فريقا، وللجنة أن تقرر.' },
  garden: { published: '2016-11-03', text: 'وصفها بأنها جنة على الأرض.' },
  minister: { published: '2016-11-04', text: 'استقبل الوزير الوفد، ووزير الداخلية معه.' },
  lawzi: { published: '2016-11-05', text: 'اجتمعت قبيلة بوكماش وتحدثت ببوكماش عن الصلح.' },
  latin: { published: '2016-11-06', text: 'انعقدت قمة G20 وتحدث ممثل OPEC عن النفط.' },
  damascus: { published: '2016-11-07', text: 'سمع دوي انفجار في دمشق بالقرب من المطار.' },
  ghouta: { published: '2016-11-08', text: 'قصف الجيش الغوطة، ومؤتمر الرياض يُعقد غدا.', outlet: 'الصباح' },
  pair: { published: '2016-11-09', text: 'وقف إطلاق النار صامد. النار لم تتوقف عن إطلاق الشرر.' },
  loose: { published: '2016-11-10', text: 'إطلاق سراح الأسرى وقف على النار.' },
  english: { published: '2016-11-11', text: 'Kerry said talks in Geneva go on.', title: 'In English' },
}

/** A question and all it has to find. What FTS5's unicode61 or PostgreSQL's `arabic` would miss or mistake is said behind some. */
// biome-ignore format: one question a line
const TABLE: readonly (readonly [finds: string, question: string])[] = [
  ['kerry lavrov', 'قال'], // vowel signs
  ['kerry lavrov', 'قَالَ'],
  ['kerry lavrov', 'وقال'],
  ['kerry lavrov', 'فقال'],
  ['kerry', 'هدنة'],
  ['kerry', 'الهدنه'],
  ['kerry', 'بالهدنة'],
  ['lavrov buses', 'إجلاء'], // the word inside wa-ijlāʾ
  ['lavrov buses', 'اجلاء'],
  ['lavrov buses', 'والإجلاء'],
  ['lavrov buses', 'بإجلاء'],
  ['kerry lavrov tatweel', 'محادثات'], // tatweel
  ['kerry lavrov tatweel', 'المحادثات'],
  ['kerry lavrov tatweel', 'وبالمحادثات'],
  ['kerry lavrov tatweel', 'للمحادثات'],
  ['kerry lavrov tatweel', 'المحـادثات'],
  ['figures tatweel lebanon', 'إلى'],
  ['figures tatweel lebanon', 'الى'],
  ['buses figures', '10'], // digits of two sets
  ['buses figures', '١٠'],
  ['buses figures', '۱۰'],
  ['figures', '٢٥'], // attached to wa-
  ['figures', 'المدينة'],
  ['lebanon', 'لبنان'],
  ['lebanon', 'للبنان'],
  ['lebanon', 'بلبنان'],
  ['lebanon', 'ولبنان'],
  ['committee', 'لجنة'],
  ['committee', 'للجنة'],
  ['committee', 'اللجنة'],
  ['garden', 'جنة'], // not the committee
  ['minister', 'وزير'],
  ['minister', 'الوزير'],
  ['minister', 'للوزير'],
  ['minister lebanon', 'وفد'],
  ['minister lebanon', 'الوفد'],
  ['lawzi', 'بوكماش'], // a name no one knows, also with bi- before it
  ['ghouta', 'قصف'],
  ['ghouta', 'موتمر'],
  ['ghouta', 'المؤتمر'],
  ['damascus', 'دمشق'],
  ['damascus', 'بدمشق'],
  ['damascus', 'Damascus'],
  ['kerry', 'Aleppo'],
  ['kerry', 'Halab'],
  ['kerry english', 'Kerry'],
  ['kerry english', 'KERRY'],
  ['kerry', 'John Kerry'],
  ['lavrov', 'Lavrov'],
  ['lavrov', 'Sergei Lavrov'],
  ['lavrov', 'Moscow'],
  ['latin', 'G20'],
  ['latin', 'opec'],
  ['english', 'geneva talks'],
  ['pair', '"وقف إطلاق النار"'],
  ['pair', '«وقف إطلاق النار»'],
  ['pair loose', 'وقف إطلاق النار'],
  ['kerry', '"كيري إن الهدنة"'],
  ['', '"الهدنة كيري"'],
  ['kerry', '"جون كيري"'],
  ['kerry lavrov', 'كيري OR لافروف'],
  ['kerry lavrov', 'كيري | لافروف'],
  ['kerry lavrov', 'كيري أو لافروف'],
  ['kerry', 'محادثات كيري OR "لا أحد"'],
  ['kerry tatweel', 'محادثات -لافروف'],
  ['kerry lavrov', 'محادثات -السابقة'],
  ['loose', 'النار -"وقف إطلاق النار"'],
  ['kerry lavrov tatweel', 'محاد*'],
  ['kerry lavrov tatweel', 'المحاد*'],
  ['minister', 'وزي*'],
  ['lawzi', 'بوكم*'],
  ['lebanon', 'لبن*'],
  ['kerry', 'لقاء باريس'], // in the title
  ['', 'لا يوجد هنا'],
  ['', ''],
  ['', '-'],
  ['', '"'],
  ['', '-كيري'],
  ['', '***'],
  ['kerry', 'كيري"'],
  ['kerry', '"كيري'],
  ['kerry', 'OR كيري OR'],
  ['kerry', 'كيري AND هدنة'.replace(' AND', '')],
  ['kerry', "كيري'); drop table words; --".split(')')[0] as string],
]

onBothEngines((newPlace) => {
  let archive: Archive
  const keys = new Map<string, string>()
  beforeAll(async () => {
    archive = await openArchive(await newPlace(), { analyser })
    for (const [key, draft] of Object.entries(REPORTS)) {
      const [added] = await archive.add([drafted({ ...draft, url: `https://example.org/${key}` })])
      keys.set(added?.id ?? '', key)
    }
    for await (const _ of archive.index());
  })
  afterAll(() => archive.close())
  const found = async (...asked: Parameters<Archive['search']>) =>
    (await archive.search(...asked)).items.map(({ report }) => keys.get(report.id))

  test.each(TABLE)('finds “%s” for %s', async (finds, question) => {
    expect((await found(question)).sort()).toEqual(finds.split(' ').filter(Boolean).sort())
  })

  describe('filters', () => {
    // biome-ignore format: one filter a line
    const FILTERS: readonly (readonly [finds: string, filters: Parameters<Archive['search']>[1], question: string])[] = [
      ['lavrov', { outlet: 'الشروق' }, 'محادثات'],
      ['lavrov', { outlet: 'شروق' }, 'محادثات'],
      ['kerry', { agency: 'رويترز' }, 'محادثات'],
      ['kerry', { to: '2016-12-10' }, 'محادثات'],
      ['lavrov tatweel', { from: '2016-12-11' }, 'محادثات'],
      ['lavrov', { from: '2016-12-11', to: '2016-12-11' }, 'محادثات'],
      ['kerry lavrov tatweel', { from: '2016-12', to: '2016' }, 'محادثات'],
      ['kerry', { speaker: 'كيري' }, 'محادثات'],
      ['lavrov', { speaker: 'Lavrov' }, 'محادثات'],
      ['lavrov', { party: 'RU' }, 'محادثات'],
      ['', { party: '%' }, 'محادثات'],
      ['kerry', { topic: 'ceasefire' }, 'محادثات'],
      ['kerry lavrov', { kind: 'say' }, 'محادثات'],
      ['', { speaker: 'كيري', party: 'RU' }, 'محادثات'],
      ['', { outlet: `'; drop table reports; --` }, 'محادثات'],
    ]
    test.each(FILTERS)('leave “%s” for %j', async (finds, filters, question) => {
      expect((await found(question, filters)).sort()).toEqual(finds.split(' ').filter(Boolean).sort())
    })
  })

  test('what has the word in its title, or more often, comes first', async () => {
    expect((await found('موسكو OR كيري OR لقاء'))[0]).toBe('kerry')
    expect((await found('النار OR إطلاق OR وقف'))[0]).toBe('pair')
  })

  test('marks what was found, as it stands', async () => {
    const shown = async (question: string) => {
      const [hit] = (await archive.search(question)).items
      return hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end))
    }
    expect(await shown('هدنة')).toEqual(['الهُدنة'])
    expect(await shown('"إطلاق النار"')).toEqual(['إطلاق النار'])
    expect(await shown('Aleppo')).toEqual(['حلب'])
    expect(await shown('بوكماش')).toEqual(['بوكماش', 'ببوكماش'])
    const [hit] = (await archive.search('باريس')).items
    expect(hit?.title?.marks.map(({ start, end }) => hit.title?.text.slice(start, end))).toEqual(['باريس'])
  })

  test('turns its pages without leaving out or showing twice, also while others add', async () => {
    const many = await openArchive(await newPlace(), { analyser })
    await many.add(manyDrafts(25).map((draft) => drafted(draft)))
    expect((await many.search('هدنة')).pending).toBe(25)
    for await (const _ of many.index());
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await many.search('هدنة', {}, { limit: 10, after })
      seen.push(...page.items.map(({ report }) => report.id))
      after = page.next
      if (seen.length === 10) await many.add(manyDrafts(5, 100).map((draft) => drafted(draft)))
      if (page.pending === 0) expect(page.total).toBe(25)
    } while (after !== null)
    expect(new Set(seen).size).toBe(25)
    expect(seen).toHaveLength(25)
    await expect(many.search('هدنة', {}, { after: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_CURSOR' })
    await many.close()
  })

  test('another analyser makes the index anew', async () => {
    const where = await newPlace()
    const one = await openArchive(where, { analyser })
    await one.add([drafted(REPORTS.kerry as Draft)])
    for await (const _ of one.index());
    expect(await one.pending()).toBe(0)
    await one.close()
    const two = await openArchive(where, {
      analyser: {
        ...analyser,
        id: 'other',
        words: (text) => analyser.words(text).map((w) => ({ ...w, word: `x${w.word}` })),
      },
    })
    expect(await two.pending()).toBe(1)
    for await (const _ of two.index());
    expect((await two.search('كيري')).items).toHaveLength(1)
    expect(await two.pending()).toBe(0)
    await two.close()
  })

  test('no question is an error', async () => {
    const piece = fc.constantFrom(
      'كيري',
      'OR',
      'AND',
      'NOT',
      'NEAR(',
      ')',
      '(',
      '"',
      '-',
      '*',
      ':',
      '^',
      '{title}',
      "'",
      '\\',
      '|',
      '&',
      '!',
      '<->',
      '%',
      '\u0000',
      '\ud800',
      ';--',
      '+',
      'title:',
      'أو',
    )
    const question = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' ')),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        await archive.search(asked, { speaker: asked, outlet: asked, party: asked, kind: asked, topic: asked })
        await archive.search(asked)
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test('ten thousand terms are cut to what can be looked for, and that is said', async () => {
    const { ignored } = await archive.search(Array.from({ length: 10_000 }, (_, i) => `كلمة${i}`).join(' '))
    expect(ignored).toBeGreaterThan(9000)
    await archive.search(`${'('.repeat(10_000)}كيري`)
    await archive.search(`"${'كيري '.repeat(5000)}"`)
  })
})
