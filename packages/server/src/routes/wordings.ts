import { align, type WeaveLanguage } from '@isnad/engine'
import type { Manner, Utterance } from '@isnad/record'
import type { Answer, ROUTES } from '../contract/index.js'
import type { Sent } from '../http/sent.js'
import { tellingKey } from '../keeper/entry.js'

type Laid = Pick<Sent<Answer<typeof ROUTES.getUtterance>>, 'wordings' | 'aligned'>

/** The most wordings that are laid beside the longest, so that a page answers in time. */
const MOST = 60

/** The wordings of an utterance, the longest first, each but the first laid beside it word by word. */
export function wordingsOf({ tellings }: Utterance, language: WeaveLanguage): Laid {
  const byText = new Map<string, { text: string; tellings: string[]; manner: Manner }>()
  for (const { ref, statement, content, manner } of tellings) {
    const text = content.map((span) => span.text).join(' … ')
    const found = byText.get(text)
    if (found === undefined) byText.set(text, { text, tellings: [tellingKey(ref, statement)], manner })
    else found.tellings.push(tellingKey(ref, statement))
  }
  const wordings = [...byText.values()].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
  const [first, ...others] = wordings
  if (first === undefined) return { wordings, aligned: [] }
  return {
    wordings,
    aligned: others.slice(0, MOST).map(({ text }, i) => ({
      wording: i + 1,
      words: align(first.text, text, language).map(({ a, b, as }) => ({ a: range(a), b: range(b), as })),
    })),
  }
}

const range = (word: { readonly start: number; readonly end: number } | null): [number, number] | null =>
  word === null ? null : [word.start, word.end]
