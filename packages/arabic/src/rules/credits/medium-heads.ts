import { foldArabic } from '../../orthography.js'

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldArabic))

/** What publications and stations are: words before a name that say no more than that. Folded. */
export const MEDIUM_HEADS = folded(
  'وكالة صحيفة جريدة يومية أسبوعية قناة فضائية محطة موقع بوابة منصة شبكة مجلة إذاعة تلفزيون راديو',
)

/** Words before a name in a credit that say only what it is, or whose work for it this is. Folded. */
export const CREDIT_HEADS: ReadonlySet<string> = new Set([
  ...MEDIUM_HEADS,
  ...folded('مكتب خدمة مراسل مراسلة مراسلو مندوب موفد المصدر مصدر ترجمة خاص'),
])
