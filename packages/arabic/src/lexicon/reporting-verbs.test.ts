import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { TokenKind } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'
import { addOtherVerbs, eachOtherForm } from './other-verbs.js'
import { addReportingVerbs, eachReportingForm } from './reporting-verbs.js'

const lexicon = new Lexicon()
addReportingVerbs(lexicon)
addOtherVerbs(lexicon)
const look = (form: string) => lexicon.analyse(foldArabic(form), TokenKind.word)

describe('reporting verbs', () => {
  test.each<[form: string, lemma: string, act: string]>([
    ['وقال', 'قال', 'say'],
    ['سيقول', 'قال', 'say'],
    ['فأضافت', 'أضاف', 'add'],
    ['مؤكدًا', 'أكد', 'affirm'],
    ['مشيرةً', 'أشار', 'explain'],
    ['وادّعى', 'ادعى', 'accuse'],
    ['اتهمته', 'اتهم', 'accuse'],
    ['نقلوه', 'نقل', 'announce'],
    ['أبداه', 'أبدى', 'say'],
    ['ناشدهم', 'ناشد', 'demand'],
    ['طمأن', 'طمأن', 'affirm'],
    ['يتساءلون', 'تساءل', 'ask'],
  ])('%s is of %s', (form, lemma, act) => {
    expect(look(form).reporting?.is).toMatchObject({ lemma, act })
  })

  test('a verbal noun reports behind a preposition or before a pronoun, and says so', () => {
    expect(look('بقوله').reporting).toMatchObject({
      prep: 'ب',
      suffix: 'ه',
      is: { lemma: 'قال', form: { tense: 'noun' } },
    })
    expect(look('بالقول').reporting).toMatchObject({ prep: 'ب', is: { lemma: 'قال', form: { tense: 'noun' } } })
    expect(look('تأكيدها').reporting).toMatchObject({ suffix: 'ها', is: { lemma: 'أكد', form: { tense: 'noun' } } })
    expect(look('دعوته').reporting).toMatchObject({ suffix: 'ه', is: { lemma: 'دعا', form: { tense: 'noun' } } })
    expect(look('ليؤكد').verb).toMatchObject({ prep: 'ل', is: { lemma: 'أكد', tense: 'present' } })
  })

  test('background has no speaker', () => {
    for (const form of ['يذكر', 'يشار', 'قيل', 'يقال', 'أشير'])
      expect(look(form).reporting?.is.form.passive, form).toBe(true)
  })

  test('verbs say what stands beside them', () => {
    expect(look('أشار').reporting?.is).toMatchObject({ preps: [foldArabic('إلى'), '', 'ب'], guard: null })
    expect(look('أعرب').reporting?.is).toMatchObject({ preps: ['عن'], object: true })
    expect(look('أبلغ').reporting?.is).toMatchObject({ addressee: true })
    expect(look('أوردت').reporting?.is).toMatchObject({ relays: true })
    expect(look('وتابع').reporting?.is).toMatchObject({ continues: true, guard: 'clause-or-person' })
    expect(look('نعتقد').reporting?.is).toMatchObject({ thought: true })
    expect(look('جاء').reporting?.is).toMatchObject({ places: true })
  })

  test.each([
    ['a city', 'مدينة'],
    ['a habit', 'عادة'],
    ['in, after', 'بعد'],
    ['a name', 'كيري'],
    ['a town', 'تعز'],
    ['a minister', 'وزير'],
    ['a man', 'فيصل'],
    ['happy', 'سعيد'],
    ['here', 'هنا'],
    ['half', 'نصف'],
    ['must', 'يجب'],
    ['several', 'عدة'],
    ['Turkish', 'تركي'],
    ['between them', 'بينهم'],
    ['other than it', 'غيرها'],
    ['a friend', 'صديق'],
  ])('%s is no reporting verb: %s', (_, form) => {
    expect(look(form).reporting).toBeNull()
  })

  test('a word that is mostly something else reports only under a guard', () => {
    const common =
      'بين عبر علم عد يعد زاد بحث عرض أمر نقل ذكر رد كشف طلب طالب رفض حذر توقع أمل قدر كتب علق تابع متابعة مقرا مجددا شهد عاد جاء قبول'
    for (const form of common.split(' ')) {
      const reporting = look(form).reporting
      if (reporting === null || reporting.is.form.tense === 'noun' || reporting.is.places) continue
      expect(reporting.is.guard, form).not.toBeNull()
    }
  })

  test('no form is a function word', () => {
    const words =
      'في من إلى على عن مع أن إن هذا هذه ذلك التي الذي لا ما لم لن قد ثم أو أي كل بعد قبل خلال حول دون ضمن غير مثل منذ حتى حيث كما لكن عند نحو أمام تحت فوق هنا هناك أيضا فقد وقد'
    const function_words = new Set(words.split(' ').map(foldArabic))
    const seen: string[] = []
    eachReportingForm((spelling) => function_words.has(spelling) && seen.push(spelling))
    eachOtherForm((spelling) => function_words.has(spelling) && seen.push(spelling))
    expect(seen).toEqual([])
  })
})

describe('other verbs', () => {
  test.each<[form: string, lemma: string, tense: string]>([
    ['وكانت', 'كان', 'past'],
    ['تكون', 'كان', 'present'],
    ['سيعقد', 'عقد', 'present'],
    ['يكن', 'كان', 'present'],
    ['التقى', 'التقى', 'past'],
    ['أجراها', 'أجرى', 'past'],
    ['انسحبت', 'انسحب', 'past'],
    ['استأنفوا', 'استأنف', 'past'],
    ['ترأس', 'ترأس', 'past'],
    ['يؤدي', 'أدى', 'present'],
    ['تعرض', 'تعرض', 'past'],
    ['نفذتها', 'نفذ', 'past'],
  ])('%s is of %s', (form, lemma, tense) => {
    expect(look(form).verb?.is).toMatchObject({ lemma, tense })
  })

  test.each(['وزارة', 'حملة', 'حركة', 'جلسة', 'إدارة', 'رسمي', 'سكان', 'واقع'])('%s is no verb', (form) => {
    expect(look(form).verb).toBeNull()
  })
})

const inventory = fileURLToPath(new URL('../../../../../shared/inventories/reporting_verbs.tsv', import.meta.url))

/** Forms of the inventory that are not made on purpose: other words, and the nouns of meeting verbs. */
const LEFT_OUT = new Set(['مدينة', 'عادة', 'زائدا', 'استقباله', 'اجتماعه', 'لقائه', 'لقاءه'].map(foldArabic))

describe.skipIf(!existsSync(inventory))('the inventory of reporting verbs in ../shared/inventories', () => {
  const made = new Map<string, Set<string>>()
  const note = (spelling: string, lemma: string) => made.set(lemma, (made.get(lemma) ?? new Set()).add(spelling))
  eachReportingForm((spelling, { lemma }) => note(spelling, lemma))
  eachOtherForm((spelling, { lemma }) => note(spelling, lemma))
  const rows = existsSync(inventory)
    ? readFileSync(inventory, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t'))
    : []

  test('every form is made under its lemma', () => {
    const missing = rows
      .map((row) => [row[0] as string, foldArabic(row[3] as string)] as const)
      .filter(([lemma, form]) => {
        const forms = made.get(lemma) ?? new Set()
        const stem = form.replace(/(?:هم|ها|ه)$/u, '')
        const tries = [form, stem, `${stem.replace(/ت$/u, '')}ه`]
        return !LEFT_OUT.has(form) && !tries.some((one) => forms.has(one) || forms.has(one.replace(/^ب/u, '')))
      })
    expect(rows.length).toBe(760)
    expect(missing).toEqual([])
  })
})
