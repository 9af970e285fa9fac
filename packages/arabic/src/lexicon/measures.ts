import type { MeasureStage } from '@isnad/record'
import { conjugate } from '../conjugate.js'
import type { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'
import type { MeasureWord } from '../word.js'
import { verbRow } from './verb-rows.js'

/**
 * Verbs that say what became of something on the table.
 *
 * Shape: stage, whether the verb counts only right beside what it speaks of, then the verb (`verb-rows.ts`).
 */
const VERBS: readonly (readonly [stage: MeasureStage, weak: boolean, how: string, letters: string])[] = [
  ['called-for', false, 'I u', 'دعو'],
  ['called-for', false, 'III', 'طلب|مطالبة'],
  ['called-for', false, 'I u', 'طلب|طلب'],
  ['called-for', false, 'I u', 'حثث|حث'],
  ['called-for', false, 'III', 'نشد|مناشدة'],
  ['called-for', false, 'II', 'شدد'],
  ['called-for', true, 'I u', 'ءمل|أمل'],
  ['called-for', true, 'V', 'مني'],
  ['called-for', true, 'IV', 'رود'],
  ['called-for', true, 'II', 'فضل'],
  ['called-for', true, 'V', 'طلع'],
  ['called-for', true, 'IV', 'صرر'],
  ['called-for', true, 'VIII', 'شرط'],
  ['called-for', true, 'I i', 'سعي'],
  ['called-for', true, 'I i', 'هدف'],
  ['called-for', true, 'II', 'ءيد'],
  ['called-for', true, 'VIII', 'حوج'],
  ['proposed', false, 'VIII', 'قرح'],
  ['proposed', true, 'I i', 'عرض|عرض'],
  ['proposed', true, 'I a', 'طرح|طرح'],
  ['proposed', false, 'VIII', 'عزم'],
  ['proposed', false, 'I i', 'نوي'],
  ['proposed', true, 'III', 'حول'],
  ['proposed', true, 'II', 'خطط'],
  ['proposed', true, 'X', 'عدد'],
  ['proposed', true, 'V', 'عهد'],
  ['proposed', true, 'II', 'هدد'],
  ['proposed', true, 'II', 'لوح'],
  ['discussed', false, 'I a', 'بحث'],
  ['discussed', false, 'III', 'نقش'],
  ['discussed', false, 'VI', 'بحث'],
  ['discussed', false, 'VI', 'شور'],
  ['discussed', false, 'X', 'عرض'],
  ['discussed', true, 'VI', 'نول'],
  ['discussed', true, 'I u', 'درس'],
  ['discussed', true, 'V', 'علق'],
  ['discussed', true, 'V', 'ركز'],
  ['discussed', true, 'II', 'ركز'],
  ['discussed', true, 'V', 'طرق'],
  ['agreed', false, 'VIII', 'وفق'],
  ['agreed', false, 'III', 'وفق|موافقة'],
  ['agreed', false, 'VI', 'وفق'],
  ['agreed', false, 'V', 'وصل'],
  ['agreed', false, 'II', 'وقع'],
  ['agreed', false, 'IV', 'برم'],
  ['agreed', false, 'IV', 'قرر'],
  ['agreed', false, 'III', 'صدق'],
  ['agreed', true, 'II', 'قرر'],
  ['agreed', true, 'IV', 'علن'],
  ['agreed', true, 'V', 'بني'],
  ['agreed', true, 'VIII', 'لزم'],
  ['agreed', true, 'I a iya', 'قبل|قبول'],
  ['agreed', true, 'IV', 'حرز'],
  ['agreed', true, 'I i', 'قضي'],
  ['agreed', true, 'I u', 'نصص'],
  ['in-force', true, 'I i', 'سري|سريان'],
  ['in-force', true, 'X', 'مرر'],
  ['in-force', true, 'I i', 'فرض'],
  ['extended', false, 'II', 'مدد'],
  ['extended', true, 'II', 'جدد'],
  ['violated', false, 'I i', 'خرق|خرق'],
  ['violated', false, 'VIII', 'نهك'],
  ['suspended', true, 'II', 'علق|-'],
  ['suspended', false, 'II', 'جمد'],
  ['suspended', true, 'IV', 'وقف'],
  ['suspended', true, 'IV', 'رجء'],
  ['suspended', true, 'VI', 'رجع'],
  ['collapsed', false, 'VII', 'هور'],
  ['collapsed', false, 'I a', 'فشل|فشل'],
  ['collapsed', true, 'IV', 'نهي'],
  ['collapsed', true, 'VIII', 'نهي'],
  ['collapsed', true, 'VI', 'عثر'],
  ['rejected', false, 'I u', 'رفض|رفض'],
  ['rejected', false, 'III', 'عرض|-'],
  ['rejected', false, 'X', 'بعد'],
  ['rejected', true, 'I a', 'منع|منع'],
  ['rejected', true, 'Q', 'عرقل'],
  ['rejected', true, 'VIII', 'نقد'],
  ['rejected', true, 'I i', 'نفي|نفي'],
  ['rejected', true, 'II', 'حذر'],
  ['carried-out', false, 'II', 'نفذ'],
  ['carried-out', true, 'I i', 'تمم'],
  ['carried-out', true, 'I i', 'جري'],
  ['carried-out', true, 'V', 'حقق'],
  ['carried-out', true, 'I u', 'قوم'],
  ['carried-out', true, 'I i', 'وصل'],
  ['in-force', true, 'I a', 'بدء|-'],
]

/** Nouns, adjectives and set words that say the same. */
const WORDS: readonly (readonly [stage: MeasureStage, weak: boolean, form: MeasureWord['form'], words: string])[] = [
  ['called-for', false, 'noun', 'دعوة دعوات مناشدة مطلب مطالب'],
  ['called-for', false, 'noun', 'ضرورة أهمية ضروري وجوب يجب ينبغي يتعين يتوجب لابد بد حاجة'],
  ['called-for', true, 'noun', 'حرص حريص حريصة رغبة أمل آمال بهدف بغية أجل سبيل السبيل الداعي الداعية الالتزام احترام'],
  ['proposed', false, 'noun', 'اقتراح اقتراحا مقترح مقترحا مقترحات مبادرة مسودة مشروع خطة خطط عرض خيار بديل البديل'],
  ['proposed', true, 'noun', 'استعداد مستعد مستعدة مستعدون محاولة إمكانية عبر سوف لمحاولة'],
  ['discussed', false, 'noun', 'مباحثات محادثات مفاوضات مشاورات مناقشة بحث تباحث نقاش مناقشات'],
  ['discussed', true, 'noun', 'سبل كيفية آلية آليات تنسيق ملف حول بشأن'],
  ['agreed', false, 'noun', 'اتفاق اتفاقا اتفاقية بموجب بمقتضى توافق تفاهم تعهد التزام قرار'],
  ['in-force', false, 'participle', 'ساري سارية السارية الساري سريان سريانها سريانه'],
  ['in-force', true, 'participle', 'مستمر مستمرة المستمرة قائم قائمة القائمة مفروض مفروضة المفروضة'],
  ['extended', false, 'noun', 'تمديد تجديد'],
  ['violated', false, 'noun', 'خرق خروقات خروق انتهاك انتهاكات اختراق'],
  ['suspended', false, 'noun', 'تجميد معلق معلقة المعلقة المجمدة مجمدة متوقفة'],
  // also "comment", so only right before what is suspended
  ['suspended', true, 'noun', 'تعليق'],
  ['collapsed', false, 'noun', 'انهيار فشل'],
  ['rejected', false, 'noun', 'رفض عرقلة'],
]

/** Words after a phrase that say how it stands: "which has been agreed", "concluded", "imposed". */
const CONCLUDED = 'المبرم المبرمة الموقع الموقعة المتفق'

/** Participles that are better known as nouns: the opposition, opponents. */
const NOUNS = new Set(foldArabic('معارضة معارضين معارضات').split(' '))

/** Adds the words for stages to the `measure` slot. */
export function addMeasures(lexicon: Lexicon): void {
  const add = (form: string, word: MeasureWord) => lexicon.addWord('measure', form, word)
  for (const [stage, weak, form, words] of WORDS)
    for (const word of foldArabic(words).split(' ')) add(word, { stage, weak, form })
  for (const word of foldArabic(CONCLUDED).split(' ')) add(word, { stage: 'agreed', weak: true, form: 'participle' })
  for (const [stage, weak, how, letters] of VERBS) {
    for (const { spelling, use, is } of conjugate(verbRow(how, letters).verb)) {
      if (use === 'finite')
        add(spelling, { stage, weak, form: is.passive ? 'passive' : is.tense === 'past' ? 'past' : 'present' })
      else if (use === 'circumstance' && !NOUNS.has(foldArabic(spelling)))
        add(spelling, { stage, weak, form: 'participle' })
      else if (is.tense === 'participle') continue
      // a deed's noun says nothing of whether it was done: tanfīdh, "carrying out"
      else if (stage !== 'carried-out') add(spelling, { stage, weak, form: 'noun' })
    }
  }
}
