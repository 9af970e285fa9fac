import { describe, expect, test } from 'vitest'
import { readText } from '../../testing/read-text.js'

/** The occasions of a text's statements: kind, words, and the place in them. */
function occasions(text: string): string[] {
  const layers = readText(text)
  const { start, end } = layers.tokens
  const words = (range: { readonly from: number; readonly to: number }) =>
    text.slice(start[range.from], end[range.to - 1])
  return layers.statements.statements.map(({ occasion }) => {
    if (occasion === null) return '-'
    const place = occasion.place === null ? null : layers.mentions.mentions[occasion.place]
    return `${occasion.kind}: ${words(occasion.range)}${place == null ? '' : ` @ ${words(place)}`}`
  })
}

describe('the occasion of a statement', () => {
  test.each([
    ['reception: حفل استقبال في حلب @ حلب', 'قال جون كيري خلال حفل استقبال في حلب إن الطريق مفتوح.'],
    ['press-conference: مؤتمر صحافي مشترك', 'وقال جون كيري في مؤتمر صحافي مشترك إن الطريق مفتوح.'],
    ['press-conference: مؤتمر صحافي في حلب @ حلب', 'وفي مؤتمر صحافي في حلب، قال جون كيري إن الطريق مفتوح.'],
    ['interview: مقابلة مع قناة العربية', 'قال جون كيري في مقابلة مع قناة العربية إن الطريق مفتوح.'],
    ['statement: بيان', 'قالت الخارجية الروسية في بيان إن الطريق مفتوح.'],
    ['speech: خطاب', 'قال جون كيري في خطاب إن الطريق مفتوح.'],
    ['post: تغريدة', 'قال جون كيري في تغريدة إن الطريق مفتوح.'],
    ['session: البرلمان', 'قالت موسكو أمام البرلمان إن الطريق مفتوح.'],
    ['meeting: ختام اجتماع في حلب @ حلب', 'قال جون كيري في ختام اجتماع في حلب إن الطريق مفتوح.'],
    ['-', 'أعلنت موسكو التوصل إلى وقف لإطلاق النار.'],
    ['-', 'قال جون كيري، الذي طلب لقاء، إن الطريق مفتوح.'],
    ['-', 'قال جون كيري إن الطريق مفتوح بعد اجتماع طويل.'],
  ])('%s', (expected, text) => {
    expect(occasions(text)).toEqual([expected])
  })
})
