import type { Reading } from '@isnad/record'
import type * as z from 'zod'
import { ROUTES } from '../contract/index.js'
import type { factLink } from '../contract/reports.js'
import { type Sent, saidOf } from '../http/sent.js'
import { headOf } from '../keeper/heads.js'
import type { RecordView } from '../keeper/record-view.js'
import { naiveReading } from './naive-reading.js'
import { on, type Server } from './server.js'

type FactLink = Sent<z.output<typeof factLink>>

/** Reports: the list, one with all that is known of it, its words. */
export function reportRoutes(server: Server): void {
  const { archive, keeper } = server
  on(server, ROUTES.listReports, ({ query: { limit, after, ...filters } }) =>
    archive.reports(saidOf(filters), { limit, after: after ?? null }),
  )
  on(server, ROUTES.getReport, async ({ params }) => {
    const { reading, sources, revisions, ...head } = await archive.report(params.id)
    const view = keeper.viewOrNull()
    return {
      head,
      reading,
      sources: sources.map(({ origin, page }) => ({ origin: { ...origin }, page })),
      revisions,
      links: view === null ? [] : linksOf(view, reading),
      naive: naiveReading(reading),
    }
  })
  on(server, ROUTES.getReportText, async ({ params }) => {
    const { id, reading } = await archive.report(params.id)
    return { id, text: reading.report.text }
  })
}

function linksOf(view: RecordView, { report, statements, meetings, measures }: Reading): FactLink[] {
  return [...statements, ...meetings, ...measures].flatMap(({ id: fact }) =>
    view.entriesAt(report.id, fact).map((entry): FactLink => {
      const { reports, origins, disagreements } = headOf(view, entry)
      return { fact, entry: entry.entry, id: entry.of.id, reports, origins, disagreements }
    }),
  )
}
