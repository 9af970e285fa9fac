/** The commonest words of Arabic news, by which a guess at an encoding is judged. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'في من على إلى الى أن ان إن التي الذي الذين عن مع هذا هذه ذلك تلك ما لا لم لن كما بعد قبل قال قالت كان كانت بين أو او أي ثم قد كل حتى ' +
    'عند منذ خلال حول ضد غير أكثر أمام عبر وقال وأضاف وفي ومن وهو وهي هو هي أنه انه أنها انها لكن ولم ولا وقد الأول اليوم أمس السبت الأحد ' +
    'الاثنين الثلاثاء الأربعاء الخميس الجمعة رئيس الرئيس وزير الخارجية المتحدة الدولة الحكومة مجلس الأمن عام العام مدينة المدينة ' +
    'أعلن أكد ذكر أضاف أوضح مصدر باسم يوم مساء صباح أعلنت أكدت خبر الأخبار مليون دولة حكومة عدد الوزراء بيان'
  ).split(' '),
)

/** How many of a text's words are among the commonest, and how many words of Arabic letters it has. */
export function countCommonWords(text: string): { readonly common: number; readonly words: number } {
  let common = 0
  let words = 0
  for (const [word] of text.matchAll(/[ء-ي]+/gu)) {
    words++
    if (COMMON_WORDS.has(word)) common++
  }
  return { common, words }
}
