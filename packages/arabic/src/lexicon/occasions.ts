import type { MeetingKind } from '@isnad/record'
import type { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'
import type { Occasion } from '../word.js'
import { type Asked, type AskedVerb, formsOf } from './paradigms.js'
import { verbRow } from './verb-rows.js'

type Frame = Occasion['frame']

/** Nouns for an occasion: kind, whether they need more beside them, frame, singular forms, plural and dual forms. */
const NOUNS: readonly (readonly [kind: MeetingKind, weak: boolean, frame: Frame, one: string, many: string])[] = [
  ['meeting', false, 'meet', 'اجتماع اجتماعا', 'اجتماعات اجتماعان اجتماعين'],
  ['meeting', false, 'meet', 'لقاء', 'لقاءات لقاءان لقاءين'],
  ['meeting', true, 'meet', 'مقابلة', 'مقابلات'],
  // always plural, and one occasion for all that
  ['talks', false, 'talk', 'محادثات مباحثات محادثة', ''],
  ['talks', true, 'talk', 'مفاوضات مشاورات مفاوضة', ''],
  ['talks', true, 'talk', 'تشاور تباحث تفاوض تحادث', ''],
  ['talks', true, 'round', 'جولة', 'جولات'],
  ['summit', true, 'meet', 'قمة', 'قمم'],
  ['conference', true, 'meet', 'مؤتمر مؤتمرا', 'مؤتمرات'],
  ['visit', false, 'visit', 'زيارة', 'زيارات زيارتان زيارتين'],
  ['call', true, 'call', 'اتصال اتصالا', 'اتصالات'],
  ['call', false, 'call', 'مكالمة مهاتفة', 'مكالمات'],
  ['session', true, 'session', 'جلسة', 'جلسات'],
  ['session', true, 'session', 'إحاطة', ''],
  // the works of a committee's turn
  ['session', true, 'session', 'دورة', ''],
  // "before" a body that sits
  ['session', true, 'session', 'أمام', ''],
  ['signing', true, 'sign', 'توقيع', ''],
  // with a pronoun alone: "when he received"
  ['meeting', true, 'receive', 'استقبال', ''],
]

/** Verbs that tell of an occasion by themselves: kind, whether they need more beside them, frame, verb. */
const VERBS: readonly (readonly [kind: MeetingKind, weak: boolean, frame: Frame, how: string, letters: string])[] = [
  ['meeting', false, 'meet', 'VIII', 'لقي'],
  ['meeting', false, 'meet', 'VIII', 'جمع'],
  ['meeting', true, 'meet', 'III', 'قبل'],
  ['talks', false, 'talk', 'VI', 'بحث'],
  ['talks', true, 'talk', 'VI', 'حدث'],
  ['talks', true, 'talk', 'VI', 'شور'],
  ['talks', true, 'talk', 'VI', 'فوض'],
  ['meeting', true, 'receive', 'X', 'قبل'],
  ['meeting', true, 'discuss', 'I a', 'بحث'],
  ['meeting', true, 'discuss', 'III', 'نقش'],
  ['meeting', true, 'discuss', 'X', 'عرض'],
  ['visit', false, 'visit', 'I u', 'زور'],
  ['visit', true, 'travel', 'I i', 'وصل'],
  ['visit', true, 'travel', 'V', 'وجه'],
  ['call', false, 'call', 'III', 'هتف'],
  ['call', true, 'call', 'VIII', 'وصل'],
  ['signing', true, 'sign', 'II', 'وقع'],
  ['signing', true, 'sign', 'IV', 'برم'],
  // of a council that votes or passes something
  ['session', true, 'vote', 'II active', 'صوت'],
  ['session', true, 'vote', 'V', 'بني'],
  ['session', true, 'vote', 'VIII', 'عمد'],
  ['session', true, 'vote', 'IV', 'قرر'],
  ['session', true, 'vote', 'III', 'صدق'],
  ['session', true, 'vote', 'III', 'وفق'],
]

/** Verbs that say of an occasion named beside them what becomes of it, or who holds it. */
const SUPPORT: readonly (readonly [frame: Frame, how: string, letters: string])[] = [
  ['hold', 'I i', 'عقد'],
  ['hold', 'IV', 'جري'],
  ['hold', 'I i', 'جري'],
  ['hold', 'VII', 'عقد'],
  ['hold', 'I u', 'قوم'],
  ['hold', 'IV', 'دور'],
  ['hold', 'V', 'لقي'],
  ['hold', 'V', 'رءس'],
  ['hold', 'I a', 'شهد'],
  ['hold', 'I i', 'تمم'],
  ['hold', 'III', 'وصل'],
  ['hold', 'X', 'ءنف'],
  ['hold', 'II', 'نظم'],
  ['attend', 'I u', 'حضر'],
  ['attend', 'III', 'شرك'],
  ['attend', 'III', 'رفق'],
  ['gather', 'I u', 'ضمم'],
  ['gather', 'I a', 'جمع'],
  ['host', 'X', 'ضيف'],
  ['host', 'VIII', 'حضن'],
  ['end', 'VIII', 'ختم'],
  ['end', 'IV', 'نهي'],
  ['end', 'VIII', 'نهي'],
  ['begin', 'I a', 'بدء'],
  ['begin', 'VII', 'طلق'],
  ['begin', 'VIII', 'فتح'],
  ['postpone', 'IV', 'رجء'],
  ['postpone', 'II', 'ءجل'],
  ['postpone', 'V', 'ءجل'],
  ['cancel', 'IV', 'لغي'],
  ['deny', 'I i', 'نفي'],
  ['refuse', 'I u', 'رفض'],
  ['propose', 'I u', 'دعو'],
  ['propose', 'VIII', 'قرح'],
  ['propose', 'I i', 'عرض'],
  ['propose', 'I u', 'طلب'],
  ['propose', 'III', 'طلب'],
  ['plan', 'VIII', 'عزم'],
  ['plan', 'I i', 'نوي'],
  ['plan', 'X', 'عدد'],
  ['plan', 'II', 'قرر'],
]

/** Nouns and participles that say the same: what becomes of an occasion named beside them. */
const SUPPORT_NOUNS: readonly (readonly [frame: Frame, words: string])[] = [
  ['hold', 'عقد إجراء انعقاد قيام ترؤس'],
  ['begin', 'بدء انطلاق افتتاح'],
  ['end', 'ختام انتهاء اختتام نهاية'],
  ['postpone', 'تأجيل إرجاء مؤجل مؤجلة'],
  ['cancel', 'إلغاء'],
  ['propose', 'دعوة اقتراح اقتراحا طلب عرض'],
  [
    'plan',
    'المقبل المقبلة القادم القادمة المقرر مقررا المقررة المرتقب المرتقبة المنتظر المنتظرة المزمع المزمعة المتوقع يتوقع استعدادا تمهيدا تحضيرا الإعداد التحضير',
  ],
]

/** Adds the words for occasions to the `occasion` slot. */
export function addOccasions(lexicon: Lexicon): void {
  const add = (form: string, occasion: Occasion) => lexicon.addWord('occasion', form, occasion)
  for (const [kind, weak, frame, one, many] of NOUNS) {
    for (const form of one.split(' ')) add(form, { kind, weak, frame, form: 'noun', many: false })
    for (const form of many === '' ? [] : many.split(' ')) add(form, { kind, weak, frame, form: 'noun', many: true })
  }
  // as ijtamaʿ and ijtimāʿ, so liqāʾ and talāqin: finite verbs come after nouns, which are the likelier reading
  for (const [kind, weak, frame, how, letters] of VERBS) addVerb(add, how, letters, { kind, weak, frame })
  for (const [frame, how, letters] of SUPPORT) addVerb(add, how, letters, { kind: null, weak: true, frame })
  for (const [frame, words] of SUPPORT_NOUNS) {
    for (const word of foldArabic(words).split(' '))
      add(word, { kind: null, weak: true, frame, form: 'noun', many: false })
  }
}

const FINITE: Asked = { participles: 'none' }

/** The verbs that tell of an occasion, and which of their forms are wanted. */
export const occasionVerbs = (): readonly AskedVerb[] =>
  [
    ...VERBS.map(([, , , how, letters]) => [how, letters] as const),
    ...SUPPORT.map(([, how, letters]) => [how, letters] as const),
  ].map(([how, letters]) => [verbRow(how, letters).verb, FINITE])

function addVerb(
  add: (form: string, occasion: Occasion) => void,
  how: string,
  letters: string,
  sense: Pick<Occasion, 'kind' | 'weak' | 'frame'>,
): void {
  for (const { spelling, use, is } of formsOf(verbRow(how, letters).verb, FINITE)) {
    if (use !== 'finite' || (is.tense !== 'past' && is.tense !== 'present')) continue
    add(spelling, {
      ...sense,
      form: is.passive ? 'passive' : is.tense,
      many: is.number !== undefined && is.number !== 'one',
    })
  }
}
