import { foldArabic } from '../../orthography.js'

const folded = (lines: string) =>
  lines
    .split('|')
    .map((line) => `${foldArabic(line)} `)
    .filter((line) => line !== ' ')

/** Openings of lines that belong to the page and not to the report, however long the line. */
const OPENINGS = folded(
  'رابط الخبر|اقرأ أيضا|اقرأ المزيد|اقرأ كذلك|اقرؤوا أيضا|إقرأ المزيد|شاهد أيضا|طالع أيضا|تابعونا|تابعنا على|تابعنا عبر|تابعوا صفحتنا|للمزيد اضغط|للمزيد من الأخبار|' +
    'للمزيد من التفاصيل|للمزيد من المعلومات|للمزيد عن|لقراءة المزيد|مواضيع ذات صلة|موضوعات ذات صلة|أخبار ذات صلة|مقالات ذات صلة|مواضيع متعلقة|أخبار متعلقة|روابط ذات صلة|' +
    'شارك هذا|شارك الخبر|شارك الموضوع|شارك المقال|شاركها|أرسل إلى صديق|أرسل لصديق|التقييم الحالي|قيم الخبر|قيم هذا|عدد القراءات|عدد المشاهدات|عدد الزيارات|عدد التعليقات|' +
    'أضف تعليق|أضف تعليقا|أضف تعليقك|لا توجد تعليقات|لا يوجد تعليقات|الكلمات المفتاحية|كلمات مفتاحية|كلمات دلالية|الكلمات الدلالية|الوسوم|وسوم|جميع الحقوق محفوظة|' +
    'read more|follow us|share this|next previous|tags',
)
/** Lines that belong to the page when they are no longer than a few words. */
const SHORT = folded(
  'المزيد|للمزيد|طباعة|اطبع|حفظ|مشاركة|شارك|إرسال|أرسل|تعليقات|التعليقات|تعليق|تويتر|تغريد|غرد|فيسبوك|فيس بوك|واتساب|واتس اب|غوغل بلس|جوجل بلس|التقييم|تصويت|صوت|' +
    'انتهى|آخر تحديث|سمات|tweet|share|print|facebook|twitter|whatsapp|email|like|next|previous|comments',
)
const SHORT_WORDS = 5

const CODE = /\bfunction *\(|\bvar \S+ *=|\bdocument\.|\bwindow\.|\bjQuery|\$\(|\}\);|\bgetElementBy|addthis/

/** What agencies print under a report: its end, the hour at which it went out. Looked for in a line's last characters only. */
const AGENCY_FOOT = /(?:\/\/ ?انتهى|انتهى ?\/\/|(?<![\p{N}:])[0-9]{1,2}:[0-9]{2} ?ت ?م(?!\p{L}))/u
const FOOT_LENGTH = 90

/** Openings of what follows the report inside its last line: links and tags of the page. */
const LINK = 'رابط الخبر'
const TAGS = ['سمات', 'الوسوم', 'وسوم', 'كلمات دلالية', 'الكلمات الدلالية', 'الكلمات المفتاحية']
const TAGS_LENGTH = 500

/** True where a line is the page's own furniture: links, buttons, counters, leftover code, an agency's foot. */
export function isFurniture(line: string): boolean {
  if (isCode(line)) return true
  const head = `${foldArabic(line.slice(0, 80))} `
  if (head === ' ') return false
  if (OPENINGS.some((opening) => head.startsWith(opening))) return true
  return line.length <= 60 && wordsOf(head) <= SHORT_WORDS && SHORT.some((word) => head.startsWith(word)) && !/[.؟!،]\s*$/u.test(line)
}

/**
 * Where, inside a line, the report ends and the page's furniture begins; the line's length where all of it is the report's.
 *
 * Units: UTF-16 units from the line's start.
 */
export function furnitureTail(line: string, last: boolean): number {
  let end = line.length
  const link = line.lastIndexOf(LINK)
  if (link >= 0 && opensAfresh(line, link)) end = link
  if (last) {
    const from = Math.max(0, end - TAGS_LENGTH)
    for (const tag of TAGS) {
      const at = line.lastIndexOf(`${tag} `, end)
      if (at > from && endsSentence(line, at) && !/[.،؛؟!:]/u.test(line.slice(at, end))) end = at
    }
  }
  const from = Math.max(0, end - FOOT_LENGTH)
  const foot = AGENCY_FOOT.exec(line.slice(from, end))
  if (foot !== null) end = from + foot.index
  return end
}

function isCode(line: string): boolean {
  const sample = line.slice(0, 2000)
  if (!CODE.test(sample)) return false
  let ascii = 0
  for (let i = 0; i < sample.length; i++) if (sample.charCodeAt(i) < 0x80 && sample[i] !== ' ') ascii++
  return ascii * 2 > sample.length
}

const wordsOf = (foldedLine: string) => foldedLine.trim().split(' ').length
const opensAfresh = (line: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(line[at - 1] as string)

/** True where what stands before `at`, spaces aside, ends a sentence. */
function endsSentence(line: string, at: number): boolean {
  let i = at
  while (i > 0 && /\s/u.test(line[i - 1] as string)) i--
  return i < at && i > 0 && /[.!؟…»”"\])]/u.test(line[i - 1] as string)
}
