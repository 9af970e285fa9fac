import { IsnadError, type ReportInput } from '@isnad/record'
import PostalMime from 'postal-mime'
import type { FieldName, FieldSource } from '../article/article.js'
import { dayIn } from '../article/day-in.js'
import { extractArticle } from '../article/extract-article.js'
import { languageOf } from '../text/language-of.js'
import { paragraphs } from '../text/paragraphs.js'
import { wellFormed } from '../text/well-formed.js'
import { chunksOf, type Part, refOf, rejectOf, type Work } from './part.js'
import { safeName } from './safe-name.js'
import type { Taken } from './taken.js'

/** The report in a message (EML), or in a page saved as one file (MHTML); then what is attached to it. */
export async function* takeMessage(part: Part, bytes: Uint8Array, work: Work): AsyncGenerator<Taken> {
  const message = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' })
  const header = (key: string) => message.headers.find((one) => one.key === key)?.value ?? null
  const url = header('snapshot-content-location') ?? header('content-location')
  const article = message.html === undefined ? null : extractArticle(message.html, { url })
  const plain = message.text?.trim() ?? ''
  const text = article !== null && article.text !== '' ? article.text : paragraphs(plain)
  const from: Partial<Record<FieldName, FieldSource>> = { ...article?.from }
  const given = (name: 'title' | 'byline' | 'published', value: string | null | undefined): string | null => {
    if (value === null || value === undefined || value.trim() === '') return article?.[name] ?? null
    from[name] = 'container'
    return wellFormed(value)
  }
  const attachments = message.attachments.filter((one) => one.related !== true && one.disposition === 'attachment')
  if (text.trim() === '') {
    const remedy = 'Save the report itself, or its attachment.'
    if (attachments.length === 0)
      yield rejectOf(refOf(part.path), new IsnadError('NO_TEXT', 'the message has no words', remedy))
  } else {
    // a page saved as a message was not written by whoever saved it
    const saved = url !== null
    const report: ReportInput = {
      title: given('title', saved ? (article?.title ?? message.subject) : message.subject),
      byline: given('byline', saved ? article?.byline : message.from?.name),
      outlet: article?.outlet ?? null,
      published: given('published', saved ? article?.published : dayIn(header('date') ?? message.date ?? '')),
      url,
      text: wellFormed(text),
    }
    const language = await languageOf(text)
    from.text = article !== null && article.text !== '' ? 'page' : 'container'
    if (language !== null) from.language = 'content'
    const { path, notes } = part
    const origin = { path, from, encoding: null, encodingLied: false, sure: article?.sure ?? null, notes }
    yield { kind: 'page', ref: refOf(path), bytes, mediaType: 'message/rfc822', report, language, origin }
  }
  for (const attachment of attachments) {
    const { name, notes } = safeName(attachment.filename ?? 'attachment')
    const inside = attachment.content
    const content = typeof inside === 'string' ? new TextEncoder().encode(inside) : new Uint8Array(inside)
    const told = { contentType: attachment.mimeType }
    const path = [...part.path, name]
    yield* work.take({ path, chunks: chunksOf(content), file: null, told, notes: [...part.notes, ...notes] })
  }
}
