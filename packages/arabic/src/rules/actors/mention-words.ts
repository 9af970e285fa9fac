import type { Layers, Mention } from '@isnad/engine'
import type { Word } from '../../word.js'

const swallows = ({ clitics }: Mention, rest: string): boolean => clitics.endsWith('ل') && rest.startsWith('ل')

/** What mentions are called: their words, without clitics. */
export class MentionWords {
  constructor(private readonly layers: Pick<Layers<Word>, 'tokens'>) {}

  textOf(range: { readonly from: number; readonly to: number }): string {
    const { tokens } = this.layers
    return tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1])
  }

  /** A mention's own words: its name, or the whole, without the clitics before its first word. */
  nameOf(m: Mention): string {
    const range = m.name ?? m
    const text = this.textOf(range)
    if (range.from !== m.from || m.clitics === '') return text
    const rest = text.slice(m.clitics.length).replace(/^\u0640+/u, '')
    // li- swallows the alef of the article
    return swallows(m, rest) && !(m.kind === 'person' && range.to - range.from > 1 && m.role === null)
      ? `ا${rest}`
      : rest
  }

  /** What an unnamed source is called, in the nominative: the accusative's alef is no part of the description. */
  describe(m: Mention): string {
    const form = this.nameOf(m)
    if (m.kind !== 'anonymous' || this.layers.tokens.word[m.from]?.source?.is.bound !== 'or-accusative') return form
    return form.replace(/ا[\u064b]?(?= |$)/gu, '')
  }

  /** The first word without clitics or article. */
  headOf(m: Mention): string {
    const word = this.layers.tokens.word[m.from]
    if (word === undefined) return ''
    const hit = word.body ?? word.portfolio ?? word.medium
    return hit !== null ? hit.rest.replace(/^ال/u, '') : word.form.replace(/^ال/u, '')
  }

  /** Folded words of the name, for persons. */
  wordsOf(m: Mention): string[] {
    if (m.name === null) return []
    const { form, kind } = this.layers.tokens
    const words: string[] = []
    for (let i = m.name.from; i < m.name.to; i++) if (kind[i] !== 4) words.push(form[i] as string)
    // the clitics on the first word are not of the name
    if (words[0] !== undefined && m.name.from === m.from && m.clitics !== '') {
      const rest = words[0].slice(m.clitics.length)
      // li- swallows the alef of the article
      words[0] = m.rule === 'ar.mention.last-name' && swallows(m, rest) ? `ا${rest}` : rest
    }
    return words
  }
}
