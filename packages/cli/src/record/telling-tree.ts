import { foldArabic } from '@isnad/arabic'
import type { Lineage, Ref } from '@isnad/record'
import { label, type Run, value } from '../render/layout.js'
import type { RecordLabels } from '../render/record-labels.js'
import type { Tree } from '../render/tree.js'
import type { ArchiveRecord } from './archive-record.js'

/** One link between what is told and the report that tells it. */
export interface Link {
  readonly name: string
  /** True where no word of the report names it: its text shows it. */
  readonly byText: boolean
}

/** One telling as it hangs in a tree. */
export interface Telling {
  readonly ref: Ref
  /** The id of its fact within its reading. */
  readonly local: string
  readonly path: readonly Link[]
  readonly about: readonly (readonly Run[])[]
  readonly words: string
}

interface Branch {
  readonly runs: readonly Run[]
  readonly under: readonly (readonly Run[])[]
  readonly branches: Branch[]
}

const BETWEEN = label(' · ')

/** The name of a fact of a report in the archive: what `isnad why` and `isnad show` are asked with. */
const factName = ({ heads }: ArchiveRecord, ref: Ref, local: string): string =>
  `${(heads.get(ref)?.id ?? ref).slice(0, 16)}.${local}`

/** Words as a line of their own, in their quotation marks. */
export const quoted = (words: string, [open, close]: readonly [string, string]): readonly Run[] => [
  label(open),
  value(words),
  label(close),
]

/**
 * The way by which each telling reached its page, drawn from one root: who passed it on, then the reports, copies under what they copy.
 */
export function tellingTree(
  root: readonly Run[],
  tellings: readonly Telling[],
  record: ArchiveRecord,
  labels: RecordLabels,
  quotes: readonly [string, string],
): Tree {
  const top: Branch = { runs: root, under: [], branches: [] }
  const links = new Map<string, Branch>()
  const leaves = new Map<Ref, Branch>()
  const copies = copiesAmong(tellings, record)
  const parentOf = ({ ref, path }: Telling): Branch => {
    const from = copies.get(ref)?.from ?? null
    const source = from === null ? undefined : leaves.get(from)
    if (source !== undefined) return source
    let branch = top
    let way = ''
    for (const { name, byText } of path) {
      way += `\n${linkKey(name)}`
      let next = links.get(way)
      if (next === undefined) {
        const aside = byText ? [label(` (${labels.ofText})`)] : []
        next = { runs: [value(name, 'strong'), ...aside], under: [], branches: [] }
        links.set(way, next)
        branch.branches.push(next)
      }
      branch = next
    }
    return branch
  }
  for (const telling of originalsFirst(tellings, copies)) {
    const { ref, local, about, words } = telling
    const head = record.heads.get(ref)
    const copy = copies.get(ref)
    const facts: readonly (readonly Run[])[] = [
      [value(head?.outlet ?? labels.noOutlet)],
      ...(head?.published ? [[value(head.published)]] : []),
      ...(copy === undefined ? [] : [[label(labels.wayOf[copy.kind], 'warning')]]),
      ...about,
      [value(local === '' ? (head?.id ?? ref).slice(0, 16) : factName(record, ref, local), 'faint')],
    ]
    const leaf: Branch = {
      runs: facts.flatMap((runs, at) => (at === 0 ? runs : [{ ...BETWEEN }, ...runs])),
      under: words === '' ? [] : [quoted(words, quotes)],
      branches: [],
    }
    parentOf(telling).branches.push(leaf)
    if (!leaves.has(ref)) leaves.set(ref, leaf)
  }
  return top
}

/** One link however it is spelled, and with or without the word for agency before it. */
const linkKey = (name: string): string => foldArabic(name).replace(/^وكاله (?:انباء )?/u, '')

/** Of each report that prints another's text, which one it is, among those that tell. */
function copiesAmong(tellings: readonly Telling[], { record, heads }: ArchiveRecord): ReadonlyMap<Ref, Lineage> {
  const refs = new Set(tellings.map(({ ref }) => ref))
  const at = (ref: Ref) => `${heads.get(ref)?.published ?? '~'} ${ref}`
  const copies = new Map<Ref, Lineage>()
  for (const link of record.lineage) {
    const { ref, from, kind } = link
    if (kind === 'quotes-the-same' || from === null || from === ref) continue
    // in time, so that nothing hangs on itself
    if (refs.has(ref) && refs.has(from) && at(from) < at(ref) && !copies.has(ref)) copies.set(ref, link)
  }
  return copies
}

function originalsFirst(tellings: readonly Telling[], copies: ReadonlyMap<Ref, Lineage>): Telling[] {
  const depth = (ref: Ref): number => {
    const from = copies.get(ref)?.from ?? null
    return from === null ? 0 : 1 + depth(from)
  }
  return [...tellings].sort((a, b) => depth(a.ref) - depth(b.ref))
}
