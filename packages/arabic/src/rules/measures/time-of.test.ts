import { readLayers } from '@isnad/engine'
import { expect, test } from 'vitest'
import { arabic } from '../../pack.js'

const pack = arabic()

/** Each measure as `stage@day`, in order of place. */
function staged(text: string): string {
  const { measures, times } = readLayers(pack, { text, published: '2016-12-10' })
  return measures.measures
    .map((m) => `${m.stage}@${m.time === null ? '' : (times.times[m.time]?.value ?? '')}`)
    .join(' ')
}

test.each([
  ['beside the word of stage', 'agreed@2016-12-09', 'أعلنت روسيا أمس هدنة في المدينة.'],
  ['not the day it is to begin', 'agreed@2016-12-09', 'أعلنت روسيا أمس هدنة تبدأ يوم الاثنين المقبل.'],
  ['no span', 'agreed@', 'أعلنت روسيا هدنة لمدة خمسة أيام.'],
  ['since when it has held', 'in-force@2013', 'تحدث التقرير عن الهدنة السارية منذ عام 2013.'],
  ['how things were before', 'called-for@', 'دعت فرنسا إلى هدنة في المدينة المدمرة منذ عام 2013.'],
  [
    'what is asked, and since when it stands',
    'called-for@ in-force@2016-12-09',
    'دعت فرنسا إلى احترام الهدنة التي بدأت أمس.',
  ],
  [
    'the day of the meeting',
    'discussed@2016-12-09',
    'التقى وزير الخارجية الروسي نظيره التركي أمس في أنقرة، وبحثا سبل إيصال المساعدات.',
  ],
])('%s', (_name, expected, text) => {
  expect(staged(text)).toBe(expected)
})
