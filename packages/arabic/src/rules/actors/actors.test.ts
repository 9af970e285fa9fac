import { describe, expect, test } from 'vitest'
import { mentionOver, readText, stretchOf, tag, untag } from '../../testing/read-text.js'

/** The actor whose mentions are tagged: what it is, and all stretches that name it. */
function actorOf(tagged: string) {
  const { text, found } = untag(tagged)
  const layers = readText(text)
  const at = layers.actors.actorOf[found[0] === undefined ? -1 : mentionOver(layers, found[0])] ?? -1
  const actor = layers.actors.actors[at]
  const stretches = (actor?.mentions ?? []).map((k) =>
    stretchOf(layers, layers.mentions.mentions[k] ?? { from: 0, to: 1 }),
  )
  return { actor, tagged: tag(text, stretches) }
}

/** What the actor is, and a text in which the tagged mentions, and no others, name it; its name in `{…}`. */
const ONE: readonly (readonly [why: string, is: string, tagged: string])[] = [
  [
    'a last name',
    'person US foreign-minister',
    'وصل [[وزير الخارجية الأميركي {جون كيري}]] أمس. والتقى [[كيري]] الوفد.',
  ],
  [
    'a last name nobody knows',
    'person TR defence-minister',
    'التقى [[وزير الدفاع التركي {حمدان المزروقي}]] الوفد. وقال [[المزروقي]] إن الطريق مفتوح.',
  ],
  [
    'two spellings of a name',
    'person RU foreign-minister',
    'وصل [[وزير الخارجية الروسي {سيرغي لافروف}]] أمس. وقال [[سيرجي لافروف]] إن الطريق مفتوح.',
  ],
  [
    '"the minister"',
    'person FR foreign-minister',
    'وصل [[وزير الخارجية الفرنسي {جان مارك أيرولت}]] أمس. وقال [[الوزير]] إن الطريق مفتوح.',
  ],
  [
    'the office and the state',
    'person RU defence-minister',
    'التقى وزير الخارجية الروسي سيرغي لافروف [[وزير الدفاع الروسي {سيرغي شويغو}]]. وقال [[وزير الدفاع الروسي]] إن القوات باقية.',
  ],
  [
    'the office before the name is given',
    'person FR foreign-minister',
    'وصل [[وزير الخارجية الفرنسي]] أمس. وقال [[وزير الخارجية الفرنسي {جان مارك أيرولت}]] إن الطريق مفتوح.',
  ],
  [
    '"the official"',
    'anonymous US official',
    'قال [[{مسؤول في وزارة الخارجية الأميركية}]] إن الطريق مفتوح. وأضاف [[المسؤول]] أن العمل مستمر.',
  ],
  ['"the source"', 'anonymous - source', 'قال [[{مصدر أمني}]] إن الطريق مفتوح. وأضاف [[المصدر]] أن العمل مستمر.'],
  [
    'the one of two ministers who is named',
    'person RU foreign-minister',
    'قال [[وزير الخارجية الروسي {سيرغي لافروف}]] إن العمل مستمر. وقال وزير الخارجية الأميركي جون كيري إن الطريق طويل. ورحب [[لافروف]] بالقرار.',
  ],
  [
    'the counterpart is another',
    'person EG foreign-minister',
    'التقى [[وزير الخارجية المصري {سامح شكري}]] نظيره الروسي في القاهرة.',
  ],
  [
    '"the ministry"',
    'organisation RU ministry:foreign',
    'قالت [[{وزارة الخارجية الروسية}]] إن الطريق مفتوح. وأضافت [[الوزارة]] أن العمل مستمر.',
  ],
  [
    'another ministry',
    'organisation RU ministry:foreign',
    'قالت [[{وزارة الخارجية الروسية}]] إن الطريق مفتوح. وقالت وزارة الدفاع الروسية إن العمل مستمر.',
  ],
  ['a state by two names', 'state US -', 'رفضت [[{الولايات المتحدة الأميركية}]] الشروط، وغضبت [[أمريكا]].'],
  ['a state by two spellings', 'state SY -', 'غضبت [[{سوريا}]] ثم سكتت [[سورية]].'],
  ['a state and its capital', 'state RU -', 'رفضت [[{روسيا}]] الشروط. وأعلنت [[موسكو]] بدء المحادثات.'],
  [
    'an agency by two names',
    'agency - -',
    'ذكرت [[{وكالة الأناضول}]] أن الوفد وصل. وقالت «[[الأناضول]]» إن الطريق مفتوح.',
  ],
  ['a document told of before', 'document - report', 'صدر [[{تقرير}]] عن المدينة. وذكر [[التقرير]] أن الطريق مفتوح.'],
  [
    'the head of a body told of before',
    'person EU head-of-mission',
    'وصلت بعثة من الاتحاد الأوروبي أمس. وقالت [[رئيسة البعثة {كلارا بيانكي}]] إن العمل مستمر.',
  ],
  [
    'an office of the only state spoken of',
    'person DZ minister',
    'وصل الوفد إلى وهران بدعوة من الحكومة الجزائرية. وقال [[الوزير {نبيل قدور}]] إن العمل مستمر.',
  ],
  ['a statement by an envoy', 'document UN statement', 'صدر [[{بيان من مكتب المبعوث الدولي}]] أمس.'],
  [
    'his envoy in a land is not of that land',
    'person UN envoy',
    'أرسل الأمين العام للأمم المتحدة بان كي مون [[مبعوثه الخاص باليمن {إسماعيل ولد الشيخ أحمد}]].',
  ],
  ['the envoy of a president', 'person US envoy-head', 'وصل [[المبعوث الخاص للرئيس الأميركي {بريت ماكغورك}]] أمس.'],
  [
    'the deputy is not the minister',
    'person IR foreign-minister',
    'قال نائب وزير الخارجية الإيراني كاظم شيرواني إن الطريق طويل. وقال [[وزير الخارجية الإيراني {محمد جواد ظريف}]] إن العمل مستمر. وأكد [[الوزير]] ذلك.',
  ],
  [
    'the president by his title, then by his name',
    'person RU president',
    'قال [[الرئيس الروسي]] إن الطريق مفتوح. وأضاف [[{فلاديمير بوتين}]] أن العمل مستمر.',
  ],
  ['a chancellor', 'person DE chancellor', 'قالت [[المستشارة الألمانية {أنغيلا ميركل}]] إن العمل مستمر.'],
  [
    'a negotiator of a delegation, the name behind it',
    'person syrian-opposition chief-negotiator',
    'قال [[كبير المفاوضين في وفد المعارضة السورية {محمد علوش}]] إن العمل مستمر.',
  ],
  ['a mention without "and"', 'state TR -', 'دعا كل من روسيا [[و{تركيا}]] إلى الهدوء.'],
  ['a mention without li-', 'agency - -', 'قال مصدر أمني [[ل{وكالة الأناضول}]] إن الطريق مفتوح.'],
]

/** Texts whose actors are told apart: how many there are. */
const APART: readonly (readonly [why: string, actors: number, text: string])[] = [
  ['two foreign ministers', 2, 'وصل وزير الخارجية الروسي أمس. وقال وزير الخارجية الأميركي إن الطريق مفتوح.'],
  [
    'two ministers of one state',
    2,
    'وصل وزير الخارجية الروسي سيرغي لافروف أمس. وقال وزير الدفاع الروسي سيرغي شويغو إن الطريق مفتوح.',
  ],
  ['a minister and his counterpart', 2, 'اجتمع وزير الدفاع الروسي سيرغي شويغو مع نظيره التركي أمس.'],
  ['two persons of one given name', 2, 'قال خالد الفالح إن الطريق مفتوح. وقال خالد خوجة إن العمل مستمر.'],
  ['two unnamed sources', 2, 'قال مصدر أمني إن الطريق مفتوح. وقال مصدر طبي إن العدد قليل.'],
  ['a state and its people', 2, 'رفضت روسيا الشروط. وقال الروس إن الطريق مفتوح.'],
  ['a place is no actor', 0, 'عقد الاجتماع في جنيف أمس.'],
]

describe('findActors', () => {
  test.each(ONE)('%s', (_why, is, tagged) => {
    const { text, found, who } = untag(tagged)
    const { actor, tagged: mentions } = actorOf(tagged)
    expect(mentions).toBe(tag(text, found))
    expect(`${actor?.kind} ${actor?.of ?? '-'} ${actor?.office ?? '-'}`).toBe(is)
    expect(actor?.name).toBe(who.map(({ start, end }) => text.slice(start, end)).join(''))
  })

  test.each(APART)('%s', (_why, actors, text) => {
    expect(readText(text).actors.actors).toHaveLength(actors)
  })

  test('ministers of several states are their states at a meeting', () => {
    const { actors, membersOf } = readText('وصل وزراء خارجية قطر وألمانيا وفرنسا إلى باريس.').actors
    expect([...membersOf.values()].flat().map((k) => actors[k]?.of)).toEqual(['QA', 'DE', 'FR'])
  })

  test('the outlet and the agencies credited are actors though no sentence names them', () => {
    const layers = readText('وصل الوفد إلى المدينة.\nوعاد الوفد أمس.', { outlet: 'عكاظ', byline: 'رويترز' })
    const { actors, outlet, credits } = layers.actors
    expect(actors[outlet ?? -1]).toMatchObject({ kind: 'outlet', mentions: [] })
    expect(credits.map((k) => actors[k]?.kind)).toContain('agency')
  })
})
