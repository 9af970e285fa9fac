import { type Layers, readLayers, type Stretch, type TokenRange } from '@isnad/engine'
import type { ReportInput } from '@isnad/record'
import { arabic } from '../pack.js'
import type { Word } from '../word.js'

const pack = arabic()

/** The day on which test reports are printed, a Saturday. */
const PUBLISHED = '2016-12-10'

/** All layers of a report written for a test, printed on Saturday 2016-12-10 unless `about` says otherwise. */
export function readText(text: string, about: Partial<ReportInput> = {}): Layers<Word> {
  return readLayers(pack, { text, published: PUBLISHED, ...about })
}

/**
 * A tagged text without its tags, and what they stood around: `[[what is found]]`, `{who}`, `<through whom>`.
 *
 * Units: UTF-16 units of `text`. Tags may nest.
 */
export interface Untagged {
  readonly text: string
  readonly found: readonly Stretch[]
  readonly who: readonly Stretch[]
  readonly via: readonly Stretch[]
}

export function untag(tagged: string): Untagged {
  const stretches = { '[[': [] as Stretch[], '{': [] as Stretch[], '<': [] as Stretch[] }
  const open: { tag: keyof typeof stretches; start: number }[] = []
  let text = ''
  for (const piece of tagged.split(/(?<tag>\[\[|\]\]|[{}<>])/u)) {
    if (piece === '[[' || piece === '{' || piece === '<') open.push({ tag: piece, start: text.length })
    else if (piece === ']]' || piece === '}' || piece === '>') {
      const opened = open.pop()
      if (opened === undefined) throw new Error(`A tag closes what none opened: ${tagged}`)
      stretches[opened.tag].push({ start: opened.start, end: text.length })
    } else text += piece
  }
  return { text, found: stretches['[['], who: stretches['{'], via: stretches['<'] }
}

/** A text with `[[…]]` around each stretch; none may overlap another. */
export function tag(text: string, stretches: readonly Stretch[]): string {
  let out = ''
  let done = 0
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    out += `${text.slice(done, start)}[[${text.slice(start, end)}]]`
    done = end
  }
  return out + text.slice(done)
}

/** A range of tokens in units of the text. */
export function stretchOf({ tokens }: Pick<Layers<Word>, 'tokens'>, range: TokenRange): Stretch {
  return { start: tokens.start[range.from] as number, end: tokens.end[range.to - 1] as number }
}

/** Index of the mention that covers a stretch, -1 for none. */
export function mentionOver(layers: Layers<Word>, { start, end }: Stretch): number {
  return layers.mentions.mentions.findIndex((mention) => {
    const at = stretchOf(layers, mention)
    return at.start <= start && end <= at.end
  })
}
