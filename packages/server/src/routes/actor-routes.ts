import { ROUTES } from '../contract/index.js'
import { actorIds, actorIn, actorsIn, type By, type IndexedActor, shows } from '../keeper/actor-index.js'
import { daysOf, lies, periodOf } from '../keeper/days.js'
import type { Entry } from '../keeper/entry.js'
import { compareKeys, partOf, sortedBy } from '../keeper/list-page.js'
import { asKey, isParty } from '../keeper/narrow.js'
import type { RecordView } from '../keeper/record-view.js'
import { on, type Server } from './server.js'

/** How many utterances and events of one actor are shown. */
const SHOWN = 200

/** People and parties: the list, one, who meets whom. */
export function actorRoutes(server: Server): void {
  const { archive, keeper } = server
  const wordsOf = (text: string) => archive.analyser.words(text).map(({ word }) => word)

  on(server, ROUTES.listActors, ({ query: { limit, after, q, party, by } }) => {
    const view = keeper.view()
    const list = view.memo(`actor list ${asKey({ q, party, by })}`, () => {
      const wanted = q === undefined ? [] : wordsOf(q)
      const fits = (actor: IndexedActor) => {
        if (party !== undefined && !isParty(actor, party)) return false
        if (wanted.length === 0) return true
        const name = wordsOf(actor.name)
        // what is being typed is the beginning of a word
        return wanted.every((word) => name.some((one) => one.startsWith(word)))
      }
      return sortedBy(actorsIn(view, by).filter(fits), (actor) => [-shows(actor), actor.id])
    })
    const { items, next } = partOf(list, { limit, after })
    return { total: list.length, next, items: items.map(actorHead) }
  })

  on(server, ROUTES.getActor, ({ params }) => {
    const view = keeper.view()
    const actor = actorIn(view, params.id)
    return {
      actor: actorHead(actor),
      ...formsOf(view, actor),
      utterances: latestOf(view, actor.utterances),
      events: latestOf(view, actor.events),
      lifelines: latestOf(view, actor.lifelines),
      met: metBy(actor),
      days: monthsOf(actor),
    }
  })

  on(server, ROUTES.network, ({ query }) => {
    const view = keeper.view()
    return view.memo(`network ${asKey(query)}`, () => networkOf(view, query))
  })
}

function actorHead({ id, name, of, kind, utterances, events, lifelines, reports }: IndexedActor) {
  return {
    id,
    name,
    of,
    kind,
    utterances: utterances.length,
    events: events.length,
    lifelines: lifelines.length,
    reports: reports.size,
  }
}

const latestOf = (view: RecordView, entries: readonly Entry[]) =>
  entries
    .map((entry) => view.heads.of(entry))
    .sort((a, b) => compareKeys(a.key, b.key))
    .slice(0, SHOWN)
    .map(({ item }) => item)

/** The forms of a name and the offices with it, as reports word them. */
function formsOf(view: RecordView, { name, of, kind, reports }: IndexedActor) {
  const names = new Set<string>()
  const roles = new Map<string, number>()
  for (const ref of reports)
    for (const actor of view.toldReport(ref)?.actors ?? []) {
      const same =
        kind === null ? actor.of === of : actor.of === of && (actor.name === name || actor.names.includes(name))
      if (!same) continue
      for (const form of [actor.name, ...actor.names]) names.add(form)
      if (actor.role !== null) roles.set(actor.role, (roles.get(actor.role) ?? 0) + 1)
    }
  return {
    names: [...names].sort().slice(0, SHOWN),
    roles: [...roles]
      .map(([role, count]) => ({ role, reports: count }))
      .sort((a, b) => b.reports - a.reports || (a.role < b.role ? -1 : 1))
      .slice(0, 50),
  }
}

function metBy({ id, events }: IndexedActor) {
  const by: By = id.startsWith('of:') ? 'party' : 'name'
  const met = new Map<string, { id: string; name: string; of: string | null; events: number }>()
  for (const { of: event } of events)
    for (const [other, named] of partiesOf(event.participants, by))
      if (other !== id) {
        const one = met.get(other) ?? { id: other, ...named, events: 0 }
        one.events++
        met.set(other, one)
      }
  return [...met.values()].sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)).slice(0, SHOWN)
}

/** Who takes part, each once, by its id. */
function partiesOf(participants: readonly { readonly name: string; readonly of: string | null }[], by: By) {
  const parties = new Map<string, { name: string; of: string | null }>()
  for (const { name, of } of participants)
    for (const id of actorIds({ name, of }, by)) {
      const code = id.slice(3)
      parties.set(id, by === 'party' ? { name: code, of: code } : { name, of })
    }
  return parties
}

function monthsOf({ utterances, events }: IndexedActor) {
  const months = new Map<string, { month: string; utterances: number; events: number }>()
  const count = (date: string | null, what: 'utterances' | 'events') => {
    const month = daysOf(date)?.first.slice(0, 7)
    if (month === undefined) return
    const one = months.get(month) ?? { month, utterances: 0, events: 0 }
    one[what]++
    months.set(month, one)
  }
  for (const { of } of utterances) count(of.date, 'utterances')
  for (const { of } of events) count(of.date, 'events')
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Edges keep so many of their events. */
const KEPT = 20

function networkOf(
  view: RecordView,
  asked: {
    readonly by: By
    readonly from?: string | undefined
    readonly to?: string | undefined
    readonly topic?: string | undefined
    readonly limit: number
  },
) {
  const period = periodOf(asked)
  const nodes = new Map<string, { id: string; name: string; of: string | null; events: number }>()
  const met = view.record.events
    .filter(
      ({ date, topics }) =>
        lies(date, period) && (asked.topic === undefined || topics.some((one) => one === asked.topic)),
    )
    .map((event) => ({ id: event.id, parties: partiesOf(event.participants, asked.by) }))
  for (const { parties } of met)
    for (const [id, named] of parties) {
      const node = nodes.get(id) ?? { id, ...named, events: 0 }
      node.events++
      nodes.set(id, node)
    }
  const shown = [...nodes.values()].sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)).slice(0, asked.limit)
  const within = new Set(shown.map(({ id }) => id))
  const edges = new Map<string, { a: string; b: string; events: number; ids: string[] }>()
  for (const { id, parties } of met) {
    const ids = [...parties.keys()].filter((one) => within.has(one)).sort()
    for (const [i, a] of ids.entries())
      for (const b of ids.slice(i + 1)) {
        const edge = edges.get(`${a} ${b}`) ?? { a, b, events: 0, ids: [] }
        edge.events++
        edge.ids.push(id)
        edges.set(`${a} ${b}`, edge)
      }
  }
  return {
    nodes: shown,
    edges: [...edges.values()]
      .map((edge) => ({ ...edge, ids: edge.ids.slice(-KEPT).reverse() }))
      .sort((a, b) => b.events - a.events || (`${a.a} ${a.b}` < `${b.a} ${b.b}` ? -1 : 1)),
  }
}
