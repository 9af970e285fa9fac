import type { QuoteLayer, SentenceLayer, Tense, Tokens } from '@isnad/engine'
import type { Word } from '../../word.js'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that set what they govern in the future. */
const AHEAD = words(
  'سوف لن المقرر المقرره مقرر مقررا مقرره المزمع مزمع المرتقب المرتقبه مرتقب المنتظر المتوقع يعتزم تعتزم يعتزمون ينوي تنوي يستعد تستعد يستعدون موعد',
)
/** Words that turn a present verb into a past one. */
const PAST_MAKERS = words('لم كان كانت كانوا كانا')
/** Past verbs that carry most news, for packs whose verbs are not filled in. */
const PAST = words(
  'قال قالت اعلن اعلنت اكد اكدت ذكر ذكرت افاد افادت كان كانت عقد عقدت اجتمع اجتمعت التقي التقت وصل وصلت بدا بدات وقع وقعت شن شنت قتل قتلت زار زارت جري جرت صدر صدرت اصدر اصدرت بحث بحثت اختتم اختتمت تسلم استقبل استقبلت وصف شهد شهدت دعا دعت طالب حذر حذرت انطلق انطلقت انتهي انتهت اقر اقرت وافق وافقت رفض رفضت',
)
/** Imperfects that, in news, tell of what is on the calendar: without their first letter. */
const CALENDAR = words(
  'عقد عقدون جتمع جتمعون لتقي لتقون لتقيان زور صل صلون توجه بدا بداون ستضيف ستقبل غادر فتتح نطلق بحث بحثان ناقش صوت ستانف شارك تراس جري وقع سافر حضر عود نعقد ختتم دخل نتهي تسلم لقي خوض واجه لعب قترع توجهون قوم حتضن تستمر نظم طلق حل دلي لتئم لتيم نتقل باشر علن',
)
/** Past verbs that look like no noun: feminine, plural, and the longer measures. */
const PLAINLY_PAST = /^(?:\p{L}{2,}(?:ت|وا)|ا\p{L}{3,})$/u
/** Words behind which a form that may be verb or noun is a verb. */
const BEFORE_PAST = words(
  'الذي التي الذين اللذان ان انه انها قد وقد كان كانت وكان وكانت عندما بعدما حين حيث كما ما ثم فيما بينما منذ لقد فقد',
)
/** Past verbs of asking for, or settling on, what is still to come. */
const ASKING = words(
  'دعا دعت دعوا طلب طلبت طلبوا طالب طالبت اقترح اقترحت اتفق اتفقت اتفقا اتفقوا قرر قررت قرروا تقرر حدد حددت',
)
const FUTURE = /^س[يتن]/u
const FARTHEST = 30

const bareOf = (form: string): string =>
  form.length > 3 && (form[0] === 'و' || form[0] === 'ف') ? form.slice(1) : form

/** True for a noun that is the thing asked for: "to a meeting", "on the holding of a meeting", "the holding of a meeting". */
function isAskedFor(tokens: Tokens<Word>, i: number): boolean {
  const occasion = tokens.word[i]?.occasion ?? null
  if (occasion === null || occasion.is.form !== 'noun') return false
  const before = tokens.form[i - 1]
  return occasion.is.frame === 'hold' || occasion.prep === 'ل' || before === 'الي' || before === 'علي'
}

/** The tense one word sets; null where it sets none. `before` is the form of the word before it. */
function tenseOf(word: Word, form: string, before: string): Tense | null {
  const bare = bareOf(form)
  if (AHEAD.has(bare) || AHEAD.has(form)) return 'future'
  const { verb } = word
  if (verb?.future === true) return 'future'
  if (verb === null && FUTURE.test(bare) && CALENDAR.has(bare.slice(2))) return 'future'
  if (PAST.has(bare)) return 'past'
  const first = bare[0]
  const imperfect =
    (first === 'ي' || first === 'ت') && (verb === null ? CALENDAR.has(bare.slice(1)) : verb.is.tense === 'present')
  if (imperfect) {
    if (PAST_MAKERS.has(before)) return 'past'
    if (before === 'لن' || before === 'ان') return 'future'
    return CALENDAR.has(bare.slice(1)) ? 'present' : null
  }
  return verb !== null &&
    verb.is.tense === 'past' &&
    (PLAINLY_PAST.test(bare) || BEFORE_PAST.has(before) || bare !== form)
    ? 'past'
    : null
}

/**
 * The tense that governs a token: of the nearest verb before it in its sentence, or else of the first behind it.
 *
 * Decision: words inside quotes the token does not stand in are passed over; where no verb decides, news tells the past.
 */
export function tenseAt(
  tokens: Tokens<Word>,
  quotes: QuoteLayer | null,
  sentences: SentenceLayer | null,
  from: number,
  to: number,
): Tense {
  const sentence = sentences?.sentences[sentences.at[from] ?? -1]
  const head = Math.max(sentence?.from ?? 0, from - FARTHEST, 0)
  const tail = Math.min(sentence?.to ?? tokens.length, to + FARTHEST / 2, tokens.length)
  const quote = quotes === null ? -1 : (quotes.at[from] ?? -1)
  const counts = (i: number) => {
    const at = quotes === null ? -1 : (quotes.at[i] ?? -1)
    return (at === -1 || at === quote) && tokens.paragraph[i] === tokens.paragraph[from]
  }
  const read = (i: number) =>
    counts(i)
      ? tenseOf(tokens.word[i] as Word, tokens.form[i] as string, i > 0 ? (tokens.form[i - 1] as string) : '')
      : null
  // "called for a meeting on Tuesday", "agreed on holding it on Tuesday"
  let asked = false
  for (let i = from - 1; i >= head; i--) {
    // behind a preposition ʿaqd is the noun of holding
    if (tokens.form[i] === 'عقد' && (tokens.form[i - 1] === 'علي' || tokens.form[i - 1] === 'الي')) {
      asked = true
      continue
    }
    const tense = read(i)
    if (tense === 'past' && asked && ASKING.has(bareOf(tokens.form[i] as string))) return 'future'
    asked ||= tokens.word[i]?.occasion?.is.form === 'noun' && (isAskedFor(tokens, i) || isAskedFor(tokens, i - 1))
    if (tense !== null) return tense === 'past' && from - i <= 2 ? 'at-hand' : tense
  }
  for (let i = to; i < tail; i++) {
    const tense = read(i)
    if (tense !== null) return tense
  }
  return 'past'
}
