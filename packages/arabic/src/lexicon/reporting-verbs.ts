import type { Act } from '@isnad/record'
import type { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'
import type { Reporting, VerbForm } from '../word.js'
import { type Asked, type AskedVerb, type FoldedForm, formsOf } from './paradigms.js'
import { VERB_LIKE_NOUNS } from './verb-like-nouns.js'
import { verbRow } from './verb-rows.js'

/**
 * Reporting verbs, those first whose reading is the commoner where two are written alike.
 *
 * Shape: act, `how` and `letters` as in `VerbRow`. Marks: `clause`, `quote`, `person` (clause-or-person) the guard; `continues`,
 * `object`, `addressee`, `relays`, `thought`, `places` as in `Reporting`.
 */
const VERBS: readonly (readonly [act: Act, how: string, letters: string])[] = [
  // saying
  ['say', 'I u full', 'قول|قول'],
  ['say', 'II', 'صرح|تصريح تصريحات|. ب ل'],
  ['say', 'I u person', 'ذكر|ذكر|. عن'],
  ['say', 'IV', 'فيد||ب . عن'],
  ['say', 'V person object', 'حدث|حديث تصريح أحاديث|عن .'],
  ['say', 'I u person', 'كتب|كتابة كتابات|. عن في'],
  ['say', 'II quote', 'غرد|تغريد تغريدة تغريدات|. ب على عبر'],
  ['say', 'II quote', 'دون|تدوين تدوينة'],
  ['say', 'IV addressee', 'بلغ||. ب'],
  ['say', 'IV addressee', 'خبر||. ب عن'],
  ['say', 'IV addressee clause', 'خطر||. ب'],
  ['say', 'IV addressee clause', 'علم||. ب'],
  ['say', 'IV addressee clause', 'طلع||على'],
  ['say', 'III clause addressee', 'خطب|مخاطبة خطاب|. ب'],
  ['say', 'I i person', 'روي|رواية|. عن'],
  ['say', 'I i person', 'حكي|حكاية|. عن'],
  ['say', 'I u clause', 'سرد|سرد'],
  ['say', 'I clause', 'قصص|قص'],
  ['say', 'II person object', 'عبر|تعبير|عن'],
  ['say', 'IV object', 'عرب||عن'],
  ['say', 'IV object', 'بدي'],
  ['say', 'IV clause', 'ظهر'],
  ['say', 'X quote', 'شهد|استشهاد|ب'],
  ['say', 'V clause', 'لفظ||ب'],
  ['say', 'I i clause', 'نطق|نطق|ب'],
  ['say', 'IV clause', 'دلي||ب'],
  ['say', 'IV clause', 'شيع'],
  ['say', 'II quote', 'ردد'],
  ['say', 'I i quote', 'هتف|هتاف هتافات|ب .'],
  ['say', 'I a quote', 'صرخ|صراخ|. ب'],
  ['say', 'III clause', 'جدل||ب'],
  ['say', 'III clause', 'حجج||ب .'],
  ['say', 'II clause', 'صور||. على'],
  ['say', 'I u clause', 'سخر|سخرية|من'],
  ['say', 'III clause', 'مزح'],
  ['say', 'VI clause object', 'فخر||ب .'],
  ['say', 'VI clause object', 'بهي||ب .'],
  ['demand', 'I a addressee', 'نصح|نصح نصيحة|ب .'],
  ['say', 'I a clause active', 'ءسف|أسف|ل .'],
  ['say', 'I i places active', 'جيء|مجيء|في على .'],
  ['say', 'I i places active', 'ورد|ورود|في على'],
  // what papers do
  ['say', 'V object document', 'ضمن'],
  ['say', 'I u object document', 'نصص||على'],
  // pointing out, explaining
  ['explain', 'I clause', 'عدد|عد|.'],
  ['affirm', 'II object', 'ءكد|تأكيد تأكيدات|. على'],
  ['affirm', 'II object', 'شدد||على .'],
  ['affirm', 'I i', 'جزم|جزم|. ب'],
  ['affirm', 'I a clause', 'قطع|قطع|ب'],
  ['affirm', 'IV object', 'صرر||على .'],
  ['affirm', 'V clause object', 'مسك||ب'],
  ['affirm', 'IV object', 'برز'],
  ['affirm', 'II object', 'جدد'],
  ['affirm', 'II', 'كرر|تكرار'],
  ['affirm', 'IV clause', 'عيد||.'],
  ['affirm', 'I clause active', 'عود|عودة|.'],
  ['affirm', 'IV clause', 'ثبت'],
  ['affirm', 'IV clause', 'قسم||. على'],
  ['affirm', 'I i clause', 'حلف|-|. ب'],
  ['affirm', 'I a clause', 'شهد|شهادة|ب . على'],
  ['affirm', 'II addressee', 'ذكر||ب .|ذكّر'],
  ['affirm', 'Q addressee', 'طمءن||. إلى على'],
  ['explain', 'IV', 'وضح|إيضاح توضيح إيضاحات'],
  ['explain', 'II', 'وضح'],
  ['explain', 'II person', 'بين|تبيين تبيان بيان'],
  ['explain', 'IV', 'بين'],
  ['explain', 'IV', 'شور|إشارة|إلى . ب'],
  ['explain', 'I i', 'لفت|لفت|إلى . النظر'],
  ['explain', 'II object', 'نوه||إلى ب . عن'],
  ['explain', 'II object', 'نبه||إلى من . على'],
  ['explain', 'IV', 'لمح|تلميح إلماح تلميحات|إلى . ب'],
  ['explain', 'II', 'لمح||إلى . ب'],
  ['explain', 'IV clause', 'وحي||إلى ب .'],
  ['explain', 'IV clause', 'وعز||إلى ب'],
  ['explain', 'I a person object', 'شرح|شرح'],
  ['explain', 'II clause', 'فسر||. ب'],
  ['explain', 'II clause', 'فصل'],
  ['explain', 'II clause', 'علل||. ب'],
  ['explain', 'II clause object', 'برر||. ب'],
  ['explain', 'I u object', 'عزو|عزو|. إلى'],
  ['explain', 'IV clause', 'رجع||إلى'],
  ['announce', 'I u relays clause', 'نسب|نسب نسبة|إلى .'],
  ['explain', 'I i addressee', 'وصف|وصف|ب .'],
  ['explain', 'II addressee', 'شبه||ب'],
  ['explain', 'II addressee clause', 'صنف||. ب على'],
  ['explain', 'II clause', 'سمو|تسمية|. ب'],
  ['explain', 'VIII person object', 'عبر'],
  ['explain', 'I a clause thought', 'رءي|رأي|. في'],
  ['explain', 'I clause', 'خلص|خلوص|إلى'],
  ['explain', 'X clause', 'خلص'],
  ['explain', 'X clause', 'نتج'],
  ['explain', 'III clause thought', 'لحظ'],
  ['explain', 'III clause object', 'دفع||عن'],
  ['explain', 'IV clause', 'جمع||على'],
  ['explain', 'II clause', 'لخص'],
  ['deny', 'II object', 'قلل||من'],
  ['explain', 'II clause', 'هون||من'],
  // making known
  ['announce', 'IV object', 'علن|إعلان إعلانات|. عن'],
  ['announce', 'I i person object', 'كشف|كشف|عن . النقاب'],
  ['announce', 'IV object', 'فصح||عن .'],
  ['announce', 'I clause object', 'بوح|بوح|ب'],
  ['announce', 'IV clause object', 'ميط||.'],
  ['announce', 'II clause', 'سرب'],
  ['announce', 'II clause addressee', 'بشر||ب .'],
  ['announce', 'V object clause', 'بني'],
  ['announce', 'II clause', 'حدد'],
  ['announce', 'IV relays clause', 'ذيع'],
  ['announce', 'IV relays', 'ورد||. عن'],
  ['announce', 'I i relays object person', 'نقل|نقل نقلا|عن . إلى'],
  ['announce', 'I u relays person', 'نشر|نشر|. عن'],
  ['announce', 'I u relays clause', 'بثث|بث|. عن'],
  ['announce', 'VI relays clause', 'نقل||. عن'],
  ['announce', 'VI relays clause', 'دول'],
  ['announce', 'IV relays clause', 'صدر'],
  ['announce', 'VIII relays clause', 'قبس||. من عن'],
  ['say', 'I a person thought', 'علم|علم|. من ب'],
  // going on
  ['add', 'IV continues', 'ضيف|إضافة|. إلى'],
  ['add', 'III continues person', 'تبع||. ب'],
  ['add', 'IV continues', 'ردف||. ب'],
  ['add', 'X continues', 'طرد||. ب'],
  ['add', 'I i continues quote active', 'مضي|مضي|في إلى . ب'],
  ['add', 'III continues quote', 'وصل||. ب'],
  ['add', 'VIII continues person', 'ختم||. ب'],
  ['add', 'I i continues quote', 'ختم|ختام|. ب'],
  ['add', 'IV continues quote', 'كمل||. ب'],
  ['add', 'X continues quote', 'كمل||. ب'],
  ['add', 'X continues', 'درك||. ب'],
  ['add', 'X continues', 'رسل||. في ب'],
  ['add', 'I i continues quote active', 'زيد|زيادة|. على'],
  ['add', 'X continues quote', 'هلل||. ب'],
  ['add', 'VIII continues quote', 'فتح||. ب'],
  ['add', 'X continues quote', 'ءنف'],
  ['add', 'IV continues quote', 'نهي||. ب'],
  ['add', 'II quote', 'عقب|تعقيب|على . ب'],
  ['say', 'II person', 'علق|تعليق تعليقا تعليقات|على . ب'],
  ['say', 'I person', 'ردد|رد ردا|على . ب'],
  ['say', 'IV', 'جوب|إجابة|. على عن ب'],
  ['say', 'III clause', 'دخل||. ب'],
  // asking
  ['ask', 'I a addressee person', 'سءل|سؤال أسئلة|. عن'],
  ['ask', 'VI object', 'سءل||. عن'],
  ['ask', 'X clause', 'فسر||عن .'],
  ['ask', 'X clause', 'فهم||. عن'],
  ['ask', 'X clause', 'وضح||. عن'],
  // demanding
  ['demand', 'I u object', 'دعو|دعوة دعوات|إلى . ل'],
  ['demand', 'III addressee object', 'طلب|مطالبة مطالب|ب .'],
  ['demand', 'I u object', 'طلب|طلب|. من'],
  ['demand', 'I addressee object', 'حثث|حث|على إلى .'],
  ['demand', 'III addressee object', 'نشد||. ب'],
  ['demand', 'IV object', 'هيب||ب'],
  ['demand', 'II addressee', 'حضض||على'],
  ['demand', 'I addressee', 'حضض|حض|على'],
  ['demand', 'II addressee object', 'حرض||على'],
  ['demand', 'I u addressee clause', 'ءمر|أمر|ب .'],
  ['demand', 'II clause', 'وجه|توجيه|ب . إلى'],
  ['demand', 'IV object', 'وصي|إيصاء توصية توصيات|ب .'],
  ['demand', 'VIII object', 'قرح||. على'],
  ['demand', 'I i clause object', 'عرض|عرض عروض|. على'],
  ['demand', 'VIII object', 'شرط'],
  ['demand', 'VIII clause object', 'لمس||.'],
  ['demand', 'V object clause', 'وسل||إلى .'],
  ['demand', 'X addressee clause', 'حلف'],
  ['demand', 'X object', 'نجد||ب'],
  ['demand', 'IV clause addressee', 'لزم||. ب'],
  ['demand', 'IV person object addressee', 'مهل'],
  ['demand', 'II clause addressee', 'خير||بين'],
  ['demand', 'II clause addressee', 'كلف||ب'],
  // warning, threatening
  ['warn', 'II object addressee', 'حذر|تحذير تحذيرات|من .'],
  ['warn', 'IV object addressee', 'نذر|إنذار|ب . من'],
  ['warn', 'V clause thought', 'خوف||من .'],
  ['warn', 'II clause addressee', 'خوف||من'],
  ['threaten', 'II object addressee', 'هدد|تهديد تهديدات|ب .'],
  ['threaten', 'V object addressee', 'وعد||ب .'],
  ['threaten', 'II clause object', 'لوح||ب إلى'],
  ['threaten', 'V clause object', 'حدي|تحد'],
  // denying, refusing
  ['deny', 'I i object', 'نفي|نفي|. عن'],
  ['deny', 'II clause object', 'كذب'],
  ['deny', 'IV object', 'نكر'],
  ['deny', 'II object clause', 'فند'],
  ['deny', 'I a object clause', 'دحض|دحض'],
  ['deny', 'V clause object', 'نصل||من'],
  ['deny', 'V clause object', 'برء||من'],
  ['deny', 'X object', 'بعد||.'],
  ['deny', 'II object', 'شكك||في ب .'],
  ['reject', 'I u object', 'رفض|رفض'],
  ['reject', 'III object clause', 'عرض||.'],
  ['reject', 'VIII object clause', 'عرض||على'],
  ['reject', 'VIII object', 'عذر||عن ل'],
  ['reject', 'VIII clause', 'منع||عن'],
  ['reject', 'VIII clause object', 'حجج||على . ب'],
  ['reject', 'V clause object', 'حفظ||على عن'],
  ['reject', 'X object', 'هجن'],
  ['reject', 'X object', 'غرب'],
  ['say', 'VIII object', 'شكو|اشتكاء شكوى|من .'],
  ['reject', 'I u clause', 'شكو|شكوى|من .'],
  ['reject', 'V clause', 'ذمر||من'],
  // accusing, condemning
  ['accuse', 'VIII addressee object', 'وهم|اتهام اتهامات|. ب'],
  ['accuse', 'VIII clause', 'دعو||. على'],
  ['accuse', 'I u clause', 'زعم|زعم مزاعم|. ب'],
  ['accuse', 'II addressee clause', 'حمل|||حمّل'],
  ['condemn', 'IV object', 'دين|إدانة إدانات|.'],
  ['condemn', 'I i object active', 'دين|-|.|أدان'],
  ['condemn', 'X object', 'نكر'],
  ['condemn', 'I u object', 'شجب|شجب'],
  ['condemn', 'II object', 'ندد||ب'],
  ['condemn', 'VIII object', 'نقد|انتقاد انتقادات|. على'],
  ['condemn', 'III object clause', 'هجم'],
  ['condemn', 'X clause object', 'سخف'],
  ['condemn', 'X clause object', 'هزء||ب'],
  // welcoming, praising
  ['welcome', 'II object', 'رحب||ب .'],
  ['welcome', 'IV object', 'شيد||ب .'],
  ['welcome', 'IV object', 'ثني|ثناء|على'],
  ['welcome', 'VIII object', 'مدح'],
  ['welcome', 'I a object clause', 'مدح|مدح|.'],
  ['welcome', 'III object clause', 'برك'],
  ['welcome', 'II object', 'ثمن'],
  ['welcome', 'II object addressee', 'هنء||ب على'],
  ['welcome', 'I u object addressee clause', 'شكر|شكر|على ل .'],
  ['welcome', 'II object addressee clause', 'عزي'],
  ['welcome', 'III object addressee', 'وسي'],
  // promising, granting
  ['promise', 'V object', 'عهد||ب .'],
  ['promise', 'I i clause object addressee', 'وعد|وعد وعود|ب .'],
  ['promise', 'VIII clause object', 'لزم||ب .'],
  ['promise', 'I a clause', 'ضمن|ضمان ضمانات|.'],
  ['promise', 'II clause', 'عهد'],
  ['accept', 'VIII', 'عرف||ب .'],
  ['accept', 'IV object', 'قرر||ب .'],
  ['accept', 'II clause', 'سلم||ب'],
  ['accept', 'III clause object', 'وفق|موافقة|على'],
  ['accept', 'VIII clause', 'وفق|اتفاق|على'],
  ['accept', 'II clause object', 'ءيد'],
  ['accept', 'I a clause object', 'قبل|قبول|ب .'],
  ['accept', 'I a clause object', 'دعم|دعم'],
  ['accept', 'II clause object', 'زكي'],
  // thinking, expecting
  ['expect', 'V thought', 'وقع|توقع توقعات|.'],
  ['expect', 'II', 'رجح|ترجيح ترجيحات'],
  ['expect', 'V thought object', 'مني||. ل'],
  ['expect', 'I u thought', 'ءمل|أمل آمال|. في ب'],
  ['expect', 'I u clause thought', 'رجو|رجاء'],
  ['expect', 'VIII thought', 'عقد||. ب'],
  ['expect', 'I clause thought', 'ظنن|ظن'],
  ['expect', 'II clause thought', 'قدر||. ب'],
  ['expect', 'II clause thought', 'خمن'],
  ['expect', 'V clause thought', 'كهن||ب .'],
  ['expect', 'V clause thought', 'نبء||ب .'],
  ['expect', 'VIII clause thought', 'فرض||.'],
  ['expect', 'III clause thought', 'رهن||على'],
  ['expect', 'I a clause thought', 'رهن|رهن|ب'],
  ['expect', 'I a iya clause thought', 'خشي||من .'],
]

/** Forms of everyday use as something else, and what must then be beside them: maqarran, "headquarters", mujaddadan, "again". */
const WEAK_FORMS: readonly (readonly [guard: Exclude<Reporting['guard'], null>, forms: string])[] = [
  ['clause', 'مقرا مقرة مقرين مفيدا مفيدة مبلغا مجددا مجددة مكررا مكررة مهددا مهددة معلقة مشددة متهما متهمة متهمين'],
  [
    'clause',
    'مطالبة مطالبات طالبة طالبا طالبات طالبين متحدثة متحدثات متحدثين كاتبا كاتبة كاتبات كاتبين معتبرة معتبرا ناقلة ناقلات',
  ],
  [
    'clause',
    'عادا كاشفة ماضيا موضوعة محددا محددة ملتزما ملتزمة معارضة معارضين معارضا مقترحا مقترحة شاهدا شاهدين شاهدات سائلا',
  ],
  ['clause', 'قدر علم تعرض تعد يعد عدت يبلغ تبلغ يظهر تظهر يدعى تدعى ذكره تلفت تطلب تعلق تتحدث تفيد تبدي'],
  [
    'clause',
    'داعية داعيات لافتة لافتات محللا مؤيدا مؤيدة مؤيدين مباركا مباركة مضمونة ناشرا ناشرين واعدا واعدة مصورا مصورين',
  ],
  ['clause', 'أمل جزم علما'],
  ['clause-or-person', 'طالب صرح حذر رفض طلب توقع تعهد نفي حث شجب وصف لفت ترحيب تجدد'],
  ['quote', 'متابعة متابعين متابعات متابعا مواصلة'],
]

/** Forms that are never the verb, or hardly ever: madīna is a city, ʿāda a habit, yajib "must", Taʿizz a town. */
const NEVER =
  'خوفا مدينة مدينتين مدنا عادة عادات عادتين مذكرات زائدة زائدا راد رادات هنا تعز نصف ابن ابنت ابنا يجب تجب قبل دون ضمن داخل شبه صور اعتبار بيان قاصة قاصات واردة واردات واردا'

/** Impersonal or introductory forms: what they report is background, and no one's words. */
const IMPERSONAL = 'يذكر أشير أفيد'

/** Forms that are commonly other words, and verbs of saying only under their guard: no clause begins at them by their looks alone. */
const NO_CLAUSE = 'بين عبر عقب أمر علم عهد خير'

/** Forms that are as often the past of a verb that reports nothing: taʿarraḍa, "was exposed to". */
const OTHER_PASTS = 'تعرض توجه تطلب تعلق تبين تسلم'

/** Words no pronoun or particle may be cut off from to find a reporting verb in them. */
const WHOLE = 'بينهم بينها بينهما بيننا بينه بينهن'

const guardOf = (marks: ReadonlySet<string>): Reporting['guard'] =>
  marks.has('document')
    ? 'document'
    : marks.has('clause')
      ? 'clause'
      : marks.has('quote')
        ? 'quote'
        : marks.has('person')
          ? 'clause-or-person'
          : null

const ALL_PERSONS: Asked = { participles: 'circumstance' }
const FORMS: Asked = { ...ALL_PERSONS, usualOnly: true }

const folded = (forms: string) => forms.split(' ').map(foldArabic)

const askedOf = (marks: ReadonlySet<string>): Asked => (marks.has('full') ? ALL_PERSONS : FORMS)

/** The reporting verbs, and which of their forms are wanted. */
export const reportingVerbs = (): readonly AskedVerb[] =>
  VERBS.map(([, how, letters]) => {
    const { verb, marks } = verbRow(how, letters)
    return [verb, askedOf(marks)]
  })

/** Shows every form of the reporting verbs, folded, the commoner reading of a spelling first. */
export function eachReportingForm(visit: (spelling: string, reporting: Reporting) => void): void {
  const special = new Map<string, Exclude<Reporting['guard'], null> | 'never' | 'impersonal'>()
  for (const [guard, forms] of WEAK_FORMS) for (const form of folded(forms)) special.set(form, guard)
  for (const form of folded(NEVER)) special.set(form, 'never')
  for (const form of folded(IMPERSONAL)) special.set(form, 'impersonal')
  const senses = VERBS.map(([act, how, letters]) => {
    const { verb, nouns, preps, marks } = verbRow(how, letters)
    const forms = formsOf(verb, askedOf(marks))
    const past = forms[0] as FoldedForm
    const { lemma } = past.is
    const foldedPreps = preps.map(foldArabic)
    const usual = guardOf(marks)
    const continues = marks.has('continues')
    const object = marks.has('object')
    const addressee = marks.has('addressee')
    const relays = marks.has('relays')
    const places = marks.has('places')
    const thought = marks.has('thought')
    const put = (spelling: string, is: VerbForm) => {
      const found = special.get(spelling)
      if (found === 'never') return
      const form = found === 'impersonal' ? { ...is, passive: true } : is
      const guard = found === undefined || found === 'impersonal' ? usual : found
      visit(spelling, {
        lemma,
        act,
        form,
        preps: foldedPreps,
        continues,
        guard,
        object,
        addressee,
        relays,
        places,
        thought,
      })
    }
    put(past.spelling, past.is)
    return { verb, forms, nouns, guarded: usual !== null, put }
  })
  for (const { verb, forms, nouns, guarded, put } of senses) {
    // daʿwatuhu is "his call", not "I called him"
    const opened = verb.noun?.endsWith('ة') === true ? `${verb.noun.slice(0, -1)}ت` : ''
    const asNoun = (noun: string, is: VerbForm) => {
      const spelling = foldArabic(noun)
      put(spelling, is)
      // bi-l-qawl, with verbs that need nothing beside them
      if (!guarded) put(`ال${spelling}`, is)
    }
    for (const { spelling, use, is } of forms) {
      if (use === 'noun') {
        asNoun(spelling, is)
        for (const noun of nouns) asNoun(noun, is)
      } else if (is.person === 3 || spelling !== opened) put(spelling, is)
    }
  }
}

/** Adds the reporting verbs to the slots `verb` and `reporting`. */
export function addReportingVerbs(lexicon: Lexicon): void {
  const notVerb = new Set([...folded(NO_CLAUSE), ...folded(OTHER_PASTS)])
  eachReportingForm((spelling, reporting) => {
    lexicon.addFolded('reporting', spelling, reporting)
    if (!notVerb.has(spelling)) lexicon.addFolded('verb', spelling, reporting.form)
  })
  for (const form of folded(WHOLE)) lexicon.addUncut('reporting', form)
  for (const form of VERB_LIKE_NOUNS) {
    lexicon.addUncut('reporting', form)
    lexicon.addUncut('verb', form)
  }
}
