import { IsnadError } from '@isnad/record'
import { describe, expect, test } from 'vitest'
import { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'
import { addUserLexicon, parseUserLexicon } from './user-lexicon.js'

const FILE = [
  '# what our desk watches',
  '',
  'group\tfree-harbour\tحركة الميناء الحر\tالميناء الحر|جماعة الميناء\t\tFree Harbour Movement',
  'place\tSY\tتل الياسمين\t\t36.2, 37.16\tTell al-Yasmin',
  'site\t\tجسر الوادي',
  'person\tFR\tماري دوبون\tدوبون',
  'nisba\tfree-harbour\tمينائي',
].join('\n')

const fault = (text: string): IsnadError => {
  try {
    parseUserLexicon(text)
  } catch (error) {
    if (error instanceof IsnadError) return error
    throw error
  }
  throw new Error('read without complaint')
}

describe('a user lexicon', () => {
  test('gives an entry a line', () => {
    const { entries, nisbas } = parseUserLexicon(FILE)
    expect(entries).toEqual([
      {
        kind: 'group',
        of: 'free-harbour',
        name: 'حركة الميناء الحر',
        forms: ['حركة الميناء الحر', 'الميناء الحر', 'جماعة الميناء'],
        latin: ['Free Harbour Movement'],
      },
      {
        kind: 'place',
        of: null,
        name: 'تل الياسمين',
        forms: ['تل الياسمين'],
        latin: ['Tell al-Yasmin'],
        place: { kind: 'city', country: 'SY', at: [36.2, 37.16] },
      },
      {
        kind: 'place',
        of: null,
        name: 'جسر الوادي',
        forms: ['جسر الوادي'],
        place: { kind: 'site', country: null, at: null },
      },
      { kind: 'person', of: 'FR', name: 'ماري دوبون', forms: ['ماري دوبون', 'دوبون'] },
    ])
    expect(nisbas).toEqual([{ of: 'free-harbour', masculine: 'مينائي' }])
  })

  test('is found in all its spellings and forms', () => {
    const lexicon = new Lexicon()
    addUserLexicon(lexicon, parseUserLexicon(FILE))
    expect(lexicon.entries.longest('دوبون', ['دوبون'], 0, 1)?.entries[0]?.name).toBe('ماري دوبون')
    expect(lexicon.analyse(foldArabic('المينائيين'), 1).nisba?.is).toEqual({
      of: 'free-harbour',
      number: 'many',
      gender: 'm',
    })
  })

  test('reads a file of other line ends, with a byte order mark', () => {
    expect(parseUserLexicon('\ufeffperson\tFR\tماري دوبون\r\n\r\n# fin\r\n').entries).toHaveLength(1)
  })

  test.each([
    ['a missing column', 'state\tSY', 'Line 1 of the lexicon: it has 2 of at least 3 columns.'],
    ['spaces for tabs', 'state SY سوريا', 'Line 1 of the lexicon: it has 1 of at least 3 columns.'],
    ['an unknown kind', '\n\nfaction\tx\tالاسم', 'Line 3 of the lexicon: “faction” is no kind.'],
    ['no name', 'group\tx\t', 'Line 1 of the lexicon: there is no name.'],
    ['a name of no letters', 'group\tx\tـــ', 'Line 1 of the lexicon: “ـــ” has no letter to be found by.'],
    ['a code in Arabic marks', 'group\t؟\tالاسم', 'Line 1 of the lexicon: “؟” is no code.'],
    ['a position off the globe', 'place\tSY\tالاسم\t\t96,37', 'Line 1 of the lexicon: “96,37” is no position.'],
    ['a position in words', 'place\tSY\tالاسم\t\tnorth', 'Line 1 of the lexicon: “north” is no position.'],
    ['a nisba of nobody', 'nisba\t\tسوري', 'Line 1 of the lexicon: a nisba needs a code and its masculine form.'],
    [
      'too many columns',
      'group\tx\tالاسم\t\t\t\tmore',
      'Line 1 of the lexicon: it has 7 columns, and there are only 6.',
    ],
  ])('complains of %s', (_, text, message) => {
    const error = fault(text)
    expect(error.code).toBe('BAD_LEXICON')
    expect(error.message).toBe(message)
    expect(error.remedy).not.toBe('')
  })
})
