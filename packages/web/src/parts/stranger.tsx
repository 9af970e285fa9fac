import { useLanguage } from '../language/language.js'

/** Characters that turn or hide text, by the names Unicode gives them. */
const CONTROLS: Readonly<Record<string, string>> = {
  '\u061C': 'ALM',
  '\u200B': 'ZWSP',
  '\u200C': 'ZWNJ',
  '\u200D': 'ZWJ',
  '\u200E': 'LRM',
  '\u200F': 'RLM',
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\uFEFF': 'BOM',
}

/** A stranger's text in pieces: words, and the names of characters that would turn or hide them. */
export function piecesOf(text: string): readonly { readonly text: string; readonly control: boolean }[] {
  return text
    .split(/(?<control>[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF])/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = CONTROLS[piece]
      return name === undefined ? { text: piece, control: false } : { text: name, control: true }
    })
}

/** Text that comes from strangers: its own direction, set apart from what is around it; marks that turn it are shown, not obeyed. */
export function Stranger({ text, className }: { readonly text: string; readonly className?: string }) {
  return (
    <bdi className={className}>
      <Shown text={text} />
    </bdi>
  )
}

/** A stranger's text inside more of the same, whose direction it shares. */
export function Shown({ text }: { readonly text: string }) {
  const { t } = useLanguage()
  let at = 0
  return piecesOf(text).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.control ? (
      <span key={key} className="control" title={t('mark.bidi', { name: piece.text })}>
        {piece.text}
      </span>
    ) : (
      piece.text
    )
  })
}

/** A stranger's text as part of a line that we write: its own direction, set apart; marks that turn it are named. */
export const isolated = (text: string): string =>
  `\u2068${piecesOf(text)
    .map((piece) => (piece.control ? `[${piece.text}]` : piece.text))
    .join('')}\u2069`

/** The direction of a text: that of its first letter that has one. */
export function dirOf(text: string): 'rtl' | 'ltr' {
  const first = /[\p{Script=Arabic}\p{Script=Hebrew}]|\p{L}/u.exec(text)?.[0] ?? 'a'
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? 'rtl' : 'ltr'
}
