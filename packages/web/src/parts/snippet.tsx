import type { AnswerOf } from '../api/routes.js'

/** Words of a report with what was looked for marked. */
export function Snippet({
  snippet: { text, marks },
}: {
  readonly snippet: AnswerOf<'search'>['items'][number]['snippet']
}) {
  let at = 0
  return (
    <bdi>
      {marks.map(({ start, end }) => {
        const before = text.slice(at, start)
        at = end
        return (
          <span key={start}>
            {before}
            <mark>{text.slice(start, end)}</mark>
          </span>
        )
      })}
      {text.slice(at)}
    </bdi>
  )
}
