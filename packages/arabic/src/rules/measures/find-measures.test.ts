import { type Layers, readLayers } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { arabic } from '../../pack.js'
import type { Word } from '../../word.js'

const pack = arabic()

function layersOf(text: string): Layers<Word> {
  return readLayers(pack, { text, published: '2016-12-10' })
}

/** Each measure as `kind/stage`, in order of place. */
function measures(text: string): string[] {
  return layersOf(text).measures.measures.map((m) => `${m.kind}/${m.stage}`)
}

describe('findMeasures', () => {
  test.each([
    ['ceasefire/called-for', 'دعا الوزير إلى وقف إطلاق النار.'],
    ['ceasefire/rejected', 'رفضت الحركة وقف إطلاق النار.'],
    ['ceasefire/agreed', 'اتفق الطرفان على وقف لإطلاق النار.'],
    ['ceasefire/violated', 'خرقت القوات الهدنة.'],
    ['ceasefire/collapsed', 'انهارت الهدنة.'],
    ['ceasefire/collapsed', 'قرر الحزب إنهاء الهدنة.'],
    ['ceasefire/extended', 'مدد الجانبان الهدنة.'],
    ['ceasefire/in-force', 'تحدث السفير عن الهدنة السارية.'],
    ['ceasefire/discussed', 'بحث الوزيران وقف القتال في المدينة.'],
    ['humanitarian-aid/called-for', 'طالبت المنظمة بإدخال المساعدات إلى البلدة.'],
    ['sanctions/proposed', 'اقترح الاتحاد رفع العقوبات.'],
    ['prisoners/carried-out', 'أفرجت السلطات عن عشرة موظفين.'],
    ['military-action/carried-out', 'شن الطيران غارات على المدينة.'],
    ['unity-government/called-for', 'حثت الدول الأطراف على تشكيل حكومة وحدة وطنية.'],
    ['ceasefire/called-for humanitarian-aid/called-for', 'دعا الوزير إلى وقف إطلاق النار وإدخال المساعدات.'],
    ['ceasefire/in-force', 'دخلت الهدنة حيز التنفيذ منتصف الليل.'],
    ['ceasefire/violated', 'لم تلتزم القوات بالهدنة.'],
    ['ceasefire/rejected', 'رفضت الحركة مقترح الهدنة.'],
    ['sanctions/agreed', 'وافقت اللجنة على مشروع رفع العقوبات.'],
    ['sanctions/extended', 'مدد الاتحاد الأوروبي العقوبات على روسيا.'],
    ['political-transition/rejected', 'تتقاعس الأطراف عن الموافقة على اتفاق السلام.'],
    ['negotiations/suspended', 'علق البلدان مفاوضاتهما أشهرا.'],
    ['negotiations/proposed', 'أبدت الحكومة استعدادها للتفاوض مع خصومها.'],
    ['negotiations/carried-out', 'استؤنفت المفاوضات بين الحكومة وخصومها.'],
    ['nuclear/agreed', 'وصل الوزير بعد أن أبرمت واشنطن اتفاقا نوويا مع طهران.'],
    ['sanctions/called-for', 'ينبغي أن نكون مستعدين لتطبيق عقوبات.'],
    ['ceasefire/called-for political-transition/called-for', 'يجب أن يكون هناك وقف إطلاق النار وإطلاق عملية سياسية.'],
    ['military-action/carried-out', 'تراجع الجيش بعد أن قصفت روسيا المدينة.'],
    ['nuclear/agreed', 'توصلت إيران وروسيا إلى اتفاق تاريخي حول البرنامج النووي.'],
    ['military-action/suspended', 'أمر الرئيس بوقف الغارات.'],
    ['economy/agreed', 'وافق الوزراء على تقديم قرض عاجل لليونان.'],
    ['ceasefire/agreed', 'تقرر أن تبدأ الهدنة منتصف الليل.'],
    ['negotiations/agreed', 'من المقرر أن يستأنف الجانبان حوارهما الاثنين.'],
    ['ceasefire/discussed', 'قال المبعوث إن الجانبين قريبان من التوصل إلى هدنة.'],
    ['nuclear/proposed', 'أحالت واشنطن الاتفاق النووي إلى البرلمان.'],
    ['ceasefire/proposed', 'وزعت فرنسا مشروع قرار يدعو إلى وقف إطلاق النار.'],
    ['ceasefire/rejected', 'استخدمت روسيا حق النقض ضد مشروع قرار يدعو إلى هدنة.'],
    ['ceasefire/discussed', 'صوت المجلس على مشروع قرار يطالب بوقف إطلاق النار.'],
    ['sanctions/proposed', 'قال الوزير إن رفع العقوبات مرهون بالتزام طهران.'],
    ['negotiations/suspended', 'محادثات السلام معلقة منذ عام.'],
    ['sanctions/in-force', 'فرضت الولايات المتحدة عقوبات على روسيا.'],
    ['economy/rejected', 'قال الوزير: لا رفع للدعم عن الخبز.'],
    ['refugees/called-for', 'أعرب الوزير عن أمله في أن تنتهي الأزمة ويتمكن السكان من العودة إلى وطنهم.'],
    ['ceasefire/called-for', 'سعى المبعوث إلى إقناع الحركة، المدعومة من روسيا، بالهدنة.'],
    ['political-transition/discussed', 'ناقش المبعوث أهمية العملية السياسية.'],
    ['military-action/proposed', 'قال الوزير إن الخيار العسكري مطروح.'],
    ['military-action/carried-out', 'واصل الجيش السوري قصفه للمدينة.'],
    ['ceasefire/in-force', 'صمد وقف إطلاق النار رغم هشاشته.'],
    ['ceasefire/agreed humanitarian-aid/agreed', 'أعلنت روسيا هدنة إنسانية من أجل توصيل المساعدات إلى السكان.'],
    ['nuclear/agreed', 'جاء ذلك عقب محادثات بشأن الاتفاق النووي الذي أبرمته إيران مع روسيا.'],
    ['ceasefire/discussed', 'قال المبعوث إن المحادثات تهدف إلى إنهاء القتال.'],
    ['relations/proposed', 'قال الوزير إن عودة السفير تتوقف على الوضع الأمني.'],
    ['reconstruction/suspended', 'حذر السفير من أن إعادة إعمار المدارس ستتأخر.'],
    ['negotiations/collapsed', 'قال الوزير إن المفاوضات مع الحركة فشلت.'],
    [
      'disarmament/agreed fighters-withdrawal/agreed',
      'قال القائد إن المقاتلين سيسلمون أسلحتهم الثقيلة ثم ينسحبون من المدينة.',
    ],
    ['sanctions/called-for', 'قال الوزير إن بلاده تلتزم إذا رفعت العقوبات.'],
    ['ceasefire/collapsed ceasefire/violated', 'انهار وقف إطلاق النار أمس، إذ خرقه الطرفان مرارا.'],
    ['negotiations/discussed', 'بحث المبعوث سبل التوصل إلى حل سياسي للنزاع.'],
    ['nuclear/discussed', 'يضع الجانبان اللمسات الأخيرة على الاتفاق النووي.'],
    ['sanctions/proposed', 'كشف السفير عن خطط تشمل تجميد أرصدة مسؤولين روس.'],
    ['monitoring/agreed', 'قال السفير إن القرار ينشئ نظاما لرصد البرنامج.'],
    ['sanctions/extended', 'وافق الاتحاد الأوروبي على تمديد العقوبات على روسيا.'],
    ['military-action/carried-out', 'انضمت تركيا إلى الحملة الجوية التي يشنها التحالف الدولي.'],
    ['ceasefire/in-force', 'أوقفت الحركة إطلاق النار.'],
    ['security-cooperation/carried-out', 'قال الوزير إن تدريب تركيا لمقاتلي المعارضة بدأ ببطء.'],
  ])('%s', (expected, text) => {
    expect(measures(text).join(' ')).toBe(expected)
  })

  test.each([
    ['what something else is for', 'زاد الحزب ميزانيته لتعزيز جيشه.'],
    ['ages are no reconstruction', 'تراوحت أعمار المستخدمين بين عشرين وثلاثين.'],
    ['a blow is none', 'تلقى قطاع السياحة ضربة قاسية.'],
    ['penalties are no sanctions', 'شدد القاضي على إيقاع أشد العقوبات على المهربين.'],
    ['nobody who fights', 'سيطر الفريق على المباراة.'],
    ['loans of a bank', 'بلغت القروض التي قدمها الصندوق مليون ريال.'],
    ['harassment is no terror', 'يهدف قانون مكافحة التحرش إلى تنظيم العقوبة.'],
    ['nothing on the table', 'افتتح الوزير معرض الكتاب في المدينة.'],
    ['a topic is no measure', 'الملف النووي معقد.'],
    ['the opposition does not oppose', 'وصل وفد المعارضة.'],
    ['calming fears is no truce', 'تهدئة المخاوف.'],
    ['clashes of nobody', 'اندلعت اشتباكات في المدينة.'],
    ['operations only named', 'شرح الوزير نتائج العمليات العسكرية.'],
    ['food is no aid', 'ارتفعت أسعار المواد الغذائية.'],
    ['penalties inflicted', 'طالب القاضي بإيقاع العقوبات على المخالفين.'],
    ['money set free', 'تحدث الخبير عن الإفراج عن الأموال المجمدة.'],
    ['by a date, not with solutions', 'تأمل الشركة إيجاد فرصة بحلول الصيف.'],
    ['a unit is called by what it fights', 'وصلت وحدة مكافحة الإرهاب.'],
    ['how things have been', 'تعمل الحكومة في الشرق منذ أن شكلت جماعة منافسة حكومة في العاصمة.'],
    ['what the law punishes with', 'قال الوزير إن القانون ينص على عقوبات تصل إلى السجن.'],
    ['a team withdraws', 'انسحب الفريق من البطولة.'],
    ['a government of its own', 'سيطرت جماعة على العاصمة وأعلنت تشكيل حكومة خاصة بها.'],
    ['condemned is not punished', 'أدان السفير جريمة القتل.'],
    ['in a way is no forming', 'نزح السكان بشكل دائم إلى المناطق الآمنة.'],
    ['not only is no denial', 'هذه الغارة ليست فقط الأولى.'],
    ['what is only supposed', 'قال الوزير إن الأسعار ترتفع إذا قصفت روسيا المدينة.'],
    ['observers of markets', 'قال أحد المراقبين إن الأسعار ارتفعت.'],
    ['relations in passing', 'أشاد الكاتب بالعلاقات الثنائية.'],
    ['an empty page', ''],
  ])('none: %s', (_name, text) => {
    expect(measures(text)).toEqual([])
  })

  test.each([
    [25_000, 'people', 'دعت المنظمة إلى إجلاء 25 ألف شخص من المدنيين.'],
    [3.9, 'dollars', 'أعلنت الدولة تقديم مساعدات إنسانية بقيمة 9ر3 دولار.'],
    [3540, 'tonnes', 'طالبت المنظمة بإدخال مساعدات إنسانية تبلغ 3540 طنا.'],
  ])('counts %d %s', (value, unit, text) => {
    expect(layersOf(text).measures.measures[0]?.quantity).toMatchObject({ value, unit })
  })

  test.each([
    ['the factions, not the source', 'الفصائل السورية', 'قال مصدر عسكري إن الفصائل السورية خرقت وقف إطلاق النار.'],
    ['who demands, not who is asked', 'فرنسا', 'طالبت فرنسا تركيا بوقف إطلاق النار.'],
    ['both who agree', 'مصر فرنسا', 'اتفقت مصر وفرنسا على وقف إطلاق النار.'],
    ['both sides of an agreement', 'مصر فرنسا', 'تم التوصل إلى اتفاق على وقف إطلاق النار بين مصر وفرنسا.'],
    ['who is accused, not who accuses', 'حزب العمال الكردستاني', 'اتهمت أنقرة حزب العمال الكردستاني بخرق الهدنة.'],
    ['whose refusal it is', 'إيران', 'تحدث التقرير عن رفض إيران وقف إطلاق النار.'],
    ['who flew the raids', 'روسيا', 'تحدث الأهالي عن الغارات التي شنتها روسيا.'],
  ])('parties: %s', (_name, expected, text) => {
    const { measures: layer, actors } = layersOf(text)
    const by = layer.measures[0]?.parties.filter(({ part }) => part === 'by').map((p) => actors.actors[p.actor]?.name)
    expect(by?.join(' ')).toBe(expected)
  })

  test.each([
    ['ceasefire/agreed ceasefire/called-for', 'أعلنت تركيا هدنة. ورحبت فرنسا بها وطالبت بتمديدها.'],
    ['ceasefire/called-for ceasefire/rejected', 'دعت تركيا إلى هدنة لكن روسيا رفضت ذلك.'],
    ['prisoners/carried-out', 'تبادلت فرنسا وتركيا، أمس الثلاثاء، 120 أسيرا.'],
    ['troops/agreed', 'قالت فرنسا إنها سترسل كتيبة إضافية.'],
    ['negotiations/discussed', 'لم يستبعد الوزير استئناف المفاوضات.'],
    ['nuclear/agreed', 'يدرس المجلس قبول أو رفض الاتفاق النووي.'],
    ['military-action/rejected', 'قصف المدينة ليس الحل.'],
    ['relations/suspended', 'أعلنت الجزائر تعليق رحلاتها إلى المدينة.'],
  ])('%s, though far, by a pronoun or denied', (expected, text) => {
    expect(measures(text).join(' ')).toBe(expected)
  })

  test('told again is one entry', () => {
    expect(measures('دعت فرنسا إلى هدنة. وكررت فرنسا أنها تدعو إلى الهدنة.')).toEqual(['ceasefire/called-for'])
  })

  test('part of those who agreed on what stays on the table say nothing new', () => {
    expect(
      measures('أعلنت إيران وفرنسا توقيع الاتفاق النووي. وقالت فرنسا إنها وقعت الاتفاق النووي.').filter(
        (m) => m === 'nuclear/agreed',
      ),
    ).toHaveLength(1)
  })

  test('the span is the words', () => {
    const { measures: layer, tokens } = layersOf('دعا الوزير إلى وقف إطلاق النار.')
    const [m] = layer.measures
    expect(m === undefined ? '' : tokens.text.slice(tokens.start[m.from], tokens.end[m.to - 1])).toBe('وقف إطلاق النار')
  })
})
