import { CharClass } from '@isnad/engine'
import { arabicChars, foldArabic } from '../../orthography.js'

/** Openings by their first word, so that a line is compared with few of them. */
function byFirstWord(lines: string): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const line of lines.split('|')) {
    const opening = `${foldArabic(line)} `
    const first = opening.slice(0, opening.indexOf(' '))
    const group = map.get(first)
    if (group === undefined) map.set(first, [opening])
    else group.push(opening)
  }
  return map
}

/** Openings of lines that belong to the page and not to the report. */
const OPENINGS = byFirstWord(
  'رابط الخبر|اقرأ أيضا|اقرأ المزيد|اقرأ كذلك|اقرؤوا أيضا|إقرأ المزيد|شاهد أيضا|طالع أيضا|تابعونا|تابعنا على|تابعنا عبر|تابعوا صفحتنا|للمزيد اضغط|للمزيد من الأخبار|' +
    'للمزيد من التفاصيل|للمزيد من المعلومات|للمزيد عن|لقراءة المزيد|مواضيع ذات صلة|موضوعات ذات صلة|أخبار ذات صلة|مقالات ذات صلة|مواضيع متعلقة|أخبار متعلقة|روابط ذات صلة|' +
    'شارك هذا|شارك الخبر|شارك الموضوع|شارك المقال|شاركها|أرسل إلى صديق|أرسل لصديق|التقييم الحالي|قيم الخبر|قيم هذا|عدد القراءات|عدد المشاهدات|عدد الزيارات|عدد التعليقات|' +
    'أضف تعليق|أضف تعليقا|أضف تعليقك|لا توجد تعليقات|لا يوجد تعليقات|الكلمات المفتاحية|كلمات مفتاحية|كلمات دلالية|الكلمات الدلالية|الوسوم|وسوم|جميع الحقوق محفوظة|' +
    'read more|follow us|share this|tags',
)
/** Lines that belong to the page when they are no longer than a few words. */
const SHORT = byFirstWord(
  'المزيد|للمزيد|طباعة|اطبع|حفظ|مشاركة|شارك|إرسال|أرسل|تعليقات|التعليقات|تعليق|تويتر|تغريد|غرد|فيسبوك|فيس بوك|واتساب|واتس اب|غوغل بلس|جوجل بلس|التقييم|تصويت|صوت|' +
    'انتهى|آخر تحديث|سمات|tweet|share|print|facebook|twitter|whatsapp|email|like|next|previous|comments',
)
const SHORT_WORDS = 5
/** A longer line is a report printed in one line, however it opens. Units: UTF-16 units. */
const FURNITURE_LENGTH = 400

/** Buttons whose words stand before the report in its own line. */
const BUTTONS = /^(?:(?:next|previous|tweet|share|print|email|like)\s+)+/iu

const CODE = ['function(', 'function (', 'document.', 'window.', 'jQuery', '$(', '});', 'getElementBy', 'addthis']
const VARIABLE = /(?<![a-z])var \S/u

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
  if (line.startsWith(LINK)) return true
  if (line.length > FURNITURE_LENGTH) return false
  const first = firstWord(line)
  const openings = OPENINGS.get(first)
  const short = line.length <= 60 ? SHORT.get(first) : undefined
  if (openings === undefined && short === undefined) return false
  const head = `${foldArabic(line.slice(0, 80))} `
  if (openings?.some((opening) => head.startsWith(opening)) === true) return true
  return (
    short?.some((word) => head.startsWith(word)) === true &&
    head.trim().split(' ').length <= SHORT_WORDS &&
    !/[.؟!،]\s*$/u.test(line)
  )
}

/** The first word of a line, folded. */
function firstWord(line: string): string {
  let from = 0
  const { classOf } = arabicChars
  while (from < line.length && isWordless(classOf[line.charCodeAt(from)])) from++
  let to = from
  while (to < line.length && !isWordless(classOf[line.charCodeAt(to)])) to++
  return foldArabic(line.slice(from, to))
}

const isWordless = (cls: number | undefined) =>
  cls === CharClass.mark || cls === CharClass.space || cls === CharClass.newline

/** How far buttons reach into a line that goes on with the report. Units: UTF-16 units. */
export function furnitureHead(line: string): number {
  return line.charCodeAt(0) < 0x80 ? (BUTTONS.exec(line)?.[0].length ?? 0) : 0
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
    const ending = line.slice(from, end)
    for (const tag of TAGS) {
      const at = from + ending.lastIndexOf(`${tag} `)
      if (at > from && at < end && endsSentence(line, at) && !/[.،؛؟!:]/u.test(line.slice(at, end))) end = at
    }
  }
  const from = Math.max(0, end - FOOT_LENGTH)
  const ending = line.slice(from, end)
  if (ending.includes('//') || ending.includes(':')) {
    const foot = AGENCY_FOOT.exec(ending)
    if (foot !== null) end = from + foot.index
  }
  return end
}

function isCode(line: string): boolean {
  if (!line.includes('{') && !line.includes(';') && !line.includes('addthis')) return false
  const sample = line.slice(0, 2000)
  if (!CODE.some((sign) => sample.includes(sign)) && !VARIABLE.test(sample)) return false
  let ascii = 0
  for (let i = 0; i < sample.length; i++) if (sample.charCodeAt(i) < 0x80 && sample[i] !== ' ') ascii++
  return ascii * 2 > sample.length
}

const opensAfresh = (line: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(line[at - 1] as string)

/** True where what stands before `at`, spaces aside, ends a sentence. */
function endsSentence(line: string, at: number): boolean {
  let i = at
  while (i > 0 && /\s/u.test(line[i - 1] as string)) i--
  return i < at && i > 0 && /[.!؟…»”"\])]/u.test(line[i - 1] as string)
}
