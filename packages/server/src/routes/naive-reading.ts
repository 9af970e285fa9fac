import type { Reading, Span } from '@isnad/record'
import type * as z from 'zod'
import type { naive } from '../contract/reports.js'
import type { Sent } from '../http/sent.js'

export type Naive = Sent<z.output<typeof naive>>

/**
 * To whom a reader who does not see repeats gives each statement: one who reads the page from top to bottom, and takes words that name
 * no speaker for those of the speaker named last.
 *
 * Shape: one for each printing of each statement, in the order of the page.
 */
export function naiveReading({ report, statements }: Reading): Naive[] {
  const { text, paragraphs } = report
  const printed: Omit<Naive, 'naive' | 'differs'>[] = []
  const named = new Set(statements.flatMap(({ id, speakerSpan }) => (speakerSpan === null ? [] : [id])))
  for (const { id, cue, content, speakerSpan, speaker } of statements) {
    const at = cue ?? speakerSpan ?? content[0]
    if (at === undefined) continue
    const first = paragraphs.findIndex(({ span }) => span.start <= at.start && at.end <= span.end)
    for (const [paragraph, { span, repeats }] of paragraphs.entries()) {
      const start = paragraph === first ? at.start : repeats === first && first >= 0 ? within(text, span, at) : null
      if (start === null) continue
      printed.push({
        statement: id,
        start,
        end: start + at.text.length,
        paragraph,
        repeat: paragraph !== first,
        speaker,
      })
    }
  }
  printed.sort((a, b) => a.start - b.start || (a.statement < b.statement ? -1 : 1))
  let last: string | null = null
  return printed.map((one) => {
    if (named.has(one.statement)) last = one.speaker
    return { ...one, naive: last, differs: last !== one.speaker }
  })
}

/** Where the same words stand in another paragraph; null where they do not. */
function within(text: string, paragraph: Span, words: Span): number | null {
  const at = text.indexOf(words.text, paragraph.start)
  return at >= 0 && at + words.text.length <= paragraph.end ? at : null
}
