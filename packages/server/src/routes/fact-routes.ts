import type { Actor, Reading } from '@isnad/record'
import type { ListedFact, ListPage } from '@isnad/store'
import { ROUTES } from '../contract/index.js'
import { saidOf } from '../http/sent.js'
import { on, type Server } from './server.js'

/** Statements, meetings and measures as reports tell them. */
export function factRoutes(server: Server): void {
  const { archive, keeper } = server
  const shown = <F extends { readonly id: string; readonly place?: string | null }>(
    page: ListPage<ListedFact<F>>,
    actorsOf: (fact: F) => readonly (string | null)[],
  ) => ({
    next: page.next,
    items: page.items.map(({ id, report, fact, reading }) => ({
      id,
      report,
      fact,
      actors: namesOf(reading, actorsOf(fact)),
      place: reading.places.find((place) => place.id === fact.place)?.name ?? null,
      entry: keeper.viewOrNull()?.entriesAt(reading.report.id, fact.id)[0]?.of.id ?? null,
    })),
  })
  on(server, ROUTES.listStatements, async ({ query: { limit, after, ...filters } }) =>
    shown(await archive.statements(saidOf(filters), { limit, after: after ?? null }), ({ speaker, via, chain }) => [
      speaker,
      ...via,
      ...chain,
    ]),
  )
  on(server, ROUTES.listMeetings, async ({ query: { limit, after, ...filters } }) =>
    shown(await archive.meetings(saidOf(filters), { limit, after: after ?? null }), ({ host, participants }) => [
      host,
      ...participants.map(({ actor }) => actor),
    ]),
  )
  on(server, ROUTES.listMeasures, async ({ query: { limit, after, ...filters } }) =>
    shown(await archive.measures(saidOf(filters), { limit, after: after ?? null }), ({ parties }) =>
      parties.map(({ actor }) => actor),
    ),
  )
}

function namesOf(
  reading: Reading,
  ids: readonly (string | null)[],
): Record<string, Pick<Actor, 'name' | 'of' | 'kind'>> {
  const wanted = new Set(ids)
  const found = reading.actors.filter(({ id }) => wanted.has(id))
  return Object.fromEntries(found.map(({ id, name, of, kind }) => [id, { name, of, kind }]))
}
