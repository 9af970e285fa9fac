import type { ActorDraft, Agreement, Entry } from '@isnad/engine'
import type { ActorKind } from '@isnad/record'

/** An actor while its mentions are being gathered. */
export interface Gathered {
  kind: ActorKind
  name: string
  nameLength: number
  names: Set<string>
  role: string | null
  office: string | null
  of: string | null
  entry: Entry | null
  readonly mentions: number[]
  agreement: Agreement
  /** Folded words of the name, for persons. */
  words: readonly string[]
  /** Sort of body or source, for joining "the ministry", "the source". */
  sort: string | null
  /** The first word without clitics or article: "the government" is the government named before, not "the authorities". */
  head: string
  lastAt: number
}

/** The actor, gathered. */
export function draftOf(a: Gathered): ActorDraft {
  a.names.delete(a.name)
  return {
    kind: a.kind,
    name: a.name,
    names: [...a.names],
    role: a.role,
    office: a.office,
    of: a.of,
    entry: a.entry,
    mentions: a.mentions,
    agreement: a.agreement,
  }
}
