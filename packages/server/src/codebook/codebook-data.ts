/** One code of the codebook, in both languages. */
export interface CodebookCode {
  readonly code: string
  readonly name: { readonly en: string; readonly ar: string }
  readonly meaning: { readonly en: string; readonly ar: string }
  readonly example: string | null
  readonly borderline: { readonly en: string; readonly ar: string } | null
}

/** The codebook as data. Written by `scripts/write-codebook.mjs` from `docs/codebook`; a test keeps them together. */
export const CODEBOOK: readonly {
  readonly field: string
  readonly title: { readonly en: string; readonly ar: string }
  readonly codes: readonly CodebookCode[]
}[] = [
  {
    field: 'actors[].kind',
    title: {
      en: 'What an actor is',
      ar: 'ما هو الطرف',
    },
    codes: [
      {
        code: 'person',
        name: {
          en: 'person',
          ar: 'شخص',
        },
        meaning: {
          en: 'One human being, by name or by an office that only one holds.',
          ar: 'إنسان واحد، باسمه أو بمنصب لا يشغله سواه.',
        },
        example: 'قالت الوزيرة **سلمى الراوي**',
        borderline: {
          en: 'An office of one holder counts as its holder (`رئيس البلدية`); a title in the plural is `group`.',
          ar: 'المنصب الذي لا يشغله إلا واحد هو شاغله (`رئيس البلدية`)، واللقب بالجمع `group`.',
        },
      },
      {
        code: 'state',
        name: {
          en: 'state',
          ar: 'دولة',
        },
        meaning: {
          en: 'A state, or its capital or seat of government where it acts.',
          ar: 'دولة، أو عاصمتها أو مقر حكمها حيث تفعل.',
        },
        example: '**الأردن** يرحب بالاتفاق',
        borderline: {
          en: '`الحكومة الأردنية` is the state that acts, a ministry an `organisation` with the same `of`; a capital that is only a place is no actor.',
          ar: '`الحكومة الأردنية` هي الدولة الفاعلة، والوزارة `organisation` ولها `of` نفسه، والعاصمة التي هي مكان فقط ليست طرفا.',
        },
      },
      {
        code: 'organisation',
        name: {
          en: 'organisation',
          ar: 'هيئة',
        },
        meaning: {
          en: "A body with members or staff: an international body, a ministry, a party's bureau, a court.",
          ar: 'هيئة لها أعضاء أو موظفون: منظمة دولية أو وزارة أو محكمة.',
        },
        example: 'دعت **الأمم المتحدة** إلى هدنة',
        borderline: {
          en: "An armed body is `group` unless it is a state's army; a party's spokesman is a `person`.",
          ar: 'الهيئة المسلحة `group` إلا جيش الدولة، والناطق باسم الحزب `person`.',
        },
      },
      {
        code: 'group',
        name: {
          en: 'group',
          ar: 'جماعة',
        },
        meaning: {
          en: 'Armed or political groups, peoples, and several who speak or meet as one.',
          ar: 'جماعة مسلحة أو سياسية، أو قوم، أو عدة يتكلمون أو يلتقون معا.',
        },
        example: 'وافقت **الفصائل** على العرض',
        borderline: {
          en: '`مسؤولون` who speak and are not named are `anonymous`; two named ones who speak together are `group`.',
          ar: '`مسؤولون` يتكلمون بلا أسماء `anonymous`، واثنان مسميان يتكلمان معا `group`.',
        },
      },
      {
        code: 'office',
        name: {
          en: 'office',
          ar: 'منصب',
        },
        meaning: {
          en: "An office that speaks without its holder being named and may be more than one person's. No rule gives it yet.",
          ar: 'منصب يتكلم ولا يُسمى شاغله. لا قاعدة تعطيه بعد.',
        },
        example: 'أعلن **مكتب الرئيس** إلغاء الزيارة',
        borderline: {
          en: '`الرئيس` alone is a `person`: one man holds it.',
          ar: '`الرئيس` وحده `person`، لأن شاغله واحد.',
        },
      },
      {
        code: 'document',
        name: {
          en: 'document',
          ar: 'وثيقة',
        },
        meaning: {
          en: 'A text that says something: a statement, a report, a draft.',
          ar: 'نص يقول شيئا: بيان أو تقرير أو مسودة.',
        },
        example: 'جاء في **بيان** مشترك',
        borderline: {
          en: 'The one who issued it is the speaker where he is named (`قال الوزير في بيان`); the text is then only the occasion.',
          ar: 'إن سُمي من أصدره فهو القائل (`قال الوزير في بيان`)، والنص مناسبة فحسب.',
        },
      },
      {
        code: 'anonymous',
        name: {
          en: 'anonymous',
          ar: 'مصدر غير مسمى',
        },
        meaning: {
          en: 'Someone who speaks and is not named, with what the report says of him.',
          ar: 'من يتكلم ولا يُسمى، مع ما يقوله الخبر عنه.',
        },
        example: 'قال **مصدر مطلع على المحادثات**',
        borderline: {
          en: '`وزير الخارجية` without a name is a `person`: the office says who he is.',
          ar: '`وزير الخارجية` بلا اسم `person`، لأن منصبه يعرّفه.',
        },
      },
      {
        code: 'outlet',
        name: {
          en: 'outlet',
          ar: 'وسيلة نشر',
        },
        meaning: {
          en: 'A paper, channel, site or account that publishes or passes words on.',
          ar: 'صحيفة أو قناة أو موقع أو حساب ينشر أو ينقل.',
        },
        example: 'في حديث إلى **صحيفة الميناء**',
        borderline: {
          en: 'The paper in whose pages the report stands is an outlet too, and never in `via`.',
          ar: 'الصحيفة التي نشرت الخبر وسيلة نشر أيضا، ولا تدخل `via` أبدا.',
        },
      },
      {
        code: 'agency',
        name: {
          en: 'agency',
          ar: 'وكالة أنباء',
        },
        meaning: {
          en: 'A news agency.',
          ar: 'وكالة أنباء.',
        },
        example: 'نقلت **رويترز** عن الوزير',
        borderline: {
          en: 'An agency that is the source of its own words speaks (`أفادت رويترز بأن`); one that quotes is in `via`.',
          ar: 'الوكالة قائلة إذا أخبرت عن نفسها (`أفادت رويترز بأن`)، وهي في `via` إذا نقلت عن غيرها.',
        },
      },
    ],
  },
  {
    field: 'places[].kind',
    title: {
      en: 'What a place is',
      ar: 'ما هو المكان',
    },
    codes: [
      {
        code: 'city',
        name: {
          en: 'city',
          ar: 'مدينة',
        },
        meaning: {
          en: 'A city, town or village.',
          ar: 'مدينة أو بلدة أو قرية.',
        },
        example: 'يلتقون في **جنيف**',
        borderline: {
          en: 'A quarter of a city is `site`.',
          ar: 'حي في مدينة `site`.',
        },
      },
      {
        code: 'country',
        name: {
          en: 'country',
          ar: 'بلد',
        },
        meaning: {
          en: 'A state as a place.',
          ar: 'دولة بوصفها مكانا.',
        },
        example: 'غادر إلى **سويسرا**',
        borderline: {
          en: 'A state that acts is an actor; the same word behind `في` is a place.',
          ar: 'الدولة التي تفعل طرف، والكلمة نفسها بعد `في` مكان.',
        },
      },
      {
        code: 'region',
        name: {
          en: 'region',
          ar: 'منطقة',
        },
        meaning: {
          en: 'A province or another named stretch of land or sea.',
          ar: 'محافظة أو رقعة مسماة من بر أو بحر.',
        },
        example: 'في **ريف حلب**',
        borderline: {
          en: '`الشرق الأوسط` is a region, `الشمال` alone is none.',
          ar: '`الشرق الأوسط` منطقة، و`الشمال` وحده ليس منطقة.',
        },
      },
      {
        code: 'site',
        name: {
          en: 'site',
          ar: 'موقع',
        },
        meaning: {
          en: 'A building, camp, crossing or any named spot; also a place whose kind is not known.',
          ar: 'مبنى أو مخيم أو معبر أو موضع مسمى، أو مكان لا يُعرف نوعه.',
        },
        example: 'عند **معبر الوادي**',
        borderline: {
          en: 'A building that stands for those in it (`البيت الأبيض`) is an actor where it speaks.',
          ar: 'المبنى الذي يُراد به من فيه (`البيت الأبيض`) طرف حيث يتكلم.',
        },
      },
    ],
  },
  {
    field: 'report.paragraphs[].role',
    title: {
      en: 'What a paragraph does on its page',
      ar: 'عمل الفقرة في الصفحة',
    },
    codes: [
      {
        code: 'headline',
        name: {
          en: 'headline',
          ar: 'عنوان',
        },
        meaning: {
          en: "The report's headline or a heading inside it.",
          ar: 'عنوان الخبر أو عنوان داخله.',
        },
        example: '**هدنة في المدينة**',
        borderline: {
          en: 'A subheading is one; a short sentence with a full stop is `body`.',
          ar: 'العنوان الفرعي عنوان، والجملة القصيرة المنتهية بنقطة `body`.',
        },
      },
      {
        code: 'body',
        name: {
          en: 'body',
          ar: 'متن',
        },
        meaning: {
          en: 'The report itself.',
          ar: 'الخبر نفسه.',
        },
        example: '**اجتمع الوزيران أمس في العاصمة.**',
        borderline: {
          en: 'A paragraph that is printed again is `body` too, with `repeats` set.',
          ar: 'الفقرة المكررة `body` أيضا، ومعها `repeats`.',
        },
      },
      {
        code: 'credit',
        name: {
          en: 'credit',
          ar: 'نسبة',
        },
        meaning: {
          en: 'A line that only says who wrote it, where, or for whom.',
          ar: 'سطر لا يقول إلا من كتب أو أين أو لمن.',
        },
        example: '**عمّان - رويترز**',
        borderline: {
          en: 'A place line that runs on into the first sentence is `body`, and its head the dateline.',
          ar: 'سطر المكان المتصل بالجملة الأولى `body`، وأوله هو الديباجة.',
        },
      },
      {
        code: 'boilerplate',
        name: {
          en: 'boilerplate',
          ar: 'حشو الصفحة',
        },
        meaning: {
          en: 'What the page prints around every report: end marks, links, sharing buttons.',
          ar: 'ما تطبعه الصفحة حول كل خبر: علامات النهاية والروابط وأزرار المشاركة.',
        },
        example: '**// انتهى //**',
        borderline: {
          en: '`(رويترز)` as the last line is `credit`: it says whose text it is.',
          ar: '`(رويترز)` في آخر سطر `credit`، لأنه يقول لمن النص.',
        },
      },
    ],
  },
  {
    field: 'times[].type',
    title: {
      en: 'What a time expression is',
      ar: 'نوع العبارة الزمنية',
    },
    codes: [
      {
        code: 'DATE',
        name: {
          en: 'DATE',
          ar: 'تاريخ',
        },
        meaning: {
          en: 'A day, week, month, season, year or stretch of days.',
          ar: 'يوم أو أسبوع أو شهر أو فصل أو سنة أو مدى من أيام.',
        },
        example: '**الأربعاء الماضي**',
        borderline: {
          en: '`هذا الصباح` is a day with a part of it named, and `DATE`.',
          ar: '`هذا الصباح` يوم سُمي جزء منه، فهو `DATE`.',
        },
      },
      {
        code: 'TIME',
        name: {
          en: 'TIME',
          ar: 'وقت',
        },
        meaning: {
          en: 'A time of day.',
          ar: 'وقت من اليوم.',
        },
        example: '**الساعة السادسة مساء**',
        borderline: {
          en: '`مساء أمس` gives no hour and is `DATE`.',
          ar: '`مساء أمس` لا يعطي ساعة، فهو `DATE`.',
        },
      },
      {
        code: 'DURATION',
        name: {
          en: 'DURATION',
          ar: 'مدة',
        },
        meaning: {
          en: 'How long.',
          ar: 'كم دام.',
        },
        example: 'هدنة لمدة **خمسة أيام**',
        borderline: {
          en: '`منذ أسبوعين` is a day where something happened then, a duration where it still lasts.',
          ar: '`منذ أسبوعين` يوم إن وقع فيه شيء، ومدة إن كان الشيء مستمرا.',
        },
      },
      {
        code: 'SET',
        name: {
          en: 'SET',
          ar: 'تكرار',
        },
        meaning: {
          en: 'How often.',
          ar: 'كم يتكرر.',
        },
        example: 'يجتمعون **كل يوم**',
        borderline: {
          en: '`أيام الجمعة` as a habit is a set; `الجمعة` is a day.',
          ar: '`أيام الجمعة` عادةً تكرار، و`الجمعة` يوم.',
        },
      },
    ],
  },
  {
    field: 'times[].basis',
    title: {
      en: 'What the value of a time rests on',
      ar: 'علام تقوم قيمة الزمن',
    },
    codes: [
      {
        code: 'absolute',
        name: {
          en: 'absolute',
          ar: 'مطلق',
        },
        meaning: {
          en: 'The words alone give the day.',
          ar: 'الكلمات وحدها تعطي اليوم.',
        },
        example: '**10 ديسمبر 2016**',
        borderline: null,
      },
      {
        code: 'published',
        name: {
          en: 'published',
          ar: 'من يوم النشر',
        },
        meaning: {
          en: 'Counted from the day of publication.',
          ar: 'محسوب من يوم النشر.',
        },
        example: '**أمس**',
        borderline: null,
      },
      {
        code: 'context',
        name: {
          en: 'context',
          ar: 'من السياق',
        },
        meaning: {
          en: 'Counted from another time of the report.',
          ar: 'محسوب من زمن آخر في الخبر.',
        },
        example: 'التقيا في 2 مايو ثم افترقا في **24 منه**',
        borderline: null,
      },
    ],
  },
  {
    field: 'times[].check',
    title: {
      en: 'Whether a weekday fits its date',
      ar: 'هل يوافق يوم الأسبوع تاريخه',
    },
    codes: [
      {
        code: 'agrees',
        name: {
          en: 'agrees',
          ar: 'يوافق',
        },
        meaning: {
          en: 'The weekday named is that of the date.',
          ar: 'يوم الأسبوع المذكور هو يوم ذلك التاريخ.',
        },
        example: '**السبت 10 ديسمبر 2016**',
        borderline: null,
      },
      {
        code: 'conflicts',
        name: {
          en: 'conflicts',
          ar: 'يخالف',
        },
        meaning: {
          en: 'It is another; the date is kept and a finding says so.',
          ar: 'هو غيره، فيبقى التاريخ وتنبه إليه ملاحظة.',
        },
        example: '**الأحد 10 ديسمبر 2016**',
        borderline: null,
      },
    ],
  },
  {
    field: 'report.published.basis',
    title: {
      en: 'Where the publication day comes from',
      ar: 'من أين يوم النشر',
    },
    codes: [
      {
        code: 'given',
        name: {
          en: 'given',
          ar: 'مُعطى',
        },
        meaning: {
          en: 'The caller gave it.',
          ar: 'أعطاه صاحب الطلب.',
        },
        example: '`--published 2016-12-10`',
        borderline: null,
      },
      {
        code: 'stated',
        name: {
          en: 'stated',
          ar: 'مكتوب في الصفحة',
        },
        meaning: {
          en: 'The page gives the whole date of its own day, in its text or its dateline.',
          ar: 'تقول الصفحة تاريخ يومها كاملا، في متنها أو سطر المكان.',
        },
        example: '**اليوم السبت 10 ديسمبر 2016**',
        borderline: null,
      },
      {
        code: 'inferred',
        name: {
          en: 'inferred',
          ar: 'مستنتج',
        },
        meaning: {
          en: 'Worked out from the page, which does not say it. No rule gives it yet.',
          ar: 'يُستدل عليه من الصفحة وهي لا تقوله. لا قاعدة تعطيه بعد.',
        },
        example: '–',
        borderline: null,
      },
      {
        code: 'unknown',
        name: {
          en: 'unknown',
          ar: 'غير معروف',
        },
        meaning: {
          en: 'Nothing says it; what is counted from it stays open.',
          ar: 'لا شيء يدل عليه، وما يُحسب منه يبقى مفتوحا.',
        },
        example: 'يلتقيان **اليوم السبت**',
        borderline: null,
      },
    ],
  },
  {
    field: 'report.credits[].where',
    title: {
      en: 'Where a credit stands',
      ar: 'موضع النسبة',
    },
    codes: [
      {
        code: 'byline',
        name: {
          en: 'byline',
          ar: 'سطر الكاتب',
        },
        meaning: {
          en: 'In the line of writers and agencies.',
          ar: 'في سطر الكتّاب والوكالات.',
        },
        example: '**القاهرة – أ ش أ**',
        borderline: null,
      },
      {
        code: 'dateline',
        name: {
          en: 'dateline',
          ar: 'سطر المكان',
        },
        meaning: {
          en: 'In the place line at the head of the text.',
          ar: 'في سطر المكان برأس النص.',
        },
        example: '**باريس – رويترز:** التقى الوزيران',
        borderline: null,
      },
      {
        code: 'text',
        name: {
          en: 'text',
          ar: 'المتن',
        },
        meaning: {
          en: 'In the running text, for the report as a whole.',
          ar: 'في المتن، عن الخبر كله.',
        },
        example: 'نقلت **وكالات** الخبر',
        borderline: null,
      },
      {
        code: 'end',
        name: {
          en: 'end',
          ar: 'الخاتمة',
        },
        meaning: {
          en: 'In the last line.',
          ar: 'في السطر الأخير.',
        },
        example: '(**د ب أ**)',
        borderline: null,
      },
    ],
  },
  {
    field: 'statements[].manner',
    title: {
      en: 'How the words of a statement stand',
      ar: 'كيف جاء الكلام',
    },
    codes: [
      {
        code: 'direct',
        name: {
          en: 'direct',
          ar: 'بالنص',
        },
        meaning: {
          en: "The speaker's own words, between marks or after a colon.",
          ar: 'كلمات القائل نفسه، بين علامتين أو بعد نقطتين.',
        },
        example: 'قال: **«لن نغادر قبل الاتفاق»**',
        borderline: {
          en: 'A quotation that is the whole content is direct, also behind `إن`.',
          ar: 'الاقتباس الذي هو كل المحتوى مباشر، ولو جاء بعد `إن`.',
        },
      },
      {
        code: 'indirect',
        name: {
          en: 'indirect',
          ar: 'بالمعنى',
        },
        meaning: {
          en: "The reporter's words for them.",
          ar: 'بكلمات كاتب الخبر.',
        },
        example: 'قال **إنهم لن يغادروا**',
        borderline: {
          en: 'One word held at a distance (`ما سماه «هدنة»`) does not make it mixed.',
          ar: 'الكلمة الواحدة المتحفَّظ عليها (`ما سماه «هدنة»`) لا تجعله مختلطا.',
        },
      },
      {
        code: 'mixed',
        name: {
          en: 'mixed',
          ar: 'بعضه بالنص',
        },
        meaning: {
          en: "Some of them quoted inside the reporter's sentence.",
          ar: 'بعضه مقتبس داخل جملة الكاتب.',
        },
        example: 'قال إن العرض **«غير مقبول»** الآن',
        borderline: {
          en: "A quotation broken in two by the cue (`«…»، قال، «…»`) is direct: nothing of it is the reporter's.",
          ar: 'الاقتباس الذي يقطعه فعل القول (`«…»، قال، «…»`) مباشر، إذ ليس فيه من كلام المحرر شيء.',
        },
      },
    ],
  },
  {
    field: 'statements[].act',
    title: {
      en: 'What a speaker does by saying it',
      ar: 'ماذا يفعل القائل بقوله',
    },
    codes: [
      {
        code: 'say',
        name: {
          en: 'say',
          ar: 'قول',
        },
        meaning: {
          en: 'Says, without more.',
          ar: 'يقول لا غير.',
        },
        example: '**قال** إن اللقاء انتهى',
        borderline: {
          en: 'Also `ذكر`, `صرح`, `بحسب`: neutral, whatever is said.',
          ar: 'ومنه `ذكر` و`صرح` و`بحسب`: محايد مهما كان المقول.',
        },
      },
      {
        code: 'announce',
        name: {
          en: 'announce',
          ar: 'إعلان',
        },
        meaning: {
          en: 'Makes known what was not.',
          ar: 'يجعل ما لم يُعرف معروفا.',
        },
        example: '**أعلن** بدء الهدنة',
        borderline: {
          en: '`كشف` too; the verb decides and not what is announced: `أعلن رفضه` is one.',
          ar: 'ومنه `كشف`، والعبرة بالفعل لا بالمعلَن، فـ`أعلن رفضه` منه.',
        },
      },
      {
        code: 'affirm',
        name: {
          en: 'affirm',
          ar: 'تأكيد',
        },
        meaning: {
          en: 'Insists that it is so.',
          ar: 'يشدد على أنه كذلك.',
        },
        example: '**أكد** أن الموعد ثابت',
        borderline: {
          en: '`شدد على ضرورة` demands in all but form and stays `affirm`.',
          ar: '`شدد على ضرورة` طلب في معناه، ويبقى `affirm`.',
        },
      },
      {
        code: 'add',
        name: {
          en: 'add',
          ar: 'إضافة',
        },
        meaning: {
          en: 'Goes on with what he was saying.',
          ar: 'يتابع ما كان يقول.',
        },
        example: '**وأضاف** أن الوفد عاد',
        borderline: {
          en: '`وتابع`, `ومضى يقول`; a participle `مضيفا` as well.',
          ar: 'ومنه `وتابع` و`ومضى يقول`، واسم الفاعل `مضيفا`.',
        },
      },
      {
        code: 'explain',
        name: {
          en: 'explain',
          ar: 'توضيح',
        },
        meaning: {
          en: 'Makes clear, describes or holds a view.',
          ar: 'يوضح أو يصف أو يرى.',
        },
        example: '**أوضح** أن الخلاف فني',
        borderline: {
          en: '`رأى`, `اعتبر` where words follow; a belief that nobody put into words is no statement.',
          ar: 'ومنه `رأى` و`اعتبر` إذا تلاهما كلام، أما الاعتقاد الذي لم ينطق به أحد فليس قولا.',
        },
      },
      {
        code: 'deny',
        name: {
          en: 'deny',
          ar: 'نفي',
        },
        meaning: {
          en: 'Says that it is not so.',
          ar: 'يقول إنه ليس كذلك.',
        },
        example: '**نفى** وصول أي عرض',
        borderline: {
          en: '`لم يؤكد ولم ينف` is `say`.',
          ar: '`لم يؤكد ولم ينف` هو `say`.',
        },
      },
      {
        code: 'accuse',
        name: {
          en: 'accuse',
          ar: 'اتهام',
        },
        meaning: {
          en: "Lays a deed at someone's door.",
          ar: 'ينسب فعلا إلى أحد.',
        },
        example: '**اتهم** الفصيل بخرق الهدنة',
        borderline: {
          en: '`حمّل … مسؤولية` is one; `ندد بـ` without a culprit is `condemn`.',
          ar: 'ومنه `حمّل … مسؤولية`، أما `ندد بـ` بلا فاعل مسمى فهو `condemn`.',
        },
      },
      {
        code: 'demand',
        name: {
          en: 'demand',
          ar: 'مطالبة',
        },
        meaning: {
          en: 'Calls on someone to do something.',
          ar: 'يطلب من أحد أن يفعل.',
        },
        example: '**دعا** إلى فتح الطريق',
        borderline: {
          en: 'From `ناشد` to `طالب`, however strong; asking for an answer is `ask`.',
          ar: 'من `ناشد` إلى `طالب` مهما اشتد، وطلب الجواب `ask`.',
        },
      },
      {
        code: 'warn',
        name: {
          en: 'warn',
          ar: 'تحذير',
        },
        meaning: {
          en: 'Says what may come of it.',
          ar: 'يقول ما قد يجره.',
        },
        example: '**حذر** من كارثة',
        borderline: {
          en: 'What others will suffer; what he himself will do is `threaten`.',
          ar: 'ما قد يصيب الناس، أما ما سيفعله هو فهو `threaten`.',
        },
      },
      {
        code: 'threaten',
        name: {
          en: 'threaten',
          ar: 'تهديد',
        },
        meaning: {
          en: 'Says what he himself will do if not.',
          ar: 'يقول ما سيفعله هو إن لم.',
        },
        example: '**هدد** بالانسحاب من المحادثات',
        borderline: {
          en: '`توعّد` is one; `لن نسمح` inside `قال` stays `say`.',
          ar: 'ومنه `توعّد`، أما `لن نسمح` بعد `قال` فيبقى `say`.',
        },
      },
      {
        code: 'welcome',
        name: {
          en: 'welcome',
          ar: 'ترحيب',
        },
        meaning: {
          en: 'Is glad of it.',
          ar: 'يسره ذلك.',
        },
        example: '**رحب** بالبيان',
        borderline: {
          en: '`أشاد`, `هنأ` too; agreeing to it is `accept`.',
          ar: 'ومنه `أشاد` و`هنأ`، والموافقة عليه `accept`.',
        },
      },
      {
        code: 'condemn',
        name: {
          en: 'condemn',
          ar: 'إدانة',
        },
        meaning: {
          en: 'Calls it wrong.',
          ar: 'يعدّه خطأ.',
        },
        example: '**ندد** بالقصف',
        borderline: {
          en: '`انتقد`, `استنكر`; where it names the one who did it for a deed, `accuse`.',
          ar: 'ومنه `انتقد` و`استنكر`، فإن نسب الفعل إلى فاعله فهو `accuse`.',
        },
      },
      {
        code: 'promise',
        name: {
          en: 'promise',
          ar: 'وعد',
        },
        meaning: {
          en: 'Binds himself to do it.',
          ar: 'يلزم نفسه بفعله.',
        },
        example: '**تعهد** بإدخال الدواء',
        borderline: {
          en: '`أعرب عن استعداده` is `say`: to be ready binds nobody.',
          ar: '`أعرب عن استعداده` هو `say`، لأن الاستعداد لا يُلزم أحدا.',
        },
      },
      {
        code: 'accept',
        name: {
          en: 'accept',
          ar: 'قبول',
        },
        meaning: {
          en: 'Says yes to what is offered.',
          ar: 'يقول نعم لما عُرض.',
        },
        example: '**أيّد** المقترح',
        borderline: {
          en: 'A yes that was uttered; `وافق البرلمان` by vote alone is no statement.',
          ar: 'نعم نُطق بها، أما `وافق البرلمان` بالتصويت وحده فليس قولا.',
        },
      },
      {
        code: 'reject',
        name: {
          en: 'reject',
          ar: 'رفض',
        },
        meaning: {
          en: 'Says no to it.',
          ar: 'يقول لا.',
        },
        example: '**رفض** المقترح',
        borderline: {
          en: '`رفض الإفصاح` tells of silence and is no statement.',
          ar: '`رفض الإفصاح` خبر عن صمت، وليس قولا.',
        },
      },
      {
        code: 'expect',
        name: {
          en: 'expect',
          ar: 'توقع',
        },
        meaning: {
          en: 'Says what he thinks will come.',
          ar: 'يقول ما يظن أنه آت.',
        },
        example: '**توقع** اتفاقا قريبا',
        borderline: {
          en: '`أمل` too; a wish that others act is `demand`.',
          ar: 'ومنه `أمل`، أما الرغبة في أن يفعل غيره فهي `demand`.',
        },
      },
      {
        code: 'ask',
        name: {
          en: 'ask',
          ar: 'سؤال',
        },
        meaning: {
          en: 'Puts a question or a request.',
          ar: 'يسأل أو يلتمس.',
        },
        example: '**تساءل** عن جدوى اللقاء',
        borderline: {
          en: 'A question that is rhetorical stays `ask`; `طلب من الوزير المغادرة` is `demand`.',
          ar: 'السؤال البلاغي يبقى `ask`، و`طلب من الوزير المغادرة` هو `demand`.',
        },
      },
    ],
  },
  {
    field: 'topics',
    title: {
      en: 'What it is about: topics of statements and meetings, kinds of measures',
      ar: 'عمّ الكلام: مواضيع الأقوال واللقاءات، وأنواع التدابير',
    },
    codes: [
      {
        code: 'ceasefire',
        name: {
          en: 'ceasefire',
          ar: 'وقف إطلاق النار',
        },
        meaning: {
          en: 'Holding fire: truces, halts of fighting.',
          ar: 'الكف عن القتال: هدنة أو وقف للنار.',
        },
        example: '**هدنة** من يومين',
        borderline: {
          en: 'A `تهدئة` of words between politicians is none.',
          ar: '`التهدئة` الكلامية بين الساسة ليست منه.',
        },
      },
      {
        code: 'civilians-evacuation',
        name: {
          en: 'civilians-evacuation',
          ar: 'إجلاء المدنيين',
        },
        meaning: {
          en: 'Bringing civilians or the wounded out.',
          ar: 'إخراج المدنيين أو الجرحى.',
        },
        example: '**إخراج الأهالي** من الحي',
        borderline: {
          en: 'Wounded fighters who are brought out with civilians belong here; fighters who leave under a deal do not.',
          ar: 'الجرحى من المقاتلين الخارجين مع الأهالي منه، والمقاتلون الخارجون باتفاق ليسوا منه.',
        },
      },
      {
        code: 'fighters-withdrawal',
        name: {
          en: 'fighters-withdrawal',
          ar: 'انسحاب المقاتلين',
        },
        meaning: {
          en: 'Fighters leaving a place.',
          ar: 'خروج المقاتلين من مكان.',
        },
        example: '**خروج المسلحين** غربا',
        borderline: {
          en: "A state's army that leaves is `troops`.",
          ar: 'جيش الدولة المنسحب `troops`.',
        },
      },
      {
        code: 'humanitarian-aid',
        name: {
          en: 'humanitarian-aid',
          ar: 'المساعدات الإنسانية',
        },
        meaning: {
          en: 'Food, medicine, convoys, access for them.',
          ar: 'الغذاء والدواء والقوافل ووصولها.',
        },
        example: '**إدخال المساعدات**',
        borderline: {
          en: 'A loan or a grant to a government is `economy`.',
          ar: 'القرض أو المنحة للحكومة `economy`.',
        },
      },
      {
        code: 'siege',
        name: {
          en: 'siege',
          ar: 'الحصار',
        },
        meaning: {
          en: 'Laying, easing or lifting a siege.',
          ar: 'فرض الحصار أو تخفيفه أو رفعه.',
        },
        example: '**رفع الحصار** عن البلدة',
        borderline: {
          en: 'A blockade of one road is a siege of those behind it; an embargo by states is `sanctions`.',
          ar: 'قطع طريق حصار لمن وراءه، وحظر الدول `sanctions`.',
        },
      },
      {
        code: 'prisoners',
        name: {
          en: 'prisoners',
          ar: 'الأسرى والمعتقلون',
        },
        meaning: {
          en: 'Detainees, hostages, exchanges.',
          ar: 'المعتقلون والرهائن وتبادلهم.',
        },
        example: '**تبادل الأسرى**',
        borderline: {
          en: 'An arrest gives the topic and no measure; a trial is `accountability`.',
          ar: 'الاعتقال موضوع منه وليس تدبيرا، والمحاكمة `accountability`.',
        },
      },
      {
        code: 'disarmament',
        name: {
          en: 'disarmament',
          ar: 'نزع السلاح',
        },
        meaning: {
          en: 'Handing over or destroying arms.',
          ar: 'تسليم السلاح أو إتلافه.',
        },
        example: '**تسليم السلاح الثقيل**',
        borderline: {
          en: 'Chemical and nuclear arms: the first belong here, the second to `nuclear`.',
          ar: 'السلاح الكيميائي منه، والنووي `nuclear`.',
        },
      },
      {
        code: 'safe-zone',
        name: {
          en: 'safe-zone',
          ar: 'منطقة آمنة',
        },
        meaning: {
          en: 'Zones or corridors that are to be safe.',
          ar: 'مناطق أو ممرات يُراد لها الأمان.',
        },
        example: '**ممر آمن** إلى الساحل',
        borderline: {
          en: 'A corridor for one convoy is `humanitarian-aid`.',
          ar: 'ممر لقافلة واحدة `humanitarian-aid`.',
        },
      },
      {
        code: 'monitoring',
        name: {
          en: 'monitoring',
          ar: 'المراقبة',
        },
        meaning: {
          en: 'Observers and ways of checking.',
          ar: 'مراقبون وسبل تحقق.',
        },
        example: '**نشر مراقبين** دوليين',
        borderline: {
          en: 'Inspectors of a nuclear plant: `nuclear` first, `monitoring` beside it.',
          ar: 'مفتشو المنشأة النووية: `nuclear` أولا ومعه `monitoring`.',
        },
      },
      {
        code: 'troops',
        name: {
          en: 'troops',
          ar: 'القوات',
        },
        meaning: {
          en: 'Sending, keeping or pulling out troops.',
          ar: 'إرسال القوات أو إبقاؤها أو سحبها.',
        },
        example: '**سحب القوات** الأجنبية',
        borderline: {
          en: 'Peacekeepers are troops; what they do in battle is `military-action`.',
          ar: 'قوات حفظ السلام قوات، وما تفعله في القتال `military-action`.',
        },
      },
      {
        code: 'negotiations',
        name: {
          en: 'negotiations',
          ar: 'المفاوضات',
        },
        meaning: {
          en: 'Talks as something that is demanded, begun or broken off.',
          ar: 'المفاوضات بوصفها مطلبا أو بداية أو قطعا.',
        },
        example: '**استئناف المفاوضات**',
        borderline: {
          en: 'A round of talks is a meeting, and `negotiations` only where talking itself is at issue.',
          ar: 'جولة المحادثات لقاء، ولا تكون `negotiations` إلا إذا كان التفاوض نفسه هو المسألة.',
        },
      },
      {
        code: 'political-transition',
        name: {
          en: 'political-transition',
          ar: 'الانتقال السياسي',
        },
        meaning: {
          en: 'A change of those who rule.',
          ar: 'تبدل من يحكم.',
        },
        example: '**مرحلة انتقالية**',
        borderline: {
          en: 'A change of minister is none; `رحيل الرئيس` is one.',
          ar: 'تبديل وزير ليس منه، و`رحيل الرئيس` منه.',
        },
      },
      {
        code: 'unity-government',
        name: {
          en: 'unity-government',
          ar: 'حكومة الوحدة',
        },
        meaning: {
          en: 'A government shared by the sides.',
          ar: 'حكومة تشترك فيها الأطراف.',
        },
        example: '**حكومة وفاق**',
        borderline: {
          en: 'Any government being formed is none; it must be shared.',
          ar: 'تشكيل أي حكومة ليس منه، ولا بد أن تكون مشتركة.',
        },
      },
      {
        code: 'elections',
        name: {
          en: 'elections',
          ar: 'الانتخابات',
        },
        meaning: {
          en: 'Elections and referendums.',
          ar: 'الانتخابات والاستفتاءات.',
        },
        example: '**انتخابات مبكرة**',
        borderline: {
          en: 'A vote in a council on a text is none.',
          ar: 'تصويت مجلس على نص ليس منه.',
        },
      },
      {
        code: 'constitution',
        name: {
          en: 'constitution',
          ar: 'الدستور',
        },
        meaning: {
          en: 'Writing or changing a constitution.',
          ar: 'كتابة الدستور أو تعديله.',
        },
        example: '**مسودة الدستور**',
        borderline: {
          en: 'A law is none; `إعلان دستوري` is one.',
          ar: 'القانون ليس منه، و`إعلان دستوري` منه.',
        },
      },
      {
        code: 'sanctions',
        name: {
          en: 'sanctions',
          ar: 'العقوبات',
        },
        meaning: {
          en: 'Laying on, easing, lifting sanctions.',
          ar: 'فرض العقوبات أو تخفيفها أو رفعها.',
        },
        example: '**رفع العقوبات**',
        borderline: {
          en: 'Laying on and lifting both; the stage and the words tell which.',
          ar: 'الفرض والرفع معا، والمرحلة والكلمات تقول أيهما.',
        },
      },
      {
        code: 'nuclear',
        name: {
          en: 'nuclear',
          ar: 'الملف النووي',
        },
        meaning: {
          en: 'Nuclear programmes, plants, arms.',
          ar: 'البرامج والمنشآت والأسلحة النووية.',
        },
        example: '**تخصيب اليورانيوم**',
        borderline: {
          en: 'Power plants and arms both.',
          ar: 'المحطات والسلاح معا.',
        },
      },
      {
        code: 'territory',
        name: {
          en: 'territory',
          ar: 'الأراضي والحدود',
        },
        meaning: {
          en: 'Who holds or owns land; borders.',
          ar: 'من يمسك الأرض أو يملكها، والحدود.',
        },
        example: '**ترسيم الحدود**',
        borderline: {
          en: 'Taking a town in battle is `military-action`; who shall hold it after is `territory`.',
          ar: 'أخذ بلدة في القتال `military-action`، ولمن تكون بعده `territory`.',
        },
      },
      {
        code: 'refugees',
        name: {
          en: 'refugees',
          ar: 'اللاجئون',
        },
        meaning: {
          en: 'Refugees and the displaced.',
          ar: 'اللاجئون والنازحون.',
        },
        example: '**عودة النازحين**',
        borderline: {
          en: 'Those who are leaving now, by a deal, are `civilians-evacuation`.',
          ar: 'الخارجون الآن باتفاق `civilians-evacuation`.',
        },
      },
      {
        code: 'accountability',
        name: {
          en: 'accountability',
          ar: 'المساءلة',
        },
        meaning: {
          en: 'Courts, inquiries, punishment of crimes.',
          ar: 'المحاكم والتحقيق ومعاقبة الجرائم.',
        },
        example: '**لجنة تحقيق** دولية',
        borderline: {
          en: 'Blame without court or inquiry is the act `accuse`, not a topic.',
          ar: 'اللوم بلا محكمة ولا تحقيق هو الفعل `accuse` لا موضوع.',
        },
      },
      {
        code: 'reconstruction',
        name: {
          en: 'reconstruction',
          ar: 'إعادة الإعمار',
        },
        meaning: {
          en: 'Building up again and paying for it.',
          ar: 'البناء من جديد وتمويله.',
        },
        example: '**إعادة إعمار** الميناء',
        borderline: {
          en: 'Aid for those who live in ruins is `humanitarian-aid`.',
          ar: 'معونة الساكنين بين الأنقاض `humanitarian-aid`.',
        },
      },
      {
        code: 'relations',
        name: {
          en: 'relations',
          ar: 'العلاقات',
        },
        meaning: {
          en: 'How two states stand to each other.',
          ar: 'حال دولتين إحداهما مع الأخرى.',
        },
        example: '**إعادة فتح السفارة**',
        borderline: {
          en: "Two states' trade is `economy`; their embassies are relations.",
          ar: 'تجارة الدولتين `economy`، وسفاراتهما علاقات.',
        },
      },
      {
        code: 'counter-terrorism',
        name: {
          en: 'counter-terrorism',
          ar: 'مكافحة الإرهاب',
        },
        meaning: {
          en: 'Action against those called terrorists.',
          ar: 'العمل على من يوصفون بالإرهاب.',
        },
        example: '**مكافحة الإرهاب**',
        borderline: {
          en: 'Only where it is so called; an attack told as a battle is `military-action`.',
          ar: 'حيث يُسمى كذلك فقط، والهجوم المروي معركةً `military-action`.',
        },
      },
      {
        code: 'military-action',
        name: {
          en: 'military-action',
          ar: 'العمل العسكري',
        },
        meaning: {
          en: 'Fighting, shelling, strikes, offensives.',
          ar: 'القتال والقصف والغارات والهجمات.',
        },
        example: '**قصف** الأحياء الشرقية',
        borderline: {
          en: 'An attack by persons on persons without arms of war is none.',
          ar: 'اعتداء أشخاص على أشخاص بلا سلاح حرب ليس منه.',
        },
      },
      {
        code: 'security-cooperation',
        name: {
          en: 'security-cooperation',
          ar: 'التعاون الأمني',
        },
        meaning: {
          en: 'Working together on security or arms.',
          ar: 'العمل معا في الأمن أو السلاح.',
        },
        example: '**تنسيق أمني** بين البلدين',
        borderline: {
          en: 'Arms sold or given are in it; joint bombing is `military-action`.',
          ar: 'السلاح المبيع أو الممنوح منه، والقصف المشترك `military-action`.',
        },
      },
      {
        code: 'economy',
        name: {
          en: 'economy',
          ar: 'الاقتصاد',
        },
        meaning: {
          en: 'Trade, money, oil, support.',
          ar: 'التجارة والمال والنفط والدعم.',
        },
        example: '**قرض** للبنك المركزي',
        borderline: {
          en: 'The price of a war is none; a grant for rebuilding is `reconstruction`.',
          ar: 'كلفة الحرب ليست منه، ومنحة إعادة البناء `reconstruction`.',
        },
      },
    ],
  },
  {
    field: 'measures[].stage',
    title: {
      en: 'How far a measure has come',
      ar: 'أين وصل التدبير',
    },
    codes: [
      {
        code: 'called-for',
        name: {
          en: 'called-for',
          ar: 'مطلوب',
        },
        meaning: {
          en: 'Someone demands it of others.',
          ar: 'يطلبه أحد من غيره.',
        },
        example: '**طالب** بوقف النار',
        borderline: {
          en: 'However politely; a hope that it may come is none.',
          ar: 'مهما لان الطلب، والأمل في وقوعه ليس منه.',
        },
      },
      {
        code: 'proposed',
        name: {
          en: 'proposed',
          ar: 'مقترح',
        },
        meaning: {
          en: 'Someone offers it, or offers to do it.',
          ar: 'يعرضه أحد أو يعرض أن يقوم به.',
        },
        example: '**عرض** هدنة من يومين',
        borderline: {
          en: 'An offer to others; telling others to do it is `called-for`.',
          ar: 'عرض على غيره، وأمر غيره به `called-for`.',
        },
      },
      {
        code: 'discussed',
        name: {
          en: 'discussed',
          ar: 'قيد البحث',
        },
        meaning: {
          en: 'The sides speak about it.',
          ar: 'تتحدث فيه الأطراف.',
        },
        example: '**بحثا** إجلاء الجرحى',
        borderline: {
          en: 'On the agenda is enough; a yes makes it `agreed`.',
          ar: 'يكفي أن يكون على جدول الأعمال، والموافقة تجعله `agreed`.',
        },
      },
      {
        code: 'agreed',
        name: {
          en: 'agreed',
          ar: 'متفق عليه',
        },
        meaning: {
          en: 'The sides have said yes to it.',
          ar: 'قالت الأطراف نعم.',
        },
        example: '**اتفقا** على الهدنة',
        borderline: {
          en: "A vote for it counts, one side's readiness is `proposed`.",
          ar: 'التصويت عليه منه، واستعداد طرف واحد `proposed`.',
        },
      },
      {
        code: 'in-force',
        name: {
          en: 'in-force',
          ar: 'سارٍ',
        },
        meaning: {
          en: 'It holds from now on.',
          ar: 'يعمل به من الآن.',
        },
        example: '**دخلت** الهدنة حيز التنفيذ',
        borderline: {
          en: '`يبدأ غدا` is still `agreed`.',
          ar: '`يبدأ غدا` ما زال `agreed`.',
        },
      },
      {
        code: 'carried-out',
        name: {
          en: 'carried-out',
          ar: 'نُفذ',
        },
        meaning: {
          en: 'It has been done, wholly or in part.',
          ar: 'جرى، كله أو بعضه.',
        },
        example: '**غادرت** أولى الحافلات',
        borderline: {
          en: 'In part is enough: the first bus of many.',
          ar: 'يكفي بعضه: أول حافلة من حافلات.',
        },
      },
      {
        code: 'extended',
        name: {
          en: 'extended',
          ar: 'مُدد',
        },
        meaning: {
          en: 'It goes on beyond its term.',
          ar: 'يستمر بعد أجله.',
        },
        example: '**تمديد** الهدنة يومين',
        borderline: {
          en: 'Renewed after a gap is `agreed` again.',
          ar: 'المجدد بعد انقطاع `agreed` من جديد.',
        },
      },
      {
        code: 'violated',
        name: {
          en: 'violated',
          ar: 'خُرق',
        },
        meaning: {
          en: 'Someone broke it.',
          ar: 'نقضه أحد.',
        },
        example: '**خرقوا** وقف النار',
        borderline: {
          en: 'Claimed by one side is enough, `toldBy` says who claims.',
          ar: 'يكفي أن يقوله طرف، و`toldBy` يقول من قاله.',
        },
      },
      {
        code: 'suspended',
        name: {
          en: 'suspended',
          ar: 'عُلق',
        },
        meaning: {
          en: 'It is held up for a time.',
          ar: 'أوقف إلى حين.',
        },
        example: '**علقوا** الإجلاء',
        borderline: {
          en: 'Held up for want of a date is none; somebody stops it.',
          ar: 'التأخر لغياب الموعد ليس منه، ولا بد ممن يوقفه.',
        },
      },
      {
        code: 'collapsed',
        name: {
          en: 'collapsed',
          ar: 'انهار',
        },
        meaning: {
          en: 'It is over without having been carried out.',
          ar: 'انتهى ولم يتم.',
        },
        example: '**انهارت** الهدنة',
        borderline: {
          en: 'One breach is `violated`.',
          ar: 'خرق واحد `violated`.',
        },
      },
      {
        code: 'rejected',
        name: {
          en: 'rejected',
          ar: 'مرفوض',
        },
        meaning: {
          en: 'Someone says no to it.',
          ar: 'رفضه أحد.',
        },
        example: '**رفضوا** تسليم السلاح',
        borderline: {
          en: '`لم يوافق بعد` is none.',
          ar: '`لم يوافق بعد` ليس منه.',
        },
      },
    ],
  },
  {
    field: 'meetings[].kind',
    title: {
      en: 'What kind of occasion a meeting is',
      ar: 'نوع اللقاء',
    },
    codes: [
      {
        code: 'meeting',
        name: {
          en: 'meeting',
          ar: 'اجتماع',
        },
        meaning: {
          en: 'A meeting with nothing more said of it.',
          ar: 'اجتماع لا يقال فيه أكثر.',
        },
        example: '**اجتماع** في باريس',
        borderline: {
          en: 'Where the same occasion is called talks elsewhere, the first name holds.',
          ar: 'إذا سُميت المناسبة نفسها محادثات في موضع آخر فالاسم الأول هو المعتبر.',
        },
      },
      {
        code: 'talks',
        name: {
          en: 'talks',
          ar: 'محادثات',
        },
        meaning: {
          en: 'Talks or a round of them.',
          ar: 'محادثات أو جولة منها.',
        },
        example: '**محادثات** الخبراء',
        borderline: {
          en: '`المفاوضات النووية` as a process is no meeting; a round of it is talks.',
          ar: '`المفاوضات النووية` مسارا ليست لقاء، وجولة منها محادثات.',
        },
      },
      {
        code: 'call',
        name: {
          en: 'call',
          ar: 'اتصال',
        },
        meaning: {
          en: 'A telephone or video call.',
          ar: 'مكالمة بالهاتف أو بالصورة.',
        },
        example: '**اتصال هاتفي** بين الرئيسين',
        borderline: {
          en: 'Letters and messages are none.',
          ar: 'الرسائل ليست منه.',
        },
      },
      {
        code: 'summit',
        name: {
          en: 'summit',
          ar: 'قمة',
        },
        meaning: {
          en: 'A meeting of leaders that is called one.',
          ar: 'لقاء قادة يسمى قمة.',
        },
        example: '**قمة** طارئة',
        borderline: {
          en: 'Two presidents who meet are a `meeting` unless it is called a summit.',
          ar: 'لقاء رئيسين `meeting` ما لم يُسم قمة.',
        },
      },
      {
        code: 'conference',
        name: {
          en: 'conference',
          ar: 'مؤتمر',
        },
        meaning: {
          en: 'A conference; a press conference only where it is the only trace of an encounter.',
          ar: 'مؤتمر، والمؤتمر الصحافي حيث لا أثر للقاء سواه.',
        },
        example: '**مؤتمر** للمانحين',
        borderline: {
          en: 'A press conference beside the talks it reports is not a second entry.',
          ar: 'المؤتمر الصحافي إلى جانب المحادثات التي يعلنها ليس مدخلا ثانيا.',
        },
      },
      {
        code: 'visit',
        name: {
          en: 'visit',
          ar: 'زيارة',
        },
        meaning: {
          en: 'A visit, with the talks it brings.',
          ar: 'زيارة بما فيها من محادثات.',
        },
        example: '**زيارة** الوزير إلى العاصمة',
        borderline: {
          en: 'Arriving without a party to meet and without a rank is none.',
          ar: 'الوصول بلا من يُلتقى وبلا صاحب منصب ليس منه.',
        },
      },
      {
        code: 'session',
        name: {
          en: 'session',
          ar: 'جلسة',
        },
        meaning: {
          en: 'A dated sitting of a council or a parliament.',
          ar: 'جلسة مؤرخة لمجلس أو برلمان.',
        },
        example: '**جلسة** لمجلس الأمن',
        borderline: {
          en: 'Regular work of a parliament is none; a sitting that votes on the matter is.',
          ar: 'عمل البرلمان المعتاد ليس منه، والجلسة التي تصوت على الأمر منه.',
        },
      },
      {
        code: 'signing',
        name: {
          en: 'signing',
          ar: 'توقيع',
        },
        meaning: {
          en: 'An occasion at which something is signed.',
          ar: 'مناسبة يوقع فيها شيء.',
        },
        example: '**توقيع** الاتفاق',
        borderline: {
          en: 'Signed during talks that are told too: the talks are the entry.',
          ar: 'ما وُقع أثناء محادثات مذكورة فالمدخل هو المحادثات.',
        },
      },
    ],
  },
  {
    field: 'meetings[].level',
    title: {
      en: 'The rank at which a meeting is held',
      ar: 'مستوى اللقاء',
    },
    codes: [
      {
        code: 'leaders',
        name: {
          en: 'leaders',
          ar: 'القادة',
        },
        meaning: {
          en: 'Heads of state or government, or of a group.',
          ar: 'رؤساء الدول أو الحكومات أو الجماعات.',
        },
        example: 'لقاء **الرئيسين**',
        borderline: {
          en: 'A summit is of leaders whoever is named.',
          ar: 'القمة للقادة أيا كان المسمَّون.',
        },
      },
      {
        code: 'ministerial',
        name: {
          en: 'ministerial',
          ar: 'الوزراء',
        },
        meaning: {
          en: 'Ministers and those of their rank; the highest one present counts.',
          ar: 'الوزراء ومن في رتبتهم، والعبرة بأعلى الحاضرين.',
        },
        example: 'اجتماع **وزراء الخارجية**',
        borderline: {
          en: 'A minister with an ambassador: the higher rank counts.',
          ar: 'وزير مع سفير: العبرة بالأعلى.',
        },
      },
      {
        code: 'envoys',
        name: {
          en: 'envoys',
          ar: 'المبعوثون',
        },
        meaning: {
          en: 'Envoys, ambassadors, negotiators.',
          ar: 'المبعوثون والسفراء والمفاوضون.',
        },
        example: 'لقاء **المبعوثين**',
        borderline: {
          en: 'The head of a delegation counts as an envoy.',
          ar: 'رئيس الوفد كالمبعوث.',
        },
      },
      {
        code: 'technical',
        name: {
          en: 'technical',
          ar: 'الخبراء',
        },
        meaning: {
          en: 'Experts and officials below that.',
          ar: 'الخبراء والمسؤولون دون ذلك.',
        },
        example: 'محادثات **الخبراء العسكريين**',
        borderline: {
          en: 'Officers are experts here, a chief of staff among them.',
          ar: 'الضباط خبراء هنا، ومنهم رئيس الأركان.',
        },
      },
      {
        code: 'unspecified',
        name: {
          en: 'unspecified',
          ar: 'غير مذكور',
        },
        meaning: {
          en: 'The report does not say.',
          ar: 'لا يقوله الخبر.',
        },
        example: 'اجتماع **في موسكو**',
        borderline: {
          en: '`الجانبان` give no rank.',
          ar: '`الجانبان` بلا رتبة.',
        },
      },
    ],
  },
  {
    field: 'meetings[].status',
    title: {
      en: 'Where a meeting stands, as of publication',
      ar: 'حال اللقاء عند النشر',
    },
    codes: [
      {
        code: 'proposed',
        name: {
          en: 'proposed',
          ar: 'مقترح',
        },
        meaning: {
          en: 'Someone wants it; nobody has agreed to it.',
          ar: 'يريده أحد ولم يتفق عليه.',
        },
        example: '**اقترح** لقاء في عمّان',
        borderline: {
          en: 'One side has invited and the other has not answered.',
          ar: 'دعا طرف ولم يجب الآخر.',
        },
      },
      {
        code: 'planned',
        name: {
          en: 'planned',
          ar: 'مقرر',
        },
        meaning: {
          en: 'It is to take place.',
          ar: 'سينعقد.',
        },
        example: '**يلتقيان** السبت المقبل',
        borderline: {
          en: '`من المقرر` and a verb to come; a wish is `proposed`.',
          ar: '`من المقرر` والفعل المستقبل، والرغبة `proposed`.',
        },
      },
      {
        code: 'under-way',
        name: {
          en: 'under-way',
          ar: 'جارٍ',
        },
        meaning: {
          en: 'It is going on.',
          ar: 'منعقد الآن.',
        },
        example: '**تتواصل** المحادثات',
        borderline: {
          en: '`اليوم` with a present verb is `planned` or `under-way` by what else is told of it.',
          ar: '`اليوم` مع مضارع يكون `planned` أو `under-way` بحسب ما يُروى عنه.',
        },
      },
      {
        code: 'held',
        name: {
          en: 'held',
          ar: 'انعقد',
        },
        meaning: {
          en: 'It has taken place.',
          ar: 'جرى.',
        },
        example: '**التقيا** أمس',
        borderline: {
          en: 'A day before publication and no word against it.',
          ar: 'يوم قبل النشر بلا ما ينفيه.',
        },
      },
      {
        code: 'postponed',
        name: {
          en: 'postponed',
          ar: 'مؤجل',
        },
        meaning: {
          en: 'It was put off.',
          ar: 'أُرجئ.',
        },
        example: '**أُرجئ** الاجتماع',
        borderline: {
          en: 'Put off without a new day is still postponed.',
          ar: 'المؤجل بلا موعد جديد مؤجل.',
        },
      },
      {
        code: 'cancelled',
        name: {
          en: 'cancelled',
          ar: 'ملغى',
        },
        meaning: {
          en: 'It will not take place.',
          ar: 'لن ينعقد.',
        },
        example: '**ألغيت** الزيارة',
        borderline: {
          en: 'Broken off after it began is `held`.',
          ar: 'ما قُطع بعد أن بدأ `held`.',
        },
      },
      {
        code: 'denied',
        name: {
          en: 'denied',
          ar: 'منفي',
        },
        meaning: {
          en: 'Someone says that there is or was no such meeting.',
          ar: 'ينفي أحد وقوعه.',
        },
        example: '**نفى** أي لقاء بينهما',
        borderline: {
          en: 'Denied by one and told by another: the entry is denied, and `toldBy` says by whom.',
          ar: 'نفاه واحد ورواه آخر: المدخل منفي، و`toldBy` يقول من نفاه.',
        },
      },
    ],
  },
  {
    field: 'meetings[].participants[].role',
    title: {
      en: 'What a participant does at a meeting',
      ar: 'عمل المشارك في اللقاء',
    },
    codes: [
      {
        code: 'party',
        name: {
          en: 'party',
          ar: 'طرف',
        },
        meaning: {
          en: 'Takes part for itself.',
          ar: 'يشارك عن نفسه.',
        },
        example: 'اجتمع **الوفدان**',
        borderline: {
          en: "Whoever speaks for a side is the side's one participant.",
          ar: 'المتكلم باسم طرف هو مشاركه الوحيد.',
        },
      },
      {
        code: 'host',
        name: {
          en: 'host',
          ar: 'مضيف',
        },
        meaning: {
          en: 'Has the others come to it.',
          ar: 'يستقبل الآخرين.',
        },
        example: '**تستضيف فرنسا** الاجتماع',
        borderline: {
          en: 'The place alone makes nobody host who is not there; the state visited is.',
          ar: 'المكان وحده لا يجعل الغائب مضيفا، والدولة المزورة مضيفة.',
        },
      },
      {
        code: 'mediator',
        name: {
          en: 'mediator',
          ar: 'وسيط',
        },
        meaning: {
          en: 'Brings the others together.',
          ar: 'يجمع بين الآخرين.',
        },
        example: 'بوساطة **قطر**',
        borderline: {
          en: '`برعاية` is mediation; an envoy who meets one side is a `party`.',
          ar: '`برعاية` وساطة، والمبعوث الذي يلتقي طرفا واحدا `party`.',
        },
      },
      {
        code: 'observer',
        name: {
          en: 'observer',
          ar: 'مراقب',
        },
        meaning: {
          en: 'Is there and takes no part. No rule gives it yet.',
          ar: 'يحضر ولا يشارك. لا قاعدة تعطيه بعد.',
        },
        example: 'بحضور **مراقب من الأمم المتحدة**',
        borderline: {
          en: '`بحضور` a head of state is no observing: he is a `party`.',
          ar: '`بحضور` رئيس دولة ليس مراقبة، فهو `party`.',
        },
      },
    ],
  },
  {
    field: 'measures[].parties[].part',
    title: {
      en: 'What a party does in a measure',
      ar: 'عمل الطرف في التدبير',
    },
    codes: [
      {
        code: 'by',
        name: {
          en: 'by',
          ar: 'من',
        },
        meaning: {
          en: 'Performs the stage: demands, agrees, carries out, breaks.',
          ar: 'يقوم بالمرحلة: يطلب أو يتفق أو ينفذ أو يخرق.',
        },
        example: '**الفصائل** خرقت الهدنة',
        borderline: {
          en: 'Both sides of an agreement are `by`.',
          ar: 'طرفا الاتفاق كلاهما `by`.',
        },
      },
      {
        code: 'to',
        name: {
          en: 'to',
          ar: 'إلى',
        },
        meaning: {
          en: 'It is demanded of, offered to or done to. No rule gives it yet.',
          ar: 'يُطلب منه أو يُعرض عليه أو يقع عليه. لا قاعدة تعطيه بعد.',
        },
        example: 'طالبوا **الحكومة** برفع الحصار',
        borderline: {
          en: 'Of a breach it is the other side, where it is named.',
          ar: 'في الخرق هو الطرف الآخر إذا سُمي.',
        },
      },
      {
        code: 'guarantor',
        name: {
          en: 'guarantor',
          ar: 'ضامن',
        },
        meaning: {
          en: 'Stands for its being kept.',
          ar: 'يكفل الوفاء به.',
        },
        example: 'بضمانة **تركيا**',
        borderline: {
          en: 'Only where guaranteeing is said; a sponsor of talks is `mediator`.',
          ar: 'حيث تُذكر الضمانة فقط، وراعي المحادثات `mediator`.',
        },
      },
      {
        code: 'mediator',
        name: {
          en: 'mediator',
          ar: 'وسيط',
        },
        meaning: {
          en: 'Brought it about.',
          ar: 'سعى بين الأطراف.',
        },
        example: 'بوساطة **عُمان**',
        borderline: {
          en: 'Who announces it has not brought it about.',
          ar: 'من يعلنه ليس من جاء به.',
        },
      },
      {
        code: 'beneficiary',
        name: {
          en: 'beneficiary',
          ar: 'مستفيد',
        },
        meaning: {
          en: 'It is done for. No rule gives it yet.',
          ar: 'يجري لأجله. لا قاعدة تعطيه بعد.',
        },
        example: 'مساعدات **لأهالي البلدة**',
        borderline: {
          en: 'Aid `لأهالي`; the town it is brought into is the place.',
          ar: 'المعونة `لأهالي`، والبلدة التي تدخلها هي المكان.',
        },
      },
    ],
  },
  {
    field: 'findings[].rule',
    title: {
      en: 'What is odd about a page',
      ar: 'ما يستوقف في الصفحة',
    },
    codes: [
      {
        code: 'page.empty',
        name: {
          en: 'page.empty',
          ar: 'صفحة خالية',
        },
        meaning: {
          en: 'The page has no text.',
          ar: 'ليس في الصفحة نص.',
        },
        example: '–',
        borderline: null,
      },
      {
        code: 'page.not-arabic',
        name: {
          en: 'page.not-arabic',
          ar: 'ليست عربية',
        },
        meaning: {
          en: 'The text is in another language and is not read in depth.',
          ar: 'النص بلغة أخرى فلا يقرأ بعمق.',
        },
        example: '**Ministers meet in Geneva**',
        borderline: null,
      },
      {
        code: 'page.control-characters',
        name: {
          en: 'page.control-characters',
          ar: 'محارف خفية',
        },
        meaning: {
          en: 'Characters that turn or hide text were struck.',
          ar: 'حُذفت محارف تقلب النص أو تخفيه.',
        },
        example: '–',
        borderline: null,
      },
      {
        code: 'page.repeated-paragraph',
        name: {
          en: 'page.repeated-paragraph',
          ar: 'فقرة مكررة',
        },
        meaning: {
          en: 'A paragraph is printed again; only the first printing is read.',
          ar: 'فقرة طبعت مرتين، فلا تُقرأ إلا الأولى.',
        },
        example: '**وأضاف الوزير …** مرتين',
        borderline: null,
      },
      {
        code: 'quote.unclosed',
        name: {
          en: 'quote.unclosed',
          ar: 'علامة لم تُغلق',
        },
        meaning: {
          en: 'A mark opens a quotation that no mark closes.',
          ar: 'علامة تفتح اقتباسا لا يُغلق.',
        },
        example: 'قال **«** سنعود غدا',
        borderline: null,
      },
      {
        code: 'quote.unopened',
        name: {
          en: 'quote.unopened',
          ar: 'علامة لم تُفتح',
        },
        meaning: {
          en: 'A mark closes a quotation that no mark opened.',
          ar: 'علامة تغلق اقتباسا لم يُفتح.',
        },
        example: 'سنعود غدا **»** وغادر',
        borderline: null,
      },
      {
        code: 'quote.across-paragraphs',
        name: {
          en: 'quote.across-paragraphs',
          ar: 'اقتباس عبر فقرتين',
        },
        meaning: {
          en: 'A quotation goes on in the next paragraph.',
          ar: 'اقتباس يمتد إلى الفقرة التالية.',
        },
        example: '–',
        borderline: null,
      },
      {
        code: 'time.no-publication-day',
        name: {
          en: 'time.no-publication-day',
          ar: 'يوم النشر مجهول',
        },
        meaning: {
          en: 'No day of publication; what is counted from it stays open.',
          ar: 'لا يُعرف يوم النشر، فيبقى ما يُحسب منه مفتوحا.',
        },
        example: '**أمس الجمعة**',
        borderline: null,
      },
      {
        code: 'time.today-is-weekday',
        name: {
          en: 'time.today-is-weekday',
          ar: 'يوم الأسبوع وحده',
        },
        meaning: {
          en: 'The page says which weekday it was published on, and no date.',
          ar: 'تقول الصفحة يوم الأسبوع دون التاريخ.',
        },
        example: '**اليوم السبت**',
        borderline: null,
      },
      {
        code: 'time.weekday-conflict',
        name: {
          en: 'time.weekday-conflict',
          ar: 'يوم لا يوافق تاريخه',
        },
        meaning: {
          en: 'A weekday and its date do not agree.',
          ar: 'يوم الأسبوع لا يوافق التاريخ.',
        },
        example: '**الأحد 10 ديسمبر 2016**',
        borderline: null,
      },
      {
        code: 'statement.unknown-speaker',
        name: {
          en: 'statement.unknown-speaker',
          ar: 'قائل غير بيّن',
        },
        meaning: {
          en: 'Something is said and the page does not show by whom.',
          ar: 'قيل شيء ولا تبين الصفحة من قاله.',
        },
        example: '**وقيل** إن اللقاء فشل',
        borderline: null,
      },
      {
        code: 'meeting.participants-grow',
        name: {
          en: 'meeting.participants-grow',
          ar: 'قائمة مشاركين تختلف',
        },
        meaning: {
          en: 'Two places of the page name different participants of one meeting.',
          ar: 'موضعان في الصفحة يذكران للقاء واحد مشاركين مختلفين.',
        },
        example: 'وزراء **أربع** دول … وزراء **تسع** دول',
        borderline: null,
      },
    ],
  },
  {
    field: 'isnad/record@1',
    title: {
      en: 'How reports are woven into a record',
      ar: 'كيف تُنسج الأخبار في سجل واحد',
    },
    codes: [
      {
        code: 'demands',
        name: {
          en: 'demands',
          ar: 'يريد من غيره أن يفعل.',
        },
        meaning: {
          en: 'Wants others to do it.',
          ar: '`called-for`',
        },
        example: '`called-for`',
        borderline: null,
      },
      {
        code: 'offers',
        name: {
          en: 'offers',
          ar: 'يعرض.',
        },
        meaning: {
          en: 'Offers it.',
          ar: '`proposed`',
        },
        example: '`proposed`',
        borderline: null,
      },
      {
        code: 'accepts',
        name: {
          en: 'accepts',
          ar: 'يقبل.',
        },
        meaning: {
          en: 'Says yes.',
          ar: '`agreed`',
        },
        example: '`agreed`',
        borderline: null,
      },
      {
        code: 'rejects',
        name: {
          en: 'rejects',
          ar: 'يرفض.',
        },
        meaning: {
          en: 'Says no.',
          ar: '`rejected`',
        },
        example: '`rejected`',
        borderline: null,
      },
      {
        code: 'accuses',
        name: {
          en: 'accuses',
          ar: 'يقول إن غيره خرق.',
        },
        meaning: {
          en: 'Says that another broke it.',
          ar: '`violated`',
        },
        example: '`violated`',
        borderline: null,
      },
    ],
  },
]
