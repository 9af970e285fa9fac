import type { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'

type Row = readonly [value: number | string, ...forms: string[]]

/** Weekdays with the article, as they are printed; 1 Monday … 7 Sunday. Bare aḥad is "one of" and no day. */
const WEEKDAYS: readonly Row[] = [
  [1, 'الاثنين', 'الاتنين', 'الأثنين'],
  [2, 'الثلاثاء', 'الثلاثا', 'التلات'],
  [3, 'الأربعاء', 'الاربعا'],
  [4, 'الخميس'],
  [5, 'الجمعة'],
  [6, 'السبت'],
  [7, 'الأحد'],
]

/** Weekdays without the article: days only behind "every" or "day". */
const DAY_NAMES: readonly Row[] = [
  [1, 'اثنين'],
  [2, 'ثلاثاء'],
  [3, 'أربعاء'],
  [4, 'خميس'],
  [5, 'جمعة'],
  [6, 'سبت'],
  [7, 'أحد'],
]

/** Months whose names are nothing else. */
const MONTHS: readonly Row[] = [
  [1, 'يناير', 'جانفي', 'جانفيي'],
  [2, 'فبراير', 'فيفري', 'شباط', 'فبرايل'],
  [3, 'آذار'],
  [4, 'أبريل', 'افريل', 'ابرايل'],
  [5, 'مايو'],
  [6, 'يونيو', 'يونيه', 'حزيران'],
  [7, 'يوليو', 'يوليه', 'جويلية', 'يوليوز', 'تموز'],
  [8, 'أغسطس', 'غشت', 'اغسطوس'],
  [9, 'سبتمبر', 'شتنبر', 'أيلول'],
  [10, 'أكتوبر'],
  [11, 'نوفمبر', 'نونبر'],
  [12, 'ديسمبر', 'دجنبر'],
]

/** Months that are also other words (practised, father, a car, a name): they need a day, a year or a word of time beside them. */
const WEAK_MONTHS: readonly Row[] = [
  [3, 'مارس', 'مارت'],
  [4, 'نيسان'],
  [5, 'أيار', 'ماي'],
  [6, 'جوان'],
  [8, 'آب', 'أوت'],
]

/** First words of the Levantine months of two words, with the number of the one called "first". */
const PAIRED_MONTHS: readonly Row[] = [
  ['kanun', 'كانون'],
  ['tishrin', 'تشرين'],
]

/** Hijri months of one word. */
const HIJRI: readonly Row[] = [
  [1, 'محرم'],
  [2, 'صفر'],
  [7, 'رجب'],
  [8, 'شعبان'],
  [9, 'رمضان'],
  [10, 'شوال'],
]

/** First words of the Hijri months of two. The spring is also the first word of two months. */
const HIJRI_HEADS: readonly Row[] = [
  ['jumada', 'جمادى', 'جماد'],
  ['dhu', 'ذو', 'ذي', 'ذى'],
]
const HIJRI_TAILS: readonly Row[] = [
  [11, 'قعدة'],
  [12, 'حجة'],
]

const UNITS: readonly Row[] = [
  ['minute', 'دقيقة'],
  ['hour', 'ساعة'],
  ['day', 'يوم'],
  ['week', 'أسبوع'],
  ['month', 'شهر'],
  ['year', 'عام', 'سنة'],
  ['decade', 'عقد'],
]
const DUALS: readonly Row[] = [
  ['minute', 'دقيقتين', 'دقيقتان'],
  ['hour', 'ساعتين', 'ساعتان'],
  ['day', 'يومين', 'يومان'],
  ['week', 'أسبوعين', 'أسبوعان'],
  ['month', 'شهرين', 'شهران'],
  ['year', 'عامين', 'عامان', 'سنتين', 'سنتان'],
  ['decade', 'عقدين', 'عقدان'],
]
const PLURALS: readonly Row[] = [
  ['minute', 'دقائق'],
  ['hour', 'ساعات'],
  ['day', 'أيام', 'يوما'],
  ['week', 'أسابيع'],
  ['month', 'أشهر', 'شهور', 'شهرا'],
  ['year', 'أعوام', 'سنوات', 'سنين', 'عاما'],
  ['week', 'أسبوعا'],
  ['decade', 'عقود'],
]
/** "The two days of", "the two years of": the dual that leans on what follows. */
const PAIRS: readonly Row[] = [
  ['day', 'يومي'],
  ['month', 'شهري'],
  ['year', 'عامي', 'سنتي'],
  ['night', 'ليلتي'],
  ['part', 'صباحي', 'مساءي'],
]

const PARTS: readonly Row[] = [
  ['dawn', 'فجر', 'سحر'],
  ['morning', 'صباح', 'صبيحة', 'ضحى', 'غداة'],
  ['noon', 'ظهر', 'ظهيرة'],
  ['afternoon', 'عصر'],
  ['evening', 'مساء', 'مغرب', 'عشاء', 'أمسية'],
  ['eve', 'عشية'],
  ['night', 'ليل', 'ليلة'],
  ['daytime', 'نهار'],
]
/** Parts of the day as adverbs behind a clock time. */
const ADVERBS: readonly Row[] = [
  ['dawn', 'فجرا'],
  ['morning', 'صباحا'],
  ['noon', 'ظهرا'],
  ['afternoon', 'عصرا'],
  ['night', 'ليلا'],
]

const TURNS: readonly Row[] = [
  ['past', 'ماضي', 'ماضية', 'ماضيين', 'ماضيان', 'فائت', 'فائتة', 'فائتين', 'منصرم', 'منصرمة', 'منصرمين'],
  ['next', 'مقبل', 'مقبلة', 'مقبلين', 'مقبلان', 'قادم', 'قادمة', 'قادمين', 'قادمان'],
  ['this', 'جاري', 'جارية', 'جاريين', 'حالي', 'حالية', 'حاليين'],
  ['former', 'سابق', 'سابقة', 'أسبق'],
  ['following', 'تالي', 'تالية', 'لاحق', 'لاحقة'],
]
const SAME: readonly Row[] = [['same', 'نفسه', 'نفسها', 'ذاته', 'ذاتها', 'عينه', 'عينها']]

const RELATIVE_DAYS: readonly Row[] = [
  [-1, 'أمس', 'امبارح'],
  [1, 'غدا', 'غد'],
]

const SEASONS: readonly Row[] = [
  [21, 'ربيع'],
  [22, 'صيف'],
  [23, 'خريف'],
  [24, 'شتاء'],
]

const EDGES: readonly Row[] = [
  ['start', 'مطلع', 'بداية', 'مستهل', 'أوائل', 'فاتحة'],
  ['middle', 'منتصف', 'أواسط', 'وسط'],
  ['end', 'نهاية', 'أواخر', 'ختام', 'آخر'],
]

/** How often, in one word. */
const OFTEN: readonly Row[] = [
  ['P1D', 'يوميا'],
  ['P1W', 'أسبوعيا'],
  ['P1M', 'شهريا'],
  ['P1Y', 'سنويا'],
]

const DECADES: readonly Row[] = [
  [20, 'عشرينيات', 'عشرينات'],
  [30, 'ثلاثينيات', 'ثلاثينات'],
  [40, 'أربعينيات', 'أربعينات'],
  [50, 'خمسينيات', 'خمسينات'],
  [60, 'ستينيات', 'ستينات'],
  [70, 'سبعينيات', 'سبعينات'],
  [80, 'ثمانينيات', 'ثمانينات'],
  [90, 'تسعينيات', 'تسعينات'],
]

const TIME_WORDS: Readonly<Record<string, readonly Row[]>> = {
  weekday: WEEKDAYS,
  'day-name': DAY_NAMES,
  month: MONTHS,
  'weak-month': WEAK_MONTHS,
  'paired-month': PAIRED_MONTHS,
  hijri: HIJRI,
  'hijri-head': HIJRI_HEADS,
  'hijri-tail': HIJRI_TAILS,
  unit: UNITS,
  dual: DUALS,
  plural: PLURALS,
  pair: PAIRS,
  part: PARTS,
  adverb: ADVERBS,
  turn: TURNS,
  same: SAME,
  relative: RELATIVE_DAYS,
  yesternight: [[-1, 'بارحة']],
  season: SEASONS,
  edge: EDGES,
  often: OFTEN,
  decade: DECADES,
}

/** Number words: value, then masculine and feminine forms and cases. */
const CARDINALS: readonly (readonly [value: number, ...forms: string[]])[] = [
  [1, 'واحد', 'واحدة', 'أحد', 'إحدى'],
  [2, 'اثنان', 'اثنتان', 'اثنين', 'اثنتين', 'اثنا', 'اثني', 'اثنتا', 'اثنتي'],
  [3, 'ثلاثة', 'ثلاث'],
  [4, 'أربعة', 'أربع'],
  [5, 'خمسة', 'خمس'],
  [6, 'ستة', 'ست'],
  [7, 'سبعة', 'سبع'],
  [8, 'ثمانية', 'ثماني', 'ثمان'],
  [9, 'تسعة', 'تسع'],
  [10, 'عشرة', 'عشر'],
  [20, 'عشرون', 'عشرين'],
  [30, 'ثلاثون', 'ثلاثين'],
  [40, 'أربعون', 'أربعين'],
  [50, 'خمسون', 'خمسين'],
  [60, 'ستون', 'ستين'],
  [70, 'سبعون', 'سبعين'],
  [80, 'ثمانون', 'ثمانين'],
  [90, 'تسعون', 'تسعين'],
  [100, 'مائة', 'مئة', 'مية'],
  [200, 'مائتان', 'مائتين', 'مئتان', 'مئتين', 'مائتي', 'مئتي', 'مائتا'],
  [300, 'ثلاثمائة', 'ثلاثمئة'],
  [400, 'أربعمائة', 'أربعمئة'],
  [500, 'خمسمائة', 'خمسمئة'],
  [600, 'ستمائة', 'ستمئة'],
  [700, 'سبعمائة', 'سبعمئة'],
  [800, 'ثمانمائة', 'ثمانمئة', 'ثمانيمائة'],
  [900, 'تسعمائة', 'تسعمئة'],
  [1000, 'ألف', 'آلاف'],
  [2000, 'ألفان', 'ألفين', 'ألفي'],
  [1000000, 'مليون', 'ملايين'],
  [2000000, 'مليونان', 'مليونين'],
]
const ORDINALS: readonly (readonly [value: number, ...forms: string[]])[] = [
  [1, 'أول', 'أولى', 'حادي', 'حادية'],
  [2, 'ثاني', 'ثانية'],
  [3, 'ثالث', 'ثالثة'],
  [4, 'رابع', 'رابعة'],
  [5, 'خامس', 'خامسة'],
  [6, 'سادس', 'سادسة'],
  [7, 'سابع', 'سابعة'],
  [8, 'ثامن', 'ثامنة'],
  [9, 'تاسع', 'تاسعة'],
  [10, 'عاشر', 'عاشرة'],
]

/**
 * Adds the words of time and number to a lexicon, under the slots `time` and `number`.
 *
 * Shape: a time word's `type` says which part it plays and its `value` which one it is (a weekday 1 … 7, a unit's name, days from today).
 */
export function addTimes(lexicon: Lexicon): void {
  for (const [type, rows] of Object.entries(TIME_WORDS))
    for (const [value, ...forms] of rows) for (const form of forms) lexicon.addWord('time', form, { type, value })
  for (const [value, ...forms] of CARDINALS)
    for (const form of forms) lexicon.addWord('number', form, { value, ordinal: false })
  for (const [value, ...forms] of ORDINALS)
    for (const form of forms) lexicon.addWord('number', form, { value, ordinal: true })
}

/** Words of which full dates are made, bare of the clitics before them: weekdays, months, the signs of an era. Folded. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  [
    ...[WEEKDAYS, MONTHS, WEAK_MONTHS, PAIRED_MONTHS, HIJRI, HIJRI_HEADS].flat().flatMap(([, ...forms]) => forms),
    ...'القعدة الحجة ربيع الأول الثاني الآخر الآخرة الأولى الثانية يوم الموافق م هـ ه'.split(' '),
  ].map(foldArabic),
)
