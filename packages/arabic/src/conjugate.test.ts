import { describe, expect, test } from 'vitest'
import { eachForm, type Verb } from './conjugate.js'
import type { VerbForm } from './word.js'

/** The forms of a verb by their spelling, under the reading that comes first. */
function conjugated(verb: Verb): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>()
  eachForm(verb, { participles: 'all' }, (spelling, _use, is) => {
    if (!forms.has(spelling)) forms.set(spelling, is)
  })
  return forms
}

const written = (verb: Verb) => [...conjugated(verb).keys()]

describe('paradigms', () => {
  test.each<[kind: string, verb: Verb, forms: string]>([
    [
      'hollow',
      { root: 'قول', measure: 'I', noun: 'قول' },
      'قال قالت قالا قالتا قالوا قلت قلنا قلن يقول تقول يقولون يقولان تقولان نقول أقول يقولوا يقولا تقولا يقل تقل قيل قيلت يقال تقال قائلا قائلة قائلين قول',
    ],
    [
      'hollow IV',
      { root: 'ضيف', measure: 'IV' },
      'أضاف أضافت أضافا أضافوا أضفت يضيف تضيف يضيفون يضف يضاف مضيفا مضيفة مضيفين مضيفتين إضافة',
    ],
    ['hollow VIII', { root: 'جوز', measure: 'VIII' }, 'اجتاز اجتازت يجتاز مجتازا اجتياز'],
    ['hollow X', { root: 'جوب', measure: 'X' }, 'استجاب يستجيب يستجب استجيب يستجاب مستجيبا استجابة'],
    ['firm X', { root: 'جوب', measure: 'X', firm: true }, 'استجوب يستجوب استجواب'],
    [
      'defective in u',
      { root: 'دعو', measure: 'I', noun: 'دعوة' },
      'دعا دعت دعوا دعتا دعوت يدعو تدعو يدعون يدعوان يدعوا يدع دعي يدعى داعيا داعية داعين مدعو',
    ],
    [
      'defective in i',
      { root: 'نفي', measure: 'I', noun: 'نفي' },
      'نفى نفت نفيا نفوا نفيت ينفي ينفون ينف ينفى نافيا نافية نافين منفي',
    ],
    [
      'defective in -iya',
      { root: 'بقي', measure: 'I', vowel: 'a', pastInIya: true },
      'بقي بقيت بقوا يبقى يبقون يبقيان يبق',
    ],
    ['defective IV', { root: 'بدو', measure: 'IV' }, 'أبدى أبدت أبديا أبدوا أبديت يبدي يبدون مبديا مبدية إبداء'],
    ['defective V', { root: 'مني', measure: 'V' }, 'تمنى تمنت تمنوا يتمنى يتمنون متمنيا متمنين تمني'],
    ['seeing', { root: 'رءي', measure: 'I', vowel: 'a', noun: 'رأي' }, 'رأى رأت رأوا رأيت يرى ترى يرون نرى أرى رأي'],
    ['doubled', { root: 'ردد', measure: 'I', noun: 'رد' }, 'رد ردت ردا ردوا رددت يرد ترد يردون رادا'],
    ['doubled IV', { root: 'صرر', measure: 'IV' }, 'أصر أصرت أصروا أصررت يصر يصرون مصرا إصرار'],
    ['doubled VIII', { root: 'حجج', measure: 'VIII' }, 'احتج احتجت احتججت يحتج محتجا احتجاج'],
    ['hamza first', { root: 'ءكد', measure: 'II' }, 'أكد أكدت أكدوا يؤكد يؤكدون مؤكدا مؤكدين تأكيد'],
    ['hamza first IV', { root: 'ءمن', measure: 'IV' }, 'آمن يؤمن مؤمنا'],
    ['hamza middle', { root: 'سءل', measure: 'I', noun: 'سؤال' }, 'سأل سألت يسأل سئل سائلا'],
    ['hamza middle VI', { root: 'سءل', measure: 'VI' }, 'تساءل تساءلت يتساءل متسائلا تساؤل'],
    ['hamza last', { root: 'بدء', measure: 'I', noun: 'بدء' }, 'بدأ بدأت بدآ بدؤوا بدأوا يبدأ يبدؤون يبدأون'],
    ['hamza last II', { root: 'هنء', measure: 'II' }, 'هنأ يهنئ مهنئا تهنئة'],
    ['hollow with hamza', { root: 'جيء', measure: 'I' }, 'جاء جاءت جاؤوا جاءوا جئت يجيء'],
    ['assimilated', { root: 'وصف', measure: 'I', vowel: 'i', noun: 'وصف' }, 'وصف وصفت يصف تصف يصفون يوصف واصفا واصفة'],
    ['assimilated IV', { root: 'ورد', measure: 'IV' }, 'أورد يورد موردا إيراد'],
    ['assimilated VIII', { root: 'وهم', measure: 'VIII' }, 'اتهم اتهمت يتهم متهما متهمين اتهام'],
    ['VIII after d', { root: 'دعو', measure: 'VIII' }, 'ادعى ادعت يدعي مدعيا ادعاء'],
    ['VIII after ḍ', { root: 'ضرر', measure: 'VIII' }, 'اضطر يضطر اضطرار'],
    ['III', { root: 'نقش', measure: 'III' }, 'ناقش نوقش يناقش مناقشا مناقشة'],
    ['VII', { root: 'سحب', measure: 'VII' }, 'انسحب ينسحب منسحبا انسحاب'],
    ['four letters', { root: 'طمءن', measure: 'Q' }, 'طمأن يطمئن مطمئنا طمأنة'],
  ])('%s', (_, verb, forms) => {
    expect(written(verb)).toEqual(expect.arrayContaining(forms.split(' ')))
  })

  test('forms say who, when and whether passive', () => {
    const of = (spelling: string) => conjugated({ root: 'قول', measure: 'I', noun: 'قول' }).get(spelling)
    expect(of('قالت')).toEqual({ lemma: 'قال', tense: 'past', person: 3, number: 'one', gender: 'f', passive: false })
    expect(of('قلنا')).toEqual({ lemma: 'قال', tense: 'past', person: 1, number: 'many', passive: false })
    expect(of('يقولا')).toEqual({
      lemma: 'قال',
      tense: 'present',
      person: 3,
      number: 'two',
      gender: 'm',
      passive: false,
    })
    expect(of('قيل')).toEqual({ lemma: 'قال', tense: 'past', person: 3, number: 'one', gender: 'm', passive: true })
    expect(of('قائلين')).toEqual({
      lemma: 'قال',
      tense: 'participle',
      person: 3,
      number: 'many',
      gender: 'm',
      passive: false,
    })
    expect(of('قول')).toEqual({ lemma: 'قال', tense: 'noun', person: 3, passive: false })
  })
})
