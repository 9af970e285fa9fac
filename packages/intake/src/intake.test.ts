import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeText } from './fixtures/encode-text.js'
import { pageShapes } from './fixtures/page-shapes.js'
import { story } from './fixtures/stories.js'
import type { IntakeOptions, Taken, TakenPage } from './formats/taken.js'
import { intake } from './intake.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const words = (seed: number) => story(seed, 4).paragraphs.join('\n')
const page = (seed: number) => pageShapes(seed)[0]?.html ?? ''
const record = (seed: number) => JSON.stringify({ id: String(seed), title: story(seed).title, text: words(seed) })

async function take(name: string, bytes: Uint8Array | string, options: IntakeOptions = {}): Promise<Taken[]> {
  const taken: Taken[] = []
  for await (const one of intake({ name, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes }, options))
    taken.push(one)
  return taken
}

/** What was taken in one line each: `page`, `link URL` or the code of a reject. */
function outline(taken: readonly Taken[]): string[] {
  return taken.map((one) => (one.kind === 'page' ? 'page' : one.kind === 'link' ? `link ${one.url}` : one.code))
}

const pagesOf = (taken: readonly Taken[]) => taken.filter((one): one is TakenPage => one.kind === 'page')

const tarOf = async (files: Readonly<Record<string, Uint8Array>>) => {
  const tar = pack()
  for (const [name, bytes] of Object.entries(files)) tar.entry({ name }, Buffer.from(bytes))
  tar.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of tar as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

const warcRecord = (type: string, url: string, body: string, length = Buffer.byteLength(body)) =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${type === 'response' ? 'application/http; msgtype=response' : 'text/plain'}\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`
const response = (html: string, headers = 'Content-Type: text/html; charset=utf-8') =>
  `HTTP/1.1 200 OK\r\n${headers}\r\n\r\n${html}`

describe('one report', () => {
  const cases: readonly (readonly [string, string, Uint8Array | string, object])[] = [
    ['a page', 'a.html', page(1), { mediaType: 'text/html', language: 'ar' }],
    ['a page without its name', 'a', page(1), { mediaType: 'text/html' }],
    [
      'a page in windows-1256',
      'a.htm',
      encodeText(page(1), 'windows-1256'),
      { mediaType: 'text/html', language: 'ar' },
    ],
    ['text', 'a.txt', words(2), { mediaType: 'text/plain', report: { text: words(2) } }],
    ['text in UTF-16', 'a.txt', encodeText(words(2), 'utf-16le'), { report: { text: words(2) } }],
    ['text in English', 'a.txt', 'The minister said the talks would go on next week in Geneva.', { language: 'en' }],
    ['JSON', 'a.json', record(3), { mediaType: 'application/json', report: { id: '3', text: words(3) } }],
    ['JSON in windows-1256', 'a.json', encodeText(record(3), 'windows-1256'), { language: 'ar' }],
    [
      'JSON in other words',
      'a.json',
      JSON.stringify({
        headline: 'خبر',
        body: words(3),
        source: { name: 'صحيفة' },
        date: '10/12/2016',
        authors: ['أ', 'ب'],
      }),
      { report: { title: 'خبر', outlet: 'صحيفة', published: '2016-12-10', byline: 'أ، ب', text: words(3) } },
    ],
    [
      'JSON with a page',
      'a.json',
      JSON.stringify({ html: page(1) }),
      { report: { text: pageShapes(1)[0]?.paragraphs.join('\n') } },
    ],
    [
      'halves of surrogate pairs',
      'a.json',
      '{"text":"قال \\ud800 المتحدث"}',
      { report: { text: 'قال \ufffd المتحدث' } },
    ],
    [
      'a message',
      'a.eml',
      `From: Desk <d@x.example>\r\nSubject: =?utf-8?B?${Buffer.from('خبر').toString('base64')}?=\r\nDate: Sat, 10 Dec 2016 08:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(encodeText(words(4).replace(/[«»٠-٩]/gu, ''), 'windows-1256')).toString('base64')}\r\n`,
      { mediaType: 'message/rfc822', report: { title: 'خبر', byline: 'Desk', published: '2016-12-10' } },
    ],
    [
      'a page saved as one file',
      'a.mht',
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/2016/12/9/a\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page(1)).toString('base64')}\r\n--b--\r\n`,
      { report: { url: 'https://x.example/2016/12/9/a', text: pageShapes(1)[0]?.paragraphs.join('\n') } },
    ],
    ['stray NUL bytes in a page', 'a.html', page(1).replace('</p>', '\0</p>'), { language: 'ar' }],
  ]
  for (const [name, file, bytes, expected] of cases) {
    test(name, async () => {
      const taken = await take(file, bytes)
      expect(taken).toHaveLength(1)
      expect(taken[0]).toMatchObject({ kind: 'page', ...expected })
    })
  }
})

describe('many reports', () => {
  const rss = (items: string) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة الميناء</title>${items}</channel></rss>`
  const full = `<content:encoded><![CDATA[${story(5, 5)
    .paragraphs.map((text) => `<p>${text}</p>`)
    .join('')}]]></content:encoded>`
  const cases: readonly (readonly [string, string, Uint8Array | string, readonly string[]])[] = [
    ['a list', 'a.json', `[${record(1)},\n${record(2)}]`, ['page', 'page']],
    ['one a line', 'a.ndjson', `${record(1)}\n${record(2)}\n`, ['page', 'page']],
    ['one a line without a name', 'a', `${record(1)}\n${record(2)}`, ['page', 'page']],
    ['a list inside an object', 'a.json', `{"status":"ok","articles":[${record(1)},${record(2)}]}`, ['page', 'page']],
    ['a bad line', 'a.ndjson', `${record(1)}\n{"text": "بلا نهاية\n${record(2)}`, ['page', 'BAD_JSON', 'page']],
    [
      'a bad record in a list on one line',
      'a.json',
      `[${record(1)},{"text":"بلا نهاية},${record(2)},${record(3)}]`,
      ['page', 'BAD_JSON', 'page', 'page'],
    ],
    ['a forgotten brace', 'a.ndjson', `${record(1)}\n{"text": {"a": 1}\n${record(2)}`, ['page', 'BAD_JSON', 'page']],
    ['words between records', 'a.ndjson', `${record(1)}\nnull nothing\n${record(2)}`, ['page', 'BAD_JSON', 'page']],
    ['a record without words', 'a.ndjson', `{"title":"x"}\n${record(2)}`, ['NO_TEXT', 'page']],
    [
      'a date that is none',
      'a.ndjson',
      `{"text":"قال","published":"2016-02-31"}\n${record(2)}`,
      ['BAD_PUBLISHED', 'page'],
    ],
    ['nothing but a list', 'a.json', '[]', ['NO_RECORDS']],
    [
      'a table',
      'a.csv',
      `title,text,date\n"خبر","${words(1)}",2016-12-10\n"خبر ثان","${words(2)}",11/12/2016`,
      ['page', 'page'],
    ],
    [
      'a table in Arabic with semicolons',
      'a.csv',
      encodeText(`العنوان;النص;التاريخ\nخبر;قال المتحدث إن اللقاء في المدينة تأجل;10/12/2016`, 'windows-1256'),
      ['page'],
    ],
    [
      'a table without its name',
      'a',
      `id\ttitle\ttext\n1\tخبر\t${words(1).replace(/\n/gu, ' ')}\n2\tخبر\t`,
      ['page', 'NO_TEXT'],
    ],
    ['a table of unknown columns', 'a.csv', 'one,two\n1,2', ['NO_COLUMN']],
    [
      'a feed',
      'a.xml',
      rss(
        `<item><title>أ</title><link>https://x.example/1</link>${full}</item><item><title>ب</title><link>https://x.example/2</link><description>ملخص</description></item>`,
      ),
      ['page', 'link https://x.example/2'],
    ],
    [
      'an Atom feed',
      'a',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>أ</title><link href="https://x.example/3"/></entry></feed>`,
      ['link https://x.example/3'],
    ],
    [
      'a JSON feed',
      'a.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 't',
        items: [{ id: '1', url: 'https://x.example/4', content_html: `<p>${words(1)}</p>` }],
      }),
      ['page'],
    ],
    [
      'a feed with a bare ampersand',
      'a.xml',
      rss('<item><title>أ & ب</title><link>https://x.example/1?a=1&b=2</link></item>'),
      ['link https://x.example/1?a=1&b=2'],
    ],
    [
      'a news sitemap',
      'a.xml',
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://x.example/5</loc><news:news><news:title><![CDATA[خبر]]></news:title><news:publication_date>2016-12-10</news:publication_date></news:news></url><url><loc>javascript:alert(1)</loc></url></urlset>',
      ['link https://x.example/5'],
    ],
    [
      'an archive of the web',
      'a.warc',
      warcRecord('warcinfo', '', 'x') +
        warcRecord('request', 'https://x.example/', 'GET /') +
        warcRecord('response', 'https://x.example/a', response(page(1))) +
        warcRecord('response', 'https://x.example/p', response('x', 'Content-Type: image/png')) +
        warcRecord('response', 'https://x.example/b', response(page(2))),
      ['page', 'page'],
    ],
    [
      'its words alone',
      'a.warc.wet',
      warcRecord('conversion', 'https://x.example/a', words(1)) +
        warcRecord('conversion', 'https://x.example/b', words(2)),
      ['page', 'page'],
    ],
    [
      'a record longer than it says',
      'a.warc',
      warcRecord('response', 'https://x.example/a', response(page(1)), 400) +
        warcRecord('response', 'https://x.example/b', response(page(2))),
      ['page', 'page'],
    ],
    [
      'a record shorter than it says',
      'a.warc',
      warcRecord('response', 'https://x.example/a', response(page(1)), 2_000_000) +
        warcRecord('response', 'https://x.example/b', response(page(2))),
      ['page', 'page'],
    ],
    [
      'a record without a length',
      'a.warc',
      warcRecord('response', 'https://x.example/a', response(page(1)), Number.NaN) +
        warcRecord('response', 'https://x.example/b', response(page(2))),
      ['page', 'page'],
    ],
    [
      'records packed one by one',
      'a.warc.gz',
      Buffer.concat(
        [1, 2, 3].map((seed) => gzipSync(warcRecord('response', `https://x.example/${seed}`, response(page(seed))))),
      ),
      ['page', 'page', 'page'],
    ],
    [
      'a zip',
      'a.zip',
      zipSync({
        'a.txt': utf8(words(1)),
        'b/c.html': utf8(page(1)),
        'd.ndjson': utf8(`${record(1)}\n${record(2)}`),
        '__MACOSX/x': utf8('x'),
      }),
      ['page', 'page', 'page', 'page'],
    ],
    ['a zip in a zip', 'a.zip', zipSync({ 'b.zip': zipSync({ 'a.txt': utf8(words(1)) }) }), ['page']],
    ['packed JSON', 'a.json.gz', gzipSync(record(1)), ['page']],
    ['nothing', 'a.txt', '', ['EMPTY_FILE']],
    ['a picture', 'a.html', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ['NOT_READ_HERE']],
    ['no text', 'a.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) & 0x1f), ['NOT_TEXT']],
    ['spaces', 'a.txt', ' \n ', ['EMPTY_TEXT']],
    ['a page without a report', 'a.html', '<html><body><nav><a href="/">الرئيسية</a></nav></body></html>', ['NO_TEXT']],
  ]
  for (const [name, file, bytes, expected] of cases) {
    test(name, async () => expect(outline(await take(file, bytes))).toEqual(expected))
  }

  test('a tar, packed or not', async () => {
    const tar = await tarOf({ 'a.txt': utf8(words(1)), '../b.html': utf8(page(1)) })
    for (const bytes of [tar, gzipSync(tar)]) {
      const taken = await take('a.tgz', bytes)
      expect(outline(taken)).toEqual(['page', 'page'])
      expect(taken[1]).toMatchObject({ origin: { notes: ['UNSAFE_NAME'] } })
    }
  })

  test('columns that the caller names', async () => {
    const options = { columns: { text: 'two', title: 'one' } }
    expect(pagesOf(await take('a.csv', 'one,two\nخبر,قال المتحدث', options))[0]?.report).toMatchObject({
      title: 'خبر',
      text: 'قال المتحدث',
    })
    expect(outline(await take('a.csv', 'one,two\nخبر,قال', { columns: { text: 'three' } }))).toEqual(['NO_COLUMN'])
  })

  test('refs name each thing once', async () => {
    const bytes = zipSync({ 'a.ndjson': utf8(`${record(1)}\n${record(2)}`), 'b.txt': utf8(words(1)) })
    expect((await take('x.zip', bytes)).map((one) => one.ref)).toEqual([
      'x.zip!a.ndjson#1',
      'x.zip!a.ndjson#2',
      'x.zip!b.txt',
    ])
  })

  test('records do not depend on how the stream is cut', async () => {
    const bytes = utf8(`[${record(1)},{"text":"\\"}{[\\\\"},\n${record(2)}]\n`)
    const whole = await take('a.json', bytes)
    for (const size of [1, 7, 64]) {
      async function* pieces() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      const taken: Taken[] = []
      for await (const one of intake({ name: 'a.json', bytes: pieces() })) taken.push(one)
      expect(taken.map((one) => ({ ...one, bytes: null }))).toEqual(whole.map((one) => ({ ...one, bytes: null })))
    }
  })
})

describe('damage and bombs', () => {
  test('a gzip cut off gives what came before', async () => {
    const lines = Array.from({ length: 400 }, (_, seed) => record(seed)).join('\n')
    const packed = gzipSync(lines)
    const taken = await take('a.ndjson.gz', packed.subarray(0, packed.length >> 1))
    expect(pagesOf(taken).length).toBeGreaterThan(50)
    expect(outline(taken).at(-1)).toBe('DAMAGED')
  })

  test('a zip without its directory gives what can be found', async () => {
    const zip = zipSync({ 'a.txt': utf8(words(1)), 'b.txt': utf8(words(2)), 'c.txt': utf8(words(3)) })
    const taken = await take('a.zip', zip.subarray(0, zip.length - 100))
    expect(outline(taken)).toEqual(['DAMAGED', 'page', 'page', 'page'])
    expect(pagesOf(taken)[0]?.origin.notes).toEqual(['ZIP_SALVAGED'])
  })

  test('a damaged entry of a zip costs itself', async () => {
    const zip = zipSync({ 'a.txt': utf8(words(1)), 'b.txt': utf8(words(2)), 'c.txt': utf8(words(3)) })
    const at = Buffer.from(zip).indexOf('b.txt') + 12
    zip.fill(0xff, at, at + 30)
    expect(outline(await take('a.zip', zip))).toEqual(['page', 'DAMAGED', 'page'])
  })

  test('names that lead out of a zip are made harmless', async () => {
    const zip = zipSync({
      '../../etc/a.txt': utf8(words(1)),
      '/abs.txt': utf8(words(2)),
      'C:\\x\\b.txt': utf8(words(3)),
    })
    const taken = pagesOf(await take('a.zip', zip))
    expect(taken.map((one) => one.origin.path[1])).toEqual(['etc/a.txt', 'abs.txt', 'x/b.txt'])
    expect(taken.every((one) => one.origin.notes.includes('UNSAFE_NAME'))).toBe(true)
  })

  const zeros = new Uint8Array(64 * 2 ** 20)
  test.each([
    ['gzip', 'a.txt.gz', gzipSync(zeros)],
    ['zip', 'a.zip', zipSync({ 'a.txt': zeros })],
    ['gzip in gzip', 'a.txt.gz.gz', gzipSync(gzipSync(zeros))],
    ['gzip in zip', 'a.zip', zipSync({ 'a.gz': gzipSync(zeros) })],
  ])('a bomb: %s', async (_, name, bytes) => expect(outline(await take(name, bytes))).toEqual(['BOMB']))

  test('containers without end', async () => {
    let bytes = utf8(words(1))
    for (let i = 0; i < 12; i++) bytes = gzipSync(bytes)
    expect(outline(await take('a.txt.gz', bytes))).toEqual(['TOO_DEEP'])
  })

  test('a line of 100 MB', async () => {
    async function* long() {
      yield utf8(`${record(1)}\n{"text":"`)
      for (let i = 0; i < 100; i++) yield new Uint8Array(2 ** 20).fill(0x61)
      yield utf8(`"}\n${record(2)}\n`)
    }
    const taken: Taken[] = []
    for await (const one of intake({ name: 'a.ndjson', bytes: long() })) taken.push(one)
    expect(outline(taken)).toEqual(['page', 'TOO_LARGE', 'page'])
  })

  test('a text larger than a page', async () => {
    expect(outline(await take('a.txt', words(1), { limits: { page: 100 } }))).toEqual(['TOO_LARGE'])
  })

  test('any bytes give something and never throw', async () => {
    const starts = [
      'PK\x03\x04',
      '\x1f\x8b\x08',
      'WARC/1.0\r\n',
      '{"a":',
      '[{',
      '<rss>',
      '<urlset>',
      'From: x\r\nSubject: y\r\n',
      'title,text\n',
      '<html>',
    ]
    for (let seed = 0; seed < 300; seed++) {
      const noise = Uint8Array.from({ length: 200 + seed }, (_, i) => (Math.imul(i + seed, 2654435761) >>> 13) & 0xff)
      const bytes = Buffer.concat([Buffer.from(starts[seed % starts.length] ?? '', 'latin1'), noise])
      expect((await take('x', bytes)).length).toBeLessThan(300)
    }
  })
})

describe('on the disk', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isnad-intake-'))
    await mkdir(join(folder, 'b'))
    await writeFile(join(folder, 'c.txt'), words(1))
    await writeFile(join(folder, 'a.html'), page(1))
    await writeFile(join(folder, 'b', 'x.zip'), zipSync({ 'one.txt': utf8(words(2)), 'two.txt': utf8(words(3)) }))
    await writeFile(join(folder, '.hidden'), 'x')
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('a folder, in the order of its names', async () => {
    const taken: Taken[] = []
    for await (const one of intake({ path: folder })) taken.push(one)
    expect(taken.map((one) => one.ref.slice(folder.length + 1))).toEqual([
      'a.html',
      'b/x.zip!one.txt',
      'b/x.zip!two.txt',
      'c.txt',
    ])
    expect(outline(taken)).toEqual(['page', 'page', 'page', 'page'])
  })

  test('a file that is not there', async () => {
    const taken: Taken[] = []
    for await (const one of intake({ path: join(folder, 'none') })) taken.push(one)
    expect(outline(taken)).toEqual(['NO_SUCH_FILE'])
  })

  test('stopping early leaves nothing open', async () => {
    for await (const one of intake({ path: join(folder, 'b', 'x.zip') })) {
      expect(one.kind).toBe('page')
      break
    }
  })
})
