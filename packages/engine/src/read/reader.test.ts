import { describe, expect, test } from 'vitest'
import type { Layers, Mention, Page } from './layers.js'
import type { Entry } from './lexicon.js'
import type { Pack } from './pack.js'
import { reader, readLayers } from './reader.js'
import { CharClass, Vocabulary } from './tokens.js'

const chars = { classOf: new Uint8Array(1 << 16), fold: new Uint16Array(1 << 16) }
for (let unit = 0; unit < 1 << 16; unit++) {
  chars.fold[unit] = unit
  const letter = String.fromCharCode(unit)
  chars.classOf[unit] =
    letter === ' '
      ? CharClass.space
      : letter === '\n'
        ? CharClass.newline
        : /\p{L}/u.test(letter)
          ? CharClass.letter
          : CharClass.mark
}

/** A page of the lines of a text; a line that was there before repeats it, one that begins with # is boilerplate. */
function pageOf(text: string, language: string): Page {
  const lines = text.split('\n')
  let start = 0
  const paragraphs = lines.map((line, i) => {
    const first = lines.indexOf(line)
    const paragraph = {
      start,
      end: start + line.length,
      role: line.startsWith('#') ? ('boilerplate' as const) : ('body' as const),
      repeats: first === i ? null : first,
    }
    start += line.length + 1
    return paragraph
  })
  return {
    text,
    paragraphs,
    outlet: null,
    title: null,
    byline: null,
    url: null,
    ref: null,
    published: null,
    language,
    findings: [],
  }
}

const PARIS: Entry = {
  name: 'Paris',
  forms: ['Paris'],
  kind: 'place',
  of: 'FR',
  place: { kind: 'city', country: 'FR', at: [48.86, 2.35] },
}

const mentionAt = (from: number, is: Partial<Mention>): Mention => ({
  from,
  to: from + 1,
  kind: 'person',
  entry: null,
  name: { from, to: from + 1 },
  role: null,
  office: null,
  of: null,
  parts: [],
  agreement: { number: 'one', gender: null },
  anaphoric: false,
  counterpart: false,
  clitics: '',
  marker: null,
  rule: 'test.mention',
  ...is,
})

/** A pack of a made-up language in which the first word says the second, in the place named by the third and the fourth. */
function pack(language = 'xx'): Pack<string> {
  const ids = (layers: Pick<Layers<string>, 'tokens'>) => new Int32Array(layers.tokens.length)
  return {
    name: 'test@1',
    language: 'xx',
    chars,
    vocabulary: new Vocabulary((form) => form),
    clean: ({ text }) => pageOf(text, language),
    credits: () => ({ outlet: null, credits: [], dateline: null, bodyFrom: 0, findings: [] }),
    quotes: (layers) => ({ quotes: [], at: ids(layers).fill(-1), findings: [] }),
    sentences: (layers) => ({
      sentences: [{ from: 0, to: layers.tokens.length }],
      at: ids(layers),
      segment: new Int32Array(1),
    }),
    times: () => ({ times: [], published: { date: null, basis: 'unknown' }, findings: [] }),
    mentions: ({ tokens }) => ({
      mentions:
        tokens.length < 4
          ? []
          : [
              mentionAt(0, {}),
              mentionAt(2, { kind: 'place', entry: PARIS }),
              mentionAt(3, { kind: 'place', entry: PARIS }),
            ],
      at: new Int32Array(tokens.length).fill(-1),
    }),
    actors: ({ tokens }) => ({
      actors:
        tokens.length < 4
          ? []
          : [
              {
                kind: 'person',
                name: tokens.form[0] ?? '',
                names: [],
                role: null,
                office: null,
                of: null,
                entry: null,
                mentions: [0],
                agreement: { number: 'one', gender: null },
              },
            ],
      actorOf: Int32Array.of(0, -1, -1),
      membersOf: new Map(),
      outlet: null,
      credits: [],
    }),
    statements: ({ tokens, mentions }) => ({
      statements:
        mentions.mentions.length === 0
          ? []
          : [
              {
                speaker: 0,
                speakerRange: { from: 0, to: 1 },
                cue: { from: 0, to: 1 },
                content: [{ start: tokens.start[1] ?? 0, end: tokens.end[1] ?? 0 }],
                contentRange: { from: 1, to: 2 },
                manner: 'direct',
                act: 'say',
                via: [],
                occasion: { range: { from: 2, to: 3 }, kind: 'meeting', place: 1 },
                time: null,
                date: null,
                topics: [],
                continues: null,
                rule: 'test.statement',
                confidence: 1,
                tried: [],
              },
            ],
      joint: [],
      findings: [{ rule: 'b', span: null, message: '' }],
    }),
    meetings: () => ({ meetings: [], findings: [{ rule: 'a', span: null, message: '' }] }),
    measures: () => ({ measures: [], findings: [] }),
  }
}

describe('reader', () => {
  test('turns layers into a reading: spans with their words, indexes into ids, each place once', () => {
    const reading = reader({ pack: pack() })({ text: 'kerry hello paris paris' })
    expect(reading.actors).toEqual([
      {
        id: 'a1',
        kind: 'person',
        name: 'kerry',
        names: [],
        role: null,
        of: null,
        mentions: [{ start: 0, end: 5, text: 'kerry' }],
      },
    ])
    expect(reading.places.map(({ id, name, mentions }) => [id, name, mentions.map(({ start }) => start)])).toEqual([
      ['p1', 'Paris', [12, 18]],
    ])
    expect(reading.statements).toMatchObject([
      {
        id: 's1',
        speaker: 'a1',
        chain: ['a1'],
        cue: { text: 'kerry' },
        content: [{ text: 'hello' }],
        occasion: { span: { text: 'paris' }, place: 'p1' },
      },
    ])
  })

  test('findings of the page stand first, those of one place by rule', () => {
    expect(reader({ pack: pack() })({ text: 'a b c d' }).findings.map(({ rule }) => rule)).toEqual(['a', 'b'])
  })

  test('has its id from the text and what the caller said of it', () => {
    const read = reader({ pack: pack() })
    expect(read({ text: 'a' }).report.id).toMatch(/^[0-9a-f]{64}$/u)
    expect(read({ text: 'a' }).report.id).toBe(read({ text: 'a' }).report.id)
    expect(read({ text: 'a' }).report.id).not.toBe(read({ text: 'b' }).report.id)
  })

  test('names the source it was given', () => {
    const source = { mediaType: 'text/plain', bytes: 1, sha256: 'f'.repeat(64) }
    expect(reader({ pack: pack() })({ text: 'a' }, { source }).report.source).toEqual(source)
    expect(reader({ pack: pack() })({ text: 'a' }).report.source).toBeNull()
  })
})

describe('readLayers', () => {
  test.each([
    ['a paragraph printed twice is read once', 'one two\nthree\none two', ['one', 'two', 'three']],
    ['boilerplate is not read', 'one\n# two\nthree', ['one', 'three']],
    ['an empty text has no tokens', '', []],
  ])('%s', (_why, text, forms) => {
    expect(readLayers(pack(), { text }).tokens.form).toEqual(forms)
  })

  test('a page in another language is not read', () => {
    expect(readLayers(pack('yy'), { text: 'one two' }).tokens.length).toBe(0)
  })
})
