import type { Named } from '@isnad/record'
import type * as z from 'zod'
import type { entryHead, teller } from '../contract/index.js'
import type { Sent } from '../http/sent.js'
import { type Entry, tellingsOf } from './entry.js'
import type { RecordView } from './record-view.js'

export type EntryHead = Sent<z.output<typeof entryHead>>
export type Teller = Sent<z.output<typeof teller>>

/** The longest text that a list shows of an entry. Units: UTF-16 code units. */
const LONGEST = 320

/** An entry as it stands in a list. */
export const headOf = (view: RecordView, entry: Entry): EntryHead => view.heads.of(entry).item

/** Makes what a list shows of an entry. */
export function makeHead(view: RecordView, entry: Entry): EntryHead {
  const { id } = entry.of
  const refs = refsOf(view, entry)
  const common = {
    entry: entry.entry,
    id,
    reports: refs.length,
    origins: new Set(refs.map((ref) => view.report(ref)?.origin ?? ref)).size,
    disagreements: view.disagreementsOn(id).length,
    mark: view.mark(id),
  }
  switch (entry.entry) {
    case 'utterance': {
      const { speaker, date, topics, tellings } = entry.of
      const longest = tellings.reduce<(typeof tellings)[number] | null>(
        (best, one) => (best === null || lengthOf(one) > lengthOf(best) ? one : best),
        null,
      )
      const text = longest === null ? null : longest.content.map((span) => span.text).join(' … ')
      const place = entry.of.occasion?.place ?? null
      const more = { date, place, parties: [speaker], topics, text: shortened(text), ref: longest?.ref ?? null }
      return { ...common, kind: null, status: null, ...more }
    }
    case 'event': {
      const { kind, status, date, place, participants, topics, tellings } = entry.of
      const first = tellings.find(({ mentions }) => mentions.length > 0)
      const text = shortened(first?.mentions[0]?.text ?? null)
      const parties = participants.map(bare)
      return {
        ...common,
        kind,
        status,
        date,
        place: place?.name ?? null,
        parties,
        topics,
        text,
        ref: first?.ref ?? null,
      }
    }
    case 'lifeline': {
      const { kind, parties, place, stages } = entry.of
      const last = stages.at(-1)
      const telling = last?.tellings[0]
      const date = stages.findLast((stage) => stage.date !== null)?.date ?? null
      const more = { date, place: place?.name ?? null, parties: parties.map(bare), topics: [kind] }
      const text = shortened(telling?.span.text ?? null)
      return { ...common, kind, status: last?.stage ?? null, ...more, text, ref: telling?.ref ?? null }
    }
    case 'track': {
      const more = { date: null, place: null, parties: [], topics: [], text: entry.of.label, ref: null }
      return { ...common, kind: null, status: null, ...more }
    }
  }
}

const lengthOf = ({ content }: { readonly content: readonly { readonly text: string }[] }) =>
  content.reduce((sum, { text }) => sum + text.length, 0)

const bare = ({ name, of }: Named): Named => ({ name, of })

function shortened(text: string | null): string | null {
  if (text === null || text.length <= LONGEST) return text
  const end = text.lastIndexOf(' ', LONGEST)
  return `${text.slice(0, end > 0 ? end : LONGEST)} …`
}

/** The reports that tell an entry, each once. */
export function refsOf(view: RecordView, entry: Entry): string[] {
  if (entry.entry === 'track')
    return [...new Set(entry.of.events.flatMap((id) => refsOf(view, view.entry('event', id))))]
  return [...new Set(tellingsOf(entry).map((key) => key.slice(0, key.lastIndexOf('#'))))]
}

/** Reports with whose text they print, in the order of their days. */
export function tellersOf(view: RecordView, refs: Iterable<string>): Teller[] {
  return [...new Set(refs)]
    .map((ref): Teller => {
      const report = view.report(ref)
      const link = view.lineage(ref)
      return {
        ref,
        outlet: report?.outlet ?? null,
        published: report?.published ?? null,
        title: view.toldReport(ref)?.title ?? null,
        origin: report?.origin ?? ref,
        agency: view.origin(report?.origin ?? '')?.agency ?? null,
        copies: link === null ? null : { from: link.from, agency: link.agency, kind: link.kind, share: link.share },
      }
    })
    .sort((a, b) => compare(a.published ?? '~', b.published ?? '~') || compare(a.ref, b.ref))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
