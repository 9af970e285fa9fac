import { type Layers, readLayers } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { arabic } from '../../pack.js'
import type { Word } from '../../word.js'

const pack = arabic()
const PUBLISHED = '2016-12-10'

function layersOf(text: string): Layers<Word> {
  return readLayers(pack, { text, published: PUBLISHED })
}

/** Each meeting on a line: kind, status, whom its participants speak for, place, date. */
function meetings(text: string): string[] {
  const { actors, meetings: layer, mentions, tokens } = layersOf(text)
  return layer.meetings.map((m) => {
    const who = m.participants.map((p) => actors.actors[p.actor]?.of ?? '?').join('+')
    const place = m.place === null ? undefined : mentions.mentions[m.place]
    const where = place === undefined ? '' : ` @${place.entry?.name ?? tokens.form[place.from]}`
    return `${m.kind} ${m.status} ${who}${where}${m.date === null ? '' : ` ${m.date}`}`
  })
}

describe('findMeetings', () => {
  test.each([
    ['met', 'meeting held US+RU', 'التقى وزير الخارجية الأميركي جون كيري نظيره الروسي سيرغي لافروف.'],
    [
      'met with',
      'meeting held US+RU @جنيف 2016-12-09',
      'اجتمع وزير الخارجية الأميركي جون كيري أمس مع نظيره الروسي سيرغي لافروف في جنيف.',
    ],
    [
      'the kingdom is a place, until its town is named',
      'visit planned FR @المملكه 2016-12-11',
      'يصل وزير الخارجية الفرنسي جان مارك أيرولت غدا إلى المملكة في زيارة رسمية.',
    ],
    [
      'officials of two states in a third',
      'meeting denied IR+US @بغداد',
      'نفى الوزير عقد لقاء سري بين مسؤولين إيرانيين وأميركيين في بغداد.',
    ],
    ['received', 'meeting held EG+FR', 'استقبل الرئيس المصري عبد الفتاح السيسي وزير الخارجية الفرنسي جان مارك أيرولت.'],
    [
      'discussed with',
      'meeting held SA+EG',
      'بحث وزير الخارجية السعودي عادل الجبير مع نظيره المصري سامح شكري سبل تعزيز العلاقات.',
    ],
    ['held', 'meeting held TR+RU', 'عقد وزير الخارجية التركي مولود جاويش أوغلو اجتماعا مع نظيره الروسي سيرغي لافروف.'],
    ['will meet', 'meeting planned US+RU', 'سيلتقي وزير الخارجية الأميركي جون كيري نظيره الروسي سيرغي لافروف.'],
    ['visits', 'visit held FR @طهران 2016-12-09', 'زار وزير الخارجية الفرنسي جان مارك أيرولت طهران أمس.'],
    [
      'hosted by',
      'meeting planned US+RU+FR @باريس 2016-12-11',
      'يجتمع وزيرا خارجية الولايات المتحدة وروسيا غدا في باريس. وقال مسؤول إن اجتماع باريس تستضيفه فرنسا.',
    ],
    [
      'in a call',
      'call held TR+RU 2016-12-09',
      'بحث الرئيسان التركي رجب طيب أردوغان والروسي فلاديمير بوتين في اتصال هاتفي أمس تطورات الأزمة.',
    ],
    [
      'in a session that it holds',
      'session planned UNSC 2016-12-13',
      'يصوت مجلس الأمن على النص في جلسة يعقدها الثلاثاء المقبل.',
    ],
    [
      'until',
      'visit under-way FR @طهران 2016-12-10/2016-12-12',
      'بدأ وزير الخارجية الفرنسي جان مارك أيرولت اليوم زيارة إلى طهران تستمر حتى الاثنين.',
    ],
    [
      'an aside before the verb',
      'meeting held US+RU',
      'قالت الوزارة إن جون كيري – وهو مرشح سابق للرئاسة – التقى نظيره الروسي سيرغي لافروف.',
    ],
    [
      'denied',
      'meeting denied US+RU',
      'نفى المتحدث باسم الكرملين دميتري بيسكوف عقد لقاء بين وزيري خارجية الولايات المتحدة وروسيا.',
    ],
    [
      'before a body that sits',
      'session held US+US 2016-12-09',
      'قال وزير الخارجية الأميركي جون كيري أمس أمام الكونغرس إن الاتفاق جيد.',
    ],
    ['a briefing', 'session planned UN+UNSC', 'وسيقدم المبعوث الأممي ستيفان دي ميستورا إحاطة إلى مجلس الأمن.'],
    ['the next sitting of a body', 'meeting planned UNSC', 'وناقش الجانبان الاجتماع المقبل في مجلس الأمن.'],
    [
      'where the one sent met',
      'meeting held RU+SY @دمشق',
      'أوفدت موسكو نائب وزير الخارجية الروسي ميخائيل بوغدانوف إلى دمشق حيث التقى الرئيس السوري بشار الأسد.',
    ],
    [
      'a visit that was gone on',
      'visit held SA+EG @مصر',
      'أعلن الديوان أن وزير الخارجية السعودي عادل الجبير غادر إلى مصر في زيارة عمل يلتقي خلالها الرئيس المصري عبد الفتاح السيسي.',
    ],
    [
      'the goal behind the first time since',
      'visit planned US @كينيا 2016-12-11',
      'يزور الرئيس الأميركي باراك أوباما غدا للمرة الأولى منذ انتخابه كينيا.',
    ],
    [
      'a delegation of somebody',
      'visit held hamas @السعودية',
      'وعن زيارة وفد من حركة حماس إلى السعودية، قال الوزير إنها كانت لأداء العمرة.',
    ],
    [
      'whoever is called, by a preposition written onto him',
      'call held TR+RU 2016-12-09',
      'أجرى الرئيس التركي رجب طيب أردوغان اتصالا هاتفيا بنظيره الروسي فلاديمير بوتين أمس.',
    ],
    [
      'each of two',
      'meeting held EG+JO+KW',
      'التقى الرئيس المصري عبد الفتاح السيسي كلا من الملك الأردني عبد الله الثاني وأمير الكويت الشيخ صباح الأحمد.',
    ],
    [
      'on the margin of another',
      'meeting held US+IR @فيينا',
      'قال المتحدث إن وزير الخارجية الأميركي جون كيري التقى على هامش المؤتمر في فيينا نظيره الإيراني محمد جواد ظريف.',
    ],
    [
      'called for',
      'conference proposed RU+US @جنيف',
      'ودعا الأمين العام إلى عقد مؤتمر دولي في جنيف بمشاركة روسيا والولايات المتحدة.',
    ],
    [
      'whoever discussed something during a meeting',
      'meeting held EU+UN @بروكسل',
      'بحث الاتحاد الأوروبي فرض عقوبات على قادة الحرب، وذلك خلال اجتماع في بروكسل مع المبعوث الأممي برناردينو ليون.',
    ],
    [
      'a council that votes, whatever it votes on',
      'session held UNSC 2016-12-09',
      'تبنى مجلس الأمن الدولي أمس بالإجماع قرارا يرحب بالهدنة بين الحكومة السورية وروسيا.',
    ],
    [
      'a vote joined to what the council did before it',
      'session held UNSC 2016-12-09',
      'منح مجلس الأمن الدولي موافقته أمس على النص وصوّت عليه برفع الأيدي.',
    ],
    ['a vote to come', 'session planned US 2016-12-13', 'يصوت الكونغرس الأميركي الثلاثاء المقبل على الخطة.'],
    [
      'whoever calls for a meeting meets, and the day lies ahead',
      'meeting planned NATO 2016-12-13',
      'دعا الأمين العام لحلف شمال الأطلسي ينس ستولتنبرغ إلى اجتماع طارئ يوم الثلاثاء.',
    ],
    [
      'whoever is asked for a meeting',
      'meeting proposed TR+NATO',
      'طلبت تركيا من حلف شمال الأطلسي (الناتو) عقد اجتماع طارئ لبحث الأزمة.',
    ],
    ['a session asked for', 'session proposed RU+UNSC', 'طلبت روسيا عقد جلسة طارئة لمجلس الأمن الدولي.'],
    [
      'ministers of several states are enough',
      'meeting proposed EU',
      'ودعت فرنسا إلى عقد اجتماع عاجل لوزراء خارجية الاتحاد الأوروبي.',
    ],
    [
      'whoever accompanies the visitor',
      'visit under-way FR+FR @إيران',
      'قال وزير المالية الفرنسي ميشال سابان الذي يرافق الرئيس الفرنسي فرنسوا هولاند في زيارته إلى إيران إن العقود جاهزة.',
    ],
    [
      'the making of a visit',
      'visit held YE @عدن 2016-12-08',
      'جاء ذلك بعد قيام نائب الرئيس اليمني خالد بحاح أول من أمس بزيارة قصيرة إلى عدن.',
    ],
    [
      'his chairing of a meeting',
      'meeting held IQ @بغداد 2016-12-09',
      'أكد رئيس الوزراء العراقي حيدر العبادي خلال ترؤسه أمس اجتماعا في بغداد أن المعركة مستمرة.',
    ],
    [
      'whoever attended',
      'meeting held IQ+JO+EG @بغداد',
      'عقد رئيس الوزراء العراقي حيدر العبادي اجتماعا في بغداد حضره وزير الخارجية الأردني ناصر جودة ونظيره المصري سامح شكري.',
    ],
    [
      'when he received',
      'meeting held JO+CU 2016-12-09',
      'وقال الوزير الأردني ناصر جودة خلال استقباله أمس نظيره الكوبي برونو رودريغيز إن العلاقات جيدة.',
    ],
    [
      'two ministers of one government, and the house they meet in',
      'meeting held SA+SA @الرياض 2016-12-10',
      'استقبل وزير العمل السعودي مفرج الحقباني اليوم في مقر وزارة العمل بمدينة الرياض وزير الإسكان السعودي ماجد الحقيل.',
    ],
    [
      'the visitor alone, not whoever the sentence speaks of',
      'visit held US @إسرائيل',
      'جدد رئيس الوزراء الإسرائيلي بنيامين نتنياهو تحذيره بعد زيارة وزير الدفاع الأميركي أشتون كارتر لإسرائيل.',
    ],
    [
      'whom a preposition governs is no subject',
      'call held TR+UN',
      'بحث رئيس الوزراء التركي أحمد داود أوغلو العمليات ضد «داعش» و«العمال الكردستاني» في اتصال هاتفي مع الأمين العام للأمم المتحدة بان كي مون.',
    ],
    [
      'a call takes place nowhere, and nobody is where the talk is of',
      'call held US+TR 2016-12-07',
      'بحث الرئيس الأميركي باراك أوباما ونظيره التركي رجب طيب أردوغان، خلال اتصال هاتفي الأربعاء، الحرب في سوريا والعراق.',
    ],
    [
      'a kingdom that is visited without a preposition',
      'visit planned EG @المملكه 2016-12-11',
      'يزور الرئيس المصري عبد الفتاح السيسي المملكة غدا.',
    ],
    [
      'first between, then with the participation of',
      'talks held UN+LY+IT',
      'جرت محادثات ثنائية بين الأمم المتحدة والحكومة الليبية، ثم بمشاركة وزير خارجية إيطاليا باولو جنتيلوني.',
    ],
    [
      'before the deputies',
      'session planned IR+? 2016-12-11',
      'ينتظر أن يمثل وزير الخارجية الإيراني محمد جواد ظريف غدا أمام النواب.',
    ],
    [
      'since when is not when',
      'visit held US @بغداد',
      'وهذه أول زيارة لوزير الدفاع الأميركي أشتون كارتر إلى بغداد منذ تسلمه منصبه في فبراير الماضي.',
    ],
    [
      'his two counterparts, named by their states',
      'meeting planned RU+SA+US @قطر 2016-12-11',
      'يعقد وزير الخارجية الروسي سيرغي لافروف غدا اجتماعا ثلاثيا مع نظيريه السعودي والأميركي في قطر.',
    ],
    [
      'his talks centred on something',
      'talks held US @جدة',
      'وقال وزير الدفاع الأميركي أشتون كارتر إن مباحثاته في جدة تناولت دعم القوات العراقية.',
    ],
    [
      'the convening of a council',
      'meeting planned EG @نيقوسيا 2016-12-13',
      'ويسبق ذلك موعد انعقاد مجلس الشراكة المصري القبرصي في نيقوسيا الثلاثاء المقبل.',
    ],
    [
      'the works of a sitting',
      'session held EG @الأقصر 2016-12-09',
      'اختتم مجلس الوحدة الاقتصادية المصري أعمال دورته الخامسة في الأقصر أمس.',
    ],
    [
      'which brought him together with',
      'meeting held IQ+TR 2016-12-09',
      'أبلغ رئيس الوزراء العراقي حيدر العبادي الرئيس التركي رجب طيب أردوغان بالقرار خلال لقاء جمعه به أمس.',
    ],
    [
      'whose hosting had been planned, a government and its capital one party',
      'conference cancelled SO @مقديشو 2016-12-27',
      'ألغت الحكومة الصومالية مؤتمرا كان من المزمع أن تستضيفه مقديشو في 27 ديسمبر الجاري.',
    ],
    [
      'what is done elsewhere in keeping with what was signed',
      'signing held SY+TR 2016-12-08',
      'بدأ إجلاء المدنيين من بلدة مضايا في ريف دمشق تنفيذا لاتفاق أبرم الخميس بين الحكومة السورية وتركيا.',
    ],
    [
      'ibbana is a preposition, no name',
      'visit held IR @السودان 2012',
      'وافق نائب الرئيس الإيراني إبان زيارته السودان عام 2012 على ذلك.',
    ],
    [
      'the meeting of one with two, the preposition written onto the first',
      'meeting held US+SA+SA 2016-12-09',
      'جاء ذلك لدى لقاء وزير الدفاع الأميركي آشتون كارتر أمس بالملك سلمان بن عبدالعزيز والأمير محمد بن سلمان.',
    ],
    ['by telephone', 'call held SA+YE', 'تلقى الملك سلمان اتصالا هاتفيا من الرئيس اليمني عبد ربه منصور هادي.'],
  ])('%s', (_name, expected, text) => {
    expect(meetings(text)).toEqual([expected])
  })

  test.each([
    ['nobody met', 'ارتفع سعر النفط في الأسواق العالمية.'],
    ['a process is no occasion', 'المفاوضات النووية صعبة.'],
    ['what did not take place', 'لم يلتق وزير الخارجية الأميركي جون كيري نظيره الروسي سيرغي لافروف.'],
    ['a press conference is no encounter', 'عقد وزير الخارجية الأميركي جون كيري مؤتمرا صحفيا في باريس.'],
    [
      'an interview with a paper nobody knows',
      'قال الوزير الأردني ناصر جودة في مقابلة مع «مرايا الخليج» أمس إن الوضع صعب.',
    ],
    ['a training course', 'اختتمت وزارة الدفاع العراقية دورة تدريبية في بغداد أمس.'],
    ['was met with reservations', 'قوبلت تصريحات الوزير المصري سامح شكري بتحفظات من السفراء العرب.'],
    ['a talk with the paper', 'أوضح المتحدث اليمني راجح بادي في اتصال هاتفي من عدن أمس أن الحكومة لم تبلغ.'],
    ['nobody in particular visited', 'كان الرجل يجيد عدة لغات، وزار فرنسا وبريطانيا مرتين.'],
    ['a decision of a day that nobody dates', 'قال الوزير إن الوضع صعب. وكان مجلس الأمن اعتمد قرارا بشأن اليمن.'],
    [
      'a decision told in passing, without its vote',
      'قال الوزير إن الوضع صعب. واعتمد مجلس الأمن الخميس قرارا بشأن اليمن.',
    ],
    ['our talks are no one occasion', 'نطلب دعم الحكومة اليمنية في مباحثاتنا مع ممثل الأمين العام للأمم المتحدة.'],
    [
      'consulting on a draft is no occasion',
      'فوض المجلس وزير الخارجية السعودي بالتباحث مع الجانب المصري في شأن مشروع اتفاقية.',
    ],
    ['a round of a league', 'تقام الجولة الأخيرة في روسيا يوم 10 أكتوبر المقبل.'],
    ['a way to the polls', 'توجه الرئيس البوروندي بيار نكورونزيزا صباح أمس للإدلاء بصوته.'],
    ['telecommunications are no call', 'شركة الاتصالات السعودية.'],
    ['an interview is no encounter', 'قال وزير الخارجية الأميركي جون كيري في لقاء مع قناة الجزيرة أمس إن الوضع صعب.'],
    ['the doing is no occasion', 'أكد وزير الخارجية الروسي سيرغي لافروف أن التفاوض هو الطريق الوحيد.'],
    ['reaching an agreement is no arrival', 'تم التوصل إلى اتفاق في باريس.'],
    ['answerable to a committee', 'قال الوزير إنه مسؤول أمام مجلس النواب عن العمل.'],
    ['the first to visit', 'كان أول وزير فرنسي يزور طهران.'],
    ['a demonstration before parliament', 'تظاهر مئات المعلمين أمام البرلمان أمس احتجاجا على القرار.'],
    ['an imam', 'قال وزير الخارجية الإيراني محمد جواد ظريف إن الإمام الخميني رفض ذلك.'],
    ['a telephone', 'تعتزم شركة سوني الكشف عن هاتف ذكي يوم الإثنين المقبل.'],
    ['in step with a season', 'ناقش الوزير المصري الخطط المستقبلية تزامنا مع قرب موسم الحج.'],
    ['ministerial is no visit', 'شكل رئيس الوزراء العراقي حيدر العبادي فريقا وزاريا.'],
    ['complete, not convened', 'أكد وزير الخارجية الفرنسي جان مارك أيرولت التزامه التام بالاتفاق.'],
    ['', ''],
  ])('nothing: %s', (_name, text) => {
    expect(meetings(text)).toEqual([])
  })

  test('the later "the meeting" is the meeting told of before', () => {
    const { meetings: layer } = layersOf(
      'اجتمع وزير الخارجية الأميركي جون كيري مع نظيره الروسي سيرغي لافروف في جنيف.\nواستمر الاجتماع ساعتين.',
    )
    expect(layer.meetings).toHaveLength(1)
    expect(layer.meetings[0]?.mentions).toHaveLength(2)
  })

  test('a visit and the talks inside it are one', () => {
    expect(
      meetings('زار وزير الخارجية الفرنسي جان مارك أيرولت طهران أمس حيث التقى نظيره الإيراني محمد جواد ظريف.'),
    ).toEqual(['visit held FR+IR @طهران 2016-12-09'])
  })

  test('who has come to meet somebody has not met him yet', () => {
    expect(
      meetings(
        'وصل وزير الخارجية الروسي سيرغي لافروف مساء أمس إلى الدوحة للقاء أمير قطر تميم بن حمد، على أن يلتقي لاحقا نظيره الأميركي جون كيري.',
      ),
    ).toEqual(['visit held RU @الدوحة 2016-12-09', 'meeting planned RU+QA @الدوحة', 'meeting planned RU+US @الدوحة'])
  })

  test('whoever is invited is the other of the two who have just talked', () => {
    expect(
      meetings(
        'تلقى الرئيس المصري عبد الفتاح السيسي أمس اتصالا هاتفيا من الرئيس الفرنسي فرنسوا هولاند.\nوذكر البيان أن الرئيس الفرنسي وجه دعوة لزيارة باريس الشهر المقبل.',
      ),
    ).toEqual(['call held EG+FR 2016-12-09', 'visit proposed EG @باريس 2017-01'])
  })

  test('the round is the round of talks told of before, and how long it lasts is told later', () => {
    expect(
      meetings(
        'قال الوزير العماني مساء أمس في مسقط، بعد ساعات من انطلاق جولة المفاوضات بين الحكومة السودانية وإثيوبيا. وتستمر الجولة حتى الخميس المقبل برعاية الاتحاد الأفريقي.',
      ),
    ).toEqual(['talks under-way SD+ET+AU @مسقط 2016-12-09/2016-12-15'])
  })

  test.each([
    ['2016-12-13', 'the day of what is called for', 'دعا الأمين العام إلى اجتماع طارئ يوم الثلاثاء.'],
    ['2016-12-13', 'the day of what is agreed on', 'اتفق الجانبان على عقد لقاء يوم الثلاثاء.'],
    ['2016-12-06', 'the day of the call itself', 'دعا الرئيس إلى الهدوء يوم الثلاثاء.'],
  ])('%s is %s', (day, _what, text) => {
    expect(layersOf(text).times.times.map((t) => t.value)).toEqual([day])
  })

  test('the emir is the emir told of before', () => {
    expect(
      meetings('بدأ أمير قطر تميم بن حمد أمس زيارة إلى تركيا.\nوهاتف الأمير قبيل مغادرته الدوحة نظيره الكويتي.')[1],
    ).toBe('call held QA+KW')
  })

  test('two ministers of one government have two meetings', () => {
    expect(
      meetings(
        'التقى وزير الخارجية الفرنسي جان مارك أيرولت الرئيس المصري عبد الفتاح السيسي. والتقى وزير الدفاع الفرنسي جان إيف لودريان وزير الدفاع المصري صدقي صبحي.',
      ),
    ).toHaveLength(2)
  })

  test('the call is the call told of before, and its day is told later', () => {
    expect(
      meetings(
        'بحث الرئيس التركي رجب طيب أردوغان الأزمة في اتصال هاتفي مع نظيره الروسي فلاديمير بوتين. وقال مكتبه إن الاتصال الذي جرى أول من أمس كان طويلا.',
      ),
    ).toEqual(['call held TR+RU 2016-12-08'])
  })

  test('the meeting is what has been called a meeting, whatever has been told of since', () => {
    const { meetings: layer } = layersOf(
      'يعقد حلف شمال الأطلسي اجتماعا غدا بطلب من تركيا. وبحث الرئيس التركي رجب طيب أردوغان الوضع مع المستشارة الألمانية أنغيلا ميركل. وأضاف البيان أن الاجتماع سيكون مغلقا.',
    )
    expect(layer.meetings.map((m) => m.mentions.length)).toEqual([2, 1])
  })

  test('with the rise of another, nobody else is met', () => {
    expect(meetings('دخلت الحكومة السورية في محادثات مع روسيا في موسكو مع بروز تنظيم الدولة الإسلامية.')).toEqual([
      'talks held SY+RU @موسكو',
    ])
  })

  test('the last visit is none of those told of', () => {
    expect(
      meetings('زار خالد مشعل موسكو أمس. وكانت آخر زيارة قام بها مشعل لموسكو في 2010.').map((m) => m.split(' ').at(-1)),
    ).toEqual(['2016-12-09', '2010'])
  })

  test.each([
    [
      'whoever headed a delegation came',
      'talks held RU+TR @أنقرة 2016-12-09',
      ['نائب وزير الخارجية ميخائيل بوغدانوف', 'وزير الدفاع فكري إيشيق'],
      'عقدت روسيا وتركيا محادثات في أنقرة أمس. وترأس الوفد الروسي نائب وزير الخارجية ميخائيل بوغدانوف، فيما رأس الوفد التركي وزير الدفاع فكري إيشيق.',
    ],
    [
      'whoever heads a committee has met nobody',
      'talks held RU+TR @أنقرة 2016-12-09',
      ['روسيا', 'وتركيا'],
      'عقدت روسيا وتركيا محادثات في أنقرة أمس. ويرأس نائب وزير الخارجية ميخائيل بوغدانوف لجنة للمتابعة.',
    ],
    [
      'whoever heads the delegation of another state came to another meeting',
      'talks held RU+TR @أنقرة 2016-12-09',
      ['روسيا', 'وتركيا'],
      'عقدت روسيا وتركيا محادثات في أنقرة أمس. ويرأس الوفد السوداني وزير الخارجية إبراهيم غندور.',
    ],
  ])('%s', (_what, meeting, who, text) => {
    const { meetings: layer, tokens } = layersOf(text)
    expect(meetings(text)[0]).toBe(meeting)
    const named = layer.meetings[0]?.participants.map(({ range }) =>
      text.slice(tokens.start[range.from], tokens.end[range.to - 1]),
    )
    expect(named).toEqual(who)
  })

  test.each([
    [
      'the meeting was held in, and on: told later',
      ['meeting held US+RU @جنيف 2016-12-08'],
      'اجتمع وزير الخارجية الأميركي جون كيري مع نظيره الروسي سيرغي لافروف. وكان الاجتماع قد عقد أول من أمس في جنيف.',
    ],
    [
      'what is to be held tomorrow has not begun',
      ['meeting planned US+RU @جنيف 2016-12-11'],
      'يجتمع وزير الخارجية الأميركي جون كيري مع نظيره الروسي سيرغي لافروف. ومن المقرر أن يعقد الاجتماع غدا في جنيف.',
    ],
    [
      'during the meeting in another town: no word of where the first was',
      ['meeting held US+RU'],
      'اجتمع وزير الخارجية الأميركي جون كيري مع نظيره الروسي سيرغي لافروف. وذكر بأن الأزمة بدأت في جنيف.',
    ],
    [
      'what is discussed by telephone is a call, and has its day later',
      ['call held EG+RU 2016-12-08'],
      'بحث وزير الخارجية المصري سامح شكري هاتفيا مع نظيره الروسي سيرغي لافروف الأزمة في سوريا. وجرى الاتصال مساء أول من أمس.',
    ],
    [
      'what is discussed is no call',
      ['meeting held EG+RU'],
      'بحث وزير الخارجية المصري سامح شكري مع نظيره الروسي سيرغي لافروف الأزمة.',
    ],
    [
      'who signs for a side',
      ['signing held EG+RU'],
      'ووقع الاتفاق عن الجانب المصري وزير الخارجية سامح شكري، وعن الجانب الروسي وزير الخارجية سيرغي لافروف.',
    ],
    ['late this month is ahead', ['visit planned US @طهران 2016-12'], 'يزور جون كيري طهران أواخر الشهر الجاري.'],
    ['this month is ahead of whoever visits', ['visit planned US @طهران 2016-12'], 'يزور جون كيري طهران الشهر الجاري.'],
    ['early this month is past', ['visit held US @طهران 2016-12'], 'زار جون كيري طهران مطلع الشهر الجاري.'],
    ['today is ahead of whoever visits', ['visit planned US @طهران 2016-12-10'], 'يزور جون كيري طهران اليوم.'],
    [
      'a delegation holds talks',
      ['talks held RU+TR @أنقرة 2016-12-09'],
      'عقد وفد روسي محادثات مع وزير الخارجية التركي في أنقرة أمس.',
    ],
    [
      'whoever stands behind "that" will travel, however much is said of them',
      ['visit planned ? @طهران 2017-01'],
      'قال مصدر إن ممثلين عن مجموعة النور لأصحاب المصانع في تركيا سيتوجهون إلى طهران في يناير.',
    ],
    [
      'not where another verb stands between',
      [],
      'قال مصدر إن ممثلين عن مجموعة النور قالوا لأصحاب المصانع في تركيا سيتوجهون إلى طهران في يناير.',
    ],
  ])('%s', (_what, told, text) => {
    expect(meetings(text)).toEqual(told)
  })

  test('two meetings said to go on at once stand beside each other', () => {
    const { meetings: layer } = layersOf(
      'يجتمع وزير الخارجية الأميركي جون كيري غدا مع نظيره الروسي سيرغي لافروف في جنيف. ويتزامن الاجتماع مع لقاء آخر يعقده غدا وزير الخارجية الفرنسي جان مارك أيرولت مع نظيره التركي مولود جاويش أوغلو في باريس.',
    )
    expect(layer.meetings.map((m) => m.beside)).toEqual([[1], [0]])
  })

  test.each([
    ['ministerial', 'whoever comes', 'استقبل الرئيس المصري عبد الفتاح السيسي وزير الخارجية الفرنسي جان مارك أيرولت.'],
    ['ministerial', 'a deputy chancellor', 'زار نائب المستشارة الألمانية سيغمار غابريال طهران أمس.'],
    [
      'ministerial',
      'the office whoever comes is known by',
      'التقى جون كيري بنظيره أمس في جنيف مسؤولين من الأمم المتحدة.',
    ],
    [
      'envoys',
      'those who open it, whoever joins them later',
      'بدأت في جنيف أمس محادثات بين المبعوث الأممي ستيفان دي ميستورا ومبعوث الصين شي شياو يان. وقال دي ميستورا إن المحادثات كانت بمشاركة وزير الخارجية الروسي سيرغي لافروف.',
    ],
    ['technical', 'what the name of a committee says', 'اجتمعت لجنة فنية سعودية في القاهرة أمس.'],
    [
      'ministerial',
      'several who were present',
      'وقع المغرب وإسبانيا أمس في الرباط اتفاقية للتعاون، بحضور وزيري داخلية البلدين.',
    ],
  ])('the level is %s: %s', (level, _why, text) => {
    expect(layersOf(text).meetings.meetings[0]?.level).toBe(level)
  })

  test('every rule has an id of its own and a confidence between 0 and 1', () => {
    const { meetings: layer } = layersOf(
      'اجتمع وزير الخارجية الأميركي جون كيري مع نظيره الروسي سيرغي لافروف. ووصل الوزير إلى باريس.',
    )
    for (const m of layer.meetings) {
      expect(m.rule).toMatch(/^ar\.meeting\.[a-z-]+$/u)
      expect(m.confidence).toBeGreaterThan(0)
      expect(m.confidence).toBeLessThanOrEqual(1)
    }
  })
})
