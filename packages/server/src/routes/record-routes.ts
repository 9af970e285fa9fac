import type { Event, PlaceKind } from '@isnad/record'
import { ROUTES } from '../contract/index.js'
import { daysOf } from '../keeper/days.js'
import { type Entry, tellingKey, tellingsOf } from '../keeper/entry.js'
import { type EntryHead, headOf, refsOf, tellersOf } from '../keeper/heads.js'
import { partOf, type Sorted, sortedBy } from '../keeper/list-page.js'
import { asKey, type Narrowing, narrowed } from '../keeper/narrow.js'
import type { RecordView } from '../keeper/record-view.js'
import { on, type Server } from './server.js'
import { timelineOf, warmTimeline } from './timeline.js'
import { wordingsOf } from './wordings.js'

/** The record: timeline, events, utterances, life-lines, tracks, disagreements. */
export function recordRoutes(server: Server): void {
  const { archive, keeper } = server
  const { words } = archive.analyser
  const wordsOf = (text: string) => words.call(archive.analyser, text).map(({ word }) => word)

  let warmed = false
  keeper.onRecord((view) => {
    if (!warmed) void warmTimeline(view)
    warmed = true
  })
  on(server, ROUTES.timeline, ({ query }) => timelineOf(keeper.view(), query))

  on(server, ROUTES.listEvents, ({ query: { limit, after, track, ...asked } }) => {
    const view = keeper.view()
    const list = latest(view, 'event', asked)
    if (track === undefined) return partOf(list, { limit, after })
    const within = (id: string) => view.entry('event', id).of.tracks.includes(track)
    const on = view.memo(`events on ${asKey({ ...asked, track })}`, () => list.filter(({ item }) => within(item.id)))
    return partOf(on, { limit, after })
  })

  on(server, ROUTES.getEvent, ({ params }) => {
    const view = keeper.view()
    const found = view.entry('event', params.id)
    const event = found.of
    const voices = [...new Set(event.tellings.map(({ voice }) => voice))].filter((voice) =>
      view.has('utterance', voice),
    )
    return {
      ...about(view, found),
      event,
      ...placeOf(view, event),
      named: event.tellings.map(({ ref, meeting }) => ({
        ref,
        meeting,
        participants: (view.toldFact(tellingKey(ref, meeting))?.named ?? []).map(({ name, of, role }) => ({
          name,
          of,
          role,
        })),
      })),
      utterances: voices.map((voice) => headOf(view, view.entry('utterance', voice))),
    }
  })

  on(server, ROUTES.listUtterances, ({ query: { limit, after, speaker, ...asked } }) => {
    const view = keeper.view()
    const list = latest(view, 'utterance', asked)
    if (speaker === undefined) return partOf(list, { limit, after })
    const wanted = wordsOf(speaker)
    const said = view.memo(`said ${asKey({ ...asked, speaker })}`, () =>
      list.filter(({ item }) => {
        const name = new Set(wordsOf(item.parties[0]?.name ?? ''))
        return wanted.every((word) => name.has(word))
      }),
    )
    return partOf(said, { limit, after })
  })

  on(server, ROUTES.getUtterance, ({ params }) => {
    const view = keeper.view()
    const found = view.entry('utterance', params.id)
    return {
      ...about(view, found),
      utterance: found.of,
      chain: found.of.tellings.map(({ ref, statement }) => {
        const telling = tellingKey(ref, statement)
        return { telling, ref, via: view.toldFact(telling)?.via ?? [] }
      }),
      ...view.memo(`wordings ${found.of.id}`, () => wordingsOf(found.of, keeper.weaves)),
    }
  })

  on(server, ROUTES.listLifelines, ({ query: { limit, after, ...asked } }) => {
    const view = keeper.view()
    return partOf(latest(view, 'lifeline', asked), { limit, after })
  })

  on(server, ROUTES.getLifeline, ({ params }) => {
    const view = keeper.view()
    const found = view.entry('lifeline', params.id)
    return { ...about(view, found), lifeline: found.of }
  })

  on(server, ROUTES.listTracks, () => {
    const view = keeper.view()
    return {
      items: view.record.tracks.map((track) => {
        const days = track.events.flatMap((id) => daysOf(view.entry('event', id).of.date) ?? [])
        return {
          ...track,
          first: days.map(({ first }) => first).sort()[0] ?? null,
          last:
            days
              .map(({ last }) => last)
              .sort()
              .at(-1) ?? null,
          mark: view.mark(track.id),
        }
      }),
    }
  })

  on(server, ROUTES.listDisagreements, ({ query: { limit, after, field, entry } }) => {
    const view = keeper.view()
    const list = view.memo(`disagreements ${asKey({ field, entry })}`, () => disagreementsIn(view, field, entry))
    const { items, next } = partOf(list, { limit, after })
    return {
      total: list.length,
      next,
      items: items.map(({ disagreement, found }) => ({
        disagreement,
        head: headOf(view, found),
        tellers: tellersOf(
          view,
          disagreement.values.flatMap(({ refs }) => refs),
        ),
      })),
    }
  })
}

/** Heads of entries that fit, the latest first, made once for each question. */
function latest(view: RecordView, kind: Entry['entry'], asked: Narrowing): readonly Sorted<EntryHead>[] {
  const all = view.heads.latest(kind)
  if (Object.values(asked).every((one) => one === undefined)) return all
  return view.memo(`latest ${kind} ${asKey(asked)}`, () => all.filter(narrowed(asked)))
}

function disagreementsIn(view: RecordView, field: string | undefined, kind: string | undefined) {
  const found = view.record.disagreements.flatMap((disagreement) => {
    const entry = (['event', 'utterance', 'lifeline'] as const).find((one) => view.has(one, disagreement.about))
    const fits = (field === undefined || field === disagreement.field) && (kind === undefined || kind === entry)
    return entry === undefined || !fits ? [] : [{ disagreement, found: view.entry(entry, disagreement.about) }]
  })
  return sortedBy(found, ({ disagreement: { about: id, field: on, values } }) => [
    -values.reduce((sum, { origins }) => sum + origins, 0),
    id,
    on,
    JSON.stringify(values.map(({ value }) => value)),
  ])
}

/** What every page of an entry has beside the entry. */
function about(view: RecordView, entry: Entry) {
  const told = tellingsOf(entry).flatMap((key) => {
    const fact = view.toldFact(key)
    return fact === null ? [] : [[key, fact] as const]
  })
  return {
    head: headOf(view, entry),
    tellers: tellersOf(view, refsOf(view, entry)),
    disagreements: view.disagreementsOn(entry.of.id),
    mark: view.mark(entry.of.id),
    rejected: view.isRejected(entry.entry, entry.of.id),
    confidence: Object.fromEntries(told.map(([key, { confidence }]) => [key, confidence])),
    rules: Object.fromEntries(told.map(([key, { rule }]) => [key, rule])),
  }
}

/** Where an event is, by a place of that name in a report; the finest there is. */
function placeOf(
  view: RecordView,
  { place, tellings }: Event,
): { at: [number, number] | null; precision: PlaceKind | null } {
  const places = tellings.flatMap(({ ref, meeting }) => view.toldFact(tellingKey(ref, meeting))?.place ?? [])
  const here = places.filter(({ name, at }) => at !== null && (place === null || name === place.name))
  const best = FINEST.flatMap((kind) => here.find((one) => one.kind === kind) ?? [])[0]
  const [latitude, longitude] = best?.at ?? []
  if (best === undefined || latitude === undefined || longitude === undefined) return { at: null, precision: null }
  return { at: [latitude, longitude], precision: best.kind }
}

const FINEST: readonly PlaceKind[] = ['site', 'city', 'region', 'country']
