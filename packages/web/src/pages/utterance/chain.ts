import type { AnswerOf } from '../../api/routes.js'

type Answer = Pick<AnswerOf<'getUtterance'>, 'utterance' | 'chain' | 'tellers'>

/** A place in the way that words took: who passed them on, and to whom. */
export interface ChainNode {
  readonly key: string
  readonly name: string | null
  readonly as: 'speaker' | 'via' | 'agency' | 'outlet'
  /** The report, for an outlet. */
  readonly ref: string | null
  /** The statement in that report. */
  readonly statement: string | null
  readonly published: string | null
  /** Reports that take the text of this one over, folded until asked for. */
  readonly copies: readonly ChainNode[]
  readonly next: readonly ChainNode[]
}

interface Growing extends ChainNode {
  readonly copies: Growing[]
  readonly next: Growing[]
}

/** The way of an utterance as a tree: speaker, those between, outlets; reports that copy one at hand hang on it. */
export function chainTree({ utterance, chain, tellers }: Answer): ChainNode {
  const root = node('speaker', utterance.speaker.name, 'speaker')
  const byRef = new Map(tellers.map((teller) => [teller.ref, teller]))
  const outlets = new Map<string, Growing>()
  const copying: Growing[] = []
  for (const { ref, statement } of utterance.tellings) {
    if (outlets.has(ref)) continue
    const teller = byRef.get(ref)
    const leaf: Growing = {
      ...node(`report ${ref}`, teller?.outlet ?? null, 'outlet'),
      ref,
      statement,
      published: teller?.published ?? null,
    }
    outlets.set(ref, leaf)
    if (teller?.copies?.from != null && teller.copies.kind !== 'quotes-the-same') {
      copying.push(leaf)
      continue
    }
    let at = root
    const via = chain.find((one) => one.ref === ref)?.via ?? []
    const names = via.map(({ name, kind }) => ({
      name,
      as: kind === 'agency' ? ('agency' as const) : ('via' as const),
    }))
    const agency = teller?.copies?.agency ?? teller?.agency?.name ?? null
    if (agency !== null && !names.some(({ name }) => name === agency)) names.push({ name: agency, as: 'agency' })
    for (const { name, as } of names) {
      if (name === teller?.outlet) continue
      const known = at.next.find((one) => one.as !== 'outlet' && one.name === name)
      const here: Growing = known ?? node(`${at.key} > ${name}`, name, as)
      if (known === undefined) at.next.push(here)
      at = here
    }
    at.next.push(leaf)
  }
  for (const leaf of copying) {
    const from = outlets.get(byRef.get(leaf.ref ?? '')?.copies?.from ?? '')
    // a copy of a report that does not tell this stands by itself
    if (from === undefined || reaches(leaf, from)) root.next.push(leaf)
    else from.copies.push(leaf)
  }
  return root
}

const node = (key: string, name: string | null, as: ChainNode['as']): Growing => ({
  key,
  name,
  as,
  ref: null,
  statement: null,
  published: null,
  copies: [],
  next: [],
})

/** Whether one lies among the copies of another, or is it. */
function reaches(from: ChainNode, to: ChainNode): boolean {
  return from === to || from.copies.some((copy) => reaches(copy, to))
}
