import { existsSync, readFileSync } from 'node:fs'
import { type Entry, tokenise, Vocabulary } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '../fills.js'
import { entryTokens, Lexicon } from '../lexicon.js'
import { arabicChars, foldArabic } from '../orthography.js'
import { BODIES } from './bodies.js'
import { CAPITALS, SEATS } from './capitals.js'
import { CITIES } from './cities.js'
import { GROUPS } from './groups.js'
import { addEntities } from './index.js'
import { COMPOUND_NISBAS, nisbaForms } from './nationalities.js'
import { PERSONS } from './persons.js'
import { PLACES } from './places.js'
import { STATES } from './states.js'

const LISTS: Readonly<Record<string, readonly Entry[]>> = {
  STATES,
  CAPITALS,
  SEATS,
  PLACES,
  CITIES,
  BODIES,
  GROUPS,
  PERSONS,
  COMPOUND_NISBAS,
}

describe.each(Object.entries(LISTS))('%s', (_, list) => {
  test('is clean', () => {
    const faults: string[] = []
    const seen = new Map<string, Entry>()
    for (const entry of list) {
      if (
        entry.of !== null &&
        !/^(?:[A-Z]{2}|UNSC|GCC|ARAB-LEAGUE|NATO|OIC|IAEA|ICRC|[a-z0-9]+(?:[-+][a-z0-9]*)*(?: [a-z-]+)?)$/u.test(
          entry.of,
        )
      )
        faults.push(`of: ${entry.of}`)
      for (const form of entry.forms) {
        if (form !== form.normalize('NFC')) faults.push(`not NFC: ${form}`)
        if (/[\ufb50-\ufdff\ufe70-\ufeff\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\u064b-\u065f]/u.test(form))
          faults.push(`marks: ${form}`)
        if (form.trim() !== form || foldArabic(form).length < 2) faults.push(`short: ${form}`)
        const tokens = entryTokens(form).join(' ')
        const other = seen.get(tokens)
        if (other !== undefined) faults.push(`twice: ${form} in ${other.name} and ${entry.name}`)
        seen.set(tokens, entry)
      }
    }
    expect(faults).toEqual([])
  })
})

const lexicon = new Lexicon()
addEntities(lexicon)

/** Who or what a text is found to name from its first token on. */
function named(text: string): readonly Entry[] {
  const tokens = tokenise(
    text,
    [{ start: 0, end: text.length, paragraph: 0 }],
    arabicChars,
    new Vocabulary((form, kind) => lexicon.analyse(form, kind), slotsOf),
  )
  let best: { readonly entries: readonly Entry[]; readonly to: number } | null = null
  for (const cut of tokens.word[0]?.entries ?? []) {
    const found = lexicon.entries.longest(cut.rest, tokens.form, 0, tokens.length)
    if (found !== null && found.to > (best?.to ?? 0)) best = found
  }
  return best === null || best.to < tokens.length ? [] : best.entries
}

describe('actors are found under whatever spelling', () => {
  test.each([
    ['US', 'الولايات المتحدة الأمريكية'],
    ['US', 'واميركا'],
    ['US', 'للبنتاغون'],
    ['US', 'بواشنطن'],
    ['RU', 'الاتحاد الروسي'],
    ['RU', 'والكرملين'],
    ['SY', 'سورية'],
    ['SY', 'وسوريا'],
    ['SA', 'المملكة العربية السعودية'],
    ['EG', 'جمهورية مصر العربية'],
    ['KP', 'كوريا الشمالية'],
    ['KP', 'الكورية الشمالية'],
    ['CI', 'كوت ديفوار'],
    ['IL', 'الكنيست'],
    ['IR', 'الحرس الثورى'],
    ['UN', 'للأمم المتحدة'],
    ['UN', 'اليونيسيف'],
    ['UNSC', 'مجلس الأمن الدولي'],
    ['GCC', 'مجلس التعاون لدول الخليج العربية'],
    ['ARAB-LEAGUE', 'الجامعة العربية'],
    ['p5+1', 'مجموعة 5+1'],
    ['p5+1', 'مجموعة (5+1)'],
    ['p5+1', 'مجموعة ٥ + ١'],
    ['isis', 'داعش'],
    ['isis', 'تنظيم الدولة الاسلامية'],
    ['houthis', 'والحوثيين'],
    ['houthis', 'أنصار الله'],
    ['hezbollah', 'حزب اللّه'],
    ['syrian-opposition', 'الائتلاف الوطني السوري'],
    ['SY', 'قوات النظام'],
    ['krg', 'حكومة اقليم كردستان'],
    ['US', 'جون كيرى'],
    ['RU', 'سيرجي لافروف'],
    ['TR', 'تشاووش أوغلو'],
    ['EU', 'فيديريكا موجيريني'],
    ['UN', 'دي مستورا'],
    ['YE', 'عبدربه منصور هادي'],
  ])('%s', (of, text) => {
    expect(named(text).map((entry) => entry.of)).toContain(of)
  })
})

describe('places are found with their country', () => {
  test.each([
    ['SY', 'city', 'حلب'],
    ['SY', 'city', 'الزبداني'],
    ['SY', 'city', 'عين العرب'],
    ['YE', 'city', 'وعدن'],
    ['LY', 'city', 'بنغازي'],
    ['MA', 'city', 'الصخيرات'],
    ['CH', 'city', 'بجنيف'],
    ['AT', 'city', 'فيينا'],
    ['KZ', 'city', 'الأستانة'],
    ['ET', 'city', 'أديس أبابا'],
    ['PS', 'region', 'قطاع غزة'],
    ['IQ', 'region', 'الأنبار'],
    ['US', 'site', 'كامب ديفيد'],
    [null, 'site', 'باب المندب'],
    [null, 'city', 'القدس'],
  ])('%s %s', (country, kind, text) => {
    const places = named(text).map((entry) => [entry.place?.country, entry.place?.kind])
    expect(places).toContainEqual([country, kind])
  })

  test('all have a position, but for none', () => {
    const without = [...CAPITALS, ...PLACES, ...CITIES, ...STATES].filter((entry) => {
      const [latitude, longitude] = entry.place?.at ?? [Number.NaN, Number.NaN]
      return !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
    })
    expect(without).toEqual([])
  })
})

test('a name that is also a common word is guarded, its sure spellings are not', () => {
  expect(named('هادي').every((entry) => entry.guarded === true)).toBe(true)
  expect(named('عبد ربه منصور هادي').some((entry) => entry.guarded !== true)).toBe(true)
  expect(named('الباب').every((entry) => entry.guarded === true)).toBe(true)
})

test('two that bear one name are both given, the state first', () => {
  expect(named('عمان').map((entry) => [entry.kind, entry.of])).toEqual([
    ['state', 'OM'],
    ['place', 'JO'],
  ])
})

describe('nisbas show whom they stand for, number and gender', () => {
  test.each([
    ['US', 'one', 'm', 'الأميركي'],
    ['US', 'one', 'f', 'الأمريكية'],
    ['US', 'many', 'm', 'أميركيون'],
    ['SA', 'many', 'm', 'السعوديين'],
    ['SY', 'one', 'f', 'السورية'],
    ['SY', 'two', 'f', 'سوريتان'],
    ['LB', 'many', 'f', 'اللبنانيات'],
    ['RU', 'many', 'm', 'الروس'],
    ['TR', 'many', 'm', 'والأتراك'],
    ['kurds', 'many', 'm', 'للأكراد'],
    ['UN', 'one', 'm', 'الأممي'],
    ['EU', 'one', 'f', 'الأوروبية'],
    ['houthis', 'one', 'f', 'الحوثية'],
    ['JO', 'one', 'm', 'أردنيا'],
  ])('%s %s %s', (of, number, gender, form) => {
    expect(lexicon.analyse(foldArabic(form), 1).nisba?.is).toEqual({ of, number, gender })
  })

  test.each(['مالي', 'المالية', 'قمري', 'سوريا', 'روسيا'])('%s is none', (form) => {
    expect(lexicon.analyse(foldArabic(form), 1).nisba).toBeNull()
  })

  test('give nine forms each', () => {
    expect(new Set(nisbaForms('مصري').map(([form]) => form)).size).toBe(9)
  })
})

const SPELLINGS = new URL('../../../../../shared/inventories/spelling_variants.tsv', import.meta.url)
const NAMES = [
  'America',
  'Syria',
  'Iran',
  'Turkey',
  'Lavrov',
  'Putin',
  'Kerry',
  'Obama',
  'Hollande',
  'de Mistura',
  'Erdogan',
  'Davutoglu',
  'Cavusoglu',
]
const MORE = [
  'Netanyahu',
  'Mogherini',
  'Merkel',
  'Fabius',
  'Zarif',
  'Pentagon',
  'Congress',
  'Washington',
  'Geneva',
  'Vienna',
  'Brussels',
  'Aleppo',
  'Raqqa',
]
const REST = ['Kobani', 'Britain', 'Germany', 'Russia', 'EU', 'ISIS', 'Al-Sisi etc final ya']

describe.skipIf(!existsSync(SPELLINGS))('the spellings counted in ../shared/inventories/spelling_variants.tsv', () => {
  test('are found', () => {
    const wanted = new Set([...NAMES, ...MORE, ...REST])
    const missing: string[] = []
    for (const row of readFileSync(SPELLINGS, 'utf8').split('\n')) {
      const [item = '', variants = ''] = row.split('\t')
      if (!wanted.has(item)) continue
      for (const [, form = ''] of variants.matchAll(/(?<form>[^:;]+):\d+/gu)) {
        const text = form.trim()
        const found =
          named(text).length > 0 || named(`ال${text}`).length > 0 || lexicon.analyse(foldArabic(text), 1).nisba !== null
        if (!found) missing.push(`${item}: ${text}`)
      }
    }
    expect(missing).toEqual([])
  })
})
