import type { ReportInput } from '@isnad/record'
import type { Layers, Page } from './layers.js'
import type { CharTable, Vocabulary } from './tokens.js'

/**
 * A language, as the engine sees it: how its characters and words are read, and its stages.
 *
 * Shape: `W` is what the pack knows of a word.
 */
export interface Pack<W> {
  /** Name and version, as `Reading.engine.pack` carries it: `arabic@0.1.0`. */
  readonly name: string
  /** The BCP 47 language it reads in depth; reports in others are read shallowly. */
  readonly language: string
  readonly chars: CharTable
  readonly vocabulary: Vocabulary<W>
  /** The cleaned page: text, blocks, repeats, language. */
  clean(input: ReportInput): Page
  readonly credits: (layers: Pick<Layers<W>, 'page' | 'tokens'>) => Layers<W>['credits']
  readonly quotes: (layers: Pick<Layers<W>, 'page' | 'tokens'>) => Layers<W>['quotes']
  readonly sentences: (layers: Pick<Layers<W>, 'page' | 'tokens' | 'credits' | 'quotes'>) => Layers<W>['sentences']
  readonly times: (
    layers: Pick<Layers<W>, 'page' | 'tokens' | 'credits' | 'quotes' | 'sentences' | 'trace'>,
  ) => Layers<W>['times']
  readonly mentions: (
    layers: Pick<Layers<W>, 'page' | 'tokens' | 'credits' | 'quotes' | 'sentences' | 'times'>,
  ) => Layers<W>['mentions']
  readonly actors: (
    layers: Pick<Layers<W>, 'page' | 'tokens' | 'credits' | 'quotes' | 'sentences' | 'mentions' | 'trace'>,
  ) => Layers<W>['actors']
  readonly statements: (layers: Omit<Layers<W>, 'statements' | 'meetings' | 'measures'>) => Layers<W>['statements']
  readonly meetings: (layers: Omit<Layers<W>, 'meetings' | 'measures'>) => Layers<W>['meetings']
  readonly measures: (layers: Omit<Layers<W>, 'measures'>) => Layers<W>['measures']
}
