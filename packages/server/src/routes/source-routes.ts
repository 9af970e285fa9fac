import { IsnadError, type Origin } from '@isnad/record'
import { type Answer, ROUTES } from '../contract/index.js'
import type { Sent } from '../http/sent.js'
import { tellersOf } from '../keeper/heads.js'
import { partOf, sortedBy } from '../keeper/list-page.js'
import { asKey } from '../keeper/narrow.js'
import type { RecordView } from '../keeper/record-view.js'
import { on, type Server } from './server.js'

type Sources = Sent<Answer<typeof ROUTES.sources>>

/** Edges keep so many of their reports. */
const KEPT = 20

/** Outlets and agencies, who copies whom, whose text is printed. */
export function sourceRoutes(server: Server): void {
  const { keeper } = server
  on(server, ROUTES.sources, () => {
    const view = keeper.view()
    return view.memo('sources', () => sourcesIn(view))
  })

  on(server, ROUTES.listOrigins, ({ query: { limit, after, outlet, agency } }) => {
    const view = keeper.view()
    const list = view.memo(`origins ${asKey({ outlet, agency })}`, () => {
      const fits = (origin: Origin) =>
        (agency === undefined || origin.agency?.name === agency) &&
        (outlet === undefined || origin.refs.some((ref) => view.report(ref)?.outlet === outlet))
      return sortedBy(view.record.origins.filter(fits), ({ id, refs }) => [-refs.length, id])
    })
    const { items, next } = partOf(list, { limit, after })
    return { total: list.length, next, items: items.map((origin) => originHead(view, origin)) }
  })

  on(server, ROUTES.getOrigin, ({ params }) => {
    const view = keeper.view()
    const origin = view.origin(params.id)
    if (origin === null)
      throw new IsnadError(
        'NO_SUCH_ORIGIN',
        'The record has no origin of that id.',
        'It may have been woven anew since; look it up in the list.',
      )
    const refs = new Set(origin.refs)
    return {
      origin,
      tellers: tellersOf(view, refs),
      lineage: view.record.lineage.filter(({ ref }) => refs.has(ref)),
    }
  })
}

function originHead(view: RecordView, { id, refs, agency, root }: Origin) {
  const reports = refs.flatMap((ref) => view.report(ref) ?? [])
  const days = reports.flatMap(({ published }) => published ?? []).sort()
  return {
    id,
    agency,
    root,
    reports: refs.length,
    outlets: [...new Set(reports.flatMap(({ outlet }) => outlet ?? []))].sort(),
    first: days[0] ?? null,
    title: view.toldReport(root ?? refs[0] ?? '')?.title ?? null,
  }
}

function sourcesIn(view: RecordView): Sources {
  const outlets = new Map<
    string,
    { name: string; reports: number; own: number; first: string | null; last: string | null }
  >()
  const copies = new Map<
    string,
    { outlet: string; from: string; source: 'outlet' | 'agency'; reports: number; refs: string[] }
  >()
  for (const { ref, outlet, published } of view.record.reports) {
    if (outlet === null) continue
    const one = outlets.get(outlet) ?? { name: outlet, reports: 0, own: 0, first: published, last: published }
    one.reports++
    one.first ??= published
    one.last = published ?? one.last
    outlets.set(outlet, one)
    const link = view.lineage(ref)
    if (link === null || link.kind === 'quotes-the-same') one.own++
    if (link === null) continue
    const source = link.agency === null ? 'outlet' : 'agency'
    const from = link.agency ?? view.report(link.from ?? '')?.outlet ?? null
    if (from === null || from === outlet) continue
    const key = JSON.stringify([outlet, from, source])
    const edge = copies.get(key) ?? { outlet, from, source, reports: 0, refs: [] }
    edge.reports++
    edge.refs.push(ref)
    copies.set(key, edge)
  }
  return {
    outlets: [...outlets.values()].sort(most),
    agencies: agenciesIn(view),
    copies: [...copies.values()]
      .map((edge) => ({ ...edge, refs: edge.refs.slice(-KEPT).reverse() }))
      .sort((a, b) => b.reports - a.reports || (`${a.outlet} ${a.from}` < `${b.outlet} ${b.from}` ? -1 : 1)),
  }
}

function agenciesIn(view: RecordView): Sources['agencies'] {
  const agencies = new Map<
    string,
    { name: string; of: string | null; reports: number; origins: number; by: Set<string> }
  >()
  for (const { agency, refs } of view.record.origins) {
    if (agency === null) continue
    const one = agencies.get(agency.name) ?? { ...agency, reports: 0, origins: 0, by: new Set<string>() }
    one.origins++
    one.reports += refs.length
    for (const ref of refs) one.by.add(view.report(ref)?.outlet ?? '')
    agencies.set(agency.name, one)
  }
  return [...agencies.values()]
    .map(({ name, of, reports, origins, by }) => ({
      name,
      of,
      reports,
      origins,
      outlets: [...by].filter((o) => o !== '').length,
    }))
    .sort(most)
}

const most = (a: { name: string; reports: number }, b: { name: string; reports: number }) =>
  b.reports - a.reports || (a.name < b.name ? -1 : 1)
