import { ROUTES } from '../contract/index.js'
import { saidOf } from '../http/sent.js'
import { on, type Server } from './server.js'

/** Search, and what the reports found have in common. */
export function searchRoutes(server: Server): void {
  const { archive, keeper } = server
  on(server, ROUTES.search, ({ query: { q, limit, after, ...filters } }) =>
    archive.search(q, saidOf(filters), { limit, after: after ?? null }),
  )
  on(server, ROUTES.facets, async ({ query: { q, ...filters } }) => {
    const tallies = {
      outlets: new Tally(),
      months: new Tally(),
      topics: new Tally(),
      speakers: new Tally(),
      parties: new Tally(),
    }
    const found = await archive.matching(q, saidOf(filters))
    let counted = 0
    for (const n of found) {
      const told = keeper.numbered(n)
      if (told === null) continue
      counted++
      if (told.outlet !== null) tallies.outlets.add(told.outlet)
      if (told.published !== null) tallies.months.add(told.published.slice(0, 7))
      for (const topic of told.topics) tallies.topics.add(topic)
      for (const speaker of told.speakers) tallies.speakers.add(speaker)
      for (const code of new Set(told.actors.flatMap(({ of }) => of?.split(' ') ?? []))) tallies.parties.add(code)
    }
    const { outlets, months, topics, speakers, parties } = tallies
    return {
      total: found.length,
      counted,
      outlets: outlets.top(),
      months: months.top(),
      topics: topics.top(),
      speakers: speakers.top(),
      parties: parties.top(),
    }
  })
}

/** How often each value was met. */
class Tally {
  private readonly counts = new Map<string, number>()

  add(value: string): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1)
  }

  /** Those met most, at most 50. */
  top(): { value: string; reports: number }[] {
    return [...this.counts]
      .map(([value, reports]) => ({ value, reports }))
      .sort((a, b) => b.reports - a.reports || (a.value < b.value ? -1 : 1))
      .slice(0, 50)
  }
}
