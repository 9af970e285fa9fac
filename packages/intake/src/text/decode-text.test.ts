import { describe, expect, test } from 'vitest'
import { type Encoding, encodeText } from '../fixtures/encode-text.js'
import { story } from '../fixtures/stories.js'
import { decodeText } from './decode-text.js'

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'twice']
const LABELS = [
  null,
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'iso-8859-1',
  'text/html; charset=windows-1252',
  'nonsense',
]

/** A page that declares nothing, something right or something wrong, and only holds letters that each encoding has. */
function page(seed: number): string {
  const { title, paragraphs } = story(seed, 1 + (seed % 5))
  const plain = paragraphs.join('\n').replace(/[«»]/gu, '"').replace(/[٠-٩]/gu, '7')
  const metas = [
    '',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
  ]
  return `<html><head>${metas[seed % 3]}<title>${title}</title></head><body>${plain}</body></html>`
}

test('200 pages in 6 encodings under labels that are right, wrong or missing', () => {
  let right = 0
  for (let seed = 0; seed < 200; seed++) {
    const text = page(seed)
    for (const [i, encoding] of ENCODINGS.entries()) {
      const decoded = decodeText(encodeText(text, encoding), LABELS[(seed + i) % LABELS.length])
      if (decoded.text === text) right++
    }
  }
  expect(right / (200 * 6)).toBeGreaterThanOrEqual(0.995)
})

describe('how it was known', () => {
  const text = 'قال الوزير إن اللقاء في المدينة تأجل إلى يوم السبت بعد اتصال مع رئيس الوفد'
  const cases: readonly (readonly [string, Uint8Array, string | null, object])[] = [
    [
      'a label that is right',
      encodeText(text, 'windows-1256'),
      'cp1256',
      { encoding: 'windows-1256', basis: 'label', lied: false },
    ],
    [
      'a label that lies',
      encodeText(text, 'windows-1256'),
      'utf-8',
      { encoding: 'windows-1256', basis: 'content', lied: true },
    ],
    ['no label', encodeText(text, 'iso-8859-6'), null, { encoding: 'iso-8859-6', basis: 'content', lied: false }],
    [
      'a meta element',
      encodeText(`<meta charset=windows-1256>${text}`, 'windows-1256'),
      null,
      { basis: 'meta', lied: false },
    ],
    [
      'a byte order mark',
      encodeText(`\ufeff${text}`, 'utf-16be'),
      'utf-8',
      { encoding: 'utf-16be', basis: 'bom', lied: true },
    ],
    [
      'XML',
      encodeText(`<?xml version="1.0" encoding="windows-1256"?><a>${text}</a>`, 'windows-1256'),
      null,
      { basis: 'meta' },
    ],
    ['UTF-8 called Latin', encodeText(text, 'utf-8'), 'iso-8859-1', { encoding: 'utf-8', lied: true }],
    ['UTF-8 with a stray byte', new Uint8Array([...encodeText(text, 'utf-8'), 0xff]), null, { encoding: 'utf-8' }],
    ['UTF-8 cut in a letter', encodeText(text, 'utf-8').subarray(0, -1), null, { encoding: 'utf-8' }],
    [
      'French',
      Uint8Array.from([...'Le ministre a été reçu à Genève'].map((c) => c.charCodeAt(0))),
      null,
      { encoding: 'windows-1252', text: 'Le ministre a été reçu à Genève' },
    ],
    [
      'Russian under its label',
      Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      'windows-1251',
      { text: 'Привет', basis: 'label' },
    ],
    ['nothing', new Uint8Array(), null, { text: '', encoding: 'utf-8' }],
    ['ASCII', encodeText('plain', 'utf-8'), 'us-ascii', { text: 'plain' }],
  ]
  for (const [name, bytes, label, expected] of cases) {
    test(name, () => expect(decodeText(bytes, label)).toMatchObject(expected))
  }
})

test('text that only speaks of twice encoded text is left alone', () => {
  const text = 'ظهرت على الشاشة حروف مثل Ø§Ù„ بدل الكلمات، وقال المهندس إن السبب في الخادم. '.repeat(9)
  expect(decodeText(encodeText(text, 'utf-8'))).toMatchObject({ text, repaired: false })
})

test('UTF-8 that was taken for windows-1256 and encoded again is put right', () => {
  const text = story(4).paragraphs.join('\n')
  const twice = new TextDecoder('windows-1256').decode(new TextEncoder().encode(text))
  expect(decodeText(encodeText(twice, 'utf-8'))).toMatchObject({ text, repaired: true })
})

test('any bytes give some text', () => {
  for (let seed = 0; seed < 300; seed++) {
    const bytes = Uint8Array.from({ length: seed }, (_, i) => ((i + 1) * (seed + 7) * 31) & 0xff)
    expect(() => decodeText(bytes, seed % 2 === 0 ? 'utf-8' : null)).not.toThrow()
  }
})
