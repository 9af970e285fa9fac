import type { Report, Span } from '@isnad/record'

/** How much is shown on either side. Units: UTF-16 code units. */
const AROUND = 400

/** Words in their paragraph: what stands before them and after. */
export function surroundings(
  { text, paragraphs }: Pick<Report, 'text' | 'paragraphs'>,
  { start, end }: Pick<Span, 'start' | 'end'>,
): { readonly text: string; readonly before: string; readonly after: string } {
  const paragraph = paragraphs.find(({ span }) => span.start <= start && start < span.end)?.span
  const from = Math.max(paragraph?.start ?? 0, start - AROUND)
  const to = Math.min(Math.max(paragraph?.end ?? text.length, end), end + AROUND)
  return { text: text.slice(start, end), before: text.slice(from, start), after: text.slice(end, to) }
}
