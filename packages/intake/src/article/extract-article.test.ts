import { describe, expect, test } from 'vitest'
import { pageShapes } from '../fixtures/page-shapes.js'
import { meanF1, paragraphScore } from '../fixtures/paragraph-score.js'
import { chance, story } from '../fixtures/stories.js'
import { extractArticle } from './extract-article.js'
import { extractArticleTwice } from './second-opinion.js'

describe('the words of a report, on every shape of page', () => {
  for (const shape of pageShapes(77)) {
    test(shape.name, () => {
      const { text } = extractArticle(shape.html)
      expect(meanF1([paragraphScore(text, shape.paragraphs, shape.free)])).toBeGreaterThan(0.9)
    })
  }

  test('nearly all paragraphs of many pages', () => {
    const pages = Array.from({ length: 20 }, (_, seed) => pageShapes(seed + 200)).flat()
    const scores = pages.map((page) => paragraphScore(extractArticle(page.html).text, page.paragraphs, page.free))
    expect(meanF1(scores)).toBeGreaterThan(0.98)
  })
})

describe('what a page says of its report', () => {
  const body = `<p>${'قال المتحدث إن اللقاء تأجل إلى الغد، ولم يذكر السبب. '.repeat(4)}</p>`
  const cases: readonly (readonly [string, string, object])[] = [
    [
      'JSON-LD before meta',
      `<meta property="og:title" content="عنوان آخر"><script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"عنوان الخبر","datePublished":"2016-12-10T23:30:00+03:00","author":[{"name":"سلمى"},{"name":"كريم"}],"publisher":{"name":"صحيفة الميناء"}}]}</script>`,
      { title: 'عنوان الخبر', published: '2016-12-10', byline: 'سلمى، كريم', outlet: 'صحيفة الميناء' },
    ],
    [
      'JSON-LD with raw line breaks',
      `<script type="application/ld+json">{"@type":"Article","headline":"عنوان\nالخبر"}</script>`,
      { title: 'عنوان الخبر' },
    ],
    [
      'meta without the name of the site',
      '<meta property="og:site_name" content="بوابة السهل"><meta property="og:title" content="خبر طويل العنوان - بوابة السهل"><meta name="date" content="10 ديسمبر 2016"><meta name="author" content="ليلى قاسم">',
      { title: 'خبر طويل العنوان', outlet: 'بوابة السهل', published: '2016-12-10', byline: 'ليلى قاسم' },
    ],
    [
      'the page itself',
      '<title>اجتماع في جنيف اليوم | جريدة القلعة</title></head><body><h1>اجتماع في جنيف اليوم</h1><div class="byline">كتب: مازن عبد النور</div><div class="date">السبت ١٠ كانون الأول ٢٠١٦</div>',
      { title: 'اجتماع في جنيف اليوم', outlet: 'جريدة القلعة', published: '2016-12-10', byline: 'مازن عبد النور' },
    ],
    ['nothing said', '', { title: null, outlet: null, published: null, byline: null, language: 'ar' }],
  ]
  for (const [name, html, expected] of cases) {
    test(name, () => expect(extractArticle(`<html><head>${html}${body}</html>`)).toMatchObject(expected))
  }

  test('each field tells where it was found', () => {
    const url = 'https://www.mina.example/news/2016/12/9/geneva'
    const article = extractArticle(`<h1>اجتماع في جنيف اليوم</h1>${body}`, { url })
    expect(article).toMatchObject({ outlet: 'mina.example', published: '2016-12-09' })
    expect(article.from).toEqual({ title: 'page', outlet: 'url', published: 'url', language: 'content', text: 'page' })
  })
})

describe('hostile pages', () => {
  const words = 'قال المتحدث إن اللقاء تأجل إلى الغد، ولم يذكر السبب. '.repeat(3)
  const pages: readonly (readonly [string, string])[] = [
    ['a million nested tags', '<div>'.repeat(1_000_000)],
    ['a million end tags', '</div>'.repeat(1_000_000)],
    ['inline tags that never close', '<b><i><font>'.repeat(100_000)],
    ['links that never close', '<a href=x>'.repeat(200_000)],
    ['a million attributes', `<div ${'a=b '.repeat(1_000_000)}>`],
    ['comments that never end', '<!--'.repeat(200_000)],
    ['CDATA that never ends', '<![CDATA['.repeat(100_000)],
    ['quotation marks that never end', '<p title="'.repeat(100_001)],
    ['unclosed references', '&amp'.repeat(200_000)],
    ['cells without rows', '<td><li><p>'.repeat(100_000)],
    ['less-than signs', '<'.repeat(500_000)],
    ['class names', `<div class="${'related-posts '.repeat(100_000)}">`],
    ['deep JSON-LD', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
    ['a heading for each word', '<h2>التعليقات</h2>'.repeat(100_000)],
  ]
  for (const [name, html] of pages) {
    test(name, () => expect(() => extractArticle(`${html}<p>${words}</p>`)).not.toThrow())
  }

  test('a script that never ends takes no words from before it', () => {
    expect(extractArticle(`<p>${words}</p><script>if (a<b) {`).text).toBe(words.trim())
  })

  test('mangled pages never throw', () => {
    const random = chance(5)
    const pages = pageShapes(3)
    for (let i = 0; i < 1500; i++) {
      const html = pages[i % pages.length]?.html ?? ''
      const at = Math.floor(random() * html.length)
      const other = Math.floor(random() * html.length)
      const mangled =
        html.slice(0, at) + html.slice(other, other + Math.floor(random() * 400)) + html.slice(at + (i % 3) * 40)
      expect(() => extractArticle(mangled)).not.toThrow()
    }
  })
})

describe('a second opinion', () => {
  test('is not asked where ours is sure', async () => {
    const page = pageShapes(1)[0]
    expect((await extractArticleTwice(page?.html ?? '')).from.text).toBe('page')
  })

  test('is not asked about a page that would hold it up', async () => {
    const html = `${'<div>'.repeat(20_000)}قصير`
    expect((await extractArticleTwice(html)).from.text).not.toBe('second-opinion')
  })

  test('is taken where it finds more', async () => {
    const told = story(9, 6)
    const html = `<html><body><footer><div class="related comment">${told.paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></footer></body></html>`
    const article = await extractArticleTwice(html)
    expect(article.text).toContain(told.paragraphs[1])
  })
})
