import type { Lexicon } from '../lexicon.js'
import type { NamePart } from '../word.js'
import {
  ARABIC_MEN,
  ARABIC_WOMEN,
  EITHER_THAT_ARE_WORDS,
  MEN_THAT_ARE_WORDS,
  WOMEN_THAT_ARE_WORDS,
} from './given-names-arabic.js'
import { FOREIGN_MEN, FOREIGN_NAMES_THAT_ARE_WORDS, FOREIGN_WOMEN } from './given-names-foreign.js'
import { wordsOf } from './inflect.js'

/** Words between the parts of a name: bin, Abū, Āl, de, van. */
export const NAME_LINKS = `
  بن ابن بنت أبو أبي أبا أم آل عبد ولد ذو بو با بني أولاد
  دي دو دا دوس ديل ديلا دل فان فون فن دير دن لا لو ماك سان سانت سانتا تن تير زو
`

/** Forms of address and courtesy before a name: gender, forms with their article where they have one. */
export const HONORIFICS: readonly (readonly [gender: 'm' | 'f' | null, forms: string])[] = [
  [
    'm',
    'السيد سيد الدكتور دكتور د المهندس م الأستاذ أ الشيخ شيخ الأمير الحاج الحاجي السير سير اللورد لورد مولانا الإمام القس الأب المطران القاضي المستشار',
  ],
  [
    'm',
    'الملا ملا مولوي المولوي الكابتن المستر مستر مسيو البروفيسور البروفسور بروفيسور القديس المرحوم المغفور الزعيم المعلم الراعي الأنبا البابا البطريرك الباشا بك باشا أفندي أغا خان',
  ],
  [
    'f',
    'السيدة سيدة الدكتورة دكتورة المهندسة الأستاذة الشيخة الأميرة أميرة الحاجة الآنسة الليدي ليدي مدام القاضية المستشارة المرحومة البروفيسورة الأخت',
  ],
  [
    null,
    'سمو سموه سموها معالي معاليه معاليها سعادة سعادته فخامة فخامته جلالة جلالته جلالتها سماحة سماحته فضيلة فضيلته غبطة نيافة قداسة دولة دولته عطوفة سيادة سيادته حجة العلامة',
  ],
]

/** Courtesy phrases before a name, in order of length. */
export const HONORIFIC_PHRASES: readonly string[] = [
  'صاحب السمو الملكي',
  'صاحبة السمو الملكي',
  'صاحب السمو',
  'صاحبة السمو',
  'صاحب الجلالة',
  'صاحبة الجلالة',
  'صاحب الفخامة',
  'صاحب المعالي',
  'صاحب السعادة',
  'آية الله العظمى',
  'آية الله',
  'حجة الإسلام',
  'خادم الحرمين الشريفين',
  'خادم الحرمين',
  'المغفور له',
]

/** Ranks before a name, with their article and without. */
export const RANKS = `
  مشير فريق لواء عميد عقيد مقدم رائد نقيب ملازم رقيب عريف جنرال أميرال أدميرال ماريشال مارشال كولونيل بريغادير ميجور كابتن ليوتنانت عماد ركن
`

/** Adds given names, links, courtesies and ranks. */
export function addNameParts(lexicon: Lexicon): void {
  const add = (block: string, part: NamePart) => {
    for (const form of wordsOf(block)) lexicon.addWord('part', form, part)
  }
  add(NAME_LINKS, { part: 'link', gender: null })
  add(MEN_THAT_ARE_WORDS, { part: 'given', gender: 'm', common: true })
  add(WOMEN_THAT_ARE_WORDS, { part: 'given', gender: 'f', common: true })
  add(EITHER_THAT_ARE_WORDS, { part: 'given', gender: null, common: true })
  add(FOREIGN_NAMES_THAT_ARE_WORDS, { part: 'given', gender: null, common: true })
  for (const [gender, forms] of HONORIFICS) add(forms, { part: 'honorific', gender })
  const rank: NamePart = { part: 'rank', gender: 'm' }
  add(RANKS, rank)
  for (const form of wordsOf(RANKS)) lexicon.addWord('part', `ال${form}`, rank)
  add(ARABIC_MEN, { part: 'given', gender: 'm' })
  add(FOREIGN_MEN, { part: 'given', gender: 'm' })
  add(ARABIC_WOMEN, { part: 'given', gender: 'f' })
  add(FOREIGN_WOMEN, { part: 'given', gender: 'f' })
}
