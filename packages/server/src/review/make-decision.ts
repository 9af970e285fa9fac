import { anchorsOf, standsOf } from '@isnad/engine'
import { type Anchor, IsnadError } from '@isnad/record'
import type * as z from 'zod'
import type { ROUTES } from '../contract/index.js'
import { type Entry, tellingsOf } from '../keeper/entry.js'
import type { RecordView } from '../keeper/record-view.js'
import type { NewDecision } from './decision-book.js'

type Asked = z.output<typeof ROUTES.decide.body>

/** A decision as the app asks for it, with its anchors. Throws: `IsnadError` `NO_SUCH_ENTRY`, `NO_SUCH_TELLING`. */
export function makeDecision(view: RecordView, asked: Asked, who: string, when: string): NewDecision {
  const { kind, about, why } = asked
  const entry = view.entry(about.entry, about.id)
  const decision = {
    about: { entry: about.entry, anchors: anchorsOn(entry), id: about.id },
    who,
    when,
    why,
  }
  switch (kind) {
    case 'accept':
    case 'reject':
      return { ...decision, kind, value: null }
    case 'merge': {
      const other = view.entry(about.entry === 'track' ? 'event' : about.entry, asked.with)
      return { ...decision, kind, value: { anchors: anchorsOn(other) } }
    }
    case 'split':
      return { ...decision, kind, value: { anchors: goingAnchors(view, entry, asked.tellings) } }
    case 'correct':
      return { ...decision, kind, value: { field: asked.field, value: asked.value } }
    case 'rename':
      return { ...decision, kind, value: { name: asked.name } }
  }
}

function anchorsOn(entry: Entry): Anchor[] {
  switch (entry.entry) {
    case 'utterance':
      return anchorsOf(standsOf.utterance(entry.of))
    case 'event':
      return anchorsOf(standsOf.event(entry.of))
    case 'lifeline':
      return anchorsOf(standsOf.lifeline(entry.of))
    case 'track':
      return []
  }
}

/** The words of the tellings that go; of a track, those of the events. */
function goingAnchors(view: RecordView, entry: Entry, tellings: readonly string[]): Anchor[] {
  if (entry.entry === 'track') return tellings.flatMap((id) => anchorsOn(view.entry('event', id)))
  const keys = tellingsOf(entry)
  const stands = anchorStands(entry)
  const going = new Set(tellings)
  const anchors = keys.flatMap((key, i) => (going.has(key) ? (stands[i] ?? []) : []))
  if (anchors.length > 0) return anchors
  throw new IsnadError('NO_SUCH_TELLING', 'None of these tells the entry.', 'Name them as the entry does: `ref#fact`.')
}

/** The anchor of each telling, in the order of the tellings. */
function anchorStands(entry: Entry): Anchor[][] {
  if (entry.entry === 'track') return []
  const stands =
    entry.entry === 'utterance'
      ? standsOf.utterance(entry.of)
      : entry.entry === 'event'
        ? standsOf.event(entry.of)
        : standsOf.lifeline(entry.of)
  return stands.map((stand) => anchorsOf([stand]))
}

/** The report that a decision hangs on: that of its first words, or of the first event of a track. */
export function reportOfDecision(view: RecordView, { about }: NewDecision): string {
  const [first] = about.anchors
  if (first !== undefined) return first.ref
  const track = about.id === null ? null : view.entry('track', about.id)
  const event = track?.entry === 'track' ? track.of.events[0] : undefined
  const telling = event === undefined ? undefined : view.entry('event', event).of.tellings[0]
  if (telling !== undefined) return telling.ref
  throw new IsnadError(
    'NO_WORDS',
    'There are no words on which the decision could hang.',
    'Decide on an entry that a report tells.',
  )
}

/** The entries that stand now where an entry stood. */
export function nowAt(view: RecordView, before: Entry): { entry: Entry['entry']; id: string }[] {
  if (before.entry === 'track') return view.has('track', before.of.id) ? [{ entry: 'track', id: before.of.id }] : []
  const ids = tellingsOf(before).flatMap((key) => {
    const at = key.lastIndexOf('#')
    return view
      .entriesAt(key.slice(0, at), key.slice(at + 1))
      .flatMap(({ entry, of }) => (entry === before.entry ? [of.id] : []))
  })
  return [...new Set(ids)].map((id) => ({ entry: before.entry, id }))
}
