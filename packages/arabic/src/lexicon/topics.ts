import type { Topic } from '@isnad/record'
import type { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'

/** What a form of a concept is: a (verbal) noun or adjective, a finite verb, or a participle. */
type ConceptForm = 'noun' | 'past' | 'passive' | 'present'

/**
 * Concepts of the things negotiated and fought over, each with the forms that name it.
 *
 * Shape: `[concept, form, words]`. Clitics, the article and attached pronouns are cut off by the lexicon; the accusative alef
 * is added here. A form may stand under several concepts (iṭlāq: "firing", "releasing", "launching").
 */
const CONCEPTS: readonly (readonly [concept: string, form: ConceptForm, words: string])[] = [
  // doing, undoing, keeping up
  ['stop', 'noun', 'وقف إيقاف توقف إيقافا كف تجنب'],
  ['stop', 'past', 'أوقف أوقفت أوقفوا توقفت'],
  ['stop', 'present', 'يوقف يوقفوا يوقفون نوقف يتوقف تتوقف'],
  ['end', 'noun', 'إنهاء انتهاء نهاية إنهاؤه'],
  ['end', 'past', 'أنهى أنهت أنهوا انتهى انتهت'],
  ['end', 'present', 'ينهي تنهي ننهي ينتهي تنتهي'],
  ['lift', 'noun', 'رفع فك كسر إزالة إلغاء تخفيف تعليق إنهاء'],
  ['lift', 'past', 'رفعت ألغى ألغت خفف خففت علق علقت'],
  ['lift', 'passive', 'رفعت'],
  ['lift', 'present', 'يرفع ترفع نرفع يلغي تلغي يخفف تخفف'],
  ['cut', 'noun', 'رفع إلغاء خفض تخفيض تقليص'],
  ['inflict', 'noun', 'إيقاع إنزال'],
  ['impose', 'noun', 'فرض تشديد تبني تطبيق تمديد تجديد إقرار توسيع استمرار تقوية زيادة مواصلة إبقاء إعادة'],
  ['impose', 'past', 'فرض فرضت فرضوا شدد شددت مدد مددت وسع'],
  ['impose', 'present', 'يفرض تفرض نفرض تشدد تمدد يوسع'],
  ['resume', 'noun', 'استئناف عودة معاودة رجوع إطلاق بدء إحياء دفع تفعيل دخول انخراط'],
  ['resume', 'past', 'استأنف استأنفت استأنفوا عاد عادوا بدأ بدأت دخلت انخرط'],
  ['resume', 'passive', 'استؤنفت استؤنف'],
  ['resume', 'present', 'يستأنف تستأنف نستأنف يستأنفوا يعود يعودوا تعود'],
  ['achieve', 'noun', 'تحقيق إيجاد توصل إحلال إقرار إبرام توقيع بلوغ صياغة بلورة'],
  ['keep', 'noun', 'تنفيذ تطبيق احترام التزام'],
  ['achieve', 'past', 'حقق حققت توصل توصلت توصلوا أبرم أبرمت أبرموا وقع وقعت وقعوا'],
  ['achieve', 'passive', 'أبرم أبرمت'],
  ['achieve', 'present', 'يحقق تحقق يتوصل تتوصل يبرم تبرم يوقع توقع نوقع'],
  ['form', 'noun', 'تشكيل تكوين تأليف إقامة إنشاء تأسيس'],
  ['form', 'past', 'شكل شكلت أقام أقامت أنشأ أنشأت'],
  ['form', 'present', 'يشكل تشكل نشكل يقيم تقيم ينشئ تنشئ'],
  ['hold', 'noun', 'إجراء تنظيم عقد إقامة تأجيل'],
  ['hold', 'present', 'تجري تجرى يجري'],
  [
    'strengthen',
    'noun',
    'تعزيز تطوير توطيد تحسين تنمية توثيق تفعيل ترسيخ استعادة تطبيع إصلاح إعادة بناء عودة استئناف قطع',
  ],
  ['strengthen', 'present', 'يعزز تعزز تستأنف يستأنف تطور'],
  ['strengthen', 'past', 'عزز عززت استأنف استأنفت قطع قطعت'],
  ['fight-against', 'noun', 'مكافحة محاربة مواجهة قضاء دحر هزيمة تدمير تصدي مقاومة مقاتلة قتال صد اجتثاث'],
  ['fight-against', 'past', 'حارب حاربت هزم هزمت دحر'],
  ['fight-against', 'present', 'يحارب تحارب نحارب يكافح تكافح يقاتل تقاتل'],
  ['send', 'noun', 'نشر إرسال إيفاد انتشار تعزيز زيادة خفض تخفيض حشد'],
  ['send', 'past', 'نشر نشرت أرسل أرسلت أوفد أوفدت حشد حشدت'],
  ['send', 'present', 'ينشر تنشر يرسل ترسل نرسل يوفد يحشد تحشد'],
  [
    'deliver',
    'noun',
    'إيصال توصيل وصول إدخال دخول تسليم توزيع تقديم نقل إرسال إسقاط تأمين إنزال تسهيل تدفق مرور تسيير إدخالها',
  ],
  [
    'deliver',
    'past',
    'أوصل أوصلت سلم سلمت وزع وزعت أدخل أدخلت دخلت وصلت قدمت قدم أرسلت سيرت سلمنا أوصلنا سلموا أدخلنا دخل',
  ],
  ['deliver', 'passive', 'أدخلت وزعت سلمت أوصلت'],
  ['deliver', 'present', 'يوصل يسلم تسلم يوزع توزع يدخل تدخل يقدم تقدم تستقبل يستقبل تصل'],
  ['exchange', 'noun', 'تبادل مبادلة صفقة'],
  ['exchange', 'past', 'تبادل تبادلت تبادلا'],
  ['release', 'noun', 'إطلاق تحرير تسليم إخلاء'],
  ['release', 'past', 'أطلق أطلقت أطلقوا حرر حررت سلم سلمت'],
  ['release', 'passive', 'أطلق أطلقت'],
  ['release', 'present', 'يطلق تطلق يطلقوا يحرر'],
  ['freed', 'noun', 'إفراج'],
  ['freed', 'past', 'أفرج أفرجت أفرجوا'],
  ['freed', 'present', 'يفرج تفرج يفرجوا'],
  ['liberty', 'noun', 'سراح سراحهم سراحه سراحها'],
  ['disarm', 'noun', 'نزع تسليم تخلي حصر جمع تدمير تفكيك تجريد إلقاء مصادرة احتفاظ'],
  ['disarm', 'past', 'سلم سلمت سلموا نزع نزعت ألقوا ألقى دمر دمرت'],
  ['disarm', 'present', 'ينزع يسلم تسلم يسلموا يلقوا يسلمون'],
  ['evacuate', 'noun', 'إجلاء إخلاء ترحيل خروج إخراج تهجير مغادرة'],
  ['evacuate', 'past', 'أجلى أجلت أجلوا أخلى أخلت خرج خرجت خرجوا غادر غادرت غادروا'],
  ['evacuate', 'present', 'يجلي تجلي يخلي تخلي'],
  ['evacuate', 'passive', 'أجلي أجليت أجلوا أخلي أخليت'],
  ['withdraw', 'noun', 'انسحاب سحب جلاء خروج مغادرة إخراج إبعاد'],
  ['withdraw', 'past', 'انسحب انسحبت انسحبوا سحب سحبت سحبوا'],
  ['withdraw', 'present', 'ينسحب تنسحب ينسحبوا يسحب تسحب يسحبوا'],
  ['retreat', 'noun', 'انسحاب انسحابات'],
  ['retreat', 'past', 'انسحب انسحبت انسحبوا'],
  ['retreat', 'present', 'ينسحب تنسحب ينسحبوا ينسحبون تنسحبوا ننسحب'],
  ['share', 'noun', 'تقاسم اقتسام مشاركة تداول نقل تسليم'],
  ['depart', 'noun', 'رحيل تنحي تنحية إطاحة عزل إبعاد استقالة إنهاء'],
  ['draw', 'noun', 'ترسيم رسم تقسيم ضم تعديل إغلاق فتح ضبط احتلال إعطاء استعادة'],
  ['draw', 'past', 'ضم ضمت قسم احتل احتلت استعاد'],
  ['freeze', 'noun', 'تجميد مصادرة حجز'],
  ['freeze', 'past', 'جمد جمدت'],
  ['freeze', 'present', 'يجمد تجمد'],
  ['ban', 'noun', 'حظر منع حظرا'],
  ['recall', 'noun', 'استدعاء سحب طرد عودة تعيين تسمية إعادة'],
  ['recall', 'past', 'استدعت استدعى سحبت سحب طردت طرد عينت أعادت'],
  ['recall', 'present', 'يستدعي تستدعي تطرد تعين تعيد'],
  ['punish', 'noun', 'محاسبة محاكمة ملاحقة معاقبة إحالة مساءلة تحميل'],
  ['bring', 'noun', 'تقديم'],
  ['punish', 'past', 'حاكمت أحالت'],
  ['punish', 'present', 'يحاسب تحاسب يحاكم تحاكم نحاسب'],
  ['train', 'noun', 'تدريب تسليح تجهيز دعم تزويد'],
  ['train', 'past', 'دربت درب سلحت زودت زود'],
  ['train', 'present', 'تدرب يدرب تزود يزود تسلح'],
  ['launch', 'noun', 'شن تنفيذ إطلاق بدء تصعيد استمرار'],
  ['launch', 'past', 'شن شنت شنوا نفذ نفذت أطلق أطلقت بدأ بدأت واصل واصلت كثف كثفت جدد جددت'],
  ['launch', 'passive', 'نفذت شنت'],
  ['launch', 'present', 'يشن تشن ينفذ تنفذ يشنون يواصل تواصل يكثف تكثف'],
  ['rebuild', 'noun', 'إعادة اعادة'],
  // what it is done to
  ['shooting', 'noun', 'إطلاق'],
  ['fire', 'noun', 'نار نيران'],
  ['truce', 'noun', 'هدنة هدن هدنتين هدنات'],
  ['calm', 'noun', 'تهدئة'],
  ['fighting', 'noun', 'قتال اقتتال معارك اشتباكات مواجهات'],
  ['war', 'noun', 'حرب حروب'],
  ['violence', 'noun', 'عنف'],
  ['acts', 'noun', 'أعمال عمليات عملية حملة حملات'],
  ['hostile', 'noun', 'عدائية عدائي قتالية قتالي حربية إبادة'],
  ['blood', 'noun', 'دم دماء'],
  ['bleeding', 'noun', 'نزيف حقن إراقة سفك'],
  [
    'civilians',
    'noun',
    'مدنيين مدنيون أهالي سكان عائلات عوائل جرحى مصابين رعايا محاصرين عالقين مدنيي شخص شخصا أشخاص مدني مدنية نساء أطفال عائلة أسرة جريح مصاب مرضى',
  ],
  [
    'fighters',
    'noun',
    'مقاتلين مقاتلون مقاتلي مسلحين مسلحون مسلحي ميليشيات ميليشيا مليشيات مليشيا متمردين متمردي فصائل معارضين مقاتل مسلح عناصر',
  ],
  ['forces', 'noun', 'قوات جيش جنود جندي قوة وحدات كتائب تعزيزات قواعد قواعده قواعدهم'],
  ['units', 'noun', 'لواء ألوية لواءين كتيبة كتيبتين'],
  ['reinforcements', 'noun', 'تعزيزات'],
  ['foreign', 'noun', 'أجنبي أجنبية'],
  ['peacekeeping', 'noun', 'حفظ حفظة'],
  ['aid', 'noun', 'مساعدات مساعدة معونات معونة قوافل قافلة شحنات شحنة مواد إمدادات أغذية أدوية سفينة طائرة جهود جهد'],
  ['help', 'noun', 'مساعدات مساعدة معونات معونة'],
  ['humanitarian', 'noun', 'إنساني إنسانية إغاثي إغاثية طبي طبية غذائي غذائية دوائية إيوائية'],
  ['relief', 'noun', 'إغاثة إغاثي إغاثية'],
  ['goods', 'noun', 'دقيق طحين غذاء أغذية أدوية دواء خيام بطانيات حليب وقود لقاحات مؤن طرود سلال'],
  ['corridor', 'noun', 'ممر ممرات معبر معابر ممرين'],
  ['safe', 'noun', 'آمن آمنة عازل عازلة'],
  ['demilitarized', 'noun', 'منزوع منزوعة'],
  ['zone', 'noun', 'منطقة مناطق'],
  ['aerial', 'noun', 'جوي جوية طيران'],
  ['de-escalation', 'noun', 'خفض تخفيف'],
  ['escalation', 'noun', 'تصعيد توتر'],
  ['siege', 'noun', 'حصار'],
  ['besiege', 'noun', 'محاصرة محاصر'],
  ['besiege', 'past', 'حاصر حاصرت حاصروا'],
  ['besiege', 'present', 'يحاصر تحاصر يحاصرون'],
  ['crossings', 'noun', 'معابر معبر أنفاق طرق طريق ميناء موانئ'],
  ['open', 'noun', 'فتح افتتاح'],
  ['open', 'past', 'فتح فتحت'],
  ['open', 'present', 'يفتح تفتح نفتح'],
  ['gates', 'noun', 'معبر معابر معبرين ممر ممرات منفذ منافذ'],
  ['close', 'noun', 'إغلاق سد قطع'],
  ['close', 'past', 'أغلق أغلقت'],
  [
    'prisoners',
    'noun',
    'أسرى أسير سجناء سجين معتقلين معتقل معتقلون محتجزين محتجز رهائن رهينة مخطوفين مخطوف مختطفين مختطف موقوفين جثث جثامين رفات',
  ],
  ['abduction', 'noun', 'اختطاف خطف احتجاز اعتقال أسر'],
  ['abduction', 'past', 'خطف خطفت اختطف اختطفت اعتقل اعتقلت'],
  ['abduction', 'present', 'يعتقل تعتقل يخطف تخطف'],
  ['fate', 'noun', 'مصير'],
  ['missing', 'noun', 'مخفيين مفقودين مغيبين مفقود'],
  ['weapons', 'noun', 'سلاح أسلحة صواريخ أسلحتهم سلاحها سلاحهم'],
  ['heavy', 'noun', 'ثقيل ثقيلة كيماوي كيماوية كيميائي كيميائية متوسطة'],
  ['monitors', 'noun', 'مراقبين مفتشين مفتشون مفتشو مفتشي كاميرات'],
  ['inspectors', 'noun', 'مفتشين مفتشون مفتشو مفتشي كاميرات'],
  ['inspection', 'noun', 'تفتيش رصد رقابة'],
  ['inspect', 'noun', 'مراقبة تفتيش تحقق رصد رقابة'],
  ['mechanism', 'noun', 'آلية آليات نظام نظاما نظم لجنة لجان فريق بعثة عمليات إجراءات'],
  ['sites', 'noun', 'مواقع منشآت منشأة برنامج اتفاق وقف حدود هدنة'],
  ['negotiation', 'noun', 'مفاوضات تفاوض محادثات مباحثات مشاورات حوار حوارات وساطة مفاوضة تفاوضي تفاوضية'],
  ['dialogue', 'noun', 'حوار حوارات تفاوض مفاوضات'],
  ['peace', 'noun', 'سلام سلمي سلمية'],
  ['peaceful', 'noun', 'سلمي سلمية تفاوضي تفاوضية دبلوماسي'],
  ['table', 'noun', 'طاولة مائدة'],
  ['round', 'noun', 'جولة جولات جلسة مسار'],
  ['process', 'noun', 'عملية عمليات مسار مسيرة'],
  ['solution', 'noun', 'حل حلول حلا تسوية تسويات مخرج'],
  // "by (a date)", not "with solutions"; "in a (lasting) way", not "formed"
  ['by-then', 'noun', 'بحلول بشكل'],
  ['settlement', 'noun', 'تسوية حل إنهاء'],
  ['conflict', 'noun', 'نزاع نزاعات صراع صراعات'],
  ['crisis', 'noun', 'أزمة أزمات نزاع نزاعات صراع صراعات قضية'],
  ['political', 'noun', 'سياسي سياسية'],
  ['military', 'noun', 'عسكري عسكرية حربي حربية'],
  ['transition', 'noun', 'انتقال انتقالي انتقالية'],
  ['transitional', 'noun', 'انتقالي انتقالية'],
  ['transition-body', 'noun', 'حكومة هيئة مجلس سلطة حكم'],
  ['transition-period', 'noun', 'مرحلة فترة عدالة'],
  ['roadmap', 'noun', 'خارطة خريطة'],
  ['road', 'noun', 'طريق'],
  ['power', 'noun', 'سلطة حكم'],
  ['ruler', 'noun', 'أسد رئيس نظام حكم حكومة'],
  ['government', 'noun', 'حكومة حكومات'],
  ['unity', 'noun', 'وحدة وفاق توافق ائتلاف ائتلافية شراكة'],
  ['national', 'noun', 'وطني وطنية'],
  ['reform', 'noun', 'إصلاح إصلاحات'],
  ['reconciliation', 'noun', 'مصالحة مصالحات'],
  ['agreement', 'noun', 'اتفاق اتفاقا اتفاقية اتفاقات اتفاقيات صفقة معاهدة تفاهم وثيقة مسودة'],
  ['deal', 'noun', 'اتفاق اتفاقية اتفاقا صفقة معاهدة'],
  ['initiative', 'noun', 'مبادرة مبادرات مخرجات'],
  ['gulf', 'noun', 'خليجية حوار'],
  ['statement', 'noun', 'بيان مقررات'],
  ['geneva', 'noun', 'جنيف'],
  ['election', 'noun', 'انتخابات انتخاب انتخابي انتخابية اقتراع استفتاء'],
  ['voters', 'noun', 'ناخبين ناخبون مرشح مرشحين تصويت'],
  ['constitution', 'noun', 'دستور دستوري دستورية دساتير'],
  ['draft', 'noun', 'مسودة مشروع'],
  ['sanctions', 'noun', 'عقوبات'],
  ['embargo', 'noun', 'حظر مقاطعة'],
  ['embargoed', 'noun', 'سلاح أسلحة توريد تصدير استيراد سفر نفطي صادرات نفط'],
  ['assets', 'noun', 'أرصدة أصول أموال حسابات ممتلكات'],
  ['list', 'noun', 'قائمة لائحة'],
  ['black', 'noun', 'سوداء عقوبات'],
  ['nuclear', 'noun', 'نووي نووية ذري ذرية'],
  ['enrichment', 'noun', 'تخصيب يورانيوم بلوتونيوم'],
  ['iran', 'noun', 'إيران طهران إيراني'],
  ['borders', 'noun', 'حدود حدودها أراضي أراض أراضيه أراضيها جزر جزيرة'],
  ['soil', 'noun', 'أراضي أراض أراضيه أراضيها'],
  ['wholeness', 'noun', 'وحدة سلامة تقسيم تجزئة'],
  ['disputed', 'noun', 'متنازع نزاع خلاف'],
  ['sovereignty', 'noun', 'سيادة احتلال انفصال استقلال استيطان مستوطنات مستوطنة انفصاليين'],
  ['autonomy', 'noun', 'ذاتي ذاتية'],
  ['rule', 'noun', 'حكم إدارة'],
  ['refugees', 'noun', 'لاجئين لاجئون لاجئ نازحين نازحون مهجرين مشردين نزوح لجوء'],
  ['migrants', 'noun', 'مهاجرين مهاجرون هجرة'],
  ['return', 'noun', 'عودة إعادة'],
  ['return', 'present', 'يعود يعودوا تعود'],
  ['homeland', 'noun', 'وطنهم بلادهم ديارهم منازلهم بيوتهم مناطقهم'],
  ['court', 'noun', 'محكمة محاكم محاكمة جنائية'],
  ['crimes', 'noun', 'جرائم جريمة انتهاكات مجازر مجزرة إبادة'],
  ['criminals', 'noun', 'مسؤولين مرتكبي متورطين مجرمي قادة جناة'],
  ['inquiry', 'noun', 'محاسبة مساءلة تعويضات'],
  ['probe', 'noun', 'تحقيق تحقيقات'],
  ['impunity', 'noun', 'إفلات'],
  ['building', 'noun', 'إعمار بناء تعمير ترميم تأهيل'],
  ['construction', 'noun', 'إعمار'],
  ['relations', 'noun', 'علاقات علاقاتهما علاقاتنا'],
  ['relation', 'noun', 'علاقات علاقة روابط صلات'],
  ['bilateral', 'noun', 'ثنائي ثنائية مشتركة مشترك'],
  ['diplomatic', 'noun', 'دبلوماسي دبلوماسية'],
  ['ambassador', 'noun', 'سفير سفراء سفيرها سفيره سفارة سفارات سفارتها دبلوماسيين'],
  ['rapprochement', 'noun', 'تقارب تطبيع قطيعة'],
  ['flights', 'noun', 'رحلات رحلاتها رحلاته'],
  ['visas', 'noun', 'تأشيرات تأشيرة'],
  ['page', 'noun', 'صفحة'],
  ['new', 'noun', 'جديد جديدة'],
  ['recognition', 'noun', 'اعتراف'],
  ['terrorism', 'noun', 'إرهاب إرهابي إرهابية إرهابيين إرهابيون'],
  ['extremists', 'noun', 'داعش تطرف متطرفين متشددي متشددين'],
  ['al-qaida', 'noun', 'قاعدة'],
  ['organisation', 'noun', 'تنظيم تنظيمات'],
  ['coalition', 'noun', 'تحالف ائتلاف حملة'],
  ['threat', 'noun', 'تهديد خطر'],
  [
    'attack',
    'noun',
    'هجوم هجمات هجوما غارة غارات ضربات قصف قصفه قصفها غاراتها غاراته هجماتها هجماته هجومها هجومه توغل اقتحام استهداف',
  ],
  ['blow', 'noun', 'ضربة'],
  ['attack', 'past', 'قصف قصفت هاجم هاجمت هاجموا اقتحم اقتحمت اقتحموا استهدف استهدفت دمر دمرت توغلت'],
  ['attack', 'passive', 'قصفت'],
  ['attack', 'present', 'يقصف تقصف يهاجم تهاجم'],
  ['battle', 'noun', 'معركة معارك اشتباك اشتباكات قتال حرب عدوان'],
  ['wage', 'noun', 'خوض'],
  ['wage', 'past', 'خاض خاضت خاضوا'],
  ['wage', 'present', 'يخوض تخوض يخوضون'],
  ['rage', 'past', 'دارت اندلعت اندلع تجددت نشبت'],
  ['capture', 'noun', 'سيطرة تحرير استعادة'],
  ['captured', 'past', 'سيطر سيطرت سيطروا استولى استولت حرر حررت استعاد استعادت'],
  ['intervention', 'noun', 'تدخل تدخلات عمل خيار'],
  ['killing', 'noun', 'مقتل قتل'],
  ['killing', 'past', 'قتل قتلت قتلوا'],
  ['cooperation', 'noun', 'تعاون تنسيق شراكة علاقات اتفاقية مساعدات'],
  ['coordination', 'noun', 'تعاون تنسيق'],
  ['security', 'noun', 'أمني أمنية أمن دفاعي دفاعية استخباراتي استخباراتية عسكري عسكرية'],
  ['collective', 'noun', 'جماعي إقليمي خليج منطقة'],
  ['safety', 'noun', 'أمن'],
  ['troops-trained', 'noun', 'قوات مقاتلين مقاتلي معارضين معارضة جيش'],
  ['manoeuvres', 'noun', 'مناورات مناورة'],
  [
    'economy',
    'noun',
    'اقتصاد اقتصادي اقتصادية استثمار استثمارات تجارة تجاري تجارية مالي مالية قروض ديون صادرات نفط غاز شركات',
  ],
  ['economic', 'noun', 'اقتصادي اقتصادية تجاري تجارية استثمارات استثمار مالي مالية'],
  ['loan', 'noun', 'قرض قروض'],
  ['subsidy', 'noun', 'دعم'],
  ['exchanged', 'noun', 'تبادل'],
  ['trade', 'noun', 'تجاري تجارية'],
  ['traded', 'noun', 'غاز نفط كهرباء صيد تجارة استثمار'],
  ['bailout', 'noun', 'تقشف قرض'],
  ['rescue', 'noun', 'إنقاذ دعم'],
  ['plan', 'noun', 'خطة حزمة برنامج'],
  // what names a thing without being about it
  ['minister', 'noun', 'وزير وزيرا وزيرة وزراء وزيري وزيرين وزارة وزارات وزارتي'],
  ['worldwide', 'noun', 'عالمية كونية باردة'],
  [
    'penal',
    'noun',
    'سجن حبس رادع رادعة تعزيرية بديل بديلة قانونية نظامية تأديبية جنائية انضباطية مغلظة مشددة جزائية منصوص واردة شرعية',
  ],
  ['harshest', 'noun', 'أشد أقصى أقسى أغلظ'],
  ['apparatus', 'noun', 'أجهزة مصدر مصادر قوات عناصر رجال دوريات مسؤول مسؤولين مسؤولون خبير خبراء'],
]

/**
 * What concepts say together.
 *
 * Shape: `[topic, weight, measure, sequences]`: the weight of evidence, whether the words name something to be done or refrained
 * from, and sequences of concepts apart by `|`. Between two concepts up to two other words may stand; after `+` none.
 */
const PATTERNS: readonly (readonly [topic: Topic, weight: number, measure: boolean, sequences: string])[] = [
  [
    'ceasefire',
    4,
    true,
    'stop shooting +fire|stop fighting|stop war|stop violence|stop acts +hostile|stop acts +military|end fighting|end war|end violence|end acts +hostile|stop +fire|truce|end truce|stop truce|stop bleeding +blood',
  ],
  ['ceasefire', 3, false, 'fighting +stop'],
  ['ceasefire', 2, false, 'calm|shooting +fire|bleeding +blood'],
  ['civilians-evacuation', 4, true, 'evacuate civilians|withdraw civilians'],
  ['fighters-withdrawal', 4, true, 'withdraw fighters|evacuate fighters|withdraw forces|retreat fighters'],
  ['fighters-withdrawal', 2, true, 'retreat'],
  [
    'humanitarian-aid',
    4,
    true,
    'deliver aid|deliver aid +humanitarian|aid +humanitarian|aid +relief|corridor +humanitarian|corridor safe|acts +humanitarian|deliver relief|deliver goods|open gates',
  ],
  ['humanitarian-aid', 2, false, 'relief|help|humanitarian'],
  ['siege', 4, true, 'lift siege|impose siege|end siege|close crossings|siege'],
  ['siege', 3, true, 'besiege'],
  [
    'prisoners',
    4,
    true,
    'exchange prisoners|release prisoners|freed prisoners|release liberty|freed|fate missing|fate prisoners',
  ],
  ['prisoners', 2, false, 'prisoners|abduction'],
  ['disarmament', 4, true, 'disarm weapons|disarm weapons +heavy|withdraw weapons +heavy|lift weapons +heavy'],
  [
    'safe-zone',
    4,
    true,
    'zone +safe|zone +demilitarized|ban aerial|zone ban|de-escalation +escalation|form zone +safe',
  ],
  [
    'monitoring',
    4,
    true,
    'send monitors|mechanism inspect|inspect sites|mechanism monitors|monitors +foreign|inspectors',
  ],
  ['monitoring', 2, false, 'inspection'],
  [
    'troops',
    4,
    true,
    'send forces|send reinforcements|forces +peacekeeping|forces +foreign|withdraw forces +foreign|send units|withdraw units',
  ],
  ['troops', 2, true, 'reinforcements'],
  [
    'negotiations',
    4,
    true,
    'resume negotiation|resume round|negotiation +peace|process +peace|solution +peaceful|table negotiation|resume process +peace|resume dialogue|resume solution|solution +political conflict|achieve solution +political conflict|deliver table negotiation',
  ],
  ['negotiations', 2, true, 'negotiation'],
  ['negotiations', 2, false, 'peace'],
  [
    'political-transition',
    4,
    true,
    'solution +political|process +political|achieve solution|settlement +political|transition +political|transition-body +transitional|roadmap +road|depart ruler|statement +geneva|agreement +peace|agreement +political|resume process +political|resume solution +political|achieve solution +political|form transition-body +transitional|form transition-body transitional|initiative +gulf|achieve agreement +peace|achieve agreement +political|keep agreement +peace|keep agreement +political|keep statement +geneva|reconciliation +national|peace reconciliation',
  ],
  ['political-transition', 3, true, 'transition-period +transitional|settlement crisis'],
  ['political-transition', 3, false, 'achieve peace'],
  ['political-transition', 2, false, 'transition|reform +political|reconciliation'],
  [
    'unity-government',
    5,
    true,
    'government +unity|government +unity +national|form government +unity|form government +unity +national|share power|form government +national',
  ],
  ['unity-government', 4, true, 'form government'],
  ['elections', 4, true, 'hold election|resume election'],
  ['elections', 3, true, 'election'],
  ['elections', 1, false, 'voters'],
  [
    'constitution',
    4,
    true,
    'form constitution|achieve constitution|keep constitution|lift constitution|draw constitution|draft constitution',
  ],
  ['constitution', 3, false, 'constitution'],
  [
    'sanctions',
    4,
    true,
    'lift sanctions|impose sanctions|end sanctions|lift embargo|impose embargo|ban embargoed|impose ban embargoed|lift ban embargoed|freeze assets|list +black|sanctions|stop sanctions|freeze sanctions',
  ],
  [
    'nuclear',
    5,
    true,
    'agreement +nuclear|achieve agreement +nuclear|agreement iran|agreement nuclear|achieve agreement nuclear|keep agreement +nuclear|keep agreement nuclear',
  ],
  ['nuclear', 4, true, 'enrichment +enrichment|stop enrichment|freeze enrichment|lift enrichment'],
  ['nuclear', 3, false, 'nuclear|enrichment'],
  ['territory', 4, true, 'draw borders|rule +autonomy'],
  ['territory', 3, false, 'wholeness +soil|disputed borders|borders disputed|sovereignty borders'],
  ['territory', 2, false, 'sovereignty'],
  ['refugees', 4, true, 'return refugees|return homeland|evacuate refugees'],
  ['refugees', 3, false, 'refugees'],
  ['refugees', 2, false, 'migrants'],
  [
    'accountability',
    4,
    true,
    'punish criminals|bring +criminals|bring criminals +crimes|punish crimes|court crimes|inquiry crimes|probe crimes|mechanism probe|form mechanism probe|open probe',
  ],
  ['accountability', 2, false, 'court|crimes|inquiry|impunity'],
  ['reconstruction', 4, true, 'rebuild +building'],
  ['reconstruction', 2, false, 'construction'],
  [
    'relations',
    4,
    true,
    'strengthen relation|strengthen relation +diplomatic|relation +bilateral|relation +diplomatic|recall ambassador|close ambassador|page +new|rapprochement|stop flights|lift flights|resume flights|stop visas|lift visas|open ambassador',
  ],
  ['relations', 2, false, 'relations|diplomatic'],
  ['relations', 2, true, 'recognition'],
  [
    'counter-terrorism',
    4,
    true,
    'fight-against terrorism|fight-against extremists|fight-against al-qaida|fight-against organisation +extremists|fight-against +organisation|fight-against threat +terrorism|withdraw threat +terrorism|war terrorism',
  ],
  ['counter-terrorism', 2, false, 'terrorism'],
  ['counter-terrorism', 1, false, 'extremists|coalition'],
  [
    'military-action',
    4,
    true,
    'launch attack|wage battle|rage battle|resume attack|resume acts +military|launch blow|blow +military|blow +aerial|acts +military|acts +aerial|attack +aerial|intervention +military|launch acts +military|stop attack|attack',
  ],
  ['military-action', 2, true, 'captured'],
  ['military-action', 3, false, 'solution +military'],
  ['military-action', 2, false, 'capture'],
  ['military-action', 2, false, 'battle|killing|war|fighting|fire'],
  [
    'security-cooperation',
    4,
    true,
    'cooperation +security|coordination security|train troops-trained|strengthen cooperation +security|strengthen relation +security|help +security|deliver help +security|safety +collective',
  ],
  ['security-cooperation', 2, false, 'coordination|security'],
  [
    'economy',
    4,
    true,
    'cooperation +economic|help +economic|deliver help +economic|strengthen cooperation +economic|exchanged +trade|impose exchanged +trade|strengthen exchanged +trade|agreement traded|cut +subsidy|reform +economic|deliver loan',
  ],
  ['economy', 3, true, 'loan'],
  ['economy', 2, false, 'economy|bailout|plan +rescue'],
]

/**
 * Words that together name somebody or something and are evidence of nothing: "the minister of economy", "the Second World War".
 *
 * Shape: sequences as in the patterns.
 */
const NAMES =
  'minister +economy|freed assets|inflict sanctions|ban +send +weapons|minister +security|minister +relation|war +worldwide|apparatus +security|sanctions +penal|harshest +sanctions'

/** A sequence of concepts and what it is evidence of. */
export interface TopicPattern {
  readonly topic: Topic
  readonly weight: number
  /** True when the words name something to be done or refrained from. */
  readonly measure: boolean
  /** Concept numbers, first to last; `adjacent[i]` says that nothing may stand before the i-th. */
  readonly concepts: readonly number[]
  readonly adjacent: readonly boolean[]
}

const numberOf = new Map<string, number>()
for (const [concept] of CONCEPTS) if (!numberOf.has(concept)) numberOf.set(concept, numberOf.size)

/** The number under which a concept stands in `TopicPattern.concepts` and in a word's `topic` slot. */
export function conceptNumber(concept: string): number {
  return numberOf.get(concept) ?? -1
}

function conceptsOf(sequence: string): Pick<TopicPattern, 'concepts' | 'adjacent'> {
  const parts = sequence.split(' ')
  return {
    concepts: parts.map((part) => conceptNumber(part.replace('+', ''))),
    adjacent: parts.map((part) => part.startsWith('+')),
  }
}

/** All patterns of concepts, spelt out. */
export const TOPIC_PATTERNS: readonly TopicPattern[] = PATTERNS.flatMap(([topic, weight, measure, sequences]) =>
  sequences.split('|').map((sequence) => ({ topic, weight, measure, ...conceptsOf(sequence) })),
)

/** Sequences of concepts that are evidence of nothing, and keep their words from being any. */
export const NAMING_PATTERNS: readonly Pick<TopicPattern, 'concepts' | 'adjacent'>[] = NAMES.split('|').map(conceptsOf)

/** Adds the forms of all concepts to the `topic` slot. */
export function addTopics(lexicon: Lexicon): void {
  const alone = new Map<number, TopicPattern>()
  for (const pattern of TOPIC_PATTERNS) {
    const only = pattern.concepts.length === 1 ? (pattern.concepts[0] as number) : -1
    if (only >= 0 && !alone.has(only)) alone.set(only, pattern)
  }
  const forms = new Map<string, { concepts: number[]; form: ConceptForm }>()
  const add = (word: string, concept: number, form: ConceptForm) => {
    const known = forms.get(word)
    if (known === undefined) forms.set(word, { concepts: [concept], form })
    else if (!known.concepts.includes(concept)) known.concepts.push(concept)
  }
  for (const [concept, form, words] of CONCEPTS) {
    const number = conceptNumber(concept)
    for (const word of foldArabic(words).split(' ')) {
      add(word, number, form)
      if (form === 'noun' && !/[هاء]$/u.test(word) && !word.startsWith('ال')) add(`${word}ا`, number, form)
    }
  }
  for (const [word, { concepts, form }] of forms) {
    const strongest = concepts.map((c) => alone.get(c)).sort((a, b) => (b?.weight ?? 0) - (a?.weight ?? 0))[0]
    lexicon.addWord('topic', word, { topic: strongest?.topic ?? null, concepts, form })
  }
}
