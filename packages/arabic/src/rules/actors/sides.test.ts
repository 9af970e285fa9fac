import { describe, expect, test } from 'vitest'
import { readText } from '../../testing/read-text.js'

/** The actors of a text that are called something, as `name: kind side`. */
function actors(text: string, name: string): string[] {
  return readText(text)
    .actors.actors.filter((actor) => actor.name === name || actor.names.includes(name))
    .map((actor) => `${actor.name}: ${actor.kind} ${actor.of ?? '-'}`)
}

describe('whom somebody speaks for', () => {
  test.each([
    [
      'a side behind words of a title that nobody knows',
      'هزاع السروري',
      ['هزاع السروري: person YE'],
      'وصل الوفد إلى جنيف. وقال قائد قوات خفر السواحل اليمنية العميد هزاع السروري إن الطريق مفتوح.',
    ],
    [
      'an office that only the United Nations have',
      'أندريه لوبيز',
      ['أندريه لوبيز: person UN'],
      'قال منسق الشؤون الإنسانية في سوريا أندريه لوبيز إن الطريق مفتوح.',
    ],
    [
      'sources close to somebody',
      'مصادر مقربة',
      ['مصادر مقربة: anonymous FR'],
      'يصل وزير الخارجية الفرنسي لوران فابيوس غدا إلى روما. وقالت مصادر مقربة منه إن الطريق مفتوح.',
    ],
    [
      'a paper of those who have agreed on it',
      'الوثيقة',
      ['الوثيقة: document syrian-opposition'],
      'أعلن الائتلاف الوطني لقوى الثورة والمعارضة السورية التوصل إلى خارطة طريق. ودعت الوثيقة إلى وقف القتال.',
    ],
    [
      'a paper that several may have written',
      'الوثيقة',
      ['الوثيقة: document -'],
      'أعلنت روسيا خطة، ورفضت تركيا الخطة، وغضبت إيران. ودعت الوثيقة إلى وقف القتال.',
    ],
    [
      'a resolution of the council',
      'القرار',
      ['القرار: document UNSC'],
      'مدد مجلس الأمن الدولي العقوبات. وانتقدت الصين ذلك. وينص القرار على تجميد الأصول.',
    ],
    ['the states of experts by their adjectives', 'روسيا', ['روسيا: state RU'], 'وصل خبراء روس وأميركيون إلى جنيف.'],
    [
      '"the parties" are not the sources before',
      'الأطراف الدولية',
      ['الأطراف الدولية: anonymous -'],
      'أكدت مصادر يمنية أن الطريق مفتوح. ودعت الأطراف الدولية إلى الهدوء.',
    ],
  ])('%s', (_why, name, wanted, text) => {
    expect(actors(text, name)).toEqual(wanted)
  })
})

describe('an official of whom the next sentences give the name', () => {
  test.each([
    [
      'is he whom they name',
      'دبلوماسي إسرائيلي كبير',
      ['عوفر ساغيف: person IL'],
      'قال دبلوماسي إسرائيلي كبير إن الطريق مفتوح. وتوترت الأجواء أمس. وقال عوفر ساغيف مدير عام وزارة الخارجية الإسرائيلية إن العمل مستمر.',
    ],
    [
      'is not a renowned one',
      'مسؤول روسي',
      ['مسؤول روسي: anonymous RU'],
      'قال مسؤول روسي إن الطريق مفتوح. وقال وزير الخارجية الروسي سيرغي لافروف إن العمل مستمر.',
    ],
    [
      'is not one of another side',
      'مسؤول روسي',
      ['مسؤول روسي: anonymous RU'],
      'قال مسؤول روسي إن الطريق مفتوح. وقال عوفر ساغيف مدير عام وزارة الخارجية الإسرائيلية إن العمل مستمر.',
    ],
    [
      'is not one who wishes not to be named',
      'مسؤول إسرائيلي',
      ['مسؤول إسرائيلي: anonymous IL'],
      'قال مسؤول إسرائيلي طلب عدم نشر اسمه إن الطريق مفتوح. وقال عوفر ساغيف مدير عام وزارة الخارجية الإسرائيلية إن العمل مستمر.',
    ],
  ])('%s', (_why, name, wanted, text) => {
    expect(actors(text, name)).toEqual(wanted)
  })
})
