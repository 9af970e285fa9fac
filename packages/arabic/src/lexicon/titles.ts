import type { Level } from '@isnad/record'
import type { Lexicon } from '../lexicon.js'
import type { Title } from '../word.js'
import { inflectPerson, type PersonNoun } from './inflect.js'

/**
 * Heads of titles, by office.
 *
 * Shape: office, the same word's office when nothing follows under it (null for a word that is no title alone), rank, how it is
 * inflected, then the singular and the broken plurals.
 */
export const TITLES: readonly (readonly [
  office: string,
  alone: string | null,
  level: Level,
  kind: PersonNoun,
  forms: string,
])[] = [
  // heads of state and government
  ['head', 'president', 'leaders', 'broken', 'رئيس رؤساء'],
  ['king', 'king', 'leaders', 'broken', 'ملك ملوك'],
  ['emir', 'emir', 'leaders', 'broken', 'أمير أمراء'],
  ['sultan', 'sultan', 'leaders', 'broken', 'سلطان سلاطين'],
  ['ruler', 'ruler', 'leaders', 'broken', 'حاكم حكام'],
  ['emperor', 'emperor', 'leaders', 'broken', 'إمبراطور أباطرة'],
  ['king', 'king', 'leaders', 'broken', 'عاهل'],
  ['heir', null, 'leaders', 'm', 'ولي أولياء'],
  ['first-lady', 'lady', 'unspecified', 'f', 'سيدة'],
  // ministers and those under them
  ['minister', 'minister', 'ministerial', 'broken', 'وزير وزراء'],
  ['secretary', null, 'ministerial', 'broken', 'سكرتير'],
  ['undersecretary', 'undersecretary', 'envoys', 'broken', 'وكيل وكلاء'],
  ['deputy', 'lawmaker', 'ministerial', 'broken', 'نائب نواب'],
  ['assistant', 'assistant', 'envoys', 'sound', 'مساعد'],
  ['adviser', 'adviser', 'envoys', 'sound', 'مستشار'],
  ['counterpart', 'counterpart', 'unspecified', 'broken', 'نظير نظراء'],
  ['successor', 'successor', 'unspecified', 'm', 'خلف'],
  ['predecessor', 'predecessor', 'unspecified', 'm', 'سلف'],
  ['colleague', 'colleague', 'unspecified', 'broken', 'زميل زملاء'],
  // those who speak and are sent
  ['spokesman', 'spokesman', 'unspecified', 'sound', 'متحدث'],
  ['spokesman', 'spokesman', 'unspecified', 'sound', 'ناطق'],
  ['envoy', 'envoy', 'envoys', 'sound', 'مبعوث'],
  ['envoy', 'envoy', 'envoys', 'sound', 'موفد'],
  ['delegate', 'delegate', 'envoys', 'sound', 'مندوب'],
  ['representative', 'representative', 'envoys', 'sound', 'ممثل'],
  ['ambassador', 'ambassador', 'envoys', 'broken', 'سفير سفراء'],
  ['consul', 'consul', 'envoys', 'broken', 'قنصل قناصل'],
  ['attache', 'attache', 'technical', 'sound', 'ملحق'],
  ['charge-d-affaires', null, 'envoys', 'm', 'قائم'],
  ['mediator', 'mediator', 'envoys', 'broken', 'وسيط وسطاء'],
  ['negotiator', 'negotiator', 'envoys', 'sound', 'مفاوض'],
  ['chief', null, 'unspecified', 'm', 'كبير كبار'],
  ['coordinator', 'coordinator', 'technical', 'sound', 'منسق'],
  ['rapporteur', 'rapporteur', 'technical', 'sound', 'مقرر'],
  ['commissioner', 'commissioner', 'ministerial', 'sound', 'مفوض'],
  ['official', 'official', 'unspecified', 'sound', 'مسؤول'],
  ['official', 'official', 'unspecified', 'sound', 'مسئول'],
  // bodies
  ['trustee', null, 'unspecified', 'broken', 'أمين أمناء'],
  ['director', 'director', 'technical', 'sound', 'مدير مدراء'],
  ['chairman', 'chairman', 'unspecified', 'broken', 'نقيب نقباء'],
  ['dean', 'dean', 'technical', 'broken', 'عميد عمداء'],
  ['member', 'member', 'unspecified', 'broken', 'عضو أعضاء'],
  ['founder', 'founder', 'unspecified', 'sound', 'مؤسس'],
  ['leader', 'leader', 'leaders', 'broken', 'زعيم زعماء'],
  ['supreme-leader', 'supreme-leader', 'leaders', 'sound', 'مرشد'],
  ['senator', 'lawmaker', 'unspecified', 'sound', 'سيناتور'],
  ['senator', 'lawmaker', 'unspecified', 'sound', 'سناتور'],
  ['lawmaker', 'lawmaker', 'unspecified', 'sound', 'برلماني'],
  ['candidate', 'candidate', 'unspecified', 'sound', 'مرشح'],
  ['politician', 'politician', 'unspecified', 'broken', 'سياسي ساسة'],
  ['lord', 'lord', 'unspecified', 'm', 'لورد لوردات'],
  // provinces and cities
  ['governor', 'governor', 'unspecified', 'sound', 'محافظ'],
  ['governor', 'governor', 'unspecified', 'm', 'والي ولاة'],
  ['governor', 'governor', 'unspecified', 'm', 'وال'],
  ['mayor', 'mayor', 'unspecified', 'm', 'عمدة عمد'],
  ['mayor', 'mayor', 'unspecified', 'broken', 'مختار مخاتير'],
  ['sheikh', 'sheikh', 'unspecified', 'm', 'شيخ شيوخ مشايخ'],
  // law
  ['prosecutor', null, 'unspecified', 'm', 'مدعي مدعون مدعين مدعو'],
  ['prosecutor', null, 'unspecified', 'm', 'مدع'],
  ['prosecutor', null, 'unspecified', 'f', 'مدعية'],
  ['judge', 'judge', 'technical', 'broken', 'قاضي قضاة'],
  ['judge', 'judge', 'technical', 'm', 'قاض'],
  ['lawyer', 'lawyer', 'unspecified', 'broken', 'محامي محامون محامين محامو'],
  ['lawyer', 'lawyer', 'unspecified', 'm', 'محام'],
  ['inspector', 'inspector', 'technical', 'sound', 'مفتش'],
  ['observer', 'observer', 'technical', 'sound', 'مراقب'],
  // faith
  ['patriarch', 'patriarch', 'unspecified', 'm', 'بطريرك بطاركة'],
  ['patriarch', 'patriarch', 'unspecified', 'm', 'بطريارك'],
  ['pope', 'pope', 'leaders', 'm', 'بابا باباوات'],
  ['bishop', 'bishop', 'unspecified', 'broken', 'مطران مطارنة'],
  ['bishop', 'bishop', 'unspecified', 'broken', 'أسقف أساقفة'],
  ['cardinal', 'cardinal', 'unspecified', 'm', 'كاردينال كرادلة'],
  ['priest', 'priest', 'unspecified', 'm', 'كاهن كهنة'],
  ['priest', 'priest', 'unspecified', 'm', 'قس قساوسة'],
  ['rabbi', 'rabbi', 'unspecified', 'm', 'حاخام حاخامات'],
  ['mufti', 'mufti', 'unspecified', 'm', 'مفتي'],
  ['mufti', 'mufti', 'unspecified', 'm', 'مفت'],
  ['imam', 'imam', 'unspecified', 'm', 'إمام أئمة'],
  ['preacher', 'preacher', 'unspecified', 'm', 'خطيب خطباء'],
  ['authority', 'authority', 'unspecified', 'm', 'مرجع مراجع'],
  // arms
  ['commander', 'commander', 'technical', 'broken', 'قائد قادة'],
  ['commander', 'commander', 'technical', 'sound', 'آمر'],
  ['commander', 'commander', 'technical', 'sound', 'قيادي'],
  ['officer', 'officer', 'technical', 'broken', 'ضابط ضباط'],
  ['general', 'general', 'technical', 'm', 'جنرال جنرالات'],
  ['general', 'general', 'technical', 'm', 'لواء ألوية'],
  ['admiral', 'admiral', 'technical', 'm', 'أميرال'],
  ['admiral', 'admiral', 'technical', 'm', 'أدميرال'],
  ['colonel', 'colonel', 'technical', 'm', 'عقيد عقداء'],
  // those who know
  ['expert', 'expert', 'technical', 'broken', 'خبير خبراء'],
  ['analyst', 'analyst', 'unspecified', 'sound', 'محلل'],
  ['professor', 'professor', 'unspecified', 'broken', 'أستاذ أساتذة'],
  ['researcher', 'researcher', 'unspecified', 'sound', 'باحث'],
  ['writer', 'writer', 'unspecified', 'broken', 'كاتب كتاب'],
  ['journalist', 'journalist', 'unspecified', 'sound', 'صحفي'],
  ['journalist', 'journalist', 'unspecified', 'sound', 'صحافي'],
  ['journalist', 'journalist', 'unspecified', 'sound', 'إعلامي'],
  ['correspondent', 'correspondent', 'unspecified', 'sound', 'مراسل'],
  ['editor', 'editor', 'unspecified', 'sound', 'محرر'],
  ['academic', 'academic', 'unspecified', 'sound', 'أكاديمي'],
  ['economist', 'economist', 'unspecified', 'sound', 'اقتصادي'],
  ['jurist', 'jurist', 'unspecified', 'sound', 'حقوقي'],
  ['doctor', 'doctor', 'unspecified', 'broken', 'طبيب أطباء'],
  ['engineer', 'engineer', 'technical', 'sound', 'مهندس'],
  ['technician', 'technician', 'technical', 'sound', 'فني'],
  ['historian', 'historian', 'unspecified', 'sound', 'مؤرخ'],
  ['diplomat', 'diplomat', 'envoys', 'sound', 'دبلوماسي'],
  ['diplomat', 'diplomat', 'envoys', 'sound', 'ديبلوماسي'],
  ['activist', 'activist', 'unspecified', 'sound', 'ناشط نشطاء'],
  ['dissident', 'dissident', 'unspecified', 'sound', 'معارض'],
  ['employee', 'employee', 'technical', 'sound', 'موظف'],
]

/** Feminines that are only written with their pronoun; without one their spelling folds like "his counterpart". */
const ONLY_WITH_PRONOUN: ReadonlySet<string> = new Set(['نظيرة', 'زميلة'])

/** Forms that the pattern of their noun would give and that are some other word: raʾīsī, "main", and not "two presidents of". */
const OTHER_WORDS: readonly string[] = [
  'رئيسي',
  'ملكي',
  'أميري',
  'إمامي',
  'إماما',
  'شيخي',
  'عضوي',
  'سلطاني',
  'إمبراطوري',
  'كبيري',
  'كبيرا',
  'كبيرين',
  'كبيران',
  'سكرتيرين',
  'خلفا',
  'خلفي',
  'خلفين',
  'خلفان',
  'سلفا',
  'سلفي',
  'سلفين',
  'سلفان',
  'وليا',
  'قائما',
  'قائمة',
  'مرجعي',
  'كتابي',
  'فنية',
  'فنيات',
  'سياسية',
  'سياسيات',
  'برلمانية',
  'برلمانيات',
  'اقتصادية',
  'اقتصاديات',
  'حقوقية',
  'إعلامية',
  'صحفية',
  'صحافية',
  'أكاديمية',
  'أكاديميات',
  'دبلوماسية',
  'ديبلوماسية',
  'كتابة',
  'مرجعا',
]

/** Adds the heads of titles in all their forms. */
export function addTitles(lexicon: Lexicon): void {
  const barred = new Set(OTHER_WORDS)
  for (const [office, alone, level, kind, forms] of TITLES) {
    for (const [{ number, gender, bound }, inflected] of inflectPerson(kind, forms)) {
      // spelt out, as spreading is slow while a program is still cold
      const plain: Title =
        bound === undefined ? { number, gender, office, level } : { number, gender, bound, office, level }
      const title: Title = alone === office ? plain : { ...plain, alone }
      for (const form of inflected) {
        if (barred.has(form)) continue
        // before a pronoun the ta marbuta is open, so this form is met with a pronoun only
        lexicon.addWord('title', ONLY_WITH_PRONOUN.has(form) ? `${form.slice(0, -1)}ت` : form, title)
      }
    }
  }
}
