import { type Answer, ROUTES } from '../contract/index.js'
import { Refusal } from '../http/problems.js'
import type { Sent } from '../http/sent.js'
import { type Entry, tellingsOf } from '../keeper/entry.js'
import { partOf, sortedBy } from '../keeper/list-page.js'
import type { RecordView } from '../keeper/record-view.js'
import type { BookedDecision } from '../review/decision-book.js'
import { makeDecision, nowAt, reportOfDecision } from '../review/make-decision.js'
import { queueOf } from '../review/queue.js'
import { reviewItem } from '../review/review-item.js'
import { on, type Server } from './server.js'

type Kept = Sent<Answer<typeof ROUTES.listDecisions>>['items'][number]

/** Review: what waits for a person, what people decided, deciding and undoing. */
export function reviewRoutes(server: Server): void {
  const { archive, keeper, options } = server
  const { decisions } = keeper

  on(server, ROUTES.queue, ({ query: { limit, after, ...asked } }) => {
    const view = keeper.view()
    const list = queueOf(view, asked)
    const decided = view.decided.marks.size + view.decided.rejected.length
    return { total: list.length, decided, ...partOf(list, { limit, after }) }
  })

  on(server, ROUTES.reviewItem, ({ params }) => {
    const view = keeper.view()
    return reviewItem(view, archive, view.entry(params.entry, params.id))
  })

  on(server, ROUTES.listDecisions, ({ query: { limit, after, entry, id, who } }) => {
    const view = keeper.view()
    const about = entry !== undefined && id !== undefined ? { entry, id } : null
    const found = decisions
      .all()
      .filter(
        ({ decision }) =>
          (entry === undefined || decision.about.entry === entry) && (who === undefined || decision.who === who),
      )
      .filter(({ decision }) => about === null || isAbout(view, decision.id, decision.about.anchors, about))
    const list = sortedBy(found, ({ decision }) => [-Date.parse(decision.when), decision.id])
    const { items, next } = partOf(list, { limit, after })
    return { total: list.length, next, items: items.map((one) => keptOf(view, one)) }
  })

  on(server, ROUTES.decide, async ({ body }, request) => {
    const view = keeper.view()
    const before = view.entry(body.about.entry, body.about.id)
    const drafted = makeDecision(view, body, nameOf(request.user), options.clock().toISOString())
    const decision = await decisions.keep(drafted, reportOfDecision(view, drafted))
    await keeper.decide()
    await keeper.wrote()
    return done(keeper.view(), decisions.get(decision.id), [before])
  })

  on(server, ROUTES.undo, async ({ params, body }, request) => {
    const { decision } = decisions.get(params.id)
    const before = entriesOn(keeper.view(), decision.about.entry, decision.about.anchors)
    const report = decision.about.anchors[0]?.ref ?? reportOfDecision(keeper.view(), decision)
    const undone = await decisions.undo(
      params.id,
      report,
      nameOf(request.user),
      options.clock().toISOString(),
      body.why,
    )
    await keeper.decide()
    await keeper.wrote()
    const view = keeper.view()
    const after = entriesOn(view, decision.about.entry, decision.about.anchors)
    return done(view, undone, [...before, ...after])
  })
}

/** Whoever asks, by name. */
export function nameOf(user: { readonly name: string } | null): string {
  if (user !== null) return user.name
  throw new Refusal(401, 'SIGN_IN', 'Nobody is signed in.', 'Sign in first.')
}

function done(view: RecordView, booked: BookedDecision, before: readonly Entry[]) {
  const now = before.flatMap((entry) => nowAt(view, entry))
  const { about } = booked.decision
  const track =
    about.entry === 'track' && about.id !== null && view.has('track', about.id)
      ? [{ entry: about.entry, id: about.id }]
      : []
  const all = new Map([...now, ...track].map((one) => [`${one.entry} ${one.id}`, one]))
  return { decision: keptOf(view, booked), now: [...all.values()], record: view.state }
}

function keptOf(view: RecordView, { decision, undone }: BookedDecision): Kept {
  const { id, kind, about, value, who, when, why } = decision
  const hindered = view.decided.hindered.find((one) => one.decision.id === id)
  return {
    id,
    kind,
    about: {
      entry: about.entry,
      id: about.id,
      anchors: about.anchors.map(({ ref, start, end }) => ({ ref, start, end })),
    },
    value,
    who,
    when,
    why,
    undone,
    hindered: hindered === undefined ? null : { hindrance: hindered.hindrance, message: hindered.message },
  }
}

type Anchors = readonly { readonly ref: string; readonly start: number; readonly end: number }[]

/** The entries whose words lie at anchors. */
function entriesOn(view: RecordView, kind: Entry['entry'], anchors: Anchors): Entry[] {
  const wanted = new Set(anchors.map(({ ref }) => ref))
  const { utterances, events, lifelines } = view.record
  const all: readonly Entry[] =
    kind === 'utterance'
      ? utterances.map((of): Entry => ({ entry: 'utterance', of }))
      : kind === 'event'
        ? events.map((of): Entry => ({ entry: 'event', of }))
        : kind === 'lifeline'
          ? lifelines.map((of): Entry => ({ entry: 'lifeline', of }))
          : []
  return all.filter((entry) =>
    tellingsOf(entry).some((key) => {
      const ref = key.slice(0, key.lastIndexOf('#'))
      const at = wanted.has(ref) ? view.toldFact(key)?.at : null
      return (
        at != null && anchors.some((anchor) => anchor.ref === ref && anchor.start < at.end && at.start < anchor.end)
      )
    }),
  )
}

/** Whether a decision is about the words of an entry. */
function isAbout(
  view: RecordView,
  decision: string,
  anchors: Anchors,
  about: { entry: Entry['entry']; id: string },
): boolean {
  if (view.mark(about.id)?.decisions.includes(decision) === true) return true
  return entriesOn(view, about.entry, anchors).some(({ of }) => of.id === about.id)
}
