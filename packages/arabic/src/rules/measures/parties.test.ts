import { readLayers } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { arabic } from '../../pack.js'

const pack = arabic()

/** The codes (or names) of those who perform each measure of a kind, in order of place. */
function partiesOf(kind: string, text: string): string[] {
  const { measures, actors } = readLayers(pack, { text, published: '2016-12-10' })
  return measures.measures
    .filter((m) => m.kind === kind)
    .map((m) =>
      m.parties
        .filter(({ part }) => part === 'by')
        .map(({ actor }) => actors.actors[actor]?.of ?? actors.actors[actor]?.name)
        .join(' '),
    )
}

describe('partiesOf', () => {
  test.each([
    [
      'joined before a date',
      'security-cooperation',
      'MA ES',
      'وقع المغرب وإسبانيا، أول أمس الخميس، اتفاقية للتعاون الأمني.',
    ],
    ['joined over quote marks', 'negotiations', 'CO farc', 'تجري الحكومة الكولومبية و«فارك» محادثات سلام في كوبا.'],
    ['a subject before its verb', 'ceasefire', 'houthis', 'قال الوزير إن الحوثيين خرقوا الهدنة.'],
    ['what is moved moves nobody', 'troops', 'SD', 'قال المتحدث إن الجيش السوداني سيسحب لواءين من نيالا.'],
    ['those counted do nothing themselves', 'fighters-withdrawal', '', 'خرج 4000 مقاتل من المدينة.'],
    ['whose forces they are', 'military-action', 'SY', 'قصف الطيران التابع للنظام السوري المدينة.'],
    ['of which group they are', 'military-action', 'isis', 'اقتحم متشددون من تنظيم داعش نقطة تفتيش.'],
    ['by whom', 'military-action', 'SY', 'تعرضت المدينة لغارات جوية عنيفة من قبل الجيش السوري.'],
    ['between deed and object', 'prisoners', 'JO', 'جاء ذلك مقابل إطلاق الأردن سراح سجين.'],
    ['both who fight', 'military-action', 'SY nusra', 'دارت اشتباكات عنيفة بين الجيش السوري وجبهة النصرة.'],
    ['who circulates a draft', 'ceasefire', 'FR', 'وزعت فرنسا مشروع قرار يدعو إلى وقف إطلاق النار.'],
    ['who put a draft forward', 'sanctions', 'US', 'مشروع قرار تقدمت به الولايات المتحدة لرفع العقوبات عن إيران.'],
    [
      'whose agreement lays it down',
      'fighters-withdrawal',
      'SY syrian-opposition',
      'أبرم اتفاق الخميس بين الحكومة السورية وفصائل المعارضة. وينص الاتفاق على خروج المقاتلين من المدينة.',
    ],
    ["a deal that nobody is said to have made is nobody's", 'nuclear', '', 'زار الوزير إيران بعد الاتفاق النووي.'],
    ['who ends it', 'ceasefire', 'pkk', 'انتقد المسؤول قرار حزب العمال الكردستاني بإنهاء الهدنة.'],
    ['who announces its end', 'ceasefire', 'TR', 'أعلن الجيش التركي انتهاء الهدنة.'],
    ['who tries to', 'nuclear', 'IL', 'قال الوزير الإيراني إن نتنياهو يحاول عرقلة الاتفاق النووي.'],
    ['who speaks of a breach has not done it', 'ceasefire', '', 'قال الوزير الروسي إن خرق الهدنة يضر بالجميع.'],
    ['who says that it collapsed has not done it', 'ceasefire', '', 'قال الوزير الروسي إن الهدنة انهارت.'],
    ['a source does no deed', 'ceasefire', '', 'أفاد مصدر عسكري بأن الهدنة دخلت حيز التنفيذ.'],
  ])('%s', (_name, kind, expected, text) => {
    expect(partiesOf(kind, text)[0] ?? 'none').toBe(expected)
  })

  test('an agreement that is demanded, and that others made', () => {
    expect(partiesOf('nuclear', 'رفضت فرنسا الاتفاق النووي الذي أبرمته إيران مع روسيا.')).toEqual(['FR', 'IR RU'])
  })

  test('those whom a relative clause describes are named right before it, or not at all', () => {
    const text = 'بحث الاتحاد الأوروبي فرض عقوبات على الأطراف التي تتقاعس عن الموافقة على الهدنة.'
    expect(partiesOf('ceasefire', text)).toEqual([''])
  })
})
