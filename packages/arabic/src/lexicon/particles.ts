import type { Lexicon } from '../lexicon.js'
import type { Particle } from '../word.js'
import { COMMON_ADJECTIVES, COMMON_NOUNS } from './common-words.js'
import { inflectAdjective, wordsOf } from './inflect.js'

/**
 * Words that only hold others together: type, which one in English, spellings.
 *
 * Holds: forms with a pronoun after them (ʿalayhi, annahā) are found by cutting it off and are not listed, but for those whose
 * rest would be a single letter (lahu, bihi). A form that would otherwise be cut into a particle it is not (kāna, "was": ka-anna)
 * stands here whole.
 */
export const PARTICLES: readonly (readonly [type: string, key: string, forms: string])[] = [
  ['that', 'that', 'أن إنني'],
  ['because', 'because', 'لأن لأنني كون لكون'],
  // prepositions
  ['prep', 'in', 'في'],
  ['prep', 'from', 'من'],
  ['prep', 'to', 'إلى'],
  ['prep', 'on', 'على'],
  ['prep', 'about', 'عن'],
  ['prep', 'with', 'مع'],
  ['prep', 'with', 'برفقة بصحبة بمعية رفقة'],
  ['prep', 'between', 'بين'],
  ['prep', 'at', 'عند لدى'],
  ['prep', 'since', 'منذ مذ'],
  ['prep', 'before', 'قبل قبيل'],
  ['prep', 'after', 'بعد عقب بعيد إثر غداة'],
  ['prep', 'during', 'خلال أثناء إبان'],
  ['prep', 'around', 'حول حوالي زهاء نحو قرابة'],
  ['prep', 'against', 'ضد تجاه إزاء حيال قبالة'],
  ['prep', 'without', 'دون بدون بلا'],
  ['prep', 'through', 'عبر بواسطة'],
  ['prep', 'before-face', 'أمام قدام'],
  ['prep', 'behind', 'خلف وراء'],
  ['prep', 'under', 'تحت'],
  ['prep', 'above', 'فوق'],
  ['prep', 'amid', 'وسط ضمن'],
  ['prep', 'inside', 'داخل'],
  ['prep', 'outside', 'خارج'],
  ['prep', 'near', 'قرب قريبا بجوار بمحاذاة'],
  ['prep', 'beside', 'جانب بجانب'],
  ['prep', 'until', 'حتى'],
  ['prep', 'like', 'مثل'],
  ['prep', 'because-of', 'بسبب جراء نتيجة بفضل نظرا'],
  ['prep', 'for', 'لأجل'],
  ['prep', 'instead', 'بدل بدلا عوضا'],
  ['prep', 'despite', 'رغم برغم بالرغم'],
  ['prep', 'according-to', 'وفق وفقا حسب بحسب طبقا بموجب استنادا'],
  ['prep', 'by', 'بيد بأيدي'],
  ['prep', 'for-sake', 'بهدف بغية لغرض بغرض'],
  ['prep', 'concerning', 'بشأن بخصوص بصدد'],
  ['prep-pronoun', 'to', 'له لها لهم لهما لهن لنا لي لك لكم'],
  ['prep-pronoun', 'in', 'به بها بهم بهما بهن بنا بي بك بكم'],
  // conjunctions
  ['conj', 'and', 'و'],
  ['conj', 'so', 'ف'],
  ['conj', 'then', 'ثم'],
  ['conj', 'or', 'أو أم'],
  ['conj', 'but', 'بل لكن ولكن لكنني لكننا إنما'],
  ['conj', 'while', 'بينما فيما بينا ريثما'],
  ['conj', 'where', 'حيث بحيث'],
  ['conj', 'since', 'إذ'],
  ['conj', 'if', 'إذا لو طالما لولا'],
  ['conj', 'as', 'كما مثلما وكما حسبما وفقما كيفما كأنه كأنها كأنهم كأنما'],
  ['conj', 'in-order-to', 'كي لكي كيلا لكيلا لئلا'],
  ['conj', 'when', 'حين عندما حينما لما كلما متى أينما حيثما'],
  ['conj', 'after', 'بعدما'],
  ['conj', 'before', 'قبلما'],
  ['conj', 'therefore', 'لذلك لذا ولذلك وبذلك'],
  ['conj', 'although', 'وإن ولو'],
  ['conj', 'rather', 'إما سواء'],
  // relatives
  ['rel', 'm', 'الذي'],
  ['rel', 'f', 'التي'],
  ['rel', 'many', 'الذين اللاتي اللواتي اللائي'],
  ['rel', 'two', 'اللذان اللذين اللتان اللتين'],
  ['rel', 'what', 'ما مما عما بما مهما'],
  ['rel', 'who', 'ممن عمن أيما'],
  // demonstratives
  ['demonstrative', 'this', 'هذا هذه هذان هذين هاتان هاتين هؤلاء'],
  ['demonstrative', 'that', 'ذلك تلك ذاك أولئك أولائك ذلكم'],
  ['demonstrative', 'there', 'هناك هنالك هنا ثمة'],
  ['demonstrative', 'thus', 'هكذا'],
  // pronouns
  ['pronoun', 'he', 'هو'],
  ['pronoun', 'she', 'هي'],
  ['pronoun', 'they', 'هم هن هما'],
  ['pronoun', 'we', 'نحن'],
  ['pronoun', 'i', 'أنا'],
  ['pronoun', 'you', 'أنت أنتم أنتما أنتن'],
  ['pronoun', 'self', 'نفس ذات أنفس'],
  ['pronoun', 'object', 'إياه إياها إياهم'],
  // negation
  ['neg', 'not', 'لا لم لن ليس ليست ليسوا لسنا لست غير ليسا'],
  ['neg', 'lack', 'عدم لعدم'],
  ['exception', 'except', 'إلا سوى باستثناء عدا ماعدا خلا فضلا'],
  // auxiliaries
  ['aux', 'future', 'سوف'],
  ['aux', 'may', 'قد لقد فقد لعل ربما ليت'],
  ['aux', 'can', 'يمكن يمكنه أمكن بإمكان بوسع ممكن'],
  ['aux', 'must', 'يجب ينبغي يتعين يتوجب لابد بد'],
  ['aux', 'was', 'كان كانت كانوا كانا كانتا كنا كنت سيكون ستكون يكون تكون يكونوا'],
  ['aux', 'still', 'يزال تزال زال زالت يزالون مازال مازالت لازال لازالت'],
  ['aux', 'nearly', 'كاد كادت يكاد تكاد'],
  // questions
  ['question', 'whether', 'هل أ'],
  ['question', 'what', 'ماذا لماذا بماذا'],
  ['question', 'how', 'كيف كم'],
  ['question', 'where', 'أين'],
  ['question', 'which', 'أي أية'],
  // quantity
  ['quantifier', 'all', 'كل جميع كافة سائر عموم كلا كلتا كلتي'],
  ['quantifier', 'some', 'بعض عدة بضع بضعة عدد شتى مختلف'],
  ['quantifier', 'most', 'معظم أغلب غالبية أغلبية جل'],
  ['quantifier', 'one', 'أحد إحدى'],
  ['quantifier', 'many', 'عشرات مئات آلاف العديد الكثير كثير عديد'],
  ['quantifier', 'more', 'أكثر أقل مزيد المزيد'],
  ['quantifier', 'half', 'نصف ربع ثلث'],
  // where the talk stands
  ['scope', 'also', 'أيضا كذلك'],
  ['scope', 'likewise', 'بالمثل مثله'],
  ['scope', 'on-the-other-hand', 'بالمقابل بالتالي'],
  ['turn', 'in-turn', 'بدوره بدورها بدورهم بدورهما'],
  // adverbs
  ['adverb', 'now', 'الآن حاليا'],
  ['adverb', 'only', 'فقط فحسب'],
  ['adverb', 'yet', 'بعدئذ حينها عندها حينئذ آنذاك وقتها عندئذ آنئذ يومها'],
  ['adverb', 'very', 'جدا للغاية تماما'],
  ['adverb', 'especially', 'خصوصا خاصة لاسيما سيما خصيصا تحديدا'],
  ['adverb', 'about', 'تقريبا'],
  ['adverb', 'always', 'دائما غالبا أحيانا أبدا عادة مطلقا'],
  ['adverb', 'quickly', 'سريعا فورا مباشرة عاجلا حالا تدريجيا'],
  ['adverb', 'together', 'معا سويا جميعا'],
  ['adverb', 'again', 'مجددا ثانية'],
  ['adverb', 'already', 'سابقا سلفا مسبقا مؤخرا أخيرا حديثا'],
  ['adverb', 'first', 'أولا ثانيا ثالثا رابعا خامسا'],
  ['adverb', 'later', 'لاحقا'],
  ['adverb', 'officially', 'رسميا فعليا علنا سرا عمليا عسكريا سياسيا دبلوماسيا أمنيا اقتصاديا دوليا إقليميا محليا'],
  ['adverb', 'indeed', 'بالفعل فعلا حقا طبعا بالطبع بالتأكيد بالضبط أصلا أساسا'],
  ['adverb', 'likely', 'محتمل'],
  ['adverb', 'therein', 'إذن'],
  ['adverb', 'here-with', 'هاهنا ها'],
  ['adverb', 'yes', 'نعم أجل بلى'],
  ['adverb', 'as-such', 'بوصفه بوصفها باعتباره باعتبارها بصفته بصفتها'],
  ['vocative', 'o', 'يا أيها أيتها'],
  // the standing of an office holder
  ['standing', 'acting', 'بالإنابة بالنيابة بالوكالة'],
]

/** Adjectives for the standing of an office holder, found with and without article. */
export const STANDINGS: readonly (readonly [key: string, forms: string])[] = [
  ['former', 'سابق'],
  ['former', 'أسبق'],
  ['former', 'مخلوع'],
  ['former', 'معزول'],
  ['former', 'مقال'],
  ['former', 'مستقيل'],
  ['former', 'منشق'],
  ['former', 'متقاعد'],
  ['late', 'راحل'],
  ['elect', 'منتخب'],
  ['designate', 'مكلف'],
  ['designate', 'معين'],
  ['acting', 'مؤقت'],
  ['acting', 'انتقالي'],
  ['outgoing', 'منتهية'],
  ['current', 'حالي'],
  ['new', 'جديد جدد'],
  ['permanent', 'دائم'],
  ['special', 'خاص'],
  ['personal', 'شخصي'],
  ['official', 'رسمي'],
  ['general', 'عام'],
  ['high', 'أعلى'],
  ['high', 'عليا'],
  ['high', 'سامي'],
  ['first', 'أول'],
  ['honorary', 'فخري'],
  ['executive', 'تنفيذي'],
]

/** Adds function words, standings and the everyday words that are no names. */
export function addParticles(lexicon: Lexicon): void {
  for (const [type, key, forms] of PARTICLES) {
    const particle: Particle = { type, key }
    for (const form of forms.split(' ')) lexicon.addWord('particle', form, particle)
  }
  for (const [key, forms] of STANDINGS) {
    const standing: Particle = { type: 'standing', key }
    for (const [, inflected] of inflectAdjective(forms))
      for (const form of inflected) addWithArticle(lexicon, form, standing)
  }
  const noun: Particle = { type: 'common', key: 'noun' }
  const adjective: Particle = { type: 'common', key: 'adjective' }
  for (const word of wordsOf(COMMON_NOUNS)) addWithArticle(lexicon, word, noun)
  for (const word of wordsOf(COMMON_ADJECTIVES))
    for (const ending of ['', 'ة']) addWithArticle(lexicon, word + ending, adjective)
}

/** A particle's article is not cut off, so that al-ladhī stays whole; adjectives and nouns are known with it and without. */
function addWithArticle(lexicon: Lexicon, form: string, sense: Particle): void {
  lexicon.addWord('particle', form, sense)
  lexicon.addWord('particle', `ال${form}`, sense)
}
