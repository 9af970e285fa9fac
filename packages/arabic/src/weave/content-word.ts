import { synonyms } from './synonyms.js'

/**
 * What a folded Arabic word is compared by when reports are woven: its consonants without clitics, endings and weak letters, so that
 * two translations of one sentence meet; one stem for the synonyms that translators choose between; digits for number words; null for
 * words without content.
 *
 * Not covered: roots. Two words of one root that keep different consonants (لقاء، التقى) meet only as synonyms.
 */
export function contentWord(folded: string): string | null {
  const before = known.get(folded)
  if (before !== undefined) return before
  const word = find(folded)
  if (known.size < MOST_KNOWN) known.set(folded, word)
  return word
}

/** Words are asked for again and again: those met first are remembered. */
const known = new Map<string, string | null>()
const MOST_KNOWN = 200_000

function find(folded: string): string | null {
  if (/^\d+$/u.test(folded)) return folded.replace(/^0+(?=\d)/u, '')
  if (EMPTY.has(folded)) return null
  const bare = withoutHead(folded)
  if (bare.length < 2 || EMPTY.has(bare)) return null
  const number = NUMBERS.get(bare)
  if (number !== undefined) return number
  const stem = stemOf(bare)
  return SYNONYM_OF.get(stem) ?? stem
}

/** The word without the conjunction, the preposition, the article and the future sign before it. */
function withoutHead(form: string): string {
  let rest = form
  if (rest.length >= 4 && (rest[0] === 'و' || rest[0] === 'ف') && !KEPT.test(rest)) rest = rest.slice(1)
  if (rest.startsWith('لل') && rest.length >= 5) return rest.slice(2)
  if (/^[بكف]?ال/u.test(rest) && rest.length >= 5) return rest.replace(/^[بكف]?ال/u, '')
  if (/^س[يتن]/u.test(rest) && rest.length >= 5) return rest.slice(1)
  if (rest.length >= 5 && /^[بل]/u.test(rest) && !KEPT.test(rest)) return rest.slice(1)
  return rest
}

/** Words that begin with what looks like a clitic and is none. */
const KEPT =
  /^(?:برنامج|بريطان|برلين|برلمان|باريس|باكستان|بيروت|بغداد|بلجيك|بوتين|بيان|بعثه|بلاده|بلدان|بحري|لبنان|ليبي|لافروف|لقاء|لجنه|لجان|لندن|وزار|وزير|وزراء|وكال|وفد|وفود|وقف|واشنطن|وثيق|وسيط|وساط|وحد|وضع|وصول|وصل|فرنس|فريق|فصائل|فصايل|فلسطين|فيين|فتح|فتره|فور|وسايل)/u

const ENDINGS = /(?:هما|اتهم|اتها|ات|هم|ها|نا|كم|ون|ين|ان|وا|يه|يين|ته|ه|ي|ت)$/u

/** The consonants that are left when endings, the sign of the imperfect and weak letters are gone. */
function stemOf(bare: string): string {
  let stem = bare
  for (let cut = 0; cut < 2; cut++) {
    const shorter = stem.replace(ENDINGS, '')
    if (shorter.length < 3) break
    stem = shorter
  }
  if (stem.length >= 4 && stem.startsWith('ي')) stem = stem.slice(1)
  const consonants = stem.replace(/[اويء]/gu, '')
  return consonants.length >= 2 ? consonants : stem
}

const EMPTY: ReadonlySet<string> = new Set(
  [
    'من في علي عن الي ان انه انها انهم اني اننا كان كانت يكون تكون كانوا ليس ليست لم لن لا ما ماذا هذا هذه ذلك تلك هولاء الذي التي الذين اللذين',
    'هو هي هم هن نحن انا انت او ام ثم بل لكن لكنه لكنها لكننا غير سوي قد لقد سوف حتي كما كي لكي اذ اذا لو لولا مع مما فيما بما لما كل بعض اي ايه ايضا',
    'بعد قبل بين عند عندما حين حيث منذ خلال اثناء حول نحو ضد دون تحت فوق امام وراء عبر لدي عليه عليها اليه اليها فيه فيها منه منها به بها له لها لهم',
    'يتم تم جري كذلك مثل مثلهم جدا فقط الان قال وقال ان وان والي ومن وفي وعلي وعن فان بان لان كانه الا الان كذلك اياها اذن هناك هنا وهو وهي وهم',
    'احد احدي قام يقوم تقوم باي اكثر اقل جميع كافه نفس ذات شان بشان حال',
  ]
    .join(' ')
    .split(' '),
)

const NUMBERS: ReadonlyMap<string, string> = new Map(
  [
    ['1', 'واحد واحده'],
    ['2', 'اثنان اثنين اثنتين يومين شهرين عامين'],
    ['3', 'ثلاث ثلاثه'],
    ['4', 'اربع اربعه'],
    ['5', 'خمس خمسه'],
    ['6', 'ست سته'],
    ['7', 'سبع سبعه'],
    ['8', 'ثماني ثمانيه ثمان'],
    ['9', 'تسع تسعه'],
    ['10', 'عشر عشره'],
    ['20', 'عشرون عشرين'],
    ['30', 'ثلاثون ثلاثين'],
    ['100', 'مئه مايه مائه'],
    ['1000', 'الف الاف'],
  ].flatMap(([digits = '', words = '']) => words.split(' ').map((word) => [word, digits] as const)),
)

const SYNONYM_OF: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap((line) => {
    const stems = line.split(' ').map((word) => stemOf(withoutHead(word)))
    return stems.map((stem) => [stem, `=${stems[0]}`] as const)
  }),
)
