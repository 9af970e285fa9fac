import { type Tokens, tokenise, Vocabulary } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '../../fills.js'
import { addEntities } from '../../lexicon/index.js'
import { addTopics, NAMING_PATTERNS, TOPIC_PATTERNS } from '../../lexicon/topics.js'
import { Lexicon } from '../../lexicon.js'
import { arabicChars } from '../../orthography.js'
import type { Word } from '../../word.js'
import { topicsOf } from './topics-of.js'

const lexicon = new Lexicon()
addEntities(lexicon)
addTopics(lexicon)
const vocabulary = new Vocabulary<Word>((form, kind) => lexicon.analyse(form, kind), slotsOf)

function read(text: string): Tokens<Word> {
  return tokenise(text, [{ start: 0, end: text.length, paragraph: 0 }], arabicChars, vocabulary)
}

function topics(text: string): string {
  const tokens = read(text)
  return topicsOf(tokens, 0, tokens.length).join(' ')
}

describe('topicsOf', () => {
  test.each([
    ['ceasefire', 'وقف إطلاق النار'],
    ['ceasefire', 'وقف شامل ودائم لإطلاق النار في المدينة'],
    ['ceasefire', 'توقف مؤقت للقتال'],
    ['ceasefire', 'وقفا فوريا لإطلاق النار'],
    ['ceasefire', 'هدنة جديدة لمدة أسبوع'],
    ['ceasefire', 'وقف الأعمال العدائية'],
    ['civilians-evacuation', 'إجلاء المدنيين'],
    ['civilians-evacuation fighters-withdrawal', 'إخلاء المدنيين والمقاتلين من البلدة'],
    ['fighters-withdrawal', 'سحب كل القوات من الجنوب'],
    ['humanitarian-aid', 'إيصال المساعدات إلى القرى'],
    ['humanitarian-aid', 'إدخال مساعدة إنسانية'],
    ['prisoners', 'تبادل الأسرى والجثامين'],
    ['prisoners', 'أفرجت السلطات عنهم'],
    ['siege', 'فك الحصار عن البلدة'],
    ['safe-zone', 'إقامة منطقة آمنة'],
    ['disarmament', 'نزع سلاح الجماعة'],
    ['monitoring', 'نشر مراقبين دوليين'],
    ['troops', 'إرسال قوات إلى الحدود'],
    ['negotiations', 'استئناف المفاوضات'],
    ['political-transition', 'الحل السياسي هو السبيل'],
    ['unity-government', 'تشكيل حكومة وحدة وطنية'],
    ['elections', 'إجراء انتخابات مبكرة'],
    ['constitution', 'صياغة دستور جديد'],
    ['sanctions', 'رفع العقوبات المفروضة'],
    ['nuclear', 'الاتفاق النووي'],
    ['refugees', 'عودة اللاجئين'],
    ['accountability', 'محاسبة المسؤولين عن الجرائم'],
    ['reconstruction', 'إعادة إعمار المدينة'],
    ['relations', 'تعزيز العلاقات الثنائية'],
    ['counter-terrorism', 'مكافحة الإرهاب'],
    ['military-action', 'شنت الطائرات غارات عنيفة'],
    ['security-cooperation', 'التعاون الأمني بين البلدين'],
    ['territory', 'وحدة أراضي البلاد وسلامتها'],
    ['ceasefire', 'القتال توقف عند الفجر'],
    ['economy', 'خطة إنقاذ للمصارف'],
    ['', 'إنقاذ المدينة من الخراب'],
    ['', 'عاش الوزير في الولايات المتحدة'],
    ['', 'كتب السفير إلى مجلس الأمن'],
    ['', 'وصلت الرسالة إلى الوكالة الدولية للطاقة الذرية'],
    ['', 'نام الوفد في غازي عنتاب'],
    ['', 'أسوأ شتاء منذ الحرب العالمية الثانية'],
    ['', 'سافر وزير الاقتصاد إلى الجنوب'],
    ['', 'لجنة فنية مشتركة تزور المتحف'],
    ['', 'منذ عقود والناس هنا'],
    ['', 'افتتح الوزير معرض الكتاب'],
    ['', ''],
  ])('%s', (expected, text) => {
    expect(topics(text)).toBe(expected)
  })

  test('every pattern is made of concepts that have words', () => {
    for (const { concepts } of [...TOPIC_PATTERNS, ...NAMING_PATTERNS]) expect(concepts).not.toContain(-1)
  })

  test('only what stands in the range counts', () => {
    const tokens = read('رفع العقوبات . نزع السلاح')
    expect(topicsOf(tokens, 3, tokens.length)).toEqual(['disarmament'])
  })
})
