import type { Entry } from '@isnad/engine'
import type { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'
import type { Nisba } from '../word.js'
import { entriesOf, type Spellings } from './rows.js'
import { STATES } from './states.js'

/** Adjectives of states and regions: the masculine singular in its spellings, from which all other forms are made. */
// biome-ignore format: one entry a line
const ADJECTIVES: readonly (readonly [of: string, masculine: string])[] = [
  ['US', 'أميركي|أمريكي'],
  ['RU', 'روسي|شيشاني'],
  ['GB', 'بريطاني|إنجليزي|إنكليزي|اسكتلندي|ويلزي'],
  ['FR', 'فرنسي'],
  ['DE', 'ألماني'],
  ['CN', 'صيني'],
  ['SA', 'سعودي'],
  ['AE', 'إماراتي'],
  ['QA', 'قطري'],
  ['KW', 'كويتي'],
  ['BH', 'بحريني'],
  ['OM', 'عماني'],
  ['YE', 'يمني'],
  ['SY', 'سوري'],
  ['IQ', 'عراقي'],
  ['JO', 'أردني'],
  ['LB', 'لبناني'],
  ['PS', 'فلسطيني'],
  ['IL', 'إسرائيلي|صهيوني'],
  ['EG', 'مصري'],
  ['LY', 'ليبي'],
  ['TN', 'تونسي'],
  ['DZ', 'جزائري'],
  ['MA', 'مغربي'],
  ['MR', 'موريتاني'],
  ['SD', 'سوداني'],
  ['SO', 'صومالي'],
  ['DJ', 'جيبوتي'],
  ['EH', 'صحراوي'],
  ['IR', 'إيراني'],
  ['TR', 'تركي'],
  ['AF', 'أفغاني|أفغانستاني'],
  ['PK', 'باكستاني'],
  ['IN', 'هندي'],
  ['BD', 'بنغلاديشي|بنجلاديشي|بنغالي|بنغلادشي'],
  ['ID', 'إندونيسي'],
  ['MY', 'ماليزي'],
  ['JP', 'ياباني'],
  ['KR', 'كوري'],
  ['TW', 'تايواني'],
  ['VN', 'فيتنامي'],
  ['TH', 'تايلاندي|تايلندي'],
  ['PH', 'فلبيني|فيليبيني|فليبيني'],
  ['MM', 'ميانماري|بورمي'],
  ['KH', 'كمبودي'],
  ['LA', 'لاوسي'],
  ['SG', 'سنغافوري'],
  ['BN', 'بروناوي'],
  ['TL', 'تيموري'],
  ['MN', 'منغولي|مغولي'],
  ['NP', 'نيبالي'],
  ['BT', 'بوتاني'],
  ['LK', 'سريلانكي|سيريلانكي'],
  ['MV', 'مالديفي'],
  ['KZ', 'كازاخستاني|كازاخي|كزاخستاني|قازاقستاني'],
  ['UZ', 'أوزبكستاني|أوزبكي'],
  ['TM', 'تركمانستاني'],
  ['TJ', 'طاجيكستاني|طاجيكي|طاجكستاني'],
  ['KG', 'قيرغيزستاني|قرغيزستاني|قيرغيزي|قرغيزي'],
  ['AZ', 'أذربيجاني|أذري'],
  ['AM', 'أرميني|أرمني'],
  ['GE', 'جورجي'],
  ['UA', 'أوكراني|أكراني'],
  ['BY', 'بيلاروسي|بيلوروسي'],
  ['MD', 'مولدوفي|مولدافي'],
  ['PL', 'بولندي|بولوني'],
  ['CZ', 'تشيكي'],
  ['SK', 'سلوفاكي'],
  ['HU', 'مجري|هنغاري'],
  ['RO', 'روماني'],
  ['BG', 'بلغاري'],
  ['GR', 'يوناني'],
  ['CY', 'قبرصي'],
  ['MT', 'مالطي'],
  ['AL', 'ألباني'],
  ['MK', 'مقدوني'],
  ['RS', 'صربي'],
  ['ME', 'مونتينيغري|مونتنيغري'],
  ['BA', 'بوسني'],
  ['HR', 'كرواتي'],
  ['SI', 'سلوفيني'],
  ['XK', 'كوسوفي'],
  ['AT', 'نمساوي'],
  ['CH', 'سويسري'],
  ['IT', 'إيطالي'],
  ['VA', 'فاتيكاني'],
  ['ES', 'إسباني|كتالوني'],
  ['PT', 'برتغالي'],
  ['NL', 'هولندي'],
  ['BE', 'بلجيكي'],
  ['LU', 'لوكسمبورغي|لوكسمبورجي'],
  ['IE', 'أيرلندي'],
  ['IS', 'آيسلندي'],
  ['NO', 'نرويجي'],
  ['SE', 'سويدي'],
  ['DK', 'دنماركي|دانماركي|دانمركي'],
  ['FI', 'فنلندي'],
  ['EE', 'إستوني'],
  ['LV', 'لاتفي'],
  ['LT', 'ليتواني'],
  ['CA', 'كندي'],
  ['MX', 'مكسيكي'],
  ['GT', 'غواتيمالي|جواتيمالي'],
  ['HN', 'هندوراسي'],
  ['SV', 'سلفادوري'],
  ['NI', 'نيكاراغوي|نيكاراجوي'],
  ['CR', 'كوستاريكي'],
  ['PA', 'بنمي'],
  ['CU', 'كوبي'],
  ['HT', 'هايتي|هاييتي'],
  ['DO', 'دومينيكاني|دومينيكي'],
  ['JM', 'جامايكي'],
  ['GY', 'غياني'],
  ['SR', 'سورينامي'],
  ['CO', 'كولومبي'],
  ['VE', 'فنزويلي'],
  ['EC', 'إكوادوري'],
  ['PE', 'بيروفي'],
  ['BO', 'بوليفي'],
  ['BR', 'برازيلي'],
  ['PY', 'باراغوياني|باراغوايي'],
  ['UY', 'أوروغوياني|أوروغواياني|أوروغوايي'],
  ['AR', 'أرجنتيني'],
  ['CL', 'تشيلي|شيلي|تشيلياني'],
  ['AU', 'أسترالي'],
  ['NZ', 'نيوزيلندي|نيوزلندي|نيوزيلاندي'],
  ['FJ', 'فيجي'],
  ['ET', 'إثيوبي|حبشي'],
  ['ER', 'إريتري'],
  ['KE', 'كيني'],
  ['UG', 'أوغندي|أوغاندي'],
  ['TZ', 'تنزاني|تانزاني'],
  ['RW', 'رواندي'],
  ['BI', 'بوروندي|بروندي'],
  ['CD', 'كونغولي|كونجولي'],
  ['TD', 'تشادي'],
  ['NE', 'نيجري'],
  ['NG', 'نيجيري'],
  ['BF', 'بوركيني|بوركينابي'],
  ['SN', 'سنغالي'],
  ['GM', 'غامبي|جامبي'],
  ['GN', 'غيني'],
  ['SL', 'سيراليوني'],
  ['LR', 'ليبيري'],
  ['CI', 'إيفواري'],
  ['GH', 'غاني'],
  ['TG', 'توغولي'],
  ['BJ', 'بنيني'],
  ['CM', 'كاميروني'],
  ['GA', 'غابوني|جابوني'],
  ['AO', 'أنغولي|أنجولي'],
  ['ZM', 'زامبي'],
  ['ZW', 'زيمبابوي|زيمبابوياني'],
  ['MW', 'ملاوي|مالاوي'],
  ['MZ', 'موزمبيقي'],
  ['NA', 'ناميبي'],
  ['BW', 'بوتسواني'],
  ['MG', 'مدغشقري'],
  ['MU', 'موريشيوسي'],
  ['SC', 'سيشلي'],
  ['UN', 'أممي'],
  ['EU', 'أوروبي|أوربي'],
  ['NATO', 'أطلسي'],
  ['GCC', 'خليجي'],
  ['arab-states', 'عربي'],
  ['kurds', 'كردي'],
  ['krg', 'كردستاني'],
  ['houthis', 'حوثي'],
  ['isis', 'داعشي'],
  ['hamas', 'حمساوي'],
  ['fatah', 'فتحاوي'],
  ['muslim-brotherhood', 'إخواني'],
  ['baath', 'بعثي'],
  ['pmf', 'حشدي'],
]

/** Names of peoples that the pattern does not make: collectives and broken plurals. */
// biome-ignore format: one entry a line
const PEOPLES: readonly (readonly [of: string, form: string])[] = [
  ['US', 'أميركان'],
  ['US', 'أمريكان'],
  ['RU', 'روس'],
  ['RU', 'شيشان'],
  ['GB', 'إنجليز'],
  ['GB', 'إنكليز'],
  ['DE', 'ألمان'],
  ['TR', 'أتراك'],
  ['AF', 'أفغان'],
  ['IN', 'هنود'],
  ['MA', 'مغاربة'],
  ['ES', 'إسبان'],
  ['ES', 'أسبان'],
  ['AM', 'أرمن'],
  ['RS', 'صرب'],
  ['HR', 'كروات'],
  ['BG', 'بلغار'],
  ['UZ', 'أوزبك'],
  ['TJ', 'طاجيك'],
  ['AL', 'ألبان'],
  ['ET', 'أحباش'],
  ['KM', 'قمريون'],
  ['KM', 'قمريين'],
  ['ML', 'ماليون'],
  ['ML', 'ماليين'],
  ['arab-states', 'عرب'],
  ['kurds', 'أكراد'],
  ['kurds', 'كرد'],
  ['isis', 'دواعش'],
]

/** Adjectives of more than one word, which only a name of more than one word can hold. */
// biome-ignore format: one entry a line
const COMPOUNDS: readonly (readonly [of: string, forms: Spellings])[] = [
  ['KP', 'كوري شمالي|كورية شمالية|الكوري الشمالي|الكورية الشمالية|الكوريين الشماليين|الكوريون الشماليون|كوريين شماليين|كوريون شماليون'],
  ['KR', 'كوري جنوبي|كورية جنوبية|الكوري الجنوبي|الكورية الجنوبية|الكوريين الجنوبيين|الكوريون الجنوبيون|كوريين جنوبيين|كوريون جنوبيون'],
  ['SS', 'جنوب سوداني|جنوب سودانية|الجنوب سوداني|الجنوب سودانية|السوداني الجنوبي|السودانية الجنوبية|السودانيين الجنوبيين|السودانيون الجنوبيون'],
  ['ZA', 'جنوب أفريقي|جنوب أفريقية|الجنوب أفريقي|الجنوب أفريقية|جنوب إفريقيين|الجنوب أفريقيين|الأفريقي الجنوبي'],
  ['CY', 'القبرصي اليوناني|القبرصية اليونانية|القبارصة اليونانيين|القبارصة اليونانيون'],
]

const M = 'm' as const
const F = 'f' as const

/**
 * All forms of a nisba, with what each shows.
 *
 * Shape: unvocalised, so -iyyīn (plural) and -iyyayn (dual) are one form, given as plural. The accusative -iyyan is left out where
 * it is the state's own name (سوريا، ليبيا).
 */
export function nisbaForms(
  masculine: string,
): readonly (readonly [form: string, number: Nisba['number'], gender: Nisba['gender']])[] {
  return [
    [masculine, 'one', M],
    [`${masculine}ة`, 'one', F],
    [`${masculine}ون`, 'many', M],
    [`${masculine}ين`, 'many', M],
    [`${masculine}ات`, 'many', F],
    [`${masculine}ان`, 'two', M],
    [`${masculine}تان`, 'two', F],
    [`${masculine}تين`, 'two', F],
    [`${masculine}ا`, 'one', M],
  ]
}

/**
 * Adds the adjectives of states, regions, bodies and movements, and the names of their people.
 *
 * Not covered: مالي and قمري in the singular, which mean "financial" and "lunar"; غربي and جنوبي, which are directions.
 */
export function addNisbas(lexicon: Lexicon): void {
  const names = new Set(STATES.flatMap((state) => state.forms.map(foldArabic)))
  for (const [of, spellings] of ADJECTIVES) {
    for (const masculine of spellings.split('|')) {
      for (const [form, number, gender] of nisbaForms(masculine)) {
        if (form === `${masculine}ا` && names.has(foldArabic(form))) continue
        lexicon.addWord('nisba', form, { of, number, gender })
      }
    }
  }
  for (const [of, form] of PEOPLES) lexicon.addWord('nisba', form, { of, number: 'many', gender: M })
}

/** States by adjectives of more than one word: al-kūrī al-shamālī. */
export const COMPOUND_NISBAS: readonly Entry[] = COMPOUNDS.flatMap(([of, forms]) => {
  const state = STATES.find((entry) => entry.of === of)
  return state === undefined
    ? []
    : entriesOf({ kind: 'state', of }, forms).map((entry) => ({ ...entry, name: state.name }))
})
