import { existsSync, readFileSync } from 'node:fs'
import { TokenKind } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'
import type { Word } from '../word.js'
import { BODIES } from './body-words.js'
import { COMMON_ADJECTIVES, COMMON_NOUNS } from './common-words.js'
import { COMPOSED_TITLES, composedTitle } from './composed-titles.js'
import { DOCUMENTS } from './documents.js'
import * as arabicNames from './given-names-arabic.js'
import * as foreignNames from './given-names-foreign.js'
import { wordsOf } from './inflect.js'
import { MEDIA, SOCIAL_PHRASES } from './media-words.js'
import { HONORIFIC_PHRASES, HONORIFICS, NAME_LINKS, RANKS } from './name-parts.js'
import { PARTICLES, STANDINGS } from './particles.js'
import { PORTFOLIOS } from './portfolios.js'
import { QUALITIES, SOURCES } from './sources.js'
import { TITLES } from './titles.js'
import { addWords } from './words.js'

const lexicon = new Lexicon()
addWords(lexicon)
const look = (form: string): Word => lexicon.analyse(foldArabic(form), TokenKind.word)

const LISTS: readonly (readonly [name: string, forms: readonly string[]])[] = [
  ['titles', TITLES.map((row) => row[4])],
  ['composed titles', COMPOSED_TITLES.map((row) => `${row[0]} ${row[3]}`)],
  ['portfolios', PORTFOLIOS.map((row) => row[1])],
  ['sources', SOURCES.map((row) => row[2])],
  ['qualities', QUALITIES.map((row) => row[1])],
  ['documents', DOCUMENTS.map((row) => row[1])],
  ['bodies', BODIES.map((row) => row[2])],
  ['media', MEDIA.flatMap((row) => wordsOf(row[1]))],
  ['social phrases', SOCIAL_PHRASES],
  ['honorifics', HONORIFICS.flatMap((row) => wordsOf(row[1]))],
  ['honorific phrases', HONORIFIC_PHRASES],
  ['links', wordsOf(NAME_LINKS)],
  ['ranks', wordsOf(RANKS)],
  ['particles', PARTICLES.flatMap((row) => wordsOf(row[2]))],
  ['standings', STANDINGS.map((row) => row[1])],
  ['common nouns', wordsOf(COMMON_NOUNS)],
  ['common adjectives', wordsOf(COMMON_ADJECTIVES)],
  ['Arabic names', Object.values(arabicNames).flatMap(wordsOf)],
  ['foreign names', Object.values(foreignNames).flatMap(wordsOf)],
]

describe('the lists', () => {
  test.each(LISTS)('%s: each form once, composed, in plain letters', (_name, forms) => {
    const all = forms.join('\n')
    expect(all).toBe(all.normalize('NFC'))
    expect(all).not.toMatch(/[\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb50-\ufdff\ufe70-\ufeff]/u)
    const seen = new Set<string>()
    const twice: string[] = []
    for (const form of forms) {
      const folded = foldArabic(form)
      if (seen.has(folded)) twice.push(form)
      seen.add(folded)
    }
    expect(twice).toEqual([])
  })

  test('a name that is also an everyday word says so', () => {
    const everyday = new Set([...wordsOf(COMMON_NOUNS), ...wordsOf(COMMON_ADJECTIVES)].map(foldArabic))
    const { ARABIC_MEN, ARABIC_WOMEN } = arabicNames
    const { FOREIGN_MEN, FOREIGN_WOMEN } = foreignNames
    const unmarked = [ARABIC_MEN, ARABIC_WOMEN, FOREIGN_MEN, FOREIGN_WOMEN]
      .flatMap(wordsOf)
      .filter((name) => everyday.has(foldArabic(name)))
    expect(unmarked).toEqual([])
  })
})

describe('titles', () => {
  test.each([
    ['minister', 'one', 'm', 'وزير'],
    ['minister', 'two', 'm', 'وزيرا'],
    ['minister', 'two', 'm', 'وزيري'],
    ['minister', 'many', 'm', 'الوزراء'],
    ['minister', 'one', 'f', 'وزيرة'],
    ['head', 'many', 'm', 'ورؤساء'],
    ['spokesman', 'one', 'f', 'المتحدثة'],
    ['spokesman', 'one', 'f', 'الناطقة'],
    ['representative', 'many', 'm', 'ممثلو'],
    ['representative', 'many', 'm', 'لممثلي'],
    ['official', 'many', 'm', 'مسؤولي'],
    ['official', 'many', 'm', 'المسئولين'],
    ['official', 'one', 'f', 'مسؤولة'],
    ['counterpart', 'one', 'm', 'نظيره'],
    ['counterpart', 'one', 'm', 'لنظيره'],
    ['counterpart', 'one', 'f', 'نظيرته'],
    ['counterpart', 'two', 'm', 'نظيريه'],
    ['counterpart', 'many', 'm', 'نظرائه'],
    ['counterpart', 'many', 'm', 'نظراؤها'],
    ['ambassador', 'many', 'm', 'سفراء'],
    ['adviser', 'one', 'f', 'المستشارة'],
    ['deputy', 'one', 'm', 'نائب'],
    ['leader', 'many', 'm', 'للزعماء'],
    ['envoy', 'one', 'm', 'والمبعوث'],
    ['envoy', 'one', 'm', 'الموفد'],
    ['king', 'one', 'm', 'العاهل'],
    ['judge', 'one', 'm', 'قاض'],
    ['prosecutor', 'one', 'm', 'المدعي'],
  ])('%s %s %s %s', (office, number, gender, form) => {
    expect(look(form).title?.is).toMatchObject({ office, number, gender })
  })

  test.each([
    ['the president when nothing follows', 'president', 'الرئيس'],
    ['a member of parliament', 'lawmaker', 'النائب'],
    ['no title alone', null, 'كبير'],
  ])('alone: %s', (_why, alone, form) => {
    expect(look(form).title?.is.alone).toBe(alone)
  })

  test.each([
    ['main', 'الرئيسي'],
    ['political', 'سياسية'],
    ['political', 'السياسية'],
    ['main', 'رئيسية'],
    ['salafi', 'السلفي'],
  ])('no title: %s', (_why, form) => {
    expect(look(form).title).toBeNull()
  })

  test.each([
    ['head', 'prime-minister', 'الوزراء الفرنسي'],
    ['head', 'prime-minister', 'وزراء فرنسا'],
    ['head', 'prime-minister', 'الحكومة'],
    ['head', 'prime-minister', 'مجلس الوزراء'],
    ['head', 'speaker', 'مجلس النواب'],
    ['head', 'speaker', 'البرلمان'],
    ['head', 'president', 'الجمهورية'],
    ['head', 'chief-of-staff', 'هيئة الأركان المشتركة'],
    ['head', 'head-of-delegation', 'وفد المعارضة'],
    ['heir', 'crown-prince', 'العهد'],
    ['heir', 'deputy-crown-prince', 'ولي العهد'],
    ['trustee', 'secretary-general', 'عام الحلف'],
    ['deputy', 'vice-president', 'الرئيس الأميركي'],
    ['deputy', 'deputy-prime-minister', 'رئيس الوزراء'],
    ['deputy', 'deputy-minister', 'وزير الدفاع'],
    ['chief', 'chief-negotiator', 'المفاوضين'],
    ['official', 'foreign-policy-chief', 'السياسة الخارجية'],
  ])('%s is %s before %s', (head, office, tail) => {
    const forms = foldArabic(tail).split(' ')
    expect(composedTitle(head, forms, 0, forms.length)?.office).toBe(office)
  })

  test('an unknown tail leaves the head as it is', () => {
    expect(composedTitle('head', ['شيء'], 0, 1)).toBeNull()
    expect(composedTitle('nobody', ['الوزراء'], 0, 1)).toBeNull()
    expect(composedTitle('head', [], 0, 0)).toBeNull()
  })

  test('every composed title hangs on an office that has a head', () => {
    const heads = new Set(TITLES.map((row) => row[0]))
    expect(COMPOSED_TITLES.filter((row) => !heads.has(row[0]))).toEqual([])
  })
})

describe('other slots', () => {
  test.each([
    ['portfolio', { key: 'foreign' }, 'الخارجية'],
    ['portfolio', { key: 'foreign' }, 'خارجية'],
    ['portfolio', { key: 'defence' }, 'والدفاع'],
    ['source', { type: 'source', number: 'many', gender: 'f' }, 'مصادر'],
    ['source', { type: 'witness', number: 'many', gender: 'm' }, 'شهود'],
    ['source', { type: 'activist', number: 'many', gender: 'm' }, 'ناشطون'],
    ['source', { type: 'resident', number: 'many', gender: 'm' }, 'الأهالي'],
    ['source', { type: 'military', number: 'one', gender: 'm' }, 'ضابط'],
    ['quality', { type: 'informed', gender: 'f' }, 'مطلعة'],
    ['quality', { type: 'security', gender: 'm' }, 'أمني'],
    ['quality', { type: 'senior', number: 'many' }, 'كبار'],
    ['quality', { type: 'trusted', gender: 'f' }, 'الموثوقة'],
    ['document', { type: 'statement', number: 'one' }, 'بيان'],
    ['document', { type: 'letter', number: 'one' }, 'رسالته'],
    ['document', { type: 'report', number: 'many', gender: 'f' }, 'تقارير'],
    ['body', { type: 'ministry', kind: 'organisation', gender: 'f' }, 'الوزارة'],
    ['body', { type: 'government', kind: 'state' }, 'حكومته'],
    ['body', { type: 'army', gender: 'm' }, 'الجيش'],
    ['body', { type: 'armed-group', kind: 'group', number: 'many' }, 'الفصائل'],
    ['medium', { type: 'agency' }, 'وكالة'],
    ['medium', { type: 'paper' }, 'لصحيفة'],
    ['medium', { type: 'social' }, 'تويتر'],
    ['part', { part: 'given', gender: 'm', common: true }, 'كريم'],
    ['part', { part: 'given', gender: 'f' }, 'فيديريكا'],
    ['part', { part: 'given', gender: 'm' }, 'سيرغي'],
    ['part', { part: 'given', gender: 'm', common: true }, 'باسم'],
    ['part', { part: 'link' }, 'بن'],
    ['part', { part: 'honorific', gender: 'f' }, 'السيدة'],
    ['part', { part: 'rank' }, 'اللواء'],
    ['particle', { type: 'that' }, 'أن'],
    ['particle', { type: 'that' }, 'بأنها'],
    ['particle', { type: 'because' }, 'لأنهم'],
    ['particle', { type: 'prep', key: 'on' }, 'عليه'],
    ['particle', { type: 'prep', key: 'between' }, 'بينهما'],
    ['particle', { type: 'prep-pronoun', key: 'to' }, 'لها'],
    ['particle', { type: 'aux', key: 'was' }, 'كان'],
    ['particle', { type: 'rel' }, 'والذي'],
    ['particle', { type: 'neg' }, 'ليس'],
    ['particle', { type: 'turn' }, 'بدوره'],
    ['particle', { type: 'standing', key: 'former' }, 'السابق'],
    ['particle', { type: 'standing', key: 'acting' }, 'بالإنابة'],
    ['particle', { type: 'standing', key: 'elect' }, 'المنتخبة'],
    ['particle', { type: 'common' }, 'المنطقة'],
    ['particle', { type: 'common' }, 'للمدن'],
  ] as const)('%s %o %s', (slot, payload, form) => {
    expect(look(form)[slot]?.is).toMatchObject(payload)
  })
})

const INVENTORIES = new URL('../../../../../shared/inventories/', import.meta.url)

describe.skipIf(!existsSync(INVENTORIES))('the inventories (../shared/inventories)', () => {
  const firsts = (file: string, column: number, categories: readonly string[] | null): string[] =>
    readFileSync(new URL(file, INVENTORIES), 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .filter((cells) => cells.length > column && (categories === null || categories.includes(cells[0] as string)))
      .flatMap((cells) => (cells[column] as string).split(';'))
      .map((top) => top.trim().split(/[\s:]/u)[0] as string)

  test('heads of titles', () => {
    const heads = firsts('titles.tsv', 3, ['minister', 'counterpart', 'spokes', 'envoy', 'deputy', 'official'])
    expect(heads.length).toBeGreaterThan(80)
    expect([...new Set(heads.filter((form) => look(form).title === null))]).toEqual([])
  })

  test('heads of anonymous sources', () => {
    const heads = firsts('anonymous_sources.tsv', 3, null)
    const unknown = new Set(
      heads.filter(
        (form) =>
          /^(?:ال|لل?)?(?:مصدر|مصادر|مس[ؤئ]ول|ناشط|نشطاء|شهود|شاهد|محلل|مراقب)/u.test(form) &&
          look(form).source === null,
      ),
    )
    expect([...unknown]).toEqual([])
  })
})
