import { IsnadError, type Named } from '@isnad/record'
import type { Entry } from './entry.js'
import { refsOf } from './heads.js'
import type { RecordView } from './record-view.js'

/** Someone in the record, with all it has a part in. */
export interface IndexedActor {
  readonly id: string
  readonly name: string
  readonly of: string | null
  readonly kind: string | null
  readonly utterances: Extract<Entry, { entry: 'utterance' }>[]
  readonly events: Extract<Entry, { entry: 'event' }>[]
  readonly lifelines: Extract<Entry, { entry: 'lifeline' }>[]
  readonly reports: Set<string>
}

/** Whether actors are told apart by name, or all who speak for one code are taken together. */
export type By = 'name' | 'party'

const PARTY = 'of:'

/** The ids of someone: by name and code, and of each code it speaks for. */
export function actorIds({ name, of }: Named, by: By): string[] {
  if (by === 'party') return (of ?? '').split(' ').flatMap((code) => (code === '' ? [] : [`${PARTY}${code}`]))
  return [Buffer.from(JSON.stringify([name, of])).toString('base64url')]
}

/** Everybody in the record, those with most to show first. */
export function actorsIn(view: RecordView, by: By): readonly IndexedActor[] {
  return view.memo(`actors ${by}`, () => {
    const kinds = view.memo('kinds', () => kindsIn(view))
    const index = new Map<string, IndexedActor>()
    const put = (named: Named, entry: Entry, refs: readonly string[]) => {
      for (const id of actorIds(named, by)) {
        const actor = index.get(id) ?? fresh(id, named, by, kinds)
        index.set(id, actor)
        if (entry.entry === 'utterance') pushNew(actor.utterances, entry)
        if (entry.entry === 'event') pushNew(actor.events, entry)
        if (entry.entry === 'lifeline') pushNew(actor.lifelines, entry)
        for (const ref of refs) actor.reports.add(ref)
      }
    }
    for (const of of view.record.utterances)
      put(
        of.speaker,
        { entry: 'utterance', of },
        of.tellings.map(({ ref }) => ref),
      )
    for (const of of view.record.events) {
      const entry = { entry: 'event', of } as const
      for (const participant of of.participants) put(participant, entry, participant.refs)
    }
    for (const of of view.record.lifelines) {
      const entry = { entry: 'lifeline', of } as const
      const refs = refsOf(view, entry)
      for (const party of of.parties) put(party, entry, refs)
    }
    return [...index.values()].sort((a, b) => shows(b) - shows(a) || (a.id < b.id ? -1 : 1))
  })
}

/** Throws: `IsnadError` `NO_SUCH_ACTOR`. */
export function actorIn(view: RecordView, id: string): IndexedActor {
  const by = id.startsWith(PARTY) ? 'party' : 'name'
  const index = view.memo(`actor index ${by}`, () => new Map(actorsIn(view, by).map((actor) => [actor.id, actor])))
  const found = index.get(id)
  if (found !== undefined) return found
  throw new IsnadError('NO_SUCH_ACTOR', 'The record has nobody of that id.', 'Look it up in the list of actors.')
}

/** How much there is to show of someone. */
export const shows = ({ utterances, events, lifelines }: IndexedActor): number =>
  utterances.length + events.length + lifelines.length

function fresh(id: string, { name, of }: Named, by: By, kinds: ReadonlyMap<string, string>): IndexedActor {
  const code = id.slice(PARTY.length)
  const whose = by === 'party' ? { name: code, of: code, kind: null } : { name, of, kind: kinds.get(name) ?? null }
  return { id, ...whose, utterances: [], events: [], lifelines: [], reports: new Set() }
}

/** What reports take each name for; the first report that names it says. */
function kindsIn(view: RecordView): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>()
  for (const { ref } of view.record.reports)
    for (const { name, kind } of view.toldReport(ref)?.actors ?? []) if (!kinds.has(name)) kinds.set(name, kind)
  return kinds
}

function pushNew<T extends Entry>(list: T[], entry: T): void {
  if (list.at(-1)?.of.id !== entry.of.id) list.push(entry)
}
