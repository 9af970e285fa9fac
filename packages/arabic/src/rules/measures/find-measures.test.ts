import { type Layers, readLayers } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { arabic } from '../../pack.js'
import type { Word } from '../../word.js'

const pack = arabic()

function layersOf(text: string): Layers<Word> {
  return readLayers(pack, { text, published: '2016-12-10' })
}

/** Each measure as `kind/stage`, in order of place. */
function measures(text: string): string[] {
  return layersOf(text).measures.measures.map((m) => `${m.kind}/${m.stage}`)
}

describe('findMeasures', () => {
  test.each([
    ['ceasefire/called-for', 'دعا الوزير إلى وقف إطلاق النار.'],
    ['ceasefire/rejected', 'رفضت الحركة وقف إطلاق النار.'],
    ['ceasefire/agreed', 'اتفق الطرفان على وقف لإطلاق النار.'],
    ['ceasefire/violated', 'خرقت القوات الهدنة.'],
    ['ceasefire/collapsed', 'انهارت الهدنة.'],
    ['ceasefire/collapsed', 'قرر الحزب إنهاء الهدنة.'],
    ['ceasefire/extended', 'مدد الجانبان الهدنة.'],
    ['ceasefire/in-force', 'تحدث السفير عن الهدنة السارية.'],
    ['ceasefire/discussed', 'بحث الوزيران وقف القتال في المدينة.'],
    ['humanitarian-aid/called-for', 'طالبت المنظمة بإدخال المساعدات إلى البلدة.'],
    ['sanctions/proposed', 'اقترح الاتحاد رفع العقوبات.'],
    ['prisoners/carried-out', 'أفرجت السلطات عن عشرة موظفين.'],
    ['military-action/carried-out', 'شن الطيران غارات على المدينة.'],
    ['unity-government/called-for', 'حثت الدول الأطراف على تشكيل حكومة وحدة وطنية.'],
    ['ceasefire/called-for humanitarian-aid/called-for', 'دعا الوزير إلى وقف إطلاق النار وإدخال المساعدات.'],
  ])('%s', (expected, text) => {
    expect(measures(text).join(' ')).toBe(expected)
  })

  test.each([
    ['nothing on the table', 'افتتح الوزير معرض الكتاب في المدينة.'],
    ['a topic is no measure', 'الملف النووي معقد.'],
    ['the opposition does not oppose', 'وصل وفد المعارضة.'],
    ['calming fears is no truce', 'تهدئة المخاوف.'],
    ['an empty page', ''],
  ])('none: %s', (_name, text) => {
    expect(measures(text)).toEqual([])
  })

  test.each([
    [25_000, 'people', 'دعت المنظمة إلى إجلاء 25 ألف شخص من المدنيين.'],
    [3.9, 'dollars', 'أعلنت الدولة تقديم مساعدات إنسانية بقيمة 9ر3 دولار.'],
    [3540, 'tonnes', 'طالبت المنظمة بإدخال مساعدات إنسانية تبلغ 3540 طنا.'],
  ])('counts %d %s', (value, unit, text) => {
    expect(layersOf(text).measures.measures[0]?.quantity).toMatchObject({ value, unit })
  })

  test('the span is the words', () => {
    const { measures: layer, tokens } = layersOf('دعا الوزير إلى وقف إطلاق النار.')
    const [m] = layer.measures
    expect(m === undefined ? '' : tokens.text.slice(tokens.start[m.from], tokens.end[m.to - 1])).toBe('وقف إطلاق النار')
  })

  test.each([
    ['one phrase', 'وقف إطلاق النار '],
    ['a head without its object', 'رفع '],
    ['stages alone', 'دعا رفض '],
  ])('%s without end is read in linear time', (_name, piece) => {
    const layers = layersOf(piece.repeat(20_000))
    const started = performance.now()
    pack.measures(layers)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
