/** The codebook's own emphasis: what stands between ** and ** decides, what stands between ` and ` is a code. */
export function Emphasised({ text }: { readonly text: string }) {
  let at = 0
  return text.split(/(?<part>\*\*[^*]+\*\*|`[^`]+`)/u).map((part) => {
    const key = at++
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>
    if (part.startsWith('`')) return <bdi key={key}>{part.slice(1, -1)}</bdi>
    return part
  })
}
