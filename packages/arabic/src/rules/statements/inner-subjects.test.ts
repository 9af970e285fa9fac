import { describe, expect, test } from 'vitest'
import { carriers } from '../../testing/found-statements.js'
import { readText } from '../../testing/read-text.js'

/** Who says each statement of a text, in order; `–` for nobody known. */
function speakers(text: string): string[] {
  const { statements, actors } = readText(text)
  return statements.statements.map(({ speaker }) => (speaker === null ? '–' : (actors.actors[speaker]?.name ?? '?')))
}

describe('a subject inside the sentence', () => {
  test.each([
    [
      'whom she accused: who does something before it',
      ['حزب العمال الكردستاني', 'أنقرة'],
      'قال حزب العمال الكردستاني إن الهدنة انتهت. وبدأت أنقرة مهاجمة التنظيم الذي اتهمته بالهجوم.',
    ],
    ['whom somebody named accused', ['أنقرة'], 'عاد أعضاء التنظيم الذي اتهمته أنقرة بالهجوم.'],
    [
      'whose refusal a post confirms',
      ['تغريدة', 'جون كيري'],
      'نشرت الحركة تغريدة أكدت رفض جون كيري الهدنة، معتبرا أنها لن تدوم.',
    ],
    [
      'a man goes on, and no administration',
      ['جون كيري', 'إدارة الرئيس الأميركي', 'جون كيري'],
      'قال جون كيري إن الطريق مفتوح. وأعلنت إدارة الرئيس الأميركي أن العمل مستمر، إلا أنه أضاف أن الوقت قصير.',
    ],
    [
      'with a pronoun for those met, whoever met them in what is told',
      ['المصادر', 'قيادات عسكرية'],
      'وقالت المصادر إن قيادات عسكرية التقت بأطراف دولية، وحثتها على وقف القتال.',
    ],
    [
      'without a pronoun, whoever tells it',
      ['المصادر', 'المصادر'],
      'وقالت المصادر إن قيادات عسكرية التقت بأطراف دولية، وأكدت أن الطريق مفتوح.',
    ],
    [
      'an administration goes on with its own verb',
      ['إدارة الرئيس الأميركي', 'إدارة الرئيس الأميركي'],
      'أعلنت إدارة الرئيس الأميركي أن العمل مستمر. وأضافت أن الوقت قصير.',
    ],
  ])('%s', (_why, wanted, text) => {
    expect(speakers(text)).toEqual(wanted)
  })
})

test('who does it in what another tells says it through him', () => {
  expect(carriers('وقالت المصادر إن قيادات عسكرية التقت بأطراف دولية، وحثتها على وقف القتال.')).toEqual(['المصادر'])
})
