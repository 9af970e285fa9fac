import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { found, wanted } from '../../testing/found-statements.js'
import { readText, stretchOf, untag } from '../../testing/read-text.js'

type Example = readonly [rule: string, facts: string, tagged: string]

/** Who is said to say it: the rule, act, manner and day, the text. A text without `{…}` leaves the speaker open. */
const SPEAKERS: readonly Example[] = [
  ['ar.statement.verb-first', 'say indirect', 'قال وزير الخارجية الأميركي {جون كيري} إن [[المحادثات مفيدة]].'],
  ['ar.statement.light-verb', 'demand indirect', 'وجه {جون كيري} دعوة إلى [[الأطراف للمشاركة في الحوار]].'],
  ['ar.statement.verb-first', 'say direct', 'قال {جون كيري}: «[[المحادثات مفيدة اليوم وسنعود غدا]]».'],
  ['ar.statement.verb-first', 'say indirect', 'قال {مسؤول رفيع في البيت الأبيض} إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'قالت {الخارجية الروسية} في بيان إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'affirm indirect', 'وأكدت {أنقرة} أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'ذكر {التقرير} أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'ذكرت {صحيفة «نداء الجبل»} أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'affirm indirect', 'أكدت {روسيا} {والولايات المتحدة} أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'affirm indirect', 'أكد {جون كيري} {وسيرغي لافروف} أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'explain indirect', 'وأشار {جون كيري} إلى أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} أمام البرلمان إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'explain indirect', 'وبين {الوزير} أن [[المحادثات مفيدة]].'],
  ['ar.statement.verb-first', 'say indirect', 'وذكرت <وكالة فرانس برس> نقلا عن {مصدر أمني} أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'announce indirect', 'وكشفت {مصادر حكومية} لـ«<عكاظ>» أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first-object', 'welcome indirect', 'رحبت {روسيا} [[بالاتفاق]].'],
  ['ar.statement.verb-first-object', 'demand indirect', 'طالب {جون كيري} [[بوقف القصف]].'],
  ['ar.statement.verb-first', 'expect indirect', 'توقع {جون كيري} أن [[تبدأ المحادثات قريبا]].'],
  ['ar.statement.verb-first-object', 'accuse indirect', 'اتهم {جون كيري} [[روسيا بخرق الهدنة]].'],
  ['ar.statement.verb-first-object', 'demand indirect', 'دعا {جون كيري} [[روسيا إلى وقف القصف]].'],
  ['ar.statement.verb-first-object', 'demand indirect', 'دعا {البيان} إلى [[وقف القصف]].'],
  ['ar.statement.verb-first-object', 'demand indirect', 'طالبت {الأمم المتحدة} [[بوقف القصف]].'],
  ['ar.statement.verb-first-object', 'warn indirect', 'حذر {جون كيري} من [[انهيار الهدنة]].'],
  ['ar.statement.verb-first-object', 'threaten indirect', 'هدد {جون كيري} [[بفرض عقوبات على روسيا]].'],
  ['ar.statement.verb-first-object', 'deny indirect', 'نفى {جون كيري} [[وجود خلاف مع روسيا]].'],
  ['ar.statement.verb-first-object', 'condemn indirect', 'أدانت {الخارجية الروسية} [[قصف المدينة]].'],
  ['ar.statement.verb-first-object', 'welcome indirect', 'رحب {جون كيري} [[بوصول الوفد]].'],
  ['ar.statement.verb-first-object', 'announce indirect', 'أعلنت {موسكو} [[بدء المحادثات]].'],
  ['ar.statement.verb-first-object', 'say indirect', 'وعبر {جون كيري} عن [[قلقه من الوضع]].'],
  ['ar.statement.verb-first-object', 'explain indirect', 'وأشار {جون كيري} إلى [[وجود خلاف حول الحدود]].'],

  ['ar.statement.subject-first', 'say indirect', 'وزير الخارجية الأميركي {جون كيري} قال إن [[المحادثات مفيدة]].'],
  ['ar.statement.subject-first', 'say indirect', '{دبلوماسيون غربيون} يقولون إن [[المحادثات مفيدة]].'],
  [
    'ar.statement.subject-first',
    'say indirect',
    'وكان الوزير التركي {مولود جاويش أوغلو} قد قال إن [[المحادثات مفيدة]].',
  ],
  ['ar.statement.subject-first', 'announce indirect', 'كانت {الخارجية الروسية} قد أعلنت أن [[الوفد وصل]].'],
  ['ar.statement.subject-first-object', 'demand indirect', 'كان {جون كيري} قد دعا إلى [[وقف القصف]].'],
  ['ar.statement.relative', 'say indirect', 'وصل {جون كيري} الذي قال إن [[المحادثات مفيدة]].'],
  ['ar.statement.participle', 'add indirect', 'قال {جون كيري} إن المحادثات مفيدة، مضيفا أن [[الطريق طويل]].'],
  ['ar.statement.participle', 'affirm indirect', 'التقى {جون كيري} الوفد في جنيف، مؤكدا أن [[الطريق طويل]].'],
  ['ar.statement.verbal-noun', 'say indirect', 'أنهى {جون كيري} كلمته بقوله إن [[الطريق مفتوح]].'],

  ['ar.statement.bare-verb', 'add indirect', 'قال {جون كيري} إن المحادثات مفيدة. وأضاف أن [[الطريق طويل]].'],
  ['ar.statement.bare-verb', 'add direct', 'قال {جون كيري} إن الطريق مفتوح. وتابع: «[[العمل مستمر حتى النهاية هنا]]».'],
  [
    'ar.statement.bare-verb',
    'say direct',
    'قال {جون كيري} إن الطريق طويل. ومضى يقول: «[[العمل مستمر حتى النهاية هنا]]».',
  ],
  ['ar.statement.bare-verb', 'explain indirect', 'قال {جون كيري} إن الطريق مفتوح. وبين أن [[العمل مستمر]].'],
  [
    'ar.statement.bare-verb',
    'say direct',
    'وصل {جون كيري} إلى المدينة. وقال في مؤتمر صحفي: «[[الطريق مفتوح أمام الجميع اليوم]]».',
  ],
  [
    'ar.statement.bare-verb',
    'say indirect',
    'قال جون كيري إن الطريق مفتوح. والتقى {سيرغي لافروف} الوفد. وقال إن [[العمل مستمر]].',
  ],
  [
    'ar.statement.bare-verb',
    'add indirect',
    'قالت {المتحدثة باسم الخارجية الروسية ماريا زاخاروفا} إن الطريق مفتوح. وأضافت أن [[العمل مستمر]].',
  ],
  ['ar.statement.bare-verb', 'add indirect', 'قال {ناشطون} إن الطريق مفتوح. وأضافوا أن [[العدد قليل]].'],
  [
    'ar.statement.bare-verb',
    'affirm indirect',
    'أعلن {وزراء خارجية قطر والسعودية والإمارات} أن الطريق مفتوح. وأكدوا أن [[العمل مستمر]].',
  ],
  [
    'ar.statement.bare-verb',
    'add indirect',
    'قال {وزيرا خارجية روسيا} {وتركيا} إن الطريق مفتوح. وأضافا أن [[العمل مستمر]].',
  ],
  ['ar.statement.bare-verb', 'add indirect', 'قال جون كيري إن المحادثات مفيدة. من جهة أخرى، أضاف أن [[الطريق طويل]].'],
  ['ar.statement.bare-verb', 'say indirect', 'وقال إن [[الطريق مفتوح]].'],
  [
    'ar.statement.bare-verb-object',
    'explain indirect',
    'قال {جون كيري} إن الطريق مفتوح. وأشار أيضا [[للوضع في البلاد]].',
  ],
  ['ar.statement.verb-first-object', 'explain indirect', 'وأشار {جون كيري} أيضا [[للجهود الدولية]].'],
  ['ar.statement.verb-first', 'say indirect', 'وعلمت <صحيفة «نداء الجبل»> من {مصادر مطلعة} أن [[العمل مستمر]].'],
  ['ar.statement.bare-verb-object', 'say indirect', 'التقى {جون كيري} الملك وأطلعه على [[نتيجة المحادثات]].'],
  [
    'ar.statement.bare-verb-object',
    'say indirect',
    'أكد {جون كيري} {وسيرغي لافروف} أن الطريق مفتوح، وعبرا عن [[القلق من العنف]].',
  ],
  ['ar.statement.participle', 'say indirect', 'قال {جون كيري} إن الطريق مفتوح، متحدثا عن [[مرحلة صعبة]].'],
  ['ar.statement.relative', 'say indirect', 'تحقق واشنطن في {تقارير} تحدثت عن [[قصف المدينة]].'],
  ['ar.statement.bare-verb-object', 'accuse indirect', 'قصفت {تركيا} مواقع التنظيم الذي اتهمته [[بالهجوم]].'],
  [
    'ar.statement.bare-verb-object',
    'demand indirect',
    'قال {جون كيري} إن الطريق مفتوح. كما دعا [[الاتحاد الأفريقي والأمم المتحدة وكذا المجتمع الدولي إلى التدخل]].',
  ],
  ['ar.statement.verb-first-object', 'demand indirect', 'دعت {روسيا} {والولايات المتحدة} إلى [[وقف القصف]].'],
  ['ar.statement.subject-first-object', 'affirm indirect', 'نشرت الحركة {تغريدة} أكدت [[رفض زعيمها الهدنة]].'],
  ['ar.statement.bare-verb-object', 'demand indirect', 'قال {جون كيري} إن الطريق مفتوح. ودعا إلى [[وقف القصف]].'],

  ['ar.statement.according-to', 'say indirect', 'بحسب {وزارة الدفاع الروسية}، [[وصلت القوات إلى المدينة]].'],
  ['ar.statement.according-to', 'say indirect', '[[وصلت القوات إلى المدينة]] بحسب {وزارة الدفاع الروسية}.'],
  ['ar.statement.according-to', 'say indirect', '[[وصلت القوات إلى المدينة]]، وفقا {لمصدر عسكري}.'],
  ['ar.statement.according-to', 'say indirect', '[[وصلت القوات إلى المدينة]] على حد قول {المتحدث العسكري}.'],
  [
    'ar.statement.in-his-words',
    'say mixed',
    '[[وصل {الوزير} إلى المدينة ومعه «قوة كبيرة جدا من الجنود»]] على حد تعبيره.',
  ],
  ['ar.statement.stands-in', 'say indirect', 'جاء في {بيان للخارجية الروسية} أن [[الطريق مفتوح]].'],

  // gender tells the subject from whom it is said to
  [
    'ar.statement.bare-verb-object',
    'demand indirect',
    'قال {جون كيري} إن الطريق مفتوح. كما دعا [[الحكومة إلى الهدوء]].',
  ],
  ['ar.statement.bare-verb-object', 'demand indirect', 'قال {جون كيري} إن الطريق مفتوح. ودعا [[سلفه إلى الهدوء]].'],
  [
    'ar.statement.bare-verb-object',
    'demand indirect 2016-12-09',
    'وصل {جون كيري} إلى المدينة. ودعا خلال لقائه أمس الوزير التركي إلى [[وقف القصف]].',
  ],
  ['ar.statement.subject-first-object', 'demand indirect', 'وكان {جون كيري} قد طالب [[تركيا بوقف القصف]].'],
  ['ar.statement.verb-first', 'say indirect', 'وأبلغ {جون كيري} نظيره الروسي أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first-object', 'reject indirect', 'رفضت {روسيا} [[مسودة القرار]].'],
  ['ar.statement.verb-first-object', 'affirm indirect', 'جدد {جون كيري} [[دعوته إلى وقف القصف]].'],
  ['ar.statement.participle', 'affirm indirect', 'وصل {جون كيري} إلى جنيف، مجددا [[التزامه بالسلام]].'],
  ['ar.statement.participle', 'accuse indirect', 'وصل {جون كيري} إلى جنيف، متهما [[روسيا بخرق الهدنة]].'],
  ['ar.statement.participle', 'demand indirect', 'وصل {جون كيري} إلى المدينة داعيا إلى [[وقف القصف]].'],
  ['ar.statement.verb-first-object', 'accuse mixed', 'حملت {روسيا} [[الحكومة «المسؤولية الكاملة عن فشل الهدنة»]].'],
  ['ar.statement.verb-first-object', 'welcome indirect', 'وشكر {جون كيري} [[الحكومة على صبرها]].'],
  ['ar.statement.verb-first-object', 'announce indirect', 'تبنى {تنظيم داعش} [[الهجوم على السوق]].'],
  ['ar.statement.verb-first-object', 'deny indirect', 'ونفى {المصدر} لـ«<عكاظ>» [[وجود خلاف]].'],
  ['ar.statement.verb-first', 'say indirect', 'وقالت {بعض الأطراف} إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'وقال {ثلاثة مسؤولين أميركيين} إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'وقال {شهود عيان} إن [[الطريق مغلق]].'],
  ['ar.statement.relative', 'explain indirect', 'أعلنت {روسيا} إغلاق السفارة بعد ما وصفته [[بتكرار الإهانات]].'],
  [
    'ar.statement.according-to',
    'say indirect 2016-12-09',
    '[[غادر الوفد المدينة]]، بحسب ما ذكر {المتحدث باسم الخارجية الروسية} أمس الجمعة.',
  ],
  ['ar.statement.name-colon', 'say direct', 'وصل الوزيران.\n{جون كيري}: «[[الطريق مفتوح أمام الجميع اليوم]]».'],
  [
    'ar.statement.printed-whole',
    'say direct',
    'صدر عن {وزارة الخارجية التركية} بيان بشأن الهدنة فيما يلي نصه:\n[[تبدأ الهدنة مساء الأحد في حلب وتدوم ثلاثة أيام]].\n[[ونسأل الجميع احترامها]].',
  ],
  [
    'ar.statement.printed-whole',
    'say direct',
    'وجه {جون كيري} إلى نظيره الروسي رسالة هذا نصها:\nالسيد الوزير\n[[نأمل منكم دعم الهدنة في حلب]].\nوتفضلوا بقبول الاحترام.\nجون كيري',
  ],
  ['ar.statement.words-first', 'say direct', '«[[الطريق مفتوح أمام الجميع اليوم]]»، قال {جون كيري}.'],
  ['ar.statement.words-first', 'announce indirect', '[[تبدأ المحادثات في باريس غدا]]، كما أعلنت {الخارجية الروسية}.'],
]

/** Through whom the words came. */
const CARRIERS: readonly Example[] = [
  ['ar.statement.relayed', 'announce indirect', 'نقلت <وكالة الأناضول> عن {مصدر عسكري} أن [[الطريق مفتوح]].'],
  ['ar.statement.relayed', 'announce indirect', 'نقلت <رويترز> عن {جون كيري} قوله إن [[الطريق مفتوح]].'],
  [
    'ar.statement.relayed',
    'announce direct',
    'نقل <التلفزيون السوري> عن {مصدر عسكري} قوله: «[[الطريق مفتوح أمام الجميع اليوم]]».',
  ],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} <لقناة العربية> إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} في مقابلة مع <قناة العربية> إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} إن [[الطريق مفتوح]]، وذلك في مقابلة مع <قناة العربية>.'],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} لـ«<عكاظ>» إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'كتب {جون كيري} على <تويتر> أن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري}، بحسب ما نقلت <وكالة الأناضول>، إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'وفي حوار مع «<عكاظ>»، قال {جون كيري} إن [[الطريق مفتوح]].'],
  [
    'ar.statement.relayed',
    'announce indirect',
    'ونقلت <وكالة «إنترفاكس» الروسية> عن {مصدر عسكري} أن [[الطريق مفتوح]].',
  ],
  [
    'ar.statement.relayed',
    'announce indirect',
    'ونقلت <وكالة أنباء «يونهاب» الكورية> عن {مصدر عسكري} أن [[الطريق مفتوح]].',
  ],
  ['ar.statement.relayed', 'announce indirect', 'ونسبت <رويترز> إلى {مصدر أمني} أن [[الطريق مفتوح]].'],
  [
    'ar.statement.according-to',
    'announce indirect',
    'وبحسب ما نقلت «<الأناضول>» عن {مصدر عسكري}، [[وصلت القوات إلى المدينة]].',
  ],
  [
    'ar.statement.verb-first-object',
    'demand indirect',
    'طلبت {بغداد} من [[واشنطن تسريع التدريب]]، حسبما أفادت به <السفارة الأميركية>.',
  ],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} إن [[الطريق مفتوح]]، بحسب <رويترز>.'],
  ['ar.statement.verb-first', 'say indirect', 'قال {مصدر عسكري} إن [[الطريق مفتوح]]، كما نقلت <رويترز>.'],
  [
    'ar.statement.bare-verb',
    'add indirect',
    'قال {جون كيري} <لقناة العربية> إن الطريق مفتوح. وأضاف أن [[العمل مستمر]].',
  ],
  ['ar.statement.subject-first', 'announce indirect', 'قال <جون كيري> إن {سيرغي لافروف} أعلن أن [[الطريق مفتوح]].'],
]

/** Which words are reported, how, and on which day. */
const CONTENTS: readonly Example[] = [
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} إنه [[متفائل جدا]].'],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} ان [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري}: إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'explain direct', 'أوضح {جون كيري}: [[الطريق مفتوح أمام الجميع]].'],
  ['ar.statement.verb-first-object', 'explain direct', 'ونوه {جون كيري} بـ«[[جودة العمل]]».'],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} إن [[الطريق مفتوح، وإن العمل مستمر]].'],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري} إن [[الطريق مفتوح]]، بينما وصل الوفد إلى المدينة.'],
  ['ar.statement.verb-first', 'say direct', 'وقال {جون كيري} "[[الطريق مفتوح أمام الجميع اليوم]]".'],
  ['ar.statement.verb-first', 'say direct', 'وقال {جون كيري} ”[[الطريق مفتوح أمام الجميع اليوم]]“.'],
  [
    'ar.statement.verb-first',
    'say direct',
    'قال {جون كيري}: «[[الطريق مفتوح أمام الجميع]]»، و«[[العمل مستمر حتى النهاية هنا]]».',
  ],
  ['ar.statement.verb-first', 'explain mixed', 'أوضح {جون كيري} أن [[الطريق "مفتوح أمام الجميع اليوم"]].'],
  ['ar.statement.verb-first', 'say mixed', 'قال {جون كيري} إن [[الطريق «مفتوح أمام الجميع اليوم» ولكن الوقت قصير]].'],
  ['ar.statement.verb-first-object', 'accuse indirect', 'اتهم {جون كيري} [[روسيا بخرق الهدنة]]، وقال إن الطريق طويل.'],
  ['ar.statement.verb-first', 'say indirect 2016-12-09', 'قال {جون كيري} أمس الجمعة إن [[الطريق مفتوح]].'],
  ['ar.statement.verb-first', 'explain indirect 2016-12-09', 'وأوضح {مسؤول رفيع}، أمس الجمعة، أن [[اللقاء فني]].'],
  [
    'ar.statement.verb-first',
    'say direct 2016-12-07',
    'قال {جون كيري} يوم الأربعاء الماضي: «[[الطريق مفتوح أمام الجميع اليوم]]».',
  ],
  [
    'ar.statement.verb-first',
    'affirm indirect 2016-12-10',
    'أكد {جون كيري} اليوم السبت أن [[المحادثات التي بدأت الأربعاء الماضي مفيدة]].',
  ],
  [
    'ar.statement.bare-verb',
    'add indirect 2016-12-09',
    'قال {جون كيري} أمس الجمعة إن الطريق مفتوح. وأضاف أن [[العمل مستمر]].',
  ],
  ['ar.statement.verb-first', 'say indirect', 'قال {جون كيري}، الذي وصل أمس الجمعة، إن [[الطريق مفتوح]].'],
]

const EXAMPLES = [...SPEAKERS, ...CARRIERS, ...CONTENTS]

/** Texts in which nobody says anything. */
const SILENCE: readonly (readonly [why: string, text: string])[] = [
  ['an empty page', ''],
  ['bayna is "between"', 'الطريق بين المدينة والقرية مفتوح.'],
  ['ʿabra is "across"', 'وصلوا عبر الطريق الجديد.'],
  ['ṭalab is a request', 'جاء ذلك بناء على طلب الوزير من الحكومة.'],
  ['madīna is a town', 'مدينة حلب محاصرة منذ عام.'],
  ['background: "it is mentioned"', 'يذكر أن المدينة محاصرة منذ عام.'],
  ['background: "it is pointed to"', 'يشار إلى أن المدينة محاصرة منذ عام.'],
  ['background: "pointing out is due"', 'تجدر الإشارة إلى أن المدينة محاصرة.'],
  ['nobody: "it was said"', 'قيل إن الطريق مفتوح.'],
  ['nobody: "it is expected"', 'من المتوقع أن تبدأ المحادثات غدا.'],
  ['the outlet’s own voice', 'وصل الوفد إلى المدينة وبحث الملف.'],
  ['a scare quote', 'أقام التنظيم ما يسمى «دولة الخلافة» في المدينة.'],
  ['figurative', 'وأكدت الأيام ما خشيه الناس.'],
  ['announced by no one', 'وأعلنت الأشجار قدوم الخريف مبكرا.'],
  ['bearing responsibility', 'تحمل المسؤولية وحده.'],
  ['again', 'وصل الوفد إلى المدينة، مجددا في الصباح.'],
  ['the rest of the states, of whom nobody is known', 'كما استنكرت بقية الدول التفجير.'],
  ['a film shown', 'عرضت القناة فيلما عن المدينة.'],
  ['an adoption', 'تبنى البرلمان الخطة.'],
  ['did not deny', 'لم ينف جون كيري وقوع الغارة.'],
  ['what the paper itself has learnt', 'علمت «عكاظ» أن الاجتماع تأجل.'],
  ['not said', 'لم يقل جون كيري إن الطريق مفتوح.'],
  ['yet to be said', 'سيعلن جون كيري أن الطريق مفتوح.'],
  ['believed', 'يعتقد جون كيري أن الطريق مفتوح.'],
  ['thought', 'فكر جون كيري في أن الطريق مفتوح.'],
  ['thought by observers', 'يرى مراقبون أن الطريق طويل.'],
  ['decided', 'قرر مجلس الأمن تمديد المهمة.'],
  ['agreed to', 'وافقت الحكومة على القرار.'],
  ['declined to say', 'رفض جون كيري التعليق.'],
  ['refusal, a noun', 'طال رفض الاتفاق أمدا.'],
  ['a tired man', 'سئم جون كيري الاجتماعات.'],
]

const IDS = readFileSync(new URL('../../rule-ids.txt', import.meta.url), 'utf8').split('\n')

describe('findStatements', () => {
  test.each(EXAMPLES)('%s: %s: %s', (rule, facts, tagged) => {
    expect(found(tagged, rule)).toEqual(wanted(tagged, facts))
  })

  test.each(SILENCE)('nobody speaks: %s', (_why, text) => {
    expect(readText(text).statements.statements).toEqual([])
  })

  test.each(IDS.filter((id) => id.startsWith('ar.statement.')))('%s has an example', (id) => {
    expect(EXAMPLES.map(([rule]) => rule)).toContain(id)
  })
})

describe('speakers carried on', () => {
  test('a statement without a subject continues the one before it', () => {
    const { statements } = readText('قال جون كيري إن المحادثات مفيدة. وأضاف أن الطريق طويل.').statements
    expect(statements.map(({ continues }) => continues)).toEqual([null, 0])
  })

  test('nothing is carried over a turn of topic', () => {
    const { statements } = readText('قال جون كيري إن المحادثات مفيدة. إلى ذلك، أضاف أن الطريق طويل.').statements
    expect(statements.map(({ continues, speaker }) => [continues, speaker])).toEqual([
      [null, 0],
      [null, null],
    ])
  })

  test('a paragraph printed twice gives no speaker to what follows it, and no statement of its own', () => {
    const twice = 'قال جون كيري إن المحادثات مفيدة.'
    const layers = readText(`${twice}\nوقال سيرغي لافروف إن الطريق طويل.\n${twice}\nوأضاف أن الوقت قصير.`)
    const names = layers.statements.statements.map(({ speaker }) => layers.actors.actors[speaker ?? -1]?.name)
    expect(names).toEqual(['جون كيري', 'سيرغي لافروف', 'سيرغي لافروف'])
  })

  test('"both sides" are the two who spoke together', () => {
    const { statements, joint } = readText(
      'أكد جون كيري وسيرغي لافروف أن الطريق مفتوح. وشدد الطرفان على أن العمل مستمر.',
    ).statements
    expect(joint).toHaveLength(1)
    expect(joint[0]).toMatchObject({ kind: 'group', of: 'US RU', agreement: { number: 'two' } })
    expect(statements.map(({ speaker }) => speaker)).toEqual([statements[0]?.speaker, statements[0]?.speaker])
  })

  test('what nobody on the page can have said is told, at its cue', () => {
    const { findings } = readText('وقال إن الطريق مفتوح.').statements
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ rule: 'statement.unknown-speaker', span: { start: 0, end: 4 } })
  })

  test('what somebody is named for is not', () => {
    expect(readText('قال جون كيري إن الطريق مفتوح.').statements.findings).toEqual([])
  })
})

describe('every statement', () => {
  test.each(EXAMPLES)('%s has its place, and a confidence: %s: %s', (_rule, _facts, tagged) => {
    const layers = readText(untag(tagged).text)
    for (const statement of layers.statements.statements) {
      const { start } = stretchOf(layers, statement.contentRange)
      expect(statement.content[0]?.start).toBe(start)
      expect(statement.cue.from).toBeLessThan(statement.cue.to)
      expect(statement.confidence).toBeGreaterThan(0)
      expect(statement.confidence).toBeLessThanOrEqual(1)
      expect(IDS).toContain(statement.rule)
    }
  })
})
