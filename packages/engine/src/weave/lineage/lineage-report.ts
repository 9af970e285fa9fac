import type { CreditPlace, Paragraph, Reading, Span } from '@isnad/record'

/** An agency or outlet that a report is credited to. */
export interface LineageCredit {
  /** The name by which the reports of one agency are known to be its own. */
  readonly name: string
  /** The name as this report prints it. */
  readonly printed: string
  readonly of: string | null
  readonly kind: 'agency' | 'outlet'
  readonly where: CreditPlace
}

/** What of a reading bears on where its text comes from. */
export interface LineageReport {
  readonly ref: string
  readonly outlet: string | null
  /** Units: ISO day. */
  readonly published: string | null
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly credits: readonly LineageCredit[]
  /** Stretches of direct speech. */
  readonly quotes: readonly Span[]
  readonly dateline: Span | null
}

/** What of a reading bears on its lineage, with actors in place of their ids. */
export function lineageReportOf(reading: Reading): LineageReport {
  const { report, actors, statements } = reading
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const outlet = report.outlet === null ? undefined : byId.get(report.outlet)
  const credits: LineageCredit[] = []
  for (const { actor: id, span, where } of report.credits) {
    const actor = byId.get(id)
    if (actor === undefined) continue
    credits.push({
      name: actor.name,
      printed: span?.text ?? actor.names[0] ?? actor.name,
      of: actor.of,
      kind: actor.kind === 'agency' ? 'agency' : 'outlet',
      where,
    })
  }
  return {
    ref: report.ref ?? report.id,
    outlet: outlet?.name ?? null,
    published: report.published.date,
    text: report.text,
    paragraphs: report.paragraphs,
    credits,
    quotes: statements.filter((s) => s.manner !== 'indirect').flatMap((s) => s.content.filter(isQuoted(report.text))),
    dateline: report.dateline?.span ?? null,
  }
}

/** A stretch without marks that is longer is a text that the report prints, not speech that it quotes. Units: UTF-16 code units. */
const LONG = 180

const MARK = /["“”„‟«»‹›'‘’]/u

const isQuoted =
  (text: string) =>
  ({ start, end }: Span): boolean =>
    end - start < LONG || MARK.test(text.slice(Math.max(0, start - 2), Math.min(text.length, end + 2)))

/**
 * What a language adds to the finding of lineage; without it reports are compared all the same.
 *
 * Shape: `unnamedAgencies` are names of credits that name no agency in particular ("agencies"); each of `sameWords` a set of folded
 * forms of which outlets prefer one or the other (two names of a month).
 */
export interface LineageSense {
  readonly unnamedAgencies: ReadonlySet<string>
  readonly sameWords: readonly (readonly string[])[]
}

/** No language in particular. */
export const NO_LINEAGE_SENSE: LineageSense = { unnamedAgencies: new Set(), sameWords: [] }
