import { readFileSync } from 'node:fs'
import type { Mention } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { readText, stretchOf, tag, untag } from '../../testing/read-text.js'

/** Kind, whom it speaks for, office, and what else its words show: `person US foreign-minister`. */
function facts({ kind, of, office, anaphoric, counterpart }: Mention): string {
  return `${kind} ${of ?? '-'} ${office ?? '-'}${anaphoric ? ' anaphoric' : ''}${counterpart ? ' counterpart' : ''}`
}

/** The text with the mentions that one rule found tagged, and what each of them is. */
function found(text: string, rule: string) {
  const layers = readText(text)
  const mentions = layers.mentions.mentions.filter((mention) => mention.rule === rule)
  return {
    tagged: tag(
      text,
      mentions.map((mention) => stretchOf(layers, mention)),
    ),
    facts: mentions.map(facts).join(', '),
  }
}

/** What a rule must find: the rule, what the mentions tagged are, the text. */
const EXAMPLES: readonly (readonly [rule: string, facts: string, tagged: string])[] = [
  ['ar.mention.seat', 'place DZ -', 'انتهت المحادثات في [[العاصمة الجزائرية]] أمس.'],
  ['ar.mention.seat', 'place IR -', 'غادر الوفد طهران أمس. وسيعود إلى [[العاصمة]] غدا.'],
  ['ar.mention.seat', 'place - -', 'يصل جون كيري إلى [[المملكة]] غدا.'],
  ['ar.mention.title', 'person - crown-prince', 'وقال [[ولي العهد]] إن الطريق مفتوح.'],
  ['ar.mention.title', 'person EG president anaphoric', 'وصل إلى القاهرة [[الرئيس المصري]] أمس.'],
  ['ar.mention.title', 'group US RU foreign-minister', 'وقال [[وزيرا الخارجية الأميركي والروسي]] إن الطريق مفتوح.'],
  ['ar.mention.title', 'group EG SD foreign-minister', 'وقال [[وزيرا خارجية مصر والسودان]] إن الطريق مفتوح.'],
  [
    'ar.mention.title',
    'group libya-tripoli representative',
    'التقى [[ممثلين عن المؤتمر الوطني العام]] لمناقشة الأوضاع.',
  ],
  [
    'ar.mention.title-and-name',
    'person - deputy-foreign-minister',
    'وصل [[نائب وزير الخارجية للشؤون الأفريقية والعربية سالم الفهد]] أمس.',
  ],
  ['ar.mention.title-and-name', 'person krg head', 'وقال [[رئيس إقليم كردستان سالم الفهد]] إن الطريق مفتوح.'],
  [
    'ar.mention.person-name',
    'person libya-tripoli representative',
    'وقال [[سالم الفهد، وهو ممثل للمؤتمر الوطني العام]] لـ«عكاظ» إن الطريق مفتوح.',
  ],
  ['ar.mention.title-and-name', 'person - activist', 'وقال [[ناشط يدعى سالم الفهد]] إن الطريق مفتوح.'],
  ['ar.mention.body', 'organisation - committee', 'وقال إن [[لجنة مشتركة]] ستجتمع غدا.'],
  ['ar.mention.body', 'organisation houthis army', 'وقال إن [[قيادات حوثية]] التقت أطرافا أخرى.'],
  ['ar.mention.title-and-name', 'person US foreign-minister', 'وصل [[وزير الخارجية الأميركي جون كيري]] إلى المدينة.'],
  ['ar.mention.title-and-name', 'person US foreign-minister', 'وصل [[وزير الخارجية الامريكى جون كيرى]] الى المدينة.'],
  ['ar.mention.title-and-name', 'person RU foreign-minister', 'وصل [[وزير خارجية روسيا سيرغي لافروف]] أمس.'],
  ['ar.mention.title-and-name', 'person RU foreign-minister', 'وصل الوفد [[ووزير الخارجية الروسي سيرجي لافروف]] أمس.'],
  [
    'ar.mention.title-and-name',
    'person US spokesman',
    'قال [[المتحدث باسم الخارجية الأميركية مارك تونر]] إن الطريق مفتوح.',
  ],
  ['ar.mention.title-and-name', 'person US spokesman', 'قال [[الناطق باسم البنتاغون بيتر كوك]] إن الطريق مفتوح.'],
  [
    'ar.mention.title-and-name',
    'person RU spokesman',
    'قالت [[المتحدثة باسم الخارجية الروسية ماريا زاخاروفا]] إن الطريق مفتوح.',
  ],
  [
    'ar.mention.title-and-name',
    'person - defence-spokesman',
    'قال [[المتحدث الرسمي لوزارة الدفاع رائد السالمي]] إن الطريق مفتوح.',
  ],
  ['ar.mention.title-and-name', 'person UN envoy', 'وصل [[مبعوث الأمم المتحدة إلى اليمن إسماعيل ولد الشيخ أحمد]] أمس.'],
  ['ar.mention.title-and-name', 'person UN envoy', 'وصل [[المبعوث الأممي ستيفان دي ميستورا]] أمس.'],
  ['ar.mention.title-and-name', 'person UN envoy', 'وصل [[المبعوث الأممي ستافان دي مستورا]] أمس.'],
  [
    'ar.mention.title-and-name',
    'person US ambassador',
    'قال [[السفير الأميركي في بغداد ستيوارت جونز]] إن الطريق مفتوح.',
  ],
  [
    'ar.mention.title-and-name',
    'person UN secretary-general',
    'دعا [[الأمين العام للأمم المتحدة بان كي مون]] إلى الهدوء.',
  ],
  ['ar.mention.title-and-name', 'person LB prime-minister', 'قال [[رئيس الوزراء اللبناني تمام سلام]] إن الطريق مفتوح.'],
  [
    'ar.mention.title-and-name',
    'person syrian-opposition head',
    'قال [[رئيس الائتلاف السوري المعارض خالد خوجة]] إن الطريق مفتوح.',
  ],
  ['ar.mention.title-and-name', 'person - foreign-minister', 'انتقد [[وزير الخارجية السابق حمدان العيسى]] القرار.'],
  ['ar.mention.title-and-name', 'person YE president', 'قال [[الرئيس اليمني المخلوع علي صالح]] إن الطريق مفتوح.'],
  ['ar.mention.title-and-name', 'person JO king', 'قال [[العاهل الأردني الملك عبد الله الثاني]] إن الطريق مفتوح.'],
  ['ar.mention.title-and-name', 'person TR president', 'أكد [[الرئيس التركي رجب طيب إردوغان]] أن الطريق مفتوح.'],
  [
    'ar.mention.title-and-name',
    'person SA deputy-prime-minister',
    'وصل [[نائب رئيس مجلس الوزراء وزير الداخلية الأمير محمد بن نايف]] أمس.',
  ],

  ['ar.mention.title', 'person FR foreign-minister', 'وصل [[وزير الخارجية الفرنسي]] إلى المدينة.'],
  ['ar.mention.title', 'person LY spokesman', 'قال [[الناطق باسم الجيش الليبي]] إن الطريق مفتوح.'],
  ['ar.mention.title', 'person - minister anaphoric', 'وصل [[الوزير]] إلى المدينة.'],
  ['ar.mention.title', 'person RU president anaphoric', 'دعا [[الرئيس الروسي]] إلى الهدوء.'],
  ['ar.mention.title', 'group QA DE FR foreign-minister', 'وصل [[وزراء خارجية قطر وألمانيا وفرنسا]] إلى باريس.'],
  [
    'ar.mention.title',
    'group QA SA AE foreign-minister',
    'أعلن [[وزراء خارجية قطر والسعودية والإمارات]] أن الطريق مفتوح.',
  ],

  [
    'ar.mention.counterpart',
    'person RU foreign-minister counterpart',
    'التقى وزير الخارجية المصري سامح شكري [[نظيره الروسي]] في القاهرة.',
  ],
  [
    'ar.mention.counterpart',
    'person RU foreign-minister counterpart',
    'بحث وزير الخارجية المصري سامح شكري مع [[نظيره الروسي سيرغي لافروف]] الهدنة.',
  ],
  [
    'ar.mention.counterpart',
    'person TR defence-minister counterpart',
    'اجتمع وزير الدفاع الروسي سيرغي شويغو مع [[نظيره التركي]] أمس.',
  ],

  ['ar.mention.known-person', 'person US -', 'وصل [[جون كيري]] إلى المدينة.'],
  [
    'ar.mention.known-person',
    'person US foreign-minister',
    'أعلن [[جون كيري، وزير الخارجية الأميركي]]، بدء المحادثات.',
  ],
  ['ar.mention.known-person', 'person IR -', 'وصل [[حسن روحاني]] إلى المدينة.'],
  ['ar.mention.known-person', 'person SA -', 'غادر المدينة [[الأمير محمد بن نايف]].'],
  ['ar.mention.person-name', 'person - -', 'قال [[عمر الفاروقي]] إن الطريق مفتوح.'],
  ['ar.mention.person-name', 'person - -', 'قال [[الدكتور حمدان العيسى]] إن الطريق مفتوح.'],
  ['ar.mention.person-name', 'person - -', 'قال [[المهندس حمدان العيسى]] إن الطريق مفتوح.'],
  ['ar.mention.person-name', 'person - -', 'قال [[علي]] إن الطريق مفتوح.'],
  ['ar.mention.last-name', 'person - -', 'وصل وزير الدفاع حمدان المزروقي أمس. والتقى [[المزروقي]] الوفد.'],
  [
    'ar.mention.nationality-and-name',
    'person RU foreign-minister',
    'التقى وزير الخارجية نظيريه الأميركي جون كيري [[والروسي سيرغي لافروف]].',
  ],

  ['ar.mention.people', 'group IR people', 'رفض [[الإيرانيون]] الشروط.'],
  ['ar.mention.people', 'group RU people', 'قال [[الروس]] إن الطريق مفتوح.'],
  ['ar.mention.national', 'person RU national anaphoric', 'اعترف [[الشيشاني]] بالتهمة.'],
  ['ar.mention.sides', 'group - sides anaphoric', 'أكد [[الطرفان]] أن الطريق مفتوح.'],
  ['ar.mention.sides', 'group - sides anaphoric', 'قال [[المجتمعون]] إن الطريق مفتوح.'],
  ['ar.mention.sayer', 'anonymous - sayer', 'قال [[مزارعون]] إن الطريق مفتوح.'],
  ['ar.mention.sayer', 'organisation - sayer', 'أكدت [[الرابطة]] أن الطريق مفتوح.'],

  ['ar.mention.sent-team', 'group US delegation', 'وقال إن [[فريقا أوفده الرئيس باراك أوباما]] سيجلس إلى الخبراء.'],
  ['ar.mention.sent-team', 'group US delegation', 'وقال إن [[فريقا من الرئيس أوباما]] سيجتمع غدا.'],
  ['ar.mention.sent-team', 'group SY delegation', 'ووصل [[وفد أرسلته الحكومة السورية]] أمس.'],
  ['ar.mention.some', 'anonymous - official', 'قال [[بعض المسؤولين]] إن الطريق مفتوح.'],
  [
    'ar.mention.excellency',
    'person - excellency anaphoric',
    'وصل وزير الصحة خالد الفالح. وأضاف [[معاليه]] أن الطريق مفتوح.',
  ],

  ['ar.mention.state', 'state US -, state US -', 'رفضت [[الولايات المتحدة الأميركية]] الشروط، وغضبت [[أمريكا]].'],
  ['ar.mention.state', 'state US -, state US -', 'رفضت [[أميركا]] الشروط، وغضبت [[امريكا]].'],
  ['ar.mention.state', 'state SY -, state SY -', 'غضبت [[سوريا]] ثم سكتت [[سورية]].'],
  ['ar.mention.state', 'state RU -, state TR -', 'دعا كل من [[روسيا]] [[وتركيا]] إلى الهدوء.'],
  ['ar.mention.capital-acts', 'state RU -', 'أعلنت [[موسكو]] بدء المحادثات.'],
  ['ar.mention.capital-acts', 'state TR -', 'لكن [[أنقرة]] رفضت الشروط.'],
  ['ar.mention.capital-acts', 'state US -, state RU -', 'تعثرت مفاوضات [[واشنطن]] – [[موسكو]] أمس.'],
  ['ar.mention.place', 'place RU -', 'عقد الاجتماع في [[موسكو]] أمس.'],
  ['ar.mention.place', 'place RU -', 'وصل الوفد إلى [[موسكو]].'],
  ['ar.mention.place', 'place RU -', 'اجتمع الوفد [[بموسكو]].'],
  ['ar.mention.place', 'place RU -', 'زار الوزير [[موسكو]] أمس.'],

  ['ar.mention.body', 'organisation RU ministry:foreign', 'قالت [[وزارة الخارجية الروسية]] إن الطريق مفتوح.'],
  ['ar.mention.body', 'organisation RU ministry:foreign', 'قالت [[الخارجية الروسية]] إن الطريق مفتوح.'],
  ['ar.mention.body', 'organisation - ministry anaphoric', 'قالت [[الوزارة]] إن الطريق مفتوح.'],
  ['ar.mention.body', 'organisation SY army', 'أعلن [[الجيش السوري]] أن الطريق مفتوح.'],
  ['ar.mention.body', 'state - government anaphoric', 'وافقت [[الحكومة]] على الشروط.'],
  ['ar.mention.organisation', 'organisation UN -', 'حذرت [[الأمم المتحدة]] من المجاعة.'],
  ['ar.mention.organisation', 'organisation UNSC -', 'أكد [[مجلس الأمن الدولي]] أن الطريق مفتوح.'],
  ['ar.mention.organisation', 'organisation US -', 'قال [[البيت الأبيض]] إن الطريق مفتوح.'],
  ['ar.mention.organisation', 'organisation RU -', 'قال [[الكرملين]] إن الطريق مفتوح.'],
  ['ar.mention.group', 'group hamas -', 'رفضت [[حركة حماس]] الشروط.'],
  ['ar.mention.group', 'group isis -', 'هاجم [[تنظيم داعش]] القرية.'],
  ['ar.mention.group', 'group syrian-opposition -', 'رفضت [[المعارضة السورية]] الشروط.'],

  ['ar.mention.agency', 'agency - -', 'ذكرت [[وكالة الأناضول]] أن الوفد وصل.'],
  ['ar.mention.agency', 'agency - -', 'ذكرت «[[رويترز]]» أن الوفد وصل.'],
  ['ar.mention.outlet', 'outlet - -', 'قرأ الوزير [[صحيفة الحياة]] في الطريق.'],
  ['ar.mention.outlet', 'outlet - -', 'نشرت «[[الحياة]]» أمس الخبر.'],
  ['ar.mention.medium', 'outlet - paper', 'ذكرت [[صحيفة «نداء الجبل»]] أن الطريق مفتوح.'],
  ['ar.mention.medium', 'outlet - paper', 'ذكرت [[صحيفة واشنطن بوست]] أن الطريق مفتوح.'],

  ['ar.mention.title-and-name', 'person SA ambassador', 'وصل [[سفير خادم الحرمين الشريفين لدى لبنان سالم الفهد]] أمس.'],
  [
    'ar.mention.title',
    'person SA ambassador',
    'استقبل [[سفير خادم الحرمين الشريفين]] وزير الخارجية اللبناني جبران باسيل.',
  ],
  ['ar.mention.title', 'person RU envoy', 'قال [[مبعوث بوتين]] إن الطريق مفتوح.'],
  ['ar.mention.title', 'person - director', 'أوضح [[مدير فرع المصرف]] أن الطلبات زادت.'],
  [
    'ar.mention.title-and-name',
    'person RU deputy-foreign-minister',
    'التقى جون كيري [[نائب وزير الخارجية الروسي ميخائيل بوغدانوف]] أمس.',
  ],
  ['ar.mention.known-person', 'person RU president', 'قال [[جون كيري رئيس النادي الروسي]] إن الطريق مفتوح.'],
  ['ar.mention.known-person', 'person US foreign-minister', 'قال [[جون كيري وزير الخارجية الأميركي]] إن الطريق مفتوح.'],
  ['ar.mention.body', 'organisation RU delegation', 'أجرى [[وفد روسي]] محادثات في أنقرة أمس.'],
  ['ar.mention.source', 'anonymous RU official', 'عقد [[مسؤول روسي]] اجتماعا في أنقرة أمس.'],
  ['ar.mention.source', 'anonymous US official', 'قال [[مسؤول في وزارة الخارجية الأميركية]] إن الطريق مفتوح.'],
  ['ar.mention.source', 'anonymous US official', 'قال [[مسؤول رفيع في البيت الأبيض]] إن الطريق مفتوح.'],
  ['ar.mention.source', 'anonymous IQ source', 'قالت [[مصادر أمنية عراقية]] إن الطريق مفتوح.'],
  ['ar.mention.source', 'anonymous - source', 'قال [[مصدر دبلوماسي غربي]] إن الطريق مفتوح.'],
  ['ar.mention.source', 'anonymous syrian-opposition source', 'قالت [[مصادر في المعارضة السورية]] إن الطريق مفتوح.'],
  ['ar.mention.source', 'anonymous - official anaphoric', 'قال [[المسؤول]] إن الطريق مفتوح.'],
  ['ar.mention.source', 'anonymous - analyst', 'يرى [[مراقبون]] أن الطريق طويل.'],
  ['ar.mention.document', 'document - statement', 'صدر [[بيان]] عن الاجتماع.'],
  ['ar.mention.document', 'document - report anaphoric', 'ذكر [[التقرير]] أن الطريق مفتوح.'],
]

/** What a rule must leave alone: the rule, why, and a text in which it may find only what is tagged. */
const COUNTER_EXAMPLES: readonly (readonly [rule: string, why: string, tagged: string])[] = [
  ['ar.mention.title', 'amāma is "before"', 'سار الناس أمام المدينة.'],
  ['ar.mention.title', 'musāʿadāt is aid', 'وصلت مساعدات الأمم المتحدة أمس.'],
  ['ar.mention.title', 'mufāwaḍāt are talks', 'عقدت مفاوضات في جنيف.'],
  ['ar.mention.title', 'the ruling party has no ruler here', 'فاز الحزب الحاكم في المدينة.'],
  [
    'ar.mention.title',
    'the title that belongs to the name before it',
    'أعلن جون كيري، وزير الخارجية الأميركي، بدء المحادثات.',
  ],
  ['ar.mention.title-and-name', 'a noun after a title is no name', 'وصل وزير الخارجية أمس إلى المدينة.'],
  [
    'ar.mention.title-and-name',
    'a second minister is not the name of the first',
    'التقى الوفد [[وزير الخارجية الروسي سيرغي لافروف]] ووزير الدفاع التركي.',
  ],
  ['ar.mention.counterpart', 'a minister named by his own office', 'وصل وزير الخارجية الروسي سيرغي لافروف أمس.'],
  ['ar.mention.person-name', 'an is "that"', 'أكد الوزير أن العمل مستمر.'],
  ['ar.mention.person-name', 'ʿalā is "on"', 'سار الجندي على الطريق الطويل.'],
  ['ar.mention.person-name', 'ʿalā in Egyptian spelling', 'سار الجندى على الطريق الى المدينة.'],
  ['ar.mention.person-name', 'bayān is a statement', 'صدر بيان عن الاجتماع.'],
  ['ar.mention.person-name', 'salām is peace', 'سلام دائم في المدينة.'],
  ['ar.mention.person-name', 'tamām is perfection', 'تمام العمل ضروري.'],
  ['ar.mention.known-person', 'peace and perfection', 'تمام العمل وسلام المدينة.'],
  ['ar.mention.known-person', 'whoever serves a king is not he', 'وصل سفير خادم الحرمين الشريفين أمس.'],
  ['ar.mention.person-name', 'the best of wishes', 'وتمنى أطيب الأمنيات للجميع.'],
  ['ar.mention.place', 'masqaṭ raʾsihi is where he was born', 'عاد الوزير إلى مسقط رأسه، وعادت ابنته إلى مسقط رأسها.'],
  ['ar.mention.place', 'Muscat', 'وصل الوفد إلى [[مسقط]] أمس.'],
  ['ar.mention.last-name', 'a name nobody in the report bears', 'وصل المزروقي أمس.'],
  ['ar.mention.nationality-and-name', 'an adjective and its noun', 'وصل الوفد الروسي أمس.'],
  ['ar.mention.people', 'an adjective in the plural', 'وصل خبراء إيرانيون إلى المدينة.'],
  ['ar.mention.national', 'an adjective after its noun', 'وصل الوفد الشيشاني.'],
  ['ar.mention.sent-team', 'a letter sent', 'وصل كتاب أرسله الرئيس باراك أوباما.'],
  ['ar.mention.sides', 'sides that are described', 'الجانب الآخر من الطريق.'],
  ['ar.mention.sayer', 'what is said is no sayer', 'قال إن الطريق مفتوح.'],
  ['ar.mention.sayer', 'a person is no unknown sayer', 'قال جون كيري إن الطريق مفتوح.'],
  ['ar.mention.some', 'some things', 'أغلقت بعض الطرق في المدينة.'],
  ['ar.mention.excellency', 'a height, and its owner', 'يبلغ ارتفاع الجبل وسمو مكانته حدا بعيدا.'],
  ['ar.mention.capital-acts', 'where something is', 'عقد الاجتماع في موسكو أمس.'],
  ['ar.mention.capital-acts', 'where somebody goes', 'وصل الوفد إلى موسكو.'],
  ['ar.mention.capital-acts', 'what somebody visits', 'زار الوزير موسكو أمس.'],
  ['ar.mention.place', 'a government', 'أعلنت موسكو بدء المحادثات.'],
  ['ar.mention.state', 'a nationality is its bearer’s', 'وصل الوفد الروسي أمس.'],
  ['ar.mention.state', 'the state in a title', 'وصل وزير خارجية روسيا أمس.'],
  ['ar.mention.body', 'the ministry in a title', 'وصل وزير الخارجية الروسي سيرغي لافروف أمس.'],
  ['ar.mention.organisation', 'the security of a town', 'ضعف الأمن في المدينة.'],
  ['ar.mention.group', 'a movement of people', 'حركة السير بطيئة في المدينة.'],
  ['ar.mention.outlet', 'life', 'الحياة صعبة في المدينة.'],
  ['ar.mention.outlet', 'today', 'وصل الوفد اليوم إلى المدينة.'],
  ['ar.mention.outlet', 'a town', 'خرج الناس من المدينة إلى الجزيرة.'],
  ['ar.mention.agency', 'a knight', 'وصل فارس من بعيد.'],
  ['ar.mention.medium', 'a site of war', 'قصفت الطائرات المدينة.'],
  ['ar.mention.source', 'sources of water', 'نهر كبير في المدينة.'],
  ['ar.mention.document', 'to study', 'اجتمع الوزيران لدراسة الطريق.'],
  ['ar.mention.seat', 'the name that follows', 'وصل الوفد إلى العاصمة السورية دمشق.'],
  ['ar.mention.seat', 'whose it is, said in full', 'وصل الوفد إلى المملكة العربية السعودية.'],
  ['ar.mention.seat', 'a town that is no seat', 'وصل الوفد إلى العاصمة الاقتصادية.'],
  ['ar.mention.seat', 'a kingdom that acts', 'أعلنت المملكة موقفها أمس.'],
  ['ar.mention.source', 'a solution that is political', 'دعا جون كيري إلى حل سياسي للأزمة في البلاد.'],
  ['ar.mention.person-name', 'demanded, at the head of its clause', 'وطالب المزارعون بفتح الطريق.'],
  ['ar.mention.person-name', 'had demanded', 'كان مسؤول في الإدارة قد طالب تركيا بوقف القصف.'],
]

const IDS = readFileSync(new URL('../../rule-ids.txt', import.meta.url), 'utf8').split('\n')

describe('findMentions', () => {
  test.each(EXAMPLES)('%s: %s', (rule, facts, tagged) => {
    expect(found(untag(tagged).text, rule)).toEqual({ tagged, facts })
  })

  test.each(COUNTER_EXAMPLES)('%s leaves alone: %s', (rule, _why, tagged) => {
    expect(found(untag(tagged).text, rule).tagged).toBe(tagged)
  })

  test.each(IDS.filter((id) => id.startsWith('ar.mention.')))('%s has an example and a counter-example', (id) => {
    expect(EXAMPLES.map(([rule]) => rule)).toContain(id)
    expect(COUNTER_EXAMPLES.map(([rule]) => rule)).toContain(id)
  })
})
