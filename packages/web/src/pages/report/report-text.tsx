import type { Reading } from '@isnad/record'
import { memo, useMemo } from 'react'
import { useLanguage } from '../../language/language.js'
import { dirOf, isolated, Stranger } from '../../parts/stranger.js'
import { cutAtFacts, type FactWords, type MarkLayer, type Piece } from './marked-text.js'

/** Where a naive reader would put words into the wrong mouth: at one printing of them. */
interface Mistake {
  readonly statement: string
  readonly paragraph: number
  readonly speaker: string
  readonly taken: string
}

interface Marking {
  readonly reading: Reading
  readonly facts: readonly FactWords[]
  /** Ids of the facts whose words are lit. */
  readonly lit: ReadonlySet<string>
  /** Whom a naive reader would take for the speakers, where that is shown. */
  readonly naive: readonly Mistake[] | null
  readonly onPoint: (ids: readonly string[]) => void
  readonly onChoose: (id: string) => void
}

/** The text of a report as printed: repeats dimmed, facts underlined, who speaks in the margin. */
export function ReportText({ reading, facts, lit, naive, onPoint, onChoose }: Marking) {
  const { t, number } = useLanguage()
  const { text, paragraphs, language } = reading.report
  const names = useMemo(() => namesByParagraph(reading), [reading])
  const firstOf = useMemo(() => firstPieces(facts), [facts])
  const numbers = useMemo(() => new Map(facts.map(({ id }, n) => [id, n + 1])), [facts])
  return (
    <div className="report-text" lang={language} dir={dirOf(text)}>
      {paragraphs.map(({ span, role, repeats }, i) => (
        <div key={span.start} className={`paragraph ${role}${repeats === null ? '' : ' repeat'}`} id={`p${i}`}>
          <div className="margin">
            {repeats === null ? null : (
              <a href={`#p${repeats}`} className="repeats">
                {t('report.repeats', { n: number(repeats + 1) })}
              </a>
            )}
            {(names[i] ?? []).map(({ id, name }) => (
              <span key={id} className={lit.has(id) ? 'speaker lit' : 'speaker'}>
                <Stranger text={name} />
              </span>
            ))}
            {naive
              ?.filter(({ paragraph }) => paragraph === i)
              .map(({ statement, speaker, taken }) => (
                <span key={statement} className="mistake">
                  <span className="naive">
                    {t('report.naive.takes')} <s>{isolated(taken)}</s>
                  </span>
                  <span className="speaker">
                    <Stranger text={speaker} />
                  </span>
                </span>
              ))}
          </div>
          <p className="words" dir={dirOf(text.slice(span.start, span.end))}>
            {cutAtFacts(span.start, span.end, facts).map((piece) => (
              <Marked
                key={piece.start}
                piece={piece}
                words={text.slice(piece.start, piece.end)}
                lit={piece.facts.some(({ id }) => lit.has(id))}
                anchor={firstOf.get(piece.start)?.[0]}
                notes={(firstOf.get(piece.start) ?? []).map((id) => number(numbers.get(id) ?? 0)).join('، ')}
                onPoint={onPoint}
                onChoose={onChoose}
              />
            ))}
          </p>
        </div>
      ))}
    </div>
  )
}

interface Stretch extends Pick<Marking, 'onPoint' | 'onChoose'> {
  readonly piece: Piece
  readonly words: string
  readonly lit: boolean
  /** The fact whose first words these are: where a link to it leads. */
  readonly anchor: string | undefined
  /** The numbers of the notes that stand for it on paper. */
  readonly notes: string
}

const Marked = memo(function Marked({ piece, words, lit, anchor, notes, onPoint, onChoose }: Stretch) {
  if (piece.facts.length === 0) return words
  const layers = [...new Set(piece.facts.map(({ layer }) => layer))]
  const ids = piece.facts.map(({ id }) => id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fact list beside the text does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className={lit ? 'marked lit' : 'marked'}
      id={anchor === undefined ? undefined : `words-${anchor}`}
      onMouseEnter={() => onPoint(ids)}
      onMouseLeave={() => onPoint([])}
      onClick={() => onChoose(ids.at(-1) ?? '')}
    >
      {notes === '' ? null : <sup className="print-only">{notes}</sup>}
      {layers.reduce<React.ReactNode>((inside, layer) => underline(layer, inside), words)}
    </span>
  )
})

const underline = (layer: MarkLayer, inside: React.ReactNode) => <span className={`u-${layer}`}>{inside}</span>

/** The facts whose words begin at a place in the text. */
function firstPieces(facts: readonly FactWords[]): ReadonlyMap<number, readonly string[]> {
  const out = new Map<number, string[]>()
  for (const { id, spans } of facts) {
    const start = Math.min(...spans.map((span) => span.start))
    const known = out.get(start)
    if (known === undefined) out.set(start, [id])
    else known.push(id)
  }
  return out
}

/** Who speaks in which paragraph: a name where someone begins to speak, and not again while the same one goes on. */
function namesByParagraph(reading: Reading): readonly (readonly { readonly id: string; readonly name: string }[])[] {
  const actors = new Map(reading.actors.map(({ id, name }) => [id, name]))
  return reading.report.paragraphs.map(({ span, repeats }) => {
    if (repeats !== null) return []
    let last: string | null = null
    return reading.statements.flatMap(({ id, speaker, content, cue }) => {
      const at = cue?.start ?? content[0]?.start ?? -1
      if (at < span.start || at >= span.end || speaker === last) return []
      last = speaker
      return [{ id, name: (speaker === null ? undefined : actors.get(speaker)) ?? '؟' }]
    })
  })
}
