import type { MeasureStage } from '@isnad/record'
import type { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'
import type { MeasureWord, Shape } from '../word.js'
import { type Asked, type AskedVerb, formsOf } from './paradigms.js'
import { verbRow } from './verb-rows.js'

/**
 * Verbs that say what became of something on the table.
 *
 * Shape: stage, whether the verb counts only right beside what it speaks of, then the verb (`verb-rows.ts`) with the prepositions
 * of which it needs one before what it speaks of; none where it takes an object.
 */
const VERBS: readonly (readonly [stage: MeasureStage, weak: boolean, how: string, letters: string])[] = [
  ['called-for', false, 'I u', 'دعو||إلى ل'],
  ['called-for', false, 'III', 'طلب|مطالبة|ب'],
  ['called-for', false, 'I u', 'طلب|طلب'],
  ['called-for', false, 'I u', 'حثث|حث'],
  ['called-for', false, 'III', 'نشد|مناشدة'],
  ['called-for', false, 'II', 'شدد||على'],
  ['called-for', false, 'V', 'مسك||ب'],
  ['called-for', false, 'VIII', 'شرط'],
  ['called-for', true, 'I u', 'ءمل|أمل'],
  ['called-for', true, 'V', 'مني'],
  ['called-for', true, 'IV', 'رود'],
  ['called-for', true, 'II', 'فضل'],
  ['called-for', true, 'V', 'طلع||إلى ل'],
  ['called-for', true, 'IV', 'صرر||على'],
  ['called-for', false, 'IV', 'وصي||ب'],
  ['called-for', true, 'II', 'شجع||على'],
  ['called-for', true, 'I i', 'سعي||إلى ل'],
  ['called-for', true, 'I i', 'هدف|-|إلى ل'],
  ['called-for', true, 'I i', 'رمي|-|إلى'],
  ['called-for', true, 'II', 'ءيد'],
  ['called-for', true, 'VIII', 'حوج||إلى ل'],
  ['called-for', true, 'I a', 'دفع|دفع|إلى ل نحو باتجاه'],
  ['called-for', true, 'I a', 'ضغط|ضغط|ل من'],
  ['proposed', false, 'VIII', 'قرح'],
  ['proposed', true, 'I i', 'عرض|عرض'],
  ['proposed', true, 'I a', 'طرح|طرح'],
  ['proposed', false, 'VIII', 'عزم'],
  ['proposed', false, 'IV', 'حول'],
  ['proposed', false, 'I i', 'نوي'],
  ['proposed', true, 'III', 'حول'],
  ['proposed', true, 'II', 'خطط||ل'],
  ['proposed', true, 'X', 'عدد||ل'],
  ['proposed', true, 'II', 'هدد||ب'],
  ['proposed', true, 'II', 'لوح||ب'],
  ['discussed', false, 'I a', 'بحث'],
  ['discussed', false, 'III', 'نقش'],
  ['discussed', false, 'VI', 'بحث'],
  ['discussed', false, 'VI', 'شور'],
  ['discussed', false, 'VI', 'فوض'],
  ['discussed', false, 'X', 'عرض'],
  ['discussed', true, 'VI', 'نول'],
  ['discussed', true, 'I u', 'درس'],
  ['discussed', true, 'V', 'علق||ب'],
  ['discussed', true, 'V', 'ركز||على حول'],
  ['discussed', true, 'II', 'ركز||على'],
  ['discussed', true, 'V', 'طرق||إلى ل'],
  ['agreed', false, 'VIII', 'وفق||على'],
  ['agreed', false, 'III', 'وفق|موافقة|على'],
  ['agreed', false, 'VI', 'وفق||على'],
  ['agreed', false, 'VI', 'فهم||على'],
  ['agreed', false, 'V', 'وصل||إلى ل'],
  ['agreed', false, 'II', 'وقع'],
  ['agreed', false, 'IV', 'برم'],
  ['agreed', false, 'IV', 'قرر'],
  ['agreed', false, 'III', 'صدق||على'],
  // its noun is "a report"
  ['agreed', true, 'II', 'قرر|-'],
  ['agreed', true, 'I u', 'ءمر|أمر|ب'],
  ['agreed', true, 'IV', 'علن'],
  ['agreed', true, 'V', 'بني'],
  ['agreed', true, 'V', 'عهد||ب'],
  ['agreed', true, 'VIII', 'لزم||ب'],
  ['agreed', true, 'I a iya', 'قبل|قبول'],
  ['agreed', true, 'IV', 'حرز'],
  ['agreed', true, 'I i', 'قضي||ب على'],
  ['agreed', true, 'I u', 'نصص||على'],
  ['in-force', true, 'I i', 'سري|سريان'],
  ['in-force', true, 'X', 'مرر'],
  ['in-force', false, 'I u', 'صمد'],
  ['in-force', true, 'I i', 'فرض'],
  ['in-force', true, 'I a', 'بدء|-'],
  ['in-force', true, 'III', 'وصل'],
  ['in-force', true, 'III', 'بشر'],
  ['extended', false, 'II', 'مدد'],
  ['extended', true, 'II', 'جدد'],
  ['violated', false, 'I i', 'خرق|خرق'],
  ['violated', false, 'VIII', 'نهك'],
  ['violated', false, 'IV', 'خلل||ب'],
  ['suspended', true, 'II', 'علق|-'],
  ['suspended', false, 'II', 'جمد'],
  ['suspended', true, 'IV', 'وقف'],
  ['suspended', true, 'IV', 'رجء'],
  ['suspended', true, 'II', 'ءجل'],
  ['suspended', true, 'V', 'ءخر'],
  ['suspended', true, 'II', 'عطل'],
  ['suspended', true, 'V', 'وقف'],
  ['suspended', true, 'VI', 'رجع||عن'],
  ['collapsed', false, 'VII', 'هور'],
  ['collapsed', false, 'I a', 'فشل|فشل'],
  ['collapsed', true, 'IV', 'نهي'],
  ['collapsed', true, 'VIII', 'نهي'],
  ['collapsed', true, 'VI', 'عثر'],
  ['rejected', false, 'I u', 'رفض|رفض'],
  ['rejected', false, 'III', 'عرض|-'],
  ['rejected', false, 'X', 'بعد'],
  ['rejected', false, 'III', 'قطع'],
  ['rejected', true, 'I a', 'منع|منع'],
  ['rejected', false, 'VI', 'قعس||عن'],
  ['rejected', false, 'VIII', 'منع||عن'],
  ['rejected', true, 'V', 'حفظ||على عن'],
  ['rejected', true, 'Q', 'عرقل'],
  ['rejected', true, 'VIII', 'نقد'],
  ['rejected', true, 'I i', 'نفي|نفي'],
  ['rejected', true, 'II', 'حذر||من'],
  ['carried-out', false, 'II', 'نفذ'],
  ['carried-out', true, 'I i', 'تمم'],
  ['carried-out', true, 'IV', 'تمم'],
  ['carried-out', true, 'X', 'كمل'],
  ['carried-out', true, 'IV', 'نجز'],
  ['carried-out', true, 'I i', 'جري'],
  ['carried-out', true, 'V', 'حقق'],
  ['carried-out', true, 'I u', 'قوم||ب'],
  ['carried-out', true, 'I i', 'وصل'],
]

/** Nouns, adjectives and set words that say the same, with the prepositions of which they need one, as for the verbs. */
const WORDS: readonly (readonly [
  stage: MeasureStage,
  weak: boolean,
  form: MeasureWord['form'],
  preps: string,
  words: string,
])[] = [
  ['called-for', false, 'noun', '', 'دعوة دعوات دعوتنا مناشدة مطلب مطالب'],
  [
    'called-for',
    false,
    'noun',
    '',
    'ضرورة أهمية ضروري ضرورية وجوب يجب ينبغي يتعين يتوجب لابد بد المنطقي الطبيعي الضروري المهم اللازم مطلوب مطلوبا المطلوب',
  ],
  ['called-for', false, 'noun', 'إلى ل', 'حاجة بحاجة الحاجة'],
  ['called-for', true, 'noun', 'على', 'حرص حرصا حريص حريصة'],
  ['called-for', true, 'noun', 'في ب', 'رغبة رغبته رغبتها أمل آمال أملا أمله أملها'],
  ['called-for', true, 'noun', 'ب', 'إقناع مطالبا ضغطا'],
  ['called-for', true, 'noun', 'إلى ل', 'الداعي الداعية داعيا سعيا مساعي مساع سعي سعيه سعيها'],
  ['called-for', true, 'noun', 'ل', 'جهود الجهود'],
  ['called-for', true, 'noun', '', 'أجل سبيل السبيل الداعم احترام'],
  [
    'proposed',
    false,
    'noun',
    '',
    'اقتراح اقتراحا مقترح مقترحا مقترحات مبادرة مسودة مشروع خطة خطط عرض عرضا خيار بديل البديل',
  ],
  ['proposed', true, 'noun', 'ل', 'استعداد مستعد مستعدة مستعدون مستعدين استعدادها استعداده'],
  ['proposed', true, 'noun', '', 'محاولة إمكانية عبر سوف لمحاولة'],
  ['discussed', false, 'noun', '', 'مباحثات محادثات مفاوضات مشاورات مناقشة بحث تباحث نقاش مناقشات'],
  // "the final touches"
  ['discussed', false, 'noun', 'على', 'اللمسات لمسات'],
  ['discussed', true, 'noun', '', 'سبل كيفية آلية آليات تنسيق ملف قضايا مسألة خلاف خلافا خلافات'],
  ['agreed', false, 'noun', '', 'اتفاق اتفاقا اتفاقية اتفاقات بموجب بمقتضى توافق تفاهم قرار'],
  ['agreed', false, 'noun', 'ب', 'تعهد تعهدات تعهدا التزام التزاما التزامها التزامه'],
  ['in-force', false, 'participle', '', 'ساري سارية السارية الساري سريان سريانها سريانه'],
  [
    'in-force',
    true,
    'participle',
    '',
    'مستمر مستمرة المستمرة مطبقة المطبقة المطبق قائم قائمة القائمة مفروض مفروضة المفروضة متواصل متواصلة',
  ],
  ['extended', false, 'noun', '', 'تمديد تجديد'],
  ['violated', false, 'noun', '', 'خرق خروقات خروق انتهاك انتهاكات اختراق خرقا'],
  ['suspended', false, 'noun', '', 'تجميد تأجيل'],
  ['suspended', false, 'participle', '', 'معلق معلقة معلقا المعلقة المجمدة مجمدة متوقفة متوقف متعثرة'],
  ['proposed', true, 'participle', '', 'مرتبط مرتبطة مرهون مرهونة مشروط مشروطة رهن رهنا'],
  // also "comment", so only right before what is suspended
  ['suspended', true, 'noun', '', 'تعليق تأخر تأخير تعطل تعثر'],
  ['collapsed', false, 'noun', '', 'انهيار فشل'],
  ['rejected', false, 'noun', '', 'رفض عرقلة معارضته معارضتها رفضا'],
]

/** Words after a phrase that say how it stands: "which has been agreed", "concluded", "imposed". */
const CONCLUDED = 'المبرم المبرمة الموقع الموقعة المتفق'

/** Participles that are better known as other words: the opposition, opponents, "again". */
const NOUNS = new Set(foldArabic('معارضة معارضين معارضات مجددا').split(' '))

const EVERY_FORM: Asked = { participles: 'all' }

/** The verbs of what becomes of a measure, and which of their forms are wanted. */
export const measureVerbs = (): readonly AskedVerb[] =>
  VERBS.map(([, , how, letters]) => [verbRow(how, letters).verb, EVERY_FORM])

/** Adds the words for stages to the `measure` slot. */
export function addMeasures(lexicon: Lexicon): void {
  const add = (form: string, word: MeasureWord) => lexicon.addWord('measure', form, word)
  const plain = { preps: [], person: 3 } as const
  for (const [stage, weak, form, written, words] of WORDS) {
    const preps = written === '' ? [] : foldArabic(written).split(' ')
    for (const word of foldArabic(words).split(' ')) add(word, { stage, weak, form, preps, person: 3 })
  }
  for (const word of foldArabic(CONCLUDED).split(' '))
    add(word, { stage: 'agreed', weak: true, form: 'participle', ...plain })
  for (const [stage, weak, how, letters] of VERBS) {
    const { verb, preps: written } = verbRow(how, letters)
    const preps = written.includes('') ? [] : written.map(foldArabic)
    const seen = new Set<string>()
    for (const { spelling, use, is } of formsOf(verb, EVERY_FORM)) {
      // the more usual reading of a spelling comes first, and is the only one
      if (seen.has(spelling)) continue
      seen.add(spelling)
      const common = { stage, weak, preps, person: is.person }
      const shape: Partial<Shape> =
        is.number === undefined ? {} : { number: is.number, ...(is.gender && { gender: is.gender }) }
      if (use === 'finite')
        add(spelling, { ...common, ...shape, form: is.passive ? 'passive' : is.tense === 'past' ? 'past' : 'present' })
      else if (use === 'circumstance' && !NOUNS.has(spelling)) add(spelling, { ...common, form: 'participle' })
      else if (is.tense === 'participle') continue
      // a deed's noun says nothing of whether it was done: tanfīdh, "carrying out"
      else if (stage !== 'carried-out') add(spelling, { ...common, form: 'noun' })
    }
  }
}
