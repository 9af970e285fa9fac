import { describe, expect, test } from 'vitest'
import { TokenKind } from '@isnad/engine'
import { Lexicon } from '../lexicon.js'
import { foldArabic } from '../orthography.js'
import type { Word } from '../word.js'
import { addWords } from './words.js'

const lexicon = new Lexicon()
addWords(lexicon)
const look = (form: string): Word => lexicon.analyse(foldArabic(form), TokenKind.word)

describe('titles', () => {
  test.each([
    ['minister', 'one', 'm', 'وزير'],
    ['minister', 'two', 'm', 'وزيرا'],
    ['minister', 'two', 'm', 'وزيري'],
    ['minister', 'many', 'm', 'الوزراء'],
    ['minister', 'one', 'f', 'وزيرة'],
    ['head', 'many', 'm', 'ورؤساء'],
    ['spokesman', 'one', 'f', 'المتحدثة'],
    ['spokesman', 'one', 'f', 'الناطقة'],
    ['representative', 'many', 'm', 'ممثلو'],
    ['representative', 'many', 'm', 'لممثلي'],
    ['counterpart', 'one', 'm', 'نظيره'],
    ['counterpart', 'one', 'f', 'نظيرته'],
    ['counterpart', 'two', 'm', 'نظيريه'],
    ['counterpart', 'many', 'm', 'نظرائه'],
    ['counterpart', 'one', 'm', 'لنظيره'],
    ['ambassador', 'many', 'm', 'سفراء'],
    ['adviser', 'one', 'f', 'المستشارة'],
  ])('%s %s %s %s', (office, number, gender, form) => {
    expect(look(form).title?.is).toMatchObject({ office, number, gender })
  })
})
